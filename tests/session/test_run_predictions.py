"""What runs say of the test set, at any of their epochs."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from fashion_gui.network.project import Project
from fashion_gui.network.run_record import RunRecord
from fashion_gui.network.trained import Trained
from fashion_gui.session.inference import TestPredictions
from fashion_gui.session.run_predictions import RunPredictions
from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState
from fashion_gui.training.classifier import TrainedNetwork
from tests.session.running import TRAINING_MILLISECONDS, small_session
from tests.small_runs import small_data, small_project

TestPredictions.__test__ = False  # type: ignore[attr-defined] # its name is not a test's


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    with small_session(monkeypatch, small_project(epochs=3), inference=True) as session:
        session.trainer.train()
        qtbot.waitUntil(
            lambda: session.trainer.outcome is not None and session.trainer.state is RunState.IDLE,
            timeout=TRAINING_MILLISECONDS,
        )
        qtbot.waitUntil(
            lambda: session.inference.test_predictions is not None, timeout=TRAINING_MILLISECONDS
        )
        yield session


def at_epoch(session: Session, run: RunRecord, epochs: int) -> Trained:
    snapshot = session.runs.weights.of(run.id).snapshots[epochs]
    return Trained(run.result.network, run.result.recipe, snapshot.weights, snapshot.basis)


def expected(trained: Trained) -> np.ndarray:
    """By a model of its own."""
    network = TrainedNetwork(
        Project(trained.network, trained.recipe), trained.weights, trained.basis
    )
    assert network.classifier is not None
    return network.classifier.classify_many(small_data().test_images)


def test_that_each_epoch_predicts_with_its_own_weights(qtbot: QtBot, session: Session) -> None:
    predictions = RunPredictions(session.inference)
    run, labels = session.runs.rows[-1], small_data().test_labels
    for epochs in (3, 0, 1):
        trained = at_epoch(session, run, epochs)
        with qtbot.waitSignal(predictions.arrived, timeout=TRAINING_MILLISECONDS):
            assert predictions.want("epoch", trained) is None
        found = predictions.of(trained)
        assert found is not None
        assert found.probabilities is not None
        np.testing.assert_allclose(found.probabilities, expected(trained), atol=1e-6)
        assert found.accuracy == pytest.approx((found.probabilities.argmax(1) == labels).mean())
    last, whole = predictions.of(at_epoch(session, run, 3)), session.inference.test_predictions
    assert last is not None
    assert whole is not None
    np.testing.assert_allclose(last.probabilities, whole.probabilities, atol=1e-6)  # type: ignore[arg-type]
    assert last.loss == pytest.approx(whole.loss, rel=1e-5)


def test_that_the_network_trained_last_still_classifies_with_its_own_weights(
    qtbot: QtBot, session: Session
) -> None:
    predictions = RunPredictions(session.inference)
    run = session.runs.rows[-1]
    with qtbot.waitSignal(predictions.arrived, timeout=TRAINING_MILLISECONDS):
        predictions.want("epoch", at_epoch(session, run, 0))
    before = session.inference.test_predictions
    assert before is not None
    assert run.result.trained is not None
    np.testing.assert_allclose(before.probabilities, expected(run.result.trained), atol=1e-6)  # type: ignore[arg-type]


def test_that_of_many_epochs_asked_for_the_newest_wins_and_is_kept(
    qtbot: QtBot, session: Session
) -> None:
    judged: list[Trained] = []
    session.inference.judged.connect(lambda trained, _: judged.append(trained))
    predictions = RunPredictions(session.inference)
    run = session.runs.rows[-1]
    busy, go_on = threading.Event(), threading.Event()

    def hold() -> None:
        busy.set()
        go_on.wait(10)

    session.inference._thread.post("hold", hold)
    assert busy.wait(10)
    for epochs in (0, 1, 2, 3, 2):
        predictions.want("epoch", at_epoch(session, run, epochs))
    other = at_epoch(session, run, 1)
    predictions.want("first", other)
    go_on.set()
    qtbot.waitUntil(lambda: len(judged) == 2, timeout=TRAINING_MILLISECONDS)
    wanted = at_epoch(session, run, 2).weights
    assert [it.weights is wanted for it in judged] == [True, False]
    assert predictions.of(at_epoch(session, run, 3)) is None
    assert predictions.want("epoch", at_epoch(session, run, 2)) is not None
    assert predictions.want("second", other) is not None
    assert len(judged) == 2
