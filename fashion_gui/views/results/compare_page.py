"""Page of Results: two runs side by side, cell by cell and garment by garment."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from fashion_gui.network.run_record import RunRecord
from fashion_gui.session.run_words import share_text
from fashion_gui.session.runs import Runs
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.views.results.comparison import Comparison, Differing
from fashion_gui.views.results.difference_matrix import DifferenceMatrix
from fashion_gui.views.results.outcomes import Outcomes
from fashion_gui.views.results.run_choice import RunChoice
from fashion_gui.views.results.run_outcomes import RunOutcomes
from fashion_gui.views.results.sample_cards import NARROW, SampleCards
from fashion_gui.views.results.two_columns import TwoColumns, lay_out_page
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.notice import Notice
from fashion_gui.widgets.segmented import Segmented
from fashion_gui.widgets.translated import TranslatedWidget


class ComparePage(TranslatedWidget):
    """The differences of two runs' confusion matrices, and the garments behind them."""

    #: A garment is to be opened in Inside (its position in the test set).
    inside_requested = Signal(int)

    def __init__(
        self,
        runs: Runs,
        outcomes: RunOutcomes,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._outcomes = outcomes
        self._settings = settings
        self._cell: tuple[int, int] | None = None
        self._shown_names = ("", "")
        self.comparison: Comparison | None = None
        self.first = RunChoice(runs, settings, back=1)
        self.second = RunChoice(runs, settings)
        self.matrix = DifferenceMatrix(settings)
        self.kinds = Segmented(tuple(Differing), settings)
        self.cards = SampleCards(settings, NARROW, networks=2)
        self.whole_button = QPushButton()
        self.whole_button.setProperty("role", "flat")
        self.notice = Notice("chart-line", settings)
        self._arrow, self._hint = label("secondary"), label("secondary", wrap=True)
        self.summary, self._shown = label("body", wrap=True), label("secondary")
        self._lay_out()

        for choice in (self.first, self.second):
            choice.run_changed.connect(self.refresh)
        outcomes.predictions.arrived.connect(self.refresh)
        self.kinds.value_changed.connect(self._show_garments)
        self.matrix.cell_opened.connect(self._open_cell)
        self.whole_button.clicked.connect(self._close_cell)
        self.cards.sample_opened.connect(self.inside_requested)
        self.retranslate_ui()

    @Slot()
    def refresh(self) -> None:
        """Asks for what is missing, and shows what is there; nothing while it is hidden."""
        if not self.isVisible():
            return
        first, second = (self._outcomes_of(role, it.run) for role, it in self._choices())
        whole = first is not None and second is not None and self.first.run is not self.second.run
        self._body.show_columns(whole)
        if first is None or second is None or not whole:
            self.comparison = None
            self._word_notice()
            return
        known, names = self.comparison, self._names()
        if known is None or known.first is not first or known.second is not second:
            known = self.comparison = Comparison(first, second)
            self._cell, self._shown_names = None, ("", "")
        if names != self._shown_names:
            self._shown_names = names
            self._show_comparison(known)

    def table(self) -> tuple[list[str], list[list[object]]]:
        """Head and rows of a table of the garments that are listed."""
        head = ["index", "label", "first_predicted", "first_confidence",
                "second_predicted", "second_confidence"]  # fmt: skip
        if self.comparison is None:
            return head, []
        first, second = self.comparison.first, self.comparison.second
        rows: list[list[object]] = [
            [
                int(at),
                int(first.labels[at]),
                int(first.predicted[at]),
                f"{first.confidence[at]:.6f}",
                int(second.predicted[at]),
                f"{second.confidence[at]:.6f}",
            ]
            for at in self.cards.model.positions
        ]
        return head, rows

    def retranslate_ui(self) -> None:
        self._arrow.setText(self.tr("compared with"))
        self.first.setAccessibleName(self.tr("First run"))
        self.second.setAccessibleName(self.tr("Second run"))
        self._hint.setText(
            self.tr(
                "Second run less first: on the diagonal more is better, elsewhere fewer. "
                "A click on a cell lists its garments."
            )
        )
        self.cards.set_hint(
            self.tr(
                "A double click or Enter opens the garment in Inside: in the network trained last, "
                "not in these runs. “Use its network” in the list of runs puts a run's there."
            )
        )
        self.setAccessibleName(self.tr("Compare runs"))
        self.kinds.set_text(Differing.ALL, self.tr("All that differ"))
        self.kinds.set_text(Differing.FIRST_RIGHT, self.tr("First right"))
        self.kinds.set_text(Differing.SECOND_RIGHT, self.tr("Second right"))
        self.kinds.set_text(Differing.BOTH_WRONG, self.tr("Both wrong"))
        self.whole_button.setText(self.tr("Every cell"))
        self._word_notice()
        self._word_summary()
        self._word_count()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _choices(self) -> Iterable[tuple[str, RunChoice]]:
        return ("first", self.first), ("second", self.second)

    def _outcomes_of(self, role: str, run: RunRecord | None) -> Outcomes | None:
        judged = None if run is None else self._outcomes.want(role, run.result.trained)
        return None if judged is None else judged.outcomes

    def _names(self) -> tuple[str, str]:
        first, second = ("" if it.run is None else it.run.name for _, it in self._choices())
        return first, second

    def _show_comparison(self, comparison: Comparison) -> None:
        first, second = comparison.matrices
        self.matrix.show_difference(first, second, self._names())
        self._word_summary()
        self._show_garments()

    @Slot()
    def _show_garments(self) -> None:
        if self.comparison is None:
            return
        comparison = self.comparison
        positions = comparison.positions(self.kinds.value, self._cell)
        self.cards.show_samples((comparison.first, comparison.second), positions, self._names())
        self.whole_button.setVisible(self._cell is not None)
        self._word_count()

    @Slot(int, int)
    def _open_cell(self, true: int, predicted: int) -> None:
        self._cell = true, predicted
        self._show_garments()

    @Slot()
    def _close_cell(self) -> None:
        self._cell = None
        self._show_garments()

    def _word_count(self) -> None:
        count = f"{self.cards.model.rowCount():,}"
        if self._cell is None:
            self._shown.setText(self.tr("{count} shown").format(count=count))
            return
        true, predicted = (garment_name(it, self._settings) for it in self._cell)
        words = self.tr("{count} shown: {true} that one of both takes for {predicted}")
        if self._cell[0] == self._cell[1]:
            words = self.tr("{count} shown: {true} that only one of both recognises")
        self._shown.setText(words.format(count=count, true=true, predicted=predicted))

    def _word_summary(self) -> None:
        if self.comparison is None:
            return
        comparison, names = self.comparison, self._names()
        accuracies = [float(it.right.mean()) for it in (comparison.first, comparison.second)]
        counts = {it: f"{len(comparison.positions(it)):,}" for it in Differing}
        self.summary.setText(
            self.tr(
                "{first}: {first_share} right. {second}: {second_share} right. They differ on "
                "{differ} of the garments: {only_first} that only {first} has right, {only_second} "
                "that only {second} has right, {neither} that both have wrong."
            ).format(
                first=names[0],
                second=names[1],
                first_share=share_text(accuracies[0]),
                second_share=share_text(accuracies[1]),
                differ=counts[Differing.ALL],
                only_first=counts[Differing.FIRST_RIGHT],
                only_second=counts[Differing.SECOND_RIGHT],
                neither=counts[Differing.BOTH_WRONG],
            )
        )

    def _word_notice(self) -> None:
        if len(self.first.shown) < 2:
            self.notice.set_text(
                self.tr("Two runs are needed"),
                self.tr(
                    "Train a second time, with another setting or another network. Then stands "
                    "here what one run learned and the other did not."
                ),
            )
        elif self.first.run is self.second.run:
            self.notice.set_text(self.tr("Choose two different runs"))
        elif any(it.run is not None and it.run.result.trained is None for _, it in self._choices()):
            self.notice.set_text(
                self.tr("One of these runs has no weights"),
                self.tr("It goes on, or it failed. Choose another."),
            )
        else:
            self.notice.set_text(self.tr("Classifying the test set with both networks…"))

    def _lay_out(self) -> None:
        choices = row(self.first, self._arrow, self.second)
        choices.addStretch()
        left, right = QVBoxLayout(), QVBoxLayout()
        for side in (left, right):
            side.setSpacing(UNIT)
        left.addWidget(self.matrix, 1)
        left.addWidget(self._hint)
        below = row(self._shown, self.whole_button)
        below.addStretch()
        right.addWidget(self.summary)
        right.addWidget(self.kinds)
        right.addLayout(below)
        right.addWidget(self.cards, 1)
        self._body = TwoColumns(self.notice, left, right)
        lay_out_page(self, choices, self._body)
