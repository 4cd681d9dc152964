"""The hands on a run: pause, step, stop, other rates, a look inside. Called from any thread."""

from __future__ import annotations

import threading
import time

from fashion_gui.runs.events import RunEvent
from fashion_gui.runs.inside import Garment
from fashion_gui.runs.weight_step import WeightChoice

LOOK_ONLY = -1
"""In place of a turn: no batch, but somebody wants to look inside."""


class RunControls:
    """Carries a person's wishes into the thread that trains.

    The training thread calls `wait_for_turn` before each batch; the others are called by
    whoever holds the run. A stop that is asked for before the run has begun holds as well.

    Attributes:
        freezes_steps: whether every batch that is asked for by `step` is done frozen.
    """

    def __init__(
        self, paused: bool = False, steps: int = 0, pauses_after_epoch: bool = False
    ) -> None:
        self._changed = threading.Condition()
        self._stopped = False
        self._paused = paused
        self._steps = steps
        self._pauses_after_epoch = pauses_after_epoch
        self._wishes: dict[tuple[str, str | None], float] = {}
        self._watched: WeightChoice | None = None
        self.freezes_steps = False
        self._freezes_wanted = 0
        self._garment: Garment | None = None
        self._wants_look = False
        self._idle_seconds = 0.0
        self._idle_since: float | None = None

    @property
    def stopped(self) -> bool:
        return self._stopped

    @property
    def paused(self) -> bool:
        return self._paused

    @property
    def is_waiting(self) -> bool:
        """Whether it stands still until somebody asks for more: paused, and no step is left."""
        return self._paused and self._steps == 0 and not self._stopped

    @property
    def idle_seconds(self) -> float:
        """Seconds that the run has spent waiting so far, those of a pause that goes on as well."""
        with self._changed:
            if self._idle_since is None:
                return self._idle_seconds
            return self._idle_seconds + time.perf_counter() - self._idle_since

    def begin(self) -> bool:
        """Called by the training thread before all else; False where there is nothing to begin.

        A run by itself need not wait, and is built even where it is to stop at once.
        """
        return True

    def note(self, event: RunEvent) -> None:
        """Told by the training thread of each event."""

    def end(self) -> None:
        """Called by the training thread after all else."""

    def pause(self) -> None:
        """Holds before the next call; whoever looks inside is told how the layers are then."""
        with self._changed:
            self._paused = True
            self._wants_look = self._garment is not None

    def resume(self) -> None:
        with self._changed:
            self._paused = self._pauses_after_epoch = False
            self._steps = 0
            self._changed.notify_all()

    def step(self) -> None:
        """Pauses, and lets one more batch through."""
        with self._changed:
            self._paused = True
            self._pauses_after_epoch = False
            self._steps += 1
            self._changed.notify_all()

    def step_epoch(self) -> None:
        """Goes on to the end of the epoch, with its validation, and pauses there."""
        with self._changed:
            self._paused = False
            self._steps = 0
            self._pauses_after_epoch = True
            self._changed.notify_all()

    def end_epoch(self) -> None:
        """An epoch is over: where only this one was wanted, the run is paused now."""
        with self._changed:
            if self._pauses_after_epoch:
                self._pauses_after_epoch = False
                self._paused = True

    def set_learning_rate(self, rate: float) -> None:
        """Wishes another learning rate, from the next call on."""
        with self._changed:
            self._wishes["learning_rate", None] = rate

    def set_dropout_rate(self, layer_id: str, rate: float) -> None:
        """Wishes another rate of a dropout layer, from the next call on."""
        with self._changed:
            self._wishes["dropout_rate", layer_id] = rate

    def take_wishes(self) -> dict[tuple[str, str | None], float]:
        """Settings wished since the last time, by setting and layer; the last wish counts."""
        with self._changed:
            wishes, self._wishes = self._wishes, {}
        return wishes

    @property
    def watched(self) -> WeightChoice | None:
        """The weight whose steps are to be told, if one is."""
        return self._watched

    def watch(self, choice: WeightChoice | None) -> None:
        """Wishes to be told of the steps of this weight, from the next call on; None for none."""
        self._watched = choice  # one assignment: no lock is needed

    def freeze(self, count: int = 1) -> None:
        """Wishes that so many of the next updates keep all that they compute."""
        with self._changed:
            self._freezes_wanted = max(self._freezes_wanted, count)

    def takes_freeze(self, is_step: bool) -> bool:
        """Whether the next update is to be frozen, `is_step` where it is a single one."""
        with self._changed:
            is_wanted = self._freezes_wanted > 0
            self._freezes_wanted -= is_wanted
            return is_wanted or (is_step and self.freezes_steps)

    @property
    def garment(self) -> Garment | None:
        """The garment on which the layers are to be told; None where nobody looks."""
        return self._garment

    def look_at(self, garment: Garment | None) -> None:
        """Wishes to be told at once, and from then on, how the layers are; None for no more."""
        with self._changed:
            self._garment = garment
            self._wants_look = garment is not None
            self._changed.notify_all()

    def takes_look(self) -> bool:
        """Whether a look is wanted at once. Asked by the training thread between its calls."""
        with self._changed:
            is_wanted, self._wants_look = self._wants_look, False
            return is_wanted

    def stop(self) -> None:
        with self._changed:
            self._stopped = True
            self._changed.notify_all()

    def wait_for_turn(self) -> int | None:
        """Waits while the run is paused.

        Returns:
            How many batches may be done before asking again: 1 where a step was asked for,
            0 where the run is to stop, None for any number. `LOOK_ONLY` where there is no turn
            yet, but a look is wanted.
        """
        with self._changed:
            self._idle_since = time.perf_counter()
            self._changed.wait_for(lambda: self._has_turn() or self._wants_look)
            self._idle_seconds += time.perf_counter() - self._idle_since
            self._idle_since = None
            if not self._has_turn():
                return LOOK_ONLY
            if self._stopped:
                return 0
            if not self._paused:
                return None
            self._steps -= 1
            return 1

    def _has_turn(self) -> bool:
        return self._stopped or not self._paused or self._steps > 0
