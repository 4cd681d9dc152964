"""Where every layer and every neuron of a network stands in the picture: geometry without Qt.

Layers stand from left to right in the order in which they compute; branches one above the other.
Lengths are pixels at 100 %.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from fashion_gui.network.analysis import Analysis
from fashion_gui.network.graph import LayerId, Network
from fashion_gui.network.outputs import Output
from fashion_gui.network.shapes import Shape
from fashion_gui.runs.inside import Index
from fashion_gui.runs.targets import Target
from fashion_gui.views.inside.layer_figure import MAP_GAP, STRIP_WIDTH, Form, LayerFigure

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
_SMALLEST_GAP, _USUAL_GAP, _LARGEST_GAP = 30.0, 42.0, 190.0
_BETWEEN_CAPTIONS, _NARROWEST_CAPTION = 6.0, 56.0
_MOST_ANSWERS = 16
_MOST_UNITS = 4096
_SIDE = 28


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

    def index_of(self, neuron: tuple[LayerId, int]) -> Index:
        """The place of a neuron in what its layer gives."""
        shape = self.figures[neuron[0]].shape
        return tuple(int(it) for it in np.unravel_index(neuron[1], shape))


def picture_of(
    network: Network, analysis: Analysis, width: float, height: float, lettering: float = 1.0
) -> NeuronPicture:
    """The picture of a network, laid out for a view of this size as far as it fits.

    Layers whose shape is unknown, and what follows them, are left out.

    Args:
        lettering: times as large as usual what is written beside the layers is to be.
    """
    columns = _columns(network, analysis)
    if not columns:
        return NeuronPicture({}, (), {}, width, height)
    beside = (CAPTION + FOOT) * lettering
    height = max(height, max(map(len, columns)) * (beside + _LEAST_ROOM))
    outputs = {it.layer_id: it for it in analysis.outputs}
    widest = _widest(columns, network, analysis, width - ANSWER_WIDTH * lettering)
    drafts: dict[LayerId, LayerFigure] = {}
    for column in columns:
        room = height / len(column) - beside
        for id_ in column:
            shape = analysis.layers[id_].output_shape
            assert shape is not None
            kind, output = network.layers[id_].kind_name, outputs.get(id_)
            most = _LARGEST_ANSWER * lettering
            drafts[id_] = _draft(id_, kind, shape, output, room, widest, most)
    shown = [(it.source, it.target) for it in network.connections]
    edges = tuple((source, target) for source, target in shown if {source, target} <= drafts.keys())
    return _placed(columns, drafts, edges, network, width, height, lettering)


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
    narrow = {Form.STRIP: STRIP_WIDTH, Form.ANSWERS: _LARGEST_ANSWER}
    taken, wide = 2 * MARGIN + _USUAL_GAP * (len(columns) - 1), 0
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
    id_: LayerId,
    kind_name: str,
    shape: Shape,
    output: Output | None,
    room: float,
    widest: float,
    largest_answer: float,
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
            rows, columns, cell = count, 1, min(room / count, largest_answer)
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
        down = (room + MAP_GAP) / rows - MAP_GAP
        across = (widest + MAP_GAP) / columns - MAP_GAP
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
    lettering: float,
) -> NeuronPicture:
    """Puts the figures into columns and lanes."""
    widths = [max(drafts[id_].width for id_ in column) for column in columns]
    answers = any(it.form is Form.ANSWERS for it in drafts.values())
    beside = ANSWER_WIDTH * lettering if answers else 0.0
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
            inset = (across - drafts[id_].width) / 2
            figures[id_] = _at(drafts[id_], left + inset, middle, height, lettering)
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


def _at(
    figure: LayerFigure, left: float, middle: float, height: float, lettering: float
) -> LayerFigure:
    top = middle - figure.height / 2
    top = max(min(top, height - FOOT * lettering - figure.height), CAPTION * lettering)
    return replace(figure, left=round(left), top=round(top))
