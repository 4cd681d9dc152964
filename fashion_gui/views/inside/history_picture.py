"""Histograms one after another: how values spread, and how that changes while a run goes on."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.runs.inside import Histogram
from fashion_gui.session.settings import Settings
from fashion_gui.views.inside.neuron_words import number_text
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

KEPT = 96
"""Histograms that are kept; of more, every second one is let go."""

_HEIGHT, _AXIS = 96, 44.0
_BINS = 48


class Histograms:
    """The histograms of one kind of values, in the order they came."""

    def __init__(self) -> None:
        self.all: deque[Histogram] = deque()

    def add(self, histogram: Histogram) -> None:
        """Takes the newest; thins those before where they are many."""
        if len(self.all) >= KEPT:
            self.all = deque(list(self.all)[::2])
        self.all.append(histogram)


def table_of(histograms: Iterable[Histogram]) -> tuple[npt.NDArray[np.float64], float, float]:
    """Shares of values by bin, (bins, n) with the largest values on top, and the ends of the bins.

    Each histogram has bins of its own: its counts are spread evenly over the common ones.
    """
    every = list(histograms)
    low = min(float(it.edges[0]) for it in every)
    high = max(float(it.edges[-1]) for it in every)
    high = high if high > low else low + 1e-6
    edges = np.linspace(low, high, _BINS + 1)
    columns = []
    for it in every:
        below = np.concatenate([[0], np.cumsum(it.counts)]) / max(int(it.counts.sum()), 1)
        columns.append(np.diff(np.interp(edges, _rising(it.edges), below)))
    return np.array(columns).T[::-1], low, high


def _rising(edges: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
    """Edges that grow, where all values were alike as well."""
    grown: npt.NDArray[np.float64] = edges.astype(np.float64) + np.arange(len(edges)) * 1e-12
    return grown


@zoomed
class HistoryPicture(QWidget):
    """A column a moment, from left to right; the more values lie at a height, the stronger.

    The owner gives an accessible name.
    """

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.histograms: tuple[Histogram, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        settings.theme_changed.connect(self.update)

    def show_histograms(self, histograms: Iterable[Histogram]) -> None:
        """Shows these, the oldest first."""
        self.histograms = tuple(histograms)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._settings.theme, QPainter(self)
        area = QRectF(_AXIS, 2, self.width() - _AXIS - 2, self.height() - 4)
        painter.setPen(QPen(QColor(theme.border), 1))
        if self.histograms:
            shares, low, high = table_of(self.histograms)
            painter.drawImage(area, _image(shares, theme.surface, theme.accent))
            painter.drawRect(area)
            painter.setFont(font(10))
            painter.setPen(QColor(theme.text_secondary))
            ends = QRectF(0, area.top(), _AXIS - 5, area.height())
            right = Qt.AlignmentFlag.AlignRight
            painter.drawText(ends, right | Qt.AlignmentFlag.AlignTop, number_text(high, 2))
            painter.drawText(ends, right | Qt.AlignmentFlag.AlignBottom, number_text(low, 2))
            if low < 0 < high:
                y = area.top() + area.height() * high / (high - low)
                painter.setPen(QPen(QColor(theme.text_secondary), 1, Qt.PenStyle.DotLine))
                painter.drawLine(round(area.left()), round(y), round(area.right()), round(y))
        else:
            painter.drawRect(area)


def _image(shares: npt.NDArray[np.float64], ground: str, ink: str) -> QImage:
    strength = np.sqrt(shares / max(float(shares.max()), 1e-12))
    colours = np.full(shares.shape, 0xFF, np.uint32)
    under, over = QColor(ground), QColor(ink)
    for low, high in (
        (under.red(), over.red()), (under.green(), over.green()), (under.blue(), over.blue())
    ):  # fmt: skip
        colours = (colours << 8) | np.rint(low + strength * (high - low)).astype(np.uint32)
    height, width = shares.shape
    data = np.ascontiguousarray(colours).tobytes()
    return QImage(data, width, height, 4 * width, QImage.Format.Format_RGB32).copy()
