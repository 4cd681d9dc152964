"""The network's code, written beside the GUI thread where it is long; the newest wins."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, Slot

from fashion_gui.network.code.writer import Code, Style, network_code
from fashion_gui.network.project import Project

PAUSE = 40
"""Milliseconds without a change before the code is written: a number being typed is one change."""

LONG = 150
"""Layers from which writing takes longer than half a frame (0.03 ms a layer were measured)."""


@dataclass(frozen=True)
class Written:
    """Code, and what it was written from."""

    project: Project
    style: Style
    code: Code


class _Result(QObject):
    """Carries a result to the GUI thread; apart from the task, which the pool deletes."""

    #: A `Written`.
    ready = Signal(object)


class _Task(QRunnable):
    """Writes the code of one network in a thread of the pool."""

    def __init__(self, project: Project, style: Style) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.result = _Result()
        self._project = project
        self._style = style

    def run(self) -> None:
        written = _written(self._project, self._style)
        with contextlib.suppress(RuntimeError):  # who asked is gone, with the window
            self.result.ready.emit(written)


class CodeWriting(QObject):
    """Has at most one network at work and at most one waiting. Lives in the GUI thread."""

    #: The code asked for last, or just before it (a `Written`).
    written = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task: _Task | None = None
        self._waiting: tuple[Project, Style] | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._begin)

    def request(self, project: Project, style: Style, at_once: bool = False) -> None:
        """Asks for code, in place of what still waits."""
        self._waiting = project, style
        if at_once:
            self._pause.stop()
            self._begin()
        else:
            self._pause.start()

    @Slot()
    def _begin(self) -> None:
        if self._task is not None or self._waiting is None:
            return
        (project, style), self._waiting = self._waiting, None
        if len(project.network.layers) < LONG:
            self.written.emit(_written(project, style))
            return
        self._task = _Task(project, style)
        self._task.result.ready.connect(self._on_ready)
        QThreadPool.globalInstance().start(self._task)

    @Slot(object)
    def _on_ready(self, written: Written) -> None:
        self._task = None
        self.written.emit(written)
        if not self._pause.isActive():
            self._begin()


def _written(project: Project, style: Style) -> Written:
    return Written(project, style, network_code(project, style))
