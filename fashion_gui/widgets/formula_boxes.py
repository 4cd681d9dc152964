r"""Formulas as boxes: a small part of TeX is read, measured and painted.

`x_1`, `x^2`, `x_1^t`, groups in braces, `\frac{a}{b}`, `\sqrt{a}`. Letters are italic, figures and
words upright; `\quad` is a gap.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPolygonF

from fashion_gui.widgets.type_scale import font

_SMALLEST = 0.62
"""Size of a script beside that of its base."""
_AXIS = 0.28
"""Height of fraction bars above the base line, in sizes of the font."""
_TOKEN = re.compile(r"\\[a-z]+|[{}^_]|[A-Za-z]{2,}|\d+(?:\.\d+)?|\s+|.")
_SPACED = frozenset("←+−=·≤>")
"""Signs with air on both sides."""
_BEFORE_A_SIGN = frozenset("(,←=")
"""Behind these, and where a group begins, a minus is the sign of what follows."""
_BEHIND_A_COMMA = 0.2
"""Air in sizes of the font."""
_FUNCTIONS = frozenset(("log", "Σ"))
"""Upright, with a little air."""


@dataclass(frozen=True)
class Size:
    """Pixels: width, above the base line, below it."""

    width: float
    ascent: float
    descent: float

    @property
    def height(self) -> float:
        return self.ascent + self.descent


class Box(ABC):
    """A part of a formula. `pixels` is the size of the font around it."""

    @abstractmethod
    def size(self, pixels: float) -> Size:
        """What it takes."""

    @abstractmethod
    def paint(self, painter: QPainter, x: float, base: float, pixels: float) -> None:
        """Paints it with its base line at `base`, in the painter's pen."""


@dataclass(frozen=True)
class Text(Box):
    """A letter, a number, a word or a sign.

    Attributes:
        is_of_next: whether it is a sign that stands close to what follows: −c, not a − c.
    """

    text: str
    is_of_next: bool = False

    def size(self, pixels: float) -> Size:
        metrics = QFontMetricsF(self._font(pixels))
        width = metrics.horizontalAdvance(self.text) + 2 * self._air(pixels)
        width += _BEHIND_A_COMMA * pixels if self.text == "," else 0
        return Size(width, 0.78 * pixels, 0.22 * pixels)

    def paint(self, painter: QPainter, x: float, base: float, pixels: float) -> None:
        painter.setFont(self._font(pixels))
        painter.drawText(QPointF(x + self._air(pixels), base), self.text)

    def _font(self, pixels: float) -> QFont:
        result = font(max(1, round(pixels)))
        letter = len(self.text) == 1 and self.text.isalpha()
        result.setItalic(letter and self.text not in _FUNCTIONS)
        return result

    def _air(self, pixels: float) -> float:
        if self.text in _SPACED and not self.is_of_next:
            return 0.22 * pixels
        return (0.12 if self.text in _FUNCTIONS else 0.02) * pixels


@dataclass(frozen=True)
class Row(Box):
    """Parts side by side."""

    parts: tuple[Box, ...]

    def size(self, pixels: float) -> Size:
        sizes = [it.size(pixels) for it in self.parts] or [Size(0, 0.78 * pixels, 0.22 * pixels)]
        return Size(
            sum(it.width for it in sizes),
            max(it.ascent for it in sizes),
            max(it.descent for it in sizes),
        )

    def paint(self, painter: QPainter, x: float, base: float, pixels: float) -> None:
        for part in self.parts:
            part.paint(painter, x, base, pixels)
            x += part.size(pixels).width


@dataclass(frozen=True)
class Scripts(Box):
    """A base with what stands below and above to its right."""

    base: Box
    below: Box | None
    above: Box | None

    def size(self, pixels: float) -> Size:
        base, small = self.base.size(pixels), _SMALLEST * pixels
        scripts = [it.size(small) for it in (self.below, self.above) if it is not None]
        ascent, descent = base.ascent, base.descent
        if self.above is not None:
            ascent = max(ascent, 0.42 * pixels + self.above.size(small).ascent)
        if self.below is not None:
            descent = max(descent, 0.18 * pixels + self.below.size(small).descent)
        return Size(base.width + max(it.width for it in scripts), ascent, descent)

    def paint(self, painter: QPainter, x: float, base: float, pixels: float) -> None:
        self.base.paint(painter, x, base, pixels)
        x += self.base.size(pixels).width
        if self.below is not None:
            self.below.paint(painter, x, base + 0.18 * pixels, _SMALLEST * pixels)
        if self.above is not None:
            self.above.paint(painter, x, base - 0.42 * pixels, _SMALLEST * pixels)


