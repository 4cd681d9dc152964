"""Walking the nodes with the keyboard."""

from __future__ import annotations

from fashion_gui.network.graph import LayerId, Network


def next_in_order(network: Network, selected: tuple[LayerId, ...], step: int) -> LayerId | None:
    """The layer after (step 1) or before (-1) the selected one; None beyond either end."""
    if selected:
        place = network.order.index(selected[-1]) + step
    else:
        place = 0 if step > 0 else len(network.order) - 1
    return network.order[place] if 0 <= place < len(network.order) else None
