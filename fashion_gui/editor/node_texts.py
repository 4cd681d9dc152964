"""The texts of a node, fitted to its width, in the sizes that the zoom asks for."""

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
    shape_line,
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

_SMALLEST = 0.85
_SMALLEST_FAR = 0.65
"""Share of its size to which a text is made smaller rather than cut, near and from far away."""

_GAP = 8.0


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
    """Texts of one layer. Each is worked out when it is first painted: few nodes are close.

    Nothing is cut where the node is shown whole, as in a picture: there is no tooltip to read it.
    """

    def __init__(self, layer: Layer, facts: LayerFacts, whole: bool = False) -> None:
        self._layer = layer
        self._facts = facts
        self._whole = whole

    @cached_property
    def name(self) -> Line:
        return self._beside_picture(title_line(self._layer), fonts().name)

    @cached_property
    def parameters(self) -> Line:
        """What follows the name: the parameters, after the kind where the name is another."""
        return self._beside_picture(self._second_line, fonts().small)

    @cached_property
    def shape_and_count(self) -> tuple[str, str, QFont]:
        """Output shape and parameters, in the writing with which both stand in one row."""
        made, shape, count = fonts().small, shape_line(self._facts), self._count
        room = NODE_WIDTH - SHAPE_LEFT - MARGIN - (_GAP if count else 0)
        _, of = self._fitted(shape + count, made, room, _SMALLEST_FAR)
        taken = QFontMetricsF(of).horizontalAdvance(count)
        return elided(shape, of, room - taken + 1), count, of

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Name, parameters and shape in larger writing."""
        made = fonts()
        return self._far(
            (title_line(self._layer), made.lines_name),
            (self._second_line, made.lines),
            (shape_line(self._facts), made.lines),
        )

    @cached_property
    def large_lines(self) -> tuple[Line, ...]:
        """Name and shape in larger writing still."""
        made = fonts()
        return self._far(
            (title_line(self._layer), made.large_name), (shape_line(self._facts), made.large)
        )

    @cached_property
    def block_name(self) -> Line:
        title = title_line(self._layer)
        return self._fitted(title, fonts().block_name, NODE_WIDTH - 8, _SMALLEST_FAR)

    @cached_property
    def problem(self) -> Line:
        problem = self._facts.problem
        title = "" if problem is None else problem_title(problem)
        return self._fitted(title, fonts().strong, NODE_WIDTH - 2 * MARGIN - 20, _SMALLEST)

    @property
    def _count(self) -> str:
        count = self._facts.parameters.total
        if not count:
            return ""
        if count == 1:
            return translate("NodeItem", "1 param")
        return translate("NodeItem", "{count} params").format(count=f"{count:,}")

    def _beside_picture(self, text: str, of: QFont) -> Line:
        return self._fitted(text, of, NODE_WIDTH - TEXT_LEFT - MARGIN, _SMALLEST)

    def _far(self, *lines: Line) -> tuple[Line, ...]:
        wide = NODE_WIDTH - LINES_LEFT - 6
        return tuple(self._fitted(text, of, wide, _SMALLEST_FAR) for text, of in lines if text)

    def _fitted(self, text: str, of: QFont, width: float, smallest: float) -> Line:
        """The text in smaller writing where it is too wide, and cut where that is not enough."""
        wide = QFontMetricsF(of).horizontalAdvance(text)
        if wide <= width:
            return text, of
        share = width / wide
        fitting = QFont(of)
        # A pixel size is a whole number: down to the next one that fits.
        fitting.setPixelSize(
            max(1, int(of.pixelSize() * (share if self._whole else max(share, smallest))))
        )
        return (text if self._whole else elided(text, fitting, width)), fitting

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
