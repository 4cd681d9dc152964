"""A demonstration on the screen, with a real session behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.session.session import Session
from fashion_gui.views.lessons.labs import LABS
from tests.session.running import small_session

Show = Callable[[str], QWidget]


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Session]:
    with small_session(monkeypatch) as it:
        yield it


@pytest.fixture
def show(session: Session, qtbot: QtBot) -> Show:
    """Opens a demonstration by its name in a window of 1000 by 650 pixels."""

    def open_lab(name: str) -> QWidget:
        lab = LABS[name](session)
        qtbot.addWidget(lab)
        lab.resize(1000, 650)
        lab.show()
        qtbot.waitExposed(lab)
        return lab

    return open_lab
