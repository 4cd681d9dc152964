"""The trained network in the document, and out of a file into classifying."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from fashion_gui.network.edits import SetParameters
from fashion_gui.network.presets import PRESETS
from fashion_gui.session.inference import DrawingPrediction, ModelChoice
from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState
from tests.network.test_trained_arrays import require_same_weights, trained_project
from tests.session.running import TRAINING_MILLISECONDS, endless_project, small_session
from tests.small_runs import small_project


def train(qtbot: QtBot, session: Session) -> None:
    session.trainer.train()
    qtbot.waitUntil(
        lambda: session.trainer.outcome is not None and session.trainer.state is RunState.IDLE,
        timeout=TRAINING_MILLISECONDS,
    )


def test_that_a_run_leaves_its_network_in_the_document_and_undo_keeps_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_session(monkeypatch) as session:
        document = session.document
        document.apply(SetParameters("dense", {"units": 12}))
        run_with = document.project
        document.mark_saved(Path("mine.fashion"), run_with)
        undoable = document.undoable
        train(qtbot, session)
        trained = document.project.trained
        assert trained is not None
        assert trained.network is run_with.network
        assert trained.weights["dense"][0].shape == (784, 12)
        assert document.has_unsaved_changes, "hours of training may be lost"
        assert document.undoable is undoable
        document.undo()
        assert document.project.trained is trained
        document.redo()
        assert document.project.trained is trained
        document.mark_saved(Path("mine.fashion"), document.project)
        assert not document.has_unsaved_changes


def test_that_a_run_of_a_project_that_was_left_leaves_nothing_in_the_next(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_session(monkeypatch, endless_project()) as session:
        session.trainer.train()
        qtbot.waitUntil(
            lambda: session.trainer.last_batches is not None, timeout=TRAINING_MILLISECONDS
        )
        session.document.open(PRESETS["softmax-only"].build())
        session.trainer.stop()
        qtbot.waitUntil(lambda: session.trainer.state is RunState.IDLE, timeout=20_000)
        assert session.document.project.trained is None
        session.document.set_recipe(replace(session.document.recipe, epochs=1))
        train(qtbot, session)
        trained = session.document.project.trained
        assert trained is not None
        assert trained.network is session.document.network


def test_that_a_project_with_a_trained_network_classifies_as_it_did(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_session(monkeypatch, small_project(), inference=True) as session:
        train(qtbot, session)
        qtbot.waitUntil(lambda: session.inference.test_predictions is not None, timeout=20_000)
        project, predictions = session.document.project, session.inference.test_predictions
        assert predictions is not None
    for way in ("opened", "given"):
        start = project if way == "given" else None
        with small_session(monkeypatch, start, inference=True) as session:
            if way == "opened":
                session.document.open(project)
            inference = session.inference
            assert inference.has_trained
            with qtbot.waitSignal(inference.test_predicted, timeout=TRAINING_MILLISECONDS):
                pass
            again = inference.test_predictions
            assert again is not None
            assert again.loss == pytest.approx(predictions.loss)
            assert again.probabilities is not None
            assert predictions.probabilities is not None
            np.testing.assert_allclose(again.probabilities, predictions.probabilities, atol=1e-6)
            with qtbot.waitSignal(inference.drawing_classified, timeout=20_000) as classified:
                inference.classify(np.zeros((28, 28), np.float32), ModelChoice.TRAINED)
            assert classified.args is not None
            assert isinstance(classified.args[0], DrawingPrediction)


def test_that_weights_are_told_apart_by_being_the_same_not_by_value() -> None:
    first, second = trained_project(), trained_project()
    assert first != second
    assert first == replace(second, trained=first.trained)
    require_same_weights(first.trained, second.trained)
