"""What a person does with the window: menus, questions, file dialogs."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fashion_gui.network.edits import SetParameters
from tests.app.writing_hands import SETTLING_MILLISECONDS
from tests.session.running import Program

Open = Callable[..., AbstractContextManager[Program]]
"""Opens the program, as `running_program` does."""


def choose(program: Program, action: QAction) -> None:
    """Chooses an entry of a menu; an open menu cannot be had without a display."""
    menus = program.window.menus.findChildren(QMenu)
    assert any(action in menu.actions() for menu in menus)
    assert action.isEnabled()
    action.trigger()


def shown_text(action: QAction) -> str:
    return action.text().replace("&", "")


def question(program: Program) -> QMessageBox | None:
    boxes = [it for it in program.window.findChildren(QMessageBox) if it.isVisible()]
    assert len(boxes) <= 1
    return boxes[0] if boxes else None


def answer(qtbot: QtBot, program: Program, button: QMessageBox.StandardButton) -> None:
    qtbot.waitUntil(lambda: question(program) is not None)
    box = question(program)
    assert box is not None
    QTest.mouseClick(box.button(button), Qt.MouseButton.LeftButton)


def message(qtbot: QtBot, program: Program) -> str:
    """Reads a message and closes it."""
    qtbot.waitUntil(lambda: question(program) is not None)
    box = question(program)
    assert box is not None
    text = f"{box.text()}\n{box.informativeText()}"
    QTest.keyClick(box, Qt.Key.Key_Escape)
    return text


def name_file(qtbot: QtBot, program: Program, path: Path) -> None:
    """Types a path into the file dialog that is open and presses Return."""
    qtbot.waitUntil(lambda: bool(program.window.findChildren(QFileDialog)))
    (dialog,) = program.window.findChildren(QFileDialog)
    edit = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(edit, QLineEdit)
    edit.setText(str(path))
    box = dialog.findChild(QDialogButtonBox)
    assert isinstance(box, QDialogButtonBox)
    kinds = QDialogButtonBox.StandardButton
    button = box.button(kinds.Save) or box.button(kinds.Open)
    qtbot.waitUntil(button.isEnabled)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def choose_folder(qtbot: QtBot, program: Program, folder: Path) -> None:
    """Types a folder into the dialog that is open and chooses it."""
    qtbot.waitUntil(lambda: bool(program.window.findChildren(QFileDialog)))
    (dialog,) = program.window.findChildren(QFileDialog)
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    field.setText(str(folder))
    box = dialog.findChild(QDialogButtonBox)
    assert isinstance(box, QDialogButtonBox)
    button = box.button(QDialogButtonBox.StandardButton.Open)
    qtbot.waitUntil(button.isEnabled)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def edit(program: Program, units: int = 64) -> None:
    program.session.document.apply(SetParameters("dense", {"units": units}))


def drop(program: Program, *paths: Path, on: QWidget | None = None) -> bool:
    """Drops files on the window, or on a part of it; whether they are taken."""
    return drop_urls(program, [QUrl.fromLocalFile(str(path)) for path in paths], on)


def drop_urls(program: Program, urls: list[QUrl], on: QWidget | None = None) -> bool:
    """Drops what the system has handed over as these addresses, likewise.

    Qt passes a drag on to the parents of a widget that does not want it.
    """
    data = QMimeData()
    data.setUrls(urls)
    target = on or program.window
    point = target.rect().center()
    way, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(point, way, data, button, none)
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        event = QDropEvent(QPointF(point), way, data, button, none)
        QApplication.sendEvent(target, event)
    return enter.isAccepted()


def present(program: Program) -> None:
    """Presses F5 and has the window as large as a small projector."""
    program.key(Qt.Key.Key_F5)
    program.window.showNormal()
    program.window.resize(1280, 720)
    QTest.qWait(SETTLING_MILLISECONDS)
