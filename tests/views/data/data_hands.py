"""The workspace Data on the screen, and what a person does in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox
from pytestqt.qtbot import QtBot

from fashion_gui.session.background import Background
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.views.data import DataWorkspace
from fashion_gui.views.data.workspace import Page


def shown(
    qtbot: QtBot, dataset: Dataset, document: Document, background: Background | None = None
) -> DataWorkspace:
    workspace = DataWorkspace(dataset, document, Settings("en", "light"), background)
    qtbot.addWidget(workspace)
    workspace.resize(1270, 620)
    workspace.show()
    return workspace


def turn_to(workspace: DataWorkspace, page: Page) -> None:
    QTest.mouseClick(workspace.pages.button(page), Qt.MouseButton.LeftButton)


def type_number(box: QAbstractSpinBox, text: str) -> None:
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)
