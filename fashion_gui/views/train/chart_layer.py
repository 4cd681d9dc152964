"""A layer of a chart: lines, dots and areas that are painted together.

What stands still is painted once and then copied (`is_cached`); what moves has a layer of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF, QTransform

Numbers = npt.NDArray[Any]


@dataclass(frozen=True, eq=False)
class Line:
    """A line through points; it is broken where a number is missing."""

    x: Numbers
    y: Numbers
    pen: QPen

    def paint(self, painter: QPainter, transform: QTransform) -> None:
        x, y = _on_screen(self.x, self.y, transform)
        if len(x):
            painter.setPen(self.pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(pg.arrayToQPath(x, y, connect="finite"))


@dataclass(frozen=True, eq=False)
class Dots:
    """Points, each a small disc, or a ring where there is no brush."""

    x: Numbers
    y: Numbers
    size: float
    pen: QPen
    brush: QBrush

    def paint(self, painter: QPainter, transform: QTransform) -> None:
        x, y = _on_screen(self.x, self.y, transform)
        painter.setPen(self.pen)
        painter.setBrush(self.brush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for across, down in zip(x.tolist(), y.tolist(), strict=True):
            if np.isfinite(down):
                painter.drawEllipse(QPointF(across, down), self.size / 2, self.size / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


@dataclass(frozen=True, eq=False)
class Area:
    """A shape with the points as its corners."""

    x: Numbers
    y: Numbers
    brush: QBrush

    def paint(self, painter: QPainter, transform: QTransform) -> None:
        x, y = _on_screen(self.x, self.y, transform)
        finite = np.isfinite(y)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.brush)
        corners = zip(x[finite].tolist(), y[finite].tolist(), strict=True)
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


_WORD_GAP = 4
"""Pixels between an upright line and its word."""


@dataclass(frozen=True, eq=False)
class Upright:
    """A thin line from top to bottom with a word beside its upper end, where there is room."""

    x: float
    text: str
    pen: QPen
    colour: QColor
    row: int = 0
    """Of the word, from the top: words that may stand at one place have rows of their own."""

    def paint(self, painter: QPainter, transform: QTransform, area: QRectF) -> None:
        """From the top of the area; the word stands on the left where the right is too narrow.

        Where both are, it stands across the line; where the area is, it is left out. Nothing of it
        is cut off.
        """
        across = transform.m11() * self.x + transform.dx()
        painter.setPen(self.pen)
        painter.drawLine(QPointF(across, area.top()), QPointF(across, area.bottom()))
        painter.setPen(self.colour)
        metrics = painter.fontMetrics()
        down = area.top() + metrics.ascent() + 1 + self.row * metrics.height()
        width = metrics.horizontalAdvance(self.text) + _WORD_GAP
        left, right = across - area.left(), area.right() - across
        is_right = width <= right or left < right
        start = across + _WORD_GAP if is_right else across - width
        start = max(area.left(), min(start, area.right() - width + _WORD_GAP))
        if width - _WORD_GAP <= area.width():
            painter.drawText(QPointF(start, down), self.text)


Mark = Line | Dots | Area | Upright


class Layer(pg.GraphicsObject):  # type: ignore[misc]
    """Paints its marks over the whole view, in the order given."""

    def __init__(self, is_cached: bool) -> None:
        super().__init__()
        self._marks: tuple[Mark, ...] = ()
        self._font: Any = None
        if is_cached:
            self.setCacheMode(self.CacheMode.DeviceCoordinateCache)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        if marks or self._marks:
            self._marks = tuple(marks)
            self.update()

    def set_font(self, font: Any) -> None:
        """Of the words beside upright lines."""
        self._font = font

    def boundingRect(self) -> QRectF:
        view = self.getViewBox()
        return QRectF() if view is None else QRectF(view.viewRect())

    def viewTransformChanged(self) -> None:
        super().viewTransformChanged()
        self.prepareGeometryChange()
        self.update()

    def paint(self, painter: QPainter, *_: object) -> None:
        if not self._marks:
            return
        transform = QTransform(painter.transform())
        area = transform.mapRect(self.boundingRect())
        painter.save()
        painter.resetTransform()
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        if self._font is not None:
            painter.setFont(self._font)
        for mark in self._marks:
            if isinstance(mark, Upright):
                mark.paint(painter, transform, area)
            else:
                mark.paint(painter, transform)
        painter.restore()


def _on_screen(x: Numbers, y: Numbers, transform: QTransform) -> tuple[Numbers, Numbers]:
    """In pixels; a view neither turns nor shears. Far outside, Qt would paint slowly: it is cut."""
    across = transform.m11() * np.asarray(x, np.float64) + transform.dx()
    down = transform.m22() * np.asarray(y, np.float64) + transform.dy()
    return np.clip(across, -20_000, 20_000), np.clip(down, -20_000, 20_000)
