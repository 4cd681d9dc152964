"""The axes of a small chart: epochs from left to right, a figure from below."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from fashion_gui.session.theme import Theme
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.type_scale import font

LEFT, RIGHT, TOP, BOTTOM = 5 * UNIT, 2 * UNIT, UNIT, 3 * UNIT
"""Pixels around the area in which curves are drawn."""

_ROOM = 5 * UNIT
"""Pixels that the number of an epoch needs at least."""


@dataclass(frozen=True)
class CurveAxes:
    """Where values are and what stands beside them.

    Attributes:
        area: in which curves are drawn.
        epochs: on the axis, at least 1.
        ticks: figures, rising; the first and the last are the ends of the axis.
    """

    area: QRectF
    epochs: int
    ticks: tuple[float, ...]

    @classmethod
    def within(cls, rect: QRectF, epochs: int, ticks: Sequence[float]) -> CurveAxes:
        """With their figures inside a rectangle."""
        return cls(rect.adjusted(LEFT, TOP, -RIGHT, -BOTTOM), epochs, tuple(ticks))

    def point(self, epoch: int, value: float) -> QPointF:
        """Where a value is, in pixels; `epoch` from 0. It may lie outside of the area."""
        share = (value - self.ticks[0]) / (self.ticks[-1] - self.ticks[0])
        along = epoch / (self.epochs - 1) if self.epochs > 1 else 0.5
        return QPointF(
            self.area.left() + along * self.area.width(),
            self.area.bottom() - share * self.area.height(),
        )

    def line(self, values: Sequence[float]) -> list[QPointF]:
        """A curve, without the epochs that have no figure."""
        return [self.point(n, it) for n, it in enumerate(values) if math.isfinite(it)]

    def paint(self, painter: QPainter, theme: Theme, pixels: int = 10) -> None:
        """Paints the lines behind the curves and the figures beside them, in letters so large."""
        painter.setFont(font(pixels))
        decimals = _decimals(self.ticks)
        for value in self.ticks:
            y = self.point(0, value).y()
            painter.setPen(QColor(theme.border))
            painter.drawLine(QPointF(self.area.left(), y), QPointF(self.area.right(), y))
            painter.setPen(QColor(theme.text_secondary))
            box = QRectF(self.area.left() - LEFT, y - UNIT, LEFT - 6, 2 * UNIT)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, flags, f"{value:.{decimals}f}")
        for epoch in self._numbered():
            x = self.point(epoch, self.ticks[0]).x()
            box = QRectF(x - _ROOM / 2, self.area.bottom() + 4, _ROOM, 2 * UNIT)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(epoch + 1))

    def _numbered(self) -> list[int]:
        """Epochs, from 0, that have their number below: the last one, and the first of steps."""
        most = max(int(self.area.width() / _ROOM), 2)
        step = max(math.ceil((self.epochs - 1) / (most - 1)), 1)
        before = [it for it in range(0, self.epochs - 1, step) if self.epochs - 1 - it >= step]
        return [*before, self.epochs - 1]


def _decimals(ticks: Sequence[float]) -> int:
    """Decimals that tell the ticks apart, the same for all."""
    return next((n for n in range(6) if all(abs(it - round(it, n)) < 1e-9 for it in ticks)), 6)
