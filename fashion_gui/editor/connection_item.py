"""The wire between two nodes."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsSceneHoverEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from fashion_gui.editor.geometry import WIRE_DROP
from fashion_gui.network.graph import Connection
from fashion_gui.session.theme import Theme

WIDEST = 4
"""Width in pixels of the wire at its strongest."""

GRASP = 12
"""Width in pixels within which the pointer meets the wire."""


_BEND = 14.0
"""Radius of the corners of a wire that climbs."""


@cache
def _pen(colour: str, width: int) -> QPen:
    return QPen(QColor(colour), width)


def wire_path(start: QPointF, end: QPointF, lane: float | None = None) -> QPainterPath:
    """A smooth curve that leaves an output downwards and enters an input from above.

    With a lane it goes there to climb, straight and with round corners: as the wire from the end
    of one column to the top of the next.
    """
    if lane is not None:
        low, high = start.y() + WIRE_DROP, end.y() - WIRE_DROP
        corners = ((start.x(), low), (lane, low), (lane, high), (end.x(), high))
        return _rounded(start, [QPointF(x, y) for x, y in corners], end)
    fall = end.y() - start.y()
    reach = max(32.0, fall / 2 if fall >= 0 else min(-fall, 160.0))
    path = QPainterPath(start)
    path.cubicTo(start + QPointF(0, reach), end - QPointF(0, reach), end)
    return path


def _rounded(start: QPointF, corners: list[QPointF], end: QPointF) -> QPainterPath:
    """Straight lines from one point to the next, with the corners between cut round."""
    path = QPainterPath(start)
    points = [start, *corners, end]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        arriving, leaving = corner - before, after - corner
        sides = (arriving.manhattanLength(), leaving.manhattanLength())
        bend = min(_BEND, *(it / 2 for it in sides))
        if bend > 0:
            path.lineTo(corner - arriving * (bend / sides[0]))
            path.quadTo(corner, corner + leaving * (bend / sides[1]))
    path.lineTo(end)
    return path


class ConnectionItem(QGraphicsPathItem):
    """Shows one connection of the document."""

    def __init__(self, connection: Connection, theme: Theme) -> None:
        super().__init__()
        self.connection = connection
        self._theme = theme
        self._ends: tuple[QPointF, QPointF, float | None] | None = None
        self._outline: QPainterPath | None = None
        self._bounds = QRectF()
        self._hovered = False
        self._marked = False
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setAcceptHoverEvents(True)
        self.setZValue(-1)
        self.setPen(QPen(Qt.PenStyle.NoPen))

    def set_ends(self, start: QPointF, end: QPointF, lane: float | None = None) -> None:
        """Leads the wire from an output port to an input port, by a lane if that is above."""
        if self._ends == (start, end, lane):
            return
        self._ends = (start, end, lane)
        path = wire_path(start, end, lane)
        reach = WIDEST / 2
        self._bounds = path.controlPointRect().adjusted(-reach, -reach, reach, reach)
        self._outline = None
        self.setPath(path)

    @property
    def climbs(self) -> bool:
        """Whether it leads to a node above."""
        return self._ends is not None and self._ends[2] is not None

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
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_pen(colour, WIDEST if self._marked else 3 if strong else 2))
        painter.drawPath(self.path())

    def hoverEnterEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self._hovered = True
        self.update()

    def hoverLeaveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self._hovered = False
        self.update()
