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
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

_LEFT, _RIGHT, _TOP, _BOTTOM = 4 * UNIT, UNIT, UNIT, 3 * UNIT
_STEP = 0.02
"""Of the axis' height that an arrow key moves a point by."""
_FIRST = 0.6
"""Height, of the axis', of the points before anything is sketched."""


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
        """Sets the axes: epochs, and the figure's range; shows an earlier sketch."""
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
        """Where a value is, in pixels; `epoch` from 0."""
        area = self._area
        share = (value - self._least) / (self._most - self._least)
        x = area.left() + area.width() * epoch / (self._epochs - 1)
        return QPointF(x, area.bottom() - area.height() * min(max(share, 0.0), 1.0))

    def sizeHint(self) -> QSize:
        return QSize(34 * UNIT, 20 * UNIT)

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
        span = self._most - self._least
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
        theme, area = self._settings.theme, self._area
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme.surface_raised))
        frame = theme.accent if self.hasFocus() else theme.border
        painter.setPen(QPen(QColor(frame), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        self._paint_axes(painter, area)
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
    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT - 4, -_BOTTOM)

    def _paint_axes(self, painter: QPainter, area: QRectF) -> None:
        theme = self._settings.theme
        painter.setFont(font(10))
        for share in (0.0, 0.5, 1.0):
            value = self._least + share * (self._most - self._least)
            y = area.bottom() - share * area.height()
            painter.setPen(QColor(theme.border))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(theme.text_secondary))
            box = QRectF(0, y - 8, _LEFT - 6, 16)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, flags, f"{value:.1f}")
        for epoch in {0, self._epochs - 1}:
            box = QRectF(self.point(epoch, 0).x() - 16, area.bottom() + 4, 32, 16)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(epoch + 1))

    def _line(self, values: Sequence[float]) -> QPolygonF:
        points = [self.point(n, it) for n, it in enumerate(values) if math.isfinite(it)]
        return QPolygonF(points)

    def _values(self) -> tuple[float, ...]:
        first = self._least + _FIRST * (self._most - self._least)
        return self.sketch or (first,) * self._epochs

    def _draw_to(self, place: QPointF) -> None:
        """The point nearest the pen, and those that it has skipped since the last."""
        area = self._area
        share = (place.x() - area.left()) / area.width()
        epoch = min(max(round(share * (self._epochs - 1)), 0), self._epochs - 1)
        height = min(max((area.bottom() - place.y()) / area.height(), 0.0), 1.0)
        value = self._least + height * (self._most - self._least)
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
        values = list(self._values())
        for epoch, value in moved.items():
            values[epoch] = min(max(value, self._least), self._most)
        self.sketch = tuple(values)
        self.sketched.emit(self.sketch)
        self.update()
