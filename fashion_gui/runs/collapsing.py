"""What collapsing a network has shown: the largest difference, or the garments against it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class CollapseDifference:
    """Outputs of the network before and after, as Keras computed them.

    Attributes:
        garments: of the test set, that were put through both.
        by_precision: the largest |before − after| over all outputs, for products that were
            computed in "float64" and in "float32".
        largest: the largest |output|, to compare with.
        same_answers: garments whose first output has its largest value at the same place.
    """

    garments: int
    by_precision: dict[str, float]
    largest: float
    same_answers: int


@dataclass(frozen=True, eq=False)
class Disproof:
    """Two garments for which an activation is not additive.

    With g(x) = f(x) − f(0), where f is all from one Dense layer to the next, a linear f would
    have g(a) + g(b) = g(a + b).

    Attributes:
        first, second: their places in the test set.
        neuron: the one at which both sides differ most.
        of_first, of_second, of_both: g(a), g(b), g(a + b) there.
    """

    first: int
    second: int
    neuron: int
    of_first: float
    of_second: float
    of_both: float

    @property
    def gap(self) -> float:
        """g(a) + g(b) − g(a + b)."""
        return self.of_first + self.of_second - self.of_both
