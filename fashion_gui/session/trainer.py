"""Training in the running program: one run at a time, or several that race."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.split import Split
from fashion_gui.network.edits import SetParameters
from fashion_gui.network.project import Project
from fashion_gui.runs.controls import RunControls
from fashion_gui.runs.events import (
    BatchesEnded,
    EpochEnded,
    RunEnded,
    RunEvent,
    RunFailed,
    RunStarted,
    StepFrozen,
)
from fashion_gui.runs.history import RunHistory
from fashion_gui.runs.inside import Garment
from fashion_gui.runs.turns import Turns
from fashion_gui.runs.weight_step import WeightChoice
from fashion_gui.session.dataset import Dataset, is_same_split, split_of
from fashion_gui.session.document import Document
from fashion_gui.session.live_run import LiveRun
from fashion_gui.session.run_start import RunStart
from fashion_gui.session.shelf import Shelf


class RunState(Enum):
    """What the trainer is doing."""

    IDLE = "idle"
    PREPARING = "preparing"
    """TensorFlow is loaded, the model is built."""
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"


class Trainer(QObject):
    """Starts, steers and follows the run, or the runs of a race. Lives in the GUI thread.

    What is told of *the* run is told of the first where several race.
    """

    #: `state` is another one now.
    state_changed = Signal()
    #: A `RunEvent` of the run has arrived and stands in `history` already.
    event_arrived = Signal(object)
    #: The same of every run of a race: its `LiveRun`, and the event.
    run_event_arrived = Signal(object, object)
    #: The run cannot be kept on the disk while it goes on. Told once a run.
    keeping_failed = Signal()

    def __init__(
        self, document: Document, dataset: Dataset, shelf: Shelf, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._dataset = dataset
        self._shelf = shelf
        self._state = RunState.IDLE
        self._runs: tuple[LiveRun, ...] = ()
        self._nothing = RunHistory()
        self._folder: Callable[[], Path | None] | None = None
        self._watched: WeightChoice | None = None
        self._garment: Garment | None = None
        self._keeping_has_failed = False

    @property
    def state(self) -> RunState:
        return self._state

    @property
    def runs(self) -> tuple[LiveRun, ...]:
        """The run that goes on or went last, or those that race; none before the first."""
        return self._runs

    @property
    def is_race(self) -> bool:
        """Whether several go on, or went last."""
        return len(self._runs) > 1

    @property
    def front(self) -> LiveRun | None:
        """The run with the lowest validation loss by now; the only one where there is no race."""
        return min(self._runs, key=lambda it: it.val_loss, default=None)

    @property
    def winner(self) -> LiveRun | None:
        """Likewise, of those that have ended and left a trained network."""
        ended = [it for it in self._runs if isinstance(it.outcome, RunEnded) and it.last_batches]
        return min(ended, key=lambda it: it.val_loss, default=None)

    @property
    def history(self) -> RunHistory:
        """Of the run that goes on or went last; empty before the first."""
        return self._runs[0].history if self._runs else self._nothing

    @property
    def project(self) -> Project | None:
        """The project as it was when the run was started."""
        return self._runs[0].start.project if self._runs else None

    @property
    def start(self) -> RunStart | None:
        """What the run that goes on or went last began with."""
        return self._runs[0].start if self._runs else None

    @property
    def started(self) -> RunStarted | None:
        """Size of the run, once its model is built."""
        return self._runs[0].started if self._runs else None

    @property
    def last_batches(self) -> BatchesEnded | None:
        """Where the run is."""
        return self._runs[0].last_batches if self._runs else None

    @property
    def outcome(self) -> RunEnded | RunFailed | None:
        """How the last run ended; None while one goes on."""
        return self._runs[0].outcome if self._runs else None

    @property
    def can_train(self) -> bool:
        """Whether a run could be started or resumed now."""
        if self._state is RunState.PAUSED:
            return True
        ready = self._dataset.data is not None and self._document.analysis.trainable
        return self._state is RunState.IDLE and ready

    def keep_runs_in(self, folder: Callable[[], Path | None]) -> None:
        """Has runs kept, from the next on, in the folder that is asked for when they begin.

        Where there is none, the run is not kept.
        """
        self._folder = folder

    def begin(self, start: RunStart) -> None:
        """Starts a run with settings of its own, or has one go on; nothing while another does."""
        self.race((start,))

    def race(self, starts: Sequence[RunStart]) -> None:
        """Starts runs side by side, which train on the same garments; nothing while one goes on.

        Nothing, either, where a lesson has locked what is otherwise in one of them.

        One computes at a time, and they take turns, so that all see equally many garments.
        """
        ready = self._state is RunState.IDLE and self._dataset.data is not None
        if ready and starts and not any(self._is_refused(it) for it in starts):
            turns = Turns(len(starts)).controls if len(starts) > 1 else (RunControls(),)
            self._begin(starts, turns)

    def train(self) -> None:
        """Starts a run, or resumes the one that is paused; nothing while one goes on."""
        if self._state is RunState.PAUSED:
            for run in self._runs:
                run.controls.resume()
            self._set_state(RunState.RUNNING)
        elif self._state is RunState.IDLE and self.can_train:
            self._begin_own(RunControls())

    def step(self) -> None:
        """One batch: of the paused run, or the first of a new one that then stands paused.

        In a race, one of each run.
        """
        if self._state is RunState.IDLE and self.can_train:
            self._begin_own(RunControls(paused=True, steps=1))
        elif self._state in (RunState.RUNNING, RunState.PAUSED):
            for run in self._runs:
                run.controls.step()
            self._set_state(RunState.PAUSED)

    def step_epoch(self) -> None:
        """To the end of the epoch: of the paused run, of the one that goes on, or of a new one."""
        if self._state is RunState.IDLE and self.can_train:
            self._begin_own(RunControls(pauses_after_epoch=True))
        elif self._state in (RunState.RUNNING, RunState.PAUSED):
            for run in self._runs:
                run.controls.step_epoch()
            self._set_state(RunState.RUNNING)

    def set_learning_rate(self, rate: float) -> bool:
        """Another learning rate for the run that goes on, from its next batches on.

        Whether no lesson has locked it.
        """
        project = self._document.project
        recipe = replace(project.recipe, learning_rate=rate)
        if self._document.refuses(replace(project, recipe=recipe)):
            return False
        for run in self._runs:
            run.controls.set_learning_rate(rate)
        return True

    def set_dropout_rate(self, layer_id: str, rate: float) -> bool:
        """Another rate of a dropout layer for the run that goes on, likewise."""
        project = self._document.project
        if layer_id in project.network.layers:
            network = SetParameters(layer_id, {"rate": rate}).apply(project.network)
            if self._document.refuses(replace(project, network=network)):
                return False
        for run in self._runs:
            run.controls.set_dropout_rate(layer_id, rate)
        return True

    def pause(self) -> None:
        if self._state is RunState.RUNNING:
            for run in self._runs:
                run.controls.pause()
            self._set_state(RunState.PAUSED)

    def stop(self) -> None:
        """Ends the run after the batch that it is at; holds before the first batch as well."""
        if self._state is not RunState.IDLE:
            for run in self._runs:
                run.controls.stop()
            self._set_state(RunState.STOPPING)

    def watch(self, choice: WeightChoice | None) -> None:
        """Wishes to be told of the steps of a weight, in this run and the next; None for none."""
        self._watched = choice
        for run in self._runs[:1]:
            run.controls.watch(choice)

    def look_at(self, garment: Garment | None) -> None:
        """Wishes to be told how the layers are, on this garment, in this run and the next.

        Until it is taken back with None, every single step is frozen as well.
        """
        self._garment = garment
        for run in self._runs[:1]:
            self._open(run.controls)

    def freeze(self) -> None:
        """Has the next update keep all that it computes: of the run that goes on, which goes on
        then, of the paused one, which does this one batch, or the first of a new one."""
        if self._state is RunState.IDLE and self.can_train:
            controls = RunControls(paused=True, steps=1)
            controls.freeze()
            self._begin_own(controls)
        elif self._state in (RunState.RUNNING, RunState.PAUSED):
            self._runs[0].controls.freeze()
            if self._state is RunState.PAUSED:
                self.step()

    def shut_down(self) -> None:
        """Stops the runs and waits for their threads to end."""
        for run in self._runs:
            run.controls.stop()
        for run in self._runs:
            run.wait()

    def seconds_left(self) -> float | None:
        """Seconds until the last epoch of all runs ends, judged by the batches done so far."""
        left = [run.seconds_left() for run in self._runs]
        known = [it for it in left if it is not None]
        return sum(known) if known and len(known) == len(left) else None

    def share_done(self) -> float:
        """Of all batches, from 0 to 1. What one run leaves out counts while others go on."""
        races = self.is_race and any(run.is_going_on for run in self._runs)
        shares = [1.0 if races and run.outcome else run.share_done for run in self._runs]
        return sum(shares) / max(1, len(shares))

    def _is_refused(self, start: RunStart) -> bool:
        """Whether a lesson has locked what is otherwise in a run; a fine-tuning has its own."""
        project = replace(
            self._document.project, network=start.project.network, recipe=start.project.recipe
        )
        return start.tuning is None and self._document.refuses(project)

    def _begin_own(self, controls: RunControls) -> None:
        """A run of the document as it is."""
        self._begin((RunStart(self._document.project),), (controls,))

    def _begin(self, starts: Sequence[RunStart], hands: Sequence[RunControls]) -> None:
        data, split = self._garments_of(starts[0])
        for run in self._runs:
            run.deleteLater()
        hands[0].watch(self._watched)
        self._open(hands[0])
        self._keeping_has_failed = False
        pairs = zip(starts, hands, strict=True)
        self._runs = tuple(LiveRun(start, controls, self) for start, controls in pairs)
        self._set_state(RunState.PREPARING)
        folder = self._folder() if self._folder else None
        for run in self._runs:
            run.event_arrived.connect(self._take)
            run.keeping_failed.connect(self._note_keeping_failed)
            run.finished.connect(self._note_end)
            run.begin(data, split, folder, self._shelf, keeps_model=not self.is_race)

    def _garments_of(self, start: RunStart) -> tuple[FashionMnist, Split]:
        """What a run trains and validates on."""
        dataset, recipe = self._dataset, start.project.recipe
        split = dataset.split
        if start.tuning is not None:
            split = dataset.tuning_split(recipe, start.tuning)
        assert dataset.data is not None and split is not None
        if start.tuning is None and not is_same_split(recipe, self._document.recipe):
            split = split_of(dataset.data, recipe)
        return dataset.data, split

    def _open(self, controls: RunControls) -> None:
        """Has those who look inside be told by this run."""
        controls.freezes_steps = self._garment is not None
        controls.look_at(self._garment)

    @Slot(object, object)
    def _take(self, run: LiveRun, event: RunEvent) -> None:
        if isinstance(event, (BatchesEnded, StepFrozen)) and self._state is RunState.PREPARING:
            self._set_state(RunState.PAUSED if run.controls.paused else RunState.RUNNING)
        elif isinstance(event, (EpochEnded, RunEnded, RunFailed)):
            going_on = [it for it in self._runs if it.outcome is None and not _is_done(it)]
            all_paused = bool(going_on) and all(it.controls.paused for it in going_on)
            if self._state is RunState.RUNNING and all_paused:
                self._set_state(RunState.PAUSED)
        self.run_event_arrived.emit(run, event)
        if run is self._runs[0]:
            self.event_arrived.emit(event)

    @Slot()
    def _note_keeping_failed(self) -> None:
        if not self._keeping_has_failed:
            self._keeping_has_failed = True
            self.keeping_failed.emit()

    @Slot()
    def _note_end(self) -> None:
        if not any(run.is_going_on for run in self._runs):
            self._set_state(RunState.IDLE)

    def _set_state(self, state: RunState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit()


def _is_done(run: LiveRun) -> bool:
    """Whether its last epoch has ended."""
    return run.started is not None and len(run.history.epochs) >= run.started.epochs
