"""The noise that a layer added to a garment, and what it did to one neuron."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from fashion_gui.network.graph import LayerId, Network
from fashion_gui.runs.events import FloatArray
from fashion_gui.runs.inside import Index, Look
from fashion_gui.session.settings import Settings
from fashion_gui.views.inside.drawn import noise_of
from fashion_gui.views.inside.figure_rows import FigureRows
from fashion_gui.views.inside.neuron_ink import signed_image
from fashion_gui.views.inside.neuron_words import noise_text, signed_text, spread_of
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.zoom import zoomed

_COLUMNS = 20
"""Of neurons in a row, so many stand beside each other; more where they are hundreds."""

_SIDE = 15
"""Of the square that shows a neuron's noise, in pixels; smaller where there are many."""

_ACROSS = _COLUMNS * _SIDE


class NoiseCard(TranslatedWidget):
    """Reads the noise to the class: at the chosen neuron in figures, at all as a picture."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = label("heading")
        self._hint = label("caption", wrap=True)
        self.figures = FigureRows()
        self.picture = NoisePicture(settings)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        for widget in (self._heading, self.figures, self.picture, self._hint):
            column.addWidget(widget)
        self._shown: tuple[Network, LayerId, Index, Look] | None = None
        self.retranslate_ui()

    def show_noise(
        self, network: Network, layer_id: LayerId, index: Index, look: Look | None
    ) -> None:
        """Shows what was added at a neuron; nothing where the layer added none in this look."""
        there = look is not None and noise_of(network, look, layer_id) is not None
        self._shown = (network, layer_id, index, look) if look is not None and there else None
        self.setVisible(there)
        self._refresh()

    def retranslate_ui(self) -> None:
        self._heading.setText(self.tr("The noise of this look"))
        self._hint.setText(
            self.tr("Blue was added, orange taken away; the frame is this neuron's.")
        )
        self.picture.setAccessibleName(self.tr("The noise at every neuron of the layer"))
        self._refresh()

    def _refresh(self) -> None:
        if self._shown is None:
            return
        network, layer_id, index, look = self._shown
        noise = noise_of(network, look, layer_id)
        assert noise is not None
        (source,) = network.inputs_of(layer_id)
        self.figures.show_rows(
            [
                (self.tr("What arrived"), signed_text(float(look.values[source][index]))),
                (self.tr("Noise added"), noise_text(float(noise[index]))),
                (self.tr("What it gave"), signed_text(float(look.values[layer_id][index]))),
                (
                    self.tr("Spread over the layer (set: {stddev})").format(
                        stddev=f"{network.layers[layer_id].parameters['stddev']:g}"
                    ),
                    f"{spread_of(noise):.3f}",
                ),
            ]
        )
        self.picture.show_noise(noise, index)


@zoomed
class NoisePicture(QWidget):
    """A square a neuron in the colour of its noise; of maps, the map of one. The owner names it.

    Attributes:
        table: (rows, columns) what is painted.
        chosen: row and column of the neuron that is framed.
    """

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.table = np.zeros((1, 1), np.float32)
        self._count = 1
        self.chosen = (0, 0)
        self._largest = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        settings.theme_changed.connect(self.update)

    def show_noise(self, noise: FloatArray, index: Index) -> None:
        """Takes the noise of a layer, (units,), (h, w) or (h, w, maps), and one neuron of it."""
        before = self.sizeHint()
        self._largest = float(np.abs(noise).max(initial=0.0))
        if noise.ndim == 1:
            self._count = len(noise)
            columns = max(min(_COLUMNS, self._count), math.ceil(math.sqrt(self._count)))
            self.table = np.zeros((math.ceil(self._count / columns), columns), np.float32)
            self.table.flat[: self._count] = noise
            row, column = divmod(index[0], columns)
        else:
            self.table = noise if noise.ndim == 2 else noise[:, :, index[2]]
            self._count = self.table.size
            row, column = index[:2]
        self.chosen = row, column
        if self.sizeHint() != before:
            self.updateGeometry()
        self.update()

    def square(self, row: int, column: int) -> QRectF:
        """Where the noise of a neuron is seen, in pixels of the widget."""
        side = self._side
        return QRectF(1 + column * side, 1 + row * side, side, side)

    def sizeHint(self) -> QSize:
        rows, columns = self.table.shape
        return QSize(round(columns * self._side) + 2, round(rows * self._side) + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._settings.theme
        rows, columns = self.table.shape
        area = self.square(0, 0).united(self.square(rows - 1, columns - 1))
        painter.drawImage(area, signed_image(self.table, theme, self._largest))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.border), 1))
        full, rest = divmod(self._count, columns)
        painter.drawRect(self.square(0, 0).united(self.square(full - 1, columns - 1)))
        if rest:
            painter.drawRect(self.square(full, 0).united(self.square(full, rest - 1)))
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.drawRect(self.square(*self.chosen))

    @property
    def _side(self) -> float:
        """Of a square, in pixels."""
        return min(_SIDE, _ACROSS / max(self.table.shape))
