"""From pictures to what the inputs of a network take, in TensorFlow."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.input_views import (
    PIXELS,
    SIDE,
    InputSource,
    PrincipalComponents,
    principal_components,
    thumbnail_matrix,
)
from fashion_gui.data.split import Split
from fashion_gui.network.graph import Layer, Network
from fashion_gui.training.backend import tf

InputsOf = Callable[[Any], list[Any]]
"""From pixels (n, 28, 28) float32 in [0, 1] to one tensor an `Input` layer, in order."""


def basis_of(network: Network, data: FashionMnist, split: Split) -> PrincipalComponents | None:
    """Principal components of the training garments, where an input of the network wants them."""
    inputs = (network.layers[id_] for id_ in network.input_layers)
    if any(it.parameters["source"] == InputSource.COMPONENTS for it in inputs):
        return principal_components(data.images_for(split.train)[split.train])
    return None


def inputs_of(network: Network, basis: PrincipalComponents | None, scale_pixels: bool) -> InputsOf:
    """What feeds the network's inputs. `basis` is needed where `basis_of` gives one.

    Without `scale_pixels` the network gets pixels from 0 to 255.
    """
    views = [_view(network.layers[id_], basis) for id_ in network.input_layers]
    factor = 1.0 if scale_pixels else 255.0

    def inputs(pixels: Any) -> list[Any]:
        return [view(pixels) if scale_pixels else factor * view(pixels) for view in views]

    return inputs


def _view(layer: Layer, basis: PrincipalComponents | None) -> Callable[[Any], Any]:
    shape = (-1, *layer.kind.output_shape(layer.parameters, ()))
    match InputSource(str(layer.parameters["source"])):
        case InputSource.TOP_HALF:
            return lambda pixels: tf.reshape(pixels[:, : SIDE // 2], shape)
        case InputSource.BOTTOM_HALF:
            return lambda pixels: tf.reshape(pixels[:, SIDE // 2 :], shape)
        case InputSource.THUMBNAIL:
            matrix = tf.constant(thumbnail_matrix())
            return lambda pixels: tf.matmul(tf.reshape(pixels, (-1, PIXELS)), matrix)
        case InputSource.COMPONENTS:
            assert basis is not None
            mean, axes = tf.constant(basis.mean), tf.constant(basis.axes[:, : shape[1]])
            return lambda pixels: tf.matmul(tf.reshape(pixels, (-1, PIXELS)) - mean, axes)
        case _:
            return lambda pixels: tf.reshape(pixels, shape)
