"""What a node looks like: how its card, its picture and its texts are painted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QPen,
)

from fashion_gui.editor.block import HEIGHT, WIDTH, paint_block
from fashion_gui.editor.geometry import NODE_HEIGHT, NODE_WIDTH, PROBLEM_HEIGHT
from fashion_gui.editor.kind_icons import family_colour, paint_tile
from fashion_gui.editor.node_texts import (
    LINES_LEFT,
    MARGIN,
    SHAPE_LEFT,
    TEXT_LEFT,
    TILE,
    Line,
    NodeTexts,
    fonts,
)
from fashion_gui.network.analysis import LayerFacts
from fashion_gui.network.graph import Layer, LayerId, Network
from fashion_gui.session.theme import Theme
from fashion_gui.widgets.zoom import LEAST_WRITING, zoom_factor

translate = QCoreApplication.translate

FULL_DETAIL = 0.6
"""Zoom from which a node shows everything."""

LINES_DETAIL = 0.55
"""Zoom from which a node shows name, parameters and shape in larger writing."""

NAME_DETAIL = 0.4
"""Zoom below which a node is a coloured block with a name."""

_NAMES_OF_BLOCKS = 28

RADIUS = 12
BADGE_HEIGHT = 18
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


def full_detail() -> float:
    """Zoom from which a node shows everything: while all is larger than usual, readably so."""
    return _from(FULL_DETAIL, LEAST_WRITING)


def lines_detail() -> float:
    """The same for name, parameters and shape."""
    return _from(LINES_DETAIL, 16)


def name_detail() -> float:
    """The same for name and shape; below it a node is a coloured block with a name."""
    return _from(NAME_DETAIL, 22)


def readable() -> float:
    """Zoom from which a network can be read: one that fits at it is not a large one."""
    return _from(LINES_DETAIL, _NAMES_OF_BLOCKS)


def _from(usual: float, pixels: int) -> float:
    """From which zoom writing of so many pixels is as large as the smallest elsewhere."""
    factor = zoom_factor()
    return usual if factor == 1 else factor * LEAST_WRITING / pixels


@dataclass(frozen=True)
class NodeState:
    """What the pointer and the selection have done to a node."""

    selected: bool = False
    hovered: bool = False


@dataclass(frozen=True)
class Use:
    """Which use of its layer's weights a node is."""

    number: int = 1
    of: int = 1


ONLY_USE = Use()
"""A node whose weights are used nowhere else."""


def use_of(network: Network, layer_id: LayerId) -> Use:
    """Which use of its layer's weights the node of a layer is."""
    uses = network.uses_of(layer_id)
    return Use(uses.index(layer_id) + 1, len(uses)) if len(uses) > 1 else ONLY_USE


