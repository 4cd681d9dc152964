"""Training in the running program: one run at a time, in a thread of its own."""

from __future__ import annotations

import logging
from collections.abc import Callable
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal, Slot

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.input_views import PrincipalComponents
from fashion_gui.data.split import Split
from fashion_gui.network.project import Project
from fashion_gui.runs.controls import RunControls
from fashion_gui.runs.events import (
    BatchesEnded,
    EpochEnded,
    FailureKind,
    RunEnded,
    RunEvent,
    RunFailed,
    RunStarted,
    TrainingState,
    Weights,
)
from fashion_gui.runs.history import RunHistory
from fashion_gui.runs.weight_step import WeightChoice
from fashion_gui.session.dataset import Dataset, is_same_split, split_of
from fashion_gui.session.document import Document
from fashion_gui.session.run_clock import RunClock
from fashion_gui.session.run_keeper import RunKeeper
from fashion_gui.session.run_start import RunStart
from fashion_gui.session.tensorflow_import import import_training_room
from fashion_gui.session.thread_priority import stand_back

_log = logging.getLogger(__name__)


class RunState(Enum):
    """What the trainer is doing."""

    IDLE = "idle"
    PREPARING = "preparing"
    """TensorFlow is loaded, the model is built."""
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"


class TrainingThread(QThread):
    """Runs `training.fit.run` for one project. Owned by `Trainer`; everything Keras is in it."""

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
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._start = start
        self._keeper = None if folder is None else RunKeeper(start, folder)
        self._data = data
        self._split = split
        self._controls = controls

    def run(self) -> None:
        stand_back()
        try:
            import_training_room()
            from fashion_gui.training import fit
        except Exception as error:  # noqa: BLE001 - a broken installation of TensorFlow fails in many ways
            _log.exception("TensorFlow could not be loaded")
            self.published.emit(RunFailed(FailureKind.NO_TENSORFLOW, detail=str(error)))
            return
        fit.run(
            self._start.project.network,
            self._start.project.recipe,
            self._data,
            self._split,
            self._controls,
            self._publish,
            keeps_model=True,
            state=self._start.state,
            keep_epoch=None if self._keeper is None else self._keep,
        )

    def _publish(self, event: RunEvent) -> None:
        if self._keeper is not None:
            self._keeper.note(event)
        self.published.emit(event)

    def _keep(
        self, state: TrainingState, weights: Weights, basis: PrincipalComponents | None
    ) -> None:
        assert self._keeper is not None
        had_failed = self._keeper.has_failed
        self._keeper.keep(state, weights, basis)
        if self._keeper.has_failed and not had_failed:
            self.keeping_failed.emit()


