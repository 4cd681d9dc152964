"""One layer in the picture of a network, and where each of its neurons stands: geometry without Qt.

Lengths are pixels at 100 %.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

import numpy as np
import numpy.typing as npt

from fashion_gui.network.graph import LayerId
from fashion_gui.network.shapes import Shape

STRIP_WIDTH = 10.0
MAP_GAP = 3.0
"""Between the feature maps of a layer."""


class Form(Enum):
    """How a layer is drawn."""

    GARMENT = "garment"
    """Pixels from paper to ink."""
    MAPS = "maps"
    """Feature maps, one small picture a channel."""
    UNITS = "units"
    """Neurons one by one."""
    STRIP = "strip"
    """All values in one thin column."""
    ANSWERS = "answers"
    """The few neurons of an output, each with a name and a bar."""


@dataclass(frozen=True)
class LayerFigure:
    """One layer in the picture. Its neurons are counted as numpy counts the values of `shape`.

    Attributes:
        left, top: of the figure itself, without its captions.
        cell: side of a neuron, or of a pixel; of a strip, the height of a value.
        rows, columns: of the neurons of `UNITS`, of the maps of `MAPS`, of the pixels of `GARMENT`.
        map_shape: height and width of a map in pixels; (1, 1) where there are none.
    """

    layer_id: LayerId
    kind_name: str
    shape: Shape
    form: Form
    left: float
    top: float
    cell: float
    rows: int
    columns: int
    map_shape: tuple[int, int] = (1, 1)

    @property
    def count(self) -> int:
        """Neurons of the layer."""
        return math.prod(self.shape)

    @property
    def maps(self) -> int:
        """Feature maps; 1 where the layer has none."""
        return self.shape[2] if self.form is Form.MAPS and len(self.shape) == 3 else 1

    @property
    def pitch(self) -> tuple[float, float]:
        """From one neuron, or map, to the next: down, across."""
        if self.form is Form.MAPS:
            height, width = self.map_shape
            return height * self.cell + MAP_GAP, width * self.cell + MAP_GAP
        return self.cell, STRIP_WIDTH if self.form is Form.STRIP else self.cell

    @property
    def width(self) -> float:
        gap = MAP_GAP if self.form is Form.MAPS else 0.0
        return self.columns * self.pitch[1] - gap

    @property
    def height(self) -> float:
        gap = MAP_GAP if self.form is Form.MAPS else 0.0
        return self.rows * self.pitch[0] - gap

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def middle(self) -> float:
        """Height of its centre."""
        return self.top + self.height / 2

    @cached_property
    def centres(self) -> npt.NDArray[np.float64]:
        """(count, 2): x and y of every neuron's centre."""
        index = np.arange(self.count, dtype=np.float64)
        if self.form is Form.MAPS:
            width = self.map_shape[1]
            pixel, channel = np.divmod(index, self.maps)
            row, column = np.divmod(pixel, width)
            down, across = self.pitch
            y = (channel // self.columns) * down + (row + 0.5) * self.cell
            x = (channel % self.columns) * across + (column + 0.5) * self.cell
        else:
            down, across = self.pitch
            place, line = index // self.columns, index % self.columns
            y, x = (place + 0.5) * down, (line + 0.5) * across
        return np.stack([self.left + x, self.top + y], axis=1)

    def index_at(self, x: float, y: float) -> int | None:
        """The neuron at a point; None beside the figure and between its maps."""
        if not (self.left <= x < self.right and self.top <= y < self.bottom):
            return None
        down, across = self.pitch
        row, column = int((y - self.top) / down), int((x - self.left) / across)
        if self.form is not Form.MAPS:
            index = row * self.columns + column
            return index if row < self.rows and index < self.count else None
        height, width = self.map_shape
        channel = row * self.columns + column
        pixel_row = int((y - self.top - row * down) / self.cell)
        pixel_column = int((x - self.left - column * across) / self.cell)
        if channel >= self.maps or pixel_row >= height or pixel_column >= width:
            return None
        return (pixel_row * width + pixel_column) * self.maps + channel

    def map_area(self, channel: int) -> tuple[float, float, float, float]:
        """Left, top, width and height of a feature map."""
        down, across = self.pitch
        row, column = divmod(channel, self.columns)
        height, width = self.map_shape
        left, top = self.left + column * across, self.top + row * down
        return left, top, width * self.cell, height * self.cell

    def beside(self, index: int, down: int, across: int) -> int | None:
        """The neuron so many rows below and columns beside another; None past the edge."""
        if self.form in (Form.MAPS, Form.GARMENT):
            x, y = self.centres[index]
            found = self.index_at(x + across * self.cell, y + down * self.cell)
            return self._next_map(index, down, across) if found is None else found
        row, column = index // self.columns + down, index % self.columns + across
        inside = 0 <= row < self.rows and 0 <= column < self.columns
        found = row * self.columns + column
        return found if inside and found < self.count else None

    def nearest(self, y: float, from_left: bool) -> int:
        """The neuron at a height, in the first column from the left or from the right."""
        edge = self.centres[:, 0].min() if from_left else self.centres[:, 0].max()
        distance = np.abs(self.centres - (edge, y)) @ np.array([4.0, 1.0])
        return int(np.argmin(distance))

    def _next_map(self, index: int, down: int, across: int) -> int | None:
        """The pixel at the near edge of the map beside."""
        x, y = self.centres[index]
        gap = self.cell + MAP_GAP
        return self.index_at(x + across * gap, y + down * gap)
