"""Shapes of tensors without the batch axis, and what a layer says when one does not fit."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType

from fashion_gui.runs.parameters import Value

Shape = tuple[int, ...]

_NOTHING: Mapping[str, Value] = MappingProxyType({})


class ShapeFault(Enum):
    """Why a layer cannot take the shapes that arrive at it."""

    RANK = "rank"
    """The number of axes is wrong: `Conv2D` after `Flatten`."""
    WINDOW_TOO_LARGE = "window too large"
    """A kernel or pool is larger than the picture under it."""
    AXIS_OUT_OF_RANGE = "axis out of range"
    """The axis does not exist in the arriving tensor."""
    BATCH_AXIS = "batch axis"
    """The axis is the one that counts the garments of a batch."""
    MISMATCH = "mismatch"
    """Tensors to be joined along an axis differ along another."""
    BROADCAST = "broadcast"
    """Tensors to be merged value by value can't be stretched to one shape."""
    SIZE = "size"
    """A shape to be taken on holds another number of values than the one that arrives."""
    CROPPED_AWAY = "cropped away"
    """Cropping leaves no pixel of the picture."""
    STRIDES_AND_DILATION = "strides and dilation"
    """A kernel can jump or be spread out, not both."""
    UNEQUAL_STRIDES = "unequal strides"
    """A kernel of a channel's own jumps as far down as across."""
    DILATED_TRANSPOSE = "dilated transpose"
    """The kernel of a convolution that runs backwards can't be spread out."""
    GROUPS_OF_CHANNELS = "groups of channels"
    """The channels that arrive do not divide into the groups."""
    GROUPS_OF_FILTERS = "groups of filters"
    """The filters do not divide into the groups."""
    OUTPUT_PADDING_TOO_LARGE = "output padding too large"
    """`output_padding` must be less than the strides."""
    OUTPUT_PADDING_TOO_SMALL = "output padding too small"
    """An even kernel with padding "same" needs an `output_padding` of 1 at least."""
    TOO_LARGE = "too large"
    """The tensor or the kernel would not fit into any memory."""


@dataclass
class ShapeError(ValueError):
    """Shapes that a layer cannot take.

    Attributes:
        fault: the kind of misfit.
        received: the shapes that arrived, without the batch axis.
        expected: the number of axes expected, where that is the point.
        parameters: the layer's parameters that stand against them, by their Keras names.
    """

    fault: ShapeFault
    received: tuple[Shape, ...]
    expected: int | None = None
    parameters: Mapping[str, Value] = field(default_factory=lambda: _NOTHING)

    def __str__(self) -> str:
        shapes = " and ".join(format_shape(shape) for shape in self.received)
        wanted = f", expected {self.expected} axes" if self.expected is not None else ""
        against = "".join(f", {name}={value!r}" for name, value in self.parameters.items())
        return f"{self.fault.value}{wanted}. Received: {shapes}{against}"


def format_shape(shape: Shape) -> str:
    """`28 × 28 × 1` for `(28, 28, 1)`."""
    return " × ".join(f"{size}" for size in shape) if shape else "1"


def size_of(shape: Shape) -> int:
    """Number of values in a tensor of this shape, for one garment."""
    return math.prod(shape)
