"""The run bar, pressed and read as a person does. Keras is real."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.network.edits import RemoveLayers
from fashion_gui.runs.callbacks import CSVLogger
from fashion_gui.runs.clipping import Clipping
from fashion_gui.runs.events import FailureKind, RunFailed, SettingChanged
from fashion_gui.runs.history import RunHistory
from fashion_gui.runs.schedules import PiecewiseConstant
from fashion_gui.session.run_words import failure_sentence
from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState
from fashion_gui.training.backend import keras, tf
from fashion_gui.views.run_bar.run_bar import RunBar
from tests.session.running import (
    TRAINING_MILLISECONDS,
    diverging_project,
    endless_project,
    refuse,
    small_session,
)
from tests.small_runs import small_project

DASH = "–"


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    with small_session(monkeypatch) as session:
        yield session


@pytest.fixture
def bar(qtbot: QtBot, session: Session) -> RunBar:
    bar = RunBar(session)
    qtbot.addWidget(bar)
    bar.resize(1366, bar.height())
    bar.show()
    return bar


def press(button: QWidget) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def wait_for(qtbot: QtBot, session: Session, state: RunState) -> None:
    qtbot.waitUntil(lambda: session.trainer.state is state, timeout=TRAINING_MILLISECONDS)


def train(qtbot: QtBot, session: Session, bar: RunBar) -> None:
    press(bar.train_button)
    wait_for(qtbot, session, RunState.IDLE)


def figures(bar: RunBar) -> list[str]:
    return [figure._value.text() for figure in bar._figures]


def words(bar: RunBar) -> tuple[str, object]:
    """The sentence and its role, which gives its colour."""
    return bar._status.text(), bar._status.property("role")


def buttons(bar: RunBar) -> tuple[str, bool, bool, bool]:
    """Text of the large button; whether train, step and stop can be pressed."""
    return (
        bar.train_button.text(),
        bar.train_button.isEnabled(),
        bar.step_button.isEnabled(),
        bar.stop_button.isEnabled(),
    )


def test_that_an_idle_bar_offers_train_and_step(bar: RunBar) -> None:
    assert buttons(bar) == ("Train", True, True, False)
    assert figures(bar) == [DASH] * 4


def test_that_the_buttons_follow_the_run(qtbot: QtBot, session: Session, bar: RunBar) -> None:
    session.document.open(endless_project())
    press(bar.train_button)
    assert buttons(bar) == ("Train", False, False, True)
    wait_for(qtbot, session, RunState.RUNNING)
    assert buttons(bar) == ("Pause", True, True, True)
    assert words(bar)[0] == "Training"
    press(bar.train_button)
    assert session.trainer.state is RunState.PAUSED
    assert buttons(bar) == ("Resume", True, True, True)
    assert words(bar)[0] == "Paused"
    press(bar.train_button)
    assert session.trainer.state is RunState.RUNNING
    press(bar.stop_button)
    assert buttons(bar) == ("Train", False, False, False)
    wait_for(qtbot, session, RunState.IDLE)
    assert buttons(bar) == ("Train", True, True, False)
    assert words(bar)[0].startswith("Stopped by hand. ")


def test_that_a_second_press_starts_no_second_run(
    qtbot: QtBot, session: Session, bar: RunBar
) -> None:
    QTest.mouseDClick(bar.train_button, Qt.MouseButton.LeftButton)
    press(bar.train_button) if bar.train_button.isEnabled() else None
    history = session.trainer.history
    QTest.mouseClick(bar.train_button, Qt.MouseButton.LeftButton)
    assert session.trainer.history is history
    assert session.trainer.state is RunState.PREPARING
    wait_for(qtbot, session, RunState.IDLE)
    assert words(bar)[0] == "Finished 2 epochs."


def test_that_stop_before_the_first_batch_is_a_stop(
    qtbot: QtBot, session: Session, bar: RunBar
) -> None:
    press(bar.train_button)
    press(bar.stop_button)
    assert words(bar)[0] == "Stopping…"
    wait_for(qtbot, session, RunState.IDLE)
    assert words(bar)[0] == "Stopped before the first batch: nothing was trained."
    assert figures(bar) == [DASH] * 4


def test_that_each_step_is_one_batch_and_is_shown(
    qtbot: QtBot, session: Session, bar: RunBar
) -> None:
    for batch in (1, 2, 3):
        press(bar.step_button)
        qtbot.waitUntil(
            lambda batch=batch: f"batch {batch} of 15" in bar._place.text(),  # type: ignore[misc]
            timeout=TRAINING_MILLISECONDS,
        )
        assert bar._place.text().startswith("Epoch 1 of 2 · ")
        assert (" left" in bar._place.text()) == (batch > 1)
        assert session.trainer.state is RunState.PAUSED
        last = session.trainer.last_batches
        assert last is not None
        assert last.batch == batch
        assert figures(bar)[:2] == [f"{last.mean_loss:.4f}", f"{100 * last.mean_accuracy:.1f} %"]
        assert figures(bar)[2:] == [DASH, DASH]
        assert bar._progress.value() == round(1000 * batch / 30)
    press(bar.stop_button)
    wait_for(qtbot, session, RunState.IDLE)


def test_that_a_running_run_can_be_stepped(qtbot: QtBot, session: Session, bar: RunBar) -> None:
    session.document.open(endless_project())
    press(bar.train_button)
    wait_for(qtbot, session, RunState.RUNNING)
    press(bar.step_button)
    assert session.trainer.state is RunState.PAUSED
    assert bar.train_button.text() == "Resume"


def test_that_the_end_is_told_with_the_figures_of_the_last_epoch(
    qtbot: QtBot, session: Session, bar: RunBar
) -> None:
    train(qtbot, session, bar)
    last = session.trainer.history.epochs[-1]
    assert words(bar) == ("Finished 2 epochs.", "body")
    qtbot.waitUntil(lambda: figures(bar)[2] == f"{last.val_loss:.4f}")
    assert figures(bar) == [
        f"{last.loss:.4f}",
        f"{100 * last.accuracy:.1f} %",
        f"{last.val_loss:.4f}",
        f"{100 * last.val_accuracy:.1f} %",
    ]
    assert bar._progress.value() == bar._progress.maximum()
    assert bar._place.text() == "Epoch 2 of 2 · batch 15 of 15"


def test_that_a_run_without_accuracy_has_a_dash_for_it(
    qtbot: QtBot, session: Session, bar: RunBar
) -> None:
    session.document.open(small_project("autoencoder", epochs=1))
    train(qtbot, session, bar)
    last = session.trainer.history.epochs[-1]
    assert figures(bar) == [f"{last.loss:.4f}", "–", f"{last.val_loss:.4f}", "–"]


def test_that_a_new_run_clears_the_figures_of_the_last(
    qtbot: QtBot, session: Session, bar: RunBar
) -> None:
    train(qtbot, session, bar)
    press(bar.train_button)
    assert figures(bar) == [DASH] * 4
    assert bar._progress.value() == 0
    press(bar.stop_button)
    wait_for(qtbot, session, RunState.IDLE)


def test_that_the_kept_epoch_is_told(qtbot: QtBot, session: Session, bar: RunBar) -> None:
    session.document.open(small_project(keep_best=True))
    train(qtbot, session, bar)
    best = session.trainer.history.best_epoch
    assert best is not None
    assert words(bar)[0] == f"Finished 2 epochs; the weights of epoch {best + 1} were kept."


def test_that_an_error_of_keras_is_a_sentence_and_the_next_run_works(
    qtbot: QtBot, session: Session, bar: RunBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(keras.layers.Dense, "build", refuse)
        train(qtbot, session, bar)
    sentence, role = words(bar)
    assert "Keras ended the run with an error" in sentence
    assert "no such thing" in sentence
    assert role == "wrong"
    train(qtbot, session, bar)
    assert words(bar) == ("Finished 2 epochs.", "body")


def test_that_a_loss_that_is_no_number_is_a_sentence_with_advice(
    qtbot: QtBot, session: Session, bar: RunBar
) -> None:
    session.document.open(diverging_project())
    train(qtbot, session, bar)
    outcome = session.trainer.outcome
    assert isinstance(outcome, RunFailed)
    sentence, role = words(bar)
    place = f"epoch {outcome.epoch + 1}, batch {outcome.batch + 1}"
    assert place in sentence
    assert "Try one ten times smaller" in sentence
    assert role == "wrong"
    session.document.open(small_project())
    train(qtbot, session, bar)
    assert words(bar)[0] == "Finished 2 epochs."


def test_that_a_lack_of_memory_is_a_sentence_with_advice(
    qtbot: QtBot, session: Session, bar: RunBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse_memory(*_: object, **__: object) -> None:
        raise tf.errors.ResourceExhaustedError(None, None, "OOM when allocating")

    with monkeypatch.context() as patch:
        patch.setattr(keras.layers.Dense, "build", refuse_memory)
        train(qtbot, session, bar)
    sentence, role = words(bar)
    assert sentence.startswith("The computer's memory is not enough for this run. Use a smaller ba")
    assert role == "wrong"
    train(qtbot, session, bar)
    assert words(bar)[0] == "Finished 2 epochs."


def test_that_an_untrainable_network_is_told_until_it_is_mended(
    session: Session, bar: RunBar
) -> None:
    session.document.apply(RemoveLayers(frozenset({"dense_2"})))
    assert buttons(bar) == ("Train", False, False, False)
    sentence, role = words(bar)
    assert sentence
    assert sentence != "Ready to train."
    assert role == "warning"
    session.document.undo()
    assert buttons(bar) == ("Train", True, True, False)


def test_that_after_a_failure_a_broken_network_is_told(
    qtbot: QtBot, session: Session, bar: RunBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Train is grey then, so the sentence must be the one that says why."""
    with monkeypatch.context() as patch:
        patch.setattr(keras.layers.Dense, "build", refuse)
        train(qtbot, session, bar)
    session.document.apply(RemoveLayers(frozenset({"dense_2"})))
    assert not bar.train_button.isEnabled()
    assert words(bar)[1] == "warning"
    assert "Keras ended" not in words(bar)[0]


