"""The type scale as fonts, for what is painted by hand (labels get theirs by role)."""

from __future__ import annotations

from PySide6.QtGui import QFont

from fashion_gui.widgets.zoom import own_writing_px, writing_px

FAMILY = "Pretendard"


def font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal, tabular: bool = True) -> QFont:
    """The program's font in `pixels`, figures of equal width by default.

    In the pixels of a zoomed widget: `zoomed` enlarges what is painted with it.
    """
    return _font(own_writing_px(pixels), weight, tabular)


def screen_font(
    pixels: int, weight: QFont.Weight = QFont.Weight.Normal, tabular: bool = True
) -> QFont:
    """The same as large as the zoom has it, for what Qt paints."""
    return _font(writing_px(pixels), weight, tabular)


def _font(pixels: int, weight: QFont.Weight, tabular: bool) -> QFont:
    result = QFont(FAMILY)
    result.setPixelSize(pixels)
    result.setWeight(weight)
    if tabular:
        result.setFeature(QFont.Tag("tnum"), 1)
    return result
