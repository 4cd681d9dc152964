"""Where a new layer goes when it is added without a place of its own."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from fashion_gui.editor.geometry import (
    GRID,
    NODE_HEIGHT,
    NODE_WIDTH,
    PROBLEM_HEIGHT,
    position_above,
    position_below,
)
from fashion_gui.editor.gestures.gesture import LooseEnd
from fashion_gui.editor.node_item import PortSide
from fashion_gui.editor.wiring import wire
from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.edits import AddLayer, Composite, Connect, Edit
from fashion_gui.network.graph import Connection, LayerId, Network, Position
from fashion_gui.network.layers.kind import Arity
from fashion_gui.network.presets import NODE_SPACING

COLUMN_SPACING = NODE_WIDTH + 4 * GRID
"""Distance of two columns of nodes."""


def addition(
    network: Network,
    kind_name: str,
    centre: Position,
    below: LayerId | None = None,
) -> tuple[LayerId, Edit]:
    """The edit that adds a layer below another, or at `centre`, and the new layer's id.

    It is connected to the one above where that leads nowhere yet. Without `below`, the last
    layer of the network is the one above.
    """
    layer_id = network.fresh_id(kind_name)
    above = below if below is not None else (network.order[-1] if network.layers else None)
    if above is None or CATALOG[kind_name].arity is Arity.NONE:
        return layer_id, AddLayer(layer_id, kind_name, {}, free_position(network, centre))
    left, top = network.layers[above].position
    place = free_position(network, (left, top + NODE_SPACING))
    new = AddLayer(layer_id, kind_name, {}, place)
    if network.outputs_of(above):
        return layer_id, new
    return layer_id, Composite((new, Connect(Connection(above, layer_id))))


def hanging_addition(
    network: Network, kind_name: str, point: QPointF, loose: LooseEnd
) -> tuple[LayerId, Edit]:
    """The edit that adds a layer at the loose end of a wire, connected with it."""
    layer_id = network.fresh_id(kind_name)
    forward = loose.side is PortSide.OUTPUT
    position = position_below(point) if forward else position_above(point)
    new = AddLayer(layer_id, kind_name, {}, position)
    ends = (loose.layer_id, layer_id) if forward else (layer_id, loose.layer_id)
    return layer_id, Composite((new, wire(new.apply(network), Connection(*ends))))


def kinds_for(loose: LooseEnd | None, wire: Connection | None) -> tuple[str, ...]:
    """Kinds of layers that can be added at a loose end, or put into a wire: no Input below one."""
    fed = wire is not None or (loose is not None and loose.side is PortSide.OUTPUT)
    return tuple(name for name, kind in CATALOG.items() if not (fed and kind.arity is Arity.NONE))


def free_position(network: Network, wanted: Position) -> Position:
    """The first place to the right of `wanted` where no node stands."""
    left, top = wanted
    taken = sorted(
        it.position[0]
        for it in network.layers.values()
        if abs(it.position[1] - top) < NODE_HEIGHT + PROBLEM_HEIGHT
    )
    for other in taken:
        if abs(other - left) < NODE_WIDTH + GRID:
            left = other + COLUMN_SPACING
    return left, top
