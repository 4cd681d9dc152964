"""Where the nodes of a network stand when they are put in order: layer by layer, downwards.

A long network goes on at the top of the next column, as text does in a newspaper, so that
the whole of it can be seen at a size that can be read.

The method is Sugiyama's: ranks by the longest path from an input, wires that pass
a rank represented there by a placeholder, an order within each rank, coordinates.
(K. Sugiyama, S. Tagawa, M. Toda: "Methods for Visual Understanding of Hierarchical
System Structures", IEEE Trans. SMC 11, 1981.) It differs in one point: the nodes of
a rank keep the order that they have now from left to right, so that a person
recognises the picture and a small edit does not shuffle it. For the same reason columns are
filled one after the other and not evened out: a layer more moves what follows it, nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from fashion_gui.network.graph import LayerId, Network, Position

GRID = 8
"""Pixels of the grid that nodes stand on."""

LARGEST_PLACEHOLDERS = 4000
"""Placeholders beyond which long wires go without: the picture would be full of wires anyway."""

COLUMN_RANKS = 6
"""Ranks of a column before the network goes on in the next; the last column may have one more."""

_COLUMNS_WIDE = 5
"""How many such columns are as wide as a screen. Of larger networks the columns are longer."""

_LONGER = 1.5
"""By how much; seldom and then clearly, as every change of it moves all nodes."""

_SWEEPS = 8
_WIRE_WIDTH = 16.0
_WIRE_WEIGHT = 8.0
"""How much more a long wire wants to be straight than a node wants to be in the middle."""


@dataclass(frozen=True)
class Measures:
    """Sizes of the picture, in pixels.

    Attributes:
        node_width: width of every node.
        column_gap: least distance between two nodes of a rank.
        row_height: distance between the tops of two ranks.
        gutter: distance between two columns of ranks, where the wire to the next one climbs.
    """

    node_width: float
    column_gap: float
    row_height: float
    gutter: float


CANVAS = Measures(node_width=224.0, column_gap=32.0, row_height=128.0, gutter=64.0)
"""The nodes of the program's canvas."""


@dataclass(eq=False)
class _Cell:
    """A node, or the placeholder of a wire that passes its rank (`layer_id` is None)."""

    layer_id: LayerId | None
    rank: int
    wide: float
    leads_left: bool = False
    """For a placeholder: whether its wire ends in the first of several inputs."""
    above: list[_Cell] = field(default_factory=list)
    below: list[_Cell] = field(default_factory=list)
    x: float = 0.0
    """Centre."""

    def wanted(self, neighbours: Sequence[_Cell]) -> tuple[float, float]:
        """Where the neighbours would have it, and how strongly."""
        total = weights = 0.0
        for it in neighbours:
            weight = _WIRE_WEIGHT if self.layer_id is None or it.layer_id is None else 1.0
            total += weight * it.x
            weights += weight
        return (total / weights, weights) if weights else (self.x, 0.01)


def arranged(
    network: Network, measures: Measures, column_ranks: int | None = None
) -> dict[LayerId, Position]:
    """A place for every layer.

    Every connection leads downwards, or to the top of the next column; no two nodes overlap, and
    nodes of one rank keep their order. Parts that are not connected with each other stand side by
    side. The picture stays where it is: of its first columns as many nodes are moved to the left
    as to the right, and its top is kept. A column takes `column_ranks` ranks; as many as suit a
    screen, if left out.
    """
    if not network.layers:
        return {}
    left = 0.0
    result: dict[LayerId, Position] = {}
    first: list[LayerId] = []
    for part in _parts(network):
        rows = _rows(network, part, measures)
        columns = _columns(rows, column_ranks or _suiting_ranks(len(rows)))
        for column in columns:
            _place(column, measures.column_gap)
            cells = [cell for row in column for cell in row]
            shift = left - min(cell.x - cell.wide / 2 for cell in cells)
            top_rank = cells[0].rank
            for cell in cells:
                if cell.layer_id is not None:
                    corner = _on_grid(cell.x - measures.node_width / 2 + shift)
                    down = (cell.rank - top_rank) * measures.row_height
                    result[cell.layer_id] = (corner, down)
            left = max(cell.x + cell.wide / 2 for cell in cells) + shift + measures.gutter
        first += [it.layer_id for row in columns[0] for it in row if it.layer_id is not None]
    now = {id_: layer.position for id_, layer in network.layers.items()}
    across = _on_grid(median(now[id_][0] - result[id_][0] for id_ in first))
    top = _on_grid(min(y for _, y in now.values()))
    return {id_: (x + across, y + top) for id_, (x, y) in result.items()}


def _suiting_ranks(ranks: int) -> int:
    """Ranks of a column with which the whole is about as wide as a screen."""
    most = COLUMN_RANKS
    while ranks * COLUMN_RANKS > most * most * _COLUMNS_WIDE:
        most = round(most * _LONGER)
    return most


