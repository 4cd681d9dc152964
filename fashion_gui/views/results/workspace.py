"""Workspace Results: how good the network is, and every garment that it was asked about."""

from __future__ import annotations

import math
from collections.abc import Generator
from enum import Enum
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from fashion_gui.data.evaluation import (
    class_scores,
    confusion_matrix,
    reliability,
    top_k_accuracy,
)
from fashion_gui.session.background import Background
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.inference import Inference, InferenceState
from fashion_gui.session.loss_words import target_name
from fashion_gui.session.run_predictions import RunPredictions
from fashion_gui.session.run_words import figure_text, share_text
from fashion_gui.session.session import Session
from fashion_gui.session.settings import Settings
from fashion_gui.session.whole_file import Content
from fashion_gui.views.results.challenge_page import ChallengePage
from fashion_gui.views.results.compare_page import ComparePage
from fashion_gui.views.results.confusion_matrix import ConfusionMatrix, Share
from fashion_gui.views.results.epochs_page import EpochsPage
from fashion_gui.views.results.further_tables import (
    FurtherTable,
    difference_table,
    epoch_matrix_table,
    followed_table,
    reliability_table,
    top_table,
)
from fashion_gui.views.results.headline import Headline
from fashion_gui.views.results.measures import TOP, Measures
from fashion_gui.views.results.outcomes import Outcomes, outcomes_of
from fashion_gui.views.results.run_outcomes import RunOutcomes
from fashion_gui.views.results.sample_cards import SampleCards
from fashion_gui.views.results.sample_details import SampleDetails
from fashion_gui.views.results.sample_filter import SampleFilter
from fashion_gui.views.results.tables import (
    MATRIX_COLUMNS,
    MEASURE_COLUMNS,
    SAMPLE_COLUMNS,
    matrix_rows,
    sample_rows,
)
from fashion_gui.widgets.export_button import ExportButton, picture_of, table
from fashion_gui.widgets.layout import UNIT, Card, SideCard, label, row
from fashion_gui.widgets.notice import Notice
from fashion_gui.widgets.reach import reached_by, told_while_hidden
from fashion_gui.widgets.segmented import Segmented
from fashion_gui.widgets.translated import TranslatedWidget


class Page(Enum):
    """What the workspace shows: first the pages of the network that was trained last."""

    GARMENTS = "garments"
    MATRIX = "matrix"
    MEASURES = "measures"
    COMPARE = "compare"
    EPOCHS = "epochs"
    CHALLENGE = "challenge"


_OWN_PAGES = (Page.GARMENTS, Page.MATRIX, Page.MEASURES)
_OWN, _OTHERS, _WAITING = range(3)
"""Cards: of the network trained last, of runs, and of what has to be waited for."""

_FURTHER_TABLES = {
    Page.MEASURES: (FurtherTable.RELIABILITY, FurtherTable.TOP_K),
    Page.COMPARE: (FurtherTable.DIFFERENCE,),
    Page.EPOCHS: (FurtherTable.EPOCH_MATRIX, FurtherTable.FOLLOWED),
}

RunPages = tuple[ComparePage, EpochsPage, ChallengePage]
"""The pages that are not of the network trained last."""


def building(session: Session) -> Generator[None, None, ResultsWorkspace]:
    """Makes the workspace in steps, each of which holds the window up for a few frames."""
    dataset, runs, settings = session.dataset, session.runs, session.settings
    outcomes = RunOutcomes(dataset, RunPredictions(session.inference))
    compare = ComparePage(runs, outcomes, settings)
    yield
    epochs = EpochsPage(runs, outcomes, settings)
    yield
    challenge = ChallengePage(dataset, settings)
    yield
    pages = compare, epochs, challenge
    return ResultsWorkspace(dataset, session.inference, session.background, settings, pages)


class _CardStack(QStackedWidget):
    """Asks for the room of the page that is shown: the garments have a card beside them."""

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return super().minimumSizeHint() if shown is None else shown.minimumSizeHint()


