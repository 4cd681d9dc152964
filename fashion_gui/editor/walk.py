"""Walking the nodes with the keyboard."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt

from fashion_gui.network.graph import LayerId, Network, Position

WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
"""Where the arrow keys lead, across and down."""


def next_in_order(network: Network, selected: tuple[LayerId, ...], step: int) -> LayerId | None:
    """The layer after (step 1) or before (-1) the selected one; None beyond either end."""
    if selected:
        place = network.order.index(selected[-1]) + step
    else:
        place = 0 if step > 0 else len(network.order) - 1
    return network.order[place] if 0 <= place < len(network.order) else None


def neighbour(
    network: Network, selected: tuple[LayerId, ...], way: tuple[int, int]
) -> LayerId | None:
    """The node that an arrow leads to from the selected one.

    Up and down follow the wires where there is one; otherwise, and to the sides, the nearest
    node in that direction. Without a selection it is the first layer.
    """
    if not selected:
        return network.order[0] if network.order else None
    here = selected[-1] if way[0] + way[1] > 0 else selected[0]
    places = {id_: layer.position for id_, layer in network.layers.items()}
    if way[1]:
        wired = network.outputs_of(here) if way[1] > 0 else network.inputs_of(here)
        if wired:
            return min(wired, key=lambda id_: abs(places[id_][0] - places[here][0]))
    start = places.pop(here)
    return nearest_in_direction(start, places, way)


def nearest_in_direction(
    start: Position, places: Mapping[LayerId, Position], way: tuple[int, int]
) -> LayerId | None:
    """The nearest place in the quarter that lies in a direction; None where that is empty."""
    best: tuple[float, LayerId] | None = None
    for id_, (left, top) in places.items():
        across, down = left - start[0], top - start[1]
        ahead = across * way[0] + down * way[1]
        aside = abs(across * way[1]) + abs(down * way[0])
        if ahead > 0 and aside <= ahead:
            # What lies aside counts double: a column or a row is kept where there is one.
            distance = ahead + 2 * aside
            if best is None or distance < best[0]:
                best = (distance, id_)
    return best[1] if best is not None else None
