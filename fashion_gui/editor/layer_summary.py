"""A layer's facts in a line each, as its node shows them."""

from __future__ import annotations

from fashion_gui.network.analysis import LayerFacts
from fashion_gui.network.graph import Layer, snake_case
from fashion_gui.network.shapes import format_shape
from fashion_gui.session.layer_words import source_line
from fashion_gui.session.value_words import value_text

DOT = " · "


_SHOWN = {
    "Dense": ("units", "activation"),
    "Activation": ("activation",),
    "Conv2D": ("filters", "kernel_size", "padding", "activation"),
    "SeparableConv2D": ("filters", "kernel_size", "padding", "activation"),
    "DepthwiseConv2D": ("kernel_size", "padding", "activation"),
    "Conv2DTranspose": ("filters", "kernel_size", "strides", "activation"),
    "MaxPooling2D": ("pool_size", "padding"),
    "AveragePooling2D": ("pool_size", "padding"),
    "Reshape": ("target_shape",),
    "UpSampling2D": ("size", "interpolation"),
    "ZeroPadding2D": ("padding",),
    "Cropping2D": ("cropping",),
    "RandomFlip": ("mode",),
}
"""Parameters whose value says by itself what it is, by kind."""

_NAMED = {
    "Dropout": ("rate",),
    "SpatialDropout2D": ("rate",),
    "GaussianNoise": ("stddev",),
    "BatchNormalization": ("momentum",),
    "LayerNormalization": ("axis",),
    "Concatenate": ("axis",),
    "RandomRotation": ("factor",),
    "Rescaling": ("scale", "offset"),
}
"""Parameters that are shown with their name, by kind."""


def parameter_line(layer: Layer) -> str:
    """The parameters that tell one layer from another: `32 · 3×3 · same · relu`."""
    values, kind_name = layer.parameters, layer.kind_name
    if kind_name == "Input":
        return source_line(values)
    if kind_name == "RandomTranslation":
        return f"↕ {values['height_factor']:g} · ↔ {values['width_factor']:g}"
    parts = [value_text(values[it]) for it in _SHOWN.get(kind_name, ()) if it in values]
    parts += [f"{it} {value_text(values[it])}" for it in _NAMED.get(kind_name, ()) if it in values]
    return DOT.join(parts)


def shape_line(facts: LayerFacts) -> str:
    """The output shape, "—" where it is unknown. What comes in is said by the node before."""
    return "—" if facts.output_shape is None else format_shape(facts.output_shape)


def title_line(layer: Layer) -> str:
    """What a node is headed: the name that a person gave the layer, otherwise its kind."""
    return layer.id if is_named(layer) else layer.kind_name


def is_named(layer: Layer) -> bool:
    """Whether a person has named the layer: `dense` and `dense_2` are names of the program's."""
    automatic = snake_case(layer.kind_name)
    rest = layer.id.removeprefix(automatic)
    return not layer.id.startswith(automatic) or not (
        rest == "" or (rest[0] == "_" and rest[1:].isdigit())
    )
