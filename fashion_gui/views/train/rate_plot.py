"""The plot of a range test: loss over a logarithmic axis of learning rates."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from fashion_gui.runs.rate_search import HIGHEST, LOWEST, DoubleArray, smoothed
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

_LEFT, _TOP, _RIGHT, _BOTTOM = 48, 12, 16, 28
_Y_TICKS = 4
_HEADROOM = 1.6
"""Times the first loss up to which is drawn: an explosion would flatten all that matters."""


@zoomed
class RatePlot(QWidget):
    """Each batch faint, their mean strong, the chosen rate as an upright line. A click chooses."""

    #: The person has clicked at a rate.
    rate_chosen = Signal(float)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._rates, self._losses = np.empty(0), np.empty(0)
        self._chosen: float | None = None
        self.setMinimumSize(QSize(480, 240))
        self.setCursor(Qt.CursorShape.CrossCursor)
        settings.theme_changed.connect(self.update)

    def show_points(self, rates: DoubleArray, losses: DoubleArray, chosen: float | None) -> None:
        """Takes all points so far and the rate that is marked."""
        is_number = np.isfinite(losses)
        self._rates, self._losses = rates[is_number], losses[is_number]
        self._chosen = chosen
        self.update()

    def place_of(self, rate: float) -> float:
        """Pixels from the left edge."""
        plot = self._plot()
        share = math.log(rate / LOWEST) / math.log(HIGHEST / LOWEST)
        return plot.left() + plot.width() * share

    def mousePressEvent(self, event: QMouseEvent) -> None:
        plot = self._plot()
        share = (event.position().x() - plot.left()) / plot.width()
        if len(self._rates) and 0 <= share <= 1:
            self.rate_chosen.emit(LOWEST * (HIGHEST / LOWEST) ** share)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, plot = self._settings.theme, self._plot()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(11))
        means = smoothed(self._losses)
        low = float(self._losses.min()) if len(means) else 0.0
        high = max(_HEADROOM * float(means[0]), low + 1e-6) if len(means) else 1.0
        low = max(0.0, low - 0.05 * (high - low))
        self._draw_axes(painter, low, high)
        if not len(means):
            return
        painter.save()
        painter.setClipRect(plot)
        faint = QColor(theme.accent)
        faint.setAlphaF(0.3)
        for values, pen in ((self._losses, QPen(faint, 1)), (means, QPen(QColor(theme.accent), 2))):
            line = QPolygonF()
            for rate, loss in zip(self._rates, values, strict=True):
                y = plot.bottom() - plot.height() * (float(loss) - low) / (high - low)
                line.append(QPointF(self.place_of(float(rate)), y))
            painter.setPen(pen)
            painter.drawPolyline(line)
        painter.restore()
        if self._chosen is not None:
            x = self.place_of(self._chosen)
            painter.setPen(QPen(QColor(theme.text), 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))

    def _draw_axes(self, painter: QPainter, low: float, high: float) -> None:
        theme, plot = self._settings.theme, self._plot()
        text, line = QPen(QColor(theme.text_secondary)), QPen(QColor(theme.border), 1)
        for place in range(_Y_TICKS + 1):
            value = low + (high - low) * place / _Y_TICKS
            y = plot.bottom() - plot.height() * place / _Y_TICKS
            painter.setPen(line)
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(text)
            room = QRectF(0, y - 8, _LEFT - 8, 16)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, right, f"{value:.2f}" if len(self._rates) else "")
        painter.setPen(text)
        for power in range(round(math.log10(LOWEST)), round(math.log10(HIGHEST)) + 1):
            x = self.place_of(10.0**power)
            room = QRectF(x - 30, plot.bottom() + 4, 60, 16)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, f"{10.0**power:g}")

    def _plot(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
