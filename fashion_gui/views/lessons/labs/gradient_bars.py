"""The gradient's norm of each layer, as bars on a logarithmic axis."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.views.lessons.labs.numbers import compact
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

_LEFT, _TOP, _RIGHT, _BOTTOM = 44, 20, 8, 28
LOWEST, HIGHEST = -8, 1
"""Powers of ten of the axis; what is smaller has no bar."""


@zoomed
class GradientBars(QWidget):
    """A bar a layer, the first one on the left; the number above it."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._norms: npt.NDArray[np.float64] = np.empty(0)
        self._names: tuple[str, ...] = ()
        self.setMinimumSize(QSize(300, 160))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        settings.theme_changed.connect(self.update)

    def show_norms(self, norms: npt.NDArray[np.float64], names: tuple[str, ...]) -> None:
        """Norms (n,) and what stands below each bar."""
        self._norms, self._names = norms, names
        self.setAccessibleName(
            "; ".join(f"{name}: {it:.2g}" for name, it in zip(names, norms, strict=True))
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._settings.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(11))
        plot = QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for power in range(LOWEST, HIGHEST + 1):
            y = self._height(plot, 10.0**power)
            painter.setPen(QPen(QColor(theme.grid), 1))
            painter.drawLine(int(plot.left()), int(y), int(plot.right()), int(y))
            if power % 2 == 0:
                painter.setPen(QColor(theme.text_secondary))
                text = compact(10.0**power).removeprefix("1·")
                painter.drawText(QRectF(0, y - 8, _LEFT - 6, 16), right, text)
        if not len(self._norms):
            return
        step = plot.width() / len(self._norms)
        self._paint_numbers(painter, plot, step)
        for place, norm in enumerate(self._norms):
            left = plot.left() + place * step
            y = self._height(plot, float(norm))
            bar = QRectF(left + 0.18 * step, y, 0.64 * step, plot.bottom() - y)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(bar, 3, 3)
            centre = Qt.AlignmentFlag.AlignCenter
            painter.setPen(QColor(theme.text_secondary))
            painter.drawText(
                QRectF(left - 8, plot.bottom() + 4, step + 16, 16), centre, self._names[place]
            )

    def _paint_numbers(self, painter: QPainter, plot: QRectF, step: float) -> None:
        """Above the bars: the first, the last hidden one, and all that do not run into others."""
        painter.setPen(QColor(self._settings.theme.text))
        last = len(self._norms) - 1
        drawn: list[QRectF] = []
        for place in dict.fromkeys((0, max(last - 1, 0), *range(last + 1))):
            text, norm = compact(float(self._norms[place])), float(self._norms[place])
            wide = painter.fontMetrics().horizontalAdvance(text) + 4
            centre = plot.left() + (place + 0.5) * step
            area = QRectF(centre - wide / 2, self._height(plot, norm) - 17, wide, 14)
            if not any(area.intersects(it) for it in drawn):
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
                drawn.append(area)

    def _height(self, plot: QRectF, norm: float) -> float:
        """Pixels from the top."""
        power = math.log10(norm) if norm > 0 else LOWEST
        share = (min(max(power, LOWEST), HIGHEST) - LOWEST) / (HIGHEST - LOWEST)
        return plot.bottom() - plot.height() * share
