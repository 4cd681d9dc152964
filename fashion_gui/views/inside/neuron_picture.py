"""Where every layer and every neuron of a network stands in the picture: geometry without Qt.

Layers stand from left to right in the order in which they compute; branches one above the other.
Lengths are pixels at 100 %.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

import numpy as np
import numpy.typing as npt

from fashion_gui.network.analysis import Analysis
from fashion_gui.network.graph import LayerId, Network
from fashion_gui.network.outputs import Output
from fashion_gui.network.shapes import Shape
from fashion_gui.runs.targets import Target

CAPTION = 40.0
"""Above each layer: its name and shape."""
FOOT = 40.0
"""Below it: what is said of its values."""
MARGIN = 20.0
ANSWER_WIDTH = 176.0
"""Beside the last layer: names of the classes and bars."""

_LARGEST_UNIT, _SMALLEST_UNIT = 22.0, 3.0
_LARGEST_ANSWER = 36.0
_WIDEST, _NARROWEST = 144.0, 44.0
_LEAST_ROOM = 24.0
"""Down, for each of many branches: the picture is then higher than the view."""
_GARMENT = 140.0
_STRIP = 10.0
_MAP_GAP = 3.0
_SMALLEST_GAP, _USUAL_GAP, _LARGEST_GAP = 30.0, 42.0, 190.0
_BETWEEN_CAPTIONS, _NARROWEST_CAPTION = 6.0, 56.0
_MOST_ANSWERS = 16
_MOST_UNITS = 4096
_SIDE = 28


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
            return height * self.cell + _MAP_GAP, width * self.cell + _MAP_GAP
        return self.cell, _STRIP if self.form is Form.STRIP else self.cell

    @property
    def width(self) -> float:
        gap = _MAP_GAP if self.form is Form.MAPS else 0.0
        return self.columns * self.pitch[1] - gap

    @property
    def height(self) -> float:
        gap = _MAP_GAP if self.form is Form.MAPS else 0.0
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
        x, y = self.centres[index]
        steps = (down, across)
        if self.form is Form.MAPS or self.form is Form.GARMENT:
            return self.index_at(x + across * self.cell, y + down * self.cell) or (
                self._next_map(index, down, across)
            )
        row, column = index // self.columns + steps[0], index % self.columns + steps[1]
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
        gap = self.cell + _MAP_GAP
        return self.index_at(x + across * gap, y + down * gap)


@dataclass(frozen=True)
class NeuronPicture:
    """Every layer's figure, by its id in the order of computing, and the edges between them.

    Attributes:
        width, height: of the whole, captions and answers included.
        edges: (source, target) of each connection between two figures.
        rooms: pixels across that the captions of each layer have.
    """

    figures: Mapping[LayerId, LayerFigure]
    edges: tuple[tuple[LayerId, LayerId], ...]
    rooms: Mapping[LayerId, float]
    width: float
    height: float

    @property
    def count(self) -> int:
        """Neurons of all layers."""
        return sum(figure.count for figure in self.figures.values())

    def at(self, x: float, y: float) -> tuple[LayerId, int] | None:
        """The layer and the neuron at a point."""
        for figure in self.figures.values():
            index = figure.index_at(x, y)
            if index is not None:
                return figure.layer_id, index
        return None


def picture_of(network: Network, analysis: Analysis, width: float, height: float) -> NeuronPicture:
    """The picture of a network, laid out for a view of this size as far as it fits.

    Layers whose shape is unknown, and what follows them, are left out.
    """
    columns = _columns(network, analysis)
    if not columns:
        return NeuronPicture({}, (), {}, width, height)
    height = max(height, max(map(len, columns)) * (CAPTION + _LEAST_ROOM + FOOT))
    outputs = {it.layer_id: it for it in analysis.outputs}
    widest = _widest(columns, network, analysis, width)
    drafts: dict[LayerId, LayerFigure] = {}
    for column in columns:
        room = height / len(column) - CAPTION - FOOT
        for id_ in column:
            shape = analysis.layers[id_].output_shape
            assert shape is not None
            drafts[id_] = _draft(
                id_, network.layers[id_].kind_name, shape, outputs.get(id_), room, widest
            )
    shown = [(it.source, it.target) for it in network.connections]
    edges = tuple((source, target) for source, target in shown if {source, target} <= drafts.keys())
    return _placed(columns, drafts, edges, network, width, height)


def _columns(network: Network, analysis: Analysis) -> list[list[LayerId]]:
    """Layers by how many others come before them on the longest way."""
    depth: dict[LayerId, int] = {}
    for id_ in network.order:
        sources = network.inputs_of(id_)
        known = analysis.layers[id_].output_shape is not None
        if known and all(it in depth for it in sources):
            depth[id_] = 1 + max((depth[it] for it in sources), default=-1)
    result: list[list[LayerId]] = [[] for _ in range(1 + max(depth.values(), default=-1))]
    for id_, place in depth.items():
        result[place].append(id_)
    return result


def _widest(
    columns: Sequence[Sequence[LayerId]], network: Network, analysis: Analysis, width: float
) -> float:
    """What each layer may be wide, so that all find room; some are narrow by nature."""
    outputs = {it.layer_id: it for it in analysis.outputs}
    narrow = {Form.STRIP: _STRIP, Form.ANSWERS: _LARGEST_ANSWER}
    taken, wide = 2 * MARGIN + ANSWER_WIDTH + _USUAL_GAP * (len(columns) - 1), 0
    for column in columns:
        forms = set()
        for id_ in column:
            shape = analysis.layers[id_].output_shape
            assert shape is not None
            forms.add(form_of(network.layers[id_].kind_name, shape, outputs.get(id_)))
        if forms <= narrow.keys():
            taken += max(narrow[form] for form in forms)
        else:
            wide += 1
    return min(max((width - taken) / max(wide, 1), _NARROWEST), _WIDEST)


def form_of(kind_name: str, shape: Shape, output: Output | None) -> Form:
    """How a layer of this kind and shape is drawn."""
    pixels = shape in ((_SIDE * _SIDE,), (_SIDE, _SIDE), (_SIDE, _SIDE, 1))
    picture = len(shape) == 2 or (len(shape) == 3 and shape[2] == 1)
    if kind_name == "Input" and (pixels or picture):
        return Form.GARMENT
    if output is not None:
        if output.target is Target.IMAGE:
            return Form.GARMENT
        if len(shape) == 1 and shape[0] <= _MOST_ANSWERS:
            return Form.ANSWERS
    if len(shape) in (2, 3):
        return Form.MAPS
    folded = kind_name in ("Flatten", "Reshape")
    return Form.STRIP if len(shape) != 1 or folded or shape[0] > _MOST_UNITS else Form.UNITS


def _draft(
    id_: LayerId, kind_name: str, shape: Shape, output: Output | None, room: float, widest: float
) -> LayerFigure:
    """The figure of a layer, its place still open."""
    form, count, cell = form_of(kind_name, shape, output), math.prod(shape), 1.0
    map_shape = (1, 1)
    match form:
        case Form.GARMENT:
            rows, columns = shape[:2] if len(shape) > 1 else (_SIDE, _SIDE)
            side = min(room, _GARMENT, max(1.25 * widest, 84.0)) / max(rows, columns)
            cell = max(math.floor(side), 1.0)
        case Form.MAPS:
            map_shape = (shape[0], shape[1])
            maps = shape[2] if len(shape) == 3 else 1
            rows, columns, cell = _map_grid(maps, map_shape, room, widest)
        case Form.UNITS:
            rows, columns, cell = _unit_grid(count, room, widest)
        case Form.STRIP:
            rows, columns, cell = count, 1, min(room, 8.0 * count) / count
        case Form.ANSWERS:
            rows, columns, cell = count, 1, min(room / count, _LARGEST_ANSWER)
    return LayerFigure(id_, kind_name, shape, form, 0.0, 0.0, cell, rows, columns, map_shape)


def _unit_grid(count: int, room: float, widest: float) -> tuple[int, int, float]:
    """Rows, columns and cell of a tidy grid that is filled row by row."""
    cell = float(math.floor(math.sqrt(widest * room / count)))
    cell = min(max(cell, _SMALLEST_UNIT), _LARGEST_UNIT)
    most = max(math.floor(room / cell), 1)
    columns = math.ceil(count / most)
    while count % columns and columns * cell < widest and count > most:
        columns += 1  # a last row that is full looks tidy
    if count % columns:
        columns = math.ceil(count / most)
    return math.ceil(count / columns), columns, cell


def _map_grid(
    maps: int, shape: tuple[int, int], room: float, widest: float
) -> tuple[int, int, float]:
    """Rows, columns and pixel of the grid of maps whose pixels are largest."""

    def pixel(columns: int) -> float:
        rows = math.ceil(maps / columns)
        down = (room + _MAP_GAP) / rows - _MAP_GAP
        across = (widest + _MAP_GAP) / columns - _MAP_GAP
        return min(down / shape[0], across / shape[1])

    columns = max(range(1, maps + 1), key=pixel)
    return math.ceil(maps / columns), columns, min(max(pixel(columns), 0.25), 5.0)


def _placed(
    columns: Sequence[Sequence[LayerId]],
    drafts: Mapping[LayerId, LayerFigure],
    edges: tuple[tuple[LayerId, LayerId], ...],
    network: Network,
    width: float,
    height: float,
) -> NeuronPicture:
    """Puts the figures into columns and lanes."""
    widths = [max(drafts[id_].width for id_ in column) for column in columns]
    answers = any(it.form is Form.ANSWERS for it in drafts.values())
    beside = ANSWER_WIDTH if answers else 0.0
    free = width - 2 * MARGIN - beside - sum(widths)
    gap = min(max(free / max(len(columns) - 1, 1), _SMALLEST_GAP), _LARGEST_GAP)
    figures: dict[LayerId, LayerFigure] = {}
    rooms: dict[LayerId, float] = {}
    left = MARGIN
    for column, across in zip(columns, widths, strict=True):
        wanted = {id_: _wanted_middle(network, id_, figures, height) for id_ in column}
        lanes = sorted(column, key=lambda id_: wanted[id_])
        for place, id_ in enumerate(lanes):
            rooms[id_] = max(across + gap - _BETWEEN_CAPTIONS, _NARROWEST_CAPTION)
            middle = wanted[id_] if len(lanes) == 1 else height * (place + 0.5) / len(lanes)
            figures[id_] = _at(drafts[id_], left + (across - drafts[id_].width) / 2, middle, height)
        left += across + gap
    order = {id_: figures[id_] for id_ in drafts}
    return NeuronPicture(order, edges, rooms, left - gap + MARGIN + beside, height)


def _wanted_middle(
    network: Network, id_: LayerId, figures: Mapping[LayerId, LayerFigure], height: float
) -> float:
    """The mean height of what feeds a layer."""
    sources = [figures[it] for it in network.inputs_of(id_)]
    if not sources:
        return height / 2
    return sum(it.middle for it in sources) / len(sources)


def _at(figure: LayerFigure, left: float, middle: float, height: float) -> LayerFigure:
    top = middle - figure.height / 2
    top = max(min(top, height - FOOT - figure.height), CAPTION)
    return LayerFigure(
        figure.layer_id,
        figure.kind_name,
        figure.shape,
        figure.form,
        round(left),
        round(top),
        figure.cell,
        figure.rows,
        figure.columns,
        figure.map_shape,
    )
