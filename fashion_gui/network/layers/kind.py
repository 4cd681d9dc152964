"""What every kind of layer answers: its parameters, output shape and parameter count."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from fashion_gui.network.parameters import Parameter, Value
from fashion_gui.network.shapes import Shape, ShapeError, ShapeFault

Parameters = Mapping[str, Value]

ACTIVATIONS = (
    "linear",
    "relu",
    "leaky_relu",
    "elu",
    "gelu",
    "silu",
    "sigmoid",
    "tanh",
    "softmax",
    "softplus",
)
"""Activation functions offered, by their Keras names."""

LARGEST_TENSOR = 2**27
"""Values in one tensor or kernel above which a network is refused: 512 MB as float32."""


class Family(Enum):
    """The group of the palette that a kind of layer belongs to; it gives the node its colour."""

    INPUT = "input"
    CORE = "core"
    CONVOLUTION = "convolution"
    POOLING = "pooling"
    NORMALIZATION = "normalization"
    REGULARIZATION = "regularization"
    RESHAPING = "reshaping"
    MERGING = "merging"


class Arity(Enum):
    """How many connections may arrive at a layer."""

    NONE = "none"
    ONE = "one"
    MANY = "many"


@dataclass(frozen=True)
class ParameterCount:
    """Weights of a layer: those that training changes and those that it does not."""

    trainable: int = 0
    non_trainable: int = 0

    @property
    def total(self) -> int:
        return self.trainable + self.non_trainable

    def __add__(self, other: ParameterCount) -> ParameterCount:
        return ParameterCount(
            self.trainable + other.trainable, self.non_trainable + other.non_trainable
        )


class LayerKind(ABC):
    """A kind of layer, as `keras.layers` names it.

    Stateless; one instance each stands in the catalog.
    """

    name: ClassVar[str]
    family: ClassVar[Family]
    arity: ClassVar[Arity] = Arity.ONE
    parameters: ClassVar[tuple[Parameter, ...]] = ()

    def defaults(self) -> dict[str, Value]:
        return {parameter.name: parameter.default for parameter in self.parameters}

    def checked(self, values: Parameters) -> dict[str, Value]:
        """All parameters in normal form, defaults filled in.

        Raises:
            ParameterError: a value does not fit.
            KeyError: there is no parameter of that name.
        """
        result = self.defaults()
        known = {parameter.name: parameter for parameter in self.parameters}
        for name, value in values.items():
            result[name] = known[name].checked(value)
        return result

    @abstractmethod
    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        """Shape of the result without the batch axis; raises `ShapeError`."""

    def parameter_count(self, values: Parameters, inputs: Sequence[Shape]) -> ParameterCount:
        """Weights of the layer on inputs that `output_shape` has accepted."""
        return ParameterCount()


def require_rank(shape: Shape, rank: int) -> None:
    """Raises `ShapeError` unless `shape` has `rank` axes."""
    if len(shape) != rank:
        raise ShapeError(ShapeFault.RANK, (shape,), rank)


def windows(size: int, window: int, stride: int, padding: str) -> int:
    """Places of a sliding window along an axis of `size` pixels.

    Source: the "same" and "valid" rules of TensorFlow's `tf.nn.convolution`.
    """
    if padding == "same":
        return -(-size // stride)
    return (size - window) // stride + 1
