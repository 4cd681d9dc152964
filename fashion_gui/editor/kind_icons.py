"""The picture of each kind of layer, the same on the palette, the canvas and the properties."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPixmap

from fashion_gui.editor.glyphs import glyph_of
from fashion_gui.network.catalog import CATALOG
from fashion_gui.session.theme import Theme

_SCREEN_ENGINES = (QPaintEngine.Type.Raster, QPaintEngine.Type.Direct2D)


def family_colour(kind_name: str, theme: Theme) -> str:
    """Colour of the family that a kind belongs to."""
    return theme.families[CATALOG[kind_name].family.value]


def kind_pixmap(
    kind_name: str, theme: Theme, size: int, activation: str | None = None, ratio: float = 2.0
) -> QPixmap:
    """Picture of a kind in its family's colour, `size` pixels square."""
    return _pixmap(kind_name, activation, family_colour(kind_name, theme), size, ratio)


def paint_tile(
    painter: QPainter,
    area: QRectF,
    kind_name: str,
    theme: Theme,
    activation: str | None = None,
    as_shapes: bool = False,
) -> None:
    """A rounded square in the family's soft colour with the kind's picture in its middle.

    On a screen that is a picture kept from before, unless it is asked for as shapes: those are
    painted in any thread.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.mixed(family_colour(kind_name, theme), 0.14))
    painter.drawRoundedRect(area, area.width() / 4, area.width() / 4)
    inset = area.width() / 6
    inner = area.adjusted(inset, inset, -inset, -inset)
    if not as_shapes and painter.paintEngine().type() in _SCREEN_ENGINES:
        # Whole steps of the scale, so that a zoom by the wheel makes few pictures.
        scale = painter.worldTransform().m11() * painter.device().devicePixelRatioF()
        ratio = float(min(max(round(scale + 0.49), 2), 4))
        picture = kind_pixmap(kind_name, theme, round(inner.width()), activation, ratio)
        painter.drawPixmap(inner, picture, QRectF(picture.rect()))
    else:
        colour = QColor(family_colour(kind_name, theme))
        glyph_of(kind_name, activation).paint(painter, inner, colour)


@lru_cache(maxsize=512)
def _pixmap(
    kind_name: str, activation: str | None, colour: str, size: int, ratio: float
) -> QPixmap:
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    area = QRectF(0, 0, size, size)
    glyph_of(kind_name, activation).paint(painter, area, QColor(colour))
    painter.end()
    return picture
