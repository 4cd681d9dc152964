"""What a person changes about the runs of a project: steps of the history like any other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from fashion_gui.network.run_record import RunId, RunRecord

Runs = tuple[RunRecord, ...]


class RunsChange(Enum):
    """What was done, to name the step by."""

    DELETE = "delete"
    RENAME = "rename"
    NOTE = "note"
    COLOUR = "colour"


@dataclass(frozen=True)
class EditRuns:
    """A change of some runs. It touches no other run, so that those that end meanwhile stay.

    Attributes:
        before: the runs as they were.
        after: the same as they are then; none where they are deleted.
    """

    change: RunsChange
    before: Runs
    after: Runs = ()

    def done(self, runs: Runs) -> Runs:
        """The runs with the change."""
        return _exchanged(runs, self.before, self.after)

    def undone(self, runs: Runs) -> Runs:
        """The runs without it."""
        return _exchanged(runs, self.after, self.before)


def delete_runs(runs: Runs, ids: Iterable[RunId]) -> EditRuns:
    """Takes runs away."""
    chosen = set(ids)
    return EditRuns(RunsChange.DELETE, tuple(run for run in runs if run.id in chosen))


def _exchanged(runs: Runs, old: Runs, new: Runs) -> Runs:
    """The oldest first, as ever."""
    gone = {run.id for run in (*old, *new)}
    kept = [run for run in runs if run.id not in gone]
    return tuple(sorted((*kept, *new), key=lambda run: (run.result.started_at, run.id)))
