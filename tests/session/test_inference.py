"""Classifying in the running program, by the shipped network and by the one trained last."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from fashion_gui.data.drawing import prepare_drawing
from fashion_gui.runs.events import FloatArray, RunEnded
from fashion_gui.session.inference import (
    DrawingPrediction,
    InferenceState,
    ModelChoice,
    shipped_model_path,
)
from fashion_gui.session.newest import Newest
from fashion_gui.session.session import Session
from fashion_gui.session.settings import Settings
from fashion_gui.session.trainer import RunState
from fashion_gui.training.classifier import Classifier, TrainedNetwork, load_classifier
from tests.session.running import TRAINING_MILLISECONDS, small_session
from tests.small_runs import small_data, small_project


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    with small_session(monkeypatch, inference=True) as session:
        yield session


@pytest.fixture
def answers(session: Session) -> list[DrawingPrediction]:
    answers: list[DrawingPrediction] = []
    session.inference.drawing_classified.connect(answers.append)
    return answers


def wait_until_loaded(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(
        lambda: session.inference.state is not InferenceState.LOADING,
        timeout=TRAINING_MILLISECONDS,
    )


def train(qtbot: QtBot, session: Session) -> None:
    trainer = session.trainer
    with qtbot.waitSignal(session.inference.test_predicted, timeout=TRAINING_MILLISECONDS):
        trainer.train()
    qtbot.waitUntil(lambda: trainer.state is RunState.IDLE)


def test_that_a_run_stopped_before_its_first_batch_leaves_the_trained_network(
    qtbot: QtBot, session: Session
) -> None:
    wait_until_loaded(qtbot, session)
    train(qtbot, session)
    known = session.inference.test_predictions
    session.trainer.train()
    session.trainer.stop()
    qtbot.waitUntil(lambda: session.trainer.state is RunState.IDLE, timeout=TRAINING_MILLISECONDS)
    assert session.trainer.last_batches is None
    assert session.inference.test_predictions is known


def picture(place: int) -> FloatArray:
    pixels: FloatArray = small_data().test_images[place].astype(np.float32) / np.float32(255)
    return pixels


def likely(answer: DrawingPrediction) -> FloatArray:
    """The ten probabilities of an answer."""
    return answer.recognition.probabilities


def test_that_a_drawing_is_classified_by_the_shipped_network(
    qtbot: QtBot, session: Session, answers: list[DrawingPrediction]
) -> None:
    assert session.inference.state is InferenceState.LOADING
    wait_until_loaded(qtbot, session)
    assert session.inference.state is InferenceState.READY
    session.inference.classify(picture(0), ModelChoice.SHIPPED)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers[0].choice is ModelChoice.SHIPPED
    expected = load_classifier(shipped_model_path()).recognise(picture(0)).probabilities
    np.testing.assert_allclose(likely(answers[0]), expected, atol=1e-6)


def test_that_a_drawing_asked_for_while_tensorflow_loads_is_classified_then(
    qtbot: QtBot, session: Session, answers: list[DrawingPrediction]
) -> None:
    session.inference.classify(picture(3), ModelChoice.SHIPPED)
    qtbot.waitUntil(lambda: bool(answers), timeout=TRAINING_MILLISECONDS)


def test_that_of_fifty_drawings_at_once_the_last_is_what_stands(
    qtbot: QtBot, session: Session, answers: list[DrawingPrediction]
) -> None:
    wait_until_loaded(qtbot, session)
    busy, go_on = threading.Event(), threading.Event()

    def hold() -> None:
        busy.set()
        go_on.wait(10)

    session.inference._thread.post("hold", hold)
    assert busy.wait(10)
    for place in range(50):
        session.inference.classify(picture(place), ModelChoice.SHIPPED)
    go_on.set()
    done = threading.Event()
    session.inference._thread.post("done", done.set)
    qtbot.waitUntil(lambda: done.is_set() and bool(answers))
    assert len(answers) == 1
    expected = load_classifier(shipped_model_path()).recognise(picture(49)).probabilities
    np.testing.assert_allclose(likely(answers[-1]), expected, atol=1e-6)


def test_that_the_last_of_a_burst_is_answered_last(
    qtbot: QtBot, session: Session, answers: list[DrawingPrediction]
) -> None:
    wait_until_loaded(qtbot, session)
    expected = load_classifier(shipped_model_path()).recognise(picture(49)).probabilities
    for place in range(50):
        session.inference.classify(picture(place), ModelChoice.SHIPPED)
    qtbot.waitUntil(lambda: bool(answers) and np.allclose(likely(answers[-1]), expected, atol=1e-6))
    assert len(answers) <= 50


def test_that_after_a_run_the_trained_network_classifies(
    qtbot: QtBot, session: Session, answers: list[DrawingPrediction]
) -> None:
    assert not session.inference.has_trained
    train(qtbot, session)
    assert session.inference.has_trained
    session.inference.classify(picture(5), ModelChoice.TRAINED)
    qtbot.waitUntil(lambda: bool(answers), timeout=TRAINING_MILLISECONDS)
    outcome = session.trainer.outcome
    assert isinstance(outcome, RunEnded)
    own = TrainedNetwork(session.document.project, outcome.weights, None).classifier
    assert own is not None
    assert answers[-1].choice is ModelChoice.TRAINED
    expected = own.recognise(picture(5)).probabilities
    np.testing.assert_allclose(likely(answers[-1]), expected, atol=1e-6)


def test_that_the_test_set_is_predicted_and_its_figures_are_those_of_numpy(
    qtbot: QtBot, session: Session
) -> None:
    train(qtbot, session)
    predictions, labels = session.inference.test_predictions, small_data().test_labels
    assert predictions is not None
    assert predictions.probabilities is not None
    probabilities = predictions.probabilities.astype(np.float64)
    assert probabilities.shape == (len(labels), 10)
    np.testing.assert_allclose(probabilities.sum(1), 1, atol=1e-5)
    assert predictions.accuracy == np.mean(np.argmax(probabilities, 1) == labels)
    chosen = probabilities[np.arange(len(labels)), labels]
    assert predictions.loss == pytest.approx(-np.log(np.maximum(chosen, 1e-7)).mean(), rel=1e-4)


def test_that_the_next_run_takes_the_place_of_the_one_before(
    qtbot: QtBot, session: Session
) -> None:
    train(qtbot, session)
    first = session.inference.test_predictions
    session.document.open(small_project("softmax-only"))
    train(qtbot, session)
    second = session.inference.test_predictions
    assert first is not None
    assert first.probabilities is not None
    assert second is not None
    assert second.probabilities is not None
    assert not np.array_equal(first.probabilities, second.probabilities)


def test_that_a_missing_shipped_network_is_told_and_training_goes_on(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = tmp_path / "gone.keras"
    monkeypatch.setattr("fashion_gui.session.inference.shipped_model_path", lambda: missing)
    with small_session(monkeypatch, inference=True) as session:
        wait_until_loaded(qtbot, session)
        assert session.inference.state is InferenceState.NO_SHIPPED_MODEL
        session.trainer.train()
        qtbot.waitUntil(
            lambda: session.trainer.outcome is not None and session.trainer.state is RunState.IDLE,
            timeout=TRAINING_MILLISECONDS,
        )
        qtbot.waitUntil(lambda: session.inference.test_predictions is not None)


def test_that_a_job_that_fails_does_not_end_the_thread(
    qtbot: QtBot, session: Session, answers: list[DrawingPrediction]
) -> None:
    wait_until_loaded(qtbot, session)

    def fail() -> None:
        raise RuntimeError("a job of a test")

    session.inference._thread.post("fail", fail)
    session.inference.classify(picture(1), ModelChoice.SHIPPED)
    qtbot.waitUntil(lambda: bool(answers))


def test_that_it_can_be_shut_down_while_it_loads(session: Session) -> None:
    session.shut_down()
    assert not session.inference._thread.isRunning()


def test_that_nothing_is_started_once_all_was_shut_down(qtbot: QtBot) -> None:
    """The garments are told to be there after the window was closed: the event still waited."""
    session = Session(small_project(), Settings("en", "light"))
    session.start()
    session.load_tensorflow()
    assert session.dataset.is_loading
    session.shut_down()
    QCoreApplication.processEvents()
    assert not session.inference._thread.isRunning()


def test_that_a_drawing_that_is_read_comes_prepared_and_then_classified(
    qtbot: QtBot, session: Session, answers: list[DrawingPrediction]
) -> None:
    wait_until_loaded(qtbot, session)
    inference, told = session.inference, list[object]()
    inference.drawing_prepared.connect(told.append)
    inference.drawing_classified.connect(told.append)
    ink = np.zeros((280, 280), np.uint8)
    ink[60:220, 90:190] = 255
    stages = prepare_drawing(ink)
    inference.post("read", inference.reading(lambda: stages, (ModelChoice.SHIPPED,)))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told[0] is stages
    assert answers[0].pixels is stages.pixels
    classifier = load_classifier(shipped_model_path())
    assert np.allclose(
        answers[0].recognition.probabilities,
        classifier.classify_many(stages.pixels[np.newaxis])[0],
        atol=1e-5,
    )


def test_that_a_network_that_fails_does_not_hold_up_the_reading(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    wait_until_loaded(qtbot, session)

    def refuse(*_: object) -> None:
        raise ValueError("no such thing")

    monkeypatch.setattr(Classifier, "recognise", refuse)
    reader = Newest(start=lambda work: session.inference.post("read", work))
    done: list[object] = []
    reader.done.connect(done.append)
    ink = np.full((280, 280), 255, np.uint8)
    for _ in range(2):
        prepare = partial(prepare_drawing, ink)
        with qtbot.waitSignal(reader.done):
            reader.request(session.inference.reading(prepare, (ModelChoice.SHIPPED,)))
    assert len(done) == 2
