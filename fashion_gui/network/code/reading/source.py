"""A text that someone pasted, as a tree of Python and the comments beside it."""

from __future__ import annotations

import ast
import io
import re
import threading
import tokenize
import warnings
from collections.abc import Mapping
from dataclasses import dataclass

from fashion_gui.network.code.notes import without_waiting
from fashion_gui.network.code.problems import CodeProblem, CodeProblemKind

LARGEST_TEXT = 200_000
"""Characters beyond which a text is not looked at."""
MOST_REPAIRS = 40
"""Lines that are left out, one after another, to make Python of the rest."""

_STACK = 32 * 2**20
"""Bytes of the parser's stack: four times what it takes before it says that it is enough."""

_PROMPT = re.compile(r"^(?:>>>|\.\.\.)(?: |$)")
_NOTEBOOK_PROMPT = re.compile(r"^In ?\[\s*\d*\]: ?")
_MAGIC = re.compile(r"^\s*(?:%|!|\?)|^Out ?\[\d+\]:")


@dataclass(frozen=True)
class Source:
    """Code as a tree.

    Attributes:
        lines: the text that was parsed.
        notes: comments behind code, by line, from 1 as in the tree.
    """

    tree: ast.Module
    lines: tuple[str, ...]
    notes: Mapping[int, str]
    problems: tuple[CodeProblem, ...]


def source_of(text: str) -> Source:
    """Parses a text; lines that are no Python are left out and reported."""
    if len(text) > LARGEST_TEXT:
        return _nothing(CodeProblem(0, 0, CodeProblemKind.TOO_LARGE))
    # Not splitlines, which also breaks at form feeds and others that Python does not.
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", " ").split("\n")
    lines = without_waiting([_without_odd_spaces(line) for line in _without_prompts(lines)])
    problems: list[CodeProblem] = []
    left_out = -2
    for _ in range(MOST_REPAIRS):
        try:
            tree = _parsed("\n".join(lines))
            return Source(tree, tuple(lines), _notes(lines), tuple(problems))
        except SyntaxError as error:
            line = min(max((error.lineno or 1) - 1, 0), len(lines) - 1)
            if not lines[line].strip():  # "expected an indented block", told of the line behind
                line = max((it for it in range(line) if lines[it].strip()), default=line)
            if line != left_out + 1:
                problems.append(_syntax_problem(line, error))
            left_out = line
            lines[line] = ""
        except (RecursionError, MemoryError):
            return _nothing(CodeProblem(0, 0, CodeProblemKind.TOO_DEEP))
        except ValueError as error:  # a number of more digits than Python reads
            return _nothing(_syntax_problem(0, error))
    return _nothing(*problems)


def _parsed(text: str) -> ast.Module:
    """The tree of a text; raises what `ast.parse` raises.

    Python's parser goes as deep as the text nests before it gives up, which overflows the stack
    of a small thread and ends the program. So it works in a thread with a stack that it can't fill.
    """
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


def _syntax_problem(line: int, error: Exception) -> CodeProblem:
    column = max((getattr(error, "offset", None) or 1) - 1, 0)
    detail = str(getattr(error, "msg", error))
    return CodeProblem(line, column, CodeProblemKind.SYNTAX, {"detail": detail})


def _nothing(*problems: CodeProblem) -> Source:
    return Source(ast.Module([], []), (), {}, problems)


def _without_prompts(lines: list[str]) -> list[str]:
    """The lines without `>>>` and `In [1]:`, without magics, and without what Python answered."""
    lines = [_NOTEBOOK_PROMPT.sub("", line) for line in lines]
    if any(line.startswith(">>> ") for line in lines):
        lines = [_PROMPT.sub("", line) if _PROMPT.match(line) else "" for line in lines]
    return ["" if _MAGIC.match(line) else line for line in lines]


def _without_odd_spaces(line: str) -> str:
    return line.replace("\xa0", " ").replace("\ufeff", "")


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
