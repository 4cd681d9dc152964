"""What one neuron computes, taken apart: its inputs, its weights, their sum, its activation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from fashion_gui.data.input_views import PIXELS, SIDE, InputSource
from fashion_gui.network.graph import Layer, LayerId, Network
from fashion_gui.network.layers.windows import seen_pixels
from fashion_gui.network.outputs import activation_of
from fashion_gui.network.receptive_field import SAME_ORDER, kernel_of_map
from fashion_gui.runs.events import FloatArray
from fashion_gui.runs.inside import Index, Look, NeuronFacts, Pin

SAME_PLACES = frozenset(
    {
        "Activation",
        "Dropout",
        "SpatialDropout2D",
        "GaussianNoise",
        "BatchNormalization",
        "Rescaling",
        "Add",
        "Average",
        "Multiply",
        "Maximum",
    }
)
"""Kinds whose neurons each take the one value at their own place of each source."""

ON_PIXELS = SAME_ORDER | {"Rescaling", "Dropout", "SpatialDropout2D", "GaussianNoise"}
"""Kinds behind which each value still belongs to one pixel."""


@dataclass(frozen=True)
class _Sum:
    """What a neuron takes and what by: (k,) each; weights None where it takes no weighted sum."""

    inputs: FloatArray
    weights: FloatArray | None = None
    bias: float = 0.0
    shape: tuple[int, ...] = ()


def facts_of(network: Network, look: Look, layer_id: LayerId, index: Index) -> NeuronFacts:
    """Of a neuron in a look. One number for a layer of maps: the map's strongest place.

    Raises:
        IndexError: there is no such neuron.
    """
    values = look.values[layer_id]
    if len(index) < values.ndim:
        places = values[..., index[-1]]
        at = np.unravel_index(int(places.argmax()), places.shape)
        index = (*(int(it) for it in at), index[-1])
    output = float(values[index])
    found = _sum_of(network, look, layer_id, index)
    weights = found.weights
    return NeuronFacts(
        layer=layer_id,
        index=index,
        sources=network.inputs_of(layer_id),
        inputs=found.inputs,
        output=output,
        activation=activation_of(network, layer_id),
        weights=weights,
        kernel_shape=found.shape,
        bias=found.bias,
        z=None if weights is None else float(found.inputs @ weights) + found.bias,
        pin=_pin_on(look, layer_id, index),
        picture=_picture(network, layer_id, weights),
    )


def _pin_on(look: Look, layer_id: LayerId, index: Index) -> Pin | None:
    """The last one counts, as it does where the values are computed."""
    on = (it for it in look.pins if it.layer == layer_id and it.index in (index, index[-1:]))
    return next(reversed(list(on)), None)


def _sum_of(network: Network, look: Look, layer_id: LayerId, index: Index) -> _Sum:
    layer = network.layers[layer_id]
    sources = [look.values[it] for it in network.inputs_of(layer_id)]
    weights = look.weights.get(network.owner_of(layer_id), ())
    match layer.kind_name:
        case "Dense":
            kernel = weights[0][:, index[-1]]
            return _Sum(sources[0][index[:-1]], kernel, _bias(weights, 1, index), kernel.shape)
        case "Conv2D" | "SeparableConv2D" | "DepthwiseConv2D" | "Conv2DTranspose":
            given = look.values[layer_id].shape
            return _convolution(layer, sources[0], weights, index, given)
        case "MaxPooling2D" | "AveragePooling2D":
            return _Sum(_pooled(layer, sources[0], index))
        case kind if kind in SAME_ORDER:
            place = np.ravel_multi_index(index, look.values[layer_id].shape)
            return _Sum(sources[0].reshape(-1)[[place]])
        case kind if kind in SAME_PLACES and all(it.ndim == len(index) for it in sources):
            return _Sum(np.array([_value_at(it, index) for it in sources], np.float32))
        case _:
            return _Sum(np.empty(0, np.float32))


def _value_at(values: FloatArray, index: Index) -> float:
    """At a place; an axis of length 1 is one value for all places."""
    at = tuple(0 if size == 1 else it for it, size in zip(index, values.shape, strict=True))
    return float(values[at])


def _bias(weights: tuple[FloatArray, ...], place: int, index: Index) -> float:
    return float(weights[place][index[-1]]) if len(weights) > place else 0.0


def _convolution(
    layer: Layer,
    arriving: FloatArray,
    weights: tuple[FloatArray, ...],
    index: Index,
    given: tuple[int, ...],
) -> _Sum:
    """Of a convolution of any kind, whose result has the shape `given`."""
    kernel = kernel_of_map(layer, weights, index[-1])
    if kernel is None:
        return _Sum(np.empty(0, np.float32))
    if layer.kind_name == "Conv2DTranspose":
        window = _painters(layer, arriving, kernel.shape, index, given)
    else:
        channels = kernel.shape[-1]
        groups = arriving.shape[-1] // channels
        first = index[-1] // (given[-1] // groups) * channels
        window = _window(layer, arriving[..., first : first + channels], kernel.shape[:2], index)
    bias = _bias(weights, 2 if layer.kind_name == "SeparableConv2D" else 1, index)
    return _Sum(window.reshape(-1), kernel.reshape(-1), bias, kernel.shape)


def _painters(
    layer: Layer,
    arriving: FloatArray,
    size: tuple[int, ...],
    index: Index,
    given: tuple[int, ...],
) -> FloatArray:
    """What paints a place of a transposed convolution by each weight of its kernel: (height,
    width, channels), zeros by weights that meet no pixel there."""
    values = layer.parameters
    strides, dilation = _pair(values, "strides"), _pair(values, "dilation_rate")
    rows, columns = (
        [
            (inside, pixel)
            for pixel in range(arriving.shape[axis])
            for inside, painted in seen_pixels(
                given[axis],
                size[axis],
                strides[axis],
                dilation[axis],
                pixel,
                is_same=values["padding"] == "same",
            )
            if painted == index[axis]
        ]
        for axis in (0, 1)
    )
    window = np.zeros(size, np.float32)
    for row, from_row in rows:
        for column, from_column in columns:
            window[row, column] = arriving[from_row, from_column]
    return window


def _pooled(layer: Layer, arriving: FloatArray, index: Index) -> FloatArray:
    """The values that are pooled; what lies outside of the picture is none of them."""
    size = _pair(layer.parameters, "pool_size")
    channel = arriving[..., index[-1] : index[-1] + 1]
    window = _window(layer, channel, size, index, outside=np.nan).reshape(-1)
    return window[~np.isnan(window)]


def _window(
    layer: Layer,
    arriving: FloatArray,
    size: tuple[int, ...],
    index: Index,
    outside: float = 0.0,
) -> FloatArray:
    """What a window sees at a place: (height, width, channels)."""
    values = layer.parameters
    strides = _pair(values, "strides", size)
    dilation = _pair(values, "dilation_rate", (1, 1))
    rows, columns = (
        list(seen_pixels(*it, is_same=values["padding"] == "same"))
        for it in zip(arriving.shape, size, strides, dilation, index, strict=False)
    )
    window = np.full((size[0], size[1], arriving.shape[-1]), outside, np.float32)
    for row, from_row in rows:
        for column, from_column in columns:
            window[row, column] = arriving[from_row, from_column]
    return window


def _pair(
    parameters: Mapping[str, Any], name: str, default: tuple[int, ...] = (1, 1)
) -> tuple[int, int]:
    """A parameter that is one number for both axes, or two, or left to the default."""
    value = parameters.get(name)
    if value is None:
        return default[0], default[1]
    return (value, value) if isinstance(value, int) else (value[0], value[1])


def _picture(network: Network, layer_id: LayerId, weights: FloatArray | None) -> FloatArray | None:
    """The weights of a `Dense` where they lie on pixels: (28, 28)."""
    if weights is None or network.layers[layer_id].kind_name != "Dense":
        return None
    (source,) = network.inputs_of(layer_id)
    while network.layers[source].kind_name in ON_PIXELS:
        (source,) = network.inputs_of(source)
    if network.layers[source].kind_name != "Input":
        return None
    picture = np.zeros((SIDE, SIDE), np.float32)
    match InputSource(str(network.layers[source].parameters["source"])):
        case InputSource.IMAGE | InputSource.PIXELS if len(weights) == PIXELS:
            picture[:] = weights.reshape(SIDE, SIDE)
        case InputSource.TOP_HALF if len(weights) == PIXELS // 2:
            picture[: SIDE // 2] = weights.reshape(-1, SIDE)
        case InputSource.BOTTOM_HALF if len(weights) == PIXELS // 2:
            picture[SIDE // 2 :] = weights.reshape(-1, SIDE)
        case _:
            return None
    return picture
