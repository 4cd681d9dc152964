"""Text that ends in an ellipsis where it is too long; measured once, as it is painted often."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import own_writing_px

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def write(
    painter: QPainter,
    area: QRectF,
    text: str,
    pixels: int,
    weight: QFont.Weight = QFont.Weight.Normal,
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line in an area, `pixels` high, vertically in its middle."""
    pixels = own_writing_px(pixels)
    painter.setFont(_font(pixels, weight))
    shown = _shortened(text, pixels, weight, round(area.width()))
    painter.drawText(area, _MIDDLE | alignment, shown)


def width_of(text: str, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> float:
    """Pixels across that `write` takes for all of it."""
    return QFontMetricsF(_font(own_writing_px(pixels), weight)).horizontalAdvance(text)


@lru_cache(maxsize=32)
def _font(pixels: int, weight: QFont.Weight) -> QFont:
    return font(pixels, weight)


@lru_cache(maxsize=2048)
def _shortened(text: str, pixels: int, weight: QFont.Weight, width: int) -> str:
    metrics = QFontMetricsF(_font(pixels, weight))
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
