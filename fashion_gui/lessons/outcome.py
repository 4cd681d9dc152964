"""What came of a lesson, as a value: what a student hands in."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from fashion_gui.runs.events import EpochEnded
from fashion_gui.runs.history import best_place


@dataclass(frozen=True)
class Prediction:
    """A curve that was sketched before a run, and the one that came.

    Attributes:
        figure: what was predicted: "val_loss".
        sketch: a value an epoch; empty where nothing was sketched.
        came: likewise of the run; empty where none has come of it.
        run, colour: the name of that run, and its place in the theme's colours of runs.
    """

    figure: str
    sketch: tuple[float, ...] = ()
    came: tuple[float, ...] = ()
    run: str = ""
    colour: int = 0


@dataclass(frozen=True)
class StepOutcome:
    """A step of the lesson.

    Attributes:
        is_done: what it asks for has been done; where it asks for nothing, it has been read.
        prediction: None where the step asked for none.
        is_checked: it asks for something that the program sees done; else reading is enough.
    """

    title: str
    is_done: bool
    prediction: Prediction | None = None
    is_checked: bool = True


@dataclass(frozen=True)
class RunSummary:
    """A run of the lesson.

    Attributes:
        colour: place in the theme's colours of runs.
        settings: those in which the runs of the lesson differ: name and value, in words.
        epochs: that were finished.
        asked: epochs that it was to have.
    """

    name: str
    colour: int
    settings: tuple[tuple[str, str], ...]
    epochs: tuple[EpochEnded, ...]
    asked: int

    @property
    def best(self) -> EpochEnded | None:
        """The epoch of the lowest validation loss; None where none was finished."""
        place = best_place([it.val_loss for it in self.epochs])
        return None if place is None else self.epochs[place]

    @property
    def seconds(self) -> float:
        """Of all epochs, pauses left out."""
        return sum(it.seconds for it in self.epochs)

    def curve(self, figure: str) -> tuple[float, ...]:
        """A value an epoch: of "loss", "accuracy", "val_loss" or "val_accuracy"."""
        return tuple(float(getattr(it, figure)) for it in self.epochs)


@dataclass(frozen=True)
class QuestionOutcome:
    """A question and what was answered.

    Attributes:
        asked: the question, as HTML.
        given: the answer given last, as HTML; "" for none.
        tries: how often it was answered.
    """

    asked: str
    given: str
    is_right: bool
    tries: int


@dataclass(frozen=True, eq=False)
class DrawnGarment:
    """The drawing of the lesson.

    Attributes:
        pixels: (28, 28) float32 in [0, 1], as the networks saw it.
        answers: whose network, and what it said, in words.
    """

    pixels: npt.NDArray[np.float32]
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, eq=False)
class Mask:
    """The mask of one layer in the step that was frozen, for one garment.

    Attributes:
        layer: its name.
        rate: of the neurons that are switched off in the mean.
        epoch, batch: which step, both from 0.
        kept: (n,) bool, False where a neuron was switched off.
    """

    layer: str
    rate: float
    epoch: int
    batch: int
    kept: npt.NDArray[np.bool_]

    @property
    def off(self) -> int:
        """Neurons that were switched off."""
        return int(np.count_nonzero(~self.kept))


@dataclass(frozen=True)
class Outcome:
    """All of it, in one language.

    Attributes:
        aim: of the lesson, in a sentence.
        student: the name; "" where none is given.
        shared: settings that all runs have in common, as those of `RunSummary`.
        drawing: None where the lesson asked for none or none was made.
        masks: likewise, of the step that was frozen.
    """

    title: str
    aim: str
    language: str
    student: str
    day: date
    steps: tuple[StepOutcome, ...]
    runs: tuple[RunSummary, ...]
    shared: tuple[tuple[str, str], ...]
    questions: tuple[QuestionOutcome, ...]
    drawing: DrawnGarment | None = None
    masks: tuple[Mask, ...] = ()

    @property
    def tasks(self) -> tuple[StepOutcome, ...]:
        """The steps of which the program sees whether they are done."""
        return tuple(it for it in self.steps if it.is_checked)

    @property
    def readings(self) -> tuple[StepOutcome, ...]:
        """The steps for which reading is enough."""
        return tuple(it for it in self.steps if not it.is_checked)

    @property
    def questions_right(self) -> int:
        return sum(it.is_right for it in self.questions)

    @property
    def has_accuracy(self) -> bool:
        """Whether any run answered with a class, so that some of it could be right."""
        return any(not math.isnan(it.val_accuracy) for run in self.runs for it in run.epochs)

    def run_groups(self, most: int) -> Iterator[tuple[RunSummary, ...]]:
        """Runs with a finished epoch, at most so many at a time: those of one picture."""
        runs = [it for it in self.runs if it.epochs]
        for first in range(0, len(runs), most):
            yield tuple(runs[first : first + most])
