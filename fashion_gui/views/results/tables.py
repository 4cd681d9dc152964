"""What the pages of Results write as tables."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from fashion_gui.data.classes import CLASS_COUNT, GARMENT_CLASSES
from fashion_gui.data.evaluation import BINS, Reliability, top_k_accuracy
from fashion_gui.views.results.comparison import Comparison
from fashion_gui.views.results.outcomes import Outcomes

NAMES = tuple(it.english for it in GARMENT_CLASSES)
SAMPLE_COLUMNS = ("index", "label", "predicted", "right", "confidence", *NAMES)
"""Of the table of garments; the last ten are the probabilities."""

MATRIX_COLUMNS = (
    "true",
    *NAMES,
    *(f"% of true, {it}" for it in NAMES),
    *(f"% of predicted, {it}" for it in NAMES),
)
"""Of a confusion matrix: garments, then shares of the row's class, then of the column's."""

DIFFERENCE_COLUMNS = ("true", *NAMES)
RELIABILITY_COLUMNS = ("confidence_from", "confidence_to", "garments", "confidence", "accuracy")
TOP_COLUMNS = ("k", "accuracy")
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
    with np.errstate(invalid="ignore"):
        of_true = 100 * matrix / matrix.sum(axis=1, keepdims=True)
        of_predicted = 100 * matrix / matrix.sum(axis=0, keepdims=True)
    for place, (name, counts) in enumerate(zip(NAMES, matrix.tolist(), strict=True)):
        shares = (*of_true[place], *of_predicted[place])
        yield [name, *counts, *map(_figure, shares)]


def difference_rows(comparison: Comparison) -> Iterator[list[object]]:
    """A row a true class: the second confusion matrix less the first."""
    first, second = comparison.matrices
    for name, counts in zip(NAMES, (second - first).tolist(), strict=True):
        yield [name, *counts]


def reliability_rows(found: Reliability) -> Iterator[list[object]]:
    """A row a bin; without figures where no garment is in it."""
    for place, count in enumerate(found.count):
        figures = map(_figure, (found.confidence[place], found.accuracy[place]))
        yield [f"{place / BINS:.1f}", f"{(place + 1) / BINS:.1f}", int(count), *figures]


def top_rows(outcomes: Outcomes) -> Iterator[list[object]]:
    """For every k, the share of garments whose class is among the k likeliest."""
    for k in range(1, CLASS_COUNT + 1):
        yield [k, _figure(top_k_accuracy(outcomes.labels, outcomes.probabilities, k))]


def _figure(value: float) -> str:
    return "" if np.isnan(value) else f"{value:.6g}"
