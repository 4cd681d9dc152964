"""Statements of the code, followed one after another."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import Any

from fashion_gui.network.code.problems import CodeProblemKind
from fashion_gui.network.code.reading import arithmetic
from fashion_gui.network.code.reading.expressions import Expressions, Scope
from fashion_gui.network.code.reading.reading import Reading
from fashion_gui.network.code.reading.symbols import LAYER_NAMES, star_of, symbol
from fashion_gui.network.code.reading.values import (
    UNKNOWN,
    Argument,
    Call,
    Function,
    LayerObject,
    ModelObject,
    SequentialObject,
    Symbol,
)

SETTINGS = frozenset(
    {"validation_share", "split_seed", "label_noise", "training_size", "drawing_count"}
)
"""Variables that are settings of the training, as the program's own scripts call them."""

DEEPEST_CALLS = 12
"""Functions of the code that call each other."""

_METRICS = "keras.metrics."
_NETWORK_NAMES = LAYER_NAMES | {"Sequential", "Model"}


class _Returned(Exception):
    """A function of the code has come to its end."""

    def __init__(self, value: Any) -> None:
        super().__init__()
        self.value = value


class _LeftLoop(Exception):
    """`break` (or `continue`, where `goes_on`)."""

    def __init__(self, goes_on: bool) -> None:
        super().__init__()
        self.goes_on = goes_on


