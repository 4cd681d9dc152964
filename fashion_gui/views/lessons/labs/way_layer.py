"""Ways that have been drawn, kept as a picture: a step draws what is new and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from fashion_gui.runs.descent import Walk
from fashion_gui.runs.surfaces import Point


class WayLayer:
    """A picture of some ways. Begin anew with `clear` when anything but their length changes."""

    def __init__(self) -> None:
        self._picture = QPixmap()
        self._drawn: dict[str, int] = {}

    def clear(self, size: QSize, pixel_ratio: float) -> None:
        """An empty picture for a widget of this size."""
        self._picture = QPixmap(size * pixel_ratio)
        self._picture.setDevicePixelRatio(pixel_ratio)
        self._picture.fill(Qt.GlobalColor.transparent)
        self._drawn = {}

    def draw(self, walk: Walk, pen: QPen, place_of: Callable[[Point], QPointF]) -> None:
        """Adds what the walk has gone since."""
        begin = self._drawn.get(walk.optimizer, 0)
        new = walk.path[begin:]
        if len(new) < 2:
            return
        lines = [QLineF(*it) for it in pairwise(place_of(it) for it in new)]
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.drawLines(lines)
        painter.end()
        self._drawn[walk.optimizer] = begin + len(new) - 1

    def paint(self, painter: QPainter) -> None:
        painter.drawPixmap(QPointF(0, 0), self._picture)
