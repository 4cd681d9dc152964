"""Typed parameters of layers, optimizers and callbacks: what values they take.

A parameter checks and normalises a value, whatever its origin (the properties
form, a project file, a script), and raises `ParameterError` where it does not fit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Value = int | float | bool | str | tuple[Any, ...] | None
"""What a parameter holds. Tuples hold whole numbers, numbers, or pairs of whole numbers."""


class ParameterError(ValueError):
    """A value that a parameter does not take.

    Attributes:
        parameter: name of the parameter, as Keras spells it.
        received: the value that was refused.
        expected: what would have fitted, in English ("a whole number from 1 to 4096").
        wanted: the parameter itself, where it is known.
    """

    def __init__(
        self, parameter: str, received: object, expected: str, wanted: Parameter | None = None
    ) -> None:
        super().__init__(f"{parameter} must be {expected}. Received: {received!r}")
        self.parameter = parameter
        self.received = received
        self.expected = expected
        self.wanted = wanted


@dataclass(frozen=True)
class Parameter:
    """A named value of a layer.

    Attributes:
        name: the Keras argument.
        default: the value that a new layer has.
        only_with: another parameter and the values of it with which this one matters; the
            properties form hides it otherwise.
        advanced: whether it is rarely changed, and folded away in the properties form.
    """

    name: str
    default: Value
    only_with: tuple[str, tuple[Value, ...]] | None = field(default=None, kw_only=True)
    advanced: bool = field(default=False, kw_only=True)

    def matters(self, values: Mapping[str, Value]) -> bool:
        """Whether this parameter makes a difference beside the layer's other `values`."""
        if self.only_with is None:
            return True
        other, those = self.only_with
        return values[other] in those

    def checked(self, value: object) -> Value:
        """The value in its normal form; raises `ParameterError`."""
        raise NotImplementedError

    def error(self, received: object) -> ParameterError:
        return ParameterError(self.name, received, self.expectation, self)

    @property
    def expectation(self) -> str:
        """What this parameter takes, in English."""
        raise NotImplementedError


@dataclass(frozen=True)
class IntParameter(Parameter):
    """A whole number from `minimum` to `maximum`."""

    minimum: int = 1
    maximum: int = 1_000_000

    def checked(self, value: object) -> int:
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.error(value)
        if not self.minimum <= value <= self.maximum:
            raise self.error(value)
        return value

    @property
    def expectation(self) -> str:
        return f"a whole number from {self.minimum:,} to {self.maximum:,}"


