"""The garments that can be put in, one below the other; of a frozen step, each with its loss."""

from __future__ import annotations

from dataclasses import dataclass

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
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fashion_gui.session.run_words import figure_text
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.widgets.garment_picture import garment_image
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.tile_view import TileView
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed_delegate

_PICTURE = 56
_RIM = 4
_SIGN = 14
_LINE = 16.0
UNLABELLED = -1
"""Among labels, where nobody has said what a drawing shows."""

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, eq=False)
class ListedGarments:
    """Garments to choose from.

    Attributes:
        images: of a whole set: (n, 28, 28) uint8.
        positions: (k,) those that are listed, by their place in the set.
        labels: (k,) integers, of each its class, or `UNLABELLED`.
        losses: (k,) float32 of each, where they are known.
        right: (k,) bool, whether the network was right about each, where that can be said.
    """

    images: npt.NDArray[np.uint8]
    positions: npt.NDArray[np.int64]
    labels: npt.NDArray[np.integer]
    losses: npt.NDArray[np.float32] | None = None
    right: npt.NDArray[np.bool_] | None = None


class GarmentListModel(QAbstractListModel):
    """A row a garment. The owner words `right_text`, `wrong_text` and the two lines of an
    unlabelled drawing: `unlabelled_text`, `unlabelled_place`."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.garments: ListedGarments | None = None
        self.right_text = self.wrong_text = ""
        self.unlabelled_text = self.unlabelled_place = ""

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        if parent.isValid() or self.garments is None:
            return 0
        return len(self.garments.positions)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role != Qt.ItemDataRole.AccessibleTextRole or self.garments is None:
            return None
        parts = [self.name(index.row()), self.second_line(index.row())]
        if self.garments.right is not None:
            right = bool(self.garments.right[index.row()])
            parts.append(self.right_text if right else self.wrong_text)
        return ", ".join(parts)

    def show_garments(self, garments: ListedGarments | None) -> None:
        """Takes other garments in place of these."""
        self.beginResetModel()
        self.garments = garments
        self.endResetModel()

    def name(self, row: int) -> str:
        """Of its class, as it was trained on."""
        assert self.garments is not None
        label = int(self.garments.labels[row])
        return self.unlabelled_text if label == UNLABELLED else garment_name(label, self._settings)

    def second_line(self, row: int) -> str:
        """Its loss, or its place in the set."""
        assert self.garments is not None
        if self.garments.losses is not None:
            return figure_text(float(self.garments.losses[row]))
        if self.garments.labels[row] == UNLABELLED:
            return self.unlabelled_place
        return f"{int(self.garments.positions[row]):,}"


@zoomed_delegate
class _RowPainter(QStyledItemDelegate):
    def __init__(self, model: GarmentListModel, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._settings = settings

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, row, garments = self._settings.theme, index.row(), self._model.garments
        if garments is None:
            return
        area, state = QRectF(option.rect), option.state
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(theme.accent), 2.5 if focused else 1.5))
            painter.setBrush(QColor(theme.accent_soft))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.surface_hover))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        picture = QRect(option.rect.x() + _RIM, option.rect.y() + _RIM, _PICTURE, _PICTURE)
        pixels = garments.images[int(garments.positions[row])]
        painter.drawImage(picture, garment_image(pixels, theme))
        words = area.adjusted(_PICTURE + _RIM + UNIT, 0, -2, 0)
        first = QRectF(words.left(), words.center().y() - _LINE - 2, words.width(), _LINE)
        self._write(painter, first, self._model.name(row), theme.text, QFont.Weight.DemiBold)
        second = first.translated(0, _LINE + 4)
        if garments.right is not None:
            right = bool(garments.right[row])
            sign = pixmap("check" if right else "x", theme.right if right else theme.wrong, _SIGN)
            painter.drawPixmap(round(second.left()), round(second.top() + 1), sign)
            second.adjust(_SIGN + 4, 0, 0, 0)
        self._write(painter, second, self._model.second_line(row), theme.text_secondary)

    def _write(
        self,
        painter: QPainter,
        area: QRectF,
        text: str,
        colour: str,
        weight: QFont.Weight = QFont.Weight.Normal,
    ) -> None:
        writing = font(12, weight)
        painter.setFont(writing)
        painter.setPen(QColor(colour))
        text = QFontMetricsF(writing).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)


class GarmentList(TileView):
    """Garments one below the other, of which one is put in."""

    #: The person chose a garment (its row).
    row_chosen = Signal(int)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(
            QSize(17 * UNIT, _PICTURE + 2 * _RIM), stretches=True, settings=settings, parent=parent
        )
        self.garments = GarmentListModel(settings)
        self.setModel(self.garments)
        self._delegate = _RowPainter(self.garments, settings, self)
        self.setItemDelegate(self._delegate)
        self._is_quiet = False
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def columns(self) -> int:
        return 1

    def show_garments(self, garments: ListedGarments | None) -> None:
        """Lists other garments; none of them is chosen."""
        self._is_quiet = True
        self.garments.show_garments(garments)
        self._is_quiet = False

    def mark(self, row: int | None) -> None:
        """Marks the garment that is put in, without telling."""
        self._is_quiet = True
        there = row is not None and 0 <= row < self.garments.rowCount()
        index = self.garments.index(row) if there and row is not None else QModelIndex()
        self.setCurrentIndex(index)
        if there:
            self.scrollTo(index)
        self._is_quiet = False

    def _tell(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid() and not self._is_quiet:
            self.row_chosen.emit(current.row())
