"""What the pages of Results write as tables."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from fashion_gui.data.classes import GARMENT_CLASSES
from fashion_gui.views.results.outcomes import Outcomes

NAMES = tuple(it.english for it in GARMENT_CLASSES)
SAMPLE_COLUMNS = ("index", "label", "predicted", "right", "confidence", *NAMES)
"""Of the table of garments; the last ten are the probabilities."""

MATRIX_COLUMNS = ("true", *NAMES)
MEASURE_COLUMNS = ("class", "precision", "recall", "f1", "garments")


def sample_rows(outcomes: Outcomes, positions: npt.NDArray[np.int64]) -> Iterator[list[object]]:
    """A row a garment, with numbers as classes. For a worker: up to 10,000 rows."""
    for at in positions:
        yield [
            int(at),
            int(outcomes.labels[at]),
            int(outcomes.predicted[at]),
            int(outcomes.right[at]),
            f"{outcomes.confidence[at]:.6f}",
            *(f"{it:.6f}" for it in outcomes.probabilities[at]),
        ]


def matrix_rows(matrix: npt.NDArray[np.int64]) -> Iterator[list[object]]:
    """A row a true class of a confusion matrix (10, 10)."""
    for name, counts in zip(NAMES, matrix.tolist(), strict=True):
        yield [name, *counts]
