"""BatchNormalization."""

from __future__ import annotations

from collections.abc import Sequence

from fashion_gui.network.layers.kind import Family, LayerKind, ParameterCount, Parameters
from fashion_gui.network.parameters import BoolParameter, FloatParameter
from fashion_gui.network.shapes import Shape


class BatchNormalization(LayerKind):
    """Brings every channel to mean 0 and variance 1 over the batch, then scales and shifts it."""

    name = "BatchNormalization"
    family = Family.NORMALIZATION
    parameters = (
        FloatParameter("momentum", 0.99, 0.0, 1.0),
        FloatParameter("epsilon", 0.001, 0.0, 1.0, minimum_open=True),
        BoolParameter("center", True),
        BoolParameter("scale", True),
    )

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        return inputs[0]

    def parameter_count(self, values: Parameters, inputs: Sequence[Shape]) -> ParameterCount:
        channels = inputs[0][-1]
        learned = int(bool(values["center"])) + int(bool(values["scale"]))
        return ParameterCount(learned * channels, 2 * channels)
