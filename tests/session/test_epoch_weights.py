"""The weights of every epoch, within a stated size."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from fashion_gui.network.edits import SetParameters
from fashion_gui.runs.callbacks import EarlyStopping
from fashion_gui.runs.events import RunEnded, Weights, WeightsTaken
from fashion_gui.session.epoch_weights import EpochStore, EpochWeights, Snapshot
from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState
from tests.session.running import TRAINING_MILLISECONDS, small_session
from tests.small_runs import run_small, small_project

KILOBYTE = 1024


def require_same_weights(first: Weights, second: Weights) -> None:
    assert first.keys() == second.keys()
    for id_, arrays in first.items():
        for mine, other in zip(arrays, second[id_], strict=True):
            assert np.array_equal(mine, other), id_


def weights(value: float, size: int = KILOBYTE) -> Weights:
    return {"dense": (np.full(size // 4, value, np.float32),)}


def kept_of(epochs: int, limit: int) -> EpochWeights:
    kept = EpochWeights(limit)
    for epoch in range(epochs + 1):
        kept.add(Snapshot(epoch, weights(epoch)))
    return kept


def numbers(kept: EpochWeights) -> list[int]:
    return [it.epochs for it in kept.snapshots]


def test_that_every_epoch_is_kept_where_there_is_room() -> None:
    kept = kept_of(10, 11 * KILOBYTE)
    assert numbers(kept) == list(range(11))
    assert kept.stride == 1
    assert kept.size == 11 * KILOBYTE


def test_that_epochs_are_thinned_out_where_there_is_none_and_the_newest_stays() -> None:
    kept = kept_of(10, 7 * KILOBYTE)
    assert (numbers(kept), kept.stride) == ([0, 2, 4, 6, 8, 10], 2)
    kept.add(Snapshot(11, weights(11)))
    assert numbers(kept) == [0, 2, 4, 6, 8, 10, 11]
    kept.add(Snapshot(12, weights(12)))
    assert numbers(kept) == [0, 2, 4, 6, 8, 10, 12]
    kept.add(Snapshot(13, weights(13)))
    assert (numbers(kept), kept.stride) == ([0, 4, 8, 12, 13], 4)


@pytest.mark.parametrize("limit", [1, 2, 3, 5, 8, 40])
def test_that_the_size_is_never_exceeded(limit: int) -> None:
    kept = EpochWeights(limit * KILOBYTE)
    for epoch in range(60):
        kept.add(Snapshot(epoch, weights(epoch)))
        assert kept.size <= limit * KILOBYTE
        assert numbers(kept)[-1] == epoch
        assert all(it.weights["dense"][0][0] == it.epochs for it in kept.snapshots)


def test_that_nothing_is_kept_of_a_network_that_is_too_large() -> None:
    kept = EpochWeights(KILOBYTE)
    kept.add(Snapshot(0, weights(0, 2 * KILOBYTE)))
    assert kept.snapshots == ()


def test_that_a_run_that_goes_on_from_an_epoch_replaces_those_after_it() -> None:
    kept = kept_of(5, 100 * KILOBYTE)
    kept.add(Snapshot(3, weights(33)))
    assert numbers(kept) == [0, 1, 2, 3]
    assert kept.snapshots[-1].weights["dense"][0][0] == 33


def test_that_the_oldest_run_gives_way_where_all_are_too_many() -> None:
    store = EpochStore(run_limit=4 * KILOBYTE, limit=8 * KILOBYTE)
    for run in "abc":
        for epoch in range(3):
            store.add(run, WeightsTaken(epoch, weights(epoch)))
    assert [len(store.of(run).snapshots) for run in "abc"] == [0, 3, 3]
    store.add("b", WeightsTaken(3, weights(3)))
    store.add("d", WeightsTaken(0, weights(0)))
    store.add("d", WeightsTaken(1, weights(1)))
    assert [len(store.of(run).snapshots) for run in "bcd"] == [4, 0, 2], "c was the oldest"


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    with small_session(monkeypatch, small_project(epochs=3)) as session:
        yield session


def train(qtbot: QtBot, session: Session) -> None:
    session.trainer.train()
    qtbot.waitUntil(
        lambda: session.trainer.outcome is not None and session.trainer.state is RunState.IDLE,
        timeout=TRAINING_MILLISECONDS,
    )


def test_that_the_weights_of_an_epoch_are_those_of_a_run_that_ends_there(
    qtbot: QtBot, session: Session
) -> None:
    train(qtbot, session)
    run = session.runs.rows[-1]
    snapshots = session.runs.weights.of(run.id).snapshots
    assert [it.epochs for it in snapshots] == [0, 1, 2, 3]
    assert run.result.trained is not None
    require_same_weights(snapshots[3].weights, run.result.trained.weights)
    short = session.document.recipe
    session.document.set_recipe(type(short)(**{**vars(short), "epochs": 2}))
    train(qtbot, session)
    outcome = session.trainer.outcome
    assert isinstance(outcome, RunEnded)
    require_same_weights(snapshots[2].weights, outcome.weights)
    assert not np.array_equal(snapshots[0].weights["dense"][0], snapshots[1].weights["dense"][0])


def test_that_a_run_trained_further_has_all_its_epochs(qtbot: QtBot, session: Session) -> None:
    train(qtbot, session)
    run = session.runs.rows[-1]
    before = session.runs.weights.of(run.id).snapshots
    session.runs.train_more(run.id, 2)
    qtbot.waitUntil(lambda: session.trainer.state is RunState.IDLE, timeout=TRAINING_MILLISECONDS)
    after = session.runs.weights.of(run.id).snapshots
    assert [it.epochs for it in after] == [0, 1, 2, 3, 4, 5]
    assert after[:4] == before


def test_that_another_project_begins_with_no_epochs(qtbot: QtBot, session: Session) -> None:
    train(qtbot, session)
    id_ = session.runs.rows[-1].id
    session.document.open(small_project("softmax-only"))
    assert session.runs.weights.of(id_).snapshots == ()


def test_that_the_weights_are_those_before_the_best_ones_are_restored() -> None:
    early = EarlyStopping(patience=1, restore_best_weights=True)
    project = small_project(
        "hidden-adam", epochs=30, early_stopping=early, learning_rate=0.02, seed=3
    )
    project = type(project)(
        SetParameters("dense", {"units": 8}).apply(project.network), project.recipe
    )
    _, log = run_small(project)
    taken = [it for it in log.events if isinstance(it, WeightsTaken)]
    ended = log.events[-1]
    assert isinstance(ended, RunEnded)
    assert ended.weights_epoch is not None
    assert [it.epochs for it in taken] == list(range(len(log.epochs) + 1))
    assert ended.weights_epoch < len(log.epochs) - 1
    require_same_weights(taken[ended.weights_epoch + 1].weights, ended.weights)
    assert not np.array_equal(taken[-1].weights["dense"][0], ended.weights["dense"][0])
