"""What was done to a project and can be undone: a value, like the projects it goes through."""

from __future__ import annotations

from dataclasses import dataclass, replace

from fashion_gui.network.edits import Edit, SetParameters
from fashion_gui.network.labelled_drawing import EditDrawings
from fashion_gui.network.project import Project
from fashion_gui.network.run_difference import settings_difference
from fashion_gui.network.run_edits import EditRuns
from fashion_gui.runs.recipe import Recipe


@dataclass(frozen=True)
class SetRecipe:
    """The change of training settings, kept in the same history as edits of the network."""

    recipe: Recipe


@dataclass(frozen=True)
class UseSettings:
    """The network and the recipe of a run, taken over together.

    Attributes:
        name: of the run.
    """

    name: str


Change = Edit | SetRecipe | UseSettings | EditRuns | EditDrawings


@dataclass(frozen=True)
class Step:
    """A step of the history: what was done, and the project before and after it."""

    edit: Change
    before: Project
    after: Project

    @property
    def is_idle(self) -> bool:
        """Whether it leaves the network and the recipe as they were."""
        before, after = self.before, self.after
        return before.network == after.network and before.recipe == after.recipe

    def changes_the_same(self, other: Step) -> bool:
        """Whether both change the same parameters of one layer, or the same settings."""
        match self.edit, other.edit:
            case SetParameters() as first, SetParameters() as second:
                return (
                    first.layer_id == second.layer_id
                    and first.parameters.keys() == second.parameters.keys()
                )
            case SetRecipe(), SetRecipe():
                return self._changed_settings == other._changed_settings
            case _:
                return False

    @property
    def _changed_settings(self) -> set[str]:
        differences = settings_difference(self.before.recipe, self.after.recipe)
        return {it.name for it in differences}


@dataclass(frozen=True)
class EditHistory:
    """Steps that are done and steps that were undone.

    Attributes:
        steps: all of them, the oldest first.
        place: how many of them are done.
    """

    steps: tuple[Step, ...] = ()
    place: int = 0

    @property
    def last(self) -> Step | None:
        """The step that undo would take back."""
        return self.steps[self.place - 1] if self.place else None

    @property
    def next(self) -> Step | None:
        """The step that redo would do again."""
        return self.steps[self.place] if self.place < len(self.steps) else None

    def with_step(self, step: Step) -> EditHistory:
        """One more step is done; those that were undone are gone."""
        return EditHistory((*self.steps[: self.place], step), self.place + 1)

    def with_last_extended(self, step: Step) -> EditHistory:
        """The last step now ends as `step` does; it is gone where that is as it began."""
        last = self.last
        assert last is not None
        before = EditHistory(self.steps[: self.place - 1], self.place - 1)
        whole = Step(step.edit, last.before, step.after)
        return before if whole.is_idle else before.with_step(whole)

    def at(self, place: int) -> EditHistory:
        """So many steps are done."""
        return replace(self, place=min(max(place, 0), len(self.steps)))

    def project_at(self, place: int, now: Project) -> Project:
        """The project after so many steps.

        Of `now` come the runs: one that has ended is no step, so steps that delete or rename
        runs are done or undone to those that there are.
        """
        runs = now.runs
        for step in reversed(self.steps[place : self.place]):
            runs = step.edit.undone(runs) if isinstance(step.edit, EditRuns) else runs
        for step in self.steps[self.place : place]:
            runs = step.edit.done(runs) if isinstance(step.edit, EditRuns) else runs
        project = self.steps[place - 1].after if place else self.steps[0].before
        return replace(project, runs=runs)
