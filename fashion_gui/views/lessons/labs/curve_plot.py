"""Curves over one axis, and a point that is dragged along it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

_LEFT, _TOP, _RIGHT, _BOTTOM = 48, 12, 16, 28
_STEPS = 100
"""Presses of an arrow key from one edge to the other."""


@dataclass(frozen=True, eq=False)
class Curve:
    """A line: (n,) each. `dashed` is told apart without colour."""

    x: npt.NDArray[np.float64]
    y: npt.NDArray[np.float64]
    colour: str
    width: float = 2.0
    dashed: bool = False


@zoomed
class CurvePlot(QWidget):
    """Curves with axes through zero, a marked x, and dots on the curves there."""

    #: The person has dragged the point, or moved it by a key (its x).
    moved = Signal(float)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._curves: tuple[Curve, ...] = ()
        self._dots: tuple[tuple[float, str], ...] = ()
        self._x: float | None = None
        self._broken: float | None = None
        self._across, self._up = (-1.0, 1.0), (-1.0, 1.0)
        self._names = ("", "")
        self.setMinimumSize(QSize(280, 180))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        settings.theme_changed.connect(self.update)

    def set_axes(
        self, across: tuple[float, float], up: tuple[float, float], names: tuple[str, str]
    ) -> None:
        """What of the plane is seen, and what the axes are called."""
        self._across, self._up, self._names = across, up, names
        self.update()

    def show_curves(
        self,
        curves: Sequence[Curve],
        x: float | None,
        dots: Sequence[tuple[float, str]] = (),
        broken: float | None = None,
    ) -> None:
        """Curves, the marked x, dots (height, colour) on it, and an x at which a line breaks.

        Without a marked x there is nothing to drag.
        """
        self._curves, self._x, self._dots = tuple(curves), x, tuple(dots)
        self._broken = broken
        self.update()

    def place_of(self, x: float, y: float) -> QPointF:
        """In pixels."""
        plot = self._plot()
        (low, high), (bottom, top) = self._across, self._up
        return QPointF(
            plot.left() + plot.width() * (x - low) / (high - low),
            plot.bottom() - plot.height() * (y - bottom) / (top - bottom),
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._move_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._move_to(event.position().x())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        direction = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if direction is None or self._x is None:
            super().keyPressEvent(event)
            return
        low, high = self._across
        x = self._x + direction * (high - low) / _STEPS
        self.moved.emit(round(min(max(x, low), high), 6))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, plot = self._settings.theme, self._plot()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(11))
        self._draw_axes(painter)
        painter.save()
        painter.setClipRect(plot.adjusted(-1, -1, 1, 1))
        if self._broken is not None:
            painter.setPen(QPen(QColor(theme.warning), 1.5, Qt.PenStyle.DotLine))
            x = self.place_of(self._broken, 0).x()
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        if self._x is not None:
            painter.setPen(QPen(QColor(theme.text_disabled), 1, Qt.PenStyle.DashLine))
            x = self.place_of(self._x, 0).x()
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        for curve in self._curves:
            style = Qt.PenStyle.DashLine if curve.dashed else Qt.PenStyle.SolidLine
            pen = QPen(QColor(curve.colour), curve.width, style)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap if curve.dashed else Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            points = [self.place_of(*it) for it in zip(curve.x, curve.y, strict=True)]
            if curve.dashed:
                painter.drawPolyline(QPolygonF(points))
            else:  # a wide line of many points takes Qt much longer as one
                painter.drawLines([QLineF(*it) for it in pairwise(points)])
        painter.setPen(QPen(QColor(theme.surface), 2))
        for y, colour in self._dots:
            painter.setBrush(QColor(colour))
            painter.drawEllipse(self.place_of(self._x or 0.0, y), 6, 6)
        painter.restore()
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _draw_axes(self, painter: QPainter) -> None:
        theme, plot = self._settings.theme, self._plot()
        text = QPen(QColor(theme.text_secondary))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for value in ticks(*self._up):
            y = self.place_of(0, value).y()
            painter.setPen(self._line(value == 0))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(text)
            painter.drawText(QRectF(0, y - 8, _LEFT - 8, 16), right, _number(value))
        for value in ticks(*self._across):
            x = self.place_of(value, 0).x()
            painter.setPen(self._line(value == 0))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
            painter.setPen(text)
            room = QRectF(x - 30, plot.bottom() + 4, 60, 16)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, _number(value))
        painter.setPen(QPen(QColor(theme.text)))
        room = QRectF(plot.right() - 60, plot.bottom() - 20, 56, 16)
        painter.drawText(room, right, self._names[0])
        painter.drawText(plot.topLeft() + QPointF(6, 12), self._names[1])

    def _line(self, is_zero: bool) -> QPen:
        theme = self._settings.theme
        return QPen(QColor(theme.text_disabled if is_zero else theme.grid), 1)

    def _plot(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)

    def _move_to(self, pixels: float) -> None:
        if self._x is None:
            return
        plot, (low, high) = self._plot(), self._across
        step = (high - low) / (2 * _STEPS)
        x = low + (high - low) * (pixels - plot.left()) / plot.width()
        self.moved.emit(round(min(max(round(x / step) * step, low), high), 6))


def ticks(low: float, high: float, most: int = 7) -> list[float]:
    """Round numbers from one to the other, zero among them where it lies between."""
    rough = (high - low) / most
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(it * power for it in (1, 2, 5, 10) if it * power >= rough)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [it * step for it in range(first, last + 1)]


def _number(value: float) -> str:
    return f"{value:g}".replace("-", "−")