class Interpreter(Expressions):
    """Follows the statements of a text. What has nothing to do with a network is passed over."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self.functions: list[Function] = []
        self.called: set[ast.FunctionDef] = set()
        self._calls = 0
        self._mentions: dict[ast.AST, bool] = {}

    def follow(self, body: Sequence[ast.stmt], scope: Scope) -> None:
        """Follows statements; raises `TooMuchError` where they are too many."""
        for statement in body:
            self.reading.spend()
            self._statement(statement, scope)

    def follow_text(self, tree: ast.Module, scope: Scope) -> None:
        """Follows a whole text, in which `return` and `break` outside mean nothing."""
        for statement in tree.body:
            try:
                self.follow([statement], scope)
            except (_Returned, _LeftLoop):
                continue

    def call_function(self, function: Function, call: Call) -> Any:
        if self._calls >= DEEPEST_CALLS:
            self.reading.report(call.node, CodeProblemKind.TOO_DEEP)
            return UNKNOWN
        scope = self._parameters(function, call)
        self.called.add(function.node)
        self._calls += 1
        try:
            self.follow(function.node.body, scope)
        except _Returned as returned:
            return returned.value
        except _LeftLoop:
            return None
        finally:
            self._calls -= 1
        return None

    def mentions_network(self, node: ast.AST, scope: Scope) -> bool:
        """Whether layers or models occur anywhere in the code at `node`."""
        if node not in self._mentions:
            self._mentions[node] = any(self._is_network(it, scope) for it in ast.walk(node))
        return self._mentions[node]

    def _is_network(self, node: ast.AST, scope: Scope) -> bool:
        if isinstance(node, ast.Attribute):
            if node.attr in ("add", "compile") and isinstance(node.value, ast.Name):
                return isinstance(scope.find(node.value.id), SequentialObject)
            return node.attr in _NETWORK_NAMES and isinstance(node.value, (ast.Name, ast.Attribute))
        if not isinstance(node, ast.Name):
            return False
        value = scope.find(node.id)
        is_class = isinstance(value, Symbol) and value.name in _NETWORK_NAMES
        return is_class or isinstance(value, LayerObject)

    def _statement(self, node: ast.stmt, scope: Scope) -> None:
        match node:
            case ast.Expr():
                self.evaluate(node.value, scope)
            case ast.Assign():
                value = self.evaluate(node.value, scope)
                for target in node.targets:
                    self._set(target, value, scope)
                    if isinstance(target, ast.Name) and target.id in SETTINGS:
                        self.reading.note_setting(target.id, Argument(value, node.value))
            case ast.AnnAssign() if node.value is not None:
                self._set(node.target, self.evaluate(node.value, scope), scope)
            case ast.AugAssign():
                self._augment(node, scope)
            case ast.Import():
                for name in node.names:
                    path = name.name if name.asname else name.name.partition(".")[0]
                    scope[name.asname or path] = symbol(path)
            case ast.ImportFrom():
                self._import_from(node, scope)
            case ast.FunctionDef():
                function = Function(node, scope)
                scope[node.name] = function
                self.functions.append(function)
            case ast.ClassDef():
                self._class(node, scope)
            case ast.Return():
                raise _Returned(self.evaluate(node.value, scope))
            case ast.Break() | ast.Continue():
                raise _LeftLoop(isinstance(node, ast.Continue))
            case _:
                self._block(node, scope)

    def _block(self, node: ast.stmt, scope: Scope) -> None:
        match node:
            case ast.If():
                self._if(node, scope)
            case ast.For():
                self._for(node, scope)
            case ast.While():
                if self.mentions_network(node, scope):
                    self.reading.report(node, CodeProblemKind.LOOP)
            case ast.With():
                for item in node.items:
                    value = self.evaluate(item.context_expr, scope)
                    if item.optional_vars is not None:
                        self.assign(item.optional_vars, value, scope)
                self.follow(node.body, scope)
            case ast.Try():
                self.follow([*node.body, *node.orelse, *node.finalbody], scope)

    def _set(self, target: ast.expr, value: Any, scope: Scope) -> None:
        if isinstance(target, ast.Attribute):
            owner = self.evaluate(target.value, scope)
            frozen = target.attr == "trainable" and value is not True
            if frozen and isinstance(owner, (LayerObject, ModelObject)):
                layer = owner.kind_name if isinstance(owner, LayerObject) else "Model"
                self.reading.report(
                    target,
                    CodeProblemKind.UNSUPPORTED_ARGUMENT,
                    layer=layer,
                    argument=target.attr,
                )
        else:
            self.assign(target, value, scope)

    def _augment(self, node: ast.AugAssign, scope: Scope) -> None:
        if isinstance(node.target, ast.Name):
            added = self.evaluate(node.value, scope)
            before = scope.find(node.target.id)
            if isinstance(before, list) and isinstance(added, (list, tuple)):
                added = list(added)
            scope[node.target.id] = self.operated(node, node.op, before, added)

    def _import_from(self, node: ast.ImportFrom, scope: Scope) -> None:
        module = symbol(node.module or "")
        for name in node.names:
            if name.name == "*":
                scope.update(star_of(module))
            else:
                scope[name.asname or name.name] = symbol(f"{module.path}.{name.name}")

    def _class(self, node: ast.ClassDef, scope: Scope) -> None:
        bases = [self.evaluate(it, scope) for it in node.bases]
        metrics = (it for it in bases if isinstance(it, Symbol) and it.path.startswith(_METRICS))
        scope[node.name] = metric = next(metrics, UNKNOWN)  # a metric of its own is as its base
        if metric is not UNKNOWN:
            return
        if any(isinstance(it, Symbol) and it.path.startswith("keras.") for it in bases):
            self.reading.report(node, CodeProblemKind.CLASS, name=node.name)

    def _if(self, node: ast.If, scope: Scope) -> None:
        known = arithmetic.truth(self.evaluate(node.test, scope))
        if known is not None:
            self.follow(node.body if known else node.orelse, scope)
        elif self.mentions_network(node, scope):
            self.reading.report(node, CodeProblemKind.CONDITION)
        else:
            for statement in (*node.body, *node.orelse):
                if isinstance(statement, ast.Assign) and _loads_data(statement):
                    self._statement(statement, scope)

    def _for(self, node: ast.For, scope: Scope) -> None:
        items = self.items(self.evaluate(node.iter, scope))
        if items is None:
            if self.mentions_network(node, scope):
                self.reading.report(node, CodeProblemKind.LOOP)
            return
        for item in items:
            self.reading.spend()
            self.assign(node.target, item, scope)
            try:
                self.follow(node.body, scope)
            except _LeftLoop as left:
                if not left.goes_on:
                    return
        self.follow(node.orelse, scope)

    def _parameters(self, function: Function, call: Call) -> Scope:
        """The variables that a function begins with."""
        outer = function.scope
        assert isinstance(outer, Scope)
        scope = Scope(outer)
        arguments = function.node.args
        names = [it.arg for it in (*arguments.posonlyargs, *arguments.args)]
        first = len(names) - len(arguments.defaults)
        for name, default in zip(names[first:], arguments.defaults, strict=True):
            scope[name] = self.evaluate(default, outer)
        for it, wanted in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
            scope[it.arg] = self.evaluate(wanted, outer)
        for name in names[:first]:
            scope[name] = UNKNOWN
        for name, argument in zip(names, call.arguments, strict=False):
            scope[name] = argument.value
        for name, argument in call.keywords.items():
            scope[name] = argument.value
        return scope


def _loads_data(node: ast.Assign) -> bool:
    """Whether it takes a data set: wherever that is done, the pictures are the same."""
    function = node.value.func if isinstance(node.value, ast.Call) else None
    return isinstance(function, ast.Attribute) and function.attr == "load_data"
