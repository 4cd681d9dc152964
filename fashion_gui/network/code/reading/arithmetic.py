"""Constants, and arithmetic with them, within bounds."""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable
from typing import Any

from fashion_gui.network.code.reading.values import UNKNOWN, Unknown

LARGEST_NUMBER = 10**12
LONGEST_SEQUENCE = 1000

_ARITHMETIC: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
}
_COMPARISONS: dict[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}


def computed(operation: ast.operator, left: Any, right: Any) -> Any:
    """The result of an operation on constants; `UNKNOWN` where there is none, or a huge one."""
    function = _ARITHMETIC.get(type(operation))
    if function is None or not _is_small(operation, left, right):
        return UNKNOWN
    try:
        return bounded(function(left, right))
    except (ArithmeticError, TypeError, ValueError):
        return UNKNOWN


def negated(operation: ast.unaryop, value: Any) -> Any:
    """A sign or `not` before a constant."""
    if isinstance(operation, ast.Not):
        known = truth(value)
        return UNKNOWN if known is None else not known
    if not isinstance(value, (int, float)):
        return UNKNOWN
    if isinstance(operation, ast.USub):
        return -value
    return +value if isinstance(operation, ast.UAdd) else UNKNOWN


def compared(operation: ast.cmpop, left: Any, right: Any) -> Any:
    """Whether a comparison holds; `UNKNOWN` where that does not follow from the code."""
    if isinstance(left, Unknown) or isinstance(right, Unknown):
        return UNKNOWN
    if isinstance(operation, (ast.Is, ast.IsNot)):
        return (left is right) is isinstance(operation, ast.Is)
    if isinstance(operation, (ast.In, ast.NotIn)):
        if not isinstance(right, (list, tuple, dict)) or not _is_constant(left):
            return UNKNOWN
        return (left in right) is isinstance(operation, ast.In)
    if not _is_constant(left) or not _is_constant(right):
        return UNKNOWN
    try:
        return _COMPARISONS[type(operation)](left, right)
    except TypeError:
        return UNKNOWN


def truth(value: Any) -> bool | None:
    """Whether a value counts as true; None where it is not known."""
    if value is None or isinstance(value, (bool, int, float, str, list, tuple, dict)):
        return bool(value)
    return None if isinstance(value, Unknown) else True


def bounded(value: Any) -> Any:
    """The value, or `UNKNOWN` where it is beyond what a network needs."""
    if isinstance(value, (int, float)):
        within = math.isfinite(value) and abs(value) <= LARGEST_NUMBER
        return value if within else UNKNOWN
    if isinstance(value, (str, list, tuple)):
        return value if len(value) <= LONGEST_SEQUENCE else UNKNOWN
    return UNKNOWN


def _is_small(operation: ast.operator, left: Any, right: Any) -> bool:
    """Whether the operation is over at once: 10**10**10 would take for ever."""
    numbers = isinstance(left, (int, float)) and isinstance(right, (int, float))
    if isinstance(operation, ast.Pow):
        return numbers and abs(left) <= LARGEST_NUMBER and abs(right) <= 64
    if isinstance(operation, ast.Mult):
        for sequence, count in ((left, right), (right, left)):
            if isinstance(sequence, (str, list, tuple)) and isinstance(count, int):
                return len(sequence) * count <= LONGEST_SEQUENCE
        return numbers
    if isinstance(operation, ast.Add):
        both = type(left) is type(right) and isinstance(left, (str, list, tuple))
        return numbers or both
    return numbers


def _is_constant(value: Any) -> bool:
    return isinstance(value, (int, float, str))
