"""The drawing on the paper of Draw, for whoever else looks at it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from fashion_gui.runs.events import FloatArray


class Paper(QObject):
    """What is drawn now, as a network sees it. Lives in the GUI thread."""

    #: `pixels` are others now.
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pixels: FloatArray | None = None

    @property
    def pixels(self) -> FloatArray | None:
        """(28, 28) float32 in [0, 1]; None where nothing is drawn."""
        return self._pixels

    def show(self, pixels: FloatArray | None) -> None:
        """Takes what is drawn now."""
        if pixels is not self._pixels:
            self._pixels = pixels
            self.changed.emit()
