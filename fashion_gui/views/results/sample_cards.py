"""Garments of the test set as cards to scroll through."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QModelIndex, QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.views.results.card_painter import HEIGHT, ROOM_OF_A_NETWORK, CardPainter
from fashion_gui.views.results.outcomes import Outcomes
from fashion_gui.views.results.sample_model import SampleModel
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.tile_view import TileView
from fashion_gui.widgets.translated import TranslatedWidget

WIDE, NARROW = 46 * UNIT, 33 * UNIT
"""Smallest widths of a card."""

_PICTURE, _SMALL_PICTURE = 84, 56


class SampleCards(TranslatedWidget):
    """Cards to scroll through and choose one from."""

    #: Another sample was chosen (its position in the test set, None where there is none).
    sample_chosen = Signal(object)
    #: A card was double-clicked, or Enter pressed on it (its position in the test set).
    sample_opened = Signal(int)

    def __init__(
        self,
        settings: Settings,
        width: int = WIDE,
        networks: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        """`width` is the smallest of a card, in pixels; `networks` are those that speak on it."""
        super().__init__(parent)
        self.model = SampleModel(settings)
        height = HEIGHT + round((networks - 1) * ROOM_OF_A_NETWORK)
        self.view = TileView(QSize(width, height), stretches=True, settings=settings)
        self.view.setModel(self.model)
        picture = _PICTURE if width == WIDE else _SMALL_PICTURE
        self.view.setItemDelegate(CardPainter(self.model, picture, settings, self.view))
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.view.activated.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.retranslate_ui()

    def show_samples(
        self,
        said: tuple[Outcomes, ...],
        positions: npt.NDArray[np.int64],
        names: tuple[str, ...] = (),
    ) -> None:
        """Shows other samples and chooses the first of them."""
        self.model.show_samples(said, positions, names)
        if self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0))
        else:
            self.sample_chosen.emit(None)

    def set_hint(self, text: str) -> None:
        """What is said when the pointer rests on a card."""
        self.model.hint = text

    def retranslate_ui(self) -> None:
        self.model.name_verdicts(self.tr("Right"), self.tr("Wrong"))
        self.view.setAccessibleName(self.tr("Garments of the test set with their predictions"))
        self.view.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        self.sample_opened.emit(self.model.position(index.row()))

    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.sample_chosen.emit(self.model.position(current.row()) if current.isValid() else None)
