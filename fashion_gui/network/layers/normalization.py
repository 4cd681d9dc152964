"""Rescaling, BatchNormalization, LayerNormalization."""

from __future__ import annotations

from collections.abc import Sequence

from fashion_gui.network.layers.kind import (
    Family,
    LayerKind,
    Parameters,
    SameShape,
    Weight,
    place_of_axis,
    whole_number,
)
from fashion_gui.network.layers.shared_parameters import vector_initializer, vector_regularizer
from fashion_gui.network.shapes import Shape
from fashion_gui.runs.parameters import BoolParameter, FloatParameter, IntParameter

_AXIS = IntParameter("axis", -1, -4, 4, advanced=True)
_SHIFT_AND_FACTOR = (
    FloatParameter("epsilon", 0.001, 0.0, 1.0, minimum_open=True, advanced=True),
    BoolParameter("center", True),
    BoolParameter("scale", True),
    vector_initializer("beta", "zeros", "center"),
    vector_initializer("gamma", "ones", "scale"),
    vector_regularizer("beta", "center"),
    vector_regularizer("gamma", "scale"),
)


class Rescaling(SameShape):
    """Multiplies every value by a number and adds another."""

    name = "Rescaling"
    family = Family.NORMALIZATION
    parameters = (
        FloatParameter("scale", 1 / 255, -1e6, 1e6),
        FloatParameter("offset", 0.0, -1e6, 1e6),
    )


class Normalization(LayerKind):
    """What normalizations share: mean 0 and variance 1, then a learned factor and shift."""

    family = Family.NORMALIZATION

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        (shape,) = inputs
        place_of_axis(whole_number(values, "axis"), shape)
        return shape

    def weights(self, values: Parameters, inputs: Sequence[Shape]) -> tuple[Weight, ...]:
        gamma = (Weight("gamma", self._along_axis(values, inputs)),) if values["scale"] else ()
        beta = (Weight("beta", self._along_axis(values, inputs)),) if values["center"] else ()
        return (*gamma, *beta)

    def _along_axis(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        (shape,) = inputs
        return (shape[place_of_axis(whole_number(values, "axis"), shape)],)


class BatchNormalization(Normalization):
    """Brings every channel to mean 0 and variance 1 over the batch, then scales and shifts it."""

    name = "BatchNormalization"
    parameters = (_AXIS, FloatParameter("momentum", 0.99, 0.0, 1.0), *_SHIFT_AND_FACTOR)

    def weights(self, values: Parameters, inputs: Sequence[Shape]) -> tuple[Weight, ...]:
        along = self._along_axis(values, inputs)
        return (
            *super().weights(values, inputs),
            Weight("moving_mean", along, trainable=False),
            Weight("moving_variance", along, trainable=False),
        )

    def takes_again(
        self, values: Parameters, first: Sequence[Shape], then: Sequence[Shape]
    ) -> bool:
        # It remembers over which axes it takes the mean.
        return len(first[0]) == len(then[0]) and super().takes_again(values, first, then)


class LayerNormalization(Normalization):
    """Brings the values of one garment along an axis to mean 0 and variance 1."""

    name = "LayerNormalization"
    parameters = (_AXIS, *_SHIFT_AND_FACTOR)
