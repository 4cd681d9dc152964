"""A cell with a figure in it as a picture: a matrix has a hundred cells, but few different ones."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from fashion_gui.widgets.type_scale import font

_RADIUS = 4.0


def paint_cell(
    painter: QPainter,
    area: QRectF,
    text: str,
    ground: str,
    writing: str,
    pixels: int,
    weight: QFont.Weight,
) -> None:
    """A rounded cell on whole pixels.

    Args:
        text: in the middle.
        ground, writing: colours.
        pixels, weight: of the text's font.
    """
    left, top = round(area.left()), round(area.top())
    size = round(area.right()) - left, round(area.bottom()) - top
    ratio = painter.deviceTransform().m11()  # that of a picture that a widget is painted into, too
    picture = _cell(text, ground, writing, pixels, weight, size, ratio)
    painter.drawPixmap(QPoint(left, top), picture)


@lru_cache(maxsize=512)
def _cell(
    text: str,
    ground: str,
    writing: str,
    pixels: int,
    weight: QFont.Weight,
    size: tuple[int, int],
    ratio: float,
) -> QPixmap:
    width, height = size
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    area = QRectF(0, 0, width, height)
    painter.drawRoundedRect(area, _RADIUS, _RADIUS)
    painter.setFont(font(pixels, weight))
    painter.setPen(QColor(writing))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return picture
