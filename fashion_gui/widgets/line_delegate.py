"""One-line items of a list: a soft ground under what is chosen or pointed at, words above it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.zoom import zoomed_delegate

ROW_HEIGHT = 36
"""Pixels of a line, where its list asks for no other height."""

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

AnyIndex = QModelIndex | QPersistentModelIndex


@zoomed_delegate
class LineDelegate(QStyledItemDelegate):
    """Base of what paints a line in the theme's colours: a subclass paints what stands on it."""

    def __init__(self, settings: Settings, parent: QWidget, height: int = ROW_HEIGHT) -> None:
        super().__init__(parent)
        self._settings = settings
        self._height = height

    def is_chosen(self, option: QStyleOptionViewItem, index: AnyIndex) -> bool:
        """Whether the line has the ground of what is chosen."""
        return bool(option.state & QStyle.StateFlag.State_Selected)

    def paint_line(self, painter: QPainter, area: QRectF, index: AnyIndex) -> None:
        """Paints what stands on the ground; the painter is restored afterwards."""
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(0, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme = self._settings.theme
        area = QRectF(option.rect).adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        chosen = self.is_chosen(option, index)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(theme.accent_soft if chosen else theme.surface_hover))
            painter.drawRoundedRect(area, 8, 8)
        self.paint_line(painter, area, index)
        painter.restore()
