from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from fashion_gui.session.session import Session
from fashion_gui.views.train.workspace import TrainWorkspace, building
from tests.session.running import small_session
from tests.small_runs import small_project
from tests.views.built import built, on_screen


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    with small_session(monkeypatch, small_project(epochs=3)) as session:
        yield session


@pytest.fixture
def workspace(qtbot: QtBot, session: Session) -> TrainWorkspace:
    """As large as it is in a window of 1366 × 768."""
    return on_screen(qtbot, built(building(session)))
