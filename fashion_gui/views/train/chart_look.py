"""What the charts show, and over what: the settings that both of them share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

import numpy as np

from fashion_gui.runs.curve import Curve
from fashion_gui.runs.history import DoubleArray, RunHistory


class Measure(Enum):
    """What a chart shows."""

    LOSS = "loss"
    ACCURACY = "accuracy"

    def batches(self, history: RunHistory) -> Curve:
        """The figure of every batch."""
        loss = self is Measure.LOSS
        return history.batch_losses if loss else history.batch_accuracies


class XAxis(Enum):
    """What is counted from left to right. A run's batches are one *update* each."""

    EPOCHS = "epochs"
    UPDATES = "updates"
    SAMPLES = "samples"
    SECONDS = "seconds"

    def of(self, history: RunHistory, updates: Any) -> DoubleArray:
        """Where the end of each of these updates lies.

        Samples are counted as if all batches of an epoch were of one size.
        """
        if self is XAxis.SECONDS:
            return history.seconds_at(updates)
        return np.asarray(updates, np.float64) * self._scale(history)

    def updates(self, history: RunHistory, places: Any) -> DoubleArray:
        """The updates done by then: the inverse of `of`."""
        if self is XAxis.SECONDS:
            return history.updates_at(places)
        return np.asarray(places, np.float64) / self._scale(history)

    def _scale(self, history: RunHistory) -> float:
        an_epoch = max(history.batches_an_epoch, 1)
        if self is XAxis.EPOCHS:
            return 1 / an_epoch
        return max(history.training_count, 1) / an_epoch if self is XAxis.SAMPLES else 1.0


class Part(Enum):
    """What can be shown of every run."""

    TRAINING = "training"
    VALIDATION = "validation"
    BATCHES = "batches"
    """Every batch as it was, behind the smoothed curve."""
    GAP = "gap"
    """Between training and validation loss, with the epoch where they part."""


SMOOTHEST = 500
"""Batches that are averaged at most."""


@dataclass(frozen=True)
class Look:
    """How the charts show the runs.

    Attributes:
        by_batch: whether the training curve has a point a batch, or one an epoch.
        smoothing: batches whose mean the training curve shows, 1 to `SMOOTHEST`.
        x_axis: what is counted from left to right.
        is_log: whether the vertical axis counts powers of ten.
        parts: what is shown of every run.
        hidden: runs that the person has switched off, by `id` of their history.
    """

    by_batch: bool = True
    smoothing: int = 50
    x_axis: XAxis = XAxis.EPOCHS
    is_log: bool = False
    parts: frozenset[Part] = frozenset(Part)
    hidden: frozenset[int] = frozenset()

    def shows(self, part: Part) -> bool:
        return part in self.parts
