"""MaxPooling2D, AveragePooling2D, GlobalMaxPooling2D, GlobalAveragePooling2D."""

from __future__ import annotations

from collections.abc import Sequence

from fashion_gui.network.layers.kind import Family, LayerKind, Parameters, numbers, require_rank
from fashion_gui.network.layers.shared_parameters import PADDING
from fashion_gui.network.layers.windows import places
from fashion_gui.network.shapes import Shape
from fashion_gui.runs.parameters import BoolParameter, OptionalSizeParameter, SizeParameter


class Pooling(LayerKind):
    """What poolings share: a window that makes one value of those under it."""

    family = Family.POOLING
    parameters = (
        SizeParameter("pool_size", (2, 2), maximum=64),
        OptionalSizeParameter("strides", None, maximum=64),
        PADDING,
    )

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        (shape,) = inputs
        steps = "pool_size" if values["strides"] is None else "strides"
        return (*places(shape, values, "pool_size", numbers(values, steps)), shape[-1])


class MaxPooling2D(Pooling):
    """Keeps the largest value of every window."""

    name = "MaxPooling2D"


class AveragePooling2D(Pooling):
    """Keeps the mean of every window."""

    name = "AveragePooling2D"


class GlobalPooling(LayerKind):
    """What global poolings share: one value remains of every channel."""

    family = Family.POOLING
    parameters = (BoolParameter("keepdims", False),)

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        (shape,) = inputs
        require_rank(shape, 3)
        return (1, 1, shape[-1]) if values["keepdims"] else (shape[-1],)


class GlobalMaxPooling2D(GlobalPooling):
    """Keeps the largest value of every channel."""

    name = "GlobalMaxPooling2D"


class GlobalAveragePooling2D(GlobalPooling):
    """Keeps the mean of every channel."""

    name = "GlobalAveragePooling2D"
