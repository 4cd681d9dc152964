"""A small piece of Fashion-MNIST and short recipes, for runs of a second."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np

from fashion_gui.data.fashion_mnist import FashionMnist, load_fashion_mnist
from fashion_gui.data.split import Split
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.runs.controls import RunControls
from fashion_gui.runs.events import BatchesEnded, EpochEnded, RunEvent
from fashion_gui.runs.turns import EntrantControls
from fashion_gui.session.dataset import default_folder

TRAINING, VALIDATION = 500, 100
BATCHES = 16
"""Batches of 32 in an epoch of `TRAINING` garments; the last one is short."""


@cache
def full_data() -> FashionMnist:
    """All 70,000 garments, read once."""
    return load_fashion_mnist(default_folder())


@cache
def small_data() -> FashionMnist:
    """The first 600 training garments and 200 of the test set."""
    data = full_data()
    count = TRAINING + VALIDATION
    return FashionMnist(
        data.train_images[:count],
        data.train_labels[:count],
        data.test_images[:200],
        data.test_labels[:200],
    )


def small_split() -> Split:
    return Split(np.arange(TRAINING), np.arange(TRAINING, TRAINING + VALIDATION))


def small_project(preset: str = "chapter", **settings: object) -> Project:
    """A preset with two epochs and whatever else is said of its recipe."""
    project = PRESETS[preset].build()
    changed: dict[str, object] = {"epochs": 2, **settings}
    return replace(project, recipe=replace(project.recipe, **changed))  # type: ignore[arg-type]


class Log:
    """Takes the events of a run; `on_event` may act on each."""

    def __init__(self, on_event: Callable[[RunEvent], None] | None = None) -> None:
        self.events: list[RunEvent] = []
        self._on_event = on_event

    def __call__(self, event: RunEvent) -> None:
        self.events.append(event)
        if self._on_event is not None:
            self._on_event(event)

    @property
    def epochs(self) -> list[EpochEnded]:
        return [event for event in self.events if isinstance(event, EpochEnded)]

    @property
    def losses(self) -> np.ndarray:
        return np.concatenate([it.losses for it in self.events if isinstance(it, BatchesEnded)])


def run_small(
    project: Project, controls: RunControls | None = None, log: Log | None = None
) -> tuple[Any, Log]:
    """Trains on the small data in the calling thread: (model or None, log)."""
    from fashion_gui.training import fit

    log = log or Log()
    model = fit.run(
        project.network, project.recipe, small_data(), small_split(), controls or RunControls(), log
    )
    return model, log


def run_entrant(project: Project, controls: EntrantControls, log: Log) -> None:
    """Trains one run of a race on the small data; each has a thread of its own."""
    from fashion_gui.training import fit

    def publish(event: RunEvent) -> None:
        controls.note(event)
        log(event)

    assert controls.begin()
    try:
        fit.run(project.network, project.recipe, small_data(), small_split(), controls, publish)
    finally:
        controls.end()
