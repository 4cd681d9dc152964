"""The project's model made ready in the background. Keras is real."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from fashion_gui.network.project import Project
from fashion_gui.session import readiness
from fashion_gui.session.inference import InferenceState
from fashion_gui.session.readiness import Readiness, ReadinessThread
from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState
from fashion_gui.training.instrumented import InstrumentedModel
from tests.session.running import TRAINING_MILLISECONDS, small_session


@pytest.fixture
def threads(monkeypatch: pytest.MonkeyPatch) -> list[ReadinessThread]:
    """Those that have been started, as in a process of its own."""
    monkeypatch.setattr(Readiness, "_was_begun", False)
    started: list[ReadinessThread] = []

    class Noted(ReadinessThread):
        def start(self, priority: QThread.Priority = QThread.Priority.InheritPriority) -> None:
            started.append(self)
            super().start(priority)

    monkeypatch.setattr(readiness, "ReadinessThread", Noted)
    return started


def wait_until_loaded(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(
        lambda: session.inference.state is InferenceState.READY, timeout=TRAINING_MILLISECONDS
    )


def test_that_the_first_run_compiles_no_model(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, threads: list[ReadinessThread]
) -> None:
    with small_session(monkeypatch, inference=True) as session:
        wait_until_loaded(qtbot, session)
        (thread,) = threads
        qtbot.waitUntil(thread.isFinished, timeout=TRAINING_MILLISECONDS)

        def compile_(*_: object, **__: object) -> None:
            raise AssertionError("A model is there already.")

        monkeypatch.setattr(InstrumentedModel, "compile", compile_)
        session.trainer.train()
        qtbot.waitUntil(
            lambda: session.trainer.state is RunState.IDLE, timeout=TRAINING_MILLISECONDS
        )
        assert len(session.trainer.history.epochs) == 2


def test_that_closing_in_the_middle_leaves_no_thread(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, threads: list[ReadinessThread]
) -> None:
    with small_session(monkeypatch, inference=True) as session:
        wait_until_loaded(qtbot, session)
        assert len(threads) == 1
    assert threads[0].isFinished()


def test_that_a_second_window_and_a_network_that_cannot_train_begin_none(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, threads: list[ReadinessThread]
) -> None:
    with small_session(monkeypatch, Project(), inference=True) as session:
        wait_until_loaded(qtbot, session)
    assert not threads
    for _ in range(2):
        with small_session(monkeypatch, inference=True) as session:
            wait_until_loaded(qtbot, session)
    assert len(threads) == 1
