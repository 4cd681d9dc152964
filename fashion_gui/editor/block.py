"""A tensor's shape as a small block: a picture as a box, a row of values as a bar."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from fashion_gui.network.shapes import Shape
from fashion_gui.session.theme import Theme

WIDTH, HEIGHT = 40.0, 24.0
"""Room that the block takes, in pixels."""

_LONGEST = 4096
"""Values of a row from which the bar is no longer."""
_BAR = 7.0
_WIDEST = 256
_DEEPEST = 512
_SIDE, _DEPTH = 22.0, 20.0
"""Longest side of the front and longest run of the depth, in pixels."""


def paint_block(painter: QPainter, area: QRectF, shape: Shape, theme: Theme, colour: str) -> None:
    """Paints the shape at the left of an area of `WIDTH` × `HEIGHT`.

    Lengths grow with the logarithm, so that 10 beside 784 can still be seen.
    """
    edge = QPen(theme.mixed(colour, 0.85), 1)
    edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(edge)
    front, side = theme.mixed(colour, 0.28), theme.mixed(colour, 0.5)
    middle = area.center().y()
    if len(shape) == 1:
        painter.setBrush(front)
        long = bar_length(shape[0])
        painter.drawRoundedRect(QRectF(area.left(), middle - _BAR / 2, long, _BAR), 1.5, 1.5)
        return
    wide, high, deep = box_size(shape)
    # The depth runs up to the right; half as steep as long, so that a deep box stays low.
    across, up = deep * 0.9, deep * 0.3
    low = middle + (high + up) / 2
    corner = QPointF(area.left(), low - high)
    painter.setBrush(side)
    if deep > 0:
        right = corner + QPointF(wide, 0)
        back = QPointF(across, -up)
        painter.drawPolygon(
            QPolygonF([corner, corner + back, right + back, right + back + QPointF(0, high),
                       right + QPointF(0, high), right])
        )  # fmt: skip
        painter.drawLine(right, right + back)
    painter.setBrush(front)
    painter.drawRect(QRectF(corner, corner + QPointF(wide, high)))


def bar_length(size: int) -> float:
    """Length in pixels of the bar of a row of values."""
    return 3 + (WIDTH - 3) * _share(size, _LONGEST)


def box_size(shape: Shape) -> tuple[float, float, float]:
    """Width and height of a picture's box in pixels, and how far its depth runs."""
    high, wide = shape[0], shape[1]
    deep = math.prod(shape[2:]) if len(shape) > 2 else 0
    return (
        3 + (_SIDE - 6) * _share(wide, _WIDEST),
        3 + (_SIDE - 6) * _share(high, _WIDEST),
        2 + (_DEPTH - 2) * _share(deep, _DEEPEST) if deep else 0.0,
    )


def _share(size: int, largest: int) -> float:
    return min(math.log2(size + 1) / math.log2(largest + 1), 1.0)
