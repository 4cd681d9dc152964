"""Calls: of Keras, of layers and models, of a few functions of Python."""

from __future__ import annotations

from typing import Any

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.code.problems import CodeProblemKind
from fashion_gui.network.code.reading.inputs import made_input
from fashion_gui.network.code.reading.layer_calls import (
    activation_layer,
    called_layer,
    made_activation_layer,
    made_layer,
)
from fashion_gui.network.code.reading.methods import called_method
from fashion_gui.network.code.reading.models import called_model, made_model, made_sequential
from fashion_gui.network.code.reading.parameter_values import activation_name
from fashion_gui.network.code.reading.python_functions import called_builtin
from fashion_gui.network.code.reading.reading import Reading
from fashion_gui.network.code.reading.symbols import ACTIVATION_LAYERS, FUNCTIONAL_LAYERS
from fashion_gui.network.code.reading.values import (
    GAP,
    UNKNOWN,
    Call,
    LayerObject,
    Made,
    Method,
    MissingLayer,
    ModelObject,
    Symbol,
    Tensor,
)
from fashion_gui.network.layers.shared_parameters import ACTIVATIONS

_SEQUENTIAL = ("keras.Sequential", "keras.models.Sequential")
_MODEL = ("keras.Model", "keras.models.Model", "keras.Functional")
_INPUT = ("keras.Input", "keras.layers.Input", "keras.layers.InputLayer")
_MADE = ("optimizers", "losses", "callbacks", "regularizers", "initializers", "metrics")
_ACTIVATIONS = ("keras.activations.", "tensorflow.nn.", "keras.ops.")


def called(reading: Reading, function: Any, call: Call) -> Any:
    """What a call gives; functions of the code itself are not called here."""
    match function:
        case Symbol():
            return _called_symbol(reading, function, call)
        case LayerObject():
            return called_layer(reading, function, call)
        case ModelObject():
            return called_model(reading, function, call)
        case MissingLayer():
            reading.leave_loose(it.value for it in call.arguments)
            return GAP
        case Method():
            return called_method(reading, function, call)
    return _not_followed(reading, call)


def _called_symbol(reading: Reading, symbol: Symbol, call: Call) -> Any:
    path = symbol.path
    if path in _INPUT:
        return made_input(reading, call)
    if path in _SEQUENTIAL:
        return made_sequential(reading, call)
    if path in _MODEL:
        return made_model(reading, call)
    if path.startswith("keras.layers."):
        return _called_layer_class(reading, symbol, call)
    if path.startswith("builtins."):
        return called_builtin(reading, symbol.name, call)
    parts = path.split(".")
    if parts[0] == "keras" and len(parts) > 2 and parts[1] in _MADE:
        return Made(symbol, call)
    if path == "keras.utils.set_random_seed":
        reading.seed = call.value(0, "seed")
        return None
    activation = activation_name(symbol)
    if path.startswith(_ACTIVATIONS) and activation in ACTIVATIONS:
        value = call.value(0, "x", "features", "logits")
        if isinstance(value, Tensor) or value is GAP:
            layer = activation_layer(reading, activation, call.node)
            return reading.call_layer(layer, [value], call.node)
    return _not_followed(reading, call)


def _called_layer_class(reading: Reading, symbol: Symbol, call: Call) -> Any:
    name = symbol.name
    if name in CATALOG:
        return made_layer(reading, name, call)
    if name in ACTIVATION_LAYERS:
        return made_activation_layer(reading, name, call)
    if name in FUNCTIONAL_LAYERS:
        tensors = Call(call.node, call.arguments[:1], call.keywords)
        layer = made_layer(reading, FUNCTIONAL_LAYERS[name], _without_tensors(call))
        return called_layer(reading, layer, tensors)
    reading.report(call.node, CodeProblemKind.UNKNOWN_LAYER, layer=name)
    return MissingLayer()


def _without_tensors(call: Call) -> Call:
    keywords = {name: it for name, it in call.keywords.items() if name != "inputs"}
    return Call(call.node, call.arguments[1:], keywords)


def _not_followed(reading: Reading, call: Call) -> Any:
    """Passes over code that is no part of a network; reports what takes a tensor away from it."""
    arguments = [*call.arguments, *call.keywords.values()]
    if any(isinstance(it.value, Tensor) for it in arguments):
        name = reading.text_of(call.node.func)
        reading.report(call.node, CodeProblemKind.UNKNOWN_LAYER, layer=name)
        reading.leave_loose(it.value for it in arguments)
        return GAP
    return UNKNOWN
