"""The icon of each kind of layer, the same on the palette, the canvas and the properties."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from fashion_gui.network.catalog import CATALOG
from fashion_gui.session.theme import Theme
from fashion_gui.widgets.icons import pixmap

_ICONS = {
    "Input": "log-in",
    "Flatten": "rectangle-horizontal",
    "Dense": "network",
    "Activation": "chart-spline",
    "Dropout": "droplets",
    "Conv2D": "grid-3x3",
    "MaxPooling2D": "grid-2x2-check",
    "BatchNormalization": "activity",
    "Concatenate": "merge",
}


def family_colour(kind_name: str, theme: Theme) -> str:
    """Colour of the family that a kind belongs to."""
    return theme.families[CATALOG[kind_name].family.value]


def kind_pixmap(kind_name: str, theme: Theme, size: int) -> QPixmap:
    """Icon of a kind in its family's colour, `size` pixels square."""
    return pixmap(_ICONS.get(kind_name, "box"), family_colour(kind_name, theme), size)


def paint_tile(painter: QPainter, area: QRectF, kind_name: str, theme: Theme) -> None:
    """A rounded square in the family's soft colour with the kind's icon in its middle."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.mixed(family_colour(kind_name, theme), 0.14))
    painter.drawRoundedRect(area, area.width() / 4, area.width() / 4)
    size = round(area.width() * 9 / 16)
    inset = (area.width() - size) / 2
    picture = kind_pixmap(kind_name, theme, size)
    painter.drawPixmap(area.topLeft() + QPointF(inset, inset), picture)
