"""The font for code: the platform's own of fixed width."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

_FALL_BACKS = ("Cascadia Mono", "Consolas", "Menlo", "DejaVu Sans Mono", "Liberation Mono")


def fixed_families() -> list[str]:
    """Families to try, the platform's choice first; what they lack comes from Pretendard."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
    return list(dict.fromkeys((system, *_FALL_BACKS, "Pretendard")))


def fixed_font(pixels: int) -> QFont:
    """The font in `pixels`, for what is painted by hand."""
    font = QFont(fixed_families())
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPixelSize(pixels)
    return font


def fixed_font_rule(pixels: int) -> str:
    """The same for a widget's style sheet, which the application's would override otherwise."""
    names = ", ".join(f'"{family}"' for family in fixed_families())
    return f"font-family: {names}; font-size: {pixels}px;"
