"""Work beside the GUI thread of which only the newest counts."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal, Slot


class _Result(QObject):
    """Carries a result to the GUI thread; apart from the task, which the pool deletes."""

    #: What the work returned.
    ready = Signal(object)


class _Task(QRunnable):
    """One piece of work, in a thread of the pool."""

    def __init__(self, work: Callable[[], Any]) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.result = _Result()
        self._work = work

    def run(self) -> None:
        result = self._work()
        with contextlib.suppress(RuntimeError):  # who asked is gone, with the window
            self.result.ready.emit(result)


class Newest(QObject):
    """Has at most one piece of work going on and at most one waiting. Lives in the GUI thread."""

    #: The result of the work asked for last, or of one just before it.
    done = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        start: Callable[[Callable[[], None]], None] | None = None,
        milliseconds: int = 0,
    ) -> None:
        """`start` hands work to a thread other than those of the pool; between two such starts lie
        at least so many `milliseconds`."""
        super().__init__(parent)
        self._start_elsewhere = start
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setTimerType(Qt.TimerType.PreciseTimer)
        self._pause.setInterval(milliseconds)
        self._pause.timeout.connect(self._start_waiting)
        self._task: _Task | None = None
        self._waiting: Callable[[], Any] | None = None

    @property
    def is_busy(self) -> bool:
        return self._task is not None or self._waiting is not None

    def request(self, work: Callable[[], Any]) -> None:
        """Does this, in place of what still waits. It must not raise."""
        self._waiting = work
        self._start_waiting()

    @Slot()
    def _start_waiting(self) -> None:
        if self._waiting is not None and self._task is None and not self._pause.isActive():
            work, self._waiting = self._waiting, None
            self._start(work)

    def _start(self, work: Callable[[], Any]) -> None:
        self._task = _Task(work)
        self._task.result.ready.connect(self._on_ready)
        if self._pause.interval():
            self._pause.start()
        if self._start_elsewhere is None:
            QThreadPool.globalInstance().start(self._task)
        else:
            self._start_elsewhere(self._task.run)

    @Slot(object)
    def _on_ready(self, result: object) -> None:
        self._task = None
        self._start_waiting()
        self.done.emit(result)
