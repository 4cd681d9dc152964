"""The ten classes as ten columns: where they lie, and how a one-hot row is painted in them."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.session.theme import Theme
from fashion_gui.widgets.type_scale import font


def ten_columns(area: QRectF, gap: float) -> list[QRectF]:
    """Ten equal columns side by side in the area, in the order of the classes."""
    width = (area.width() - gap * (CLASS_COUNT - 1)) / CLASS_COUNT
    return [
        QRectF(area.left() + label * (width + gap), area.top(), width, area.height())
        for label in range(CLASS_COUNT)
    ]


def paint_one_hot(
    painter: QPainter, cells: list[QRectF], label: int | None, theme: Theme, pixels: int
) -> None:
    """A one-hot row: 1 in the class's colour in its cell, 0 in the others; blank for None.

    Args:
        pixels: height of the figures.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = min(6.0, cells[0].height() / 5)
    for position, cell in enumerate(cells):
        hot = position == label
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.classes[position] if hot else theme.surface_raised))
        painter.drawRoundedRect(cell, radius, radius)
        if label is None:
            continue
        painter.setFont(font(pixels, QFont.Weight.Bold if hot else QFont.Weight.Normal))
        painter.setPen(
            QColor(readable_on(theme.classes[position], theme) if hot else theme.text_secondary)
        )
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, "1" if hot else "0")


def readable_on(colour: str, theme: Theme) -> str:
    """Of the theme's writing and surface, the one with more contrast on a colour."""
    return _more_contrast(colour, theme.text, theme.surface)


@lru_cache(maxsize=64)
def _more_contrast(ground: str, first: str, second: str) -> str:
    def contrast(colour: str) -> float:
        light, dark = sorted((_luminance(ground), _luminance(colour)), reverse=True)
        return (light + 0.05) / (dark + 0.05)

    return max(first, second, key=contrast)


def _luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.2, 0–1."""
    sample = QColor(colour)
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (sample.redF(), sample.greenF(), sample.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
