"""Python code coloured: cut into tokens by `tokenize`, layers in the colour of their family."""

from __future__ import annotations

import io
import keyword
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Slot
from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from fashion_gui.network.catalog import CATALOG
from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import Theme

_IN_SEVERAL_LINES = 1
_SKIPPED = (
    tokenize.NEWLINE,
    tokenize.NL,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENCODING,
    tokenize.ENDMARKER,
)


class Ink(Enum):
    """What a piece of code is, and so how it is written."""

    PLAIN = "plain"
    KEYWORD = "keyword"
    STRING = "string"
    NUMBER = "number"
    COMMENT = "comment"
    ARGUMENT = "argument"
    LAYER = "layer"


@dataclass(frozen=True)
class Span:
    """Letters of one line that are written alike. `word` is the layer's kind, for `LAYER`."""

    start: int
    length: int
    ink: Ink
    word: str = ""


def spans_of(text: str) -> dict[int, list[Span]]:
    """What is coloured in each line, from 0. Code that is not finished is cut as far as it goes."""
    result: dict[int, list[Span]] = {}
    lines = text.splitlines()
    for token, follower in _with_follower(text):
        ink = _ink_of(token, follower)
        if ink is Ink.PLAIN:
            continue
        (first, left), (last, right) = token.start, token.end
        for line in range(first, last + 1):
            start = left if line == first else 0
            end = right if line == last else len(lines[line - 1])
            result.setdefault(line - 1, []).append(Span(start, end - start, ink, token.string))
    return result


def _with_follower(text: str) -> Iterator[tuple[tokenize.TokenInfo, str]]:
    """Each token and the text of the next one."""
    before: tokenize.TokenInfo | None = None
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type in _SKIPPED:
                continue
            if before is not None:
                yield before, token.string
            before = token
    except (tokenize.TokenError, SyntaxError):  # an open bracket, an indent that is not there
        pass
    if before is not None:
        yield before, ""


def _ink_of(token: tokenize.TokenInfo, follower: str) -> Ink:
    match token.type:
        case tokenize.STRING:
            return Ink.STRING
        case tokenize.NUMBER:
            return Ink.NUMBER
        case tokenize.COMMENT:
            return Ink.COMMENT
        case tokenize.NAME if keyword.iskeyword(token.string):
            return Ink.KEYWORD
        case tokenize.NAME if token.string in CATALOG:
            return Ink.LAYER
        case tokenize.NAME if follower == "=" and token.start[1] > 0:
            return Ink.ARGUMENT
    return Ink.PLAIN


class CodeHighlighter(QSyntaxHighlighter):
    """Colours a document; its lines are cut anew when the text has changed."""

    def __init__(self, document: QTextDocument, settings: Settings) -> None:
        super().__init__(settings)
        self._settings = settings
        self._spans: dict[int, list[Span]] | None = None
        document.contentsChange.connect(self._forget)  # before Qt asks for the changed lines
        self.setParent(document)
        self.setDocument(document)
        settings.theme_changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        if self._spans is None:
            self._spans = spans_of(self.document().toPlainText())
        spans = self._spans.get(self.currentBlock().blockNumber(), [])
        for span in spans:
            self.setFormat(span.start, span.length, _format(span, self._settings.theme))
        # A change of state makes Qt look at the next line, which an open string reaches into.
        in_several = any(it.ink is Ink.STRING and it.word.count("\n") for it in spans)
        self.setCurrentBlockState(_IN_SEVERAL_LINES if in_several else 0)

    @Slot(int, int, int)
    def _forget(self, _position: int, _removed: int, _added: int) -> None:
        self._spans = None


def _format(span: Span, theme: Theme) -> QTextCharFormat:
    form = QTextCharFormat()
    match span.ink:
        case Ink.LAYER:
            colour = theme.families[CATALOG[span.word].family.value]
            form.setFontWeight(QFont.Weight.DemiBold)
        case Ink.KEYWORD:
            colour = theme.accent
        case Ink.STRING:
            colour = theme.right
        case Ink.NUMBER:
            colour = theme.warning
        case Ink.COMMENT:
            colour = theme.text_secondary
            form.setFontItalic(True)
        case _:
            colour = theme.text_secondary
    form.setForeground(QColor(colour))
    return form
