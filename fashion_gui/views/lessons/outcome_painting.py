"""The pictures of a handed-in lesson, painted for paper, in any thread."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from fashion_gui.session.outcome_pictures import (
    NEURON,
    Chart,
    GarmentPicture,
    Line,
    MaskPicture,
    Picture,
)
from fashion_gui.session.theme import Theme
from fashion_gui.views.lessons.curve_axes import CurveAxes
from fashion_gui.widgets.garment_picture import garment_image

SHARPNESS = 3
"""Pixels of a picture for one of the page: 288 dots an inch."""


def painted(picture: Picture, theme: Theme) -> QImage:
    """The picture, on the theme's surface."""
    image = QImage(QSize(*picture.size) * SHARPNESS, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARPNESS)
    image.fill(QColor(theme.surface))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    match picture:
        case Chart():
            _paint_chart(painter, picture, theme)
        case GarmentPicture():
            _paint_garment(painter, picture, theme)
        case MaskPicture():
            _paint_mask(painter, picture, theme)
    painter.end()
    return image


def _paint_chart(painter: QPainter, chart: Chart, theme: Theme) -> None:
    axes = CurveAxes.within(QRectF(0, 0, *chart.size), chart.epochs, chart.ticks)
    axes.paint(painter, theme, 12)
    painter.setClipRect(axes.area.adjusted(-6, -6, 6, 6))
    for line in chart.lines:
        _paint_line(painter, axes, line, theme)


def _paint_line(painter: QPainter, axes: CurveAxes, line: Line, theme: Theme) -> None:
    points = axes.line(line.values)
    style = Qt.PenStyle.DashLine if line.is_dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(QColor(line.colour), 2, style))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(points)
    if len(points) == 1:  # of one epoch
        painter.setBrush(QColor(line.colour))
        painter.drawEllipse(points[0], 3, 3)
    has_ring = line.ring is not None and line.ring < len(line.values)
    if line.ring is not None and has_ring and math.isfinite(line.values[line.ring]):
        painter.setPen(QPen(QColor(line.colour), 1.5))
        painter.setBrush(QColor(theme.surface))
        painter.drawEllipse(axes.point(line.ring, line.values[line.ring]), 4, 4)


def _paint_garment(painter: QPainter, picture: GarmentPicture, theme: Theme) -> None:
    """Each pixel as a square; a thin frame around the paper."""
    pixels = np.rint(255 * np.clip(picture.drawing.pixels, 0, 1)).astype(np.uint8)
    area = QRectF(0, 0, *picture.size)
    painter.drawImage(area, garment_image(pixels, theme))
    painter.setPen(QPen(QColor(theme.border), 1))
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))


def _paint_mask(painter: QPainter, picture: MaskPicture, theme: Theme) -> None:
    radius = NEURON / 2 - 2
    for place, is_kept in enumerate(picture.mask.kept):
        row, column = divmod(place, picture.columns)
        centre = QPointF(column + 0.5, row + 0.5) * NEURON
        if is_kept:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.positive))
            painter.drawEllipse(centre, radius, radius)
            continue
        painter.setPen(QPen(QColor(theme.text_disabled), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius, radius)
        across = QPointF(radius, -radius)
        painter.drawLine(centre - across, centre + across)