class ResultsWorkspace(TranslatedWidget):
    """The predictions of the network trained last, beside the labels; and of other runs."""

    #: A garment is to be shown in the workspace Inside (its position in the test set).
    inside_requested = Signal(int)

    def __init__(
        self,
        dataset: Dataset,
        inference: Inference,
        background: Background,
        settings: Settings,
        pages: RunPages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._dataset = dataset
        self._inference = inference
        self._settings = settings
        self._outcomes: Outcomes | None = None
        self._tells = False
        self.notice = Notice("target", settings)
        self.headline = Headline(settings)
        self.filter = SampleFilter(settings)
        self.cards = SampleCards(settings)
        self.matrix = ConfusionMatrix(settings)
        self.shares = Segmented(tuple(Share), settings)
        self.measures = Measures(settings)
        self.compare, self.epochs, self.challenge = pages
        self.pages = Segmented(tuple(Page), settings)
        contents = {".png": self._picture, ".csv": self._table}
        contents |= {it.value: partial(self._further_table, it) for it in FurtherTable}
        self.export = ExportButton(settings, background, contents)
        self.none_left = Notice("search", settings)
        self._shown, self._hint = label("secondary"), label("secondary")
        self._own_pages, self._other_pages = QStackedWidget(), QStackedWidget()
        self._list = QStackedWidget()
        self._list.addWidget(self.cards)
        self._list.addWidget(self.none_left)
        self.details = SampleDetails(settings)
        self._lay_out()

        self.filter.filter_changed.connect(self._show_samples)
        self.cards.sample_chosen.connect(self._show_details)
        self.pages.value_changed.connect(self._turn_to)
        self.shares.value_changed.connect(self.matrix.show_share)
        self.matrix.cell_opened.connect(self._open_cell)
        self.details.follow_requested.connect(self.epochs.garments.follow)
        self.epochs.garments.chosen_changed.connect(self._show_followed)
        for opens in (
            self.cards.sample_opened,
            *(it.inside_requested for it in (self.details, self.compare, self.epochs)),
        ):
            opens.connect(self.inside_requested)
        dataset.loaded.connect(self._refresh)
        dataset.failed.connect(self._refresh)
        inference.state_changed.connect(self._refresh)
        inference.trained_changed.connect(self._refresh)
        inference.test_predicted.connect(self._refresh)
        self.epochs.run.run_changed.connect(self._show_page)
        self.retranslate_ui()
        self._offer_exports(self.pages.value)
        self._refresh()

    def retranslate_ui(self) -> None:
        self.none_left.set_text(
            self.tr("No such garment"), self.tr("No prediction of the test set fits the filter.")
        )
        self.pages.set_text(Page.GARMENTS, self.tr("Garments"))
        self.pages.set_text(Page.MATRIX, self.tr("Confusion matrix"))
        self.pages.set_text(Page.MEASURES, self.tr("Measures"))
        self.pages.set_text(Page.COMPARE, self.tr("Compare runs"))
        self.pages.set_text(Page.EPOCHS, self.tr("Epochs"))
        self.pages.set_text(Page.CHALLENGE, self.tr("Beat the network"))
        self.pages.setAccessibleName(self.tr("Page of the results"))
        self.export.set_file_name(self._file_name())
        self.export.name_table(FurtherTable.RELIABILITY.value, self.tr("reliability"))
        self.export.name_table(FurtherTable.TOP_K.value, self.tr("top-k accuracy"))
        self.export.name_table(FurtherTable.DIFFERENCE.value, self.tr("difference of the matrices"))
        self.export.name_table(FurtherTable.EPOCH_MATRIX.value, self.tr("matrix of this epoch"))
        self.export.name_table(FurtherTable.FOLLOWED.value, self.tr("garments followed"))
        self.shares.setAccessibleName(self.tr("Figures of the matrix"))
        self.shares.set_text(Share.COUNT, self.tr("Garments"))
        self.shares.set_text(Share.ROW, self.tr("% of the true class"))
        self.shares.set_text(Share.COLUMN, self.tr("% of the predicted class"))
        self._hint.setText(self.tr("A click on a cell opens its garments."))
        self._word_notice()
        self._count_shown()

    def _lay_out(self) -> None:
        """From the outside inwards: what moves into another widget is styled once more."""
        columns = QHBoxLayout(self)
        columns.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        columns.setSpacing(2 * UNIT)
        left = QVBoxLayout()
        left.setSpacing(UNIT)
        columns.addLayout(left, 7)
        self._side = SideCard()
        self._side.setMinimumWidth(47 * UNIT)
        columns.addWidget(self._side, 3)
        self._side.column.addWidget(self.details)
        self._bar = QWidget()
        told_while_hidden(self._bar)
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.addWidget(self.pages)
        bar.addStretch()
        bar.addWidget(self.export)
        left.addWidget(self._bar)
        self._cards = _CardStack()
        left.addWidget(self._cards, 1)
        self._fill_cards()

    def _fill_cards(self) -> None:
        main, others, waiting = Card(), Card(), Card()
        for card in (main, others, waiting):
            self._cards.addWidget(card)
        waiting.column.addWidget(self.notice)
        head = row(self.headline)
        head.addWidget(self._shown, alignment=Qt.AlignmentFlag.AlignBottom)
        main.column.addLayout(head)
        main.column.addSpacing(UNIT)
        main.column.addWidget(self._own_pages, 1)
        own = (self._garments_page(), self._matrix_page(), self.measures)
        of_runs = (self.compare, self.epochs, self.challenge)
        for it in own:
            self._own_pages.addWidget(it)
        others.column.addWidget(self._other_pages)
        for it in of_runs:
            self._other_pages.addWidget(it)
        for part, page in (
            *zip((*own, *of_runs), Page, strict=True),
            (main, Page.GARMENTS),
            (others, Page.COMPARE),
            (self._side, Page.GARMENTS),
        ):
            reached_by(part, self.pages.button(page))
        for page, tables in _FURTHER_TABLES.items():
            for table_ in tables:
                reached_by(self.export.actions_by_suffix[table_.value], self.pages.button(page))

    def _garments_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.filter)
        column.addWidget(self._list, 1)
        return page

    def _matrix_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        bar = row(self.shares, self._hint, spacing=2 * UNIT)
        bar.addStretch()
        column.addLayout(bar)
        column.addWidget(self.matrix, 1)
        return page

    @Slot(object)
    def _turn_to(self, page: Page) -> None:
        place = tuple(Page).index(page)
        if page in _OWN_PAGES:
            self._own_pages.setCurrentIndex(place)
        else:
            self._other_pages.setCurrentIndex(place - self._own_pages.count())
        self._shown.setVisible(page is Page.GARMENTS)
        self._show_page()
        self._offer_exports(page)

    def _show_page(self) -> None:
        """The page that is chosen, or why it cannot be shown: those of single runs stay in reach
        where the network trained last tells no ten classes."""
        page, has_runs = self.pages.value, bool(self.epochs.run.shown)
        card = _OWN if self._tells else _WAITING
        if page not in _OWN_PAGES and (self._tells or has_runs):
            card = _OTHERS
        with_details = card == _OWN and page is Page.GARMENTS
        # Never both the wide pages and the card beside the garments: the window would grow.
        self._side.setVisible(with_details and self._cards.currentIndex() == _OWN)
        self._cards.setCurrentIndex(card)
        self._side.setVisible(with_details)
        self._bar.setVisible(self._tells or has_runs)
        self.export.set_ready(card != _WAITING)

    def _offer_exports(self, page: Page) -> None:
        self.export.set_file_name(self._file_name())
        further = {it.value for it in _FURTHER_TABLES.get(page, ())}
        self.export.offer({".png", ".csv", *further})

    @Slot(int, int)
    def _open_cell(self, true: int, predicted: int) -> None:
        self.filter.choose(true, predicted)
        self.pages.set_value(Page.GARMENTS)
        self.cards.view.setFocus()

    def _refresh(self) -> None:
        data, predictions = self._dataset.data, self._inference.test_predictions
        probabilities = None if predictions is None else predictions.probabilities
        self._tells = data is not None and probabilities is not None
        self._show_page()
        if data is None or predictions is None or probabilities is None:
            self._word_notice()
            return
        known = self._outcomes
        if known is not None and known.probabilities is probabilities:
            return
        self._outcomes = outcomes_of(data.test_images, data.test_labels, probabilities)
        right = int(self._outcomes.right.sum())
        self.headline.show_figures(
            predictions.accuracy, predictions.loss, right, len(self._outcomes.right) - right
        )
        self._show_samples()
        self._show_measures(self._outcomes)
        self.challenge.show_outcomes(self._outcomes)

    def _show_measures(self, outcomes: Outcomes) -> None:
        matrix = confusion_matrix(outcomes.labels, outcomes.predicted)
        self.matrix.show_matrix(matrix)
        top = tuple(top_k_accuracy(outcomes.labels, outcomes.probabilities, k) for k in TOP)
        self.measures.show_measures(
            class_scores(matrix), reliability(outcomes.confidence, outcomes.right), top
        )

    def _word_notice(self) -> None:
        if self._dataset.error is not None:
            title = self.tr("The garments could not be read")
            self.notice.set_text(title, self.tr("Data (Ctrl+1) says why and how to mend it."))
        elif self._inference.state is InferenceState.FAILED:
            title = self.tr("TensorFlow could not be loaded")
            self.notice.set_text(
                title, self.tr("“python main.py doctor” in a terminal says what is missing.")
            )
        elif self._inference.learned and not self._inference.has_trained:
            self._word_other_answers()
        elif self._inference.has_trained:
            self.notice.set_text(
                self.tr("Classifying the 10,000 garments of the test set…"),
                self.tr("None of them was seen in training."),
            )
        else:
            keys = QKeySequence("Ctrl+3").toString(QKeySequence.SequenceFormat.NativeText)
            self.notice.set_text(
                self.tr("Train a network first: {keys}, then Train").format(keys=keys),
                self.tr(
                    "Then every garment of the test set stands here, its label beside "
                    "what the network says."
                ),
            )

    def _word_other_answers(self) -> None:
        """Says what a network learned that does not tell classes, and how well."""
        learned = ", ".join(
            target_name(it.target) for it in self._inference.learned if it.target is not None
        )
        words = [self.tr("It learned: {learned}.").format(learned=learned)]
        predictions = self._inference.test_predictions
        if predictions is None:
            words.append(self.tr("The test set is being computed…"))
        else:
            loss = figure_text(predictions.loss)
            words.append(self.tr("Test loss: {loss}.").format(loss=loss))
            if not math.isnan(predictions.accuracy):
                accuracy = share_text(predictions.accuracy)
                words.append(self.tr("Test accuracy: {accuracy}.").format(accuracy=accuracy))
        self.notice.set_text(
            self.tr("This network does not predict the ten classes"), " ".join(words)
        )

    def _show_samples(self) -> None:
        if self._outcomes is None:
            return
        positions = self._outcomes.chosen(
            self.filter.verdicts.value,
            self.filter.label,
            self.filter.order,
            self.filter.predicted_label,
        )
        self._list.setCurrentWidget(self.cards if len(positions) else self.none_left)
        self.cards.show_samples((self._outcomes,), positions)
        self._count_shown()

    def _count_shown(self) -> None:
        count = f"{self.cards.model.rowCount():,}"
        self._shown.setText(self.tr("{count} shown").format(count=count))

    def _show_details(self, position: int | None) -> None:
        followed = position is not None and self.epochs.garments.is_chosen(position)
        self.details.show_sample(self._outcomes, position, followed)

    @Slot()
    def _show_followed(self) -> None:
        index = self.cards.view.currentIndex()
        if index.isValid():
            position = self.cards.model.position(index.row())
            self.details.show_followed(self.epochs.garments.is_chosen(position))

    def _file_name(self) -> str:
        """What a file of the page that is shown is called, without a suffix."""
        return {
            Page.GARMENTS: self.tr("predictions"),
            Page.MATRIX: self.tr("confusion matrix"),
            Page.MEASURES: self.tr("measures"),
            Page.COMPARE: self.tr("two runs"),
            Page.EPOCHS: self.tr("epochs"),
            Page.CHALLENGE: self.tr("beat the network"),
        }[self.pages.value]

    def _picture(self) -> Content:
        pages = self._own_pages if self._cards.currentIndex() == _OWN else self._other_pages
        page = pages.currentWidget()
        assert page is not None
        return picture_of(page, self._settings)

    def _table(self) -> Content:
        """Made in a worker: of garments there are up to 10,000 rows."""
        match self.pages.value:
            case Page.GARMENTS:
                outcomes, positions = self._outcomes, self.cards.model.positions
                assert outcomes is not None
                return lambda: table(SAMPLE_COLUMNS, sample_rows(outcomes, positions))
            case Page.MATRIX:
                matrix = self.matrix.matrix
                return lambda: table(MATRIX_COLUMNS, matrix_rows(matrix))
            case Page.MEASURES:
                rows = self.measures.table.rows()
                return lambda: table(MEASURE_COLUMNS, rows)
            case Page.COMPARE:
                head, cells = self.compare.table()
            case Page.EPOCHS:
                head, cells = self.epochs.table()
            case Page.CHALLENGE:
                head, cells = self.challenge.table()
        return lambda: table(head, cells)

    def _further_table(self, which: FurtherTable) -> Content:
        told = self.epochs.told
        match which:
            case FurtherTable.DIFFERENCE:
                return difference_table(self.compare.comparison)
            case FurtherTable.EPOCH_MATRIX:
                return epoch_matrix_table(told)
            case FurtherTable.FOLLOWED:
                return followed_table(told, self.epochs.garments.cards.model.positions)
        outcomes = self._outcomes
        assert outcomes is not None
        return top_table(outcomes) if which is FurtherTable.TOP_K else reliability_table(outcomes)
