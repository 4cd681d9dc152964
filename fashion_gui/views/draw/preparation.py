"""Drawings prepared for the network beside the GUI thread; the newest wins."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from PySide6.QtGui import QImage

from fashion_gui.data.drawing import prepare_drawing
from fashion_gui.views.draw.ink import ink_array


class _Result(QObject):
    """Carries a result to the GUI thread; apart from the task, which the pool deletes."""

    #: `DrawingStages`.
    ready = Signal(object)


class _Task(QRunnable):
    """Prepares one drawing, about 8 ms in a thread of the pool."""

    def __init__(self, image: QImage) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.result = _Result()
        self._image = image

    def run(self) -> None:
        self.result.ready.emit(prepare_drawing(ink_array(self._image)))


class Preparation(QObject):
    """Has at most one drawing at work and at most one waiting. Lives in the GUI thread."""

    #: The stages of the drawing asked for last, or of one just before it (`DrawingStages`).
    prepared = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task: _Task | None = None
        self._waiting: QImage | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a drawing is at work."""
        return self._task is not None

    def request(self, image: QImage) -> None:
        """Prepares a drawing as `Ink.image` gives it, in place of one that still waits."""
        if self._task is None:
            self._start(image)
        else:
            self._waiting = image

    def _start(self, image: QImage) -> None:
        self._task = _Task(image)
        self._task.result.ready.connect(self._on_ready)
        QThreadPool.globalInstance().start(self._task)

    @Slot(object)
    def _on_ready(self, stages: object) -> None:
        self._task = None
        if self._waiting is not None:
            image, self._waiting = self._waiting, None
            self._start(image)
        self.prepared.emit(stages)
