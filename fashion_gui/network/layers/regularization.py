"""Dropout, SpatialDropout2D, GaussianNoise."""

from __future__ import annotations

from fashion_gui.network.layers.kind import Family, SameShape
from fashion_gui.runs.parameters import FloatParameter

_RATE = FloatParameter("rate", 0.3, 0.0, 1.0, maximum_open=True)


class Dropout(SameShape):
    """Switches values off at random in training and scales the others by 1/(1 − rate)."""

    name = "Dropout"
    family = Family.REGULARIZATION
    parameters = (_RATE,)


class SpatialDropout2D(SameShape):
    """Switches whole feature maps off at random in training."""

    name = "SpatialDropout2D"
    family = Family.REGULARIZATION
    parameters = (_RATE,)
    rank = 3


class GaussianNoise(SameShape):
    """Adds normally distributed noise in training."""

    name = "GaussianNoise"
    family = Family.REGULARIZATION
    parameters = (FloatParameter("stddev", 0.1, 0.0, 1.0),)
