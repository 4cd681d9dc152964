"""Checks of single settings, and the error that they raise."""

from __future__ import annotations

from fashion_gui.runs.parameters import (
    BoolParameter,
    ChoiceParameter,
    FloatParameter,
    IntParameter,
    Parameter,
)


class RecipeError(ValueError):
    """A setting that a run cannot have.

    Attributes:
        setting: the field of `Recipe`, or of one of its callbacks.
        received: what was refused.
        expected: what would have fitted, in English.
        wanted: the same as a parameter, where it is one.
    """

    def __init__(
        self, setting: str, received: object, expected: str, wanted: Parameter | None = None
    ) -> None:
        super().__init__(f"{setting} must be {expected}. Received: {received!r}")
        self.setting = setting
        self.received = received
        self.expected = expected
        self.wanted = wanted


def check_choice(setting: str, value: object, choices: tuple[str, ...]) -> None:
    """Raises `RecipeError` for anything but one of these words."""
    if value not in choices:
        wanted = ChoiceParameter(setting, choices[0], choices=choices)
        raise RecipeError(setting, value, "one of " + ", ".join(choices), wanted)


def check_whole(setting: str, value: object, minimum: int, maximum: int) -> None:
    """Raises `RecipeError` for anything but a whole number in this range."""
    if isinstance(value, bool) or not isinstance(value, int) or not minimum <= value <= maximum:
        wanted = IntParameter(setting, minimum, minimum=minimum, maximum=maximum)
        raise RecipeError(setting, value, wanted.expectation, wanted)


def check_number(setting: str, value: object, minimum: float, maximum: float) -> None:
    """Raises `RecipeError` for anything but a number in this range."""
    numeric = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not numeric or not minimum <= value <= maximum:  # type: ignore[operator]
        wanted = FloatParameter(setting, minimum, minimum=minimum, maximum=maximum)
        raise RecipeError(setting, value, f"a number from {minimum:g} to {maximum:g}", wanted)


def check_boolean(setting: str, value: object) -> None:
    """Raises `RecipeError` for anything but true or false."""
    if not isinstance(value, bool):
        raise RecipeError(setting, value, "true or false", BoolParameter(setting, False))


def check_path(setting: str, value: object) -> None:
    """Raises `RecipeError` for anything but the words of a path."""
    if not isinstance(value, str) or not value.strip() or "\0" in value:
        raise RecipeError(setting, value, "the path of a file or folder")
