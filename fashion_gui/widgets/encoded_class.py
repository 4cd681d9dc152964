"""A class that is numbered anew: a garment, or one of the lecture's three foods."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from fashion_gui.session.theme import Theme
from fashion_gui.widgets.garment_picture import garment_image


class EncodedClass(NamedTuple):
    """One class.

    Attributes:
        name: in the language set.
        colour: its place among the theme's ten.
        pixels: (28, 28) uint8 of one of it; None where there is no picture.
    """

    name: str
    colour: int
    pixels: npt.NDArray[np.uint8] | None


def paint_class(painter: QPainter, it: EncodedClass, area: QRectF, theme: Theme) -> None:
    """A class as its picture, or as a disc of its colour."""
    if it.pixels is not None:
        painter.drawImage(area, garment_image(it.pixels, theme))
        return
    painter.save()
    painter.setPen(QColor(theme.surface))
    painter.setBrush(QColor(theme.classes[it.colour]))
    radius = area.width() / 2 - 2
    painter.drawEllipse(QPointF(area.center()), radius, radius)
    painter.restore()
