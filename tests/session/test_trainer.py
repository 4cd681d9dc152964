"""The trainer without a window: states, steering, events, failures. Keras is real."""

from __future__ import annotations

import time
from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from fashion_gui.network.edits import RemoveLayers
from fashion_gui.runs.controls import RunControls
from fashion_gui.runs.events import (
    BatchesEnded,
    EndReason,
    EpochEnded,
    FailureKind,
    RunEnded,
    RunEvent,
    RunFailed,
    RunStarted,
    StepFrozen,
)
from fashion_gui.session.run_clock import RunClock
from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState
from fashion_gui.training.backend import keras
from tests.session.running import (
    TRAINING_MILLISECONDS,
    Recorder,
    diverging_project,
    endless_project,
    refuse,
    small_session,
)
from tests.small_runs import small_project


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    with small_session(monkeypatch) as session:
        yield session


@pytest.fixture
def recorder(session: Session) -> Recorder:
    return Recorder(session.trainer)


def wait_for(qtbot: QtBot, session: Session, state: RunState) -> None:
    qtbot.waitUntil(lambda: session.trainer.state is state, timeout=TRAINING_MILLISECONDS)


def wait_for_batches(qtbot: QtBot, session: Session, count: int) -> None:
    """Waits until that many batches have been done."""
    losses = session.trainer.history
    qtbot.waitUntil(lambda: len(losses.batch_losses) >= count, timeout=TRAINING_MILLISECONDS)


def test_that_a_run_goes_through_its_states_and_ends(
    qtbot: QtBot, session: Session, recorder: Recorder
) -> None:
    session.trainer.train()
    wait_for(qtbot, session, RunState.IDLE)
    assert recorder.states == [RunState.PREPARING, RunState.RUNNING, RunState.IDLE]
    outcome = session.trainer.outcome
    assert isinstance(outcome, RunEnded)
    assert outcome.reason is EndReason.COMPLETED
    assert recorder.events[-1] is outcome


