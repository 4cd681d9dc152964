"""Sequential and functional models: made, extended, called."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import Any

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.code.problems import CodeProblemKind
from fashion_gui.network.code.reading.inputs import input_of_shape
from fashion_gui.network.code.reading.reading import Reading, TooMuchError
from fashion_gui.network.code.reading.values import (
    GAP,
    UNKNOWN,
    Call,
    LayerObject,
    MissingLayer,
    ModelObject,
    SequentialObject,
    Tensor,
)

DEEPEST_MODELS = 20
"""Models within models."""


def made_sequential(reading: Reading, call: Call) -> SequentialObject:
    """`keras.Sequential([…])`."""
    model = reading.new_sequential(call.node)
    argument = call.get(0, "layers")
    if argument is None or argument.value is None:
        return model
    value = argument.value
    items = value if isinstance(value, (list, tuple)) else [value]
    elements = getattr(argument.node, "elts", [])
    for place, item in enumerate(items):
        here = elements[place] if len(elements) == len(items) else argument.node
        add_to(reading, model, item, here)
    return model


def made_model(reading: Reading, call: Call) -> ModelObject:
    """`keras.Model(inputs=…, outputs=…)`."""
    model = ModelObject(call.node, reading.next_serial())
    model.inputs = _tensors(reading, call, 0, "inputs", "input")
    model.outputs = _tensors(reading, call, 1, "outputs", "output")
    reading.add_model(model)
    return model


def joined(
    reading: Reading, models: list[ModelObject], layer: LayerObject, call: Call
) -> ModelObject:
    """A model that puts together what several give, as `Merge` of Keras 1 does."""
    whole = ModelObject(call.node, reading.next_serial())
    ends: list[Tensor] = []
    for model in dict.fromkeys(models):
        model.is_part = True
        whole.inputs += inputs_of(reading, model)
        ends += outputs_of(reading, model)
    whole.outputs = [reading.call_layer(layer, list(ends), call.node)]
    return reading.add_model(whole)


def add_to(reading: Reading, model: SequentialObject, item: Any, node: ast.AST) -> None:
    """Puts a layer, an input or a model at the end of the list."""
    reading.spend()
    match item:
        case Tensor() if item.layer.kind_name == "Input" and not model.items:
            model.inputs = [item]
        case LayerObject() | MissingLayer():
            model.items.append(item)
        case ModelObject() if item is not model:
            item.is_part = True
            model.items.append(item)
        case _:
            reading.report(node, CodeProblemKind.NOT_A_LAYER)


def called_model(reading: Reading, model: ModelObject, call: Call) -> Any:
    """`model(tensor)`: every layer of the model is used once more."""
    value = call.value(0, "inputs")
    arriving = list(value) if isinstance(value, (list, tuple)) else [value]
    if not any(isinstance(it, Tensor) or it is GAP for it in arriving):
        return UNKNOWN  # called on data
    model.is_part = True
    results = _replayed(reading, model, arriving, call.node)
    return results[0] if len(results) == 1 else results


def inputs_of(reading: Reading, model: ModelObject) -> list[Tensor]:
    """The tensors that enter."""
    _build(reading, model)
    return model.inputs


def outputs_of(reading: Reading, model: ModelObject) -> list[Tensor]:
    """The tensors that leave."""
    _build(reading, model)
    return model.outputs


def layers_of(reading: Reading, model: ModelObject) -> list[Any]:
    """The layers in the order in which Keras lists them."""
    if isinstance(model, SequentialObject):
        return list(model.items)
    return list(dict.fromkeys(it.layer for it in ancestors(model.outputs)))


def ancestors(tensors: list[Tensor]) -> list[Tensor]:
    """These tensors and all that they were made from, in the order of their making."""
    seen: set[Tensor] = set()
    stack = list(tensors)
    while stack:
        tensor = stack.pop()
        if tensor not in seen:
            seen.add(tensor)
            stack.extend(tensor.sources)
    return sorted(seen, key=lambda it: it.serial)


def _build(reading: Reading, model: ModelObject) -> None:
    """Calls the layers of a list that have not been called yet, as Keras does."""
    if not isinstance(model, SequentialObject):
        return
    items = model.items
    if not model.inputs and not model.built and items and isinstance(items[0], LayerObject):
        shape = items[0].input_shape
        if shape is not None:
            model.inputs = [input_of_shape(reading, shape, items[0].node)]
    last = _first(model.outputs or model.inputs)
    while model.built < len(items):
        item = items[model.built]
        model.built += 1
        if model.built == 1 and not model.inputs and isinstance(item, ModelObject):
            model.inputs = inputs_of(reading, item)
            last = _first(outputs_of(reading, item))
        else:
            last = _first(_applied(reading, item, [last], model.node, 0))
        model.outputs = [last] if isinstance(last, Tensor) else []
    if not items:
        model.outputs = model.inputs


def _first(results: Sequence[Any]) -> Any:
    return results[0] if results else GAP


def _applied(
    reading: Reading, item: Any, arriving: list[Any], node: ast.AST, depth: int
) -> list[Any]:
    """What a layer or a model makes of tensors."""
    reading.spend()
    if isinstance(item, LayerObject):
        return [reading.call_layer(item, arriving, item.node)]
    if isinstance(item, ModelObject):
        return _replayed(reading, item, arriving, node, depth + 1) or [GAP]
    reading.leave_loose(arriving)
    return [GAP]


def _replayed(
    reading: Reading, model: ModelObject, arriving: list[Any], node: ast.AST, depth: int = 0
) -> list[Any]:
    if depth > DEEPEST_MODELS:
        raise TooMuchError
    if isinstance(model, SequentialObject):
        results = arriving
        for item in model.items:
            results = _applied(reading, item, results, node, depth)
        return results
    now: dict[Tensor, Any] = dict(zip(model.inputs, arriving, strict=False))
    for tensor in ancestors(model.outputs):
        if tensor not in now:
            is_input = CATALOG[tensor.layer.kind_name].name == "Input"
            sources = [now[it] for it in tensor.sources]
            now[tensor] = tensor if is_input else reading.call_layer(tensor.layer, sources, node)
    return [now[it] for it in model.outputs]


def _tensors(reading: Reading, call: Call, place: int, *names: str) -> list[Tensor]:
    argument = call.get(place, *names)
    if argument is None:
        return []
    value = argument.value
    if isinstance(value, dict):
        value = list(value.values())
    found = value if isinstance(value, (list, tuple)) else [value]
    if any(not isinstance(it, Tensor) and it is not GAP for it in found):
        reading.report(argument.node, CodeProblemKind.NOT_A_TENSOR, layer="Model")
    return [it for it in found if isinstance(it, Tensor)]
