"""The charts as a picture for slides: titles, plots, and the keys to what is drawn."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QImage, QPaintDevice, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QGraphicsItem

from fashion_gui.session.theme import Theme
from fashion_gui.views.train.chart_legend import ChartLegend
from fashion_gui.views.train.curve_chart import CurveChart
from fashion_gui.views.train.line_sample import LINE, draw_sample
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.type_scale import font

PICTURE_SCALE = 2.0
"""Pixels of a PNG for one of the screen."""

_MARGIN = 2 * UNIT
_ROW = 4 * UNIT
"""Height of the titles, and of the keys."""


def picture(
    charts: Sequence[CurveChart], legend: ChartLegend, suffix: str, theme: Theme
) -> Callable[[], bytes]:
    """Paints a PNG or an SVG, as `suffix` says. What it returns packs it, in any thread."""
    plots = [chart.plot for chart in charts]
    wide = sum(plot.width() for plot in plots) + _MARGIN * (len(plots) + 1)
    high = max(plot.height() for plot in plots) + 2 * _ROW + 2 * _MARGIN
    size = QSize(wide, high)

    def paint(device: QPaintDevice) -> None:
        painter = QPainter(device)
        painter.fillRect(QRect(QRect(0, 0, wide, high)), theme.surface)
        left = _MARGIN
        for chart, plot in zip(charts, plots, strict=True):
            painter.setFont(font(14, QFont.Weight.DemiBold))
            painter.setPen(QColor(theme.text))
            painter.drawText(QPointF(left, _MARGIN + 2 * UNIT), chart.accessibleName())
            target = QRectF(left, _MARGIN + _ROW, plot.width(), plot.height())
            with _uncached(plot.scene().items()):
                plot.render(painter, target, plot.viewport().rect())
            left += plot.width() + _MARGIN
        _paint_keys(painter, legend, theme, high - _MARGIN - _ROW / 2)
        painter.end()

    if suffix == ".svg":
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(size)
        generator.setViewBox(QRect(0, 0, wide, high))
        generator.setResolution(96)
        paint(generator)
        written = bytes(data.data())
        return lambda: written
    image = QImage(size * PICTURE_SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(PICTURE_SCALE)
    paint(image)
    return lambda: _png(image)


def _paint_keys(painter: QPainter, legend: ChartLegend, theme: Theme, middle: float) -> None:
    """What is switched on in the legend, side by side."""
    painter.setFont(font(12))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left = float(_MARGIN)
    for key in (*legend.run_keys, *legend.parts.values()):
        if not key.isChecked():
            continue
        colour = key.colour_in(theme)
        area = QRectF(left, middle - _ROW / 2, LINE, _ROW)
        draw_sample(painter, key.sample, area, colour, theme.mixed(colour, 0.35).name())
        painter.setPen(QColor(theme.text_secondary))
        left += LINE + UNIT
        painter.drawText(QPointF(left, middle + 4), key.text())
        left += painter.fontMetrics().horizontalAdvance(key.text()) + 2 * UNIT


@contextlib.contextmanager
def _uncached(items: Sequence[QGraphicsItem]) -> Iterator[None]:
    """Lets items paint themselves instead of copying what they look like on the screen."""
    modes = [(item, item.cacheMode()) for item in items]
    for item, _ in modes:
        item.setCacheMode(QGraphicsItem.CacheMode.NoCache)
    try:
        yield
    finally:
        for item, mode in modes:
            item.setCacheMode(mode)


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())
