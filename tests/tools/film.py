"""A film of the program's window: what a hand does with it, in the time that it takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QDeadlineTimer, QElapsedTimer, QPoint, QPointF, Qt, QThread
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from fashion_gui.app.picture_hands import PATIENCE_SECONDS, ScreenshotError
from tests.tools.apng import Frame, Pixels

PACE = 100
"""Milliseconds between two frames."""
FAST = 160
"""Pixels of the window that the pointer goes between two frames at most."""

_ARROW = ((0, 0), (0, 21), (5, 16.5), (8.5, 24), (12, 22.5), (8.5, 15), (15, 15))
"""The pointer: no window is on a screen, so the system draws none."""


class Film:
    """Frames of a window, and a hand in it. Lives in the GUI thread.

    A frame stands for as long as the program needed until the next. Only what `roll_until` is told
    to show within a time may be seen faster than it was.
    """

    def __init__(self, window: QWidget, width: int) -> None:
        """The frames are as wide as `width`, in pixels."""
        self._window = window
        self._width = width
        self._pointer = QPointF(window.rect().center())
        self._pictures: list[tuple[int, QImage]] = []
        self._left_out = 0
        self._clock = QElapsedTimer()
        self._clock.start()

    @property
    def frames(self) -> list[Frame]:
        """What has been taken so far."""
        times = [time for time, _ in self._pictures]
        lengths = [after - before for before, after in pairwise(times)]
        return [
            Frame(pixels_of(picture), length)
            for (_, picture), length in zip(self._pictures, [*lengths, PACE], strict=True)
        ]

    def roll(self, milliseconds: int) -> None:
        """Goes on for so long."""
        end = self._now + milliseconds
        self.roll_until(lambda: self._now >= end)

    def roll_until(self, condition: Callable[[], bool], within: int | None = None) -> None:
        """Goes on until it is so, shown in quick motion where it takes longer than `within`.

        Args:
            within: milliseconds.

        Raises:
            ScreenshotError: it takes too long.
        """
        deadline = QDeadlineTimer(1000 * PATIENCE_SECONDS)
        self._take()
        first = len(self._pictures) - 1
        while not condition():
            if deadline.hasExpired():
                raise ScreenshotError(f"filmed {PATIENCE_SECONDS} seconds in vain")
            self._take()
        if within is not None:
            self._shorten(first, within)

    def press(self, widget: QWidget) -> None:
        """Goes to the middle of a widget and clicks on it."""
        self._go_to(widget.mapTo(self._window, widget.rect().center()))
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self._take()

    def draw(self, paper: QWidget, strokes: Iterable[Iterable[QPointF]], speed: float) -> None:
        """Draws strokes with the left button, each through its points.

        Args:
            strokes: in pixels of `paper`.
            speed: pixels between two frames.
        """
        left = Qt.MouseButton.LeftButton
        for stroke in strokes:
            first, *others = stroke
            self._go_to(paper.mapTo(self._window, first.toPoint()))
            QTest.mousePress(paper, left, pos=first.toPoint())
            gone, before = 0.0, first
            for point in others:
                for at in _between(before, point):
                    gone += (at - before).manhattanLength()
                    before = at
                    QTest.mouseMove(paper, at.toPoint())
                    self._pointer = QPointF(paper.mapTo(self._window, at.toPoint()))
                    if gone >= speed:
                        gone = 0.0
                        self._take()
            QTest.mouseRelease(paper, left, pos=before.toPoint())
            self._take()

    def _go_to(self, place: QPoint) -> None:
        way = QPointF(place) - self._pointer
        steps = max(2, round(way.manhattanLength() / FAST))
        start = self._pointer
        for step in range(1, steps + 1):
            self._pointer = start + way * (step / steps)
            under = self._window.childAt(self._pointer.toPoint()) or self._window
            QTest.mouseMove(under, under.mapFrom(self._window, self._pointer.toPoint()))
            self._take()

    @property
    def _now(self) -> int:
        """Milliseconds of the film so far."""
        return self._clock.elapsed() - self._left_out

    def _shorten(self, first: int, length: int) -> None:
        """Shows what was taken since the frame `first` in no more than `length` milliseconds."""
        start, taken = self._pictures[first][0], self._pictures[first:]
        took = self._now - start
        if took <= length:
            return
        self._left_out += took - length
        kept = taken[:1]
        for time, picture in taken[1:]:
            shown = start + (time - start) * length // took
            if shown >= kept[-1][0] + PACE:
                kept.append((shown, picture))
        self._pictures[first:] = kept

    def _take(self) -> None:
        """Lets the program go on until a frame is due, and takes it."""
        due = self._pictures[-1][0] + PACE if self._pictures else 0
        while (now := self._now) < due:
            QApplication.processEvents()
            QThread.msleep(2)  # or this thread would take a core from the training
        QApplication.processEvents()
        picture = self._window.grab().toImage()
        _paint_pointer(picture, self._pointer)
        smooth = Qt.TransformationMode.SmoothTransformation
        self._pictures.append((now, picture.scaledToWidth(self._width, smooth)))


def _between(start: QPointF, end: QPointF) -> Iterable[QPointF]:
    """Points on a line, as close as a mouse reports them, the last one `end`."""
    way = end - start
    count = max(1, round(way.manhattanLength() / 8))
    return (start + way * (place / count) for place in range(1, count + 1))


def _paint_pointer(picture: QImage, place: QPointF) -> None:
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("white"), 1.5))
    painter.setBrush(QColor("black"))
    painter.translate(place)
    painter.scale(1.25, 1.25)  # the frames are smaller than the window
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in _ARROW]))
    painter.end()


def pixels_of(picture: QImage) -> Pixels:
    """A picture as an array (height, width, 3)."""
    picture = picture.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), -1)
    return rows[:, : 3 * picture.width()].reshape(picture.height(), picture.width(), 3).copy()
