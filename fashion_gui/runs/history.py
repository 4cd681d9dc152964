"""The history of a run: its curves by batch and by epoch, grown from events."""

from __future__ import annotations

import copy
import csv
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from fashion_gui.runs.callbacks import rises
from fashion_gui.runs.curve import Curve, GrowingArray
from fashion_gui.runs.events import (
    BatchesEnded,
    CallbackFailed,
    EpochEnded,
    FloatArray,
    RunEvent,
    RunFailed,
    RunStarted,
    SettingChanged,
)

DoubleArray = npt.NDArray[np.float64]

EXPLOSION = 20
"""Times the loss of the first batch, from which a loss has exploded. A batch that is merely hard
has a few times the loss of others; steps that are too large soon have hundreds of times as much."""


class RunHistory:
    """Everything that the events of one run have told so far. Lives in the GUI thread.

    Attributes:
        batch_losses, batch_accuracies: of every batch (every *update* of the weights).
        epochs: of every finished epoch.
        batches_an_epoch, epochs_asked, training_count: as `RunStarted` has told them.
        call_updates: (n,) float64, updates done after each call of the training function.
        call_seconds: (n,) float64, seconds since the start of the run then, pauses left out.
        changes: of settings while the run went on, by hand or by a callback.
        callback_failures: callbacks that could not do their work.
        failed_at: epoch and batch, from 0, at which an error ended the run.
    """

    def __init__(self) -> None:
        self.batch_losses = Curve()
        self.batch_accuracies = Curve()
        self.epochs: list[EpochEnded] = []
        self.batches_an_epoch = 0
        self.epochs_asked = 0
        self.training_count = 0
        self.call_updates = GrowingArray(np.float64)
        self.call_seconds = GrowingArray(np.float64)
        self.changes: list[SettingChanged] = []
        self.callback_failures: list[CallbackFailed] = []
        self.failed_at: tuple[int, int] | None = None
        self._explosion = _Explosion()

    def copy(self) -> RunHistory:
        """Another one that holds the same and grows by itself."""
        return copy.deepcopy(self)

    def whole_epochs(self) -> RunHistory:
        """A copy without the batches behind the last finished epoch."""
        whole = self.copy()
        done = len(self.epochs)
        updates = done * self.batches_an_epoch
        whole.batch_losses, whole.batch_accuracies = Curve(), Curve()
        whole.batch_losses.extend(self.batch_losses.values[:updates])
        whole.batch_accuracies.extend(self.batch_accuracies.values[:updates])
        whole.call_updates, whole.call_seconds = GrowingArray(np.float64), GrowingArray(np.float64)
        calls = int(np.searchsorted(self.call_updates.values, updates, side="right"))
        whole.call_updates.extend(self.call_updates.values[:calls])
        whole.call_seconds.extend(self.call_seconds.values[:calls])
        whole.changes = [it for it in self.changes if it.epoch < done]
        return whole

    def add(self, event: RunEvent) -> None:
        if isinstance(event, RunStarted):
            self.batches_an_epoch = event.batches
            self.epochs_asked = event.epochs
            self.training_count = event.training_count
        elif isinstance(event, BatchesEnded):
            self.batch_losses.extend(event.losses)
            self.batch_accuracies.extend(event.accuracies)
            self.call_updates.extend([len(self.batch_losses)])
            self.call_seconds.extend([event.seconds])
        elif isinstance(event, EpochEnded):
            self.epochs.append(event)
        elif isinstance(event, SettingChanged):
            self.changes.append(event)
        elif isinstance(event, CallbackFailed):
            self.callback_failures.append(event)
        elif isinstance(event, RunFailed):
            self.failed_at = event.epoch, event.batch

    @property
    def exploded_at(self) -> int | None:
        """The first batch, from 0, with `EXPLOSION` times the loss of the run's first one."""
        return self._explosion.found_in(self.batch_losses.values)

    @property
    def best_epoch(self) -> int | None:
        """Index of the epoch with the lowest validation loss, NaN being the highest."""
        return self.best_epoch_by("val_loss")

    def best_epoch_by(self, monitor: str) -> int | None:
        """Index of the epoch with the best value of a figure out of `MONITORS`."""
        values = [getattr(it, monitor) for it in self.epochs]
        return best_place([-it for it in values] if rises(monitor) else values)

    @property
    def seconds(self) -> float:
        """Of all whole epochs, pauses left out; before the first has ended, of the batches."""
        if self.epochs or not self.call_seconds.count:
            return sum(epoch.seconds for epoch in self.epochs)
        return float(self.call_seconds.values[-1])

    def seconds_at(self, updates: Any) -> DoubleArray:
        """Seconds since the start of the run after so many updates, between calls interpolated."""
        return _interpolated(updates, *self._clock())

    def updates_at(self, seconds: Any) -> DoubleArray:
        """The updates done after so many seconds: the inverse of `seconds_at`."""
        known_updates, known_seconds = self._clock()
        return _interpolated(seconds, known_seconds, known_updates)

    def _clock(self) -> tuple[DoubleArray, DoubleArray]:
        """Updates and the seconds at them, both rising; by epochs where no call is known."""
        if self.call_seconds.count and self.call_seconds.values[-1] > 0:
            return self.call_updates.values, self.call_seconds.values
        updates = self.batches_an_epoch * np.arange(1.0, len(self.epochs) + 1)
        return updates, np.cumsum([it.seconds for it in self.epochs], dtype=np.float64)