@dataclass(frozen=True)
class Fraction(Box):
    """One above the other with a bar between."""

    above: Box
    below: Box

    def size(self, pixels: float) -> Size:
        above, below, gap = self.above.size(pixels), self.below.size(pixels), 0.12 * pixels
        return Size(
            max(above.width, below.width) + 0.5 * pixels,
            _AXIS * pixels + gap + above.height,
            below.height + gap - _AXIS * pixels,
        )

    def paint(self, painter: QPainter, x: float, base: float, pixels: float) -> None:
        above, below, gap = self.above.size(pixels), self.below.size(pixels), 0.12 * pixels
        width = self.size(pixels).width
        bar = base - _AXIS * pixels
        edge = 0.15 * pixels
        painter.drawLine(QLineF(x + edge, bar, x + width - edge, bar))
        left = x + (width - above.width) / 2
        self.above.paint(painter, left, bar - gap - above.descent, pixels)
        left = x + (width - below.width) / 2
        self.below.paint(painter, left, bar + gap + below.ascent, pixels)


@dataclass(frozen=True)
class Root(Box):
    """A square root."""

    body: Box

    def size(self, pixels: float) -> Size:
        body = self.body.size(pixels)
        return Size(body.width + 0.75 * pixels, body.ascent + 0.14 * pixels, body.descent)

    def paint(self, painter: QPainter, x: float, base: float, pixels: float) -> None:
        body = self.body.size(pixels)
        top, bottom = base - body.ascent - 0.06 * pixels, base + body.descent * 0.7
        middle = bottom - 0.45 * pixels
        left = x + 0.08 * pixels
        painter.drawPolyline(
            QPolygonF(
                [
                    QPointF(left, middle + 0.06 * pixels),
                    QPointF(left + 0.12 * pixels, middle),
                    QPointF(left + 0.28 * pixels, bottom),
                    QPointF(left + 0.48 * pixels, top),
                    QPointF(x + self.size(pixels).width - 0.06 * pixels, top),
                ]
            )
        )
        self.body.paint(painter, left + 0.54 * pixels, base, pixels)


def read_formula(text: str) -> Box:
    """The boxes of a formula; raises ValueError where a brace is missing."""
    tokens = [it for it in _TOKEN.findall(text) if not it.isspace()]
    box, rest = _row(tokens)
    if rest:
        raise ValueError(f"a brace too many. Received: {text!r}")
    return box


def plain_text(text: str) -> str:
    """A formula in one line, for screen readers."""
    text = re.sub(r"\\sqrt\{", "√{", text)
    text = re.sub(r"\}\s*\{", "} / {", text.replace(r"\frac", ""))
    return text.replace("{", "(").replace("}", ")")


def _row(tokens: Sequence[str]) -> tuple[Row, Sequence[str]]:
    parts: list[Box] = []
    while tokens and tokens[0] != "}":
        part, tokens = _with_scripts(tokens)
        if part == Text("−") and (not parts or _ends_before_a_sign(parts[-1])):
            part = Text("−", is_of_next=True)
        parts.append(part)
    return Row(tuple(parts)), tokens


def _ends_before_a_sign(part: Box) -> bool:
    return isinstance(part, Text) and part.text in _BEFORE_A_SIGN


def _with_scripts(tokens: Sequence[str]) -> tuple[Box, Sequence[str]]:
    base, tokens = _one(tokens)
    scripts: dict[str, Box] = {}
    while tokens and tokens[0] in "_^":
        sign = tokens[0]
        scripts[sign], tokens = _one(tokens[1:])
    return (Scripts(base, scripts.get("_"), scripts.get("^")) if scripts else base), tokens


def _one(tokens: Sequence[str]) -> tuple[Box, Sequence[str]]:
    """A group in braces, a command with its groups, or a single sign."""
    if not tokens:
        raise ValueError("the formula ends too soon")
    first, tokens = tokens[0], tokens[1:]
    match first:
        case "{":
            row, tokens = _row(tokens)
            if not tokens:
                raise ValueError("a brace is missing")
            return row, tokens[1:]
        case r"\frac":
            above, tokens = _one(tokens)
            below, tokens = _one(tokens)
            return Fraction(above, below), tokens
        case r"\sqrt":
            body, tokens = _one(tokens)
            return Root(body), tokens
        case r"\quad":
            return Text("   "), tokens
        case _:
            return Text(first), tokens
