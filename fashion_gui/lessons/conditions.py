"""Expressions on the program's state: a small part of Python, read and never executed by it.

`epochs >= 5 and rising(val_loss, 3)`: names, numbers, texts, comparisons, `and`, `or`, `not`,
`a if b else c`, the four kinds of arithmetic, and calls of the functions of the vocabulary.
"""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Protocol

from fashion_gui.lessons.mistakes import Fault, Reason, reason
from fashion_gui.lessons.vocabulary import (
    COUNTED,
    FACTS,
    FIGURES,
    FILTERS,
    FUNCTIONS,
    NEEDS,
    OF_RUNS,
    SETTINGS,
    WORKSPACES,
)
from fashion_gui.network.catalog import CATALOG

LONGEST = 400
"""Letters of an expression."""

Value = float | bool | str


class Facts(Protocol):
    """The program's state as expressions ask for it."""

    def fact(self, name: str) -> Value:
        """The value of a name out of `FACTS`."""

    def call(self, name: str, arguments: tuple[Value, ...], filters: Mapping[str, Value]) -> Value:
        """What a function of `FUNCTIONS` answers; NaN where there is nothing yet."""


class ExpressionError(ValueError):
    """An expression that cannot be understood."""

    def __init__(self, fault: Fault, **details: object) -> None:
        self.reason = reason(fault, **details)
        super().__init__(str(self.reason))


@dataclass(frozen=True)
class Expression:
    """An expression that has been read and checked."""

    text: str
    tree: ast.expr

    def value(self, facts: Facts) -> Value:
        """What it comes to; NaN where a number is missing or nothing can be divided by it."""
        value: Value = _value(self.tree, facts)
        return value

    def holds(self, facts: Facts) -> bool:
        """Whether it is true now."""
        value = self.value(facts)
        return bool(value) and not (isinstance(value, float) and math.isnan(value))

    @property
    def names(self) -> frozenset[str]:
        """The facts and functions that it asks for."""
        found = (it.id for it in ast.walk(self.tree) if isinstance(it, ast.Name))
        return frozenset(it for it in found if it in FACTS or it in FUNCTIONS)

    def is_known(self, facts: Facts) -> bool:
        """Whether everything that it asks for is there: a run, a drawing, a frozen step."""
        names = {it.id for it in ast.walk(self.tree) if isinstance(it, ast.Name)}
        if not all(facts.fact(NEEDS[it]) for it in names & NEEDS.keys()):
            return False
        calls = [it for it in ast.walk(self.tree) if isinstance(it, ast.Call)]
        values = [self.value(facts), *(_value(it, facts) for it in calls)]
        return not any(it == "" or it != it for it in values)  # a text or a number of no run


def read_expression(text: str) -> Expression:
    """Reads and checks an expression; raises `ExpressionError`."""
    if len(text) > LONGEST:
        raise ExpressionError(Fault.TOO_LONG, most=LONGEST)
    try:
        tree = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise ExpressionError(Fault.NO_EXPRESSION, text=text) from error
    _check(tree)
    return Expression(text, tree)


