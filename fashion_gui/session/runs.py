"""The runs as the views show them: those that were kept and the one that goes on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal, Slot

from fashion_gui.network.project import Project
from fashion_gui.network.run_edits import EditRuns, RunsChange, delete_runs
from fashion_gui.network.run_record import (
    COLOURS,
    LONGEST_NAME,
    LONGEST_NOTE,
    RunId,
    RunRecord,
)
from fashion_gui.network.trained import Trained
from fashion_gui.runs.events import (
    EpochEnded,
    RunEnded,
    RunEvent,
    RunFailed,
    RunStarted,
    WeightsTaken,
)
from fashion_gui.session.document import Document
from fashion_gui.session.edit_history import UseSettings
from fashion_gui.session.epoch_weights import EpochStore
from fashion_gui.session.live_run import LiveRun
from fashion_gui.session.run_following import RunFollower
from fashion_gui.session.run_start import RunStart
from fashion_gui.session.trainer import RunState, Trainer

MOST_SHOWN = COLOURS
"""Runs that are overlaid without being asked for: beyond, two would have one colour."""


@dataclass(frozen=True)
class RunsMemory:
    """What is known of a project's runs beside their records.

    Attributes:
        asked: runs that the person wants shown.
        hidden: runs that they want hidden.
        weights: of the epochs of each run.
    """

    asked: frozenset[RunId] = frozenset()
    hidden: frozenset[RunId] = frozenset()
    weights: EpochStore = field(default_factory=EpochStore)


class Runs(QObject):
    """Names, shows, deletes and repeats runs. Lives in the GUI thread.

    A new run is shown, and those before it stay as they are until a person hides them; of runs
    shown without being asked for, the oldest gives way.

    Attributes:
        weights: of the epochs of each run that was trained since the program began.
    """

    #: `rows` are others now, or are called otherwise.
    rows_changed = Signal()
    #: Other runs are shown now.
    shown_changed = Signal()
    #: An epoch of the run that goes on has ended.
    grown = Signal()
    #: The weights of another epoch of a run are there (its id).
    weights_added = Signal(str)
    #: Whether a run could be started has changed.
    can_start_changed = Signal()

    def __init__(
        self,
        document: Document,
        trainer: Trainer,
        follower: RunFollower,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._trainer = trainer
        self._follower = follower
        self.weights = EpochStore()
        self._rows: tuple[RunRecord, ...] = ()
        self._asked: set[RunId] = set()
        self._hidden: set[RunId] = set()
        self._shown: tuple[RunId, ...] = ()
        document.runs_changed.connect(self._refresh)
        document.replaced.connect(self._forget)
        trainer.state_changed.connect(self._follow_state)
        trainer.run_event_arrived.connect(self._follow_event)
        self._refresh()

    @property
    def rows(self) -> tuple[RunRecord, ...]:
        """Every run, the oldest first; the one that goes on is among them."""
        return self._rows

    @property
    def shown(self) -> tuple[RunRecord, ...]:
        """The runs to overlay, the newest last."""
        return tuple(run for run in self._rows if run.id in self._shown)

    @property
    def going_on(self) -> tuple[RunRecord, ...]:
        """The run that goes on, or those that race; none while no run does."""
        return self._follower.going_on

    @property
    def can_start(self) -> bool:
        """Whether a run could be started now."""
        return self._trainer.state is RunState.IDLE

    @property
    def last(self) -> RunRecord | None:
        """The run that went last, or else the newest; None after a race, which has no one run."""
        if self._trainer.is_race or not self._rows:
            return None
        start = self._trainer.start
        went_last = None if start is None else self.find(start.id)
        return went_last or self._rows[-1]

    @property
    def classifying(self) -> tuple[RunRecord, ...]:
        """The runs whose network answers with a class, the oldest first."""
        return tuple(run for run in self._rows if run.result.names_a_class)

    def find(self, id_: RunId) -> RunRecord | None:
        """The run of this id."""
        return next((run for run in self._rows if run.id == id_), None)

    def is_shown(self, id_: RunId) -> bool:
        return id_ in self._shown

    def is_used(self, run: RunRecord) -> bool:
        """Whether it is its network that Results and Draw use."""
        trained = run.result.trained
        return trained is not None and trained is self._document.project.trained

    def show(self, ids: Iterable[RunId], shown: bool) -> None:
        """Shows runs, or hides them."""
        chosen = set(ids)
        self._asked = self._asked | chosen if shown else self._asked - chosen
        self._hidden = self._hidden - chosen if shown else self._hidden | chosen
        self._refresh_shown()

    def rename(self, id_: RunId, name: str) -> None:
        """Gives a run another name; an empty one leaves it as it is."""
        name = " ".join(name.split())[:LONGEST_NAME]
        if name:
            self._change(RunsChange.RENAME, (id_,), name=name)

    def set_note(self, id_: RunId, note: str) -> None:
        """Writes down something about a run."""
        self._change(RunsChange.NOTE, (id_,), note=note.strip()[:LONGEST_NOTE])

    def set_colour(self, ids: Iterable[RunId], colour: int) -> None:
        """Gives runs another of the theme's colours."""
        self._change(RunsChange.COLOUR, ids, colour=colour % COLOURS)

    def delete(self, ids: Iterable[RunId]) -> None:
        """Deletes runs that have ended; undo brings them back."""
        wanted = set(ids) - {run.id for run in self.going_on}
        self._document.edit_runs(delete_runs(self._document.runs, wanted))

    def can_run_again(self, run: RunRecord) -> bool:
        """Whether it can be repeated: the network that it began with must still be there."""
        return self.can_start and (run.result.tuning is None or self._base_of(run) is not None)

    def run_again(self, id_: RunId) -> None:
        """Starts a new run with the settings of one."""
        run = self.find(id_)
        if run is not None and self.can_run_again(run):
            self._trainer.begin(RunStart.again(run, self._base_of(run)))

    def go_on(self, id_: RunId) -> None:
        """Has a run that ended before its time go on after its last whole epoch."""
        run = self.find(id_)
        if run is not None and run.result.epochs_left and self.can_start:
            self._trainer.begin(RunStart.going_on(run))

    def train_more(self, id_: RunId, epochs: int) -> None:
        """Has a run go on for so many epochs more than it has finished."""
        run = self.find(id_)
        if run is not None and run.result.state is not None and self.can_start:
            self._trainer.begin(RunStart.going_on(run, run.result.state.epochs + epochs))

    def use_settings(self, id_: RunId) -> None:
        """Takes the network and the training settings of a run into the document."""
        run = self.find(id_)
        if run is not None:
            project = Project(run.result.network, run.result.recipe)
            self._document.apply_project(UseSettings(run.name), project)

    def use_network(self, id_: RunId) -> None:
        """Has Results and Draw use the network of a run."""
        run = self.find(id_)
        if run is not None and run.result.trained is not None:
            self._follower.use_network(run)
            self.rows_changed.emit()

    @property
    def memory(self) -> RunsMemory:
        """What is known of the runs beside their records, to be given back after a lesson."""
        return RunsMemory(frozenset(self._asked), frozenset(self._hidden), self.weights)

    def remember(self, memory: RunsMemory) -> None:
        """Takes up what was known; the document has these runs again."""
        self._take(memory)
        self._refresh_shown(always=True)

    def _base_of(self, run: RunRecord) -> Trained | None:
        """The network that a run began with, where it fine-tuned one."""
        tuning = run.result.tuning
        base = None if tuning is None else self.find(tuning.base)
        return None if base is None else base.result.trained

    def _take(self, memory: RunsMemory) -> None:
        self._asked, self._hidden = set(memory.asked), set(memory.hidden)
        self.weights = memory.weights

    def _change(self, change: RunsChange, ids: Iterable[RunId], **values: object) -> None:
        chosen = set(ids)
        before = tuple(run for run in self._document.runs if run.id in chosen)
        after = tuple(replace(run, **values) for run in before)  # type: ignore[arg-type]
        self._document.edit_runs(EditRuns(change, before, after))

    @Slot()
    def _forget(self) -> None:
        self._take(RunsMemory())

    @Slot()
    def _follow_state(self) -> None:
        self._refresh()
        self.can_start_changed.emit()

    @Slot(object, object)
    def _follow_event(self, run: LiveRun, event: RunEvent) -> None:
        if isinstance(event, (RunStarted, RunEnded, RunFailed)):
            self._refresh()
        if isinstance(event, EpochEnded):
            self.grown.emit()
        if isinstance(event, WeightsTaken) and self.find(run.start.id) is not None:
            self.weights.add(run.start.id, event)
            self.weights_added.emit(run.start.id)

    @Slot()
    def _refresh(self) -> None:
        kept, going_on = self._document.runs, self.going_on
        if going_on:
            lanes = {run.start.id: place for place, run in enumerate(self._trainer.runs)}
            others = (run for run in kept if run.id not in lanes)
            racing = {run.id: run for run in (*kept, *going_on) if run.id in lanes}
            kept = (*others, *sorted(racing.values(), key=lambda run: lanes[run.id]))
        if kept != self._rows:
            self._rows = kept
            self.rows_changed.emit()
        self._refresh_shown(always=True)

    def _refresh_shown(self, always: bool = False) -> None:
        ids = [run.id for run in self._rows if run.id not in self._hidden]
        free = [id_ for id_ in ids if id_ not in self._asked][-MOST_SHOWN:]
        shown = tuple(id_ for id_ in ids if id_ in self._asked or id_ in free)
        if always or shown != self._shown:
            self._shown = shown
            self.shown_changed.emit()
