"""The pointer's spotlight: a bright circle around it, all else dimmed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QCursor, QPainter, QPaintEvent, QRadialGradient
from PySide6.QtWidgets import QWidget

from fashion_gui.widgets.zoom import px

_RADIUS = 110
"""Pixels, at zoom 1, from the pointer to where it is as dim as everywhere."""

_BRIGHT = 0.72
"""Share of the radius that is not dimmed at all."""

_DIMMED = QColor(8, 10, 16, 150)
_FRAME_MILLISECONDS = 16


class Spotlight(QWidget):
    """Lies over a whole window and lets every click through. Hidden to begin with."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._window = window
        self._pointer = QPoint()
        self._frames = QTimer(self)
        self._frames.setInterval(_FRAME_MILLISECONDS)
        self._frames.timeout.connect(self._follow)
        self.hide()

    def turn(self, on: bool) -> None:
        """Shows it or not."""
        if on:
            self._follow()
            self.show()
            self.raise_()
            self._frames.start()
        else:
            self._frames.stop()
            self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        light = QRadialGradient(self._pointer, px(_RADIUS))
        clear = QColor(_DIMMED)
        clear.setAlpha(0)
        light.setColorAt(0, clear)
        light.setColorAt(_BRIGHT, clear)
        light.setColorAt(1, _DIMMED)
        painter.fillRect(event.rect(), light)

    @Slot()
    def _follow(self) -> None:
        """Moves the light to the pointer; paints where it was and where it is."""
        self.setGeometry(self._window.rect())
        pointer = self.mapFromGlobal(QCursor.pos())
        if pointer != self._pointer:
            self.update(self._lit())
            self._pointer = pointer
            self.update(self._lit())

    def _lit(self) -> QRect:
        radius = px(_RADIUS) + 1
        return QRect(self._pointer.x() - radius, self._pointer.y() - radius, 2 * radius, 2 * radius)
