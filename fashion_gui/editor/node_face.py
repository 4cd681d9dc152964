"""What a node looks like: its texts, worked out once, and how they are painted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from fashion_gui.editor.geometry import NODE_HEIGHT, NODE_WIDTH, PROBLEM_HEIGHT
from fashion_gui.editor.kind_icons import family_colour, paint_tile
from fashion_gui.editor.layer_summary import parameter_line, shape_lines
from fashion_gui.network.analysis import LayerFacts
from fashion_gui.network.graph import Layer
from fashion_gui.session.theme import Theme
from fashion_gui.session.words import problem_title
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.type_scale import font

translate = QCoreApplication.translate

FULL_DETAIL = 0.75
"""Zoom from which a node shows everything."""

LINES_DETAIL = 0.55
"""Zoom from which a node shows name, parameters and shape in larger writing."""

NAME_DETAIL = 0.4
"""Zoom below which a node is a coloured block with a name."""

RADIUS = 12
_MARGIN = 12
_TEXT_LEFT = 56
_LINES_LEFT = 30
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True)
class NodeState:
    """What the pointer and the selection have done to a node."""

    selected: bool = False
    hovered: bool = False


class NodeFace:
    """The texts of one node, elided to its width, and their painting.

    Made anew when the layer, its facts, the language or the theme change.
    """

    def __init__(self, layer: Layer, facts: LayerFacts, theme: Theme) -> None:
        self._kind_name = layer.kind_name
        self._theme = theme
        self._colour = QColor(family_colour(layer.kind_name, theme))
        inner = NODE_WIDTH - 2 * _MARGIN
        beside_tile = NODE_WIDTH - _TEXT_LEFT - _MARGIN
        self._name = _elided(layer.kind_name, _fonts().name, beside_tile)
        self._parameters = _elided(parameter_line(layer), _fonts().small, beside_tile)
        count = facts.parameters.total
        self._count = (
            translate("NodeItem", "{count} params").format(count=f"{count:,}") if count else ""
        )
        taken = QFontMetricsF(_fonts().small).horizontalAdvance(self._count)
        lines = shape_lines(facts)
        self._shape = _first_fitting(lines, _fonts().small, inner - taken - (8 if taken else 0))
        fonts, wide = _fonts(), NODE_WIDTH - _LINES_LEFT - 6
        shape = _first_fitting(lines, fonts.lines, wide)
        large_shape = _first_fitting(lines, fonts.large, wide)
        self._lines = tuple(
            (_elided(text, of, wide), of)
            for text, of in (
                (layer.kind_name, fonts.lines_name),
                (parameter_line(layer), fonts.lines),
                (shape or "—", fonts.lines),
            )
            if text
        )
        self._large_lines = tuple(
            (_elided(text, of, wide), of)
            for text, of in (
                (layer.kind_name, fonts.large_name),
                (large_shape or "—", fonts.large),
            )
        )
        problem = facts.problem
        self._problem = ""
        self._problem_colour = ""
        if problem is not None:
            self._problem_colour = theme.wrong if problem.blocks else theme.warning
            self._problem = _elided(problem_title(problem), _fonts().strong, inner - 20)

    @property
    def height(self) -> int:
        """Height of the node in pixels at 100 %."""
        return NODE_HEIGHT + (PROBLEM_HEIGHT if self._problem else 0)

    def paint(self, painter: QPainter, state: NodeState, detail: float) -> None:
        """Paints the node with its left top corner at the origin."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter, state, solid=detail < NAME_DETAIL)
        if detail < NAME_DETAIL:
            self._paint_block(painter)
        elif detail < LINES_DETAIL:
            self._paint_lines(painter, self._large_lines)
        elif detail < FULL_DETAIL:
            self._paint_lines(painter, self._lines)
        else:
            self._paint_full(painter)

    def _paint_card(self, painter: QPainter, state: NodeState, solid: bool) -> None:
        theme = self._theme
        area = QRectF(0, 0, NODE_WIDTH, self.height)
        surface = node_surface(theme)
        if state.selected:
            surface = theme.mixed(theme.accent_soft, 0.7, surface.name())
        if solid:
            surface = theme.mixed(self._colour.name(), 0.3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.mixed(theme.text, 0.07))
        painter.drawRoundedRect(area.translated(0, 2), RADIUS, RADIUS)
        painter.setPen(self._edge(state))
        painter.setBrush(surface)
        painter.drawRoundedRect(area, RADIUS, RADIUS)
        if self._problem:
            self._paint_problem(painter, state, with_text=not solid)

    def _edge(self, state: NodeState) -> QPen:
        theme = self._theme
        if state.selected:
            return QPen(QColor(theme.accent), 2)
        if self._problem:
            strength = 0.9 if state.hovered else 0.6
            return QPen(theme.mixed(self._problem_colour, strength), 1)
        strength = 1.0 if state.hovered else 0.5
        return QPen(theme.mixed(theme.text_disabled, strength), 1)

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
        sign = pixmap("triangle-alert", self._problem_colour, 14)
        painter.drawPixmap(_MARGIN, NODE_HEIGHT + 5, sign)
        painter.setFont(_fonts().strong)
        painter.setPen(QColor(self._problem_colour))
        text = QRectF(_MARGIN + 20, NODE_HEIGHT, NODE_WIDTH - 2 * _MARGIN, PROBLEM_HEIGHT - 1)
        painter.drawText(text, _LEFT, self._problem)

    def _paint_full(self, painter: QPainter) -> None:
        theme = self._theme
        paint_tile(painter, QRectF(_MARGIN, _MARGIN, 32, 32), self._kind_name, theme)
        wide = NODE_WIDTH - _TEXT_LEFT - _MARGIN
        painter.setFont(_fonts().name)
        painter.setPen(QColor(theme.text))
        name_height = 18 if self._parameters else 32
        painter.drawText(QRectF(_TEXT_LEFT, 12, wide, name_height), _LEFT, self._name)
        painter.setFont(_fonts().small)
        painter.setPen(QColor(theme.text_secondary))
        painter.drawText(QRectF(_TEXT_LEFT, 29, wide, 16), _LEFT, self._parameters)
        low = QRectF(_MARGIN, 56, NODE_WIDTH - 2 * _MARGIN, 24)
        painter.drawText(low, _RIGHT, self._count)
        painter.setPen(QColor(theme.text))
        painter.drawText(low, _LEFT, self._shape or "—")

    def _paint_lines(self, painter: QPainter, lines: tuple[tuple[str, QFont], ...]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawRoundedRect(QRectF(_MARGIN, 14, 6, NODE_HEIGHT - 28), 3, 3)
        heights = [of.pixelSize() * 4 / 3 for _, of in lines]
        top = (NODE_HEIGHT - sum(heights)) / 2
        painter.setPen(QColor(self._theme.text))
        for (text, of), height in zip(lines, heights, strict=True):
            painter.setFont(of)
            painter.drawText(QRectF(_LINES_LEFT, top, NODE_WIDTH, height), _LEFT, text)
            painter.setPen(QColor(self._theme.text_secondary))
            top += height

    def _paint_block(self, painter: QPainter) -> None:
        painter.setPen(QColor(self._theme.text))
        painter.setFont(_fonts().block_name)
        area = QRectF(4, 0, NODE_WIDTH - 8, NODE_HEIGHT)
        painter.drawText(area, _CENTRE, _elided(self._name, _fonts().block_name, area.width()))


def node_surface(theme: Theme) -> QColor:
    """Ground of nodes: a little above the canvas, where that is dark."""
    return QColor(theme.surface_raised if theme.is_dark else theme.surface)


@dataclass(frozen=True)
class _Fonts:
    name: QFont
    small: QFont
    strong: QFont
    lines_name: QFont
    lines: QFont
    large_name: QFont
    large: QFont
    block_name: QFont


_made: list[_Fonts] = []


def _fonts() -> _Fonts:
    """Fonts of nodes, made once; not at import, when there is no application yet."""
    if not _made:
        semibold = QFont.Weight.DemiBold
        _made.append(
            _Fonts(
                name=font(14, semibold, tabular=False),
                small=font(12),
                strong=font(12, QFont.Weight.Medium),
                lines_name=font(18, semibold, tabular=False),
                lines=font(16),
                large_name=font(24, semibold, tabular=False),
                large=font(22),
                block_name=font(28, semibold, tabular=False),
            )
        )
    return _made[0]


def _elided(text: str, of: QFont, width: float) -> str:
    return QFontMetricsF(of).elidedText(text, Qt.TextElideMode.ElideRight, width)


def _first_fitting(lines: tuple[str, ...], of: QFont, width: float) -> str:
    metrics = QFontMetricsF(of)
    for line in lines:
        if metrics.horizontalAdvance(line) <= width:
            return line
    return _elided(lines[-1], of, width) if lines else ""
