"""What one BatchNormalization took of the batch beside what it keeps for predictions."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from fashion_gui.runs.events import FloatArray
from fashion_gui.runs.inside import BatchStatistics
from fashion_gui.session.settings import Settings
from fashion_gui.views.inside.neuron_words import number_text
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

NAMES = 60
"""Pixels at the left for the name of a strip and the ends of its scale."""

_STRIP, _GAP, _MARGIN = 56, 4, 5
_LINE = 14.0
_LARGEST_DOT, _LEAST_DOT = 3.0, 1.0


@zoomed
class StatisticsPicture(TranslatedWidget):
    """Two strips, mean and variance: a channel a column, its batch and its moving value.

    The pointer or the arrow keys choose a channel.
    """

    #: Another channel was chosen.
    channel_changed = Signal(int)

    def __init__(self, settings: Settings, statistics: BatchStatistics) -> None:
        super().__init__()
        self._settings = settings
        self.statistics = statistics
        self.channel = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        settings.theme_changed.connect(self.update)
        self.retranslate_ui()

    @property
    def names(self) -> tuple[str, str]:
        """What is written beside the strips."""
        return self.tr("Mean"), self.tr("Variance")

    def show_statistics(self, statistics: BatchStatistics) -> None:
        """Shows those of another step; the channel stays."""
        self.statistics = statistics
        self.choose(self.channel)
        self.update()

    def choose(self, channel: int) -> None:
        """Marks a channel; of one beyond the ends, the last there is."""
        channel = min(max(channel, 0), len(self.statistics.mean) - 1)
        if channel != self.channel:
            self.channel = channel
            self.channel_changed.emit(channel)
            self.update()

    def column(self, channel: int) -> float:
        """Where a channel stands, in pixels of the widget."""
        return NAMES + (channel + 0.5) * self._pitch

    def retranslate_ui(self) -> None:
        self.setToolTip(self.tr("Point at a channel, or walk with the arrow keys, to read it"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(34 * UNIT, 2 * _STRIP + _GAP)

    def minimumSizeHint(self) -> QSize:
        return QSize(24 * UNIT, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._point_at(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self.statistics.mean) - 1
        places = {
            Qt.Key.Key_Left: self.channel - 1,
            Qt.Key.Key_Right: self.channel + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        channel = places.get(Qt.Key(event.key()))
        if channel is None:
            super().keyPressEvent(event)
        else:
            self.choose(channel)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, it = QPainter(self), self.statistics
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_channel(painter)
        mean, variance = self.names
        self._paint_strip(painter, 0, mean, it.mean, it.moving_mean)
        self._paint_strip(painter, _STRIP + _GAP, variance, it.variance, it.moving_variance)

    @property
    def _pitch(self) -> float:
        return (self.width() - NAMES) / len(self.statistics.mean)

    def _point_at(self, event: QMouseEvent) -> None:
        x = event.position().x() - NAMES
        if x >= 0:
            self.choose(math.floor(x / self._pitch))

    def _paint_channel(self, painter: QPainter) -> None:
        """A soft column behind the channel that is chosen."""
        theme, wide = self._settings.theme, min(max(self._pitch, 5.0), 14.0)
        area = QRectF(self.column(self.channel) - wide / 2, 0, wide, self.height())
        painter.setPen(QPen(QColor(theme.accent), 1) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent_soft))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)

    def _paint_strip(
        self, painter: QPainter, top: float, name: str, batch: FloatArray, moving: FloatArray
    ) -> None:
        theme = self._settings.theme
        low = float(min(batch.min(), moving.min()))
        high = float(max(batch.max(), moving.max()))
        self._write_scale(painter, top, name, low, high)
        area = QRectF(NAMES, top + _MARGIN, self.width() - NAMES, _STRIP - 2 * _MARGIN)
        span = max(high - low, 1e-12)

        def height_of(value: float) -> float:
            return area.bottom() - (value - low) / span * area.height()

        painter.setPen(QPen(QColor(theme.grid), 1))
        if low < 0 < high:
            painter.drawLine(QPointF(NAMES, height_of(0)), QPointF(area.right(), height_of(0)))
        dot = min(max(0.42 * self._pitch, _LEAST_DOT), _LARGEST_DOT)
        for channel in range(len(batch)):
            x = self.column(channel)
            new = QPointF(x, height_of(float(batch[channel])))
            old = QPointF(x, height_of(float(moving[channel])))
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.drawLine(new, old)
            painter.setPen(QPen(QColor(theme.text_secondary), 1.2))
            painter.setBrush(QColor(theme.surface))
            painter.drawEllipse(old, dot, dot)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(new, dot, dot)

    def _write_scale(
        self, painter: QPainter, top: float, name: str, low: float, high: float
    ) -> None:
        """The name of a strip between the largest and the smallest value in it."""
        theme, middle = self._settings.theme, top + (_STRIP - _LINE) / 2
        for text, y, colour in (
            (number_text(high, 2), top, theme.text_secondary),
            (name, middle, theme.text),
            (number_text(low, 2), top + _STRIP - _LINE, theme.text_secondary),
        ):
            painter.setFont(font(11))
            painter.setPen(QColor(colour))
            line = QRectF(0, y, NAMES - UNIT, _LINE)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text.replace("-", "−"))
