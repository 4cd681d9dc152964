"""The drawing: ink on paper, stroke by stroke, with undo."""

from __future__ import annotations

from enum import Enum

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

SIDE = 280
"""Width and height of the drawing, in its own pixels: ten for one of the network's."""

DETAIL = 3
"""The ink is kept this many times finer, so that it is sharp on a high-resolution screen."""

_REMEMBERED = 64
"""Strokes that can be undone: 45 MB where every one of them fills the paper."""


class Tool(Enum):
    """What a stroke does."""

    PEN = "pen"
    ERASER = "eraser"


class Ink(QObject):
    """A square of paper, 280 × 280. Lives in the GUI thread."""

    #: Some of it is other ink now (where, in pixels of the drawing).
    ink_changed = Signal(QRectF)
    #: What can be undone or redone has changed.
    history_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._image = _paper()
        self._undone: list[QImage] = []
        self._done: list[QImage] = []
        self._tool = Tool.PEN
        self._last = QPointF()
        self._middle = QPointF()

    @property
    def image(self) -> QImage:
        """`SIDE * DETAIL` pixels square, 8-bit grey, 255 is full ink. A copy costs nothing."""
        return QImage(self._image)

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def begin_stroke(self, tool: Tool, point: QPointF, width: float) -> None:
        """Puts the pen or the eraser down; points and widths are in pixels of the drawing."""
        self._remember()
        self._tool = tool
        self._last = self._middle = point
        path = QPainterPath(point)
        path.lineTo(point + QPointF(0.01, 0.0))
        self._paint(path, width)

    def extend_stroke(self, point: QPointF, width: float) -> None:
        """Draws on: a quadratic curve from middle to middle of the way between points."""
        middle = (self._last + point) / 2
        path = QPainterPath(self._middle)
        path.quadTo(self._last, middle)
        self._last, self._middle = point, middle
        self._paint(path, width)

    def end_stroke(self, width: float) -> None:
        """Draws to the last point and lifts the pen."""
        path = QPainterPath(self._middle)
        path.lineTo(self._last)
        self._paint(path, width)

    def clear(self) -> None:
        """An empty paper; can be undone."""
        self._remember()
        self._replace(_paper())

    def undo(self) -> None:
        """Takes the last stroke back."""
        if self._done:
            self._undone.append(self._image)
            self._replace(self._done.pop())
            self.history_changed.emit()

    def redo(self) -> None:
        """Does again what was undone last."""
        if self._undone:
            self._done.append(self._image)
            self._replace(self._undone.pop())
            self.history_changed.emit()

    def _remember(self) -> None:
        self._done = [*self._done[1 - _REMEMBERED :], QImage(self._image)]
        self._undone.clear()
        self.history_changed.emit()

    def _replace(self, image: QImage) -> None:
        self._image = image
        self.ink_changed.emit(QRectF(0, 0, SIDE, SIDE))

    def _paint(self, path: QPainterPath, width: float) -> None:
        painter = QPainter(self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(DETAIL, DETAIL)
        level = 255 if self._tool is Tool.PEN else 0
        pen = QPen(QColor(level, level, level), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPath(path)
        painter.end()
        rim = width / 2 + 1
        self.ink_changed.emit(path.boundingRect().adjusted(-rim, -rim, rim, rim))


def ink_array(image: QImage) -> npt.NDArray[np.uint8]:
    """The ink as numbers, (280, 280) uint8: the mean of what `Ink.image` keeps of each pixel."""
    fine = SIDE * DETAIL
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(fine, image.bytesPerLine())
    levels = rows[:, :fine]
    columns = sum(levels[:, step::DETAIL].astype(np.uint16) for step in range(DETAIL))
    cells = np.add.reduceat(columns, np.arange(0, fine, DETAIL), axis=0)
    return (cells // DETAIL**2).astype(np.uint8)


def _paper() -> QImage:
    image = QImage(SIDE * DETAIL, SIDE * DETAIL, QImage.Format.Format_Grayscale8)
    image.fill(0)
    return image
