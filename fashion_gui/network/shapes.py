"""Shapes of tensors without the batch axis, and what a layer says when one does not fit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

Shape = tuple[int, ...]


class ShapeFault(Enum):
    """Why a layer cannot take the shapes that arrive at it."""

    RANK = "rank"
    """The number of axes is wrong: `Conv2D` after `Flatten`."""
    WINDOW_TOO_LARGE = "window too large"
    """A kernel or pool is larger than the picture under it."""
    AXIS_OUT_OF_RANGE = "axis out of range"
    """The axis does not exist in the arriving tensor."""
    MISMATCH = "mismatch"
    """Tensors to be merged differ where they must be alike."""
    TOO_LARGE = "too large"
    """The tensor or the kernel would not fit into any memory."""


@dataclass
class ShapeError(ValueError):
    """Shapes that a layer cannot take.

    Attributes:
        fault: the kind of misfit.
        received: the shapes that arrived, without the batch axis.
        expected: the number of axes expected, where that is the point.
    """

    fault: ShapeFault
    received: tuple[Shape, ...]
    expected: int | None = None

    def __str__(self) -> str:
        shapes = " and ".join(format_shape(shape) for shape in self.received)
        wanted = f", expected {self.expected} axes" if self.expected is not None else ""
        return f"{self.fault.value}{wanted}. Received: {shapes}"


def format_shape(shape: Shape) -> str:
    """`28 × 28 × 1` for `(28, 28, 1)`."""
    return " × ".join(f"{size}" for size in shape) if shape else "1"


def size_of(shape: Shape) -> int:
    """Number of values in a tensor of this shape, for one garment."""
    product = 1
    for size in shape:
        product *= size
    return product
