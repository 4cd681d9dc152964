"""The metrics of `compile`, as settings of a recipe."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from fashion_gui.network.code.problems import CodeProblemKind
from fashion_gui.network.code.reading.reading import Reading
from fashion_gui.network.code.reading.values import Argument, Made, Symbol
from fashion_gui.runs.recipe import Recipe

_TOP = 3
_KERAS_TOP = 5
"""The `k` of Keras where it is not given."""


def with_metrics(reading: Reading, argument: Argument, recipe: Recipe) -> Recipe:
    """The recipe with what is measured besides the accuracy; reports what the program does not."""
    found: dict[str, None] = {}
    for it in _each(argument, 3):
        metric, shown = _metric(it.value)
        if metric is not None:
            found[metric] = None
        elif shown is not None:
            reading.report(it.node, CodeProblemKind.METRIC, metric=shown)
    return replace(recipe, metrics=tuple(found))


def _each(argument: Argument, depth: int) -> Iterator[Argument]:
    """The metrics in lists and dictionaries, each with the place where it stands."""
    value, node = argument.value, argument.node
    if isinstance(value, dict):
        value = list(value.values())
    if not isinstance(value, (list, tuple)):
        yield argument
        return
    nodes: list[ast.expr] = getattr(node, "elts", [])
    for place, it in enumerate(value if depth else ()):
        yield from _each(
            Argument(it, nodes[place] if len(nodes) == len(value) else node), depth - 1
        )


def _metric(value: Any) -> tuple[str | None, str | None]:
    """The recipe's name of a metric, or else what is to be told; neither for the accuracy."""
    call = value.call if isinstance(value, Made) else None
    name = value.symbol.name if isinstance(value, Made) else value
    name = name.name if isinstance(name, Symbol) else name
    if not isinstance(name, str):
        return None, None
    word = name.lower().replace("_", "")
    if word in ("topkcategoricalaccuracy", "sparsetopkcategoricalaccuracy"):
        top = _KERAS_TOP if call is None else call.value(0, "k", default=_KERAS_TOP)
        return ("top_3_accuracy", None) if top == _TOP else (None, f"{name}(k={top})")
    if word == "recall" and call is not None and call.value(2, "class_id") is not None:
        return "recall", None
    is_accuracy = word in ("acc", "accuracy") or word.endswith("accuracy")
    return None, None if is_accuracy else name
