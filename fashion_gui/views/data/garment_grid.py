"""The garments of a class as a grid of small pictures."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
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
from fashion_gui.views.data.garment_set import Garments, Part, Uses
from fashion_gui.widgets.garment_picture import garment_image
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.tile_view import TileView
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.zoom import zoomed_delegate

_PICTURE = 56
"""Twice a garment's 28 pixels, so that every pixel is as large as the next."""

_RIM = 4
_SIGN = 12
_FAINT = 0.25
"""Opacity of garments that are left out of training."""

_Index = QModelIndex | QPersistentModelIndex


class GarmentModel(QAbstractListModel):
    """The garments shown, a row each. Pictures stay in the array; no row costs memory."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.garments: Garments | None = None
        self.uses: Uses | None = None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        if parent.isValid() or self.garments is None:
            return 0
        return len(self.garments.positions)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role != Qt.ItemDataRole.AccessibleTextRole or self.garments is None:
            return None
        position = self.position(index.row())
        name = garment_name(int(self.garments.labels[position]), self._settings)
        if self.is_wrong(index.row()) and self.uses is not None:
            given = garment_name(int(self.uses.given[position]), self._settings)
            return f"{name} {position:,} ✗ {given}"
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

    def part(self, row: int) -> Part:
        """What the garment of a row is used for."""
        return Part.TEST if self.uses is None else self.uses.part(self.position(row))

    def is_wrong(self, row: int) -> bool:
        """Whether the garment of a row trains with a wrong label."""
        return self.uses is not None and bool(self.uses.wrong[self.position(row)])

    def row_of(self, position: int) -> int | None:
        """The row of the garment at a position of its set; None where it is not shown."""
        if self.garments is None:
            return None
        row = int(self.garments.positions.searchsorted(position))
        return row if row < self.rowCount() and self.position(row) == position else None


@zoomed_delegate
class _TilePainter(QStyledItemDelegate):
    def __init__(self, model: GarmentModel, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._settings = settings

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, row = self._settings.theme, index.row()
        x, y = option.rect.x(), option.rect.y()
        part = self._model.part(row)
        picture = QRect(x + _RIM, y + _RIM, _PICTURE, _PICTURE)
        painter.setOpacity(_FAINT if part is Part.UNUSED else 1.0)
        painter.drawImage(picture, garment_image(self._model.pixels(row), theme))
        painter.setOpacity(1.0)
        if self._model.is_wrong(row):
            self._paint_sign(painter, picture)
        frame = QRectF(option.rect).adjusted(1, 1, -1, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(theme.accent), 2.5 if focused else 2))
            painter.drawRect(frame)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(QColor(theme.text_disabled), 1.5))
            painter.drawRect(frame)
        elif part in (Part.VALIDATION, Part.HELD_OUT):
            painter.setPen(QPen(QColor(theme.text_disabled), 1, Qt.PenStyle.DashLine))
            painter.drawRect(QRect(x + 1, y + 1, option.rect.width() - 3, _PICTURE + 2 * _RIM - 3))

    def _paint_sign(self, painter: QPainter, picture: QRect) -> None:
        """A cross in the corner: this label is wrong."""
        theme = self._settings.theme
        corner = QRect(picture.right() - _SIGN - 1, picture.top(), _SIGN + 2, _SIGN + 2)
        painter.fillRect(corner, QColor(theme.wrong))
        painter.drawPixmap(corner.topLeft() + QPoint(1, 1), pixmap("x", theme.surface, _SIGN))


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

    def show_uses(self, uses: Uses | None) -> None:
        """What the garments are used for; None for the test set."""
        self.model.uses = uses
        self.view.viewport().update()

    def choose(self, position: int) -> bool:
        """Chooses the garment at a position of its set; False where it is not shown."""
        row = self.model.row_of(position)
        if row is not None:
            index = self.model.index(row)
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index, TileView.ScrollHint.PositionAtCenter)
        return row is not None

    def retranslate_ui(self) -> None:
        self.view.setAccessibleName(self.tr("Garments"))

    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.garment_chosen.emit(self.model.position(current.row()) if current.isValid() else None)