def _columns(rows: list[list[_Cell]], most: int) -> list[list[list[_Cell]]]:
    """The ranks divided into columns, where wires from a single node lead to the next rank only.

    A last rank stays with the column before it.
    """
    cuts = _clean_cuts(rows) if len(rows) > most + 1 else []
    columns: list[list[list[_Cell]]] = []
    begin = 0
    while len(rows) - begin > most + 1:
        ends = [it for it in cuts if begin + (most + 1) // 2 <= it < len(rows) - 1]
        fitting = [it for it in ends if it <= begin + most]
        if not ends:
            break
        end = fitting[-1] if fitting else ends[0]
        columns.append(rows[begin:end])
        begin = end
        for cell in rows[end]:
            for upper in cell.above:
                upper.below.clear()
            cell.above.clear()
    return [*columns, rows[begin:]]


def _clean_cuts(rows: list[list[_Cell]]) -> list[int]:
    """Ranks that may begin a column."""
    cuts: list[int] = []
    for rank in range(1, len(rows)):
        if any(it.rank < rank - 1 for cell in rows[rank] for it in cell.above):
            return []  # wires without placeholders
        above = {it for cell in rows[rank] for it in cell.above}
        if len(above) == 1 and all(it.layer_id is not None for it in (*above, *rows[rank])):
            cuts.append(rank)
    return cuts


def _on_grid(value: float) -> float:
    return float(round(value / GRID) * GRID)


def _parts(network: Network) -> list[list[LayerId]]:
    """Layers that hang together, in the network's order; the parts from left to right."""
    part_of: dict[LayerId, int] = {}
    parts: list[list[LayerId]] = []
    for start in network.layers:
        if start in part_of:
            continue
        part_of[start] = len(parts)
        members, stack = [start], [start]
        while stack:
            id_ = stack.pop()
            for other in (*network.inputs_of(id_), *network.outputs_of(id_)):
                if other not in part_of:
                    part_of[other] = len(parts)
                    members.append(other)
                    stack.append(other)
        parts.append(members)
    place = {id_: index for index, id_ in enumerate(network.order)}
    for members in parts:
        members.sort(key=place.__getitem__)

    def left_edge(members: list[LayerId]) -> tuple[float, int]:
        return min(network.layers[it].position[0] for it in members), place[members[0]]

    return sorted(parts, key=left_edge)


def _rows(network: Network, part: list[LayerId], measures: Measures) -> list[list[_Cell]]:
    """The cells of each rank from left to right, with their neighbours."""
    cells: dict[LayerId, _Cell] = {}
    for id_ in part:  # in the network's order: those above come first
        rank = max((cells[it].rank + 1 for it in network.inputs_of(id_)), default=0)
        cells[id_] = _Cell(id_, rank, measures.node_width)
    rows: list[list[_Cell]] = [[] for _ in range(max(it.rank for it in cells.values()) + 1)]
    for cell in cells.values():
        rows[cell.rank].append(cell)
    passing: list[list[_Cell]] = [[] for _ in rows]
    missing = LARGEST_PLACEHOLDERS
    for id_ in part:
        sources = network.inputs_of(id_)
        for place, source in enumerate(sources):
            leads_left = place == 0 and len(sources) > 1
            upper, cell = cells[source], cells[id_]
            missing -= cell.rank - upper.rank - 1
            if missing > 0:
                for rank in range(upper.rank + 1, cell.rank):
                    wire = _Cell(None, rank, _WIRE_WIDTH, leads_left)
                    passing[rank].append(wire)
                    _join(upper, wire)
                    upper = wire
            _join(upper, cell)
    for rank, row in enumerate(rows):
        index = {cell: place for place, cell in enumerate(rows[rank - 1])} if rank else {}
        row.sort(key=lambda cell: (_now(network, cell), _middle(cell.above, index)))
        for wire in sorted(passing[rank], key=lambda it: index[it.above[0]]):
            row.insert(_gap(row, wire, index), wire)
    return rows


def _join(upper: _Cell, lower: _Cell) -> None:
    upper.below.append(lower)
    lower.above.append(upper)


def _now(network: Network, cell: _Cell) -> float:
    return network.layers[cell.layer_id].position[0] if cell.layer_id is not None else 0.0


def _middle(above: Iterable[_Cell], index: Mapping[_Cell, int]) -> float:
    places = [index[it] for it in above if it in index]
    return sum(places) / len(places) if places else 0.0


def _gap(row: list[_Cell], wire: _Cell, index: Mapping[_Cell, int]) -> int:
    """Where in a row a passing wire crosses fewest others.

    Of several such places the outermost on the side of the input that it leads to.
    """
    own = index[wire.above[0]]
    crossed = sum(index[it] < own for cell in row for it in cell.above if it in index)
    best, fewest = 0, crossed
    for place, cell in enumerate(row):
        for it in cell.above:
            if it in index:
                crossed += (index[it] > own) - (index[it] < own)
        if crossed < fewest or (crossed == fewest and not wire.leads_left):
            best, fewest = place + 1, crossed
    return best


def _place(rows: list[list[_Cell]], gap: float) -> None:
    """Gives every cell an x near the middle of its neighbours, by turns down and up."""
    for row in rows:
        _spread(row, [(0.0, 1.0)] * len(row), gap)
    for _ in range(_SWEEPS):
        for row in rows[1:]:
            _spread(row, [cell.wanted(cell.above) for cell in row], gap)
        for row in reversed(rows[:-1]):
            _spread(row, [cell.wanted(cell.below) for cell in row], gap)
    for row in rows:
        _spread(row, [cell.wanted([*cell.above, *cell.below]) for cell in row], gap)


def _spread(row: list[_Cell], wanted: list[tuple[float, float]], gap: float) -> None:
    """The places nearest to the wanted ones, by weighted squares, that keep order and distance.

    With the distances taken off, that is a regression under "no place left of the one before",
    which pooling adjacent violators solves exactly.
    """
    offsets: list[float] = []
    edge = 0.0
    for cell in row:
        offsets.append(edge + cell.wide / 2)
        edge += cell.wide + gap
    pools: list[tuple[float, float, int]] = []
    for (x, weight), offset in zip(wanted, offsets, strict=True):
        mean, total, count = x - offset, weight, 1
        while pools and pools[-1][0] >= mean:
            before = pools.pop()
            mean = (before[0] * before[1] + mean * total) / (before[1] + total)
            total += before[1]
            count += before[2]
        pools.append((mean, total, count))
    places = [mean for mean, _, count in pools for _ in range(count)]
    for cell, place, offset in zip(row, places, offsets, strict=True):
        cell.x = place + offset
