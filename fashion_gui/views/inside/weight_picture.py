"""The weights of a neuron in the colours of their signs."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.runs.events import FloatArray
from fashion_gui.session.settings import Settings
from fashion_gui.views.inside.neuron_ink import signed_image
from fashion_gui.widgets.zoom import zoomed

_SIDE = 5 * 28
_GAP = 4


@zoomed
class WeightPicture(QWidget):
    """A table of weights; of a kernel, a table for each of its channels.

    The strongest of all have the full colour. The owner gives an accessible name.
    """

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.weights: FloatArray | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        settings.theme_changed.connect(self.update)

    def show_weights(self, weights: FloatArray | None) -> None:
        """Shows (height, width) or (height, width, channels) values; nothing for None."""
        self.weights = weights
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE + 2)

    def area_of(self, channel: int) -> QRectF:
        """Where the table of a channel is painted; of one table, channel 0."""
        if self.weights is None or self.weights.ndim == 2:
            return QRectF(0, 1, _SIDE, _SIDE)
        channels = self.weights.shape[2]
        rows = max(1, round(math.sqrt(channels * _SIDE / max(self.width(), 1))))
        columns = math.ceil(channels / rows)
        side = min((self.width() - 1) / columns, _SIDE / rows) - _GAP
        row, column = divmod(channel, columns)
        return QRectF(column * (side + _GAP), 1 + row * (side + _GAP), side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.weights is None:
            return
        painter = QPainter(self)
        if self.weights.ndim == 2:
            self._paint_table(painter, self.area_of(0), self.weights)
            return
        largest = float(np.abs(self.weights).max())
        for channel in range(self.weights.shape[2]):
            self._paint_table(painter, self.area_of(channel), self.weights[:, :, channel], largest)

    def _paint_table(
        self, painter: QPainter, area: QRectF, weights: FloatArray, largest: float | None = None
    ) -> None:
        painter.drawImage(area, signed_image(weights, self._settings.theme, largest))
        painter.setPen(QPen(QColor(self._settings.theme.border), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(0, 0, -1, -1))
