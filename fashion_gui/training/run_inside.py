"""What a run does for those who look inside: frozen updates, and looks between two calls."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from fashion_gui.runs.controls import RunControls
from fashion_gui.runs.events import FloatArray, LayersSeen, RunEvent, StepFrozen
from fashion_gui.runs.inside import LIFE_GARMENTS, LayerLife
from fashion_gui.training.prepared import Prepared

SECONDS_A_LOOK = 0.033
"""Shortest time between two looks while the run goes on: a frame of the window."""

LOOK_SHARE, BATCH_SHARE = 0.06, 0.02
"""Of the time of training that may be taken by looks at a garment, and by how the layers are over a
batch: where one of them takes long, there are fewer."""


class RunInside:
    """Lives in the thread that trains, between its calls."""

    def __init__(
        self,
        prepared: Prepared,
        trained_on: npt.NDArray[np.int64],
        controls: RunControls,
        publish: Callable[[RunEvent], None],
    ) -> None:
        self._prepared = prepared
        self._garments = trained_on[:: max(1, len(trained_on) // LIFE_GARMENTS)][:LIFE_GARMENTS]
        self._controls = controls
        self._publish = publish
        self._lives: Mapping[str, LayerLife] = {}
        self._lives_at: tuple[int, int] | None = None
        self._looks, self._batches = _Pace(LOOK_SHARE), _Pace(BATCH_SHARE)
        self._place = (0, 0)
        self._has_begun = False

    @property
    def is_freezing(self) -> bool:
        """Whether the call that goes on, or has just been done, is a frozen update."""
        return self._prepared.model.freezer is not None

    def look_if_due(self, epoch: int, batch: int) -> None:
        """Between two calls, before this update: tells how the layers are, now and then.

        Always where the run is about to stand still; never before its first update otherwise,
        which is not to wait until TensorFlow has traced the look.
        """
        if self._controls.garment is None:
            return
        if self._controls.is_waiting:
            self.look_standing(epoch, batch)
        elif self._has_begun and (self._controls.takes_look() or self._looks.is_due):
            self.look(epoch, batch)

    def look_standing(self, epoch: int, batch: int) -> None:
        """Tells how the layers are where the run stands still, over a batch as well."""
        if self._lives_at != (epoch, batch):
            self._batches.make_due()
        self.look(epoch, batch)

    def look(self, epoch: int, batch: int) -> None:
        """Tells how the layers are."""
        self._controls.takes_look()
        garment = self._controls.garment
        if garment is None:
            return
        if self._batches.is_due:
            self._lives_at = epoch, batch
            with self._batches:
                self._lives = self._prepared.reader.lives(self._garments)
        with self._looks:
            look = self._prepared.reader.look(garment)
            self._publish(LayersSeen(epoch, batch, look, self._lives))

    def begin_call(self, epoch: int, batch: int, is_step: bool) -> None:
        """Before each call: has it done frozen, one update, where that is wished."""
        self._has_begun = True
        self._place = epoch, batch
        freezes = self._controls.takes_freeze(is_step)
        self._prepared.model.freezer = self._freeze if freezes else None

    def _freeze(self, indices: Any) -> tuple[FloatArray, FloatArray]:
        step = self._prepared.freezer.step(indices, *self._place)
        self._publish(StepFrozen(step))
        return np.array([step.loss], np.float32), np.array([step.accuracy], np.float32)


class _Pace:
    """When something is due again that is to take no more than a share of the time."""

    def __init__(self, share: float) -> None:
        self._share = share
        self._next = 0.0
        self._began = 0.0
        self._is_first = True

    @property
    def is_due(self) -> bool:
        return time.perf_counter() >= self._next

    def make_due(self) -> None:
        self._next = 0.0

    def __enter__(self) -> None:
        self._began = time.perf_counter()

    def __exit__(self, *_: object) -> None:
        now = time.perf_counter()
        # At the first time TensorFlow traces it: no measure of the others.
        pause = 0.0 if self._is_first else (now - self._began) / self._share
        wait = max(SECONDS_A_LOOK, pause)
        # Calls end when they end: what this one was late by, the next one need not wait.
        late = 0.0 if self._is_first else min(max(self._began - self._next, 0.0), wait / 2)
        self._is_first = False
        self._next = now + wait - late
