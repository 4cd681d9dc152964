"""What is wrong with a TOML file, in words for somebody who writes a lesson, not a program."""

from __future__ import annotations

from fashion_gui.lessons.mistakes import Fault, Reason, reason

_TOML = (
    ("Expected '='", Fault.TOML_EQUALS),
    ("Expected newline", Fault.TOML_REST),
    ("Expected ']'", Fault.TOML_HEAD),
    ("Expected ']]'", Fault.TOML_HEAD),
    ("Invalid statement", Fault.TOML_NAME),
    ("Invalid initial character", Fault.TOML_NAME),
    ("Invalid value", Fault.TOML_VALUE),
    ("Invalid date", Fault.TOML_VALUE),
    ("Illegal character '\\n'", Fault.TOML_QUOTE),
    ("Unterminated string", Fault.TOML_QUOTE),
    ("Expected \"'", Fault.TOML_QUOTE),
    ("Expected '\"", Fault.TOML_QUOTE),
    ("Unescaped", Fault.TOML_BACKSLASH),
    ("Invalid hex value", Fault.TOML_BACKSLASH),
    ("Unclosed array", Fault.TOML_LIST),
    ("Unclosed inline table", Fault.TOML_BRACES),
    ("Cannot overwrite", Fault.TOML_TWICE),
    ("Cannot declare", Fault.TOML_TWICE),
    ("Cannot redefine", Fault.TOML_TWICE),
    ("Cannot mutate", Fault.TOML_TWICE),
    ("Duplicate inline", Fault.TOML_TWICE),
)
"""How what Python's reader of TOML says begins, and what is wrong then."""


def toml_reason(told: str) -> Reason | str:
    """What is wrong with a TOML file; the words of its reader where it is something rare."""
    for beginning, fault in _TOML:
        if told.startswith(beginning):
            return reason(fault)
    return told