class Trainer(QObject):
    """Starts, steers and follows the run. Lives in the GUI thread."""

    #: `state` is another one now.
    state_changed = Signal()
    #: A `RunEvent` has arrived and stands in `history` already.
    event_arrived = Signal(object)
    #: The run cannot be kept on the disk while it goes on. Told once a run.
    keeping_failed = Signal()

    def __init__(self, document: Document, dataset: Dataset, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._dataset = dataset
        self._state = RunState.IDLE
        self._thread: TrainingThread | None = None
        self._controls = RunControls()
        self._start: RunStart | None = None
        self._folder: Callable[[], Path] | None = None
        self._watched: WeightChoice | None = None
        self._history = RunHistory()
        self._started: RunStarted | None = None
        self._last: BatchesEnded | None = None
        self._outcome: RunEnded | RunFailed | None = None
        self._clock: RunClock | None = None

    @property
    def state(self) -> RunState:
        return self._state

    @property
    def history(self) -> RunHistory:
        """Of the run that goes on or went last; empty before the first."""
        return self._history

    @property
    def project(self) -> Project | None:
        """The project as it was when the run was started."""
        return None if self._start is None else self._start.project

    @property
    def start(self) -> RunStart | None:
        """What the run that goes on or went last began with."""
        return self._start

    @property
    def started(self) -> RunStarted | None:
        """Size of the run, once its model is built."""
        return self._started

    @property
    def last_batches(self) -> BatchesEnded | None:
        """Where the run is."""
        return self._last

    @property
    def outcome(self) -> RunEnded | RunFailed | None:
        """How the last run ended; None while one goes on."""
        return self._outcome

    @property
    def can_train(self) -> bool:
        """Whether a run could be started or resumed now."""
        if self._state is RunState.PAUSED:
            return True
        ready = self._dataset.data is not None and self._document.analysis.trainable
        return self._state is RunState.IDLE and ready

    def keep_runs_in(self, folder: Callable[[], Path]) -> None:
        """Has runs kept, from the next on, in the folder that is asked for when they begin."""
        self._folder = folder

    def begin(self, start: RunStart) -> None:
        """Starts a run with settings of its own, or has one go on; nothing while another does."""
        if self._state is RunState.IDLE and self._dataset.data is not None:
            self._begin(RunControls(), start)

    def train(self) -> None:
        """Starts a run, or resumes the one that is paused; nothing while one goes on."""
        if self._state is RunState.PAUSED:
            self._controls.resume()
            self._set_state(RunState.RUNNING)
        elif self._state is RunState.IDLE and self.can_train:
            self._begin(RunControls())

    def step(self) -> None:
        """One batch: of the paused run, or the first of a new one that then stands paused."""
        if self._state is RunState.IDLE and self.can_train:
            self._begin(RunControls(paused=True, steps=1))
        elif self._state in (RunState.RUNNING, RunState.PAUSED):
            self._controls.step()
            self._set_state(RunState.PAUSED)

    def step_epoch(self) -> None:
        """To the end of the epoch: of the paused run, of the one that goes on, or of a new one."""
        if self._state is RunState.IDLE and self.can_train:
            self._begin(RunControls(pauses_after_epoch=True))
        elif self._state in (RunState.RUNNING, RunState.PAUSED):
            self._controls.step_epoch()
            self._set_state(RunState.RUNNING)

    def set_learning_rate(self, rate: float) -> None:
        """Another learning rate for the run that goes on, from its next batches on."""
        self._controls.set_learning_rate(rate)

    def set_dropout_rate(self, layer_id: str, rate: float) -> None:
        """Another rate of a dropout layer for the run that goes on, from its next batches on."""
        self._controls.set_dropout_rate(layer_id, rate)

    def pause(self) -> None:
        if self._state is RunState.RUNNING:
            self._controls.pause()
            self._set_state(RunState.PAUSED)

    def stop(self) -> None:
        """Ends the run after the batch that it is at; holds before the first batch as well."""
        if self._state is not RunState.IDLE:
            self._controls.stop()
            self._set_state(RunState.STOPPING)

    def watch(self, choice: WeightChoice | None) -> None:
        """Wishes to be told of the steps of a weight, in this run and the next; None for none."""
        self._watched = choice
        self._controls.watch(choice)

    def shut_down(self) -> None:
        """Stops the run and waits for its thread to end."""
        self._controls.stop()
        if self._thread is not None:
            self._thread.wait()

    def seconds_left(self) -> float | None:
        """Seconds until the last epoch ends, judged by the batches done so far."""
        if self._started is None or self._last is None or self._clock is None:
            return None
        total = self._started.epochs * self._started.batches
        return self._clock.seconds_left(_batches_done(self._started, self._last), total)

    def _begin(self, controls: RunControls, start: RunStart | None = None) -> None:
        data, split = self._dataset.data, self._dataset.split
        assert data is not None and split is not None
        if start is None:
            start = RunStart(self._document.project)
        elif not is_same_split(start.project.recipe, self._document.recipe):
            split = split_of(data, start.project.recipe)
        self._controls = controls
        controls.watch(self._watched)
        self._start = start
        self._history = RunHistory() if start.history is None else start.history
        self._started = self._last = self._outcome = self._clock = None
        self._thread = TrainingThread(
            start, data, split, controls, self._folder() if self._folder else None, self
        )
        self._thread.published.connect(self._take)
        self._thread.keeping_failed.connect(self.keeping_failed)
        self._thread.finished.connect(self._thread_finished)
        self._set_state(RunState.PREPARING)
        self._thread.start()

    @Slot(object)
    def _take(self, event: RunEvent) -> None:
        self._history.add(event)
        if isinstance(event, RunStarted):
            self._started = event
        elif isinstance(event, BatchesEnded):
            is_first, self._last = self._last is None, event
            if is_first and self._started is not None:
                self._clock = RunClock(self._controls, _batches_done(self._started, event))
            if self._state is RunState.PREPARING:
                self._set_state(RunState.PAUSED if self._controls.paused else RunState.RUNNING)
        elif isinstance(event, EpochEnded):
            is_last = self._started is not None and event.epoch + 1 == self._started.epochs
            if self._state is RunState.RUNNING and self._controls.paused and not is_last:
                self._set_state(RunState.PAUSED)
        elif isinstance(event, (RunEnded, RunFailed)):
            self._outcome = event
        self.event_arrived.emit(event)

    @Slot()
    def _thread_finished(self) -> None:
        assert self._thread is not None
        self._thread.wait()
        self._thread.deleteLater()
        self._thread = None
        self._set_state(RunState.IDLE)

    def _set_state(self, state: RunState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit()


def _batches_done(started: RunStarted, last: BatchesEnded) -> int:
    return last.epoch * started.batches + last.batch
