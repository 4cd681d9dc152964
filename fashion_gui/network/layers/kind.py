"""What every kind of layer answers: its parameters, output shape, weights and arithmetic."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from fashion_gui.network.shapes import Shape, ShapeError, ShapeFault, size_of
from fashion_gui.runs.parameters import Parameter, Value

Parameters = Mapping[str, Value]

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
class Weight:
    """A variable of a layer, by its Keras name. One that isn't trainable is a running figure."""

    name: str
    shape: Shape
    trainable: bool = True


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

    def weights(self, values: Parameters, inputs: Sequence[Shape]) -> tuple[Weight, ...]:
        """Variables of the layer on inputs that `output_shape` has accepted, in Keras's order."""
        return ()

    def parameter_count(self, values: Parameters, inputs: Sequence[Shape]) -> ParameterCount:
        """Weights of the layer, counted, on inputs that `output_shape` has accepted."""
        counts = {True: 0, False: 0}
        for weight in self.weights(values, inputs):
            counts[weight.trainable] += size_of(weight.shape)
        return ParameterCount(counts[True], counts[False])

    def multiply_adds(self, values: Parameters, inputs: Sequence[Shape]) -> int:
        """Multiplications with a weight of a kernel, each with its addition, for one garment.

        Kernels only, as is usual where networks are compared: biases, activations, pooling and
        normalization count 0.
        """
        return 0

    def takes_again(
        self, values: Parameters, first: Sequence[Shape], then: Sequence[Shape]
    ) -> bool:
        """Whether a layer built on inputs `first` can be called on `then` with the same weights."""
        try:
            self.output_shape(values, then)
        except ShapeError:
            return False
        return self.weights(values, first) == self.weights(values, then)


class SameShape(LayerKind):
    """A kind of layer that leaves the shape as it is."""

    rank: ClassVar[int | None] = None
    """Number of axes that the layer insists on, if it does."""

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        (shape,) = inputs
        if self.rank is not None:
            require_rank(shape, self.rank)
        return shape


def whole_number(values: Parameters, name: str) -> int:
    """The value of an `IntParameter`."""
    value = values[name]
    assert isinstance(value, int)
    return value


def numbers(values: Parameters, name: str) -> tuple[int, ...]:
    """The value of a parameter that holds several whole numbers."""
    value = values[name]
    assert isinstance(value, tuple)
    return value


def require_rank(shape: Shape, rank: int) -> None:
    """Raises `ShapeError` unless `shape` has `rank` axes."""
    if len(shape) != rank:
        raise ShapeError(ShapeFault.RANK, (shape,), rank)


def place_of_axis(axis: int, shape: Shape) -> int:
    """Place in `shape` of Keras's `axis`, which counts the batch axis as 0; raises `ShapeError`."""
    place = axis - 1 if axis >= 0 else len(shape) + axis
    if place == -1:
        raise ShapeError(ShapeFault.BATCH_AXIS, (shape,), parameters={"axis": axis})
    if not 0 <= place < len(shape):
        raise ShapeError(ShapeFault.AXIS_OUT_OF_RANGE, (shape,), parameters={"axis": axis})
    return place


def require_memory(inputs: Sequence[Shape], result: Shape, *weights: Weight) -> None:
    """Raises `ShapeError` where the result or a weight exceeds `LARGEST_TENSOR`."""
    if any(size_of(shape) > LARGEST_TENSOR for shape in (result, *(it.shape for it in weights))):
        raise ShapeError(ShapeFault.TOO_LARGE, tuple(inputs))
