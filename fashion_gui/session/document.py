"""The document: the project that is open, changed by edits, with undo and redo."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from fashion_gui.network.analysis import Analysis, analyse
from fashion_gui.network.edits import Edit, RenameLayer
from fashion_gui.network.graph import Network
from fashion_gui.network.labelled_drawing import EditDrawings, LabelledDrawings
from fashion_gui.network.project import Project
from fashion_gui.network.renaming import renamed
from fashion_gui.network.run_edits import EditRuns
from fashion_gui.network.run_record import RunRecord
from fashion_gui.network.trained import Trained
from fashion_gui.runs.recipe import Recipe
from fashion_gui.session.edit_history import Change, EditHistory, SetRecipe, Step, UseSettings
from fashion_gui.session.locks import refused_part

BURST = 1.0
"""Seconds within which changes of one thing by keys count as one step."""


class Merge(Enum):
    """Whether a change counts as one step with the last one, if both change the same."""

    NEVER = "never"
    SOON = "soon"
    """Where the last change is less than `BURST` ago, and no drag: arrow keys in a row."""
    ALWAYS = "always"
    """A slider that is dragged, however slowly."""


@dataclass(frozen=True)
class OwnWork:
    """The person's own project with its history, while a lesson has the document."""

    project: Project
    saved: Project
    path: Path | None
    history: EditHistory

    @property
    def has_unsaved_changes(self) -> bool:
        return self.project is not self.saved and self.project != self.saved