def test_that_the_history_is_what_the_events_told(
    qtbot: QtBot, session: Session, recorder: Recorder
) -> None:
    session.trainer.train()
    wait_for(qtbot, session, RunState.IDLE)
    history, split = session.trainer.history, session.dataset.split
    assert split is not None
    batches = [it for it in recorder.events if isinstance(it, BatchesEnded)]
    for curve, name in (
        (history.batch_losses, "losses"),
        (history.batch_accuracies, "accuracies"),
    ):
        told = np.concatenate([getattr(it, name) for it in batches])
        np.testing.assert_array_equal(curve.values, told)
    assert history.epochs == recorder.of(EpochEnded)
    assert len(history.epochs) == 2
    an_epoch = -(-len(split.train) // 32)
    assert history.batches_an_epoch == an_epoch
    assert len(history.batch_losses) == 2 * an_epoch
    assert session.trainer.started == RunStarted(
        2, an_epoch, len(split.train), len(split.validation)
    )


def test_that_train_twice_starts_one_run(
    qtbot: QtBot, session: Session, recorder: Recorder
) -> None:
    session.trainer.train()
    history = session.trainer.history
    session.trainer.train()
    assert session.trainer.history is history
    wait_for(qtbot, session, RunState.IDLE)
    assert len(recorder.of(RunStarted)) == 1
    assert len(recorder.of(RunEnded)) == 1


def test_that_a_stop_right_after_train_holds(
    qtbot: QtBot, session: Session, recorder: Recorder
) -> None:
    session.trainer.train()
    session.trainer.stop()
    assert session.trainer.state is RunState.STOPPING
    wait_for(qtbot, session, RunState.IDLE)
    assert recorder.states == [RunState.PREPARING, RunState.STOPPING, RunState.IDLE]
    assert recorder.of(BatchesEnded) == []
    outcome = session.trainer.outcome
    assert isinstance(outcome, RunEnded)
    assert outcome.reason is EndReason.STOPPED


def test_that_a_stop_in_mid_run_keeps_the_weights(qtbot: QtBot, session: Session) -> None:
    session.document.open(endless_project())
    session.trainer.train()
    wait_for_batches(qtbot, session, 20)
    session.trainer.stop()
    wait_for(qtbot, session, RunState.IDLE)
    outcome = session.trainer.outcome
    assert isinstance(outcome, RunEnded)
    assert outcome.reason is EndReason.STOPPED
    assert set(outcome.weights) == {"dense", "dense_2"}


def test_that_a_step_from_idle_does_one_batch_and_stands(
    qtbot: QtBot, session: Session, recorder: Recorder
) -> None:
    trainer = session.trainer
    trainer.step()
    wait_for(qtbot, session, RunState.PAUSED)
    assert len(trainer.history.batch_losses) == 1
    for count in (2, 3):
        trainer.step()
        wait_for_batches(qtbot, session, count)
        assert trainer.state is RunState.PAUSED
    assert all(len(it.losses) == 1 for it in recorder.of(BatchesEnded))  # type: ignore[union-attr]
    assert len(trainer.history.batch_losses) == 3
    trainer.train()
    assert trainer.state is RunState.RUNNING
    wait_for(qtbot, session, RunState.IDLE)
    assert len(recorder.of(EpochEnded)) == 2


def test_that_a_paused_run_stands_still_and_can_be_stopped(qtbot: QtBot, session: Session) -> None:
    session.document.open(endless_project())
    trainer = session.trainer
    trainer.train()
    wait_for(qtbot, session, RunState.RUNNING)
    trainer.pause()
    assert trainer.state is RunState.PAUSED
    trainer.stop()
    wait_for(qtbot, session, RunState.IDLE)
    assert isinstance(trainer.outcome, RunEnded)


def test_that_a_pause_does_not_lengthen_the_time_left(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer = session.trainer
    assert trainer.seconds_left() is None
    trainer.step()
    wait_for(qtbot, session, RunState.PAUSED)
    assert trainer.seconds_left() is None  # the first call builds the graph and says nothing
    trainer.step()
    qtbot.waitUntil(lambda: trainer.seconds_left() is not None)
    before = trainer.seconds_left()
    clock = time.perf_counter
    with monkeypatch.context() as patch:
        patch.setattr(time, "perf_counter", lambda: clock() + 1000)  # a long coffee
        after = trainer.seconds_left()
    assert before is not None
    assert after is not None
    assert after < before + 100


def test_that_the_time_left_is_judged_by_the_pace_so_far(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(time, "perf_counter", lambda: now)
    clock, later = RunClock(RunControls(), 0), RunClock(RunControls(), 20)
    assert clock.seconds_left(0, 400) is None
    now += 10
    assert clock.seconds_left(100, 400) == pytest.approx(30)
    assert later.seconds_left(120, 400) == pytest.approx(28), "the first call is not counted"
    now += 5
    monkeypatch.setattr(RunControls, "idle_seconds", 5.0)
    assert clock.seconds_left(100, 400) == pytest.approx(30), "a pause is not either"


def test_that_the_time_left_falls_to_nothing(qtbot: QtBot, session: Session) -> None:
    session.trainer.train()
    wait_for(qtbot, session, RunState.IDLE)
    assert session.trainer.seconds_left() == 0


def test_that_an_error_of_keras_ends_the_run_and_the_next_one_works(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = session.document.project
    with monkeypatch.context() as patch:
        patch.setattr(keras.layers.Dense, "build", refuse)
        session.trainer.train()
        wait_for(qtbot, session, RunState.IDLE)
    outcome = session.trainer.outcome
    assert isinstance(outcome, RunFailed)
    assert outcome.kind is FailureKind.KERAS
    assert "no such thing" in outcome.detail
    assert session.document.project is before
    session.trainer.train()
    assert session.trainer.outcome is None
    wait_for(qtbot, session, RunState.IDLE)
    assert isinstance(session.trainer.outcome, RunEnded)


def test_that_a_loss_that_is_no_number_ends_the_run(qtbot: QtBot, session: Session) -> None:
    session.document.open(diverging_project())
    session.trainer.train()
    wait_for(qtbot, session, RunState.IDLE)
    outcome = session.trainer.outcome
    assert isinstance(outcome, RunFailed)
    assert outcome.kind is FailureKind.NOT_A_NUMBER
    assert np.isfinite(session.trainer.history.batch_losses.values).all()


def test_that_a_broken_tensorflow_ends_the_run_with_its_words(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "fashion_gui.training.fit", None)
    monkeypatch.delattr("fashion_gui.training.fit", raising=False)
    session.trainer.train()
    wait_for(qtbot, session, RunState.IDLE)
    outcome = session.trainer.outcome
    assert isinstance(outcome, RunFailed)
    assert outcome.kind is FailureKind.NO_TENSORFLOW


def test_that_an_untrainable_network_starts_nothing(session: Session, recorder: Recorder) -> None:
    session.document.apply(RemoveLayers(frozenset({"dense_2"})))
    assert not session.trainer.can_train
    session.trainer.train()
    session.trainer.step()
    assert session.trainer.state is RunState.IDLE
    assert recorder.states == []


def test_that_edits_in_mid_run_do_not_touch_the_run(qtbot: QtBot, session: Session) -> None:
    session.trainer.train()
    started_with = session.document.project
    session.document.apply(RemoveLayers(frozenset({"dense"})))
    wait_for(qtbot, session, RunState.IDLE)
    assert session.trainer.project is started_with
    outcome = session.trainer.outcome
    assert isinstance(outcome, RunEnded)
    assert "dense" in outcome.weights


@pytest.mark.parametrize("state", [RunState.PREPARING, RunState.RUNNING, RunState.PAUSED])
def test_that_a_shut_down_ends_the_thread(qtbot: QtBot, session: Session, state: RunState) -> None:
    session.document.open(endless_project())
    if state is RunState.PAUSED:
        session.trainer.step()
    else:
        session.trainer.train()
    wait_for(qtbot, session, state)
    session.shut_down()
    wait_for(qtbot, session, RunState.IDLE)
    assert isinstance(session.trainer.outcome, RunEnded)
    assert session.trainer.outcome.reason is EndReason.STOPPED


def test_that_nothing_can_be_trained_before_the_garments_are_there(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_session(monkeypatch, small_project()) as session:
        session.dataset._data = None
        session.trainer.train()
        assert session.trainer.state is RunState.IDLE


def test_that_one_epoch_is_stepped_and_the_run_then_stands(
    qtbot: QtBot, session: Session, recorder: Recorder
) -> None:
    session.document.open(small_project("hidden-adam", epochs=3))
    trainer = session.trainer
    for done in (1, 2):
        trainer.step_epoch()
        qtbot.waitUntil(
            lambda done=done: len(trainer.history.epochs) == done,  # type: ignore[misc]
            timeout=TRAINING_MILLISECONDS,
        )
        wait_for(qtbot, session, RunState.PAUSED)
        assert len(trainer.history.batch_losses) == done * trainer.history.batches_an_epoch
    trainer.step_epoch()
    wait_for(qtbot, session, RunState.IDLE)
    assert recorder.of(EpochEnded)[-1] is trainer.history.epochs[2]


def test_that_more_epochs_make_the_history_of_one_long_run(qtbot: QtBot, session: Session) -> None:
    trainer = session.trainer
    assert session.runs.last is None
    session.document.open(small_project(epochs=3))
    trainer.train()
    wait_for(qtbot, session, RunState.IDLE)
    whole = trainer.history
    session.document.open(small_project(epochs=2))
    trainer.train()
    wait_for(qtbot, session, RunState.IDLE)
    before = trainer.start
    assert trainer.start is not None
    session.runs.train_more(trainer.start.id, 1)
    wait_for(qtbot, session, RunState.IDLE)
    assert before is not None
    assert trainer.start is not None
    assert trainer.start.id == before.id
    np.testing.assert_array_equal(trainer.history.batch_losses.values, whole.batch_losses.values)
    assert [it.val_loss for it in trainer.history.epochs] == [it.val_loss for it in whole.epochs]
    assert [it.epoch for it in trainer.history.epochs] == [0, 1, 2]
    clock = trainer.history.call_seconds.values
    assert (np.diff(clock) > 0).all()


def test_that_a_run_stopped_in_mid_epoch_goes_on_without_the_broken_one(
    qtbot: QtBot, session: Session
) -> None:
    session.document.open(small_project("hidden-adam", epochs=3))
    trainer = session.trainer
    trainer.step_epoch()
    wait_for(qtbot, session, RunState.PAUSED)
    trainer.step()
    wait_for_batches(qtbot, session, trainer.history.batches_an_epoch + 1)
    trainer.stop()
    wait_for(qtbot, session, RunState.IDLE)
    assert trainer.start is not None
    session.runs.train_more(trainer.start.id, 1)
    wait_for(qtbot, session, RunState.IDLE)
    history = trainer.history
    assert [it.epoch for it in history.epochs] == [0, 1]
    assert len(history.batch_losses) == 2 * history.batches_an_epoch


def test_that_a_rate_changed_in_mid_run_is_in_the_history(qtbot: QtBot, session: Session) -> None:
    trainer = session.trainer
    trainer.step()
    wait_for(qtbot, session, RunState.PAUSED)
    trainer.set_learning_rate(0.5)
    trainer.set_dropout_rate("dropout", 0.9)
    trainer.train()
    wait_for(qtbot, session, RunState.IDLE)
    assert {(it.epoch, it.batch, it.setting, it.layer_id) for it in trainer.history.changes} == {
        (0, 1, "learning_rate", None),
        (0, 1, "dropout_rate", "dropout"),
    }


def test_that_another_step_can_be_frozen_as_soon_as_the_first_is_told(
    qtbot: QtBot, session: Session, recorder: Recorder
) -> None:
    trainer = session.trainer

    def freeze_again(event: RunEvent) -> None:
        if isinstance(event, StepFrozen) and len(recorder.of(StepFrozen)) == 1:
            trainer.freeze()

    trainer.event_arrived.connect(freeze_again)
    trainer.freeze()
    qtbot.waitUntil(lambda: len(recorder.of(StepFrozen)) == 2, timeout=TRAINING_MILLISECONDS)
    assert trainer.state is RunState.PAUSED
