"""A run that was kept: its settings, curves, time, best values and weights."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from fashion_gui.network.analysis import analyse
from fashion_gui.network.graph import Network
from fashion_gui.network.trained import Trained
from fashion_gui.network.tuning import Tuning
from fashion_gui.runs.events import EndReason, EpochEnded, FailureKind, TrainingState
from fashion_gui.runs.history import RunHistory
from fashion_gui.runs.recipe import Recipe

RunId = str
"""32 hexadecimal digits, drawn at random: no two runs anywhere have the same."""

LONGEST_NAME = 80
LONGEST_NOTE = 2000
"""Letters."""
COLOURS = 8
"""Colours of runs in each theme."""


class RunOutcome(StrEnum):
    """How a run ended."""

    COMPLETED = "completed"
    STOPPED = "stopped"
    STOPPED_EARLY = "stopped early"
    FAILED = "failed"
    GOING_ON = "going on"
    """It has not ended: in no file."""
    INTERRUPTED = "interrupted"
    """The program was killed; the finished epochs are there."""

    @classmethod
    def of(cls, reason: EndReason) -> RunOutcome:
        """The same of a run that ended by itself or by the person."""
        return cls(reason.value)


@dataclass(frozen=True, eq=False)
class RunResult:
    """What was trained and what came of it. Two are equal only if they are the same.

    Attributes:
        network, recipe: as they were when the run began.
        history: by batch and by epoch. Nothing is added to it any more.
        started_at: ISO 8601 with the offset from UTC.
        seconds: of all epochs, pauses left out.
        outcome: how it ended.
        failure: what went wrong, for `RunOutcome.FAILED`.
        trained: its network with the weights of the last epoch, or of the best where a callback
            chose it; None where a failure left none.
        weights_epoch: the epoch, from 0, that a callback chose the weights of.
        state: at the end of its last whole epoch, from which it can go on; None where it failed.
        tuning: what it began with where it fine-tunes another run's network on drawings.
    """

    network: Network
    recipe: Recipe
    history: RunHistory
    started_at: str
    seconds: float
    outcome: RunOutcome
    failure: FailureKind | None = None
    trained: Trained | None = None
    weights_epoch: int | None = None
    state: TrainingState | None = None
    tuning: Tuning | None = None

    @property
    def best(self) -> EpochEnded | None:
        """The epoch of the lowest validation loss."""
        place = self.history.best_epoch
        return None if place is None else self.history.epochs[place]

    @cached_property
    def names_a_class(self) -> bool:
        """Whether its trained network answers with a class."""
        if self.trained is None:
            return False
        outputs = analyse(self.network, self.recipe).outputs
        return any(output.predicts_classes for output in outputs)

    @property
    def epochs_left(self) -> int:
        """Epochs that were asked for and not done; 0 where it cannot go on as well."""
        return 0 if self.state is None else max(self.recipe.epochs - self.state.epochs, 0)


@dataclass(frozen=True)
class RunRecord:
    """A run in the table.

    Attributes:
        name, note: what the person calls it and has written down about it.
        colour: place in the theme's colours of runs.
    """

    id: RunId
    name: str
    result: RunResult
    note: str = ""
    colour: int = 0


def is_run_id(text: object) -> bool:
    """Whether a run can have this id; it names files as well."""
    return isinstance(text, str) and len(text) == 32 and set(text) <= set("0123456789abcdef")


def next_colour(runs: tuple[RunRecord, ...]) -> int:
    """The colour that fewest runs have, in the theme's order."""
    return next_colours(runs, 1)[0]


def next_colours(runs: tuple[RunRecord, ...], count: int) -> list[int]:
    """The colours that so many new runs will have, one after the other."""
    taken = [run.colour % COLOURS for run in runs]
    for _ in range(count):
        taken.append(min(range(COLOURS), key=taken.count))
    return taken[len(runs) :]
