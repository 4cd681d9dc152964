"""How often each neuron was off in the steps that were frozen."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.runs.inside import OffCounts
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.garment_picture import colour_table
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

_LINE = 20
_DISC = 14
_CELLS = (_DISC, 10, 8, 7, 6, 5, 4, 3, 2, 1)
"""Pixels from one neuron to the next: the first that a layer has room with. Only the largest hold
a disc, the others a square."""

_HIGHEST = 384
"""Pixels of a layer; of one that has no room in them only the figures are told."""

_LEAST_APART = 4
"""Pixels of a square below which there is no gap to the next."""


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
        return self.tr("{layer}: off in {least}–{most} % of the garments ({count})").format(
            layer=layer_id,
            least=round(100 * float(shares.min())),
            most=round(100 * float(shares.max())),
            count=f"{self.counts.seen:,}",
        )

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("How often each neuron was off in the steps frozen so far"))
        self.setToolTip(
            self.tr("Over many steps every neuron is off about as often as the rate says")
        )
        self.update()

    def sizeHint(self) -> QSize:
        height = sum(_LINE + self._height(it) + UNIT for it in self.counts.counts)
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
            cell = self._cell(layer_id)
            if cell == _DISC:
                self._paint_discs(painter, layer_id, top + _LINE)
            elif cell is not None:
                image = self._squares(layer_id, cell)
                painter.drawImage(QPointF(0, top + _LINE), image)
            top += _LINE + self._height(layer_id) + UNIT

    def area_of(self, layer_id: str, neuron: int) -> QRectF:
        """Where a neuron is painted; empty where its layer has no room."""
        top = float(_LINE)
        for it in self.counts.counts:
            if it == layer_id:
                break
            top += self._height(it) + UNIT + _LINE
        cell = self._cell(layer_id)
        if cell is None:
            return QRectF()
        row, column = divmod(neuron, self._columns(cell))
        return QRectF(column * cell, top + row * cell, cell, cell)

    def _paint_discs(self, painter: QPainter, layer_id: str, top: float) -> None:
        colours, columns = self._colours(), self._columns(_DISC)
        painter.setPen(Qt.PenStyle.NoPen)
        for place, share in enumerate(self._shares(layer_id)):
            row, column = divmod(place, columns)
            painter.setBrush(QColor.fromRgb(int(colours[round(255 * float(share))])))
            area = QRectF(column * _DISC, top + row * _DISC, _DISC, _DISC)
            painter.drawEllipse(area.adjusted(1, 1, -1, -1))

    def _squares(self, layer_id: str, cell: int) -> QImage:
        """Thousands of neurons are one picture: a disc each would hold the window up."""
        shares, columns = self._shares(layer_id), self._columns(cell)
        rows = math.ceil(len(shares) / columns)
        nothing = np.uint32(QColor(self._settings.theme.surface).rgba())
        grid = np.full(rows * columns, nothing, np.uint32)
        grid[: len(shares)] = self._colours()[np.rint(255 * shares).astype(np.intp)]
        pixels = grid.reshape(rows, columns).repeat(cell, axis=0).repeat(cell, axis=1)
        if cell >= _LEAST_APART:
            pixels[cell - 1 :: cell] = nothing
            pixels[:, cell - 1 :: cell] = nothing
        height, width = pixels.shape
        kind = QImage.Format.Format_RGB32
        return QImage(pixels.tobytes(), width, height, 4 * width, kind).copy()

    def _colours(self) -> npt.NDArray[np.uint32]:
        """(256,) from never off to always off."""
        theme = self._settings.theme
        return colour_table(theme.mixed(theme.text_disabled, 0.2).name(), theme.text)

    def _shares(self, layer_id: str) -> np.ndarray:
        """(n,) of each neuron, or map: the share of garments with which it was off."""
        counts = self.counts.counts[layer_id]
        if counts.ndim == 3 and (counts == counts[:1, :1]).all():
            counts = counts[0, 0]
        shares: np.ndarray = counts.reshape(-1) / max(self.counts.seen, 1)
        return shares

    def _columns(self, cell: int) -> int:
        return max(self.width() // cell, 1)

    def _cell(self, layer_id: str) -> int | None:
        """The largest that all neurons of a layer have room with."""
        count = len(self._shares(layer_id))
        fit = (it for it in _CELLS if math.ceil(count / self._columns(it)) * it <= _HIGHEST)
        return next(fit, None)

    def _height(self, layer_id: str) -> int:
        cell = self._cell(layer_id)
        if cell is None:
            return 0
        return math.ceil(len(self._shares(layer_id)) / self._columns(cell)) * cell
