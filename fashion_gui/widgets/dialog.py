"""A dialog that keeps its proportions at every zoom."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QHelpEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.terms import told_at
from fashion_gui.widgets.zoom import px, zoom_factor

FRAME = 5 * UNIT
"""Pixels left for the title bar that the system puts around it."""


class Dialog(QDialog):
    """As large as asked for at the zoom set, and never lower than what stands in it.

    It stays within the window that it stands over. Qt itself sizes a dialog before the zoom has
    reached what is in it, and counts a wrapped text as one line.
    """

    def __init__(self, parent: QWidget | None, width: int = 0, height: int = 0) -> None:
        """`width` and `height` in pixels of zoom 1; without a height, as high as is needed."""
        super().__init__(parent)
        self._wanted = QSize(width, height)
        self._fitted_zoom = 0.0

    def fit(self) -> None:
        """Makes room for what stands in it now; what is too large already stays so."""
        layout = self.layout()
        if layout is None:
            return
        layout.activate()
        width, height = self.width(), self.height()
        if self._fitted_zoom != zoom_factor():
            self._fitted_zoom = zoom_factor()
            width, height = px(self._wanted.width()), px(self._wanted.height())
        room = self._room()
        width = max(min(width, room.width()), layout.totalMinimumSize().width())
        if not layout.hasHeightForWidth():
            least = layout.totalMinimumSize().height()
        elif self._wanted.height():
            least = layout.minimumHeightForWidth(width)
        else:
            least = layout.totalHeightForWidth(width)
        size = QSize(width, min(max(height, least), room.height()))
        if size != self.size():
            self.resize(size)

    def showEvent(self, event: QShowEvent) -> None:
        self.fit()
        super().showEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return told_at(event, self) or super().event(event)
        is_handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.fit()
        return is_handled

    def _room(self) -> QSize:
        parent = self.parentWidget()
        if parent is None:
            return self.screen().availableSize()
        return parent.window().size() - QSize(0, FRAME)
