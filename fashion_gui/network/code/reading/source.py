"""A text that someone pasted, as a tree of Python and the comments beside it."""

from __future__ import annotations

import ast
import io
import threading
import tokenize
import warnings
from collections.abc import Mapping
from dataclasses import dataclass

from fashion_gui.network.code.notes import without_waiting
from fashion_gui.network.code.problems import CodeProblem, CodeProblemKind
from fashion_gui.network.code.reading.cleaning import cleaned, without_answers
from fashion_gui.network.code.reading.indentation import shift
from fashion_gui.network.code.reading.syntax_faults import syntax_fault

LARGEST_TEXT = 200_000
"""Characters beyond which a text is not looked at."""
MOST_REPAIRS = 60
"""Lines that are shifted or left out, one after another, to make Python of the rest."""
MOST_PARSED = 600_000
"""Characters that are parsed on the way there."""

_STACK = 32 * 2**20
"""Bytes of the parser's stack: four times what it takes before it says that it is enough."""


@dataclass(frozen=True)
class Source:
    """Code as a tree.

    Attributes:
        lines: the text that was parsed.
        given: the text as it was given, line by line the same one.
        notes: comments behind code, by line, from 1 as in the tree.
    """

    tree: ast.Module
    lines: tuple[str, ...]
    given: tuple[str, ...]
    notes: Mapping[int, str]
    problems: tuple[CodeProblem, ...]


def source_of(text: str) -> Source:
    """Parses a text; lines that are no Python are left out and reported.

    A text that is Python is taken as it is; any other is cleaned first.
    """
    if len(text) > LARGEST_TEXT:
        return _nothing(CodeProblem(0, 0, CodeProblemKind.TOO_LARGE))
    # Not splitlines, which also breaks at form feeds and others that Python does not.
    given = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", " ").split("\n")
    lines = without_waiting(without_answers(given))
    try:
        try:
            return Source(_parsed(lines), tuple(lines), tuple(given), _notes(lines), ())
        except SyntaxError:
            return _mended(given)
    except (RecursionError, MemoryError):
        return _nothing(CodeProblem(0, 0, CodeProblemKind.TOO_DEEP))
    except ValueError as error:  # a number of more digits than Python reads
        return _nothing(_syntax_problem(0, error))


def _mended(given: list[str]) -> Source:
    """Cleans the text and shifts or leaves out what still is no Python."""
    text = cleaned(given)
    lines = without_waiting(text.lines)
    problems: list[CodeProblem] = []
    left_out, margin = -2, 0
    size = sum(map(len, lines)) + 1
    for attempt in range(MOST_REPAIRS):
        try:
            tree = _parsed(lines)
            return Source(tree, tuple(lines), tuple(given), _notes(lines), tuple(problems))
        except SyntaxError as error:
            wrong = error
        line = _line_of(wrong, lines)
        if attempt * size > MOST_PARSED:
            problems.append(_syntax_problem(line, wrong, lines[line], given[line]))
            lines[line:] = [""] * (len(lines) - line)
            continue
        if isinstance(wrong, IndentationError) and shift(lines, line, text):
            continue
        if line != left_out + 1 or _begins_anew(lines[line], margin):
            problems.append(_syntax_problem(line, wrong, lines[line], given[line]))
            margin = _margin(lines[line])
        left_out = line
        lines[line] = ""
    return _nothing(*problems)


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip())


def _begins_anew(line: str, margin: int) -> bool:
    """Whether a line is no rest of a statement that began at a margin and was left out."""
    return _margin(line) <= margin and not line.lstrip().startswith((")", "]", "}"))


def _line_of(error: SyntaxError, lines: list[str]) -> int:
    """The line, from 0, that has to change."""
    line = min(max((error.lineno or 1) - 1, 0), len(lines) - 1)
    if lines[line].strip():
        return line
    # "expected an indented block", told of the line behind
    return max((it for it in range(line) if lines[it].strip()), default=line)


def _parsed(lines: list[str]) -> ast.Module:
    """The tree of the lines; raises what `ast.parse` raises.

    Python's parser goes as deep as the text nests before it gives up, which overflows the stack
    of a small thread and ends the program. So it works in a thread with a stack that it can't fill.
    """
    text = "\n".join(lines)
    results: list[ast.Module] = []
    errors: list[Exception] = []

    def parse() -> None:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of escapes such as "\d" in the text
                results.append(ast.parse(text))
        except Exception as error:  # noqa: BLE001 - raised again below
            errors.append(error)

    before = threading.stack_size(_STACK)
    try:
        thread = threading.Thread(target=parse, name="code-parser")
        thread.start()
    finally:
        threading.stack_size(before)
    thread.join()
    if errors:
        raise errors[0]
    return results[0]


def given_column(column: int, code: str, given: str) -> int:
    """Where a column of a cleaned line is in the line as it was given.

    What the cleaning took away, or added, stood in front.
    """
    return min(max(column + len(given.rstrip()) - len(code.rstrip()), 0), len(given))


def _syntax_problem(line: int, error: Exception, code: str = "", given: str = "") -> CodeProblem:
    column = given_column(max((getattr(error, "offset", None) or 1) - 1, 0), code, given)
    kind, parameters = syntax_fault(str(getattr(error, "msg", error)))
    return CodeProblem(line, column, kind, parameters)


def _nothing(*problems: CodeProblem) -> Source:
    return Source(ast.Module([], []), (), (), {}, problems)


def _notes(lines: list[str]) -> dict[int, str]:
    notes: dict[int, str] = {}
    if not any("#" in line for line in lines):
        return notes
    try:
        for token in tokenize.generate_tokens(io.StringIO("\n".join(lines)).readline):
            if token.type == tokenize.COMMENT:
                notes[token.start[0]] = token.string
    except (tokenize.TokenError, IndentationError, SyntaxError):
        pass  # what came before is kept
    return notes
