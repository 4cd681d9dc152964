"""The wire between two nodes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsSceneHoverEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from fashion_gui.network.graph import Connection
from fashion_gui.session.theme import Theme

WIDEST = 4
"""Width in pixels of the wire at its strongest."""

GRASP = 12
"""Width in pixels within which the pointer meets the wire."""


def wire_path(start: QPointF, end: QPointF) -> QPainterPath:
    """A smooth curve that leaves an output downwards and enters an input from above."""
    fall = end.y() - start.y()
    reach = max(32.0, fall / 2 if fall >= 0 else min(-fall, 160.0))
    path = QPainterPath(start)
    path.cubicTo(start + QPointF(0, reach), end - QPointF(0, reach), end)
    return path


class ConnectionItem(QGraphicsPathItem):
    """Shows one connection of the document."""

    def __init__(self, connection: Connection, theme: Theme) -> None:
        super().__init__()
        self.connection = connection
        self._theme = theme
        self._ends: tuple[QPointF, QPointF] | None = None
        self._outline: QPainterPath | None = None
        self._bounds = QRectF()
        self._hovered = False
        self._marked = False
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setAcceptHoverEvents(True)
        self.setZValue(-1)
        self.setPen(QPen(Qt.PenStyle.NoPen))

    def set_ends(self, start: QPointF, end: QPointF) -> None:
        """Leads the wire from an output port to an input port."""
        if self._ends == (start, end):
            return
        self._ends = (start, end)
        path = wire_path(start, end)
        reach = WIDEST / 2
        self._bounds = path.controlPointRect().adjusted(-reach, -reach, reach, reach)
        self._outline = None
        self.setPath(path)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def mark(self, marked: bool) -> None:
        """Shows that what is dragged would be put into this wire."""
        if marked is not self._marked:
            self._marked = marked
            self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def shape(self) -> QPainterPath:
        if self._outline is None:  # asked for seldom, and dear while many wires are dragged
            stroker = QPainterPathStroker()
            stroker.setWidth(GRASP)
            self._outline = stroker.createStroke(self.path())
        return self._outline

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        theme = self._theme
        strong = self.isSelected() or self._marked
        colour = theme.accent if strong else theme.text_disabled
        if self._hovered and not strong:
            colour = theme.text_secondary
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour), WIDEST if self._marked else 3 if strong else 2))
        painter.drawPath(self.path())

    def hoverEnterEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self._hovered = True
        self.update()

    def hoverLeaveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self._hovered = False
        self.update()
