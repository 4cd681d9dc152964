"""A small chart into which the expected curve is sketched, and on which the real one then grows."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.session.outcome_pictures import nice_ticks
from fashion_gui.session.settings import Settings
from fashion_gui.views.lessons.curve_axes import CurveAxes
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.zoom import zoomed

_STEP = 0.02
"""Of the axis' height that an arrow key moves a point by."""
_FIRST = 0.6
"""Height, of the axis', of the points before anything is sketched."""
_HIGHEST = 10.0
"""To which the axis grows: beside the loss of a run that goes astray no sketch could be read."""


@zoomed
class PredictionChart(QWidget):
    """One value an epoch, moved with the pen or the arrow keys.

    Attributes:
        sketch: the predicted values; empty before the first stroke.
    """

    #: The person has sketched (the values).
    sketched = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._epochs = 5
        self._least, self._most = 0.0, 1.0
        self._real: tuple[float, ...] = ()
        self._chosen = 0
        self._last: int | None = None
        self.sketch: tuple[float, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.CrossCursor)
        settings.theme_changed.connect(self.update)

    def prepare(self, epochs: int, least: float, most: float, sketch: Sequence[float]) -> None:
        """Sets the axes: epochs, and the figure's range; shows an earlier sketch.

        The axis grows beyond `most` for a real curve that does.
        """
        self._epochs = max(2, epochs)
        self._least, self._most = least, most
        self.sketch = tuple(sketch) if len(sketch) == self._epochs else ()
        self._chosen = 0
        self.update()

    def show_real(self, values: Sequence[float]) -> None:
        """Draws what came, over the sketch."""
        if tuple(values) != self._real:
            self._real = tuple(values)
            way = Qt.CursorShape.ArrowCursor if self._real else Qt.CursorShape.CrossCursor
            self.setCursor(way)
            self.update()

    def point(self, epoch: int, value: float) -> QPointF:
        """Where a value is, in pixels; `epoch` from 0. What lies outside is at the edge."""
        return self._axes.point(epoch, min(max(value, self._least), self.top))

    def sizeHint(self) -> QSize:
        return QSize(34 * UNIT, 20 * UNIT)

    @property
    def top(self) -> float:
        """The upper end of the axis."""
        known = [it for it in (*self.sketch, *self._real) if math.isfinite(it)]
        highest = min(max(known, default=self._most), _HIGHEST)
        return nice_ticks(self._least, highest)[-1] if highest > self._most else self._most

    @property
    def is_settled(self) -> bool:
        """Whether the real curve is there: a prediction is not changed afterwards."""
        return bool(self._real)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.is_settled and event.button() == Qt.MouseButton.LeftButton:
            self._last = None
            self._draw_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self.is_settled and event.buttons() & Qt.MouseButton.LeftButton:
            self._draw_to(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        span = self.top - self._least
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                by = 1 if event.key() == Qt.Key.Key_Right else -1
                self._chosen = min(max(self._chosen + by, 0), self._epochs - 1)
                self.update()
            case Qt.Key.Key_Up | Qt.Key.Key_Down if not self.is_settled:
                step = _STEP if event.key() == Qt.Key.Key_Up else -_STEP
                value = self._values()[self._chosen] + step * span
                self._set({self._chosen: value})
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._settings.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme.surface_raised))
        frame = theme.accent if self.hasFocus() else theme.border
        painter.setPen(QPen(QColor(frame), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        self._axes.paint(painter, theme)
        if self.sketch:
            painter.setPen(QPen(QColor(theme.text_secondary), 2, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(self._line(self.sketch))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.text_secondary))
            for epoch, value in enumerate(self.sketch):
                painter.drawEllipse(self.point(epoch, value), 3, 3)
        if self._real:
            painter.setPen(QPen(QColor(theme.accent), 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(self._line(self._real[: self._epochs]))
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self.point(self._chosen, self._values()[self._chosen]), 6, 6)

    @property
    def _axes(self) -> CurveAxes:
        top = self.top
        ticks = (self._least, (self._least + top) / 2, top)
        return CurveAxes.within(QRectF(self.rect()), self._epochs, ticks)

    def _line(self, values: Sequence[float]) -> list[QPointF]:
        top = self.top
        inside = [min(max(it, self._least), top) for it in values]
        return self._axes.line(inside)

    def _values(self) -> tuple[float, ...]:
        first = self._least + _FIRST * (self.top - self._least)
        return self.sketch or (first,) * self._epochs

    def _draw_to(self, place: QPointF) -> None:
        """The point nearest the pen, and those that it has skipped since the last."""
        area = self._axes.area
        share = (place.x() - area.left()) / area.width()
        epoch = min(max(round(share * (self._epochs - 1)), 0), self._epochs - 1)
        height = min(max((area.bottom() - place.y()) / area.height(), 0.0), 1.0)
        value = self._least + height * (self.top - self._least)
        before = self._values()
        start = epoch if self._last is None else self._last
        moved = {epoch: value}
        for between in range(min(start, epoch) + 1, max(start, epoch)):
            part = (between - start) / (epoch - start)
            moved[between] = before[start] + part * (value - before[start])
        if not self.sketch:  # the first touch lays the whole curve there
            moved = {**dict.fromkeys(range(self._epochs), value), **moved}
        self._last = self._chosen = epoch
        self._set(moved)

    def _set(self, moved: dict[int, float]) -> None:
        values, top = list(self._values()), self.top
        for epoch, value in moved.items():
            values[epoch] = min(max(value, self._least), top)
        self.sketch = tuple(values)
        self.sketched.emit(self.sketch)
        self.update()
