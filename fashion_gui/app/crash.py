"""What happens to an exception that nobody caught: a log file and a dialog, never a silent end."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

_log = logging.getLogger(__name__)


class CrashReporter(QObject):
    """Takes over Python's hooks for uncaught exceptions, from every thread.

    Lives in the GUI thread; keep a reference to it. Use it as a context manager to put the
    hooks back.
    """

    #: Title and details of an exception, from whichever thread.
    _reported = Signal(str, str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self.dialog: QMessageBox | None = None
        self._reported.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._hooks = (sys.excepthook, threading.excepthook)

    def __enter__(self) -> CrashReporter:
        sys.excepthook = self._take
        threading.excepthook = self._take_from_thread
        return self

    def __exit__(self, *_: object) -> None:
        sys.excepthook, threading.excepthook = self._hooks

    def _take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._hooks[0](kind, error, trace)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        _log.error("Uncaught exception\n%s", details)
        self._reported.emit(f"{kind.__name__}: {error}", details)

    def _take_from_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._take(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    @Slot(str, str)
    def _show(self, title: str, details: str) -> None:
        if self.dialog is not None:
            return  # one at a time: the first is the cause, all are in the log
        box = QMessageBox()
        box.setIcon(QMessageBox.Icon.Critical)
        box.setWindowTitle(self.tr("Something went wrong"))
        box.setText(self.tr("The program made a mistake and goes on. Your network is still here."))
        box.setInformativeText(
            self.tr("{error}\n\nThe log is in {file}.").format(error=title, file=self._path)
        )
        box.setDetailedText(details)
        copy = box.addButton(self.tr("Copy details"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Close)
        copy.clicked.disconnect()
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        box.finished.connect(self._closed)
        self.dialog = box
        box.open()

    @Slot()
    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
