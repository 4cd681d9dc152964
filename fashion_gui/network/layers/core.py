"""Input, Dense, Activation."""

from __future__ import annotations

from collections.abc import Sequence

from fashion_gui.network.layers.kind import (
    ACTIVATIONS,
    LARGEST_TENSOR,
    Arity,
    Family,
    LayerKind,
    ParameterCount,
    Parameters,
)
from fashion_gui.network.parameters import (
    BoolParameter,
    ChoiceParameter,
    IntParameter,
    SizeParameter,
)
from fashion_gui.network.shapes import Shape, ShapeError, ShapeFault


class Input(LayerKind):
    """Where garments enter the network."""

    name = "Input"
    family = Family.INPUT
    arity = Arity.NONE
    parameters = (SizeParameter("shape", (28, 28), minimum_length=1, maximum_length=3),)

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        shape = values["shape"]
        assert isinstance(shape, tuple)
        return shape


class Dense(LayerKind):
    """Every unit is connected with every value of the last axis."""

    name = "Dense"
    family = Family.CORE
    parameters = (
        IntParameter("units", 32, 1, 100_000),
        ChoiceParameter("activation", "linear", ACTIVATIONS),
        BoolParameter("use_bias", True),
    )

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        (shape,) = inputs
        units = values["units"]
        assert isinstance(units, int)
        if shape[-1] * units > LARGEST_TENSOR:
            raise ShapeError(ShapeFault.TOO_LARGE, (shape,))
        return (*shape[:-1], units)

    def parameter_count(self, values: Parameters, inputs: Sequence[Shape]) -> ParameterCount:
        units = values["units"]
        assert isinstance(units, int)
        return ParameterCount(inputs[0][-1] * units + (units if values["use_bias"] else 0))


class Activation(LayerKind):
    """Applies a function to every value."""

    name = "Activation"
    family = Family.CORE
    parameters = (ChoiceParameter("activation", "relu", ACTIVATIONS),)

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        return inputs[0]