class _Explosion:
    """Looks for the first batch that is far worse than the first of all, at each only once."""

    def __init__(self) -> None:
        self._seen = 0
        self._place: int | None = None

    def found_in(self, losses: FloatArray) -> int | None:
        """The losses (n,) may have grown since; where they have become fewer all is new."""
        if len(losses) < self._seen:
            self._seen, self._place = 0, None
        if self._place is None and len(losses) > self._seen:
            over = losses[self._seen :] > EXPLOSION * losses[0]
            self._place = self._seen + int(over.argmax()) if over.any() else None
        self._seen = len(losses)
        return self._place


def best_place(losses: Sequence[float]) -> int | None:
    """Where the first of the lowest losses is, NaN being the highest; None of none."""
    numbers = [math.inf if math.isnan(it) else it for it in losses]
    return numbers.index(min(numbers)) if numbers else None


def _interpolated(places: Any, known: DoubleArray, values: DoubleArray) -> DoubleArray:
    """`values` at `places` between those that are `known`, both rising from zero."""
    wanted = np.asarray(places, np.float64)
    if not len(known):
        return np.zeros_like(wanted)
    first = values[0] * np.minimum(wanted, known[0]) / max(known[0], 1e-9)
    result: DoubleArray = np.where(wanted < known[0], first, np.interp(wanted, known, values))
    return result


def keras_history(history: RunHistory) -> dict[str, list[float]]:
    """What `fit` returns as `history.history`: a list a figure, with a value an epoch.

    The accuracies are left out where no output answers with a class, as Keras does. Metrics that
    are measured in validation alone have `val_` before their names, as Keras would call them.
    """
    names = ["accuracy", "loss", "val_accuracy", "val_loss"]
    if all(math.isnan(it.accuracy) for it in history.epochs):
        names = ["loss", "val_loss"]
    if not history.epochs:
        names = []
    elif not math.isnan(history.epochs[0].learning_rate):
        names.append("learning_rate")
    lists = {name: [float(getattr(it, name)) for it in history.epochs] for name in names}
    measured = history.epochs[0].metrics if history.epochs else {}
    return lists | {
        f"val_{name}": [float(it.metrics.get(name, math.nan)) for it in history.epochs]
        for name in measured
    }


HISTORY_COLUMNS = ("epoch", "loss", "accuracy", "val_loss", "val_accuracy", "seconds")


def write_history_csv(path: Path, epochs: Sequence[EpochEnded]) -> None:
    """Writes `HISTORY_COLUMNS` and a row an epoch, epochs counted from 1.

    The fields of the accuracy are empty where no output answers with a class.
    """
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HISTORY_COLUMNS)
        writer.writerows(_row(it) for it in epochs)


def append_history_csv(path: Path, epoch: EpochEnded) -> None:
    """Writes the row of one more epoch."""
    with path.open("a", newline="", encoding="utf-8") as file:
        csv.writer(file).writerow(_row(epoch))


def _row(epoch: EpochEnded) -> Sequence[object]:
    return (
        epoch.epoch + 1,
        f"{epoch.loss:.6f}",
        _share(epoch.accuracy),
        f"{epoch.val_loss:.6f}",
        _share(epoch.val_accuracy),
        f"{epoch.seconds:.3f}",
    )


def _share(accuracy: float) -> str:
    return "" if math.isnan(accuracy) else f"{accuracy:.6f}"
