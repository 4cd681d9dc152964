"""A run that goes on, or has just ended: its thread, its hands, and what it has told so far."""

from __future__ import annotations

import logging
import math
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal, Slot

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.input_views import PrincipalComponents
from fashion_gui.data.split import Split
from fashion_gui.runs.controls import RunControls
from fashion_gui.runs.events import (
    BatchesEnded,
    EndReason,
    FailureKind,
    RunEnded,
    RunEvent,
    RunFailed,
    RunStarted,
    TrainingState,
    Weights,
)
from fashion_gui.runs.history import RunHistory
from fashion_gui.session.run_clock import RunClock
from fashion_gui.session.run_keeper import RunKeeper
from fashion_gui.session.run_start import RunStart
from fashion_gui.session.shelf import Shelf
from fashion_gui.session.tensorflow_import import import_training_room
from fashion_gui.session.thread_priority import stand_back

_log = logging.getLogger(__name__)


class TrainingThread(QThread):
    """Runs `training.fit.run` for one project. Owned by `LiveRun`; everything Keras is in it."""

    #: A `RunEvent`.
    published = Signal(object)
    #: The run cannot be kept on the disk. Told once.
    keeping_failed = Signal()

    def __init__(
        self,
        start: RunStart,
        data: FashionMnist,
        split: Split,
        controls: RunControls,
        folder: Path | None,
        shelf: Shelf,
        keeps_model: bool,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._start = start
        self._shelf = shelf
        self._keeps_model = keeps_model
        self._keeper = None if folder is None else RunKeeper(start, folder)
        self._data = data
        self._split = split
        self._controls = controls

    def run(self) -> None:
        stand_back()
        try:
            if self._controls.begin():
                self._train()
            else:
                self._publish(RunEnded(EndReason.STOPPED, {}))
        finally:
            self._controls.end()

    def _train(self) -> None:
        try:
            import_training_room()
            from fashion_gui.training import fit
        except Exception as error:  # noqa: BLE001 - a broken installation of TensorFlow fails in many ways
            _log.exception("TensorFlow could not be loaded")
            self._publish(RunFailed(FailureKind.NO_TENSORFLOW, detail=str(error)))
            return
        fit.run(
            self._start.project.network,
            self._start.project.recipe,
            self._data,
            self._split,
            self._controls,
            self._publish,
            keeps_model=self._keeps_model,
            state=self._start.state,
            base=self._start.base,
            keep_epoch=None if self._keeper is None else self._keep,
        )

    def _publish(self, event: RunEvent) -> None:
        self._controls.note(event)
        if self._keeper is not None:
            self._keeper.note(event)
        self.published.emit(self._shelf.put_event(event))

    def _keep(
        self, state: TrainingState, weights: Weights, basis: PrincipalComponents | None
    ) -> None:
        assert self._keeper is not None
        had_failed = self._keeper.has_failed
        self._keeper.keep(state, weights, basis)
        if self._keeper.has_failed and not had_failed:
            self.keeping_failed.emit()


class LiveRun(QObject):
    """One run of the trainer. Lives in the GUI thread; `begin` starts the one that trains.

    Attributes:
        start: what it began with.
        controls: the hands on it.
        history: what it has told; grows.
        started: its size, once its model is built.
        last_batches: where it is.
        outcome: how it ended; None while it goes on.
    """

    #: A `RunEvent` has arrived, after this run itself: it stands in `history` already.
    event_arrived = Signal(object, object)
    #: The run cannot be kept on the disk. Told once.
    keeping_failed = Signal()
    #: Its thread has ended.
    finished = Signal()

    def __init__(self, start: RunStart, controls: RunControls, parent: QObject) -> None:
        super().__init__(parent)
        self.start = start
        self.controls = controls
        self.history = RunHistory() if start.history is None else start.history
        self.started: RunStarted | None = None
        self.last_batches: BatchesEnded | None = None
        self.outcome: RunEnded | RunFailed | None = None
        self._clock: RunClock | None = None
        self._thread: TrainingThread | None = None

    @property
    def is_going_on(self) -> bool:
        return self._thread is not None

    @property
    def share_done(self) -> float:
        """Of all its batches, from 0 to 1."""
        if self.started is None or self.last_batches is None:
            return 0.0
        return self._batches_done / (self.started.epochs * self.started.batches)

    @property
    def val_loss(self) -> float:
        """Of the epoch that its weights are from, or of the last one; infinite where it is none."""
        epochs = self.history.epochs
        if not epochs or isinstance(self.outcome, RunFailed):
            return math.inf
        chosen = self.outcome.weights_epoch if self.outcome is not None else None
        loss = epochs[-1 if chosen is None else chosen].val_loss
        return math.inf if math.isnan(loss) else loss

    def seconds_left(self) -> float | None:
        """Seconds of training until the last epoch ends, judged by the batches done so far."""
        if self.outcome is not None:
            return 0.0
        if self.started is None or self._clock is None:
            return None
        total = self.started.epochs * self.started.batches
        return self._clock.seconds_left(self._batches_done, total)

    def begin(
        self,
        data: FashionMnist,
        split: Split,
        folder: Path | None,
        shelf: Shelf,
        keeps_model: bool,
    ) -> None:
        """Trains on these garments.

        Args:
            folder: where the run is kept at the end of each epoch.
            shelf: what takes its weights, and the state that it ends with.
            keeps_model: whether the next run may take its model over.
        """
        self._thread = TrainingThread(
            self.start, data, split, self.controls, folder, shelf, keeps_model, self
        )
        self._thread.published.connect(self._take)
        self._thread.keeping_failed.connect(self.keeping_failed)
        self._thread.finished.connect(self._thread_finished)
        self._thread.start()

    def wait(self) -> None:
        """Until its thread has ended."""
        if self._thread is not None:
            self._thread.wait()

    @property
    def _batches_done(self) -> int:
        assert self.started is not None and self.last_batches is not None
        return self.last_batches.epoch * self.started.batches + self.last_batches.batch

    @Slot(object)
    def _take(self, event: RunEvent) -> None:
        self.history.add(event)
        if isinstance(event, RunStarted):
            self.started = event
        elif isinstance(event, BatchesEnded):
            self.last_batches = event
            if self._clock is None and self.started is not None:
                self._clock = RunClock(self.controls, self._batches_done)
        elif isinstance(event, (RunEnded, RunFailed)):
            self.outcome = event
        self.event_arrived.emit(self, event)

    @Slot()
    def _thread_finished(self) -> None:
        assert self._thread is not None
        self._thread.wait()
        self._thread.deleteLater()
        self._thread = None
        self.finished.emit()
