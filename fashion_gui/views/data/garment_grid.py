"""The garments of a class as a grid of small pictures."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.views.data.garment_set import Garments
from fashion_gui.widgets.garment_picture import garment_image
from fashion_gui.widgets.tile_view import TileView
from fashion_gui.widgets.translated import TranslatedWidget

_PICTURE = 56
"""Twice a garment's 28 pixels, so that every pixel is as large as the next."""

_RIM = 4
_Index = QModelIndex | QPersistentModelIndex


class GarmentModel(QAbstractListModel):
    """The garments shown, a row each. Pictures stay in the array; no row costs memory."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.garments: Garments | None = None
        self.validates: npt.NDArray[np.bool_] | None = None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        if parent.isValid() or self.garments is None:
            return 0
        return len(self.garments.positions)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role != Qt.ItemDataRole.AccessibleTextRole or self.garments is None:
            return None
        position = self.position(index.row())
        name = garment_name(int(self.garments.labels[position]), self._settings)
        return f"{name} {position:,}"

    def show_garments(self, garments: Garments) -> None:
        """Takes other garments in place of these."""
        self.beginResetModel()
        self.garments = garments
        self.endResetModel()

    def position(self, row: int) -> int:
        """Where the garment of a row is in its set."""
        assert self.garments is not None
        return int(self.garments.positions[row])

    def pixels(self, row: int) -> npt.NDArray[np.uint8]:
        """(28, 28) uint8."""
        assert self.garments is not None
        pixels: npt.NDArray[np.uint8] = self.garments.images[self.position(row)]
        return pixels

    def is_validation(self, row: int) -> bool:
        """Whether the garment of a row is kept back to validate."""
        return self.validates is not None and bool(self.validates[self.position(row)])


class _TilePainter(QStyledItemDelegate):
    def __init__(self, model: GarmentModel, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._settings = settings

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, row = self._settings.theme, index.row()
        x, y = option.rect.x(), option.rect.y()
        picture = QRect(x + _RIM, y + _RIM, _PICTURE, _PICTURE)
        painter.drawImage(picture, garment_image(self._model.pixels(row), theme))
        frame = QRectF(option.rect).adjusted(1, 1, -1, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(theme.accent), 2.5 if focused else 2))
            painter.drawRect(frame)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(QColor(theme.text_disabled), 1.5))
            painter.drawRect(frame)
        elif self._model.is_validation(row):
            painter.setPen(QPen(QColor(theme.text_disabled), 1, Qt.PenStyle.DashLine))
            painter.drawRect(QRect(x + 1, y + 1, option.rect.width() - 3, _PICTURE + 2 * _RIM - 3))


class GarmentGrid(TranslatedWidget):
    """Thousands of garments to scroll through and choose one from."""

    #: Another garment was chosen (its position in the set, None where there is none).
    garment_chosen = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = GarmentModel(settings)
        side = _PICTURE + 2 * _RIM
        self.view = TileView(QSize(side, side), stretches=False, settings=settings)
        self.view.setModel(self.model)
        self.view.setItemDelegate(_TilePainter(self.model, settings, self.view))
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.retranslate_ui()

    def show_garments(self, garments: Garments) -> None:
        """Shows other garments and chooses the first of them."""
        self.model.show_garments(garments)
        if self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0))
        else:
            self.garment_chosen.emit(None)

    def mark_validation(self, validates: npt.NDArray[np.bool_] | None) -> None:
        """Which garments of the set are kept back to validate; None where none can be."""
        self.model.validates = validates
        self.view.viewport().update()

    def retranslate_ui(self) -> None:
        self.view.setAccessibleName(self.tr("Garments"))

    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.garment_chosen.emit(self.model.position(current.row()) if current.isValid() else None)