@dataclass(frozen=True)
class FloatParameter(Parameter):
    """A number from `minimum` to `maximum`; the bounds themselves fit unless left open."""

    minimum: float = 0.0
    maximum: float = 1.0
    minimum_open: bool = False
    maximum_open: bool = False

    def checked(self, value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise self.error(value)
        try:
            number = float(value)
        except OverflowError:  # a whole number of more than 308 digits
            raise self.error(value) from None
        above = number > self.minimum if self.minimum_open else number >= self.minimum
        below = number < self.maximum if self.maximum_open else number <= self.maximum
        if not (above and below):  # NaN fails both comparisons
            raise self.error(value)
        return number

    @property
    def expectation(self) -> str:
        low = "above" if self.minimum_open else "from"
        high = "below" if self.maximum_open else "up to"
        return f"a number {low} {self.minimum:g} and {high} {self.maximum:g}"


@dataclass(frozen=True)
class BoolParameter(Parameter):
    """True or false."""

    def checked(self, value: object) -> bool:
        if not isinstance(value, bool):
            raise self.error(value)
        return value

    @property
    def expectation(self) -> str:
        return "true or false"


@dataclass(frozen=True)
class ChoiceParameter(Parameter):
    """One of a few words."""

    choices: tuple[str, ...] = ()

    def checked(self, value: object) -> str:
        if not isinstance(value, str) or value not in self.choices:
            raise self.error(value)
        return value

    @property
    def expectation(self) -> str:
        return "one of " + ", ".join(self.choices)


@dataclass(frozen=True)
class SizeParameter(Parameter):
    """Two whole numbers, height and width. One number stands for both, as in Keras."""

    minimum: int = 1
    maximum: int = 4096

    def checked(self, value: object) -> tuple[int, ...]:
        if isinstance(value, int):
            value = (value, value)
        if not isinstance(value, Sequence) or isinstance(value, str) or len(value) != 2:
            raise self.error(value)
        for number in value:
            if isinstance(number, bool) or not isinstance(number, int):
                raise self.error(value)
            if not self.minimum <= number <= self.maximum:
                raise self.error(value)
        return tuple(value)

    @property
    def expectation(self) -> str:
        return f"two whole numbers from {self.minimum} to {self.maximum}"


@dataclass(frozen=True)
class OptionalSizeParameter(SizeParameter):
    """A `SizeParameter` that may be left out (None)."""

    def checked(self, value: object) -> Any:
        return None if value is None else super().checked(value)

    @property
    def expectation(self) -> str:
        return f"{super().expectation}, or nothing"


@dataclass(frozen=True)
class TargetShapeParameter(Parameter):
    """A shape of one to four axes. One of them may be -1: whatever is left for it."""

    maximum_length: int = 4
    maximum: int = 1_000_000

    def checked(self, value: object) -> tuple[int, ...]:
        if not isinstance(value, Sequence) or isinstance(value, str):
            raise self.error(value)
        if not 1 <= len(value) <= self.maximum_length or list(value).count(-1) > 1:
            raise self.error(value)
        for size in value:
            if isinstance(size, bool) or not isinstance(size, int):
                raise self.error(value)
            if size != -1 and not 1 <= size <= self.maximum:
                raise self.error(value)
        return tuple(value)

    @property
    def expectation(self) -> str:
        return f"1 to {self.maximum_length} whole numbers above 0, of which one may be -1"


@dataclass(frozen=True)
class EdgesParameter(Parameter):
    """Pixels at the four edges of a picture: ((top, bottom), (left, right)).

    One number stands for all four, two for height and width, as in Keras.
    """

    maximum: int = 512

    def checked(self, value: object) -> tuple[tuple[int, int], tuple[int, int]]:
        height, width = self._two(value)
        top, bottom = self._two(height)
        left, right = self._two(width)
        for edge in (top, bottom, left, right):
            if isinstance(edge, bool) or not isinstance(edge, int):
                raise self.error(value)
            if not 0 <= edge <= self.maximum:
                raise self.error(value)
        return (top, bottom), (left, right)

    def _two(self, value: object) -> tuple[Any, Any]:
        if isinstance(value, int):
            return value, value
        if not isinstance(value, Sequence) or isinstance(value, str) or len(value) != 2:
            raise self.error(value)
        return value[0], value[1]

    @property
    def expectation(self) -> str:
        return (
            f"((top, bottom), (left, right)) in whole numbers from 0 to {self.maximum}, "
            "or one number for all, or two for height and width"
        )


@dataclass(frozen=True)
class RegularizerParameter(Parameter):
    """The factors (l1, l2) of a penalty on the sum of |x| and of x²; None for no penalty."""

    default: Value = None
    maximum: float = 1000.0

    def checked(self, value: object) -> tuple[float, float] | None:
        if value is None:
            return None
        if not isinstance(value, Sequence) or isinstance(value, str) or len(value) != 2:
            raise self.error(value)
        for factor in value:
            if isinstance(factor, bool) or not isinstance(factor, (int, float)):
                raise self.error(value)
            if not 0 <= factor <= self.maximum:  # NaN fails it
                raise self.error(value)
        l1, l2 = float(value[0]), float(value[1])
        return (l1, l2) if l1 or l2 else None

    @property
    def expectation(self) -> str:
        return f"two numbers (l1, l2) from 0 to {self.maximum:g}, or nothing"
