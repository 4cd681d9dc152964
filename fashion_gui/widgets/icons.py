"""Icons of one family (Lucide), drawn in a colour of the theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from fashion_gui.resources import resource
from fashion_gui.session.theme import Theme


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, ratio: float = 2.0) -> QPixmap:
    """The icon `resources/icons/<name>.svg` in a colour, `size` pixels square."""
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode()))
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def icon(name: str, theme: Theme, colour: str | None = None, size: int = 20) -> QIcon:
    """The icon in the text colour (or another), greyed where disabled, on accent where checked."""
    result = QIcon(pixmap(name, colour or theme.text_secondary, size))
    result.addPixmap(pixmap(name, theme.text_disabled, size), QIcon.Mode.Disabled)
    result.addPixmap(pixmap(name, colour or theme.accent, size), QIcon.Mode.Normal, QIcon.State.On)
    return result
