"""Races on real Keras: every run of one is, to the bit, the run that it would be alone."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
import pytest

from fashion_gui.network.edits import SetParameters
from fashion_gui.network.graph import Network
from fashion_gui.network.project import Project
from fashion_gui.network.race import Factor, Race
from fashion_gui.runs.callbacks import EarlyStopping
from fashion_gui.runs.descent import RATES
from fashion_gui.runs.events import BatchesEnded, FailureKind, RunEnded, RunEvent, RunFailed
from fashion_gui.runs.turns import Turns
from fashion_gui.training.backend import keras, tf
from fashion_gui.training.instrumented import InstrumentedModel
from fashion_gui.training.prepared import prepare
from tests.small_runs import (
    TRAINING,
    Log,
    run_entrant,
    run_small,
    small_data,
    small_project,
    small_split,
)

RACES = (
    Race(Factor.OPTIMIZER, tuple(RATES)),
    Race(Factor.LEARNING_RATE, (0.0001, 0.001, 0.01)),
    Race(Factor.DROPOUT, (0.0, 0.3, 0.6)),
    Race(Factor.BATCH_SIZE, (16, 32, 256, 0)),
    Race(Factor.ACTIVATION, ("sigmoid", "tanh", "relu")),
)
PATIENCE = 100.0
"""Seconds that a race has on a busy machine."""
by_factor = pytest.mark.parametrize("race", RACES, ids=lambda it: it.factor.name)


def run_race(projects: list[Project], on_event: Callable[[int, RunEvent], None]) -> list[Log]:
    """The projects side by side, each in a thread, as the program trains them."""
    turns = Turns(len(projects))
    logs = [Log(partial(on_event, place)) for place in range(len(projects))]

    threads = [
        threading.Thread(target=run_entrant, args=it, daemon=True)
        for it in zip(projects, turns.controls, logs, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
        assert not thread.is_alive(), "the turn was lost"
    return logs


def projects_of(race: Race) -> list[Project]:
    return [it.project for it in race.entrants(small_project(epochs=3))]


def figures(log: Log) -> list[tuple[float, ...]]:
    return [(it.loss, it.accuracy, it.val_loss, it.val_accuracy) for it in log.epochs]


def ignore(place: int, event: RunEvent) -> None:
    """In place of somebody who follows the race."""


@by_factor
def test_that_a_run_of_a_race_is_to_the_bit_what_it_is_alone(race: Race) -> None:
    projects = projects_of(race)
    for project, log in zip(projects, run_race(projects, ignore), strict=True):
        _, alone = run_small(project)
        assert np.array_equal(log.losses, alone.losses)
        assert figures(log) == figures(alone)
        assert len(log.epochs) == 3


def test_that_early_stopping_ends_a_run_of_a_race_where_it_ends_it_alone() -> None:
    race = Race(Factor.LEARNING_RATE, (0.001, 0.05, 0.01))
    base = small_project(epochs=8, early_stopping=EarlyStopping(patience=1))
    projects = [it.project for it in race.entrants(base)]
    logs = run_race(projects, ignore)
    for project, log in zip(projects, logs, strict=True):
        _, alone = run_small(project)
        assert figures(log) == figures(alone)
        mine, theirs = log.events[-1], alone.events[-1]
        assert isinstance(mine, RunEnded)
        assert isinstance(theirs, RunEnded)
        assert (mine.reason, mine.weights_epoch) == (theirs.reason, theirs.weights_epoch)
        for layer_id, weights in theirs.weights.items():
            for left, right in zip(mine.weights[layer_id], weights, strict=True):
                assert np.array_equal(left, right)
    assert len({len(log.epochs) for log in logs}) > 1, "they ended at different epochs"


@by_factor
def test_that_all_begin_with_the_same_weights(race: Race) -> None:
    first, *others = [
        [np.array(weight) for weight in model.trainable_variables]
        for model in (
            prepare(it.network, it.recipe, small_data(), small_split()).model
            for it in projects_of(race)
        )
    ]
    for weights in others:
        for mine, theirs in zip(first, weights, strict=True):
            assert np.array_equal(mine, theirs)


@pytest.mark.parametrize("race", [RACES[0], *RACES[2:4]], ids=lambda it: it.factor.name)
def test_that_all_take_the_garments_in_the_same_order(
    race: Race, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: dict[str, list[int]] = {}
    step = InstrumentedModel.train_step

    def noting_step(model: InstrumentedModel, data: object) -> object:
        indices = keras.utils.unpack_x_y_sample_weight(data)[0]
        name = threading.current_thread().name
        tf.py_function(
            lambda it: taken.setdefault(name, []).extend(np.ravel(it.numpy()).tolist()),
            [indices],
            [],
        )
        return step(model, data)

    monkeypatch.setattr(InstrumentedModel, "train_step", noting_step)
    run_race(projects_of(race), ignore)
    orders = list(taken.values())
    assert len(orders) == len(race.levels)
    assert all(len(order) == 3 * TRAINING for order in orders)
    assert all(order == orders[0] for order in orders)
    assert orders[0][:TRAINING] != sorted(orders[0][:TRAINING]), "they are shuffled"
    assert orders[0] == 3 * orders[0][:TRAINING], "once for all epochs, as Keras does under a seed"


def test_that_the_turn_is_that_of_the_run_that_has_seen_least() -> None:
    """A batch of 256 is half an epoch here: the others catch up before it goes on."""
    seen = [0.0, 0.0, 0.0]
    race = Race(Factor.BATCH_SIZE, (16, 64, 256))
    sizes = [-(-TRAINING // int(level)) for level in race.levels]
    calls: list[tuple[int, float]] = []

    def follow(place: int, event: RunEvent) -> None:
        if isinstance(event, BatchesEnded):
            assert seen[place] == min(seen)
            seen[place] = event.epoch + event.batch / sizes[place]
            calls.append((place, seen[place]))

    logs = run_race(projects_of(race), follow)
    assert all(isinstance(log.events[-1], RunEnded) for log in logs)
    assert [place for place, _ in calls[:3]] == [0, 1, 2], "all have begun before one goes on"
    assert seen == [3.0, 3.0, 3.0]


def test_that_a_loss_that_is_no_number_ends_one_run_only() -> None:
    base = small_project("hidden-adam", epochs=3, optimizer="sgd")
    race = Race(Factor.LEARNING_RATE, (0.01, 1000.0, 0.02))
    projects = [it.project for it in race.entrants(base)]
    # Without ReLU nothing holds the loss back.
    projects = [replace(it, network=_linear(it)) for it in projects]
    good, bad, other = run_race(projects, ignore)
    failed = bad.events[-1]
    assert isinstance(failed, RunFailed)
    assert failed.kind is FailureKind.NOT_A_NUMBER
    for log, project in ((good, projects[0]), (other, projects[2])):
        assert isinstance(log.events[-1], RunEnded)
        assert figures(log) == figures(run_small(project)[1])


def _linear(project: Project) -> Network:
    return SetParameters("dense", {"activation": "linear"}).apply(project.network)


def test_that_one_computes_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    busy, met = threading.Lock(), []
    made_by_us = InstrumentedModel.make_train_function
    guarded_models: set[InstrumentedModel] = set()

    def guarded(model: InstrumentedModel, force: bool = False) -> Callable[[Any], dict[str, Any]]:
        train = made_by_us(model, force)
        if model in guarded_models:
            return train
        guarded_models.add(model)
        call = model._train_call

        def one_call(*arguments: Any) -> tuple[Any, ...]:
            met.append(busy.acquire(blocking=False))
            try:
                return call(*arguments)
            finally:
                busy.release()

        model._train_call = one_call
        return train

    monkeypatch.setattr(InstrumentedModel, "make_train_function", guarded)
    run_race(projects_of(RACES[0]), ignore)
    assert met
    assert all(met), "two called their training functions at once"
