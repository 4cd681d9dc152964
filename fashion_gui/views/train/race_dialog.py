"""The dialog in which a race is put together and started."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from fashion_gui.network.race import (
    FEWEST,
    MOST,
    Factor,
    Level,
    Race,
    RaceError,
    can_race,
    usual_levels,
)
from fashion_gui.network.run_record import next_colours
from fashion_gui.runs.descent import RATES
from fashion_gui.runs.optimizers import OPTIMIZERS
from fashion_gui.session.race import start_race
from fashion_gui.session.race_words import factor_missing, factor_name, factor_sentence
from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState
from fashion_gui.views.train.race_lane import RaceLane
from fashion_gui.widgets.choice_box import ChoiceBox
from fashion_gui.widgets.dialog import Dialog
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.number_boxes import CONTROL_HEIGHT, prepare

WIDTH = 88 * UNIT


class RaceDialog(Dialog):
    """Puts a race of the document's network together; Start begins it and closes the dialog."""

    def __init__(
        self, session: Session, race: Race | None = None, parent: QWidget | None = None
    ) -> None:
        """`race` is shown at first; without it, the optimizers are."""
        super().__init__(parent, WIDTH)
        self._session = session
        self._project = session.document.project
        self.lanes: list[RaceLane] = []
        self._explanation, self._meaning = label("secondary", wrap=True), label("body", wrap=True)
        self._factor_name, self._runs_name = label("heading"), label("heading")
        self._epochs_name, self._sentence = label("body"), label("secondary", wrap=True)
        self.factor = ChoiceBox(session.settings)
        self.factor.setFixedHeight(CONTROL_HEIGHT)
        for factor in Factor:
            self.factor.addItem("", factor)
        self.add_button = QPushButton()
        self.epochs = QSpinBox()
        self.epochs.setRange(1, 10_000)
        prepare(self.epochs)
        self.epochs.setValue(self._project.recipe.epochs)
        self.start_button, self.cancel_button = QPushButton(), QPushButton()
        self.start_button.setProperty("role", "primary")
        self.start_button.setDefault(True)
        self.add_button.setAutoDefault(False)
        self.cancel_button.setAutoDefault(False)
        self._lay_out()
        self.factor.currentIndexChanged.connect(self._show_usual)
        self.add_button.clicked.connect(self._add)
        self.start_button.clicked.connect(self._start)
        self.cancel_button.clicked.connect(self.reject)
        for changed in (
            session.trainer.state_changed,
            session.dataset.loaded,
            session.document.replaced,
        ):
            changed.connect(self._refresh)
        self.retranslate_ui()
        if race is None:
            self._show_usual()
        else:
            self._show(race.factor, race.levels)
        self.start_button.setFocus()

    @property
    def race(self) -> Race | None:
        """What stands in the fields; None where two runs are the same."""
        try:
            return Race(self._factor, tuple(lane.level for lane in self.lanes))
        except RaceError:
            return None

    def retranslate_ui(self) -> None:
        self.setWindowTitle(self.tr("Race"))
        self._explanation.setText(
            self.tr(
                "All runs begin with the same weights and take the garments in the same order. "
                "They differ in one thing only: what is different in their curves comes from it."
            )
        )
        self._factor_name.setText(self.tr("The runs differ in"))
        self.factor.setAccessibleName(self._factor_name.text())
        self._runs_name.setText(self.tr("Runs"))
        self._epochs_name.setText(self.tr("Epochs of each run"))
        self.epochs.setAccessibleName(self._epochs_name.text())
        self.add_button.setText(self.tr("&Add a run"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.start_button.setText(self.tr("&Start the race"))
        model = self.factor.model()
        assert isinstance(model, QStandardItemModel)
        for place, factor in enumerate(Factor):
            fits = can_race(factor, self._project)
            self.factor.setItemText(place, factor_name(factor))
            self.factor.setItemData(
                place, "" if fits else factor_missing(factor), Qt.ItemDataRole.ToolTipRole
            )
            model.item(place).setEnabled(fits)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    @property
    def _factor(self) -> Factor:
        return Factor(self.factor.currentData())

    @Slot()
    def _show_usual(self) -> None:
        self._show(self._factor, usual_levels(self._factor, self._project))

    def _show(self, factor: Factor, levels: tuple[Level, ...]) -> None:
        self.factor.blockSignals(True)
        self.factor.setCurrentIndex(list(Factor).index(factor))
        self.factor.blockSignals(False)
        while self.lanes:
            self._take_out(self.lanes[-1])
        for level in levels:
            self._add_lane(level)
        self._refresh()

    @Slot()
    def _add(self) -> None:
        self._add_lane(_another(self._factor, [lane.level for lane in self.lanes]))
        self._refresh()
        self.lanes[-1].field.setFocus()

    def _add_lane(self, level: Level) -> None:
        lane = RaceLane(self._factor, level, self._session.settings)
        lane.changed.connect(self._refresh)
        lane.remove_requested.connect(lambda: self._remove(lane))
        self.lanes.append(lane)
        self._lanes.addWidget(lane)
        lane.show()  # at once: what is hidden has no height

    def _remove(self, lane: RaceLane) -> None:
        place = self.lanes.index(lane)
        self._take_out(lane)
        self.lanes[min(place, len(self.lanes) - 1)].field.setFocus()
        self._refresh()

    def _take_out(self, lane: RaceLane) -> None:
        self.lanes.remove(lane)
        self._lanes.removeWidget(lane)
        lane.hide()
        lane.deleteLater()

    @Slot()
    def _refresh(self) -> None:
        trainer, document = self._session.trainer, self._session.document
        self._meaning.setText(factor_sentence(self._factor))
        colours = next_colours(document.runs, len(self.lanes))
        removable = len(self.lanes) > FEWEST
        for number, (lane, colour) in enumerate(zip(self.lanes, colours, strict=True), 1):
            lane.place(number, colour, removable)
        self.add_button.setEnabled(len(self.lanes) < MOST)
        is_free = trainer.state is RunState.IDLE
        ready = self._session.dataset.data is not None and document.analysis.trainable
        self.start_button.setEnabled(is_free and ready and self.race is not None)
        if self.lanes and self.race is None:
            text = self.tr("Two runs are the same: give one of them another value.")
        elif not is_free:
            text = self.tr("A run goes on: the race can start when it has ended.")
        elif not document.analysis.trainable:
            text = self.tr("The network cannot be trained yet: see the Network workspace.")
        else:
            text = self.tr("They take turns, so that all have seen equally many garments.")
        self._sentence.setText(text)

    @Slot()
    def _start(self) -> None:
        race = self.race
        if race is None:
            return
        self.epochs.interpretText()
        try:
            start_race(self._session.trainer, race, self._project, self.epochs.value())
        except RaceError as error:
            self._sentence.setText(
                self.tr("The network cannot be trained with {level}.").format(level=error.level)
            )
            return
        self.accept()

    def _lay_out(self) -> None:
        self._lanes = QVBoxLayout()
        self._lanes.setSpacing(UNIT // 2)  # eight of them are to fit before a class
        self.epochs.setFixedWidth(12 * UNIT)
        epochs, adding = row(self._epochs_name), row(self.add_button)
        epochs.addStretch()
        epochs.addWidget(self.epochs)
        adding.addStretch()
        question, runs = QVBoxLayout(), QVBoxLayout()
        question.setSpacing(2 * UNIT)
        question.addLayout(_group(self._factor_name, self.factor, self._meaning))
        question.addStretch()
        question.addLayout(epochs)
        runs.setSpacing(UNIT // 2)
        runs.addWidget(self._runs_name)
        runs.addLayout(self._lanes)
        runs.addLayout(adding)
        runs.addStretch()
        both = row(spacing=4 * UNIT)
        both.addLayout(question, 1)
        both.addLayout(runs, 1)
        end = row(spacing=UNIT)
        end.addWidget(self._sentence, 1)
        end.addWidget(self.cancel_button)
        end.addWidget(self.start_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * UNIT, 2 * UNIT, 3 * UNIT, 2 * UNIT)
        column.setSpacing(2 * UNIT)
        column.addWidget(self._explanation)
        column.addLayout(both, 1)
        column.addLayout(end)
        self._take_theme()
        self._session.settings.theme_changed.connect(self._take_theme)

    @Slot()
    def _take_theme(self) -> None:
        self.add_button.setIcon(icon("plus", self._session.settings.theme, size=16))


def _group(name: QLabel, *widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(UNIT)
    for widget in (name, *widgets):
        column.addWidget(widget)
    return column


def _another(factor: Factor, taken: list[Level]) -> Level:
    """A level that no other run has."""
    last = taken[-1]
    if factor is Factor.OPTIMIZER:
        return next(it for it in (*RATES, *OPTIMIZERS) if it not in taken)
    if factor is Factor.ACTIVATION:
        usual = ("leaky_relu", "elu", "gelu", "silu", "selu", "softplus")
        return next(it for it in usual if it not in taken)
    if factor is Factor.DROPOUT:
        return next(tenths / 10 for tenths in range(10) if tenths / 10 not in taken)
    if factor is Factor.BATCH_SIZE:
        sizes = (1024, 4096, 512, 128, 64, 8, 2)
        return next(it for it in sizes if it not in taken)
    assert isinstance(last, (int, float))
    rate = min(10.0 * last, 1000.0)
    while rate in taken:
        rate = float(f"{rate / 3:.3g}")
    return rate
