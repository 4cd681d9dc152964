"""The weights of a network's first layer as pictures of what each neuron looks for."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fashion_gui.data.input_views import PIXELS, SIDE, InputSource
from fashion_gui.network.graph import LayerId, Network
from fashion_gui.runs.events import FloatArray, Weights

_WHOLE = frozenset({InputSource.IMAGE, InputSource.PIXELS})


@dataclass(frozen=True, eq=False)
class FirstWeights:
    """A picture a neuron or filter.

    Attributes:
        layer_id: whose weights they are.
        pictures: (n, h, w) float32: 28 × 28 of a neuron that sees every pixel, or a kernel.
    """

    layer_id: LayerId
    pictures: FloatArray


def first_weights(network: Network, weights: Weights) -> FirstWeights | None:
    """Of the first layer that weighs pixels; None where no picture can be made of them."""
    sources = {network.layers[id_].parameters["source"] for id_ in network.input_layers}
    for id_ in network.order:
        kernel = weights[id_][0] if weights.get(id_) else np.empty(0, np.float32)
        if kernel.ndim == 2:
            if kernel.shape[0] != PIXELS or not sources <= _WHOLE:
                return None
            return FirstWeights(id_, kernel.T.reshape(-1, SIDE, SIDE))
        if kernel.ndim == 4:
            if kernel.shape[2] != 1:
                return None
            return FirstWeights(id_, kernel[:, :, 0].transpose(2, 0, 1))
    return None
