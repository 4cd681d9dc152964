"""Dense, Activation."""

from __future__ import annotations

from collections.abc import Sequence

from fashion_gui.network.layers.kind import (
    Family,
    LayerKind,
    Parameters,
    SameShape,
    Weight,
    require_memory,
    whole_number,
)
from fashion_gui.network.layers.shared_parameters import (
    ACTIVATION,
    ACTIVATIONS,
    USE_BIAS,
    kernel_parameters,
)
from fashion_gui.network.shapes import Shape, size_of
from fashion_gui.runs.parameters import ChoiceParameter, IntParameter


class Dense(LayerKind):
    """Every unit is connected with every value of the last axis."""

    name = "Dense"
    family = Family.CORE
    parameters = (
        IntParameter("units", 32, 1, 100_000),
        ACTIVATION,
        USE_BIAS,
        *kernel_parameters("kernel"),
    )

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        (shape,) = inputs
        result = (*shape[:-1], whole_number(values, "units"))
        require_memory(inputs, result, *self.weights(values, inputs))
        return result

    def weights(self, values: Parameters, inputs: Sequence[Shape]) -> tuple[Weight, ...]:
        units = whole_number(values, "units")
        kernel = Weight("kernel", (inputs[0][-1], units))
        return (kernel, Weight("bias", (units,))) if values["use_bias"] else (kernel,)

    def multiply_adds(self, values: Parameters, inputs: Sequence[Shape]) -> int:
        """Values that arrive times units, for every row of them."""
        return size_of(inputs[0]) * whole_number(values, "units")


class Activation(SameShape):
    """Applies a function to every value."""

    name = "Activation"
    family = Family.CORE
    parameters = (ChoiceParameter("activation", "relu", ACTIVATIONS),)
