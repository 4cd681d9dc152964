"""Garments whose prediction is followed through the epochs of a run."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.session.settings import Settings
from fashion_gui.views.results.outcomes import Outcomes
from fashion_gui.views.results.sample_cards import NARROW, SampleCards
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.translated import TranslatedWidget


class FollowedGarments(TranslatedWidget):
    """Those that a person has chosen, or else the first of each class in the test set."""

    #: Others are chosen now.
    chosen_changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcomes: Outcomes | None = None
        self._chosen: tuple[int, ...] = ()
        self.heading = label("heading")
        self.reset_button = QPushButton()
        self.reset_button.setProperty("role", "flat")
        self.cards = SampleCards(settings, NARROW)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        bar = row(self.heading, self.reset_button)
        bar.setStretch(0, 1)
        column.addLayout(bar)
        column.addWidget(self.cards, 1)
        self.reset_button.clicked.connect(self._follow_each_class)
        self.retranslate_ui()

    def is_chosen(self, position: int) -> bool:
        """Whether a person has chosen a garment to be followed."""
        return position in self._chosen

    def follow(self, position: int, follows: bool) -> None:
        """Follows a garment of the test set as well, or no longer."""
        others = tuple(it for it in self._chosen if it != position)
        self.choose((*others, position) if follows else others)

    def choose(self, positions: Iterable[int]) -> None:
        """Follows these garments of the test set in place of all others."""
        chosen = tuple(positions)
        if chosen != self._chosen:
            self._chosen = chosen
            if self._outcomes is not None:
                self.show_outcomes(self._outcomes)
            self.chosen_changed.emit()

    def show_outcomes(self, outcomes: Outcomes) -> None:
        """What a network says of the test set."""
        self._outcomes = outcomes
        positions = self._positions(outcomes)
        if np.array_equal(self.cards.model.positions, positions):
            self.cards.model.show_outcomes(outcomes)
        else:
            self.cards.show_samples((outcomes,), positions)
        self._word_heading()

    def retranslate_ui(self) -> None:
        self.reset_button.setText(self.tr("One of each class"))
        self.reset_button.setToolTip(
            self.tr("Follows the first garment of each class in the test set.")
        )
        self._word_heading()

    def _positions(self, outcomes: Outcomes) -> npt.NDArray[np.int64]:
        if self._chosen:
            return np.array(self._chosen, np.int64)
        firsts = (np.flatnonzero(outcomes.labels == it)[:1] for it in range(CLASS_COUNT))
        return np.concatenate(tuple(firsts)).astype(np.int64)

    def _word_heading(self) -> None:
        count = f"{self.cards.model.rowCount():,}"
        self.heading.setText(self.tr("Garments followed: {count}").format(count=count))
        self.reset_button.setVisible(bool(self._chosen))

    @Slot()
    def _follow_each_class(self) -> None:
        self.choose(())
