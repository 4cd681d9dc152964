"""How the layers are over a batch of garments: dead, saturated, and the spread of their numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from fashion_gui.network.graph import LayerId, Network
from fashion_gui.network.outputs import activation_of
from fashion_gui.runs.events import FloatArray, Weights
from fashion_gui.runs.inside import (
    HISTOGRAM_BINS,
    HISTOGRAM_SAMPLE,
    Histogram,
    LayerLife,
    Outputs,
)

_SLOPES: dict[str, tuple[Callable[[FloatArray], FloatArray], float]] = {
    "sigmoid": (lambda values: values * (1 - values), 0.25),
    "softmax": (lambda values: values * (1 - values), 0.25),
    "tanh": (lambda values: 1 - values**2, 1.0),
}
"""The derivative of an activation by what it gave, and its largest value."""


def lives_of(
    network: Network, outputs: Outputs, gradients: Weights, weights: Weights
) -> dict[LayerId, LayerLife]:
    """Of every layer.

    Args:
        outputs: (n, *shape) each.
        gradients: of the trainable weights, by the owner's id.
        weights: all, the trainable ones first.
    """
    return {
        id_: _life_of(network, id_, values, gradients, weights) for id_, values in outputs.items()
    }


def _life_of(
    network: Network, id_: LayerId, values: FloatArray, gradients: Weights, weights: Weights
) -> LayerLife:
    owner = network.owner_of(id_)
    slopes = gradients.get(owner, ())
    trained = weights.get(owner, ())[: len(slopes)]
    norms = tuple(float(np.linalg.norm(it)) for it in slopes)
    activation = activation_of(network, id_)
    return LayerLife(
        outputs=histogram_of((values,)),
        weights=histogram_of(trained) if trained else None,
        gradient_norm=float(np.linalg.norm(norms)) if norms else None,
        gradient_norms=norms,
        dead=_dead(values) if activation == "relu" else None,
        saturated=_saturated(values, activation) if activation in _SLOPES else None,
    )


def _dead(values: FloatArray) -> float:
    """Share of the neurons, or maps, that never gave anything."""
    neurons = values.max(axis=tuple(range(values.ndim - 1))) if values.ndim > 2 else values.max(0)
    return float((neurons <= 0).mean())


def _saturated(values: FloatArray, activation: str) -> float:
    slope, largest = _SLOPES[activation]
    return float((slope(values) < 0.1 * largest).mean())


def histogram_of(arrays: Sequence[npt.NDArray[Any]]) -> Histogram:
    """Of the numbers of all arrays; those that are no number are left out."""
    count = sum(array.size for array in arrays)
    every = -(-count // HISTOGRAM_SAMPLE)
    taken = np.concatenate([array.reshape(-1)[::every] for array in arrays])
    taken = taken[np.isfinite(taken)]
    low, high = (float(taken.min()), float(taken.max())) if len(taken) else (0.0, 0.0)
    if low == high:
        low, high = low - 0.5, high + 0.5
    edges = np.linspace(low, high, HISTOGRAM_BINS + 1).astype(np.float32)
    places = ((taken - low) * (HISTOGRAM_BINS / (high - low))).astype(np.int64)
    counts = np.bincount(places.clip(0, HISTOGRAM_BINS - 1), minlength=HISTOGRAM_BINS)
    return Histogram(counts.astype(np.int64), edges)
