"""Work beside the window: one piece after another, in one thread."""

from __future__ import annotations

from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThread, Signal, Slot

Result = TypeVar("Result")
_Work = Callable[[], Any]
_Take = Callable[[Any], None]


def nobody(_result: object) -> None:
    """Takes a result that nobody waits for."""


class Background(QObject):
    """Does what it is given, in that order. Lives in the GUI thread; owns its thread.

    The thread begins with the first piece of work and ends with `shut_down`.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = _Thread(self)
        self._thread.done.connect(self._hand_over)
        self._is_over = False

    def do(self, work: Callable[[], Result], take: Callable[[Result], None] = nobody) -> None:
        """Runs `work` in the thread and then `take` with its result in this one.

        What `work` is expected to fail with it returns. What it raises is raised in this thread.
        """
        if self._is_over:
            return
        self._thread.jobs.put((work, take))
        if not self._thread.isRunning():
            self._thread.start()

    def shut_down(self) -> None:
        """Waits until everything is done. Results that have not been taken are dropped."""
        self._is_over = True
        self._thread.jobs.put(None)
        self._thread.wait()

    @Slot(object, object)
    def _hand_over(self, take: _Take, result: object) -> None:
        if self._is_over:
            return
        if isinstance(result, _Raised):
            raise result.error
        take(result)


class _Raised:
    """What a piece of work has raised."""

    def __init__(self, error: Exception) -> None:
        self.error = error


class _Thread(QThread):
    """Runs the jobs. Owned by `Background`."""

    #: (who takes the result, the result).
    done = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.jobs: SimpleQueue[tuple[_Work, _Take] | None] = SimpleQueue()

    def run(self) -> None:
        while (job := self.jobs.get()) is not None:
            work, take = job
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 - raised again where it is reported
                result = _Raised(error)
            self.done.emit(take, result)
