"""The texts of a lesson: light Markdown, read into blocks that a view shows one below another."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from fashion_gui.lessons.conditions import Expression, ExpressionError, read_expression
from fashion_gui.lessons.mistakes import Fault, Reason, reason

LARGEST = 400_000
"""Letters of a file of texts."""

_BRACES = re.compile(r"\{([^{}\n]+)\}")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)\s*$")
_FORMAT = re.compile(r":(\.[0-6][f%]|d)$")
_MARKS = (
    (re.compile(r"`([^`]+)`"), r"<code>\1</code>"),
    (re.compile(r"\*\*([^*]+)\*\*"), r"<b>\1</b>"),
    (re.compile(r"\*([^*]+)\*"), r"<i>\1</i>"),
)


class BlockKind(Enum):
    """What a block of text is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    BULLET = "bullet"
    TASK = "task"
    """What the person is to do; below a question, why the right answer is right."""
    FORMULA = "formula"
    PICTURE = "picture"


@dataclass(frozen=True)
class Live:
    """A number in a text that is computed from the program's state: `{best(val_loss):.3f}`.

    Attributes:
        format: of Python: ".3f", ".1%" or "d"; "" to be chosen by the value.
    """

    expression: Expression
    format: str = ""


@dataclass(frozen=True)
class Block:
    """A paragraph, a point of a list, a formula or a picture.

    Attributes:
        parts: words and live numbers in turn.
        file: name of the picture's file; its caption is in `parts`.
    """

    kind: BlockKind
    parts: tuple[str | Live, ...]
    line: int
    file: str = ""

    @property
    def is_live(self) -> bool:
        """Whether it changes with the program's state."""
        return any(isinstance(it, Live) for it in self.parts)

    def html(self, word: Callable[[Live], str]) -> str:
        """As HTML, the live numbers worded by `word`; what is not marked up is escaped."""
        pieces = []
        for part in self.parts:
            if isinstance(part, Live):
                pieces.append(f"<b>{html.escape(word(part))}</b>")
            else:
                pieces.append(html.escape(part, quote=False))
        text = "".join(pieces)
        for pattern, replacement in _MARKS:
            text = pattern.sub(replacement, text)
        return text

    @property
    def plain(self) -> str:
        """The words without the live numbers, as written."""
        return "".join(it for it in self.parts if isinstance(it, str))


@dataclass(frozen=True)
class Section:
    """The text of a step, of a question, or of the notes.

    Attributes:
        title: the heading; "" where there is none.
        blocks: what is told.
        options: of a question, in the order in which they are numbered, from 1.
        line: where it begins, from 1.
    """

    id: str
    title: str
    blocks: tuple[Block, ...]
    line: int

    @property
    def options(self) -> tuple[Block, ...]:
        return tuple(it for it in self.blocks if it.kind is BlockKind.BULLET)


@dataclass(frozen=True)
class LessonText:
    """The texts of a lesson in one language.

    Attributes:
        aim: what one can do afterwards, in a sentence.
        sections: by id; the lecturer's page is "notes".
    """

    title: str
    aim: str
    sections: Mapping[str, Section]


Tell = Callable[[int, Reason], None]
"""Takes a mistake: the line, from 1, and what is wrong."""


def read_texts(text: str, tell: Tell) -> LessonText:
    """Reads a file of texts; every mistake is told, and what can be read is returned."""
    title = ""
    aim_lines: list[str] = []
    sections: dict[str, Section] = {}
    for heading, line, body in _sections(text):
        if heading is None:
            for _, content in body:
                if content.startswith("# ") and not title:
                    title = content[2:].strip()
                elif content.strip():
                    aim_lines.append(content.strip())
            continue
        if heading in sections:
            tell(line, reason(Fault.SAME_SECTION, id=heading))
        sections[heading] = _read_section(heading, line, body, tell)
    if not title:
        tell(1, reason(Fault.NO_TITLE))
    if not aim_lines:
        tell(1, reason(Fault.NO_AIM))
    return LessonText(title, " ".join(aim_lines), sections)


_Lines = list[tuple[int, str]]


def _sections(text: str) -> Iterator[tuple[str | None, int, _Lines]]:
    heading: str | None = None
    start = 1
    body: _Lines = []
    for number, content in enumerate(text.splitlines(), 1):
        if content.startswith("## "):
            yield heading, start, body
            heading, start, body = content[3:].strip(), number, []
        else:
            body.append((number, content))
    yield heading, start, body


def _read_section(id_: str, line: int, body: _Lines, tell: Tell) -> Section:
    title = ""
    blocks: list[Block] = []
    for kind, number, content in _paragraphs(body):
        if kind is BlockKind.HEADING and not title and not blocks:
            title = content
            continue
        blocks.append(_block(kind, number, content, tell))
    return Section(id_, title, tuple(blocks), line)


def _paragraphs(body: _Lines) -> Iterator[tuple[BlockKind, int, str]]:
    """Lines joined to blocks; a blank line, and every mark at the start of a line, ends one."""
    kind, start = BlockKind.PARAGRAPH, 0
    words: list[str] = []
    for number, content in [*body, (0, "")]:
        stripped = content.strip()
        begun = _begun(stripped)
        goes_on = begun is not None and begun[0] is BlockKind.TASK and kind is BlockKind.TASK
        if words and (not stripped or (begun is not None and not goes_on)):
            yield kind, start, " ".join(words)
            words = []
        if not stripped:
            kind = BlockKind.PARAGRAPH
        elif begun is None:
            if not words:
                kind, start = BlockKind.PARAGRAPH, number
            words.append(stripped)
        else:
            if not words:
                kind, start = begun[0], number
            words.append(begun[1])
            if kind in (BlockKind.HEADING, BlockKind.FORMULA, BlockKind.PICTURE):
                yield kind, start, words[0]
                words = []


def _begun(line: str) -> tuple[BlockKind, str] | None:
    """What a line with a mark at its start begins, and the rest of it."""
    if line.startswith("### "):
        return BlockKind.HEADING, line[4:].strip()
    if line.startswith("> ") or line == ">":
        return BlockKind.TASK, line[1:].strip()
    if line.startswith("- "):
        return BlockKind.BULLET, line[2:].strip()
    if line.startswith("$$") and line.endswith("$$") and len(line) > 4:
        return BlockKind.FORMULA, line[2:-2].strip()
    if _PICTURE.match(line):
        return BlockKind.PICTURE, line
    return None


def _block(kind: BlockKind, line: int, content: str, tell: Tell) -> Block:
    if kind is BlockKind.FORMULA:
        return Block(kind, (content,), line)
    file = ""
    if kind is BlockKind.PICTURE:
        match = _PICTURE.match(content)
        assert match is not None
        content, file = match.groups()
    return Block(kind, tuple(_parts(content, line, tell)), line, file)


def _parts(content: str, line: int, tell: Tell) -> Iterator[str | Live]:
    end = 0
    for match in _BRACES.finditer(content):
        if match.start() > end:
            yield content[end : match.start()]
        end = match.end()
        inner = match[1]
        form = _FORMAT.search(inner)
        try:
            expression = read_expression(inner[: form.start()] if form else inner)
        except ExpressionError as error:
            tell(line, reason(Fault.IN_BRACES, reason=error.reason))
        else:
            yield Live(expression, form[1] if form else "")
    if end < len(content):
        yield content[end:]
