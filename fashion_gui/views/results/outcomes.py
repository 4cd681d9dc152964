"""Right and wrong predictions of the test set: which there are, chosen and ordered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
import numpy.typing as npt


class Verdict(Enum):
    """Which predictions are looked at."""

    ALL = "all"
    RIGHT = "right"
    WRONG = "wrong"


class Order(Enum):
    """In which order."""

    INDEX = "index"
    WORST = "worst"
    UNSURE = "unsure"
    """The least confident first."""
    LOSS = "loss"
    """The greatest cross-entropy first."""


@dataclass(frozen=True, eq=False)
class Outcomes:
    """What a network says of every garment of the test set.

    Attributes:
        images: (n, 28, 28) uint8.
        labels: (n,) uint8, the true classes.
        probabilities: (n, 10) float32.
        predicted: (n,) int64, the class with the largest probability.
        confidence: (n,) float32, that probability.
        right: (n,) whether it is the true class.
    """

    images: npt.NDArray[np.uint8]
    labels: npt.NDArray[np.uint8]
    probabilities: npt.NDArray[np.float32]
    predicted: npt.NDArray[np.int64]
    confidence: npt.NDArray[np.float32]
    right: npt.NDArray[np.bool_]

    def chosen(
        self,
        verdict: Verdict,
        label: int | None = None,
        order: Order = Order.INDEX,
        predicted: int | None = None,
    ) -> npt.NDArray[np.int64]:
        """Positions of the garments asked for: (m,).

        By `Order.WORST` come the wrong ones first, the most confident on top, then the right
        ones, the least confident on top.
        """
        wanted = np.ones(len(self.labels), dtype=np.bool_)
        if verdict is not Verdict.ALL:
            wanted &= self.right == (verdict is Verdict.RIGHT)
        if label is not None:
            wanted &= self.labels == label
        if predicted is not None:
            wanted &= self.predicted == predicted
        positions = np.flatnonzero(wanted)
        if order is Order.INDEX:
            return positions
        if order is Order.UNSURE:
            return positions[np.argsort(self.confidence[positions], kind="stable")]
        if order is Order.LOSS:
            own = self.probabilities[positions, self.labels[positions]]
            return positions[np.argsort(own, kind="stable")]
        error = np.where(self.right, -self.confidence, self.confidence)
        return positions[np.argsort(-error[positions], kind="stable")]


def outcomes_of(
    images: npt.NDArray[np.uint8],
    labels: npt.NDArray[np.uint8],
    probabilities: npt.NDArray[np.float32],
) -> Outcomes:
    """Predictions compared with the true classes."""
    predicted = probabilities.argmax(axis=1)
    return Outcomes(
        images,
        labels,
        probabilities,
        predicted,
        probabilities.max(axis=1),
        predicted == labels,
    )
