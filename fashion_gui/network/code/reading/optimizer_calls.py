"""The optimizer that `compile` is given, by name or made, as part of a recipe."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from fashion_gui.network.code.problems import CodeProblemKind
from fashion_gui.network.code.reading.reading import Reading
from fashion_gui.network.code.reading.values import Argument, Call, Made, Symbol
from fashion_gui.runs.checks import RecipeError
from fashion_gui.runs.clipping import CLIPPINGS, Clipping
from fashion_gui.runs.optimizers import OPTIMIZERS, OptimizerKind, find_kind
from fashion_gui.runs.recipe import Recipe

_KERAS_OPTIMIZER = "rmsprop"
_RATE = ("learning_rate", "lr")
_QUIET = ("name",)


def with_optimizer(reading: Reading, call: Call, recipe: Recipe) -> Recipe:
    """The recipe with the optimizer of a call of `compile`, its learning rate and the others."""
    argument = call.get(0, "optimizer")
    value = _KERAS_OPTIMIZER if argument is None else argument.value
    node = call.node if argument is None else argument.node
    if isinstance(value, Symbol):
        value = value.name
    name = value.symbol.name if isinstance(value, Made) else value
    given = dict(_arguments(name, value.call)) if isinstance(value, Made) else {}
    plain = {key: it.value for key, it in given.items()}
    kind = find_kind(name, plain) if isinstance(name, str) else None
    if kind is None:
        shown = name if isinstance(name, str) else reading.text_of(node)
        reading.report(node, CodeProblemKind.OPTIMIZER, optimizer=shown)
        return recipe
    recipe = replace(recipe.with_optimizer(kind.name), clipping=None)
    for key, it in given.items():
        recipe = _with_argument(reading, recipe, kind, key, it)
    return recipe


def _arguments(class_: str, call: Call) -> Iterator[tuple[str, Argument]]:
    """The arguments by Keras's names, those without a name by their place."""
    names = ("learning_rate", *argument_order(class_))
    yield from zip(names, call.arguments, strict=False)
    yield from ((_RATE[0] if it in _RATE else it, value) for it, value in call.keywords.items())


def argument_order(class_: str) -> tuple[str, ...]:
    """Keras's arguments behind the learning rate, in its order."""
    if class_.lower() == "sgd":
        return ("momentum", "nesterov")
    kind = OPTIMIZERS.get(class_.lower())
    return () if kind is None else tuple(it.name for it in kind.hyperparameters)


def _with_argument(
    reading: Reading, recipe: Recipe, kind: OptimizerKind, name: str, argument: Argument
) -> Recipe:
    value, node = argument.value, argument.node
    plain: Any = value if isinstance(value, (int, float, str)) else None
    try:
        if name == _RATE[0]:
            if plain is not None and not isinstance(plain, str):
                return replace(recipe, learning_rate=float(plain))
            return _refuse(reading, recipe, node, name, "…")
        if name in kind.defaults():
            return recipe.with_hyperparameter(name, plain)
        # Keras, too, takes one of them only, and 0 for none.
        if name in CLIPPINGS and value not in (None, 0, False) and recipe.clipping is None:
            return replace(recipe, clipping=Clipping(name, plain))
    except RecipeError as error:
        return _refuse(reading, recipe, node, error.setting, error.received)
    except OverflowError:
        return _refuse(reading, recipe, node, name, "…")
    is_known = name in _QUIET or name in kind.fixed
    if not is_known and value not in (None, 0, False):
        reading.report(
            node,
            CodeProblemKind.UNSUPPORTED_ARGUMENT,
            layer=kind.keras_class,
            argument=name,
        )
    return recipe


def _refuse(
    reading: Reading, recipe: Recipe, node: ast.expr, setting: str, received: object
) -> Recipe:
    shown = received if isinstance(received, (int, float, str)) else "…"
    reading.report(node, CodeProblemKind.SETTING, setting=setting, received=shown)
    return recipe