_COMPARISONS: dict[type, Callable[[Any, Any], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}
_ARITHMETIC: dict[type, Callable[[Any, Any], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


_WANTS: dict[type, Fault] = {
    bool: Fault.WANTS_TRUTH,
    float: Fault.WANTS_NUMBER,
    str: Fault.WANTS_TEXT,
}


def _check(node: ast.expr) -> type:
    """The type of what it comes to: bool, float or str; raises `ExpressionError`."""
    match node:
        case ast.Constant(value=bool() as value):
            return type(value)
        case ast.Constant(value=int() | float()):
            return float
        case ast.Constant(value=str()):
            return str
        case ast.Name(id=name):
            if name not in FACTS:
                raise ExpressionError(Fault.NO_FACT, name=name, hint=_hint(name))
            return FACTS[name]
        case ast.Compare():
            _check_comparison(node)
            return bool
        case ast.BoolOp(values=values):
            for it in values:
                _expect(it, bool, "and/or")
            return bool
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            _expect(operand, bool, "not")
            return bool
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return _expect(operand, float, "-")
        case ast.BinOp(left=left, op=sign, right=right) if type(sign) in _ARITHMETIC:
            _expect(left, float, "+ - * /")
            return _expect(right, float, "+ - * /")
        case ast.IfExp(test=test, body=body, orelse=other):
            _expect(test, bool, "if")
            return _expect(other, _check(body), "else")
        case ast.Call():
            return _check_call(node)
    raise ExpressionError(Fault.CANNOT_STAND, text=ast.unparse(node))


def _expect(node: ast.expr, kind: type, place: str) -> type:
    found = _check(node)
    if found is not kind and not (kind is float and found is bool):
        raise ExpressionError(_WANTS[kind], place=place, text=ast.unparse(node))
    return kind


def _check_comparison(node: ast.Compare) -> None:
    kinds = [_check(it) for it in (node.left, *node.comparators)]
    if any((kind is str) is not (kinds[0] is str) for kind in kinds):
        raise ExpressionError(Fault.TEXT_AND_NUMBER, text=ast.unparse(node))
    for sign in node.ops:
        if type(sign) not in _COMPARISONS:
            raise ExpressionError(Fault.COMPARISON, text=ast.unparse(node))
        if kinds[0] is str and not isinstance(sign, (ast.Eq, ast.NotEq)):
            raise ExpressionError(Fault.TEXTS_COMPARED, text=ast.unparse(node))


def _check_call(node: ast.Call) -> type:
    if not isinstance(node.func, ast.Name) or node.func.id not in FUNCTIONS:
        name = ast.unparse(node.func)
        raise ExpressionError(Fault.NO_FUNCTION, name=name, hint=_hint(name))
    name, arguments = node.func.id, node.args
    for keyword in node.keywords:
        if name not in OF_RUNS:
            raise ExpressionError(Fault.NO_FILTERS, name=name, form=_form(name))
        if keyword.arg not in FILTERS:
            known = ", ".join(FILTERS)
            raise ExpressionError(Fault.NO_FILTER, name=name, filter=keyword.arg, known=known)
        wanted = str if keyword.arg in ("optimizer", "activation") else float
        _expect(keyword.value, wanted, f"{keyword.arg}=")
    if name in ("abs", "min", "max", "round"):
        return _check_number_call(name, node)
    count = {"done": 2, "at": 2, "rising": 2, "falling": 2, "count": 0}.get(name, 1)
    if len(arguments) != count:
        raise ExpressionError(Fault.ARGUMENTS, name=name, form=_form(name))
    if name in ("layers", "activations", "setting"):
        return _check_named(name, arguments[0])
    if name == "done":
        return _check_done(*arguments)
    if arguments and _word(arguments[0]) not in FIGURES:
        raise ExpressionError(Fault.NO_FIGURE, name=name, known=", ".join(FIGURES))
    if count == 2:
        _expect(arguments[1], float, name)
    return bool if name in ("rising", "falling") else float


def _check_number_call(name: str, node: ast.Call) -> type:
    fewest, most = {"abs": (1, 1), "round": (1, 2)}.get(name, (2, 9))
    if not fewest <= len(node.args) <= most:
        raise ExpressionError(Fault.ARGUMENTS, name=name, form=_form(name))
    for argument in node.args:
        _expect(argument, float, name)
    return float


def _check_done(deed: ast.expr, what: ast.expr) -> type:
    name = _word(deed)
    if name not in COUNTED:
        raise ExpressionError(Fault.NO_DEED, name=name, hint=_hint(name))
    if _check(what) is bool:
        raise ExpressionError(Fault.DONE_TAKES, meaning=FUNCTIONS["done"])
    if name == "workspaces_visited" and _word(what) not in WORKSPACES:
        raise ExpressionError(Fault.NO_PLACE, name=_word(what))
    return bool


def _check_named(name: str, argument: ast.expr) -> type:
    word = _word(argument)
    if name == "layers" and word not in CATALOG:
        raise ExpressionError(Fault.NO_LAYER_KIND, name=word)
    if name == "setting":
        if word not in SETTINGS:
            raise ExpressionError(Fault.NO_SETTING, name=word, hint=_hint(word))
        return str if word in ("optimizer", "labels", "split") else float
    return float


def _word(node: ast.expr) -> str:
    match node:
        case ast.Name(id=word) | ast.Constant(value=str() as word):
            return word
    return ast.unparse(node)


def _form(name: str) -> str:
    """How a function is written: `at(figure, epoch)`."""
    return FUNCTIONS[name].partition(":")[0]


def _hint(name: str) -> Reason | str:
    return close_to(name, (*FACTS, *FUNCTIONS, *SETTINGS))


def close_to(name: str, known: Iterable[str]) -> Reason | str:
    """The known name that was meant, behind a sentence; "" where none is close."""
    close = get_close_matches(name, list(known), 1)
    return reason(Fault.HINT, name=close[0]) if close else ""


def _value(node: ast.expr, facts: Facts) -> Any:
    match node:
        case ast.Constant(value=value):
            return value
        case ast.Name(id=name):
            return facts.fact(name)
        case ast.Compare(left=left, ops=signs, comparators=others):
            values = [_value(it, facts) for it in (left, *others)]
            pairs = zip(signs, values, values[1:], strict=False)
            return all(_COMPARISONS[type(sign)](a, b) for sign, a, b in pairs)
        case ast.BoolOp(op=ast.And(), values=values):
            return all(_truth(_value(it, facts)) for it in values)
        case ast.BoolOp(values=values):
            return any(_truth(_value(it, facts)) for it in values)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return not _truth(_value(operand, facts))
        case ast.UnaryOp(operand=operand):
            return -_value(operand, facts)
        case ast.BinOp(left=left, op=sign, right=right):
            try:
                return _ARITHMETIC[type(sign)](_value(left, facts), _value(right, facts))
            except (ZeroDivisionError, OverflowError):
                return math.nan
        case ast.IfExp(test=test, body=body, orelse=other):
            return _value(body if _truth(_value(test, facts)) else other, facts)
        case ast.Call(func=ast.Name(id=name)):
            return _called(name, node, facts)
    raise ExpressionError(Fault.CANNOT_STAND, text=ast.unparse(node))


def _truth(value: Any) -> bool:
    return bool(value) and not (isinstance(value, float) and math.isnan(value))


def _called(name: str, node: ast.Call, facts: Facts) -> Any:
    if name in ("abs", "min", "max", "round"):
        numbers = [_value(it, facts) for it in node.args]
        if any(math.isnan(it) for it in numbers):
            return math.nan
        if name == "round":
            return round(numbers[0], int(numbers[1]) if len(numbers) > 1 else 0)
        return abs(numbers[0]) if name == "abs" else (min if name == "min" else max)(numbers)
    first = tuple(_word(it) for it in node.args[:1])
    others = tuple(_value(it, facts) for it in node.args[1:])
    filters = {str(it.arg): _value(it.value, facts) for it in node.keywords}
    return facts.call(name, (*first, *others), filters)
