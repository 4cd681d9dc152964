"""Measures of the canvas, in pixels at 100 %."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF

from fashion_gui.network.graph import Position
from fashion_gui.network.layout import CANVAS

GRID = 8
"""Nodes stand on multiples of this."""

NODE_WIDTH = int(CANVAS.node_width)
NODE_HEIGHT = 88
PROBLEM_HEIGHT = 24
"""What a node with a problem is taller by."""

PORT_REACH = 12
"""Distance from a port's centre at which the pointer still holds it."""


PORT_SPACING = 24
"""Distance of the inputs of a node that joins several wires."""

WIRE_DROP = 20
"""How far a wire that climbs leads straight down first, and at its end."""

_LANE = 24
"""Width that such a wire wants free of nodes."""
_LANES_TRIED = 8
_BEYOND = 4 * GRID


def input_place(index: int, count: int) -> QPointF:
    """Centre of one of a node's inputs, from the node's corner."""
    spacing = min(PORT_SPACING, (NODE_WIDTH - 48) / max(count - 1, 1))
    return QPointF(NODE_WIDTH / 2 + (index - (count - 1) / 2) * spacing, 0)


def climbing_lane(
    start: QPointF, end: QPointF, nodes_in: Callable[[QRectF], Iterable[QRectF]]
) -> float | None:
    """Where a wire from an output to an input above it climbs without meeting a node.

    None where the input is below. `nodes_in` gives the areas of the nodes that a rectangle meets.
    """
    if end.y() >= start.y():
        return None
    aside = (NODE_WIDTH + CANVAS.gutter) / 2
    leftwards = end.x() - start.x() > NODE_WIDTH
    if leftwards:
        lane = end.x() - aside
    elif start.x() - end.x() > NODE_WIDTH:
        lane = end.x() + aside
    else:
        lane = max(start.x(), end.x()) + aside
    high = start.y() - end.y() + 2 * WIRE_DROP
    for _ in range(_LANES_TRIED):
        met = list(nodes_in(QRectF(lane - _LANE / 2, end.y() - WIRE_DROP, _LANE, high)))
        if not met:
            break
        if leftwards:
            lane = min(it.left() for it in met) - CANVAS.gutter / 2
        else:
            lane = max(it.right() for it in met) + CANVAS.gutter / 2
    return lane


def shown_part(content: QRectF, wanted: QRectF, room: QSize, zoom: float) -> QRectF:
    """The part of the content that a view of that size shows at a zoom, with what is wanted in it.

    It is in the middle of the view where the content reaches so far, and nothing but a margin is
    shown beyond the content.
    """
    part = QRectF(QPointF(), QSizeF(room) / zoom)
    part.moveCenter(wanted.center())
    whole = content.adjusted(-_BEYOND, -_BEYOND, _BEYOND, _BEYOND)
    middle = whole.center()
    if part.width() >= whole.width():
        part.moveCenter(QPointF(middle.x(), part.center().y()))
    else:
        part.moveLeft(min(max(part.left(), whole.left()), whole.right() - part.width()))
    if part.height() >= whole.height():
        part.moveCenter(QPointF(part.center().x(), middle.y()))
    else:
        part.moveTop(min(max(part.top(), whole.top()), whole.bottom() - part.height()))
    return part


def snapped(point: QPointF) -> QPointF:
    """The nearest point of the grid."""
    return QPointF(round(point.x() / GRID) * GRID, round(point.y() / GRID) * GRID)


def position_centred_at(point: QPointF) -> Position:
    """Position on the grid of a node whose middle is near `point`."""
    corner = snapped(point - QPointF(NODE_WIDTH / 2, NODE_HEIGHT / 2))
    return corner.x(), corner.y()


def position_below(point: QPointF) -> Position:
    """Position on the grid of a node whose input port is near `point`."""
    corner = snapped(point - QPointF(NODE_WIDTH / 2, 0))
    return corner.x(), corner.y()


def position_above(point: QPointF) -> Position:
    """Position on the grid of a node whose output port is near `point`."""
    corner = snapped(point - QPointF(NODE_WIDTH / 2, NODE_HEIGHT))
    return corner.x(), corner.y()
