"""Code as it comes from slides, notebooks and web pages, made into what Python reads.

Every line stays at its place, so that messages name the right one. What stands inside of strings
stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_NUMBER = re.compile(r"^(\s*)(\d{1,5})([.:|)│]?)(?=\s|$)")
"""The number of a line, as books and web pages print it in front."""
_NUMBERED_SHARE = 0.8
"""Of the lines: those that a page breaks in two have no number in their second half."""

_NOTEBOOK_PROMPT = re.compile(r"^\s*In ?\[[\s\d*]*\]: ?")
_NOTEBOOK_ANSWER = re.compile(r"^\s*Out ?\[[\s\d]*\]:")
_NOTEBOOK_MORE = re.compile(r"^ *\.{3,}: ?")
_PROMPT = re.compile(r"^\s*(?:>>>|\.\.\.)(?: |$)")
_FIRST_PROMPT = re.compile(r"^\s*>>>(?: |$)")

_TIMED = re.compile(r"^(\s*)%time\s+(?=\S)")
_MAGIC = re.compile(r"^(\s*)(?:[%!?]|[\w.]+\?{1,2}\s*$)")
_ASSIGNED_MAGIC = re.compile(r"^(\s*\w[\w, ]*= *)[%!].*")

_DOUBLE, _SINGLE = "“”„‟″〝〞", "‘’‚‛′´"
"""Quotation marks of typesetting."""
_SPACES = (
    "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_NOTHING = "\xad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2060\ufeff"
_DASHES = "‐‑‒–—―−﹣"
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_TYPESET: dict[int, int | str | None] = {
    **_FULL_WIDTH,
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(map(ord, _NOTHING), None),
    **dict.fromkeys(map(ord, _DASHES), "-"),
    ord("×"): "*",
    ord("÷"): "/",
    ord("…"): "...",
    ord("、"): ",",
}
_COMMENT: dict[int, int | str | None] = {
    **_TYPESET,
    **dict.fromkeys(map(ord, _DOUBLE), '"'),
    **dict.fromkeys(map(ord, _SINGLE), "'"),
}
_TURNING = re.compile(rf"[#\"'()\[\]{{}}（）［］｛｝＂＇＃{_DOUBLE}{_SINGLE}]")
"""Where a string, a comment or a bracket begins or ends."""
_TAB = 4
"""Columns, as notebooks have it."""


@dataclass(frozen=True)
class Cleaned:
    """Lines of Python.

    Attributes:
        in_string: whether a line begins inside of a string.
        in_brackets: whether a line begins inside of brackets.
    """

    lines: list[str]
    in_string: list[bool]
    in_brackets: list[bool]


def without_answers(lines: Sequence[str]) -> list[str]:
    """The lines without `In [1]:` and without what a notebook answered.

    Python would take `In [1]: x = 3` for an annotation.
    """
    return [
        "" if _NOTEBOOK_ANSWER.match(line) else _NOTEBOOK_PROMPT.sub("", line) for line in lines
    ]


def cleaned(lines: Sequence[str]) -> Cleaned:
    """The lines without numbers, prompts, magics and the characters of typesetting."""
    return _Scanner().scan(_without_prompts(_without_numbers(without_answers(lines))))


def _without_numbers(lines: Sequence[str]) -> list[str]:
    """The lines without numbers in front, where they count up line by line."""
    found = [(place, match) for place, it in enumerate(lines) if (match := _NUMBER.match(it))]
    written = sum(1 for it in lines if it.strip())
    numbers = [int(match[2]) for _, match in found]
    rises = all(0 < b - a <= 2 for a, b in pairwise(numbers))
    if len(found) < 2 or len(found) < _NUMBERED_SHARE * written or not rises:
        return list(lines)
    padding = _padding(lines, [match for _, match in found])
    result = list(lines)
    for place, match in found:
        before = " " * (len(match[2]) if padding else 0)
        result[place] = before + lines[place][match.end() :]
    return result


def _padding(lines: Sequence[str], found: Sequence[re.Match[str]]) -> bool:
    """Whether shorter numbers have more spaces behind them, so that all the code is in line."""
    least: dict[int, int] = {}
    for match in found:
        rest = match.string[match.end() :]
        if rest.strip():
            room = len(rest) - len(rest.lstrip())
            digits = len(match[2])
            least[digits] = min(room, least.get(digits, room))
    return len({digits + room for digits, room in least.items()}) == 1 < len(least) and all(
        not match[1] for match in found
    )


def _without_prompts(lines: list[str]) -> list[str]:
    """The lines without `>>>` and `...`, and without what Python answered between them."""
    if any(_FIRST_PROMPT.match(line) for line in lines):
        return [_PROMPT.sub("", line) if _PROMPT.match(line) else "" for line in lines]
    return [_NOTEBOOK_MORE.sub("", line) for line in lines]


class _Scanner:
    """Goes through the lines and knows where it is inside of a string or of brackets."""

    def __init__(self) -> None:
        self._open = ""
        """The quotation marks that end the string which is open over several lines."""
        self._depth = 0

    def scan(self, lines: Sequence[str]) -> Cleaned:
        result = Cleaned([], [], [])
        for line in lines:
            result.in_string.append(bool(self._open))
            result.in_brackets.append(self._depth > 0)
            result.lines.append(self._line(line))
        return result

    def _line(self, line: str) -> str:
        if not self._open:
            line = _leading_spaces(line)
            if not self._depth:
                line = _without_magic(line)
        parts: list[str] = []
        place = 0
        while place < len(line):
            if self._open:
                place = self._string(line, place, parts)
                continue
            match = _TURNING.search(line, place)
            end = match.start() if match else len(line)
            parts.append(_plain(line[place:end]))
            if match is None:
                break
            place = self._turn(line, end, parts)
        return "".join(parts)

    def _turn(self, line: str, place: int, parts: list[str]) -> int:
        """Takes what begins here; returns the place behind it."""
        letter = _plain(line[place])
        if letter == "#":
            parts.append(line[place:].translate(_COMMENT))
            return len(line)
        if letter in "([{)]}":
            self._depth = max(0, self._depth + (1 if letter in "([{" else -1))
            parts.append(letter)
            return place + 1
        kin = _kin(letter)
        quote = kin[0]
        three = line[place : place + 3]
        if len(three) == 3 and all(it in kin for it in three):
            self._open = quote * 3
            parts.append(self._open)
            return place + 3
        end = _end_of_string(line, place, kin)
        if end is None:  # no string after all, whatever follows
            parts.append(line[place:].translate(_COMMENT))
            return len(line)
        # As it was, but for the marks around it.
        parts.append(quote + line[place + 1 : end] + quote)
        return end + 1

    def _string(self, line: str, place: int, parts: list[str]) -> int:
        """Takes a string of several lines as far as this line has it."""
        kin = _kin(self._open[0])
        at = place
        while at < len(line):
            if line[at] == "\\":
                at += 2
                continue
            three = line[at : at + 3]
            if len(three) == 3 and all(it in kin for it in three):
                parts.append(line[place:at] + self._open)
                self._open = ""
                return at + 3
            at += 1
        parts.append(line[place:])
        return len(line)


def _plain(code: str) -> str:
    """Code without the characters of typesetting."""
    return code if code.isascii() else code.translate(_TYPESET)


def _kin(letter: str) -> str:
    """All the marks that may end a string which this one began; the first is Python's own."""
    return f'"{_DOUBLE}＂' if letter in f'"{_DOUBLE}' else f"'{_SINGLE}＇"


def _end_of_string(line: str, place: int, kin: str) -> int | None:
    """Where the string that begins here ends: at Python's own mark, else at one of typesetting.

    A string that began with one of typesetting ends at whichever comes first.
    """
    typeset: int | None = None
    at = place + 1
    while at < len(line):
        if line[at] == "\\":
            at += 1
        elif line[at] == kin[0]:
            return at
        elif typeset is None and line[at] in kin:
            typeset = at
            if line[place] != kin[0]:
                return at
        at += 1
    return typeset


def _leading_spaces(line: str) -> str:
    """The line with plain spaces in front."""
    code = line.lstrip()
    front = _plain(line[: len(line) - len(code)])
    return front.expandtabs(_TAB) + code if front else code


def _without_magic(line: str) -> str:
    """The line without what only a notebook understands."""
    if not any(it in line for it in "%!?"):
        return line
    line = _TIMED.sub(r"\1", line)
    match = _MAGIC.match(line)
    if match is not None:
        return f"{match[1]}pass"
    return _ASSIGNED_MAGIC.sub(r"\1None", line)
