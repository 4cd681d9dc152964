"""Concatenate, and the merges value by value: Add, Average, Multiply, Maximum."""

from __future__ import annotations

from collections.abc import Sequence

from fashion_gui.network.layers.kind import (
    Arity,
    Family,
    LayerKind,
    Parameters,
    place_of_axis,
    require_memory,
    whole_number,
)
from fashion_gui.network.shapes import Shape, ShapeError, ShapeFault
from fashion_gui.runs.parameters import IntParameter


class Concatenate(LayerKind):
    """Joins several tensors along one axis (counted with the batch axis, as in Keras).

    Keras would also join along the batch axis; then there were two answers for each garment.
    """

    name = "Concatenate"
    family = Family.MERGING
    arity = Arity.MANY
    parameters = (IntParameter("axis", -1, -4, 4),)

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        axis, first = whole_number(values, "axis"), inputs[0]
        mismatch = ShapeError(ShapeFault.MISMATCH, tuple(inputs), parameters={"axis": axis})
        if any(len(shape) != len(first) for shape in inputs):
            raise mismatch
        place = place_of_axis(axis, first)
        if any(
            shape[:place] != first[:place] or shape[place + 1 :] != first[place + 1 :]
            for shape in inputs
        ):
            raise mismatch
        joined = sum(shape[place] for shape in inputs)
        result = (*first[:place], joined, *first[place + 1 :])
        require_memory(inputs, result)
        return result


class Elementwise(LayerKind):
    """What merges value by value share: axes of length 1 and missing first axes are stretched."""

    family = Family.MERGING
    arity = Arity.MANY

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        rank = max(len(shape) for shape in inputs)
        aligned = [(1,) * (rank - len(shape)) + shape for shape in inputs]
        result = tuple(max(sizes) for sizes in zip(*aligned, strict=True))
        if any(set(sizes) - {1, max(sizes)} for sizes in zip(*aligned, strict=True)):
            raise ShapeError(ShapeFault.BROADCAST, tuple(inputs))
        require_memory(inputs, result)
        return result

    def takes_again(
        self, values: Parameters, first: Sequence[Shape], then: Sequence[Shape]
    ) -> bool:
        # Keras decides once, when it builds the layer, whether ranks have to be made equal.
        evens_ranks = len({len(shape) for shape in first}) > 1
        needs_it = len({len(shape) for shape in then}) > 1
        return (evens_ranks or not needs_it) and super().takes_again(values, first, then)


class Add(Elementwise):
    """The sum."""

    name = "Add"


class Average(Elementwise):
    """The mean."""

    name = "Average"


class Multiply(Elementwise):
    """The product."""

    name = "Multiply"


class Maximum(Elementwise):
    """The largest value."""

    name = "Maximum"