class Document(QObject):
    """The open project. Lives in the GUI thread; every change goes through `apply`.

    Because projects and their history are values, undo is an assignment. What a lesson has locked
    is refused here, whichever way the change comes.
    """

    #: The network, or what the analysis says of it, is another one now.
    network_changed = Signal()
    #: The recipe is another one now.
    recipe_changed = Signal()
    #: Runs were added, deleted or named anew.
    runs_changed = Signal()
    #: Labelled drawings came or went.
    drawings_changed = Signal()
    #: What can be undone or redone has changed, or whether there are unsaved changes.
    history_changed = Signal()
    #: Another project was opened: the signals of its parts follow.
    replaced = Signal()
    #: The person's own project was set aside, or given back.
    aside_changed = Signal()
    #: A change was refused: a lesson has locked this part of the program (its name).
    refused = Signal(str)

    def __init__(
        self,
        project: Project,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._project = project
        self._clock = clock
        self._last_change = (-BURST, Merge.NEVER)
        self._is_open = False  # whether the last step can be continued
        self._history = EditHistory()
        self._saved = project
        self._path: Path | None = None
        self._aside: OwnWork | None = None
        self._locked: tuple[str, ...] = ()
        self._analysed: Project | None = None
        self._analysis = Analysis({}, ())

    @property
    def project(self) -> Project:
        return self._project

    @property
    def network(self) -> Network:
        return self._project.network

    @property
    def recipe(self) -> Recipe:
        return self._project.recipe

    @property
    def runs(self) -> tuple[RunRecord, ...]:
        """Every run that was kept, the oldest first."""
        return self._project.runs

    @property
    def drawings(self) -> LabelledDrawings:
        """What was drawn and labelled, the oldest first."""
        return self._project.drawings

    @property
    def analysis(self) -> Analysis:
        """Shapes, counts and problems of the network as it is now."""
        if self._analysed is not self._project:
            before, self._analysed = self._analysed, self._project
            if before is None or not _same_analysis(before, self._project):
                project = self._project
                self._analysis = analyse(project.network, project.recipe, self._analysis)
        return self._analysis

    @property
    def path(self) -> Path | None:
        """The file that the project was opened from or saved to."""
        return self._path

    @property
    def has_unsaved_changes(self) -> bool:
        return self._project is not self._saved and self._project != self._saved

    @property
    def own_work(self) -> OwnWork:
        """What the person must not lose: what is set aside, or else what is open."""
        if self._aside is not None:
            return self._aside
        return OwnWork(self._project, self._saved, self._path, self._history)

    @property
    def is_set_aside(self) -> bool:
        """Whether the person's own work waits while a lesson has the document."""
        return self._aside is not None

    @property
    def history(self) -> EditHistory:
        """What can be undone and redone."""
        return self._history

    @property
    def undoable(self) -> Change | None:
        """The edit that `undo` would take back."""
        last = self._history.last
        return None if last is None else last.edit

    def lock(self, parts: Iterable[str]) -> None:
        """Refuses from now on what would change what these parts of the program change.

        Another project can be opened all the same, and a lesson sets its steps up.
        """
        self._locked = tuple(parts)

    def refuses(self, project: Project, edit: Change | None = None) -> bool:
        """Whether something is locked that is otherwise in this project; tells so."""
        part = refused_part(self._locked, self._project, project, edit)
        if part:
            # Whoever has shown it already shows again what holds.
            self.network_changed.emit()
            self.recipe_changed.emit()
            self.refused.emit(part)
        return bool(part)

    def apply(self, edit: Edit, merge: Merge = Merge.NEVER) -> bool:
        """Does an edit; raises its `EditError` or `ParameterError` and changes nothing.

        It can count as one step with an edit of the same parameters of the same layer. Whether it
        was not refused.
        """
        if isinstance(edit, RenameLayer):  # what is chosen for an output bears its layer's name
            project = renamed(self._project, edit)
        else:
            project = replace(self._project, network=edit.apply(self.network))
        return project.network is self.network or self._do(edit, project, merge)

    def set_recipe(self, recipe: Recipe, merge: Merge = Merge.NEVER) -> None:
        """Changes the training settings; undone like an edit of the network.

        It can count as one step with a change of the same settings.
        """
        if recipe != self.recipe:
            self._do(SetRecipe(recipe), replace(self._project, recipe=recipe), merge)

    def apply_project(self, edit: Edit | UseSettings, project: Project) -> None:
        """Takes a network and a recipe that change together, as one step, named by `edit`."""
        project = replace(self._project, network=project.network, recipe=project.recipe)
        if project != self._project:
            self._do(edit, project)

    def set_up(self, edit: UseSettings, project: Project) -> None:
        """The same for a lesson, whatever it has locked."""
        locked, self._locked = self._locked, ()
        try:
            self.apply_project(edit, project)
        finally:
            self._locked = locked

    def edit_runs(self, edit: EditRuns) -> None:
        """Deletes or renames runs, as a step of the history that leaves the network alone."""
        if edit.before != edit.after:
            runs = edit.done(self.runs)
            self._do(edit, replace(self._project, runs=runs))

    def edit_drawings(self, edit: EditDrawings, drawings: LabelledDrawings) -> None:
        """Takes other labelled drawings, as a step of the history."""
        if drawings != self.drawings:
            self._do(edit, replace(self._project, drawings=drawings))

    def add_run(self, run: RunRecord) -> None:
        """Notes a run that has ended, in place of one of the same id. No step of the history.

        The runs of a race end in any order; they stand in that in which they began.
        """
        kept = [it for it in self.runs if it.id != run.id]
        place = len(kept)
        if place == len(self.runs):  # a new one
            while place and kept[place - 1].result.started_at > run.result.started_at:
                place -= 1
        kept.insert(place, run)
        self._project = replace(self._project, runs=tuple(kept))
        self.runs_changed.emit()
        self.history_changed.emit()

    def set_trained(self, trained: Trained) -> None:
        """Notes what a run has left. No step of the history: undo keeps it."""
        if trained is not self._project.trained:
            self._project = replace(self._project, trained=trained)
            self.history_changed.emit()

    def undo(self) -> None:
        self.go_to(self._history.place - 1)

    def redo(self) -> None:
        self.go_to(self._history.place + 1)

    def go_to(self, place: int) -> None:
        """Undoes or redoes until so many edits of the history are done."""
        before, after = self._history, self._history.at(place)
        if after.place == before.place:
            return
        project = before.project_at(after.place, self._project)
        if not self.refuses(project):
            self._history, self._is_open = after, False
            self._show(project)

    def open(
        self, project: Project, path: Path | None = None, saved: Project | None = None
    ) -> None:
        """Takes another project in place of this one, with an empty history.

        `saved` is what the file at `path` holds where that is not this very project.
        """
        self._history = EditHistory()
        self._is_open = False
        self._project = project
        self._saved = project if saved is None else saved
        self._path = path
        self.replaced.emit()
        self.network_changed.emit()
        self.recipe_changed.emit()
        self.runs_changed.emit()
        self.drawings_changed.emit()
        self.history_changed.emit()

    def set_aside(self, project: Project) -> None:
        """Opens a lesson's project; the person's own waits, with its history, for `give_back`."""
        self._aside = self.own_work
        self.open(project)
        self.aside_changed.emit()

    def give_back(self) -> None:
        """Opens what was set aside, as it was; nothing where nothing was."""
        own, self._aside = self._aside, None
        if own is not None:
            self.open(own.project, own.path, own.saved)
            self._history = own.history
            self.history_changed.emit()
            self.aside_changed.emit()

    def mark_saved(self, path: Path, project: Project) -> None:
        """Notes that `project` is what the file at `path` holds."""
        self._path = path
        self._saved = project
        self.history_changed.emit()

    def _do(self, edit: Change, project: Project, merge: Merge = Merge.NEVER) -> bool:
        """Whether it was not refused."""
        if self.refuses(project, edit):
            return False
        step = Step(edit, self._project, project)
        if self._continues(step, merge):
            before, self._history = self._history, self._history.with_last_extended(step)
            self._is_open = self._history.place == before.place
        else:
            self._history = self._history.with_step(step)
            self._is_open = True
        self._last_change = (self._clock(), merge)
        self._show(project)
        return True

    def _continues(self, step: Step, merge: Merge) -> bool:
        """Whether a change counts as one step with the last one."""
        last, (when, how) = self._history.last, self._last_change
        if last is None or not self._is_open or merge is Merge.NEVER:
            return False
        if merge is Merge.SOON and (how is Merge.ALWAYS or self._clock() - when >= BURST):
            return False
        return last.changes_the_same(step)

    def _show(self, project: Project) -> None:
        """What a run has left is no matter of the history."""
        before = self._project
        self._project = replace(project, trained=before.trained)
        project = self._project
        if not _same_analysis(before, project):
            self.network_changed.emit()
        if project.recipe is not before.recipe:
            self.recipe_changed.emit()
        if project.runs is not before.runs:
            self.runs_changed.emit()
        if project.drawings is not before.drawings:
            self.drawings_changed.emit()
        self.history_changed.emit()


def _same_analysis(before: Project, after: Project) -> bool:
    """Whether what an analysis depends on is the same: the network, the outputs' settings."""
    return (
        before.network is after.network
        and before.recipe.outputs == after.recipe.outputs
        and before.recipe.labels == after.recipe.labels
    )
