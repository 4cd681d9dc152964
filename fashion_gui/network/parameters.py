"""Typed parameters of layers: what values they take and what they are by default.

A parameter checks and normalises a value, whatever its origin (the properties
form, a project file, a script), and raises `ParameterError` where it does not fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Value = int | float | bool | str | tuple[int, ...] | None


class ParameterError(ValueError):
    """A value that a parameter does not take.

    Attributes:
        parameter: name of the parameter, as Keras spells it.
        received: the value that was refused.
        expected: what would have fitted, in English ("a whole number from 1 to 4096").
    """

    def __init__(self, parameter: str, received: object, expected: str) -> None:
        super().__init__(f"{parameter} must be {expected}. Received: {received!r}")
        self.parameter = parameter
        self.received = received
        self.expected = expected


@dataclass(frozen=True)
class Parameter:
    """A named value of a layer. `name` is the Keras argument."""

    name: str
    default: Value

    def checked(self, value: object) -> Value:
        """The value in its normal form; raises `ParameterError`."""
        raise NotImplementedError

    def error(self, received: object) -> ParameterError:
        return ParameterError(self.name, received, self.expectation)

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
    """A tuple of `minimum_length` to `maximum_length` positive whole numbers.

    `Conv2D`'s kernel has length 2 exactly; an input shape has length 1 to 3.
    A single number stands for that number in every place, as in Keras, where
    the length is fixed.
    """

    minimum_length: int = 2
    maximum_length: int = 2
    minimum: int = 1
    maximum: int = 4096

    def checked(self, value: object) -> tuple[int, ...]:
        if self.minimum_length == self.maximum_length and isinstance(value, int):
            value = (value,) * self.minimum_length
        if not isinstance(value, Sequence) or isinstance(value, str):
            raise self.error(value)
        if not self.minimum_length <= len(value) <= self.maximum_length:
            raise self.error(value)
        for number in value:
            if isinstance(number, bool) or not isinstance(number, int):
                raise self.error(value)
            if not self.minimum <= number <= self.maximum:
                raise self.error(value)
        return tuple(value)

    @property
    def expectation(self) -> str:
        if self.minimum_length == self.maximum_length:
            count = f"{self.minimum_length}"
        else:
            count = f"{self.minimum_length} to {self.maximum_length}"
        return f"{count} whole numbers from {self.minimum} to {self.maximum}"


@dataclass(frozen=True)
class OptionalSizeParameter(SizeParameter):
    """A `SizeParameter` that may be left out (None)."""

    def checked(self, value: object) -> Any:
        return None if value is None else super().checked(value)
