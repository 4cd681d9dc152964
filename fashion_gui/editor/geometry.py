"""Measures of the canvas, in pixels at 100 %."""

from __future__ import annotations

from PySide6.QtCore import QPointF

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
