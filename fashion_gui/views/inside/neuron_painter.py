"""Puts the picture of a network together: bands, connections, layers, and what is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from fashion_gui.network.analysis import Analysis
from fashion_gui.network.graph import LayerId, Network
from fashion_gui.network.receptive_field import kernel_of_map
from fashion_gui.network.shapes import format_shape
from fashion_gui.runs.events import FloatArray
from fashion_gui.runs.inside import Index
from fashion_gui.session.settings import Settings
from fashion_gui.views.inside.answer_rows import paint_answers
from fashion_gui.views.inside.kernel_tiles import paint_tiles, tiles_size
from fashion_gui.views.inside.layer_figure import Form, LayerFigure
from fashion_gui.views.inside.neuron_ink import has_rings
from fashion_gui.views.inside.neuron_picture import CAPTION, NeuronPicture
from fashion_gui.views.inside.neuron_walk import Spot
from fashion_gui.views.inside.neuron_words import foot_lines, links_text, neuron_text
from fashion_gui.views.inside.rendering import Rendering, SpotLinks
from fashion_gui.views.inside.short_text import width_of, write
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import is_enlarged

_LINE = 15.0
_READABLE = 0.4
"""Zoom below which nothing is written."""

_LEAST_RING = 8.0
_FOOT = 168.0
"""What is said below a layer may be wider than it: its neighbours say little."""

_LONGEST = 96.0
"""What a name may be wide, of which there is only one in its place."""

_BETWEEN = 4.0
_Line = tuple[str, int, QFont.Weight]
"""A text, its pixels, its weight."""

_CENTRE, _ACROSS = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignHCenter
_PLAIN, _BOLD = QFont.Weight.Normal, QFont.Weight.DemiBold


@dataclass(frozen=True, eq=False)
class Marks:
    """What is over the network: the neuron chosen, the one pointed at, the connections of one."""

    chosen: Spot | None
    spot: Spot | None
    links: SpotLinks | None


@dataclass(frozen=True, eq=False)
class Scene:
    """All that is painted.

    Attributes:
        zoom, origin: pixels of the widget for one of the picture, and where its corner lies.
        visible: what of the picture is seen.
        rendering: None before the first garment, or where it is of another network.
    """

    picture: NeuronPicture
    network: Network
    analysis: Analysis
    rendering: Rendering | None
    settings: Settings
    zoom: float
    origin: QPointF
    visible: QRectF

    def paint(self, painter: QPainter) -> None:
        """Everything but what is under the pointer."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._in_lengths_of_the_picture(painter)
        links = () if self.rendering is None else self.rendering.drawn.links
        linked = {(it.source, it.target) for it in links}
        for edge in self.picture.edges:
            if edge not in linked:
                self._paint_band(painter, *(self.picture.figures[it] for it in edge))
        painter.resetTransform()
        if self.rendering is not None:
            self.paint_over_all(painter, self.rendering.links)
        for figure in self.picture.figures.values():
            if self.visible.intersects(_with_captions(figure, self._lettering)):
                self._paint_figure(painter, figure)
        self._in_lengths_of_the_picture(painter)
        taken = [
            QRectF(
                QPointF(it.left, it.top) / self._lettering,
                QSizeF(it.width, it.height) / self._lettering,
            )
            for it in self.picture.figures.values()
        ]
        for figure in self.picture.figures.values():
            if self.visible.intersects(_with_captions(figure, self._lettering)):
                self._write_beside(painter, figure, taken)
        painter.resetTransform()
        self._paint_pins(painter)

    def paint_over_all(self, painter: QPainter, image: QImage) -> None:
        """A picture of connections that is as large as the whole."""
        if not image.isNull():
            self._put(painter, QRectF(0, 0, self.picture.width, self.picture.height), image)

    def paint_ring(self, painter: QPainter, spot: Spot) -> None:
        """Marks a neuron."""
        ring = self.ring(self.picture.figures[spot[0]], spot[1]).adjusted(-1, -1, 1, 1)
        theme, radius = self.settings.theme, min(ring.width(), ring.height()) / 3
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((theme.surface, 4.5), (theme.accent, 2.5)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawRoundedRect(ring, radius, radius)

    def paint_chip(self, painter: QPainter, spot: Spot, index: Index, note: str = "") -> None:
        """Name and value beside a neuron, on a card that stays inside; a note below them, and of
        a convolution the kernel of the map."""
        look = None if self.rendering is None else self.rendering.drawn.look
        lines = [it for it in (neuron_text(self.network, spot[0], index, look), note) if it]
        writing, theme = font(12), self.settings.theme
        metrics = QFontMetricsF(writing)
        kernel = self.kernel_at(spot[0], index)
        tiles = QSizeF() if kernel is None else tiles_size(kernel.shape[-1])
        text = 3.0 * UNIT + (len(lines) - 1) * 2 * UNIT
        width = max([*map(metrics.horizontalAdvance, lines), tiles.width()]) + 2 * UNIT
        height = text if kernel is None else text + tiles.height() + UNIT
        x, y = self.picture.figures[spot[0]].centres[spot[1]]
        point = QPointF(x, y) * self.zoom + self.origin
        card = QRectF(point.x() + 2 * UNIT, point.y() - 1.5 * UNIT - height, width, height)
        card.moveRight(min(card.right(), self.visible.right() * self.zoom + self.origin.x() - 4))
        card.moveTop(max(card.top(), 4))
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(card, 6, 6)
        painter.setFont(writing)
        painter.setPen(QColor(theme.text))
        painter.drawText(card.adjusted(0, 0, 0, text - height), _CENTRE, "\n".join(lines))
        if kernel is not None:
            corner = QPointF(card.center().x() - tiles.width() / 2, card.top() + text)
            paint_tiles(painter, kernel, corner, theme)

    def paint_marks(self, painter: QPainter, marks: Marks) -> None:
        """What is over the network: connections of a neuron, rings, the card at the pointer."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        links, figures = marks.links, self.picture.figures
        if links is not None:
            self.paint_over_all(painter, links.image)
        for spot in (marks.chosen, marks.spot):
            if spot is not None and spot[0] in figures:
                self.paint_ring(painter, spot)
        if marks.spot is not None and marks.spot[0] in figures:
            note = "" if links is None else links_text(links.links)
            self.paint_chip(painter, marks.spot, self.picture.index_of(marks.spot), note)

    def kernel_at(self, layer_id: LayerId, index: Index) -> FloatArray | None:
        """The kernel of the map that a neuron belongs to; None where it is in no convolution."""
        if self.rendering is None or len(index) != 3:
            return None
        weights = self.rendering.drawn.look.weights.get(self.network.owner_of(layer_id), ())
        return kernel_of_map(self.network.layers[layer_id], weights, index[-1])

    def ring(self, figure: LayerFigure, index: int) -> QRectF:
        """Around a neuron, in pixels of the widget."""
        x, y = figure.centres[index]
        across = figure.pitch[1] if figure.form is Form.STRIP else figure.cell
        width = max(across * self.zoom, _LEAST_RING)
        height = max(figure.cell * self.zoom, _LEAST_RING)
        middle = QPointF(x, y) * self.zoom + self.origin
        return QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)

    def _paint_pins(self, painter: QPainter) -> None:
        """A rim and a pin's head at each neuron, or map, that is held at a value by hand."""
        if self.rendering is None:
            return
        colour = QColor(self.settings.theme.warning)
        for pin in self.rendering.drawn.look.pins:
            figure = self.picture.figures.get(pin.layer)
            if figure is None:
                continue
            if figure.form is Form.MAPS and len(pin.index) == 1:
                left, top, width, height = figure.map_area(pin.index[0])
                corner = QPointF(left, top) * self.zoom + self.origin
                area = QRectF(corner, QSizeF(width, height) * self.zoom)
            else:
                area = self.ring(figure, int(np.ravel_multi_index(pin.index, figure.shape)))
            painter.setPen(QPen(colour, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 4, 4)
            painter.setBrush(colour)
            painter.drawEllipse(area.topRight(), 3.0, 3.0)

    def _in_lengths_of_the_picture(self, painter: QPainter) -> None:
        painter.translate(self.origin)
        painter.scale(self.zoom, self.zoom)

    def _put(self, painter: QPainter, area: QRectF, image: QImage) -> None:
        """An image where it belongs; as it is where it has the very size, which is quick."""
        ratio = painter.device().devicePixelRatioF()
        corner = area.topLeft() * self.zoom + self.origin
        size = area.size() * self.zoom
        fits = abs(size.width() * ratio - image.width()) < 1
        if fits and abs(size.height() * ratio - image.height()) < 1:
            image.setDevicePixelRatio(ratio)
            whole = QPointF(round(corner.x() * ratio), round(corner.y() * ratio)) / ratio
            painter.drawImage(whole, image)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(corner, size), image, QRectF(image.rect()))

    def _paint_figure(self, painter: QPainter, figure: LayerFigure) -> None:
        images = {} if self.rendering is None else self.rendering.images
        area = QRectF(figure.left, figure.top, figure.width, figure.height)
        image = images.get(figure.layer_id)
        if image is not None:
            self._put(painter, area, image)
            return
        painter.setPen(QPen(QColor(self.settings.theme.border), 1))
        painter.setBrush(QColor(self.settings.theme.surface))
        corner = area.topLeft() * self.zoom + self.origin
        painter.drawRoundedRect(QRectF(corner, area.size() * self.zoom), 4, 4)

    def _paint_band(self, painter: QPainter, source: LayerFigure, target: LayerFigure) -> None:
        """A soft band where values go on without weights between single neurons."""
        colour = QColor(self.settings.theme.text_disabled)
        colour.setAlphaF(0.13)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        left, right = source.right, target.left
        bend = (right - left) / 2
        path = QPainterPath(QPointF(left, source.top))
        path.cubicTo(left + bend, source.top, right - bend, target.top, right, target.top)
        path.lineTo(right, target.bottom)
        path.cubicTo(right - bend, target.bottom, left + bend, source.bottom, left, source.bottom)
        painter.drawPath(path)

    @property
    def _lettering(self) -> float:
        """Times as large as the lengths of the picture have it that is written.

        Before a class nothing is written small because the picture is.
        """
        return max(1.0, 1 / self.zoom) if is_enlarged() else 1.0

    def _write_beside(self, painter: QPainter, figure: LayerFigure, taken: list[QRectF]) -> None:
        """Writes what is said of a layer, as far as there is room between what is `taken`."""
        lettering = self._lettering
        if self.zoom * lettering < _READABLE:
            return
        drawn = None if self.rendering is None else self.rendering.drawn
        if figure.form is Form.ANSWERS:
            paint_answers(painter, figure, self.analysis, drawn, self.settings, lettering)
        painter.save()
        painter.scale(lettering, lettering)
        middle = (figure.left + figure.width / 2) / lettering
        room = self.picture.rooms[figure.layer_id] / lettering
        look = None if drawn is None else drawn.look
        has_rims = drawn is not None and figure.layer_id in drawn.noises
        large = self.rendering is None or has_rings(figure, self.rendering.density)
        below = foot_lines(figure.layer_id, self.network, look, has_rims, figure.form, large)
        name = (figure.layer_id, 12, _BOLD)
        head = (name, (self._shape_text(figure), 11, _PLAIN))
        area = QRectF(middle - room / 2, figure.top / lettering - CAPTION + 4, room, _LINE)
        if not self._write_lines(painter, area, head, taken):
            self._write_lines(painter, area.translated(0, _LINE), (name,), taken)
        width, foot = max(room, _FOOT), tuple((it, 11, _BOLD) for it in below)
        area = QRectF(middle - width / 2, figure.bottom / lettering + 6, width, _LINE)
        self._write_lines(painter, area, foot, taken)
        painter.restore()

    def _write_lines(
        self, painter: QPainter, area: QRectF, lines: Sequence[_Line], taken: list[QRectF]
    ) -> bool:
        """Writes lines below each other. False where there is no room for them."""
        area = QRectF(area)
        if is_enlarged():
            middle, left = area.center().x(), self.visible.left() / self._lettering + _BETWEEN
            wanted = max((width_of(*line) for line in lines), default=0.0) + _BETWEEN
            area.setWidth(min(wanted, max(area.width(), _LONGEST)))
            area.moveLeft(max(middle - area.width() / 2, left))
            whole = QRectF(area.topLeft(), QSizeF(area.width(), len(lines) * _LINE))
            if any(whole.intersects(it) for it in taken):
                return False
            taken.append(whole)
        colours = (self.settings.theme.text, self.settings.theme.text_secondary)
        for place, (text, pixels, weight) in enumerate(lines):
            painter.setPen(QColor(colours[min(place, 1)]))
            write(painter, area, text, pixels, weight, _ACROSS)
            area.translate(0, _LINE)
        return True

    def _shape_text(self, figure: LayerFigure) -> str:
        owner = self.network.owner_of(figure.layer_id)
        if owner != figure.layer_id:
            return f"= {owner}"
        return format_shape(figure.shape) if len(figure.shape) > 1 else f"{figure.count:,}"


def _with_captions(figure: LayerFigure, lettering: float) -> QRectF:
    area, room = QRectF(figure.left, figure.top, figure.width, figure.height), CAPTION * lettering
    return area.adjusted(-room, -room, 5 * room, room)
