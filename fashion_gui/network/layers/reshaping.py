"""Flatten, Reshape: the same values in another shape."""

from __future__ import annotations

from collections.abc import Sequence

from fashion_gui.network.layers.kind import Family, LayerKind, Parameters, numbers
from fashion_gui.network.shapes import Shape, ShapeError, ShapeFault, size_of
from fashion_gui.runs.parameters import TargetShapeParameter


class Flatten(LayerKind):
    """Lays all values of a garment in one row."""

    name = "Flatten"
    family = Family.RESHAPING

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        return (size_of(inputs[0]),)


class Reshape(LayerKind):
    """Gives the values of a garment another shape, in the same order."""

    name = "Reshape"
    family = Family.RESHAPING
    parameters = (TargetShapeParameter("target_shape", (28, 28, 1)),)

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        (shape,) = inputs
        target = numbers(values, "target_shape")
        known = size_of(tuple(size for size in target if size != -1))
        rest = size_of(shape) // known
        result = tuple(rest if size == -1 else size for size in target)
        if size_of(result) != size_of(shape):
            raise ShapeError(ShapeFault.SIZE, (shape,), parameters={"target_shape": target})
        return result
