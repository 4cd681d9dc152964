"""A finished run that goes on, and rates that change in mid-run: the numbers are Keras's own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from fashion_gui.network.edits import SetParameters
from fashion_gui.runs.callbacks import EarlyStopping, ReduceLROnPlateau
from fashion_gui.runs.controls import RunControls
from fashion_gui.runs.events import (
    BatchesEnded,
    EndReason,
    EpochEnded,
    RunEnded,
    RunEvent,
    RunStarted,
    SettingChanged,
)
from fashion_gui.runs.schedules import ExponentialDecay
from fashion_gui.training import fit
from tests.small_runs import BATCHES, Log, run_small, small_data, small_project, small_split

FIGURES = ("loss", "accuracy", "val_loss", "val_accuracy")


def figures(log: Log) -> list[list[float]]:
    return [[getattr(it, name) for name in FIGURES] for it in log.epochs]


def end_of(log: Log) -> RunEnded:
    assert isinstance(log.events[-1], RunEnded)
    return log.events[-1]


def go_on(
    project: Any,
    before: Log | None = None,
    controls: RunControls | None = None,
    log: Log | None = None,
) -> Log:
    """A run in a kept model, from the end of another or from the beginning."""
    log = log or Log()
    arguments = project.network, project.recipe, small_data(), small_split()
    state = None if before is None else end_of(before).state
    fit.run(*arguments, controls or RunControls(), log, True, state)
    return log


def with_epochs(project: Any, epochs: int) -> Any:
    return replace(project, recipe=replace(project.recipe, epochs=epochs))


def assert_same_weights(ours: Log, theirs: Log) -> None:
    for layer_id, arrays in end_of(theirs).weights.items():
        for mine, other in zip(end_of(ours).weights[layer_id], arrays, strict=True):
            np.testing.assert_array_equal(mine, other)


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"optimizer": "sgd", "shuffle": False},
        {"keep_best": True, "learning_rate": 0.02},
        {"early_stopping": EarlyStopping(50), "learning_rate": 0.02},
        {"reduce_on_plateau": ReduceLROnPlateau(patience=1), "learning_rate": 0.05},
        {"schedule": ExponentialDecay(0.5)},
    ],
    ids=["plain", "unshuffled", "checkpoint", "early-stopping", "plateau", "schedule"],
)
def test_that_epochs_added_are_those_of_one_long_run(settings: dict[str, Any]) -> None:
    whole = small_project(**{"epochs": 5, **settings})
    at_once = go_on(whole)
    first = go_on(with_epochs(whole, 2))
    second = go_on(with_epochs(whole, 3), first)
    third = go_on(whole, second)
    assert [it.first_epoch for it in third.events if isinstance(it, RunStarted)] == [3]
    assert [it.epoch for log in (first, second, third) for it in log.epochs] == [*range(5)]
    losses = np.concatenate([first.losses, second.losses, third.losses])
    np.testing.assert_array_equal(losses, at_once.losses)
    assert figures(first) + figures(second) + figures(third) == figures(at_once)
    assert end_of(third).reason is EndReason.COMPLETED
    assert end_of(third).weights_epoch == end_of(at_once).weights_epoch
    assert_same_weights(third, at_once)


def test_that_a_run_stopped_in_mid_epoch_goes_on_from_the_last_whole_one() -> None:
    controls = RunControls()

    def stop(event: RunEvent) -> None:
        if isinstance(event, BatchesEnded) and event.epoch == 1:
            controls.stop()

    project = small_project(epochs=3)
    at_once = go_on(project)
    stopped = go_on(project, None, controls, Log(stop))
    rest = go_on(project, stopped)
    assert [it.epoch for it in rest.epochs] == [1, 2]
    assert figures(stopped) + figures(rest) == figures(at_once)
    assert_same_weights(rest, at_once)


def test_that_a_run_that_stopped_early_has_its_patience_again() -> None:
    project = small_project("hidden-adam", epochs=60, learning_rate=0.01)
    recipe = replace(project.recipe, early_stopping=EarlyStopping(2))
    project = replace(project, recipe=recipe)
    first = go_on(project)
    assert end_of(first).reason is EndReason.STOPPED_EARLY
    done = len(first.epochs)
    rest = go_on(with_epochs(project, done + 2), first)
    assert len(rest.epochs) == 2


def test_that_a_learning_rate_is_changed_at_the_next_call_and_marked() -> None:
    controls = RunControls(paused=True, steps=5)

    def change(event: RunEvent) -> None:
        if isinstance(event, BatchesEnded) and (event.epoch, event.batch) == (0, 5):
            controls.set_learning_rate(0.0)
            controls.resume()

    project = small_project("hidden-adam", optimizer="sgd")
    log = go_on(project, None, controls, Log(change))
    (mark,) = [it for it in log.events if isinstance(it, SettingChanged)]
    assert mark == SettingChanged(0, 5, "learning_rate", 0.0)
    assert log.epochs[0].val_loss == log.epochs[1].val_loss  # nothing is learned any more
    undisturbed = go_on(project)
    np.testing.assert_array_equal(log.losses[:6], undisturbed.losses[:6])
    assert not np.array_equal(log.losses, undisturbed.losses)


def test_that_a_dropout_rate_is_changed_at_the_next_call_as_keras_would_have_it() -> None:
    """From the first batch on: the numbers of a network that is built with the other rate."""
    controls = RunControls()
    controls.set_dropout_rate("dropout", 0.6)
    project = small_project()
    changed = go_on(project, None, controls)
    other = SetParameters("dropout", {"rate": 0.6}).apply(project.network)
    built = go_on(replace(project, network=other))
    np.testing.assert_array_equal(changed.losses, built.losses)
    assert figures(changed) == figures(built)
    assert SettingChanged(0, 0, "dropout_rate", 0.6, "dropout") in changed.events


def test_that_a_changed_dropout_rate_holds_where_the_run_goes_on_and_in_no_other() -> None:
    controls = RunControls()
    controls.set_dropout_rate("dropout", 0.6)
    project = small_project(epochs=3)
    at_once = go_on(project, None, controls)
    controls.set_dropout_rate("dropout", 0.6)
    first, rest, other = Log(), Log(), Log()
    data, split = small_data(), small_split()
    short = with_epochs(project, 1)
    fit.run(short.network, short.recipe, data, split, controls, first, keeps_model=True)
    fit.run(short.network, short.recipe, data, split, RunControls(), other, keeps_model=True)
    rest = go_on(project, first)
    assert figures(first) + figures(rest) == figures(at_once)
    undisturbed = go_on(short)
    np.testing.assert_array_equal(other.losses, undisturbed.losses)


def test_that_one_epoch_is_stepped_and_then_stands() -> None:
    controls = RunControls(pauses_after_epoch=True)
    stood: list[int] = []

    def go_on_from(event: RunEvent) -> None:
        if isinstance(event, EpochEnded):
            stood.append(event.epoch)
            assert controls.paused
            if event.epoch == 1:
                controls.resume()
            else:
                controls.step_epoch()

    _, log = run_small(
        small_project(epochs=4),
        controls,
        Log(lambda it: go_on_from(it) if isinstance(it, EpochEnded) and it.epoch < 2 else None),
    )
    assert stood == [0, 1]
    undisturbed = go_on(small_project(epochs=4))
    np.testing.assert_array_equal(log.losses, undisturbed.losses)
    assert len(log.losses) == 4 * BATCHES
