"""Expressions of the code, evaluated: constants, names, calls of Keras. Nothing is executed."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from typing import Any

from fashion_gui.network.code.problems import CodeProblemKind
from fashion_gui.network.code.reading import arithmetic, pixels
from fashion_gui.network.code.reading.attributes import attribute
from fashion_gui.network.code.reading.calls import called
from fashion_gui.network.code.reading.merging import merged
from fashion_gui.network.code.reading.reading import Reading
from fashion_gui.network.code.reading.symbols import DEFAULTS
from fashion_gui.network.code.reading.values import (
    UNKNOWN,
    Argument,
    Call,
    Function,
    Pixels,
    Tensor,
    Unknown,
)

DEEPEST = 80
"""Expressions, and calls of functions, within each other."""


class Scope(dict[str, Any]):
    """Variables of a function or of the whole text."""

    def __init__(self, outer: Scope | None = None) -> None:
        super().__init__()
        self.outer = outer

    def find(self, name: str) -> Any:
        scope: Scope | None = self
        while scope is not None:
            if name in scope:
                return scope[name]
            scope = scope.outer
        return DEFAULTS.get(name, UNKNOWN)


class Expressions:
    """Evaluates expressions; statements are its heir's."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._depth = 0

    def evaluate(self, node: ast.expr | None, scope: Scope) -> Any:
        """What the expression stands for; `UNKNOWN` where that cannot be said."""
        if node is None:
            return None
        self.reading.spend()
        evaluate = _EVALUATORS.get(type(node))
        if evaluate is None:
            return UNKNOWN
        if self._depth >= DEEPEST:
            self.reading.report(node, CodeProblemKind.TOO_DEEP)
            return UNKNOWN
        self._depth += 1
        try:
            return evaluate(self, node, scope)
        finally:
            self._depth -= 1

    def call_function(self, function: Function, call: Call) -> Any:
        """What a function of the code returns."""
        raise NotImplementedError

    def operated(self, node: ast.AST, operation: ast.operator, left: Any, right: Any) -> Any:
        """The result of an operation: of constants, of tensors, or of what is not known."""
        if isinstance(left, Tensor) or isinstance(right, Tensor):
            return merged(self.reading, node, operation, left, right)
        if isinstance(left, Unknown) or isinstance(right, Unknown):
            return pixels.computed(self.reading, node, operation, left, right)
        return arithmetic.computed(operation, left, right)

    def items(self, value: Any) -> list[Any] | None:
        """The elements of a sequence that is known, or None."""
        if isinstance(value, (list, tuple, dict, range, str)):
            self.reading.spend(1 + len(value) // 20)
        if isinstance(value, (list, tuple)):
            return list(value)
        if isinstance(value, dict):
            return list(value)
        return list(value) if isinstance(value, (range, str)) else None

    def assign(self, target: ast.expr, value: Any, scope: Scope) -> None:
        """Gives a value to a variable, or to several."""
        if isinstance(target, ast.Name):
            scope[target.id] = value
        elif isinstance(target, (ast.Tuple, ast.List)):
            items = self.items(value)
            if items is None or len(items) != len(target.elts):
                items = [UNKNOWN] * len(target.elts)
            for part, item in zip(target.elts, items, strict=True):
                self.assign(part, item, scope)
        elif isinstance(target, ast.Starred):
            self.assign(target.value, UNKNOWN, scope)


def _constant(reader: Expressions, node: ast.Constant, scope: Scope) -> Any:
    value = node.value
    if value is None or value is ...:
        return value
    return arithmetic.bounded(value)


def _name(reader: Expressions, node: ast.Name, scope: Scope) -> Any:
    return scope.find(node.id)


def _attribute(reader: Expressions, node: ast.Attribute, scope: Scope) -> Any:
    return attribute(reader.reading, reader.evaluate(node.value, scope), node)


def _list(reader: Expressions, node: ast.List, scope: Scope) -> Any:
    return _elements(reader, node.elts, scope)


def _tuple(reader: Expressions, node: ast.Tuple, scope: Scope) -> Any:
    return tuple(_elements(reader, node.elts, scope))


def _elements(reader: Expressions, nodes: list[ast.expr], scope: Scope) -> list[Any]:
    values: list[Any] = []
    for node in nodes:
        if isinstance(node, ast.Starred):
            values.extend(reader.items(reader.evaluate(node.value, scope)) or [])
            reader.reading.spend(len(values))
        else:
            values.append(reader.evaluate(node, scope))
    return values


def _dict(reader: Expressions, node: ast.Dict, scope: Scope) -> Any:
    result: dict[Any, Any] = {}
    for key_node, value_node in zip(node.keys, node.values, strict=True):
        value = reader.evaluate(value_node, scope)
        if key_node is None:
            result.update(value if isinstance(value, dict) else {})
            continue
        key = reader.evaluate(key_node, scope)
        if isinstance(key, (str, int)):
            result[key] = value
    return result


def _binary(reader: Expressions, node: ast.BinOp, scope: Scope) -> Any:
    left, right = reader.evaluate(node.left, scope), reader.evaluate(node.right, scope)
    return reader.operated(node, node.op, left, right)


def _unary(reader: Expressions, node: ast.UnaryOp, scope: Scope) -> Any:
    return arithmetic.negated(node.op, reader.evaluate(node.operand, scope))


def _boolean(reader: Expressions, node: ast.BoolOp, scope: Scope) -> Any:
    value: Any = UNKNOWN
    for part in node.values:
        value = reader.evaluate(part, scope)
        known = arithmetic.truth(value)
        if known is None or known is isinstance(node.op, ast.Or):
            return value
    return value


def _comparison(reader: Expressions, node: ast.Compare, scope: Scope) -> Any:
    left = reader.evaluate(node.left, scope)
    for operation, part in zip(node.ops, node.comparators, strict=True):
        right = reader.evaluate(part, scope)
        if isinstance(right, (list, tuple)):
            reader.reading.spend(len(right))
        holds = arithmetic.compared(operation, left, right)
        if holds is not True:
            return holds
        left = right
    return True


def _choice(reader: Expressions, node: ast.IfExp, scope: Scope) -> Any:
    known = arithmetic.truth(reader.evaluate(node.test, scope))
    if known is None:
        return UNKNOWN
    return reader.evaluate(node.body if known else node.orelse, scope)


def _subscript(reader: Expressions, node: ast.Subscript, scope: Scope) -> Any:
    value, place = reader.evaluate(node.value, scope), reader.evaluate(node.slice, scope)
    if isinstance(value, Pixels):
        return value
    if not isinstance(value, (list, tuple, str, dict, range)):
        return UNKNOWN
    reader.reading.spend(1 + len(value) // 20)
    try:
        return value[place]
    except (LookupError, TypeError, ValueError):
        return UNKNOWN


def _slice(reader: Expressions, node: ast.Slice, scope: Scope) -> Any:
    parts = [reader.evaluate(it, scope) for it in (node.lower, node.upper, node.step)]
    known = all(it is None or isinstance(it, int) for it in parts)
    return slice(*parts) if known else UNKNOWN


def _comprehension(reader: Expressions, node: ast.ListComp | ast.GeneratorExp, scope: Scope) -> Any:
    values: list[Any] = []
    known = True

    def go(place: int, inner: Scope) -> None:
        nonlocal known
        if place == len(node.generators):
            values.append(reader.evaluate(node.elt, inner))
            return
        generator = node.generators[place]
        items = reader.items(reader.evaluate(generator.iter, inner))
        if items is None:
            known = False
            return
        for item in items:
            reader.reading.spend()
            reader.assign(generator.target, item, inner)
            if all(arithmetic.truth(reader.evaluate(it, inner)) for it in generator.ifs):
                go(place + 1, inner)

    go(0, Scope(scope))
    return values if known else UNKNOWN


def _text(reader: Expressions, node: ast.JoinedStr, scope: Scope) -> Any:
    parts: list[str] = []
    for part in node.values:
        inner = part.value if isinstance(part, ast.FormattedValue) else part
        value = reader.evaluate(inner, scope)
        plain = not isinstance(part, ast.FormattedValue) or part.format_spec is None
        if not plain or not isinstance(value, (str, int, float)):
            return UNKNOWN
        parts.append(f"{value}")
    return arithmetic.bounded("".join(parts))


def _walrus(reader: Expressions, node: ast.NamedExpr, scope: Scope) -> Any:
    value = reader.evaluate(node.value, scope)
    reader.assign(node.target, value, scope)
    return value


def _starred(reader: Expressions, node: ast.Starred, scope: Scope) -> Any:
    return reader.evaluate(node.value, scope)


def _call(reader: Expressions, node: ast.Call, scope: Scope) -> Any:
    function = reader.evaluate(node.func, scope)
    call = Call(node, tuple(_arguments(reader, node, scope)), _keywords(reader, node, scope))
    if isinstance(function, Function):
        return reader.call_function(function, call)
    return called(reader.reading, function, call)


def _arguments(reader: Expressions, node: ast.Call, scope: Scope) -> Iterator[Argument]:
    for part in node.args:
        value = reader.evaluate(part, scope)
        if isinstance(part, ast.Starred):
            yield from (Argument(it, part) for it in reader.items(value) or [])
        else:
            yield Argument(value, part)


def _keywords(reader: Expressions, node: ast.Call, scope: Scope) -> dict[str, Argument]:
    result: dict[str, Argument] = {}
    for part in node.keywords:
        value = reader.evaluate(part.value, scope)
        if part.arg is not None:
            result[part.arg] = Argument(value, part.value)
        elif isinstance(value, dict):
            result |= {str(name): Argument(it, part.value) for name, it in value.items()}
    return result


_EVALUATORS: dict[type[ast.expr], Callable[[Expressions, Any, Scope], Any]] = {
    ast.Constant: _constant,
    ast.Name: _name,
    ast.Attribute: _attribute,
    ast.List: _list,
    ast.Tuple: _tuple,
    ast.Dict: _dict,
    ast.BinOp: _binary,
    ast.UnaryOp: _unary,
    ast.BoolOp: _boolean,
    ast.Compare: _comparison,
    ast.IfExp: _choice,
    ast.Subscript: _subscript,
    ast.Slice: _slice,
    ast.ListComp: _comprehension,
    ast.GeneratorExp: _comprehension,
    ast.JoinedStr: _text,
    ast.NamedExpr: _walrus,
    ast.Starred: _starred,
    ast.Call: _call,
}
