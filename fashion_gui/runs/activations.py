"""Activation functions and their derivatives, as Keras has them by name."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

DoubleArray = npt.NDArray[np.float64]
Function = Callable[[DoubleArray], DoubleArray]

LEAK = 0.2
"""Slope of leaky ReLU for negative x: Keras's default."""


@dataclass(frozen=True)
class ActivationFunction:
    """One number in, one out, for arrays of any shape.

    Attributes:
        name: Keras's.
        value: f(x).
        slope: f′(x); where there is a corner, the one that Keras takes.
        formula: f(x) in the notation of `formula_boxes`.
    """

    name: str
    value: Function
    slope: Function
    formula: str


def _sigmoid(x: DoubleArray) -> DoubleArray:
    return np.asarray(1 / (1 + np.exp(-x)))


def _normal(x: DoubleArray) -> DoubleArray:
    """Φ(x), the share of a normal distribution that lies below x."""
    return np.asarray(0.5 * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2))))


def _density(x: DoubleArray) -> DoubleArray:
    return np.asarray(np.exp(-(x**2) / 2) / math.sqrt(2 * math.pi))


ACTIVATIONS: dict[str, ActivationFunction] = {
    it.name: it
    for it in (
        ActivationFunction(
            "relu",
            lambda x: np.maximum(x, 0.0),
            lambda x: np.where(x > 0, 1.0, 0.0),
            r"f(x) = max(0, x)",
        ),
        ActivationFunction(
            "sigmoid",
            _sigmoid,
            lambda x: _sigmoid(x) * (1 - _sigmoid(x)),
            r"f(x) = \frac{1}{1 + e^{−x}}",
        ),
        ActivationFunction(
            "tanh",
            lambda x: np.tanh(x),
            lambda x: 1 - np.tanh(x) ** 2,
            r"f(x) = \frac{e^x − e^{−x}}{e^x + e^{−x}}",
        ),
        ActivationFunction(
            "leaky_relu",
            lambda x: np.where(x > 0, x, LEAK * x),
            lambda x: np.where(x > 0, 1.0, LEAK),
            r"f(x) = max(0.2 x, x)",
        ),
        ActivationFunction(
            "elu",
            lambda x: np.where(x > 0, x, np.expm1(np.minimum(x, 0))),
            lambda x: np.where(x > 0, 1.0, np.exp(np.minimum(x, 0))),
            r"f(x) = max(0, x) + min(0, e^x − 1)",
        ),
        ActivationFunction(
            "gelu",
            lambda x: x * _normal(x),
            lambda x: _normal(x) + x * _density(x),
            r"f(x) = x · Φ(x)",
        ),
        ActivationFunction(
            "softplus", lambda x: np.logaddexp(0.0, x), _sigmoid, r"f(x) = log(1 + e^x)"
        ),
        ActivationFunction(
            "linear", lambda x: np.asarray(x), lambda x: np.ones_like(x), r"f(x) = x"
        ),
    )
}
"""By name, those of the lecture first."""
