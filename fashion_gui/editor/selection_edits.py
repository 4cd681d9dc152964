"""The edits that a selection is given as a whole: removal, alignment, distribution."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from fashion_gui.network.edits import Composite, Connect, Disconnect, Edit, MoveLayers, RemoveLayers
from fashion_gui.network.graph import Connection, LayerId, Network, Position
from fashion_gui.network.layers.kind import Arity


class Alignment(Enum):
    """What of the nodes is brought onto one line."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Axis(Enum):
    """The way along which nodes are distributed."""

    ACROSS = 0
    DOWN = 1


Size = tuple[float, float]


def removal(
    network: Network,
    layer_ids: Iterable[LayerId],
    connections: Iterable[Connection] = (),
    rejoin: bool = True,
) -> Edit | None:
    """Removes layers and connections; None where there are none.

    With `rejoin`, layers above and below a removed chain are connected with each other, in the
    place that it had among the inputs.
    """
    gone = frozenset(layer_ids)
    cut = [it for it in connections if it.source not in gone and it.target not in gone]
    edits: list[Edit] = [Disconnect(it) for it in cut]
    if gone:
        edits.insert(0, RemoveLayers(gone))
        if rejoin:
            edits += _rejoined(network, gone, frozenset(cut))
    return _one(edits)


def alignment(network: Network, sizes: dict[LayerId, Size], how: Alignment) -> Edit | None:
    """Brings the nodes of `sizes` onto one line: the outermost edge, or the middle of them all."""
    axis = 0 if how in (Alignment.LEFT, Alignment.CENTRE, Alignment.RIGHT) else 1
    low = {id_: network.layers[id_].position[axis] for id_ in sizes}
    high = {id_: low[id_] + size[axis] for id_, size in sizes.items()}
    first, last = min(low.values()), max(high.values())
    places: dict[LayerId, float] = {}
    for id_, size in sizes.items():
        if how in (Alignment.LEFT, Alignment.TOP):
            places[id_] = first
        elif how in (Alignment.RIGHT, Alignment.BOTTOM):
            places[id_] = last - size[axis]
        else:
            places[id_] = round((first + last - size[axis]) / 2)
    return _moves(network, places, axis)


def distribution(network: Network, sizes: dict[LayerId, Size], axis: Axis) -> Edit | None:
    """Makes the gaps between the nodes alike; the two outermost stay."""
    way = axis.value
    low = {id_: network.layers[id_].position[way] for id_ in sizes}
    order = sorted(sizes, key=low.__getitem__)
    if len(order) < 3:
        return None
    first, last = order[0], order[-1]
    room = low[last] + sizes[last][way] - low[first]
    gap = (room - sum(size[way] for size in sizes.values())) / (len(order) - 1)
    places: dict[LayerId, float] = {}
    edge = low[first]
    for id_ in order:
        places[id_] = round(edge)
        edge += sizes[id_][way] + gap
    places[first], places[last] = low[first], low[last]
    return _moves(network, places, way)


def _moves(network: Network, places: dict[LayerId, float], axis: int) -> Edit | None:
    moves: dict[LayerId, Position] = {}
    for id_, place in places.items():
        left, top = network.layers[id_].position
        position = (place, top) if axis == 0 else (left, place)
        if position != (left, top):
            moves[id_] = position
    return MoveLayers(moves) if moves else None


def _rejoined(network: Network, gone: frozenset[LayerId], cut: frozenset[Connection]) -> list[Edit]:
    edits: list[Edit] = []
    for target in network.layers:
        sources = network.inputs_of(target)
        if target in gone or not gone.intersection(sources):
            continue
        kept = [it for it in sources if it not in gone and Connection(it, target) not in cut]
        heirs = [it if it in kept else _heir(network, it, gone) for it in sources]
        wanted = list(dict.fromkeys(it for it in heirs if it is not None))
        if network.layers[target].kind.arity is Arity.ONE:
            wanted = wanted[:1]
        if wanted != kept:
            edits.extend(Disconnect(Connection(it, target)) for it in kept)
            edits.extend(Connect(Connection(it, target)) for it in wanted)
    return edits


def _heir(network: Network, layer_id: LayerId, gone: frozenset[LayerId]) -> LayerId | None:
    """The first layer above that stays, as long as the way up does not fork."""
    while layer_id in gone:
        sources = network.inputs_of(layer_id)
        if len(sources) != 1:
            return None
        layer_id = sources[0]
    return layer_id


def _one(edits: list[Edit]) -> Edit | None:
    if len(edits) < 2:
        return edits[0] if edits else None
    return Composite(tuple(edits))
