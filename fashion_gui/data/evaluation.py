"""How good predictions are: confusion, precision and recall, top k, calibration."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from fashion_gui.data.classes import CLASS_COUNT

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]

BINS = 10
"""Equal steps of confidence in a reliability diagram."""


@dataclass(frozen=True, eq=False)
class ClassScores:
    """Of each class, (10,) each; NaN where nothing can be said, as with a class never predicted.

    Attributes:
        precision: of the garments taken for it, the share that are.
        recall: of the garments that are, the share taken for it.
        f1: the harmonic mean of both; 0 where neither is ever right.
        count: garments of the class.
    """

    precision: Floats
    recall: Floats
    f1: Floats
    count: Integers


@dataclass(frozen=True, eq=False)
class Reliability:
    """Predictions by their confidence, (bins,) each; NaN in a bin without predictions.

    Attributes:
        confidence: the mean in the bin.
        accuracy: the share that is right.
        count: predictions in it.
        error: the expected calibration error: the mean distance of both, by count (Naeini, Cooper
            and Hauskrecht, 2015).
    """

    confidence: Floats
    accuracy: Floats
    count: Integers
    error: float


def confusion_matrix(labels: npt.ArrayLike, predicted: npt.ArrayLike) -> Integers:
    """How often a garment of class i (row) was taken for class j (column): (10, 10)."""
    places = np.asarray(labels, np.int64) * CLASS_COUNT + np.asarray(predicted, np.int64)
    counts = np.bincount(places, minlength=CLASS_COUNT**2)
    return counts.reshape(CLASS_COUNT, CLASS_COUNT).astype(np.int64)


def class_scores(matrix: Integers) -> ClassScores:
    """Precision, recall and F1 of each class from a confusion matrix (10, 10)."""
    hits = np.diag(matrix).astype(np.float64)
    predicted, count = matrix.sum(axis=0), matrix.sum(axis=1)
    return ClassScores(
        _ratio(hits, predicted), _ratio(hits, count), _ratio(2 * hits, predicted + count), count
    )


def top_k_accuracy(labels: npt.ArrayLike, probabilities: npt.ArrayLike, k: int) -> float:
    """The share of garments whose class is among the k most probable.

    A class counts where fewer than k others are more probable, as Keras counts.
    """
    values, truth = np.asarray(probabilities), np.asarray(labels, np.int64)
    own = values[np.arange(len(truth)), truth]
    return float(((values > own[:, np.newaxis]).sum(axis=1) < k).mean())


def reliability(confidence: npt.ArrayLike, right: npt.ArrayLike) -> Reliability:
    """Whether confidence means what it says.

    Args:
        confidence: (n,) in [0, 1], the probability of the class that was predicted.
        right: (n,) bool.
    """
    sure, hits = np.asarray(confidence, np.float64), np.asarray(right, np.float64)
    places = np.minimum((sure * BINS).astype(np.int64), BINS - 1)
    count = np.bincount(places, minlength=BINS)
    means = _ratio(np.bincount(places, sure, BINS), count)
    shares = _ratio(np.bincount(places, hits, BINS), count)
    gaps = np.abs(np.nan_to_num(means) - np.nan_to_num(shares)) * count
    return Reliability(means, shares, count.astype(np.int64), float(gaps.sum() / max(len(sure), 1)))


def _ratio(part: npt.ArrayLike, whole: npt.ArrayLike) -> Floats:
    counts = np.asarray(whole, np.float64)
    ratio = np.full(len(counts), np.nan)
    np.divide(np.asarray(part, np.float64), counts, out=ratio, where=counts > 0)
    return ratio
