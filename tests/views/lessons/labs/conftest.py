"""A demonstration on the screen, with a real session behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.session.session import Session
from fashion_gui.views.lessons.labs import LABS
from tests.session.running import small_session
from tests.views.built import on_screen

Show = Callable[[str], QWidget]


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Session]:
    with small_session(monkeypatch) as it:
        yield it


@pytest.fixture
def keras_session(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Session]:
    """With the thread that asks Keras."""
    with small_session(monkeypatch, inference=True) as it:
        yield it


@pytest.fixture
def show(session: Session, qtbot: QtBot) -> Show:
    """Opens a demonstration by its name in a window of 1000 by 650 pixels."""

    def open_lab(name: str) -> QWidget:
        return on_screen(qtbot, LABS[name](session), 1000, 650)

    return open_lab
