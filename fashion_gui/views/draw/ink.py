"""The drawing: ink on paper, stroke by stroke, with undo."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QTransform

from fashion_gui.data.drawing import PAPER_SIDE
from fashion_gui.views.draw.flood import flooded

SIDE = PAPER_SIDE
"""Width and height of the drawing, in its own pixels."""

DETAIL = 3
"""The ink is kept this many times finer, so that it is sharp on a high-resolution screen."""

FULL = 255
"""The level of full ink; 0 is paper."""

_REMEMBERED = 64
"""Strokes that can be undone: 45 MB where every one of them fills the paper."""

_MIRROR = QTransform(-1, 0, 0, 1, SIDE, 0)
"""Turns left and right about the middle of the paper."""


class Tool(Enum):
    """What the pointer does."""

    PEN = "pen"
    ERASER = "eraser"
    LINE = "line"
    CURVE = "curve"
    FILL = "fill"


@dataclass(frozen=True)
class Brush:
    """What a stroke is drawn with.

    Attributes:
        width: in pixels of the drawing.
        level: 0 paper to 255 full ink.
        mirrored: the same is drawn on the other side of the paper's middle.
    """

    width: float
    level: int = FULL
    mirrored: bool = False


@dataclass(frozen=True, eq=False)
class InkMemory:
    """A drawing with what can be undone and redone in it."""

    image: QImage
    done: tuple[QImage, ...]
    undone: tuple[QImage, ...]


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

    def begin_stroke(self, point: QPointF, brush: Brush) -> None:
        """Puts the pen or the eraser down; points are in pixels of the drawing."""
        self._remember()
        self._last = self._middle = point
        path = QPainterPath(point)
        path.lineTo(point + QPointF(0.01, 0.0))
        self._paint(path, brush)

    def extend_stroke(self, points: Iterable[QPointF], brush: Brush) -> None:
        """Draws on: quadratic curves from middle to middle of the way between points."""
        path = QPainterPath(self._middle)
        for point in points:
            middle = (self._last + point) / 2
            path.quadTo(self._last, middle)
            self._last, self._middle = point, middle
        self._paint(path, brush)

    def end_stroke(self, brush: Brush) -> None:
        """Draws to the last point and lifts the pen."""
        path = QPainterPath(self._middle)
        path.lineTo(self._last)
        self._paint(path, brush)

    def draw(self, path: QPainterPath, brush: Brush) -> None:
        """A whole stroke at once; can be undone."""
        self._remember()
        self._paint(path, brush)

    def fill(self, point: QPointF, brush: Brush) -> None:
        """Fills the surface around a point as far as its edges; can be undone."""
        self._remember()
        places = [point, _MIRROR.map(point)] if brush.mirrored else [point]
        starts = [(_row_or_column(it.y()), _row_or_column(it.x())) for it in places]
        self._replace(image_of(flooded(_levels(self._image), starts, brush.level)))

    def clear(self) -> None:
        """An empty paper; can be undone."""
        self.put(_paper())

    def put(self, image: QImage) -> None:
        """Another drawing in place of this one, as `image` gives it; can be undone."""
        self._remember()
        self._replace(image)

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

    @property
    def memory(self) -> InkMemory:
        """The drawing as it is now, to be given back after somebody else has drawn."""
        return InkMemory(self.image, tuple(self._done), tuple(self._undone))

    def recall(self, memory: InkMemory) -> None:
        """Takes up a drawing where it was left."""
        self._done, self._undone = list(memory.done), list(memory.undone)
        self._replace(QImage(memory.image))
        self.history_changed.emit()

    def _remember(self) -> None:
        self._done = [*self._done[1 - _REMEMBERED :], QImage(self._image)]
        self._undone.clear()
        self.history_changed.emit()

    def _replace(self, image: QImage) -> None:
        self._image = image
        self.ink_changed.emit(QRectF(0, 0, SIDE, SIDE))

    def _paint(self, path: QPainterPath, brush: Brush) -> None:
        paths = [path, _MIRROR.map(path)] if brush.mirrored else [path]
        painter = QPainter(self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(DETAIL, DETAIL)
        painter.setPen(pen_for(brush.width, QColor(*3 * [brush.level])))
        for each in paths:
            painter.drawPath(each)
        painter.end()
        rim = brush.width / 2 + 1
        for each in paths:
            self.ink_changed.emit(each.boundingRect().adjusted(-rim, -rim, rim, rim))


def pen_for(width: float, colour: QColor) -> QPen:
    """A round pen."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def ink_array(image: QImage) -> npt.NDArray[np.uint8]:
    """The ink as numbers, (280, 280) uint8: the mean of what `Ink.image` keeps of each pixel."""
    levels = _levels(image)
    rows = levels.reshape(SIDE, DETAIL, SIDE * DETAIL).sum(axis=1, dtype=np.uint16)
    cells: npt.NDArray[np.uint16] = sum(rows[:, step::DETAIL] for step in range(DETAIL))
    return ((cells + DETAIL**2 // 2) // DETAIL**2).astype(np.uint8)


def image_of(levels: npt.NDArray[np.uint8]) -> QImage:
    """The picture of ink levels, (840, 840) uint8 or any other size, as `Ink` keeps it."""
    levels = np.ascontiguousarray(levels)
    height, width = levels.shape
    picture = QImage(levels.data, width, height, width, QImage.Format.Format_Grayscale8)
    side = SIDE * DETAIL
    if (height, width) != (side, side):
        return picture.scaled(
            side,
            side,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        ).convertToFormat(QImage.Format.Format_Grayscale8)
    return picture.copy()


def _levels(image: QImage) -> npt.NDArray[np.uint8]:
    """The ink as it is kept, (840, 840) uint8. Valid until something is drawn."""
    side = SIDE * DETAIL
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(side, image.bytesPerLine())
    return rows[:, :side]


def _row_or_column(place: float) -> int:
    """Of the ink as it is kept, from a place in pixels of the drawing."""
    return min(max(int(place * DETAIL), 0), SIDE * DETAIL - 1)


def _paper() -> QImage:
    image = QImage(SIDE * DETAIL, SIDE * DETAIL, QImage.Format.Format_Grayscale8)
    image.fill(0)
    return image
