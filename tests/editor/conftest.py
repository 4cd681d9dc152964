"""A canvas on the chapter's network, as it stands in the window."""

from __future__ import annotations

import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fashion_gui.editor.canvas import NetworkCanvas
from fashion_gui.network.presets import PRESETS
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """Qt's offscreen platform crashes at its end where something is left in its clipboard."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def document() -> Document:
    """input → flatten → dense → dropout → dense_2."""
    return Document(PRESETS["chapter"].build())


@pytest.fixture
def settings() -> Settings:
    return Settings(language="en", theme="light")


@pytest.fixture
def canvas(qtbot: QtBot, document: Document, settings: Settings) -> NetworkCanvas:
    """Large enough to show the network at 100 %."""
    widget = NetworkCanvas(document, settings)
    qtbot.addWidget(widget)
    widget.resize(1000, 900)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.setFocus()
    return widget
