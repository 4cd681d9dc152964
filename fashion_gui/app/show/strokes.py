"""Garments as a hand draws them: strokes of points, in the pixels of the canvas (280 × 280)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF

Stroke = tuple[tuple[float, float], ...]

SHIRT: tuple[Stroke, ...] = (
    (
        (108, 46), (72, 60), (34, 108), (64, 132), (86, 112), (86, 236),
        (194, 236), (194, 112), (216, 132), (246, 108), (208, 60), (172, 46),
    ),
    ((108, 46), (122, 66), (140, 72), (158, 66), (172, 46)),
)  # fmt: skip

TROUSERS: tuple[Stroke, ...] = (
    (
        (96, 30), (184, 30), (192, 140), (200, 252), (158, 252), (150, 170),
        (140, 96), (130, 170), (122, 252), (80, 252), (88, 140), (96, 30),
    ),
    ((94, 50), (186, 50)),
)  # fmt: skip

BAG: tuple[Stroke, ...] = (
    ((52, 118), (228, 118), (240, 232), (40, 232), (52, 118)),
    ((96, 118), (100, 78), (120, 56), (160, 56), (180, 78), (184, 118)),
)


def points_along(stroke: Stroke, distance: float) -> Iterator[QPointF]:
    """Points of a stroke so far from one another that a pen would be told of them."""
    places = [QPointF(*place) for place in stroke]
    yield places[0]
    for start, end in pairwise(places):
        line = QLineF(start, end)
        count = max(1, round(line.length() / distance))
        for step in range(1, count + 1):
            yield line.pointAt(step / count)
