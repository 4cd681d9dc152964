"""The program with its window, for the tests of this room."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fashion_gui.app.start_up import make_application
from fashion_gui.session import headless
from tests.app.command_hands import FakeTraining
from tests.app.window_hands import Open
from tests.session.running import Program, running_program


@pytest.fixture
def open_program(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Open:
    return partial(running_program, qtbot, monkeypatch)


@pytest.fixture
def program(open_program: Open) -> Iterator[Program]:
    with open_program() as program:
        yield program


@pytest.fixture
def program_fonts(qapp: QApplication) -> Iterator[None]:
    """Those that a started program has; the other tests make do with the system's."""
    before = QFont(qapp.font())
    make_application()
    yield
    qapp.setFont(before)


@pytest.fixture
def training(monkeypatch: pytest.MonkeyPatch) -> FakeTraining:
    """In place of `headless.train`."""
    fake = FakeTraining()
    monkeypatch.setattr(headless, "train", fake)
    return fake
