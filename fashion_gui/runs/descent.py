"""Walks of the optimizers down a surface of two weights, step by step."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from fashion_gui.runs.optimizer_step import Settings
from fashion_gui.runs.optimizers import OPTIMIZERS
from fashion_gui.runs.surfaces import SAMPLES, Point, Surface, batches

RATES: Mapping[str, float] = {
    "sgd": 0.1,
    "momentum": 0.03,
    "nag": 0.03,
    "adagrad": 0.5,
    "rmsprop": 0.05,
    "adam": 0.1,
    "adadelta": 20.0,
    "nadam": 0.1,
}
"""The eight optimizers that walk, and learning rates that suit two weights of size one.

Not AdamW: its decay pulls to the origin, which is no part of the surface.
"""

FAR = 1e3
"""Beyond, a walk has diverged and ends."""


@dataclass(frozen=True)
class WalkStep:
    """One step, each number for both weights.

    Attributes:
        gradient: of the batch's loss.
        slots_before, slots_after: what the optimizer remembered, by Keras's names.
    """

    gradient: Point
    before: Point
    after: Point
    slots_before: tuple[Mapping[str, float], Mapping[str, float]]
    slots_after: tuple[Mapping[str, float], Mapping[str, float]]


@dataclass
class Walk:
    """One optimizer's way. The arithmetic is that of `optimizer_step`, which is Keras's."""

    optimizer: str
    rate: float
    path: list[Point]
    last: WalkStep | None = None
    slots: list[Mapping[str, float]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.slots = [_first_slots(self.optimizer), _first_slots(self.optimizer)]

    @property
    def point(self) -> Point:
        return self.path[-1]

    @property
    def has_diverged(self) -> bool:
        return not all(math.isfinite(it) and abs(it) < FAR for it in self.point)

    @property
    def settings(self) -> Settings:
        """All hyperparameters: Keras's defaults, and this learning rate."""
        return settings_of(self.optimizer, self.rate)

    def step(self, gradient: Point) -> None:
        """One update of both weights."""
        rule, settings, time = OPTIMIZERS[self.optimizer].rule, self.settings, len(self.path) - 1
        before, slots = self.point, tuple(self.slots)
        updates = [
            rule(weight, slope, remembered, settings, time)
            for weight, slope, remembered in zip(before, gradient, slots, strict=True)
        ]
        after = (updates[0].weight, updates[1].weight)
        self.slots = [it.slots for it in updates]
        self.last = WalkStep(
            gradient, before, after, (slots[0], slots[1]), (self.slots[0], self.slots[1])
        )
        self.path.append(after)


class Descent:
    """All optimizers from one point, with the same batches in every step.

    Attributes:
        walks: by optimizer.
        steps: that were done.
    """

    def __init__(
        self,
        surface: Surface,
        start: Point,
        rates: Mapping[str, float],
        batch_size: int = SAMPLES,
        seed: int = 0,
    ) -> None:
        self.surface = surface
        self.walks = {name: Walk(name, rate, [start]) for name, rate in rates.items()}
        self.steps = 0
        self._batches = batches(batch_size, seed)

    def step(self) -> None:
        """One step of every walk that has not diverged."""
        batch = next(self._batches)
        self.steps += 1
        for walk in self.walks.values():
            if not walk.has_diverged:
                walk.step(self.surface.gradient(walk.point, batch))


def settings_of(optimizer: str, rate: float) -> Settings:
    """Hyperparameters as the update rules take them."""
    kind = OPTIMIZERS[optimizer]
    values = {**kind.defaults(), **kind.fixed}
    numbers = {name: it for name, it in values.items() if isinstance(it, (int, float))}
    return {**numbers, "learning_rate": rate}


def _first_slots(optimizer: str) -> Mapping[str, float]:
    """What Keras remembers before the first step."""
    kind = OPTIMIZERS[optimizer]
    values = kind.defaults()
    first = {
        "accumulator": float(values.get("initial_accumulator_value", 0.0)),  # type: ignore[arg-type]
        "u_product": 1.0,
    }
    return {slot: first.get(slot, 0.0) for slot in kind.slots_with(values)}
