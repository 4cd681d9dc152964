"""Dropout."""

from __future__ import annotations

from collections.abc import Sequence

from fashion_gui.network.layers.kind import Family, LayerKind, Parameters
from fashion_gui.network.parameters import FloatParameter
from fashion_gui.network.shapes import Shape


class Dropout(LayerKind):
    """Switches values off at random in training and scales the others by 1/(1 − rate)."""

    name = "Dropout"
    family = Family.REGULARIZATION
    parameters = (FloatParameter("rate", 0.3, 0.0, 1.0, maximum_open=True),)

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        return inputs[0]
