"""Where a network begins to learn its training garments by heart."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from fashion_gui.runs.events import FloatArray

WINDOW = 3
"""Epochs whose mean stands for the one in the middle: one bad epoch is no turn."""

LEAST_RISE = 0.01
"""Share of the lowest validation loss by which it must have risen since to be called a rise."""


def turning_epoch(losses: Sequence[float], val_losses: Sequence[float]) -> int | None:
    """The epoch, from 0, after which the validation loss rises while the training loss falls.

    It is the epoch of the lowest smoothed validation loss, if at the end the smoothed validation
    loss lies above it by more than `LEAST_RISE` and the training loss below. None where there is
    no such epoch: fewer than four epochs, a figure that is no number, or no rise.
    """
    if len(val_losses) < WINDOW + 1 or not np.isfinite([*losses, *val_losses]).all():
        return None
    validation, training = smoothed(val_losses), smoothed(losses)
    lowest = int(np.argmin(validation))
    rises = validation[-1] > validation[lowest] * (1 + LEAST_RISE)
    falls = training[-1] < training[lowest]
    return lowest if rises and falls and validation[lowest] > 0 else None


def smoothed(values: Sequence[float]) -> FloatArray:
    """The mean of each value and its neighbours, at the ends of those that there are."""
    row = np.asarray(values, np.float64)
    kernel = np.ones(WINDOW)
    sums = np.convolve(row, kernel, mode="same")
    counts = np.convolve(np.ones_like(row), kernel, mode="same")
    return (sums / counts).astype(np.float32)
