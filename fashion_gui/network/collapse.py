"""Dense layers without an activation between them, multiplied into one.

(x·W₁ + b₁)·W₂ + b₂ = x·(W₁·W₂) + (b₁·W₂ + b₂). The last layer of a chain may have an activation:
nothing follows it within the chain. Dropout between them passes everything on in prediction, which
is what is compared, and falls away with the layers around it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from fashion_gui.network.draft import Draft
from fashion_gui.network.edits import SetParameters
from fashion_gui.network.graph import Layer, LayerId, Network
from fashion_gui.runs.events import FloatArray, Weights

Precision = type[np.float32] | type[np.float64]

LINEAR = "linear"


@dataclass(frozen=True)
class Chain:
    """Dense layers that are one.

    Attributes:
        layers: the Dense layers, in order; at least two.
        between: layers between them that do nothing in prediction.
    """

    layers: tuple[LayerId, ...]
    between: tuple[LayerId, ...] = ()

    @property
    def first(self) -> LayerId:
        return self.layers[0]

    @property
    def last(self) -> LayerId:
        return self.layers[-1]


@dataclass(frozen=True)
class Barrier:
    """An activation that keeps two Dense layers apart.

    Attributes:
        first, second: the Dense layers.
        at: the layer that the activation belongs to: `first`, or an `Activation` behind it.
        activation: its name.
        path: from `first` to the layer before `second`.
    """

    first: LayerId
    second: LayerId
    at: LayerId
    activation: str
    path: tuple[LayerId, ...]


@dataclass(frozen=True)
class Dependence:
    """What of a network can be collapsed, and what keeps the rest from it."""

    chains: tuple[Chain, ...]
    barriers: tuple[Barrier, ...]


def dependence_of(network: Network) -> Dependence:
    """Looks at every Dense layer and the Dense layer that follows it."""
    chains: list[Chain] = []
    barriers: list[Barrier] = []
    for layer_id in network.order:
        if not _is_own_dense(network, layer_id):
            continue
        path = _path_to_next(network, layer_id)
        if path is None:
            continue
        *between, second = path
        barrier = _barrier(network, layer_id, tuple(between), second)
        if barrier is not None:
            barriers.append(barrier)
        elif chains and chains[-1].last == layer_id:
            known = chains.pop()
            chains.append(Chain((*known.layers, second), (*known.between, *between)))
        else:
            chains.append(Chain((layer_id, second), tuple(between)))
    return Dependence(tuple(chains), tuple(barriers))


@dataclass(frozen=True)
class Collapse:
    """The edit that makes chains one layer each: the last layer of a chain stays.

    `apply` raises `ValueError` or `KeyError` where a chain is none of the network's.
    """

    chains: tuple[Chain, ...]

    def apply(self, network: Network) -> Network:
        draft = Draft(network)
        for chain in self.chains:
            has_bias = any(network.layers[it].parameters["use_bias"] for it in chain.layers)
            for layer_id in (*chain.layers[:-1], *chain.between):
                draft.bypass(layer_id)
            draft.do(SetParameters(chain.last, {"use_bias": has_bias}))
        return draft.network


def collapsed_weights(
    network: Network, chain: Chain, weights: Weights, precision: Precision = np.float64
) -> tuple[FloatArray, ...]:
    """Kernel and, where any of the layers has one, bias of the one layer, float32.

    Args:
        precision: in which the products are computed before they are rounded to Keras's float32.
    """
    kernel, bias = _kernel_and_bias(network.layers[chain.first], weights, precision)
    for layer_id in chain.layers[1:]:
        next_kernel, next_bias = _kernel_and_bias(network.layers[layer_id], weights, precision)
        kernel, bias = kernel @ next_kernel, bias @ next_kernel + next_bias
    rounded = (kernel.astype(np.float32), bias.astype(np.float32))
    has_bias = any(network.layers[it].parameters["use_bias"] for it in chain.layers)
    return rounded if has_bias else rounded[:1]


def collapsed(
    network: Network, weights: Weights, precision: Precision = np.float64
) -> tuple[Network, Weights]:
    """The network with every chain collapsed, and its weights."""
    result: Mapping[str, tuple[FloatArray, ...]] = weights
    chains = dependence_of(network).chains
    for chain in chains:
        merged = collapsed_weights(network, chain, weights, precision)
        kept = {id_: it for id_, it in result.items() if id_ not in chain.layers}
        result = {**kept, chain.last: merged}
    return Collapse(chains).apply(network), result


def without_activations(network: Network) -> Network:
    """The network with nothing between Dense layers that are kept apart by activations now."""
    draft = Draft(network)
    for barrier in dependence_of(network).barriers:
        for layer_id in barrier.path:
            layer = network.layers[layer_id]
            if layer.kind_name != "Dropout":
                draft.do(SetParameters(layer_id, {"activation": LINEAR}))
    return draft.network


def _kernel_and_bias(
    layer: Layer, weights: Weights, precision: Precision
) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
    kernel, *rest = (it.astype(precision) for it in weights[layer.id])
    bias: npt.NDArray[Any] = rest[0] if rest else np.zeros(kernel.shape[1], precision)
    return kernel, bias


def _is_own_dense(network: Network, layer_id: LayerId) -> bool:
    """A Dense layer that is used once only."""
    is_dense = network.layers[layer_id].kind_name == "Dense"
    return is_dense and len(network.uses_of(layer_id)) == 1


def _path_to_next(network: Network, start: LayerId) -> tuple[LayerId, ...] | None:
    """The layers behind a Dense layer up to the next one, which is the last of them.

    None where the way branches, or leads through anything but dropout and activations.
    """
    path: list[LayerId] = []
    here = start
    while True:
        followers = network.outputs_of(here)
        if len(followers) != 1 or len(network.inputs_of(followers[0])) != 1:
            return None
        here = followers[0]
        path.append(here)
        if _is_own_dense(network, here):
            return tuple(path)
        is_shared = len(network.uses_of(here)) > 1
        if is_shared or network.layers[here].kind_name not in ("Dropout", "Activation"):
            return None


def _barrier(
    network: Network, first: LayerId, between: tuple[LayerId, ...], second: LayerId
) -> Barrier | None:
    path = (first, *between)
    for layer_id in path:
        activation = network.layers[layer_id].parameters.get("activation", LINEAR)
        if activation != LINEAR:
            return Barrier(first, second, layer_id, str(activation), path)
    return None
