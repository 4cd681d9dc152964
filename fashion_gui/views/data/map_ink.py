"""How a map of garments is painted: its points, or the garments in their places."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from fashion_gui.session.theme import Theme
from fashion_gui.views.data.placed_points import PlacedPoints
from fashion_gui.views.data.point_picture import PointPicture
from fashion_gui.widgets.garment_picture import garment_image
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.type_scale import font

GARMENT = 28
"""Pixels of a garment in its place."""

_MARK = 9
"""Pixels that a point is across."""

_CARD_PICTURE = 84


def stamped(
    placed: PlacedPoints | None, label: int | None, size: QSize, ratio: float, theme: Theme
) -> PointPicture:
    """The points, of one class in its colour above the others in grey, or all in colour.

    Args:
        size: of the widget.
        ratio: pixels of the picture for one of the widget.
    """
    pixels = (round(size.width() * ratio), round(size.height() * ratio))
    # Twice as fine a screen gets marks of twice the pixels, not of four times as many.
    mark = round(_MARK * math.sqrt(ratio)) | 1
    if placed is None or placed.are_few_in(size):
        nothing = np.zeros((0, 2), np.float32), np.zeros(0, np.uint8)
        return PointPicture(pixels, *nothing, theme.classes, theme.surface, mark)
    labels, shown, colours = placed.points.labels, placed.points.shown, theme.classes
    if label is not None:
        others = theme.mixed(theme.text_disabled, 0.45).name()
        colours = tuple(it if number == label else others for number, it in enumerate(colours))
        own = labels[shown] == label
        shown = np.concatenate((shown[~own], shown[own]))
    places = placed.places(shown) * np.float32(ratio)
    return PointPicture(pixels, places, labels[shown], colours, theme.surface, mark)


def paint_garments(
    painter: QPainter, placed: PlacedPoints, label: int | None, size: QSize, theme: Theme
) -> None:
    """The garments in their places, framed in the colours of their classes."""
    seen = placed.seen_in(size)
    corners = np.rint(placed.places(seen)) - GARMENT / 2
    for position, (x, y) in zip(seen.tolist(), corners.tolist(), strict=True):
        own = int(placed.points.labels[position])
        frame = QRectF(x, y, GARMENT, GARMENT)
        painter.setOpacity(1.0 if label in (None, own) else 0.35)
        painter.drawImage(frame, garment_image(placed.points.images[position], theme))
        painter.setPen(QPen(QColor(theme.classes[own]), 1.5))
        painter.drawRect(frame)
    painter.setOpacity(1.0)


def paint_ring(painter: QPainter, centre: QPointF, radius: float, theme: Theme) -> None:
    """A ring around the garment chosen."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((theme.surface, 5.0), (theme.accent, 2.5)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawEllipse(centre, radius, radius)


def paint_card(
    painter: QPainter, placed: PlacedPoints, position: int, name: str, size: QSize, theme: Theme
) -> None:
    """The garment pointed at, beside its point, on a card that stays within the map."""
    centre = placed.place_of(position)
    card = QRectF(0, 0, _CARD_PICTURE + 2 * UNIT, _CARD_PICTURE + 6.5 * UNIT)
    card.moveTopLeft(centre + QPointF(2 * UNIT, 2 * UNIT))
    if card.right() > size.width() - UNIT:
        card.moveRight(centre.x() - 2 * UNIT)
    if card.bottom() > size.height() - UNIT:
        card.moveBottom(centre.y() - 2 * UNIT)
    card.moveTop(max(card.top(), UNIT))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.text), 1.5))
    painter.drawEllipse(centre, 7.0, 7.0)
    painter.setPen(QPen(QColor(theme.border), 1))
    painter.setBrush(QColor(theme.surface))
    painter.drawRoundedRect(card, UNIT, UNIT)
    picture = QRectF(card.left() + UNIT, card.top() + UNIT, _CARD_PICTURE, _CARD_PICTURE)
    painter.drawImage(picture, garment_image(placed.points.images[position], theme))
    middle = Qt.AlignmentFlag.AlignHCenter
    painter.setFont(font(12, QFont.Weight.DemiBold))
    painter.setPen(QColor(theme.text))
    line = QRectF(card.left(), picture.bottom() + 4, card.width(), 2 * UNIT)
    painter.drawText(line, middle, name)
    painter.setFont(font(11))
    painter.setPen(QColor(theme.text_secondary))
    painter.drawText(line.translated(0, 2 * UNIT + 1), middle, f"{position:,}")
