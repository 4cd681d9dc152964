"""Schedules of the learning rate: which rate an epoch has.

A schedule is what Keras users give to `keras.callbacks.LearningRateScheduler`: the rate is set at
the beginning of every epoch and holds for all its batches. So it is seen in the epochs of the
curves, and works with every optimizer.
"""

from __future__ import annotations

import dataclasses
import math
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any

from fashion_gui.runs.checks import RecipeError, check_number, check_whole
from fashion_gui.runs.parameters import ChoiceParameter

LONGEST_WARM_UP = 1000
MOST_STEPS = 100
"""Boundaries of a piecewise schedule beyond which a file is refused."""


@dataclass(frozen=True)
class Schedule(ABC):
    """A rate for every epoch.

    Attributes:
        warm_up: epochs at the beginning in which the rate rises in equal steps to what it would
            be without them: with 3, a quarter, a half, three quarters, then all of it.
    """

    warm_up: int = dataclasses.field(default=0, kw_only=True)

    def __post_init__(self) -> None:
        check_whole("warm_up", self.warm_up, 0, LONGEST_WARM_UP)

    def rate(self, epoch: int, epochs: int, base: float) -> float:
        """Learning rate of an epoch, from 0, of a run of `epochs`, which begins from `base`."""
        warm = min(1.0, (epoch + 1) / (self.warm_up + 1))
        return warm * self._rate(epoch, epochs, base)

    @abstractmethod
    def _rate(self, epoch: int, epochs: int, base: float) -> float: ...


@dataclass(frozen=True)
class Constant(Schedule):
    """The same rate in every epoch, after the warm-up."""

    def _rate(self, epoch: int, epochs: int, base: float) -> float:
        return base


@dataclass(frozen=True)
class StepDecay(Schedule):
    """Multiplied by `factor` after every `every` epochs."""

    factor: float = 0.5
    every: int = 5

    def __post_init__(self) -> None:
        super().__post_init__()
        check_number("factor", self.factor, 1e-6, 1.0)
        check_whole("every", self.every, 1, 10_000)

    def _rate(self, epoch: int, epochs: int, base: float) -> float:
        return base * self.factor ** (epoch // self.every)


@dataclass(frozen=True)
class ExponentialDecay(Schedule):
    """Multiplied by `factor` after every epoch."""

    factor: float = 0.9

    def __post_init__(self) -> None:
        super().__post_init__()
        check_number("factor", self.factor, 1e-6, 1.0)

    def _rate(self, epoch: int, epochs: int, base: float) -> float:
        return base * self.factor**epoch


@dataclass(frozen=True)
class CosineDecay(Schedule):
    """Half a wave of the cosine over the epochs of the run, down to `alpha` of the rate."""

    alpha: float = 0.0

    def __post_init__(self) -> None:
        super().__post_init__()
        check_number("alpha", self.alpha, 0.0, 1.0)

    def _rate(self, epoch: int, epochs: int, base: float) -> float:
        share = 0.5 * (1 + math.cos(math.pi * min(epoch, epochs) / epochs))
        return base * ((1 - self.alpha) * share + self.alpha)


@dataclass(frozen=True)
class PiecewiseConstant(Schedule):
    """The run's own rate up to the first boundary, then `values[i]` from epoch `boundaries[i]`.

    Boundaries are counted as epochs are shown, from 1, and grow.
    """

    boundaries: tuple[int, ...] = (5,)
    values: tuple[float, ...] = (0.0001,)

    def __post_init__(self) -> None:
        super().__post_init__()
        if not isinstance(self.boundaries, tuple) or len(self.boundaries) > MOST_STEPS:
            raise RecipeError("boundaries", self.boundaries, "a list of epochs")
        for it in self.boundaries:
            check_whole("boundaries", it, 2, 10_000)
        if list(self.boundaries) != sorted(set(self.boundaries)):
            raise RecipeError("boundaries", self.boundaries, "epochs that grow")
        if not isinstance(self.values, tuple) or len(self.values) != len(self.boundaries):
            raise RecipeError("values", self.values, "a learning rate for each boundary")
        for rate in self.values:
            check_number("values", rate, 0.0, 1000.0)

    def _rate(self, epoch: int, epochs: int, base: float) -> float:
        passed = sum(boundary <= epoch + 1 for boundary in self.boundaries)
        return self.values[passed - 1] if passed else base


SCHEDULES: dict[str, type[Schedule]] = {
    "constant": Constant,
    "step": StepDecay,
    "exponential": ExponentialDecay,
    "cosine": CosineDecay,
    "piecewise": PiecewiseConstant,
}
"""Kinds of schedules by their names in project files."""


def schedule_name(schedule: Schedule) -> str:
    """Key in `SCHEDULES`."""
    return next(name for name, kind in SCHEDULES.items() if type(schedule) is kind)


def schedule_to_json(schedule: Schedule) -> dict[str, Any]:
    """Plain data: the kind and its settings."""
    return {"kind": schedule_name(schedule), **dataclasses.asdict(schedule)}


def schedule_from_json(data: Any) -> Schedule | None:
    """A schedule from plain data, None from null; raises `RecipeError`."""
    if data is None or isinstance(data, Schedule):
        return data
    kind = SCHEDULES.get(str(data.get("kind"))) if isinstance(data, dict) else None
    if kind is None:
        raise RecipeError("schedule", data, "of a kind out of " + ", ".join(SCHEDULES))
    settings = {
        name: tuple(it) if isinstance(it, list) else it
        for name, it in data.items()
        if name != "kind"
    }
    names = [it.name for it in dataclasses.fields(kind)]
    if not settings.keys() <= set(names):
        wanted = ChoiceParameter("schedule", names[0], choices=tuple(names))
        raise RecipeError("schedule", data, f"{kind.__name__} with {', '.join(names)}", wanted)
    made: Any = kind
    return made(**settings)  # type: ignore[no-any-return]
