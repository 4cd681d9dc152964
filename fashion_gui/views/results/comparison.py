"""Two networks on the same garments: where they differ."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
import numpy.typing as npt

from fashion_gui.data.evaluation import confusion_matrix
from fashion_gui.views.results.outcomes import Outcomes


class Differing(Enum):
    """Which garments are looked at, of those that the networks take for different classes."""

    ALL = "all"
    FIRST_RIGHT = "first right"
    SECOND_RIGHT = "second right"
    BOTH_WRONG = "both wrong"
    """Each is wrong in a way of its own."""


@dataclass(frozen=True, eq=False)
class Comparison:
    """What two networks say of the same garments."""

    first: Outcomes
    second: Outcomes

    @property
    def matrices(self) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """The confusion matrix (10, 10) of each."""
        first, second = (
            confusion_matrix(it.labels, it.predicted) for it in (self.first, self.second)
        )
        return first, second

    @property
    def both_right(self) -> int:
        """Garments about which both are right."""
        return int((self.first.right & self.second.right).sum())

    def positions(
        self, which: Differing = Differing.ALL, cell: tuple[int, int] | None = None
    ) -> npt.NDArray[np.int64]:
        """Where the garments are in the test set, (n,).

        Args:
            cell: true and predicted class; only garments of it that one of both puts there.
        """
        first, second = self.first, self.second
        wanted = first.predicted != second.predicted
        if which is Differing.FIRST_RIGHT:
            wanted &= first.right
        elif which is Differing.SECOND_RIGHT:
            wanted &= second.right
        elif which is Differing.BOTH_WRONG:
            wanted &= ~first.right & ~second.right
        if cell is not None:
            true, predicted = cell
            there = (first.predicted == predicted) | (second.predicted == predicted)
            wanted &= (first.labels == true) & there
        return np.flatnonzero(wanted)
