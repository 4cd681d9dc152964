"""Whether a network brings the pixels to small numbers itself."""

from __future__ import annotations

from fashion_gui.network.graph import LayerId, Network

LARGEST_SCALE = 1 / 100
"""Factor of a `Rescaling` at the entrance up to which the network wants pixels from 0 to 255:
1/255 and 1/127.5 are usual."""

_IN_BETWEEN = frozenset({"Flatten", "Reshape", "RandomFlip", "RandomTranslation", "RandomRotation"})
"""Kinds of layers that leave the size of values as it is."""


def rescalings(network: Network) -> tuple[LayerId, ...]:
    """The `Rescaling` layers at the entrance that divide pixels from 0 to 255."""
    found: dict[LayerId, None] = {}
    waiting = [it for source in network.input_layers for it in network.outputs_of(source)]
    for id_ in waiting:  # grows while it is walked
        layer = network.layers[id_]
        if layer.kind_name in _IN_BETWEEN:
            waiting.extend(it for it in network.outputs_of(id_) if it not in waiting)
        elif layer.kind_name == "Rescaling":
            scale = layer.parameters["scale"]
            if isinstance(scale, (int, float)) and 0 < scale <= LARGEST_SCALE:
                found[id_] = None
    return tuple(found)
