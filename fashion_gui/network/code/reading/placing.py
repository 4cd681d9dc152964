"""Where the nodes of a network from code stand."""

from __future__ import annotations

from dataclasses import replace

from fashion_gui.network.graph import LayerId, Network, Position
from fashion_gui.network.layout import CANVAS, arranged


def placed(network: Network, keep: Network | None) -> Network:
    """The network put in order; layers that `keep` has stay where they are there."""
    places = arranged(network, CANVAS)
    if keep is not None:
        places = _beside_the_known(network, places, keep)
    return network.with_layers(
        replace(layer, position=places[id_]) for id_, layer in network.layers.items()
    )


def _beside_the_known(
    network: Network, places: dict[LayerId, Position], keep: Network
) -> dict[LayerId, Position]:
    """New layers stand to a known neighbour as in the new order, on a free place."""
    known = {
        id_: keep.layers[id_].position
        for id_, layer in network.layers.items()
        if id_ in keep.layers and keep.layers[id_].kind_name == layer.kind_name
    }
    result = dict(known)
    for id_ in network.order:
        if id_ in result:
            continue
        beside = (*network.inputs_of(id_), *network.outputs_of(id_), *known)
        neighbour = next((it for it in beside if it in result), None)
        if neighbour is None:
            return places
        across, down = (
            result[neighbour][axis] + places[id_][axis] - places[neighbour][axis] for axis in (0, 1)
        )
        while any(_overlap((across, down), it) for it in result.values()):
            across += CANVAS.node_width + CANVAS.column_gap
        result[id_] = (across, down)
    return result


def _overlap(one: Position, other: Position) -> bool:
    beside = abs(one[0] - other[0]) < CANVAS.node_width
    return beside and abs(one[1] - other[1]) < CANVAS.row_height * 0.75
