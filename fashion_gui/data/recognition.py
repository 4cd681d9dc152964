"""What a network takes a drawing for."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from fashion_gui.data.classes import CLASS_COUNT

UNKNOWN_THRESHOLD = 0.5
"""A drawing that is likelier to be no garment than to be one gets no class. Of 600 garments of the
generator the shipped network refuses none, of its other things 94 %
(`resources/models/make_drawing_model.py`)."""


@dataclass(frozen=True, eq=False)
class Recognition:
    """What a network says of one drawing.

    Attributes:
        probabilities: (10,) float32 that sum to 1: which garment it is, if it is one.
        unknown: the probability that it is no garment; 0 from a network that cannot say.
    """

    probabilities: npt.NDArray[np.float32]
    unknown: float = 0.0

    @property
    def label(self) -> int | None:
        """The likeliest class; None for what is no garment that the network knows."""
        return None if self.unknown > UNKNOWN_THRESHOLD else int(self.probabilities.argmax())

    @property
    def confidence(self) -> float:
        """The probability of the likeliest class, all things considered."""
        return float(self.probabilities.max()) * (1.0 - self.unknown)

    @property
    def shares(self) -> npt.NDArray[np.float32]:
        """(10,) of each class, all things considered, so that the largest is `confidence`; of
        what is no garment those that it would have if it were one."""
        if self.label is None or not self.unknown:
            return self.probabilities
        return self.probabilities * np.float32(1.0 - self.unknown)

    @property
    def entropy(self) -> float:
        """In bits: 0 where one class has it all, log2(10) = 3.3 where all are alike."""
        likely = self.probabilities[self.probabilities > 0].astype(np.float64)
        return float(-(likely * np.log2(likely)).sum())


def recognition_of(values: npt.NDArray[np.float32]) -> Recognition:
    """A network's row of ten probabilities, or of eleven with "no garment" at the end."""
    garments = values[:CLASS_COUNT]
    known = float(garments.sum())
    if len(values) == CLASS_COUNT or known <= 0.0:
        return Recognition(garments, 0.0 if len(values) == CLASS_COUNT else 1.0)
    return Recognition((garments / np.float32(known)).astype(np.float32), float(1.0 - known))
