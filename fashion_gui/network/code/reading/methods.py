"""Methods: of models, and of lists."""

from __future__ import annotations

from typing import Any

from fashion_gui.network.code.problems import CodeProblemKind
from fashion_gui.network.code.reading import pixels
from fashion_gui.network.code.reading.inputs import input_of_shape
from fashion_gui.network.code.reading.models import add_to, layers_of
from fashion_gui.network.code.reading.reading import Reading
from fashion_gui.network.code.reading.values import (
    UNKNOWN,
    Call,
    LayerObject,
    Method,
    ModelObject,
    Pixels,
    SequentialObject,
)


def called_method(reading: Reading, method: Method, call: Call) -> Any:
    """What a method does to a model or a list; others do nothing that matters."""
    owner = method.owner
    if isinstance(owner, list):
        return _called_on_list(reading, owner, method.name, call)
    if isinstance(owner, Pixels):
        return pixels.result_of(owner, method.name)
    if not isinstance(owner, ModelObject):
        return UNKNOWN
    match method.name:
        case "compile":
            owner.compiled, reading.trained = call, owner
        case "fit":
            owner.fitted, reading.trained = call, owner
        case "fit_generator":
            reading.report(call.node, CodeProblemKind.OLD_METHOD, method=method.name, taken="fit")
            owner.fitted, reading.trained = _fit_of_generator(call), owner
        case "add" if isinstance(owner, SequentialObject):
            argument = call.get(0, "layer")
            if argument is not None:
                add_to(reading, owner, argument.value, argument.node)
            return None
        case "pop" if isinstance(owner, SequentialObject):
            if len(owner.items) > owner.built:
                return owner.items.pop()
        case "build" if isinstance(owner, SequentialObject):
            _build(reading, owner, call)
        case "get_layer":
            return _layer(reading, owner, call)
    return UNKNOWN


def _fit_of_generator(call: Call) -> Call:
    """`fit_generator(generator, steps, epochs, …)` as a call of `fit`."""
    keywords = dict(call.keywords)
    if len(call.arguments) > 2:
        keywords["epochs"] = call.arguments[2]
    return Call(call.node, call.arguments[:1], keywords)


def _build(reading: Reading, model: SequentialObject, call: Call) -> None:
    shape = call.value(0, "input_shape")
    if isinstance(shape, (list, tuple)) and not model.inputs and not model.built:
        sizes = tuple(it for it in shape[1:] if isinstance(it, int))
        model.inputs = [input_of_shape(reading, sizes, call.node)]


def _layer(reading: Reading, model: ModelObject, call: Call) -> Any:
    wanted = call.value(0, "name")
    layers = layers_of(reading, model)
    index = call.value(1, "index")
    if isinstance(index, int) and -len(layers) <= index < len(layers):
        return layers[index]
    named = (it for it in layers if isinstance(it, LayerObject) and it.name == wanted)
    return next(named, UNKNOWN) if isinstance(wanted, str) else UNKNOWN


def _called_on_list(reading: Reading, items: list[Any], name: str, call: Call) -> Any:
    reading.spend()
    value = call.value(0)
    if name == "append" and len(call.arguments) == 1:
        items.append(value)
        return None
    if name == "extend" and isinstance(value, (list, tuple)):
        items.extend(value)
        for _ in value:
            reading.spend()
        return None
    return UNKNOWN
