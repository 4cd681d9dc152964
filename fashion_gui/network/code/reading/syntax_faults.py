"""What Python's parser says of a line, as a problem with a sentence of its own.

The messages are those of CPython 3.11 to 3.13; one that is not known here is `SYNTAX`.
"""

from __future__ import annotations

import re

from fashion_gui.network.code.problems import CodeProblemKind

_KNOWN = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        (r"'(?P<bracket>.)' was never closed", CodeProblemKind.OPEN_BRACKET),
        (r"unmatched '(?P<bracket>.)'", CodeProblemKind.STRAY_BRACKET),
        (
            r"closing \w+ '(?P<bracket>.)' does not match opening \w+ '(?P<open>.)'",
            CodeProblemKind.OTHER_BRACKET,
        ),
        (r"forgot a comma", CodeProblemKind.MISSING_COMMA),
        (r"invalid character '(?P<character>.)'", CodeProblemKind.CHARACTER),
        (r"invalid non-printable character (?P<character>U\+\w+)", CodeProblemKind.CHARACTER),
        (r"unterminated|EOL while scanning|EOF while scanning", CodeProblemKind.OPEN_STRING),
        (r"expected ':'", CodeProblemKind.MISSING_COLON),
        (r"expected an indented block", CodeProblemKind.MISSING_BLOCK),
        (r"unexpected indent|unindent does not|inconsistent use of tabs", CodeProblemKind.INDENT),
        (r"positional argument follows", CodeProblemKind.ARGUMENT_ORDER),
        (r"keyword argument repeated: (?P<argument>\w+)", CodeProblemKind.ARGUMENT_TWICE),
        (r"cannot assign to|Maybe you meant '=='", CodeProblemKind.ASSIGNMENT),
        (r"invalid \w+ literal|leading zeros", CodeProblemKind.NUMBER),
        (r"Missing parentheses in call to '(?P<name>\w+)'", CodeProblemKind.OLD_PRINT),
    )
)


def syntax_fault(message: str) -> tuple[CodeProblemKind, dict[str, str]]:
    """The kind of problem that a message of Python's parser tells of, and its parameters."""
    for pattern, kind in _KNOWN:
        found = pattern.search(message)
        if found is not None:
            return kind, found.groupdict()
    return CodeProblemKind.SYNTAX, {}