class NodeFace:
    """The painting of one node.

    Made anew when the layer, its facts, the language or the theme change. In a picture nothing
    is cut, and everything is shapes rather than pixels.
    """

    def __init__(
        self,
        layer: Layer,
        facts: LayerFacts,
        use: Use,
        theme: Theme,
        in_picture: bool = False,
    ) -> None:
        self._in_picture = in_picture
        self._kind_name = layer.kind_name
        self._activation = str(layer.parameters.get("activation", "")) or None
        self._shape = facts.output_shape
        self._theme = theme
        self._use = use
        self._colour = QColor(family_colour(layer.kind_name, theme))
        self._texts = NodeTexts(layer, facts, whole=in_picture)
        problem = facts.problem
        self._problem_colour = ""
        if problem is not None:
            self._problem_colour = theme.wrong if problem.blocks else theme.warning

    @property
    def height(self) -> int:
        """Height of the node in pixels at 100 %."""
        return NODE_HEIGHT + (PROBLEM_HEIGHT if self._problem_colour else 0)

    def paint(self, painter: QPainter, state: NodeState, detail: float) -> None:
        """Paints the node with its left top corner at the origin."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter, state, solid=detail < name_detail())
        if detail < name_detail():
            self._paint_name(painter)
        elif detail < lines_detail():
            self._paint_lines(painter, self._texts.large_lines)
        elif detail < full_detail():
            self._paint_lines(painter, self._texts.lines)
        else:
            self._paint_full(painter)
        if self._use.of > 1 and detail >= name_detail():
            self._paint_badge(painter)

    def paint_ground(self, painter: QPainter, state: NodeState) -> None:
        """Paints the card alone, for a moment in which its picture is not ready."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter, state, solid=True)

    def _paint_card(self, painter: QPainter, state: NodeState, solid: bool) -> None:
        area = QRectF(0, 0, NODE_WIDTH, self.height)
        if not solid:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._shadow)
            painter.drawRoundedRect(area.translated(0, 2), RADIUS, RADIUS)
        painter.setPen(self._edge(state))
        painter.setBrush(self._solid if solid else self._surface(state.selected))
        painter.drawRoundedRect(area, RADIUS, RADIUS)
        if self._problem_colour:
            self._paint_problem(painter, state, with_text=not solid)

    @cached_property
    def _shadow(self) -> QColor:
        return self._theme.mixed(self._theme.text, 0.07)

    @cached_property
    def _solid(self) -> QColor:
        """Ground of a node seen from so far that it is a block of its family's colour."""
        return self._theme.mixed(self._colour.name(), 0.3)

    @cached_property
    def _plain_edge(self) -> QPen:
        return QPen(self._theme.mixed(self._theme.text_disabled, 0.5), 1)

    def _surface(self, selected: bool) -> QColor:
        surface = node_surface(self._theme)
        if selected:
            return self._theme.mixed(self._theme.accent_soft, 0.7, surface.name())
        return surface

    def _edge(self, state: NodeState) -> QPen:
        theme = self._theme
        if state.selected:
            return QPen(QColor(theme.accent), 2)
        if self._problem_colour:
            strength = 0.9 if state.hovered else 0.6
            return QPen(theme.mixed(self._problem_colour, strength), 1)
        return QPen(QColor(theme.text_disabled), 1) if state.hovered else self._plain_edge

    def _paint_problem(self, painter: QPainter, state: NodeState, with_text: bool) -> None:
        band = QPainterPath()
        band.setFillRule(Qt.FillRule.WindingFill)
        edge = 1.0 if state.selected else 0.5
        low = QRectF(edge, NODE_HEIGHT, NODE_WIDTH - 2 * edge, PROBLEM_HEIGHT - edge)
        band.addRoundedRect(low, RADIUS - edge, RADIUS - edge)
        band.addRect(QRectF(edge, NODE_HEIGHT, NODE_WIDTH - 2 * edge, RADIUS))
        painter.setPen(Qt.PenStyle.NoPen)
        share = 0.14 if with_text else 0.9
        painter.setBrush(self._theme.mixed(self._problem_colour, share))
        painter.drawPath(band)
        if not with_text:
            return
        self._paint_sign(painter)
        painter.setPen(QColor(self._problem_colour))
        area = QRectF(MARGIN + 20, NODE_HEIGHT, NODE_WIDTH - 2 * MARGIN, PROBLEM_HEIGHT - 1)
        _paint_text(painter, area, _LEFT, *self._texts.problem)

    def _paint_sign(self, painter: QPainter) -> None:
        """A triangle with an exclamation mark."""
        pen = QPen(QColor(self._problem_colour), 1.3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        left, top = MARGIN, NODE_HEIGHT + 5
        sign = QPainterPath()
        sign.moveTo(left + 7, top + 1.5)
        sign.lineTo(left + 13, top + 12)
        sign.lineTo(left + 1, top + 12)
        sign.closeSubpath()
        sign.moveTo(left + 7, top + 5.2)
        sign.lineTo(left + 7, top + 8)
        sign.moveTo(left + 7, top + 10)
        sign.lineTo(left + 7, top + 10.05)
        painter.drawPath(sign)

    def _paint_full(self, painter: QPainter) -> None:
        theme, texts = self._theme, self._texts
        tile = QRectF(MARGIN, 10, TILE, TILE)
        paint_tile(painter, tile, self._kind_name, theme, self._activation, self._in_picture)
        wide = NODE_WIDTH - TEXT_LEFT - MARGIN
        painter.setPen(QColor(theme.text))
        name_height = 18 if texts.parameters[0] else TILE
        top = 11 if texts.parameters[0] else 10
        _paint_text(painter, QRectF(TEXT_LEFT, top, wide, name_height), _LEFT, *texts.name)
        painter.setPen(QColor(theme.text_secondary))
        _paint_text(painter, QRectF(TEXT_LEFT, 29, wide, 16), _LEFT, *texts.parameters)
        if self._shape is not None:
            area = QRectF(MARGIN, 55, WIDTH, HEIGHT)
            paint_block(painter, area, self._shape, theme, self._colour.name())
        shape, count, of = texts.shape_and_count
        area = QRectF(SHAPE_LEFT, 55, NODE_WIDTH - SHAPE_LEFT - MARGIN, HEIGHT)
        painter.setPen(QColor(theme.text_secondary))
        _paint_text(painter, area, _RIGHT, count, of)
        painter.setPen(QColor(theme.text))
        _paint_text(painter, area, _LEFT, shape, of)

    def _paint_lines(self, painter: QPainter, lines: tuple[Line, ...]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawRoundedRect(QRectF(MARGIN, 14, 6, NODE_HEIGHT - 28), 3, 3)
        heights = [of.pixelSize() * 4 / 3 for _, of in lines]
        top = (NODE_HEIGHT - sum(heights)) / 2
        painter.setPen(QColor(self._theme.text))
        for (text, of), height in zip(lines, heights, strict=True):
            _paint_text(painter, QRectF(LINES_LEFT, top, NODE_WIDTH, height), _LEFT, text, of)
            painter.setPen(QColor(self._theme.text_secondary))
            top += height

    def _paint_name(self, painter: QPainter) -> None:
        painter.setPen(QColor(self._theme.text))
        area = QRectF(4, 0, NODE_WIDTH - 8, NODE_HEIGHT)
        _paint_text(painter, area, _CENTRE, *self._texts.block_name)

    def _paint_badge(self, painter: QPainter) -> None:
        """On the upper edge, at the right: which use of the shared weights this is."""
        theme = self._theme
        text = translate("NodeItem", "use {number} of {count}").format(
            number=self._use.number, count=self._use.of
        )
        wide = QFontMetricsF(fonts().strong).horizontalAdvance(text) + 30
        area = QRectF(NODE_WIDTH - MARGIN - wide, -BADGE_HEIGHT / 2, wide, BADGE_HEIGHT)
        painter.setPen(QPen(node_surface(theme), 2))
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(area, BADGE_HEIGHT / 2, BADGE_HEIGHT / 2)
        painter.setPen(QPen(QColor(theme.on_accent), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle = area.center().y()
        for left in (area.left() + 7, area.left() + 12):  # two links of a chain
            painter.drawRoundedRect(QRectF(left, middle - 2.5, 7, 5), 2.5, 2.5)
        _paint_text(painter, area.adjusted(23, 0, 0, 0), _LEFT, text, fonts().strong)


def _paint_text(
    painter: QPainter, area: QRectF, alignment: Qt.AlignmentFlag, text: str, of: QFont
) -> None:
    """Paints a line of text; in an SVG as outlines, as its reader need not have the font."""
    if painter.paintEngine().type() != QPaintEngine.Type.SVG:
        painter.setFont(of)
        painter.drawText(area, alignment, text)
        return
    metrics = QFontMetricsF(of)
    spare = area.width() - metrics.horizontalAdvance(text)
    share = {_LEFT: 0.0, _CENTRE: 0.5, _RIGHT: 1.0}[alignment]
    down = (area.height() + metrics.ascent() - metrics.descent()) / 2
    outlines = QPainterPath()
    outlines.addText(area.left() + share * spare, area.top() + down, of, text)
    painter.fillPath(outlines, painter.pen().color())


def node_surface(theme: Theme) -> QColor:
    """Ground of nodes: a little above the canvas, where that is dark."""
    return QColor(theme.surface_raised if theme.is_dark else theme.surface)
