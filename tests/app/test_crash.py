"""An exception that nobody caught: a dialog and a log, never a silent end."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThread, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from fashion_gui.app import log_file
from fashion_gui.app.crash import CrashReporter


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The log of the program, in a folder of the test."""
    path = tmp_path / "fashion-gui.log"
    monkeypatch.setattr(log_file, "log_path", lambda: path)
    handler = log_file.log_to_file()
    assert handler is not None
    yield path
    logging.getLogger().removeHandler(handler)
    handler.close()


@pytest.fixture
def reporter(qtbot: QtBot, log: Path) -> Iterator[CrashReporter]:
    with CrashReporter(log) as reporter:
        yield reporter
    if reporter.dialog is not None:
        reporter.dialog.close()
    QApplication.processEvents()


def break_in_a_slot() -> None:
    raise ArithmeticError("broken in a slot")


class BreakingThread(QThread):
    def run(self) -> None:
        raise ArithmeticError("broken in a Qt thread")


def dialogs() -> list[QMessageBox]:
    widgets = QApplication.topLevelWidgets()
    return [it for it in widgets if isinstance(it, QMessageBox) and it.isVisible()]


def wait_for_dialog(qtbot: QtBot) -> QMessageBox:
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    return dialogs()[0]


def press(box: QMessageBox, text: str) -> None:
    (button,) = [it for it in box.findChildren(QPushButton) if it.text().replace("&", "") == text]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_that_an_exception_in_a_slot_is_shown_and_logged(
    qtbot: QtBot, reporter: CrashReporter, log: Path
) -> None:
    QTimer.singleShot(0, break_in_a_slot)
    box = wait_for_dialog(qtbot)
    assert box.icon() is QMessageBox.Icon.Critical
    assert "ArithmeticError: broken in a slot" in box.informativeText()
    assert str(log) in box.informativeText()
    written = log.read_text("utf-8")
    assert "Traceback" in written
    assert "in break_in_a_slot" in written


def test_that_an_exception_in_a_thread_is_shown_and_logged(
    qtbot: QtBot, reporter: CrashReporter, log: Path
) -> None:
    def run() -> None:
        raise ArithmeticError("broken in a thread")

    thread = threading.Thread(target=run)
    thread.start()
    box = wait_for_dialog(qtbot)
    thread.join()
    assert "broken in a thread" in box.informativeText()
    assert "broken in a thread" in log.read_text("utf-8")
    assert box.thread() is QApplication.instance().thread()  # type: ignore[union-attr]


def test_that_an_exception_in_a_qt_thread_is_shown_and_logged(
    qtbot: QtBot, reporter: CrashReporter, log: Path
) -> None:
    thread = BreakingThread()
    thread.start()
    box = wait_for_dialog(qtbot)
    thread.wait()
    assert "broken in a Qt thread" in box.informativeText()
    assert "broken in a Qt thread" in log.read_text("utf-8")


def test_that_the_traceback_can_be_copied_and_the_dialog_stays(
    qtbot: QtBot, reporter: CrashReporter
) -> None:
    QGuiApplication.clipboard().clear()
    QTimer.singleShot(0, break_in_a_slot)
    box = wait_for_dialog(qtbot)
    press(box, "Copy details")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Traceback")
    assert "in break_in_a_slot" in copied
    assert copied.rstrip().endswith("ArithmeticError: broken in a slot")
    assert box.isVisible()


def test_that_a_second_exception_does_not_stack_and_is_logged(
    qtbot: QtBot, reporter: CrashReporter, log: Path
) -> None:
    QTimer.singleShot(0, break_in_a_slot)
    first = wait_for_dialog(qtbot)
    thread = BreakingThread()
    thread.start()
    thread.wait()
    QTimer.singleShot(0, break_in_a_slot)
    qtbot.waitUntil(lambda: log.read_text("utf-8").count("Uncaught exception") == 3)
    QApplication.processEvents()
    assert dialogs() == [first]
    assert "broken in a slot" in first.informativeText()


def test_that_after_closing_the_next_exception_is_shown(
    qtbot: QtBot, reporter: CrashReporter
) -> None:
    for _ in range(2):
        QTimer.singleShot(0, break_in_a_slot)
        press(wait_for_dialog(qtbot), "Close")
        qtbot.waitUntil(lambda: not dialogs())
        assert reporter.dialog is None


def test_that_escape_closes_the_dialog(qtbot: QtBot, reporter: CrashReporter) -> None:
    QTimer.singleShot(0, break_in_a_slot)
    QTest.keyClick(wait_for_dialog(qtbot), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: reporter.dialog is None)


def test_that_the_hooks_are_put_back(qtbot: QtBot, tmp_path: Path) -> None:
    before = (sys.excepthook, threading.excepthook)
    with CrashReporter(tmp_path / "log"):
        assert sys.excepthook != before[0]
    assert (sys.excepthook, threading.excepthook) == before
