"""The Network workspace on the chapter's network."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from fashion_gui.network.presets import PRESETS
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.views.network.workspace import NetworkWorkspace, building
from tests.views.built import built, on_screen


@pytest.fixture
def document() -> Document:
    """input → flatten → dense → dropout → dense_2."""
    return Document(PRESETS["chapter"].build())


@pytest.fixture
def settings() -> Settings:
    return Settings(language="en", theme="light")


@pytest.fixture
def workspace(qtbot: QtBot, document: Document, settings: Settings) -> NetworkWorkspace:
    """As large as it is in a window of 1366 × 768."""
    return on_screen(qtbot, built(building(document, settings)))
