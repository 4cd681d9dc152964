"""The type scale as fonts, for what is painted by hand (labels get theirs by role)."""

from __future__ import annotations

from PySide6.QtGui import QFont

FAMILY = "Pretendard"


def font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal, tabular: bool = True) -> QFont:
    """The program's font in `pixels`, figures of equal width by default."""
    result = QFont(FAMILY)
    result.setPixelSize(pixels)
    result.setWeight(weight)
    if tabular:
        result.setFeature(QFont.Tag("tnum"), 1)
    return result
