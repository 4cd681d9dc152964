"""The texts of a node, elided to its width, in the sizes that the zoom asks for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from fashion_gui.editor import block
from fashion_gui.editor.geometry import NODE_WIDTH
from fashion_gui.editor.layer_summary import (
    DOT,
    is_named,
    parameter_line,
    shape_lines,
    title_line,
)
from fashion_gui.network.analysis import LayerFacts
from fashion_gui.network.graph import Layer
from fashion_gui.session.words import problem_title
from fashion_gui.widgets.type_scale import font

translate = QCoreApplication.translate

MARGIN = 12
TILE = 36
TEXT_LEFT = MARGIN + TILE + 12
"""Where the texts beside the picture begin."""
LINES_LEFT = 30
"""Where the larger lines of a node further away begin."""
SHAPE_LEFT = MARGIN + round(block.WIDTH) + 8
"""Where the shape's figures begin, beside its block."""

Line = tuple[str, QFont]


@dataclass(frozen=True)
class NodeFonts:
    """Fonts of nodes, by what they are for."""

    name: QFont
    small: QFont
    strong: QFont
    lines_name: QFont
    lines: QFont
    large_name: QFont
    large: QFont
    block_name: QFont


class NodeTexts:
    """Texts of one layer. Each is worked out when it is first painted: few nodes are close."""

    def __init__(self, layer: Layer, facts: LayerFacts) -> None:
        self._layer = layer
        self._facts = facts

    @cached_property
    def name(self) -> str:
        return elided(title_line(self._layer), fonts().name, NODE_WIDTH - TEXT_LEFT - MARGIN)

    @cached_property
    def parameters(self) -> str:
        """What follows the name: the parameters, after the kind where the name is another."""
        return elided(self._second_line, fonts().small, NODE_WIDTH - TEXT_LEFT - MARGIN)

    @cached_property
    def count(self) -> str:
        count = self._facts.parameters.total
        if not count:
            return ""
        return translate("NodeItem", "{count} params").format(count=f"{count:,}")

    @cached_property
    def shape(self) -> str:
        taken = QFontMetricsF(fonts().small).horizontalAdvance(self.count)
        room = NODE_WIDTH - SHAPE_LEFT - MARGIN - taken - (8 if taken else 0)
        return _first_fitting(shape_lines(self._facts), fonts().small, room)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Name, parameters and shape in larger writing."""
        made = fonts()
        wide = NODE_WIDTH - LINES_LEFT - 6
        shape = _first_fitting(shape_lines(self._facts), made.lines, wide)
        texts = (
            (title_line(self._layer), made.lines_name),
            (self._second_line, made.lines),
            (shape or "—", made.lines),
        )
        return tuple((elided(text, of, wide), of) for text, of in texts if text)

    @cached_property
    def large_lines(self) -> tuple[Line, ...]:
        """Name and shape in larger writing still."""
        made = fonts()
        wide = NODE_WIDTH - LINES_LEFT - 6
        shape = _first_fitting(shape_lines(self._facts), made.large, wide)
        return (
            (elided(title_line(self._layer), made.large_name, wide), made.large_name),
            (shape or "—", made.large),
        )

    @cached_property
    def block_name(self) -> str:
        return elided(title_line(self._layer), fonts().block_name, NODE_WIDTH - 8)

    @cached_property
    def problem(self) -> str:
        if self._facts.problem is None:
            return ""
        room = NODE_WIDTH - 2 * MARGIN - 20
        return elided(problem_title(self._facts.problem), fonts().strong, room)

    @property
    def _second_line(self) -> str:
        parameters = parameter_line(self._layer)
        if not is_named(self._layer):
            return parameters
        return DOT.join(it for it in (self._layer.kind_name, parameters) if it)


_made: list[NodeFonts] = []


def fonts() -> NodeFonts:
    """Fonts of nodes, made once; not at import, when there is no application yet."""
    if not _made:
        semibold = QFont.Weight.DemiBold
        _made.append(
            NodeFonts(
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


def elided(text: str, of: QFont, width: float) -> str:
    """The text, shortened to a width in pixels."""
    return QFontMetricsF(of).elidedText(text, Qt.TextElideMode.ElideRight, width)


def _first_fitting(lines: tuple[str, ...], of: QFont, width: float) -> str:
    metrics = QFontMetricsF(of)
    for line in lines:
        if metrics.horizontalAdvance(line) <= width:
            return line
    return elided(lines[-1], of, width) if lines else ""
