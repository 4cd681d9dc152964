"""Checks of single settings, and the error that they raise."""

from __future__ import annotations


class RecipeError(ValueError):
    """A setting that a run cannot have.

    Attributes:
        setting: the field of `Recipe`, or of one of its callbacks.
        received: what was refused.
        expected: what would have fitted, in English.
    """

    def __init__(self, setting: str, received: object, expected: str) -> None:
        super().__init__(f"{setting} must be {expected}. Received: {received!r}")
        self.setting = setting
        self.received = received
        self.expected = expected


def check_choice(setting: str, value: object, choices: tuple[str, ...]) -> None:
    """Raises `RecipeError` for anything but one of these words."""
    if value not in choices:
        raise RecipeError(setting, value, "one of " + ", ".join(choices))


def check_whole(setting: str, value: object, minimum: int, maximum: int) -> None:
    """Raises `RecipeError` for anything but a whole number in this range."""
    if isinstance(value, bool) or not isinstance(value, int) or not minimum <= value <= maximum:
        raise RecipeError(setting, value, f"a whole number from {minimum:,} to {maximum:,}")


def check_number(setting: str, value: object, minimum: float, maximum: float) -> None:
    """Raises `RecipeError` for anything but a number in this range."""
    numeric = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not numeric or not minimum <= value <= maximum:  # type: ignore[operator]
        raise RecipeError(setting, value, f"a number from {minimum:g} to {maximum:g}")


def check_boolean(setting: str, value: object) -> None:
    """Raises `RecipeError` for anything but true or false."""
    if not isinstance(value, bool):
        raise RecipeError(setting, value, "true or false")


def check_path(setting: str, value: object) -> None:
    """Raises `RecipeError` for anything but the words of a path."""
    if not isinstance(value, str) or not value.strip() or "\0" in value:
        raise RecipeError(setting, value, "the path of a file or folder")
