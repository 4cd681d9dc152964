"""Gradients cut down before any optimizer takes them, as Keras does it and by its names."""

from __future__ import annotations

from dataclasses import dataclass

from fashion_gui.runs.checks import RecipeError, check_choice, check_number

CLIPPINGS = ("clipvalue", "clipnorm", "global_clipnorm")
"""Keras's arguments, one of them at most: each number of a gradient by itself, the gradient of an
array by its norm, all gradients by their common norm."""

LEAST, MOST = 1e-8, 1000.0
"""Thresholds."""


@dataclass(frozen=True)
class Clipping:
    """How gradients are kept small.

    Attributes:
        by: one of `CLIPPINGS`.
        threshold: what no number, or no norm, exceeds afterwards.
    """

    by: str = "clipnorm"
    threshold: float = 1.0

    def __post_init__(self) -> None:
        check_choice("clipping", self.by, CLIPPINGS)
        check_number(self.by, self.threshold, LEAST, MOST)
        object.__setattr__(self, "threshold", float(self.threshold))

    @property
    def needs_norm(self) -> bool:
        """Whether a number of a gradient is cut down by more than itself."""
        return self.by != "clipvalue"

    def clipped(self, gradient: float, norm: float) -> float:
        """The number of a gradient that the optimizer takes, by hand, without Keras.

        `norm` is that of the array, or of all of them; no matter where each number is by itself.
        """
        most = self.threshold
        if not self.needs_norm:
            return max(-most, min(gradient, most))
        return gradient if norm <= most else gradient * most / norm


def clipping_to_json(clipping: Clipping | None) -> dict[str, float] | None:
    """`{"clipnorm": 1.0}`, which `clipping_from_json` reads back."""
    return None if clipping is None else {clipping.by: clipping.threshold}


def clipping_from_json(data: object) -> Clipping | None:
    """A clipping from plain data, None from null; raises `RecipeError`."""
    if data is None or isinstance(data, Clipping):
        return data
    if not isinstance(data, dict) or len(data) != 1:
        raise RecipeError("clipping", data, "one of " + ", ".join(CLIPPINGS) + " with its number")
    ((by, threshold),) = data.items()
    return Clipping(by, threshold)
