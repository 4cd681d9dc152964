"""A mark for each class, so that points are told apart by more than their colour."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPolygonF, QTransform

from fashion_gui.data.classes import CLASS_COUNT


def paint_mark(painter: QPainter, label: int, centre: QPointF, size: float, colour: str) -> None:
    """The mark of a class, `size` pixels across."""
    place = QTransform().translate(centre.x(), centre.y()).scale(size / 2, size / 2)
    painter.fillPath(place.map(_paths()[label]), QColor(colour))


@lru_cache(maxsize=8)
def coverage(size: int) -> npt.NDArray[np.float32]:
    """(10, size, size): how much of each pixel each mark covers, from 0 to 1."""
    result = np.empty((CLASS_COUNT, size, size), dtype=np.float32)
    for label in range(CLASS_COUNT):
        image = QImage(size, size, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.black)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, label, QPointF(size / 2, size / 2), size - 1.0, "white")
        painter.end()
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(size, image.bytesPerLine())
        result[label] = rows[:, :size] / np.float32(255)
    return result


@lru_cache(maxsize=1)
def _paths() -> tuple[QPainterPath, ...]:
    """Marks from -1 to 1 around the origin, of about the same weight, in the order of labels."""
    plus = _polygon(
        (-0.35, -1), (0.35, -1), (0.35, -0.35), (1, -0.35), (1, 0.35), (0.35, 0.35), (0.35, 1),
        (-0.35, 1), (-0.35, 0.35), (-1, 0.35), (-1, -0.35), (-0.35, -0.35),
    )  # fmt: skip
    return (
        _disc(0.9),
        _polygon((-0.5, -1.1), (0.5, -1.1), (0.5, 1.1), (-0.5, 1.1)),
        _polygon((0, -1), (1, 0.8), (-1, 0.8)),
        _polygon((0, 1), (1, -0.8), (-1, -0.8)),
        _polygon((0, -1.2), (0.75, 0), (0, 1.2), (-0.75, 0)),
        plus,
        QTransform().rotate(45).map(plus),
        _polygon((-1.1, -0.5), (1.1, -0.5), (1.1, 0.5), (-1.1, 0.5)),
        _polygon((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)).subtracted(
            _polygon((-0.4, -0.4), (0.4, -0.4), (0.4, 0.4), (-0.4, 0.4))
        ),
        _polygon(*(
            (radius * math.sin(math.pi * corner / 5), -radius * math.cos(math.pi * corner / 5))
            for corner, radius in enumerate((1.1, 0.5) * 5)
        )),
    )  # fmt: skip


def _disc(radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(-radius, -radius, 2 * radius, 2 * radius))
    return path


def _polygon(*corners: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    path.closeSubpath()
    return path
