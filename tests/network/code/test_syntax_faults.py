"""What Python says of a broken line is told in the program's own words, at its place."""

from __future__ import annotations

import pytest

from fashion_gui.network.code.problems import CodeProblemKind as Kind
from fashion_gui.network.code.reader import read_code

FINE = "m = Sequential([Dense(5)])\n"


def test_that_broken_lines_below_each_other_are_told_one_by_one() -> None:
    text = FINE + "m.add(Dense(2 3))\nprint 'done'\nm.add(Dense(4))\n"
    reading = read_code(text)
    found = [(it.line, it.kind) for it in reading.problems]
    assert found == [(1, Kind.MISSING_COMMA), (2, Kind.OLD_PRINT)]
    assert len(reading.project.network.layers) == 2


@pytest.mark.parametrize(
    ("line", "column", "kind", "parameters"),
    [
        ("m.add(Dense(2)", 5, Kind.OPEN_BRACKET, {"bracket": "("}),
        ("m.add(Dense(2)))", 15, Kind.STRAY_BRACKET, {"bracket": ")"}),
        ("m.add(Dense([2))", 14, Kind.OTHER_BRACKET, {"bracket": ")", "open": "["}),
        ("m.add(Dense(2 activation='relu'))", 12, Kind.MISSING_COMMA, {}),
        ("m.add(Dense(2, name=a¿))", 21, Kind.CHARACTER, {"character": "¿"}),
        ("m.add(Dense(2, 'relu))", 15, Kind.OPEN_STRING, {}),
        ("for i in range(3)\n    m.add(Dense(2))", 17, Kind.MISSING_COLON, {}),
        ("m.add(Dense(units=2, 'relu'))", 27, Kind.ARGUMENT_ORDER, {}),
        ("m.add(Dense(2)) = 3", 0, Kind.ASSIGNMENT, {}),
        ("m.add(Dense(32units))", 13, Kind.NUMBER, {}),
        ("print 'done'", 0, Kind.OLD_PRINT, {"name": "print"}),
        ("m.add(Dense(2 +))", 15, Kind.SYNTAX, {}),
    ],
)
def test_that_a_broken_line_is_told_by_its_fault(
    line: str, column: int, kind: Kind, parameters: dict[str, str]
) -> None:
    reading = read_code(FINE + line)
    assert "dense" in reading.project.network.layers  # what is Python stays
    (problem,) = reading.problems
    assert (problem.line, problem.kind, dict(problem.parameters)) == (1, kind, parameters)
    assert problem.column == column
