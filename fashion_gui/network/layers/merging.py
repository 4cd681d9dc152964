"""Concatenate."""

from __future__ import annotations

from collections.abc import Sequence

from fashion_gui.network.layers.kind import Arity, Family, LayerKind, Parameters
from fashion_gui.network.parameters import IntParameter
from fashion_gui.network.shapes import Shape, ShapeError, ShapeFault


class Concatenate(LayerKind):
    """Joins several tensors along one axis (counted with the batch axis, as in Keras)."""

    name = "Concatenate"
    family = Family.MERGING
    arity = Arity.MANY
    parameters = (IntParameter("axis", -1, -3, 3),)

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        axis = values["axis"]
        assert isinstance(axis, int)
        first = inputs[0]
        if any(len(shape) != len(first) for shape in inputs):
            raise ShapeError(ShapeFault.MISMATCH, tuple(inputs))
        place = axis - 1 if axis > 0 else len(first) + axis
        if axis == 0 or not 0 <= place < len(first):
            raise ShapeError(ShapeFault.AXIS_OUT_OF_RANGE, tuple(inputs))
        for shape in inputs:
            if shape[:place] != first[:place] or shape[place + 1 :] != first[place + 1 :]:
                raise ShapeError(ShapeFault.MISMATCH, tuple(inputs))
        joined = sum(shape[place] for shape in inputs)
        return (*first[:place], joined, *first[place + 1 :])
