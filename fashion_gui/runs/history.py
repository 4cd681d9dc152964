"""The history of a run: its curves by batch and by epoch, grown from events."""

from __future__ import annotations

import csv
import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from fashion_gui.runs.events import BatchesEnded, EpochEnded, FloatArray, RunEvent, RunStarted


class Curve:
    """A growing row of numbers; appending n values costs n, reading costs nothing."""

    def __init__(self) -> None:
        self._room: FloatArray = np.empty(1024, np.float32)
        self._count = 0

    def extend(self, values: Sequence[float] | FloatArray) -> None:
        needed = self._count + len(values)
        if needed > len(self._room):
            grown = np.empty(max(needed, 2 * len(self._room)), np.float32)
            grown[: self._count] = self._room[: self._count]
            self._room = grown
        self._room[self._count : needed] = values
        self._count = needed

    @property
    def values(self) -> FloatArray:
        """(n,) float32, a view that stays as it is when more is appended."""
        return self._room[: self._count]

    def __len__(self) -> int:
        return self._count


class RunHistory:
    """Everything that the events of one run have told so far. Lives in the GUI thread."""

    def __init__(self) -> None:
        self.batch_losses = Curve()
        self.batch_accuracies = Curve()
        self.epochs: list[EpochEnded] = []
        self.batches_an_epoch = 0
        self.epochs_asked = 0

    def add(self, event: RunEvent) -> None:
        if isinstance(event, RunStarted):
            self.batches_an_epoch = event.batches
            self.epochs_asked = event.epochs
        elif isinstance(event, BatchesEnded):
            self.batch_losses.extend(event.losses)
            self.batch_accuracies.extend(event.accuracies)
        elif isinstance(event, EpochEnded):
            self.epochs.append(event)

    @property
    def best_epoch(self) -> int | None:
        """Index of the epoch with the lowest validation loss, NaN being the highest."""
        if not self.epochs:
            return None
        losses = [math.inf if math.isnan(it.val_loss) else it.val_loss for it in self.epochs]
        return losses.index(min(losses))

    def write_csv(self, path: Path) -> None:
        """One row an epoch: epoch (from 1), the four figures, seconds."""
        write_history_csv(path, self.epochs)


HISTORY_COLUMNS = ("epoch", "loss", "accuracy", "val_loss", "val_accuracy", "seconds")


def write_history_csv(path: Path, epochs: Sequence[EpochEnded]) -> None:
    """Writes `HISTORY_COLUMNS` and a row an epoch, epochs counted from 1."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HISTORY_COLUMNS)
        for it in epochs:
            figures = (it.loss, it.accuracy, it.val_loss, it.val_accuracy)
            row = [it.epoch + 1, *(f"{figure:.6f}" for figure in figures), f"{it.seconds:.3f}"]
            writer.writerow(row)


def thinned(values: FloatArray, points: int) -> tuple[FloatArray, FloatArray]:
    """A curve of many values as at most `points` that keep its look.

    Splits the values into equal stretches and keeps the lowest and highest of each, so that
    no spike is lost.

    Returns:
        x: (m,) float32 places in `values`, rising, m ≤ `points`.
        y: (m,) float32 values there.
    """
    count = len(values)
    if count <= points:
        return np.arange(count, dtype=np.float32), values
    width = -(-count // (points // 2))
    stretches = -(-count // width)
    # The last stretch is filled up with the last value, which is neither lower nor higher than it.
    block = np.pad(values, (0, stretches * width - count), mode="edge").reshape(stretches, width)
    start = np.arange(stretches) * width
    low, high = block.argmin(1) + start, block.argmax(1) + start
    places = np.stack([np.minimum(low, high), np.maximum(low, high)], 1).ravel()
    return places.astype(np.float32), values[places]


def smoothed(values: FloatArray, window: int) -> FloatArray:
    """Mean of the last `window` values at each place (fewer at the start)."""
    if len(values) == 0 or window <= 1:
        return values
    total = np.cumsum(np.insert(values.astype(np.float64), 0, 0.0))
    end = np.arange(1, len(values) + 1)
    start = np.maximum(0, end - window)
    return ((total[end] - total[start]) / (end - start)).astype(np.float32)
