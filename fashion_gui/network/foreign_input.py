"""The `Input` of a network that was made elsewhere, where an input is nothing but a shape."""

from __future__ import annotations

from dataclasses import dataclass, field

from fashion_gui.data.input_views import PIXELS, InputSource
from fashion_gui.network.layers.input import values_for_shape
from fashion_gui.network.shapes import Shape, size_of
from fashion_gui.runs.parameters import Value

LONGEST_RESHAPE = 4
"""Axes that a `Reshape` can give."""


@dataclass(frozen=True)
class ForeignInput:
    """What stands for an input of another program.

    Attributes:
        values: parameters of the `Input`.
        reshape: shape that a `Reshape` behind it gives; None where none is needed.
    """

    values: dict[str, Value] = field(default_factory=dict)
    reshape: Shape | None = None


def foreign_input(shape: Shape) -> ForeignInput | None:
    """A view of the garments of this shape, or None where a garment cannot be given it.

    784 values in a shape that no view has are the pixels in one row and a `Reshape`.
    """
    values = values_for_shape(shape)
    if values is not None:
        return ForeignInput(dict(values))
    if 1 <= len(shape) <= LONGEST_RESHAPE and min(shape) >= 1 and size_of(shape) == PIXELS:
        return ForeignInput({"source": InputSource.PIXELS.value}, shape)
    return None
