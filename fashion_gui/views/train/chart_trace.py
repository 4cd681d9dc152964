"""A run in one chart: the points that are drawn of it, and its values at a place."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fashion_gui.runs.curve import Curve, IntArray
from fashion_gui.runs.events import FloatArray
from fashion_gui.runs.history import DoubleArray
from fashion_gui.runs.overfitting import turning_epoch
from fashion_gui.views.train.chart_look import Look, Measure, Part
from fashion_gui.views.train.shown_run import ShownRun

POINTS = 600
"""Points of a curve that are painted; a longer one is thinned."""

Points = tuple[DoubleArray, FloatArray]

_NONE = Curve()
"""Batches have no metrics."""

NOTHING: Points = (np.empty(0), np.empty(0, np.float32))


@dataclass(frozen=True)
class Values:
    """What a run has nearest to a place.

    Attributes:
        x: the place of the training value.
        training, batch, validation: None where there is none, or it is not shown.
        epoch: the epoch, from 0, of the validation value.
    """

    x: float
    training: float | None
    batch: float | None
    validation: float | None
    epoch: int | None


class Trace:
    """What a chart draws of a run. `take_batches` and `take_epochs` bring it up to date."""

    def __init__(self, run: ShownRun, measure: Measure, metric: str | None = None) -> None:
        """`metric` is measured in the place of the accuracy: after each epoch, in validation."""
        self.run = run
        self.metric = metric
        self.raw = self.training = self.validation = NOTHING
        self.turn: int | None = None
        self._measure = measure
        self._means, self._vals = Curve(), Curve()
        self._look = Look()

    @property
    def events(self) -> tuple[object, ...]:
        """What has happened between epochs and is marked."""
        history = self.run.history
        return len(history.changes), history.exploded_at, history.failed_at

    @property
    def lacks_figure(self) -> bool:
        """Whether there is no such figure: accuracies are NaN where no output tells a class."""
        if self._measure is Measure.LOSS:
            return False
        if self.metric is not None:
            return bool(np.isnan(self._vals.values).all())
        first = self._batches.values[:1] if len(self._batches) else self._means.values[:1]
        return bool(np.isnan(first).any())

    def take_epochs(self, look: Look) -> bool:
        """Reads the epochs that have ended since, places all of them; whether there were any."""
        new = self.run.history.epochs[len(self._means) :]
        name = self._measure.value
        if self.metric is None:
            self._means.extend([getattr(it, name) for it in new])
            self._vals.extend([getattr(it, f"val_{name}") for it in new])
        else:
            self._means.extend([np.nan for _ in new])
            self._vals.extend([it.metrics.get(self.metric, np.nan) for it in new])
        if new and self._measure is Measure.LOSS:
            self.turn = turning_epoch(self._means.values.tolist(), self._vals.values.tolist())
        self._look = look
        return bool(new)

    def draw_epochs(self, view: tuple[float, float] | None) -> None:
        """Works the validation curve out, and the training curve where it is by epoch."""
        self.validation = self._by_epoch(self._vals, view)
        if not self._by_batch:
            self.raw, self.training = NOTHING, self._by_epoch(self._means, view)

    def draw_batches(self, view: tuple[float, float] | None, points: int = POINTS) -> None:
        """Works out the curve by batch as it is drawn between two places; of all for None."""
        curve, look = self._batches, self._look
        if not self._by_batch:
            return
        if self.lacks_figure:
            self.raw = self.training = NOTHING
            return
        start, stop = self._updates_in(view)
        raw = NOTHING
        if look.shows(Part.BATCHES):
            raw = self._place(*curve.envelope(points, start, stop))
        self.raw = raw
        self.training = self._place(*curve.means(look.smoothing, points, start, stop))

    def extent(self) -> float:
        """How far to the right it reaches, or will reach at the end."""
        history, axis = self.run.history, self._look.x_axis
        asked = history.epochs_asked * history.batches_an_epoch
        done = max(len(self._batches), len(history.epochs) * history.batches_an_epoch)
        if axis.value == "seconds" or not asked:
            return float(axis.of(history, done))
        return float(axis.of(history, max(asked, done)))

    def values_at(self, x: float) -> Values:
        """The values nearest to a place."""
        history, look = self.run.history, self._look
        update = float(look.x_axis.updates(history, x))
        an_epoch = max(history.batches_an_epoch, 1)
        epoch = min(max(round(update / an_epoch) - 1, 0), len(self._vals) - 1)
        has_epoch = epoch >= 0 and not self.lacks_figure
        training = batch = None
        end = an_epoch * (epoch + 1)
        if self._by_batch and not self.lacks_figure:
            place = min(max(round(update) - 1, 0), len(self._batches) - 1)
            end = place + 1
            batch = float(self._batches.values[place])
            _, mean = self._batches.means(look.smoothing, 1, place, place + 1)
            training = float(mean[-1])
        elif has_epoch:
            training = float(self._means.values[epoch])
        return Values(
            x=float(look.x_axis.of(history, end)),
            training=training,
            batch=batch if look.shows(Part.BATCHES) else None,
            validation=float(self._vals.values[epoch]) if has_epoch else None,
            epoch=epoch if has_epoch else None,
        )

    def epoch_place(self, epoch: int) -> float:
        """Where the end of an epoch lies."""
        history = self.run.history
        updates = (epoch + 1) * history.batches_an_epoch
        return float(self._look.x_axis.of(history, updates))

    @property
    def _batches(self) -> Curve:
        return _NONE if self.metric is not None else self._measure.batches(self.run.history)

    @property
    def _by_batch(self) -> bool:
        """A long run is kept without its batches: its training curve is by epoch."""
        return self._look.by_batch and len(self._batches) > 0

    def _updates_in(self, view: tuple[float, float] | None) -> tuple[int, int | None]:
        """The updates between two places and one on either side, so that lines leave the view."""
        if view is None:
            return 0, None
        first, last = self._look.x_axis.updates(self.run.history, view)
        return max(int(first) - 2, 0), max(int(np.ceil(last)) + 2, 0)

    def _place(self, places: IntArray, heights: FloatArray) -> Points:
        return self._look.x_axis.of(self.run.history, places + 1), heights

    def _by_epoch(self, curve: Curve, view: tuple[float, float] | None) -> Points:
        if self.lacks_figure:
            return NOTHING
        start, stop = self._updates_in(view)
        an_epoch = max(self.run.history.batches_an_epoch, 1)
        last = None if stop is None else stop // an_epoch + 2
        places, heights = curve.envelope(POINTS, max(start // an_epoch - 2, 0), last)
        history = self.run.history
        return self._look.x_axis.of(history, (places + 1) * history.batches_an_epoch), heights
