"""Fine-tuning a run's network on the drawings: whose, how long, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from fashion_gui.network.run_record import RunRecord
from fashion_gui.network.tuning import EPOCHS
from fashion_gui.session.fine_tuning import FineTuning, TuningReport
from fashion_gui.session.run_words import NONE, share_text
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.choice_box import ChoiceBox
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.translated import TranslatedWidget

MOST_EPOCHS = 50


class TuningPanel(TranslatedWidget):
    """The run, the epochs and the button; below, accuracies before and after."""

    def __init__(
        self, tuning: FineTuning, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tuning = tuning
        self._heading, self.sentence = label("heading"), label("secondary", wrap=True)
        self._run_label, self._epochs_label = label("secondary"), label("secondary")
        self.run = ChoiceBox(settings)
        self.epochs = QSpinBox()
        self.epochs.setRange(1, MOST_EPOCHS)
        self.epochs.setValue(EPOCHS)
        self.button = QPushButton()
        self.button.setProperty("role", "primary")
        self.status = label("body", wrap=True)
        self._heads = [label("caption") for _ in range(3)]
        self.names = [label("body") for _ in range(3)]
        self.figures = [(label("figure"), label("figure")) for _ in range(3)]
        self._lay_out()
        self.button.clicked.connect(self._begin_or_stop)
        tuning.changed.connect(self._refresh)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self._heading.setText(self.tr("Fine-tune a network on these drawings"))
        self._run_label.setText(self.tr("The network of"))
        self.run.setAccessibleName(self.tr("The run whose network is fine-tuned"))
        self._epochs_label.setText(self.tr("Epochs"))
        self.epochs.setAccessibleName(self.tr("Epochs"))
        self.button.setToolTip(
            self.tr(
                "Trains on with the weights of this run, on the drawings mixed with 6,000 photos, "
                "so that the photos are not forgotten. It becomes a run of its own."
            )
        )
        self._heads[0].setText(self.tr("Accuracy"))
        self._heads[1].setText(self.tr("before"))
        self._heads[2].setText(self.tr("after"))
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        tuning = self._tuning
        self._list_runs(tuning.candidates)
        held_out = sum(it.is_held_out for it in tuning.drawings)
        self.sentence.setText(
            self.tr(
                "Drawings: {count}, held out: {held_out} (every third of a class). The network "
                "never trains on what is held out, which tells whether it has learned to read "
                "drawings or only these."
            ).format(count=len(tuning.drawings), held_out=held_out)
        )
        going_on = tuning.going_on
        self.button.setText(self.tr("Fine-tune") if going_on is None else self.tr("Stop"))
        self.button.setEnabled(tuning.can_begin or going_on is not None)
        self.status.setText(self._status())
        self._show_report(tuning.report)

    def _list_runs(self, runs: tuple[RunRecord, ...]) -> None:
        """The person's choice stays; else it is the newest."""
        if [(run.name, run.id) for run in runs] == [
            (self.run.itemText(place), self.run.itemData(place))
            for place in range(self.run.count())
        ]:
            return
        chosen = self.run.currentData()
        self.run.clear()
        for run in runs:
            self.run.addItem(run.name, run.id)
        self.run.setCurrentIndex(max(0, self.run.findData(chosen)))

    def _status(self) -> str:
        tuning = self._tuning
        if (run := tuning.going_on) is not None:
            done, asked = len(run.result.history.epochs), run.result.recipe.epochs
            return self.tr("Epoch {number} of {count}…").format(
                number=min(done + 1, asked), count=asked
            )
        if tuning.is_measuring:
            return self.tr("Measuring before and after…")
        if tuning.report is not None:
            if not tuning.is_used:
                return self.tr("It is a run of its own, in Train.")
            return self.tr(
                "It is a run of its own, in Train; Draw and Results use its network now."
            )
        if not any(it.is_held_out for it in tuning.drawings):
            return self.tr("Three drawings of one class are needed: one to measure by.")
        if not tuning.candidates:
            return self.tr("Train a network first (F6): that is what is fine-tuned.")
        if not tuning.can_begin:
            return self.tr("A run goes on; this can begin when it has ended.")
        return ""

    def _show_report(self, report: TuningReport | None) -> None:
        drawn = (NONE, NONE) if report is None else _counts(report)
        self.names[0].setText(self.tr("Drawings held out ({count})").format(count=drawn[0]))
        self.names[1].setText(self.tr("Drawings trained on ({count})").format(count=drawn[1]))
        self.names[2].setText(self.tr("Test photos (10,000)"))
        rows = [(NONE, NONE)] * 3
        if report is not None:
            before, after = report.before, report.after
            rows = [
                (share_text(before.held_out), share_text(after.held_out)),
                (share_text(before.trained_on), share_text(after.trained_on)),
                (share_text(before.photos), share_text(after.photos)),
            ]
        for labels, texts, name in zip(self.figures, rows, self.names, strict=True):
            for each, text, head in zip(labels, texts, self._heads[1:], strict=True):
                each.setText(text)
                each.setAccessibleName(f"{name.text()}, {head.text()}: {text}")

    @Slot()
    def _begin_or_stop(self) -> None:
        if self._tuning.going_on is not None:
            self._tuning.stop()
            return
        base = next(
            (run for run in self._tuning.candidates if run.id == self.run.currentData()), None
        )
        if base is not None:
            name = self.tr("{run} + drawings").format(run=base.name)
            self._tuning.begin(base, self.epochs.value(), name)

    def _lay_out(self) -> None:
        choice = row(self._run_label)
        choice.addWidget(self.run, 1)
        choice.addWidget(self._epochs_label)
        choice.addWidget(self.epochs)
        choice.addWidget(self.button)
        table = QGridLayout()
        table.setHorizontalSpacing(3 * UNIT)
        table.setVerticalSpacing(UNIT // 2)
        table.setColumnStretch(0, 1)
        for at, head in enumerate(self._heads):
            table.addWidget(head, 0, at, _side(at))
        for place, (name, figures) in enumerate(zip(self.names, self.figures, strict=True)):
            table.addWidget(name, place + 1, 0)
            for at, figure in enumerate(figures, start=1):
                table.addWidget(figure, place + 1, at, _side(at))
        self.status.setMinimumHeight(3 * UNIT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self._heading)
        column.addWidget(self.sentence)
        column.addLayout(choice)
        column.addWidget(self.status)
        column.addLayout(table)


def _side(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft


def _counts(report: TuningReport) -> tuple[str, str]:
    """Drawings held out and drawings trained on."""
    return str(len(report.tuning.held_out)), str(len(report.tuning.trained_on))
