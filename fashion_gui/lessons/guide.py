"""The guide to writing lessons, from the Markdown that stands beside the lessons.

Only what the guide has is read: headings, paragraphs, lists, tables, code; bold and italic.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

from fashion_gui.lessons.catalogue import shipped_folder

FENCE = "```"
_FIRST = 24
"""Per cent of a table that its first column takes: a name of twenty letters."""

_FILES = {"en": "README.md", "ko": "README.ko.md"}
_CODE = re.compile(r"(`[^`]+`)")
_MARKS = (
    (re.compile(r"\*\*([^*]+)\*\*"), r"<b>\1</b>"),
    (re.compile(r"\*([^*]+)\*"), r"<i>\1</i>"),
)
_RULE = re.compile(r"\|[\s:|-]+\|")
_HEADING = re.compile(r"(#{1,3}) (.*)")


def guide_file(language: str) -> Path:
    """The guide in a language."""
    return shipped_folder() / _FILES[language]


def guide_html(language: str) -> str:
    """The guide as HTML, its tables of the classes `code` and `names`; raises `OSError`."""
    return "\n".join(_blocks(guide_file(language).read_text("utf-8")))


def _blocks(text: str) -> Iterator[str]:
    lines = text.splitlines()
    place = 0
    while place < len(lines):
        end = place + 1
        first = lines[place]
        if first.startswith(FENCE):
            while end < len(lines) and lines[end] != FENCE:
                end += 1
            yield _code(lines[place + 1 : end])
            end += 1
        elif first.strip():
            while end < len(lines) and lines[end].strip() and not lines[end].startswith(FENCE):
                end += 1
            yield _block(lines[place:end])
        place = end


def _block(lines: list[str]) -> str:
    if heading := _HEADING.fullmatch(lines[0]):
        level = len(heading[1])
        rest = "" if len(lines) == 1 else _block(lines[1:])
        return f"<h{level}>{_words(heading[2])}</h{level}>{rest}"
    if lines[0].startswith("|"):
        return _table(lines)
    if lines[0].startswith("- "):
        return f"<ul>{''.join(f'<li>{_words(it)}</li>' for it in _points(lines))}</ul>"
    return f"<p>{_words(' '.join(lines))}</p>"


def _points(lines: list[str]) -> list[str]:
    """The points of a list, each of one line or more."""
    points: list[str] = []
    for line in lines:
        if line.startswith("- "):
            points.append(line[2:])
        else:
            points[-1] += f" {line.strip()}"
    return points


def _code(lines: list[str]) -> str:
    """A frame of one cell: Qt gives no other room around its lines."""
    text = html.escape("\n".join(lines), quote=False)
    return f'<table class="code" width="100%"><tr><td><pre>{text}</pre></td></tr></table>'


def _table(lines: list[str]) -> str:
    pieces = ['<table class="names" width="100%" cellspacing="0">']
    for row in (it for it in lines if not _RULE.fullmatch(it)):
        tag = "th" if row is lines[0] else "td"
        first, *others = (_words(it.strip()) for it in row.strip()[1:-1].split("|"))
        inner = f'<{tag} width="{_FIRST}%">{first}</{tag}>'
        inner += "".join(f"<{tag}>{it}</{tag}>" for it in others)
        pieces.append(f"<tr>{inner}</tr>")
    return "".join((*pieces, "</table>"))


def _words(text: str) -> str:
    pieces = []
    for piece in _CODE.split(text):
        if piece.startswith("`"):
            pieces.append(f"<code>{html.escape(piece[1:-1], quote=False)}</code>")
            continue
        words = html.escape(piece, quote=False)
        for pattern, replacement in _MARKS:
            words = pattern.sub(replacement, words)
        pieces.append(words)
    return "".join(pieces)
