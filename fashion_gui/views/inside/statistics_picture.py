"""What a BatchNormalization took of the batch beside what it keeps for predictions."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.runs.events import FloatArray
from fashion_gui.runs.inside import BatchStatistics
from fashion_gui.session.settings import Settings
from fashion_gui.views.inside.neuron_words import number_text
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

_LINE, _PLOT, _NAME = 20, 40, 60.0
_DOT = 2.5


@zoomed
class StatisticsPicture(TranslatedWidget):
    """For each layer two strips, mean and variance: a channel a column, batch and moving value."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.statistics: Mapping[str, BatchStatistics] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        settings.theme_changed.connect(self.update)
        self.retranslate_ui()

    def show_statistics(self, statistics: Mapping[str, BatchStatistics]) -> None:
        """Shows what each layer took in a step."""
        if len(statistics) != len(self.statistics):
            self.updateGeometry()
        self.statistics = statistics
        self.update()

    def retranslate_ui(self) -> None:
        self._mean, self._variance = self.tr("Mean"), self.tr("Variance")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(34 * UNIT, max(len(self.statistics), 1) * (_LINE + 2 * _PLOT + UNIT))

    def minimumSizeHint(self) -> QSize:
        return QSize(24 * UNIT, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, top = self._settings.theme, 0.0
        for layer_id, it in self.statistics.items():
            painter.setFont(font(12))
            painter.setPen(QColor(theme.text))
            line = QRectF(0, top, self.width(), _LINE)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, layer_id)
            top += _LINE
            for name, batch, moving in (
                (self._mean, it.mean, it.moving_mean),
                (self._variance, it.variance, it.moving_variance),
            ):
                self._paint_strip(painter, top, name, batch, moving)
                top += _PLOT
            top += UNIT

    def _paint_strip(
        self, painter: QPainter, top: float, name: str, batch: FloatArray, moving: FloatArray
    ) -> None:
        theme = self._settings.theme
        both = np.concatenate([batch, moving])
        low, high = float(both.min()), float(both.max())
        painter.setFont(font(11))
        painter.setPen(QColor(theme.text_secondary))
        heading = QRectF(0, top, _NAME, _PLOT)
        text = f"{name}\n{number_text(low, 2)}–{number_text(high, 2)}"
        painter.drawText(heading, Qt.AlignmentFlag.AlignVCenter, text)
        area = QRectF(_NAME, top + 4, self.width() - _NAME - 4, _PLOT - 8)
        painter.setPen(QPen(QColor(theme.grid), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        pitch = area.width() / len(batch)
        span = max(high - low, 1e-12)
        for channel in range(len(batch)):
            x = area.left() + (channel + 0.5) * pitch
            ys = [
                area.bottom() - (float(it[channel]) - low) / span * area.height()
                for it in (batch, moving)
            ]
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.drawLine(QPointF(x, ys[0]), QPointF(x, ys[1]))
            painter.setPen(QPen(QColor(theme.accent), 1.2))
            painter.setBrush(QColor(theme.surface))
            painter.drawEllipse(QPointF(x, ys[1]), _DOT, _DOT)
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(QPointF(x, ys[0]), _DOT, _DOT)
