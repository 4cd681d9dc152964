"""What the network amounts to, shown while no layer is selected."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashion_gui.network.analysis import Problem
from fashion_gui.network.graph import LayerId
from fashion_gui.network.summary import layer_count, memory_text
from fashion_gui.session.document import Document
from fashion_gui.session.mending import LARGE
from fashion_gui.session.settings import Settings
from fashion_gui.views.network.fact_list import FactList
from fashion_gui.views.network.figures import count_text
from fashion_gui.views.network.problem_card import ProblemCard
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.translated import TranslatedWidget

MOST_CARDS = 5
"""Problems shown in full; how many more there are is told below."""


class NetworkOverview(TranslatedWidget):
    """Counts, and every problem; a problem pressed selects its layer."""

    #: A problem was pressed that stands at this layer.
    layer_chosen = Signal(str)

    def __init__(
        self, document: Document, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._settings = settings
        self._selected = 0
        self._is_stale = False
        self._title = label("heading")
        self._hint = label("secondary", wrap=True)
        self._facts = FactList(5)
        self._problem_title = label("heading")
        self._tick = label()
        self._fine = label("right", wrap=True)
        self._fine_row = QWidget()
        fine = row(self._tick, self._fine)
        fine.setStretch(1, 1)
        self._fine_row.setLayout(fine)
        self.cards: list[ProblemCard] = []
        self._without_mends: list[ProblemCard] = []
        self._next_mends = QTimer(self, interval=0)
        self._next_mends.timeout.connect(self._offer_mends)
        self._shown: tuple[Problem, ...] = ()
        self._more = label("secondary", wrap=True)
        self._card_column = QVBoxLayout()
        self._card_column.setSpacing(UNIT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * UNIT)
        for part in (self._title, self._hint, self._facts, self._problem_title, self._fine_row):
            column.addWidget(part)
        column.addLayout(self._card_column)
        column.addWidget(self._more)
        column.addStretch(1)
        settings.theme_changed.connect(self._take_theme)
        self._take_theme()
        self.retranslate_ui()

    def show_selection(self, selected: tuple[LayerId, ...]) -> None:
        """Says how many layers are selected, where they are several."""
        self._selected = len(selected)
        self._word_hint()

    def follow_document(self) -> None:
        """Shows the network as it is now; hidden, it waits until it is shown."""
        self._is_stale = self.isHidden()
        if self._is_stale:
            return
        analysis = self._document.analysis
        count = analysis.parameters
        self._facts.show_figures(
            count_text(layer_count(self._document.network)),
            count_text(len(self._document.network.connections)),
            count_text(count.trainable),
            count_text(count.non_trainable),
            memory_text(count.total),
        )
        self._hint.setVisible(bool(self._document.network.layers))
        self._fine_row.setVisible(not analysis.problems)
        if analysis.problems != self._shown:
            self._shown = analysis.problems
            self._show_cards()
        self._word_more()
        if len(self._document.network.layers) < LARGE:
            for card in self.cards:
                card.refresh_mends()
        else:
            self._without_mends = list(self.cards)
            self._next_mends.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.follow_document()

    def retranslate_ui(self) -> None:
        self._title.setText(self.tr("Network"))
        self._facts.name(
            self.tr("Layers"),
            self.tr("Connections"),
            self.tr("Trainable parameters"),
            self.tr("Non-trainable parameters"),
            self.tr("Memory as float32"),
        )
        self._problem_title.setText(self.tr("Problems"))
        self._fine.setText(self.tr("None: the network can be trained."))
        self._word_hint()
        self.follow_document()

    def _word_hint(self) -> None:
        if self._selected > 1:
            text = self.tr("{count} layers selected.").format(count=self._selected)
        else:
            text = self.tr("Select a layer to change its parameters.")
        self._hint.setText(text)

    def _word_more(self) -> None:
        hidden = len(self._shown) - len(self.cards)
        self._more.setVisible(hidden > 0)
        self._more.setText(self.tr("And {count} more.").format(count=hidden))

    def _show_cards(self) -> None:
        wanted = self._shown[:MOST_CARDS]
        for card in self.cards[len(wanted) :]:
            self._card_column.removeWidget(card)
            card.hide()
            card.deleteLater()
        del self.cards[len(wanted) :]
        for card, problem in zip(self.cards, wanted, strict=False):
            card.show_problem(problem)
        for problem in wanted[len(self.cards) :]:
            card = ProblemCard(problem, self._settings, leads=True, document=self._document)
            card.pressed.connect(partial(self._choose_layer, card))
            self._card_column.addWidget(card)
            self.cards.append(card)

    @Slot()
    def _offer_mends(self) -> None:
        """Offers what can be done about the next problem, unless nobody sees it."""
        if self.isHidden():
            self._is_stale = True
            self._without_mends.clear()
        if self._without_mends:
            self._without_mends.pop(0).refresh_mends()
        else:
            self._next_mends.stop()

    def _choose_layer(self, card: ProblemCard) -> None:
        if card.problem.layer_id is not None:
            self.layer_chosen.emit(card.problem.layer_id)

    def _take_theme(self) -> None:
        self._tick.setPixmap(pixmap("check", self._settings.theme.right, 16))
