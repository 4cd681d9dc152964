"""Attributes: of modules, of layers and of models."""

from __future__ import annotations

import ast
from typing import Any

from fashion_gui.network.code.reading import pixels
from fashion_gui.network.code.reading.models import inputs_of, layers_of, outputs_of
from fashion_gui.network.code.reading.reading import Reading
from fashion_gui.network.code.reading.symbols import symbol
from fashion_gui.network.code.reading.values import (
    UNKNOWN,
    LayerObject,
    Method,
    ModelObject,
    Pixels,
    Symbol,
    Tensor,
)


def attribute(reading: Reading, value: Any, node: ast.Attribute) -> Any:
    """`value.name`."""
    match value:
        case Symbol():
            return symbol(f"{value.path}.{node.attr}")
        case LayerObject():
            return _of_layer(value, node.attr)
        case ModelObject():
            return _of_model(reading, value, node)
        case Pixels():
            known = pixels.attribute(value, node.attr)
            return Method(value, node.attr) if known is None else known
        case list():
            return Method(value, node.attr)
    return UNKNOWN


def _of_layer(layer: LayerObject, name: str) -> Any:
    if not layer.tensors:
        return UNKNOWN
    last = layer.tensors[-1]
    if name == "output":
        return last
    if name == "input":
        return last.sources[0] if len(last.sources) == 1 else list(last.sources)
    return UNKNOWN


def _of_model(reading: Reading, model: ModelObject, node: ast.Attribute) -> Any:
    if node.attr in ("input", "inputs"):
        model.is_part = True
        return _one_or_all(inputs_of(reading, model), node.attr == "inputs")
    if node.attr in ("output", "outputs"):
        model.is_part = True
        return _one_or_all(outputs_of(reading, model), node.attr == "outputs")
    if node.attr == "layers":
        return layers_of(reading, model)
    return Method(model, node.attr)


def _one_or_all(tensors: list[Tensor], is_plural: bool) -> Any:
    return tensors[0] if len(tensors) == 1 and not is_plural else tensors
