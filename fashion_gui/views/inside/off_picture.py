"""How often each neuron was off in the steps that were frozen."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.runs.inside import OffCounts
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

_LINE = 20
_CELL = 14
_MOST = 512
"""Neurons of a layer that are painted one by one; of larger layers only the figures are told."""


@zoomed
class OffPicture(TranslatedWidget):
    """Every neuron of the dropout layers, the darker the more often it was off."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.counts = OffCounts()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        settings.theme_changed.connect(self.update)
        self.retranslate_ui()

    def show_counts(self, counts: OffCounts) -> None:
        """Shows the counts of all frozen steps of the run."""
        changed = counts.counts.keys() != self.counts.counts.keys()
        self.counts = counts
        if changed:
            self.updateGeometry()
        self.setAccessibleDescription("; ".join(map(self.sentence, counts.counts)))
        self.update()

    def sentence(self, layer_id: str) -> str:
        """How often the neurons of a layer were off: from the fewest to the most."""
        shares = self._shares(layer_id)
        return self.tr("{layer}: off in {least}–{most} % of the looks ({count})").format(
            layer=layer_id,
            least=round(100 * float(shares.min())),
            most=round(100 * float(shares.max())),
            count=f"{self.counts.seen:,}",
        )

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("How often each neuron was off"))
        self.setToolTip(
            self.tr("Over many steps every neuron is off about as often as the rate says")
        )
        self.update()

    def sizeHint(self) -> QSize:
        height = sum(_LINE + self._rows(it) * _CELL + UNIT for it in self.counts.counts)
        return QSize(34 * UNIT, max(height, _LINE))

    def minimumSizeHint(self) -> QSize:
        return QSize(24 * UNIT, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # as wide as it is now it has fewer rows, or more

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._settings.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0.0
        for layer_id in self.counts.counts:
            painter.setFont(font(12, QFont.Weight.Normal))
            painter.setPen(QColor(theme.text_secondary))
            line = QRectF(0, top, self.width(), _LINE)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self.sentence(layer_id))
            rows = self._rows(layer_id)
            if rows:
                self._paint_neurons(painter, layer_id, top + _LINE)
            top += _LINE + rows * _CELL + UNIT

    def _paint_neurons(self, painter: QPainter, layer_id: str, top: float) -> None:
        theme, columns = self._settings.theme, self._columns()
        painter.setPen(Qt.PenStyle.NoPen)
        for place, share in enumerate(self._shares(layer_id)):
            row, column = divmod(place, columns)
            ground = theme.mixed(theme.text_disabled, 0.2).name()
            painter.setBrush(theme.mixed(theme.text, float(share), ground))
            area = QRectF(column * _CELL, top + row * _CELL, _CELL, _CELL)
            painter.drawEllipse(area.adjusted(1, 1, -1, -1))

    def _shares(self, layer_id: str) -> np.ndarray:
        """(n,) of each neuron, or map: the share of looks in which it was off."""
        counts = self.counts.counts[layer_id]
        if counts.ndim == 3 and (counts == counts[:1, :1]).all():
            counts = counts[0, 0]
        shares: np.ndarray = counts.reshape(-1) / max(self.counts.seen, 1)
        return shares

    def _columns(self) -> int:
        return max(self.width() // _CELL, 1)

    def _rows(self, layer_id: str) -> int:
        count = len(self._shares(layer_id))
        return math.ceil(count / self._columns()) if count <= _MOST else 0
