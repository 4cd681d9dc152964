"""Tensors put together by a sign: `a + b` is an `Add`."""

from __future__ import annotations

import ast
from typing import Any

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.code.problems import CodeProblemKind
from fashion_gui.network.code.reading.reading import Reading
from fashion_gui.network.code.reading.values import GAP, LayerObject, Tensor

_KINDS: dict[type[ast.operator], str] = {ast.Add: "Add", ast.Mult: "Multiply"}


def merged(reading: Reading, node: ast.AST, operation: ast.operator, left: Any, right: Any) -> Any:
    """The result of an operation of which one side at least is a tensor."""
    kind_name = _KINDS.get(type(operation))
    if kind_name is None or not (isinstance(left, Tensor) and isinstance(right, Tensor)):
        reading.report(node, CodeProblemKind.UNKNOWN_LAYER, layer=reading.text_of(node))
        return GAP
    layer = LayerObject(kind_name, CATALOG[kind_name].defaults(), None, node, reading.next_serial())
    reading.add_layer(layer)
    return reading.call_layer(layer, [left, right], node)
