"""Figures over the pixels of many garments: the mean garment and how often each value occurs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from fashion_gui.data.classes import CLASS_COUNT

LEVELS = 256
BIN_WIDTH = 5
"""Values a bar of the histogram: 51 bars for the 255 values above the background's 0."""

_CHUNK = 500
"""Garments counted at a time, as counting holds the interpreter: 1 ms."""


@dataclass(frozen=True, eq=False)
class PixelFigures:
    """Of one set of garments.

    Attributes:
        means: (10, 28, 28) float32, the mean garment of each class, 0 to 255; zeros for a class
            without garments.
        counts: (10, 256) int64, the pixels of each class that have each value.
    """

    means: npt.NDArray[np.float32]
    counts: npt.NDArray[np.int64]


def pixel_figures(images: npt.NDArray[np.uint8], labels: npt.NDArray[np.uint8]) -> PixelFigures:
    """Figures of garments (n, 28, 28) with labels (n,), about 0.3 s for 60,000."""
    means = np.zeros((CLASS_COUNT, *images.shape[1:]), dtype=np.float32)
    counts = np.zeros((CLASS_COUNT, LEVELS), dtype=np.int64)
    for label in range(CLASS_COUNT):
        places = np.flatnonzero(labels == label)
        total = np.zeros(images.shape[1:], dtype=np.int64)
        for start in range(0, len(places), _CHUNK):
            part = images[places[start : start + _CHUNK]]
            total += part.sum(axis=0, dtype=np.int64)
            counts[label] += value_counts(part)
        means[label] = total / max(len(places), 1)
    return PixelFigures(means, counts)


def value_counts(pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.int64]:
    """(256,) how many of the pixels have each value."""
    counts: npt.NDArray[np.int64] = np.bincount(pixels.reshape(-1), minlength=LEVELS)
    return counts


def binned(counts: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """(51,) pixels with the values 1 to 5, 6 to 10, … 251 to 255, from counts (256,)."""
    sums: npt.NDArray[np.int64] = counts[1:].reshape(-1, BIN_WIDTH).sum(axis=1)
    return sums
