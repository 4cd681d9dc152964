"""The arrays of a trained network as `.npy` members of a project file: numbers, nothing else.

What a member must hold is known beforehand from the network, so nothing in it is believed: a
header of another shape or type, an object array, a number too many or one that is none is refused.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Iterator, Mapping

import numpy as np

from fashion_gui.data.input_views import PIXELS, InputSource, PrincipalComponents
from fashion_gui.network.analysis import analyse
from fashion_gui.network.graph import LayerId, Network
from fashion_gui.network.project import Trained
from fashion_gui.network.shapes import Shape, size_of
from fashion_gui.runs.events import FloatArray, Weights
from fashion_gui.runs.recipe import Recipe

FOLDER = "trained/"
LARGEST_HEADER = 4096
"""Bytes of a `.npy` before its numbers."""
MOST_NUMBERS = 2**28
"""Numbers in all weights together beyond which they are not kept: 1 GB."""

_MEAN, _AXES = FOLDER + "basis/mean.npy", FOLDER + "basis/axes.npy"

Read = Callable[[str, int], bytes]
"""From the name of a member and the most bytes that it may have to its content."""


class ArraysError(ValueError):
    """Weights that are not those of their network."""


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


def to_members(trained: Trained) -> Iterator[tuple[str, bytes]]:
    """Name and content of each member."""
    for name, array in _arrays(trained).items():
        stream = io.BytesIO()
        np.lib.format.write_array(
            stream, np.ascontiguousarray(array, np.float32), version=(1, 0), allow_pickle=False
        )
        yield name, stream.getvalue()


def from_members(network: Network, recipe: Recipe, read: Read) -> Trained:
    """What a run left of this network; raises `ArraysError` and what `read` raises."""
    weights: dict[LayerId, tuple[FloatArray, ...]] = {}
    for id_, shapes in weight_shapes(network, recipe).items():
        weights[id_] = tuple(
            _array(read, _name(id_, place), shape) for place, shape in enumerate(shapes)
        )
    basis = None
    if needs_basis(network):
        basis = PrincipalComponents(
            _array(read, _MEAN, (PIXELS,)), _array(read, _AXES, (PIXELS, PIXELS))
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
    return f"{FOLDER}weights/{layer_id}/{place}.npy"


def _array(read: Read, name: str, shape: Shape) -> FloatArray:
    count = size_of(shape)
    stream = io.BytesIO(read(name, 4 * count + LARGEST_HEADER))
    misfit = ArraysError(f"the weights in {name} do not fit the network")
    try:
        if np.lib.format.read_magic(stream) != (1, 0):
            raise misfit
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # numpy warns of headers of its own past
            header = np.lib.format.read_array_header_1_0(stream, max_header_size=LARGEST_HEADER)
    except ArraysError:
        raise
    except Exception as error:  # a header is parsed as Python, which fails in many ways
        raise misfit from error
    content = stream.read()
    if header != (shape, False, np.dtype("<f4")) or len(content) != 4 * count:
        raise misfit
    array: FloatArray = np.frombuffer(content, "<f4").reshape(shape).astype(np.float32, copy=False)
    if not np.isfinite(array).all():
        raise ArraysError(f"the weights in {name} are not all numbers")
    return array
