"""Every neuron of a look as a line of a table, for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from fashion_gui.network.graph import LayerId, Network
from fashion_gui.runs.inside import Look, OffCounts
from fashion_gui.views.inside.drawn import noise_of
from fashion_gui.widgets.export_button import table

HEAD = ("layer", "index", "value", "kept", "noise", "share_off")


def neuron_table(network: Network, look: Look, off: OffCounts) -> bytes:
    """The layers in their order; empty where a layer drops nothing, adds none, or was not counted.

    `index` are its numbers in the layer's shape, from 0; `share_off` is over the garments of the
    steps frozen so far.
    """
    ids = [it for it in network.order if it in look.values]
    return table(HEAD, (line for id_ in ids for line in _lines(network, look, off, id_)))


def _lines(
    network: Network, look: Look, off: OffCounts, id_: LayerId
) -> Iterator[tuple[object, ...]]:
    values, kept = look.values[id_], look.kept.get(id_)
    noise, counts = noise_of(network, look, id_), off.counts.get(id_)
    for index in np.ndindex(values.shape):
        yield (
            id_,
            " ".join(map(str, index)),
            f"{values[index]:.9g}",
            "" if kept is None else int(kept[index]),
            "" if noise is None else f"{noise[index]:.9g}",
            "" if counts is None else f"{counts[index] / off.seen:.4f}",
        )