def test_that_nothing_moves_while_figures_change(
    qtbot: QtBot, session: Session, bar: RunBar
) -> None:
    places = [figure.geometry() for figure in bar._figures]
    train(qtbot, session, bar)
    qtbot.waitUntil(lambda: figures(bar)[2] != DASH)
    assert [figure.geometry() for figure in bar._figures] == places


def test_that_one_epoch_is_stepped_by_its_button(
    qtbot: QtBot, session: Session, bar: RunBar
) -> None:
    press(bar.step_epoch_button)
    wait_for(qtbot, session, RunState.PAUSED)
    assert len(session.trainer.history.epochs) == 1
    assert "batch 15 of 15" in bar._place.text()
    press(bar.step_epoch_button)
    wait_for(qtbot, session, RunState.IDLE)
    assert len(session.trainer.history.epochs) == 2


def test_that_more_epochs_are_added_to_a_finished_run(
    qtbot: QtBot, session: Session, bar: RunBar
) -> None:
    assert not bar.more_epochs.button.isEnabled()
    train(qtbot, session, bar)
    bar.more_epochs.count.setFocus()
    bar.more_epochs.count.selectAll()
    QTest.keyClicks(bar.more_epochs.count, "2")
    QTest.keyClick(bar.more_epochs.count, Qt.Key.Key_Return)
    press(bar.more_epochs.button)
    assert not bar.more_epochs.button.isEnabled()
    wait_for(qtbot, session, RunState.IDLE)
    assert [it.epoch for it in session.trainer.history.epochs] == [0, 1, 2, 3]
    assert words(bar) == ("Finished 4 epochs.", "body")


