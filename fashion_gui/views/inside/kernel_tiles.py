"""The kernel of a feature map as small tiles, one for each map that arrives."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from fashion_gui.runs.events import FloatArray
from fashion_gui.session.theme import Theme
from fashion_gui.views.inside.neuron_ink import signed_image

MOST = 64
"""Tiles that are shown, the first of them: more would be a card over the whole network."""

_GAP = 3.0
_SIDES = ((1, 40.0), (8, 24.0), (MOST, 14.0))
"""Up to so many tiles, each so large."""


def tile_areas(channels: int) -> list[QRectF]:
    """Where the tiles are, from a corner at 0: a row of a few, a square of many."""
    count = min(channels, MOST)
    side = next(side for most, side in _SIDES if count <= most)
    columns = count if count <= 8 else math.ceil(math.sqrt(count))
    return [
        QRectF(it % columns * (side + _GAP), it // columns * (side + _GAP), side, side)
        for it in range(count)
    ]


def tiles_size(channels: int) -> QSizeF:
    """Of all tiles together."""
    areas = tile_areas(channels)
    return QSizeF(max(it.right() for it in areas), areas[-1].bottom())


def paint_tiles(painter: QPainter, kernel: FloatArray, corner: QPointF, theme: Theme) -> None:
    """Paints a kernel (height, width, channels); its strongest weight has the full colour."""
    largest = float(np.abs(kernel).max())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.border), 1))
    for channel, area in enumerate(tile_areas(kernel.shape[-1])):
        tile = area.translated(corner)
        painter.drawImage(tile, signed_image(kernel[:, :, channel], theme, largest))
        painter.drawRect(tile)
    painter.restore()
