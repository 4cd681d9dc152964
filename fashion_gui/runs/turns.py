"""Turns: runs side by side of which one computes at a time, and none gets ahead of the others."""

from __future__ import annotations

import threading

from fashion_gui.runs.controls import LOOK_ONLY, RunControls
from fashion_gui.runs.events import BatchesEnded, RunEvent, RunStarted


class Turns:
    """Gives the turn to the run that has seen the fewest garments. For the threads of a race.

    A turn lasts one call of the training function, with the validation where an epoch ends in it.
    So the runs are never further apart than one call, however large their batches are.
    """

    def __init__(self, count: int) -> None:
        self.changed = threading.Condition()
        self.controls = tuple(EntrantControls(self) for _ in range(count))
        self._racing = list(self.controls)
        self._holder: EntrantControls | None = None

    def is_next(self, controls: EntrantControls) -> bool:
        """Whether it is the turn of this run. Ties go by the order of the runs."""
        if self._holder is not None:
            return False
        waiting = [it for it in self._racing if it.wants_turn]
        return min(waiting, key=lambda it: it.epochs_seen, default=None) is controls

    def take(self, controls: EntrantControls) -> None:
        self._holder = controls

    def give_back(self, controls: EntrantControls) -> None:
        if self._holder is controls:
            self._holder = None
            self.changed.notify_all()

    def leave(self, controls: EntrantControls) -> None:
        """The run is over."""
        self.give_back(controls)
        self._racing.remove(controls)
        self.changed.notify_all()


class EntrantControls(RunControls):
    """The hands on one run of a race. All runs of it share one lock.

    Everything that the run does between `begin` and `end` it does while it has the turn, but for
    its waiting: building its model, training, validating. Keras draws the seeds of weights and the
    order of garments from one source for all threads, so all runs build before one trains.

    Attributes:
        epochs_seen: epochs and parts of one; below 0 until the model is built.
    """

    def __init__(self, turns: Turns) -> None:
        super().__init__()
        self._changed = turns.changed
        self._turns = turns
        self._has_begun = False
        self._batches = 1
        self.epochs_seen = -1.0

    @property
    def wants_turn(self) -> bool:
        """Whether it would go on now. A pause does not keep it from being built."""
        return not self._has_begun or super()._has_turn()

    def begin(self) -> bool:
        with self._changed:
            self._changed.wait_for(lambda: self._stopped or self._turns.is_next(self))
            if self._stopped:
                return False
            self._turns.take(self)
            self._has_begun = True
            return True

    def note(self, event: RunEvent) -> None:
        if isinstance(event, RunStarted):
            self._batches = event.batches
            self.epochs_seen = float(event.first_epoch)
        elif isinstance(event, BatchesEnded):
            self.epochs_seen = event.epoch + event.batch / self._batches

    def end(self) -> None:
        with self._changed:
            self._turns.leave(self)

    def wait_for_turn(self) -> int | None:
        with self._changed:
            self._turns.give_back(self)
            turn = super().wait_for_turn()
            if turn != LOOK_ONLY:
                self._turns.take(self)
            return turn

    def _has_turn(self) -> bool:
        return super()._has_turn() and self._turns.is_next(self)
