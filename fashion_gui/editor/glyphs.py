"""A small picture of what each kind of layer does, in a square of 24 pixels.

The pictures are drawn in a few words: `L` a line through points, `R` a rectangle
(left, top, width, height), `O` a circle (centre, radius), `A` an arc (centre, radius,
begin, span in degrees), `D` a filled circle, `F` a filled rectangle, `S` a softly
filled one, `P` a softly filled polygon and `T` a line of dots.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.layers.kind import Family

SIZE = 24
_STROKE = 1.6
_SOFT = 0.32

_GRID = "R 3 3 18 18; L 9 3 9 21; L 15 3 15 21; L 3 9 21 9; L 3 15 21 15"
_CIRCLE = "O 12 12 8.5"
_DOTS = "O 5 6 2.2; O 12 6 2.2; O 19 6 2.2; O 5 18 2.2; O 12 18 2.2; O 19 18 2.2"
_STRUCK = "L 9 9 15 3; L 2 21 8 15"
_BELL = "L 2 20 6 19 8.5 15.5 10.5 8 12 5 13.5 8 15.5 15.5 18 19 22 20"

_PICTURES = {
    "Input": "L 10 4 20 4 20 20 10 20; L 3 12 14 12; L 10 8 14 12 10 16",
    "Dense": (
        "L 5 4 19 8; L 5 4 19 16; L 5 12 19 8; L 5 12 19 16; L 5 20 19 8; L 5 20 19 16;"
        "D 5 4 2.2; D 5 12 2.2; D 5 20 2.2; D 19 8 2.2; D 19 16 2.2"
    ),
    "Flatten": "S 7 2 10 10; R 7 2 10 10; L 12 2 12 12; L 7 7 17 7; R 1.5 17 21 5;"
    "L 6.8 17 6.8 22; L 12 17 12 22; L 17.2 17 17.2 22",
    "Reshape": "R 2 7 9 9; S 2 7 9 9; R 16 3 5 18; S 16 3 5 18; T 12 12 15 12",
    "Dropout": f"{_DOTS}; {_STRUCK}; D 12 18 2.2; D 5 6 2.2; D 19 18 2.2",
    "SpatialDropout2D": "R 3 9 9 9; S 3 9 9 9; R 8 5 9 9; R 12 2 9 9; L 7 15 18 4",
    "GaussianNoise": "L 2 12 4 9 6 14 8 5 10 17 12 8 14 19 16 7 18 15 20 10 22 12",
    "Conv2D": f"{_GRID}; S 3 3 12 12; D 9 9 2",
    "Conv2DTranspose": "R 2 2 8 8; S 2 2 8 8; R 8 8 14 14; L 15 8 15 22; L 8 15 22 15",
    "DepthwiseConv2D": "R 3 9 9 9; S 3 9 5 5; R 8 5 9 9; S 8 5 5 5; R 12 2 9 9; S 12 2 5 5",
    "SeparableConv2D": "R 2 3 11 11; S 2 3 6 6; L 7.5 3 7.5 14; L 2 8.5 13 8.5; F 16 3 5 2.5;"
    "F 16 7 5 2.5; F 16 11 5 2.5; L 8 20 18 20; L 15 17 18 20 15 23",
    "MaxPooling2D": "R 3 3 18 18; L 12 3 12 21; L 3 12 21 12; F 4.5 4.5 6 6; D 18.5 9 1.5;"
    "D 6 18 1.5; D 17 17 3",
    "AveragePooling2D": "R 3 3 18 18; L 12 3 12 21; L 3 12 21 12; S 3 3 9 9; S 12 12 9 9;"
    "L 5 7.5 10 7.5; L 14 7.5 19 7.5; L 5 16.5 10 16.5; L 14 16.5 19 16.5",
    "GlobalMaxPooling2D": "R 2 2 15 15; S 2 2 15 15; D 9.5 9.5 3; L 18 18 21 21; F 19 19 4 4",
    "GlobalAveragePooling2D": "R 2 2 15 15; S 2 2 15 15; L 5 9.5 14 9.5; F 19 19 4 4;L 17 17 19 19",
    "BatchNormalization": f"{_BELL}; T 12 8 12 20",
    "LayerNormalization": "S 3 4 18 4; R 3 4 18 4; L 3 20 8 18 12 11.5 16 18 21 20",
    "Rescaling": "L 3 8 21 8; L 3 5 3 11; L 21 5 21 11; L 8 17 16 17; L 8 15 8 19; L 16 15 16 19;"
    "T 5 10 8 14; T 19 10 16 14",
    "Concatenate": "R 3 3 7 8; S 3 3 7 8; R 14 3 7 8; R 5 15 7 6; S 5 15 7 6; R 12 15 7 6",
    "Add": f"{_CIRCLE}; L 12 7.5 12 16.5; L 7.5 12 16.5 12",
    "Multiply": f"{_CIRCLE}; L 8.8 8.8 15.2 15.2; L 8.8 15.2 15.2 8.8",
    "Average": f"{_CIRCLE}; L 8 8 16 8; L 9 11.5 15 17; L 9 17 15 11.5",
    "Maximum": f"{_CIRCLE}; L 7.5 14.5 12 9 16.5 14.5",
    "UpSampling2D": "R 2 14 8 8; S 2 14 8 8; R 8 2 14 14; L 11 13 18 6; L 13.5 6 18 6 18 10.5",
    "ZeroPadding2D": "T 3 3 21 3; T 21 3 21 21; T 21 21 3 21; T 3 21 3 3; R 8 8 8 8; S 8 8 8 8",
    "Cropping2D": "L 7 2 7 17 22 17; L 2 7 17 7 17 22; S 7 7 10 10",
    "RandomFlip": "T 12 2 12 22; P 9 5 9 19 2 19; L 9 5 9 19 2 19 9 5; L 15 5 15 19 22 19 15 5",
    "RandomRotation": "A 12 12 8.5 60 250; L 12 3.5 16.4 4.4 14.6 8.6; S 9 9 6 6; R 9 9 6 6",
    "RandomTranslation": "L 12 2 12 22; L 2 12 22 12; L 9 5 12 2 15 5; L 9 19 12 22 15 19;"
    "L 5 9 2 12 5 15; L 19 9 22 12 19 15",
}

_FAMILIES = {
    Family.INPUT: "Input",
    Family.CONVOLUTION: "Conv2D",
    Family.POOLING: "MaxPooling2D",
    Family.NORMALIZATION: "BatchNormalization",
    Family.REGULARIZATION: "Dropout",
    Family.RESHAPING: "Reshape",
    Family.MERGING: "Concatenate",
}
"""Whose picture stands for a kind that has none of its own."""

_BOX = "R 4 4 16 16; S 4 4 16 16"

_CURVES: dict[str, Callable[[float], float]] = {
    "linear": lambda x: x,
    "relu": lambda x: max(0.0, x),
    "leaky_relu": lambda x: x if x > 0 else 0.2 * x,
    "elu": lambda x: x if x > 0 else math.exp(x) - 1,
    "selu": lambda x: 1.05 * (x if x > 0 else 1.67 * (math.exp(x) - 1)),
    "gelu": lambda x: x * 0.5 * (1 + math.erf(x / math.sqrt(2))),
    "silu": lambda x: x / (1 + math.exp(-x)),
    "sigmoid": lambda x: 1 / (1 + math.exp(-2 * x)),
    "tanh": math.tanh,
    "softplus": lambda x: math.log1p(math.exp(x)),
    "exponential": lambda x: math.exp(x),
}
"""The activation functions of one value."""

_BARS = "L 2 21 22 21; F 4 13 4 8; F 10 4 4 17; F 16 16 4 5"
"""Softmax is no curve of one value: shares that add up to one."""


@dataclass
class Glyph:
    """A picture as paths, to be painted in one colour."""

    stroke: QPainterPath = field(default_factory=QPainterPath)
    dots: QPainterPath = field(default_factory=QPainterPath)
    fill: QPainterPath = field(default_factory=QPainterPath)
    soft: QPainterPath = field(default_factory=QPainterPath)

    def paint(self, painter: QPainter, area: QRectF, colour: QColor) -> None:
        """Paints the picture into a square."""
        scale = area.width() / SIZE
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(area.topLeft())
        painter.scale(scale, scale)
        pen = QPen(colour, _STROKE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        light = QColor(colour)
        light.setAlphaF(_SOFT)
        painter.fillPath(self.soft, light)
        painter.fillPath(self.fill, colour)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawPath(self.stroke)
        if not self.dots.isEmpty():
            pen.setDashPattern([0.1, 2])
            painter.setPen(pen)
            painter.drawPath(self.dots)
        painter.restore()


def glyph_of(kind_name: str, activation: str | None = None) -> Glyph:
    """The picture of a kind of layer; of its function where that is what it does."""
    if kind_name == "Activation":
        return _curve(activation or "relu")
    return _drawn(_picture_of(kind_name))


def _picture_of(kind_name: str) -> str:
    if kind_name in _PICTURES:
        return _PICTURES[kind_name]
    kind = CATALOG.get(kind_name)
    return _PICTURES[_FAMILIES[kind.family]] if kind and kind.family in _FAMILIES else _BOX


@lru_cache(maxsize=64)
def _curve(activation: str) -> Glyph:
    """The function from -3 to 3 over its axis, as large as the square allows."""
    if activation not in _CURVES:
        return _drawn(_BARS)
    values = [_CURVES[activation](-3 + step / 8) for step in range(49)]
    low, high = min(0.0, *values), max(values)
    scale = 18 / (high - low)
    points = [QPointF(3 + 18 * i / 48, 21 - (y - low) * scale) for i, y in enumerate(values)]
    axis = 21 + low * scale
    result = Glyph()
    result.dots.addPolygon(QPolygonF([QPointF(3, axis), QPointF(21, axis)]))
    result.stroke.addPolygon(QPolygonF(points))
    return result


@lru_cache(maxsize=128)
def _drawn(picture: str) -> Glyph:
    result = Glyph()
    for word in picture.split(";"):
        sign, *rest = word.split()
        numbers = [float(it) for it in rest]
        points = [QPointF(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=False)]
        match sign:
            case "L":
                result.stroke.addPolygon(QPolygonF(points))
            case "T":
                result.dots.addPolygon(QPolygonF(points))
            case "P":
                result.soft.addPolygon(QPolygonF(points))
            case "R":
                result.stroke.addRoundedRect(QRectF(*numbers), 1, 1)
            case "F":
                result.fill.addRoundedRect(QRectF(*numbers), 1, 1)
            case "S":
                result.soft.addRect(QRectF(*numbers))
            case "O":
                result.stroke.addEllipse(points[0], numbers[2], numbers[2])
            case "D":
                result.fill.addEllipse(points[0], numbers[2], numbers[2])
            case "A":
                x, y, radius, begin, span = numbers
                square = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
                result.stroke.arcMoveTo(square, begin)
                result.stroke.arcTo(square, begin, span)
    return result
