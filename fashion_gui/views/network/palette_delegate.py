"""How a line of the palette is painted: a family's name, or a card of a layer."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fashion_gui.editor.kind_icons import paint_tile
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed_delegate

KIND_ROLE = Qt.ItemDataRole.UserRole + 1
"""Keras name of the kind in a line; nothing in a heading."""

_CARD_HEIGHT, _HEADING_HEIGHT, _GAP = 32, 24, 4
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@zoomed_delegate
class PaletteDelegate(QStyledItemDelegate):
    """Paints the palette in the theme's colours."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, _CARD_HEIGHT + _GAP if index.data(KIND_ROLE) else _HEADING_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text = index.data(Qt.ItemDataRole.DisplayRole)
        kind_name = index.data(KIND_ROLE)
        area = QRectF(option.rect)
        if kind_name:
            self._paint_card(painter, option, area.adjusted(0, 0, 0, -_GAP), kind_name)
        else:
            painter.setFont(font(11, QFont.Weight.DemiBold, tabular=False))
            painter.setPen(QColor(self._settings.theme.text_secondary))
            painter.drawText(area.adjusted(4, 0, 0, 0), _LEFT, text)
        painter.restore()

    def _paint_card(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRectF, kind_name: str
    ) -> None:
        theme = self._settings.theme
        state = option.state
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        ground = theme.surface_hover if hovered else theme.surface_raised
        painter.setPen(QPen(QColor(theme.accent), 1.5) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        paint_tile(painter, QRectF(area.left() + 4, area.top() + 4, 24, 24), kind_name, theme)
        painter.setFont(font(13, QFont.Weight.Medium, tabular=False))
        painter.setPen(QColor(theme.text))
        painter.drawText(area.adjusted(38, 0, -8, 0), _LEFT, kind_name)