def test_that_a_file_that_cannot_be_written_is_told_beside_the_end(
    qtbot: QtBot, session: Session, bar: RunBar, tmp_path: Path
) -> None:
    path = tmp_path / "missing" / "log.csv"
    session.document.open(small_project(csv_log=CSVLogger(str(path))))
    train(qtbot, session, bar)
    text, role = words(bar)
    assert text.startswith("Finished 2 epochs. CSVLogger cannot write")
    assert role == "warning"


@pytest.mark.parametrize(
    ("settings", "cause"),
    [
        ({"scale_pixels": False}, "unscaled"),
        ({"optimizer": "sgd", "learning_rate": 5.0}, "the learning rate 5 is too high for SGD"),
        ({}, "ten times smaller, or clip the gradients."),
        ({"clipping": Clipping("clipvalue", 9.0)}, "ten times smaller."),
    ],
)
def test_that_the_likely_cause_of_a_loss_that_is_no_number_is_told(
    settings: dict[str, Any], cause: str
) -> None:
    failure = RunFailed(FailureKind.NOT_A_NUMBER, 0, 6)
    sentence = failure_sentence(failure, small_project(**settings))
    assert "epoch 1, batch 7" in sentence
    assert cause in sentence


def test_that_the_rate_at_the_moment_of_the_failure_is_the_one_that_is_named() -> None:
    failure = RunFailed(FailureKind.NOT_A_NUMBER, 4, 6)
    history = RunHistory()
    history.add(SettingChanged(3, 0, "learning_rate", 70.0))
    history.add(SettingChanged(4, 0, "dropout_rate", 0.9, "dropout"))
    assert "the learning rate 70 is" in failure_sentence(failure, small_project(), history)
    schedule = PiecewiseConstant((4,), (80.0,))
    scheduled = small_project(schedule=schedule, epochs=9)
    assert "the learning rate 80 is" in failure_sentence(failure, scheduled, RunHistory())
    early = RunFailed(FailureKind.NOT_A_NUMBER, 1, 6)
    assert "the steps were too large" in failure_sentence(early, scheduled, RunHistory())
