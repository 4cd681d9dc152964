"""The arrays of a trained network as members of a project file, in a folder of their own.

What each must hold is known from the network.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from fashion_gui.data.input_views import PIXELS, InputSource, PrincipalComponents
from fashion_gui.network.analysis import analyse
from fashion_gui.network.graph import LayerId, Network
from fashion_gui.network.npy import ArraysError, Read, npy_bytes, read_npy
from fashion_gui.network.shapes import Shape, size_of
from fashion_gui.network.trained import Trained
from fashion_gui.runs.events import FloatArray, Weights
from fashion_gui.runs.recipe import Recipe

FOLDER = "trained/"
MOST_NUMBERS = 2**28
"""Numbers in all weights together beyond which they are not kept: 1 GB."""

_MEAN, _AXES = "basis/mean.npy", "basis/axes.npy"


def can_be_kept(trained: Trained) -> bool:
    """Whether a file can hold what a run left: it fits its network, is finite and not huge."""
    try:
        expected = weight_shapes(trained.network, trained.recipe)
    except ArraysError:
        return False
    shapes = {id_: tuple(it.shape for it in arrays) for id_, arrays in trained.weights.items()}
    return (
        {id_: it for id_, it in shapes.items() if it} == expected
        and needs_basis(trained.network) <= (trained.basis is not None)
        and all(np.isfinite(array).all() for array in _arrays(trained).values())
    )


def to_members(trained: Trained, folder: str = FOLDER) -> Iterator[tuple[str, bytes]]:
    """Name and content of each member."""
    for name, array in _arrays(trained).items():
        yield folder + name, npy_bytes(array)


def from_members(network: Network, recipe: Recipe, read: Read, folder: str = FOLDER) -> Trained:
    """What a run left of this network; raises `ArraysError` and what `read` raises."""
    weights = {
        id_: tuple(
            read_npy(read, folder + _name(id_, place), shape) for place, shape in enumerate(shapes)
        )
        for id_, shapes in weight_shapes(network, recipe).items()
    }
    basis = None
    if needs_basis(network):
        basis = PrincipalComponents(
            read_npy(read, folder + _MEAN, (PIXELS,)),
            read_npy(read, folder + _AXES, (PIXELS, PIXELS)),
        )
    return Trained(network, recipe, weights, basis)


def weight_shapes(network: Network, recipe: Recipe) -> dict[LayerId, tuple[Shape, ...]]:
    """Shapes of the weights of every layer that has some of its own, in Keras's order.

    Raises `ArraysError` where the network cannot have been trained, or has too many.
    """
    analysis = analyse(network, recipe)
    if not analysis.trainable:
        raise ArraysError("its trained network has a mistake in it")
    result: dict[LayerId, tuple[Shape, ...]] = {}
    for id_ in network.order:
        layer = network.layers[id_]
        owner = network.owner_of(id_)
        weights = layer.kind.weights(layer.parameters, analysis.layers[id_].input_shapes)
        if weights and owner not in result:  # a use may stand before the owner
            result[owner] = tuple(weight.shape for weight in weights)
    if sum(size_of(shape) for shapes in result.values() for shape in shapes) > MOST_NUMBERS:
        raise ArraysError("its trained network is too large")
    return result


def needs_basis(network: Network) -> bool:
    """Whether an input takes principal components."""
    return any(
        network.layers[id_].parameters["source"] == InputSource.COMPONENTS
        for id_ in network.input_layers
    )


def _arrays(trained: Trained) -> Mapping[str, FloatArray]:
    result = _weight_arrays(trained.weights)
    if trained.basis is not None and needs_basis(trained.network):
        result |= {_MEAN: trained.basis.mean, _AXES: trained.basis.axes}
    return result


def _weight_arrays(weights: Weights) -> dict[str, FloatArray]:
    return {
        _name(id_, place): array
        for id_, arrays in weights.items()
        for place, array in enumerate(arrays)
    }


def _name(layer_id: LayerId, place: int) -> str:
    return f"weights/{layer_id}/{place}.npy"
