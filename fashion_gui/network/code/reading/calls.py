"""Calls: of Keras, of layers and models, of a few functions of Python."""

from __future__ import annotations

from typing import Any

from fashion_gui.network.activation_layers import ACTIVATION_LAYERS
from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.code.problems import CodeProblemKind
from fashion_gui.network.code.reading import pixels
from fashion_gui.network.code.reading.inputs import made_input
from fashion_gui.network.code.reading.layer_calls import (
    activation_layer,
    called_layer,
    made_activation_layer,
    made_layer,
)
from fashion_gui.network.code.reading.methods import called_method
from fashion_gui.network.code.reading.models import (
    called_model,
    joined,
    made_model,
    made_sequential,
)
from fashion_gui.network.code.reading.old_names import (
    kind_name_of,
    merge_kind,
    modern,
    without_mode,
)
from fashion_gui.network.code.reading.parameter_values import activation_name
from fashion_gui.network.code.reading.python_functions import called_builtin
from fashion_gui.network.code.reading.reading import Reading
from fashion_gui.network.code.reading.splitting import split_data
from fashion_gui.network.code.reading.symbols import FUNCTIONAL_LAYERS
from fashion_gui.network.code.reading.values import (
    GAP,
    UNKNOWN,
    Call,
    LayerObject,
    Made,
    Method,
    MissingLayer,
    ModelObject,
    Pixels,
    Symbol,
    Tensor,
)
from fashion_gui.network.layers.shared_parameters import ACTIVATIONS

_SEQUENTIAL = ("keras.Sequential", "keras.models.Sequential")
_MODEL = ("keras.Model", "keras.models.Model", "keras.Functional")
_INPUT = ("keras.Input", "keras.layers.Input", "keras.layers.InputLayer")
_MADE = ("optimizers", "losses", "callbacks", "regularizers", "initializers", "metrics")
_LIBRARIES = ("numpy.", "tensorflow.", "keras.ops.", "keras.utils.", "keras.backend.")
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
    if path.startswith("keras.datasets.") and symbol.name == "load_data":
        return pixels.loaded()
    if symbol.name == "train_test_split":
        return split_data(reading, call)
    if path == "keras.utils.set_random_seed":
        reading.seed = call.value(0, "seed")
        return None
    activation = activation_name(symbol)
    if path.startswith(_ACTIVATIONS) and activation in ACTIVATIONS:
        value = call.value(0, "x", "features", "logits")
        if isinstance(value, Tensor) or value is GAP:
            layer = activation_layer(reading, activation, call.node)
            return reading.call_layer(layer, [value], call.node)
    if path.startswith(_LIBRARIES):
        given = (it.value for it in call.arguments)
        pictures = next((it for it in given if isinstance(it, Pixels)), None)
        if pictures is not None:
            return pixels.result_of(pictures, symbol.name)
    return _not_followed(reading, call)


def _called_layer_class(reading: Reading, symbol: Symbol, call: Call) -> Any:
    name = symbol.name
    if name in ("merge", "Merge"):
        return _merged(reading, name, call)
    if kind_name_of(name) in CATALOG:
        return made_layer(reading, kind_name_of(name), modern(reading, name, call))
    if name in ACTIVATION_LAYERS:
        return made_activation_layer(reading, name, call)
    if name in FUNCTIONAL_LAYERS:
        return _merging(reading, FUNCTIONAL_LAYERS[name], call)
    reading.report(call.node, CodeProblemKind.UNKNOWN_LAYER, layer=name)
    return MissingLayer()


def _merging(reading: Reading, kind_name: str, call: Call) -> Any:
    """A layer that is made and called at once."""
    tensors = Call(call.node, call.arguments[:1], call.keywords)
    layer = made_layer(reading, kind_name, _without_tensors(call))
    return called_layer(reading, layer, tensors)


def _merged(reading: Reading, name: str, call: Call) -> Any:
    """`merge([a, b], mode="concat")` of tensors, and `Merge` of models, as Keras 1 had them."""
    kind_name = merge_kind(call)
    if kind_name is None:
        reading.report(call.node, CodeProblemKind.UNKNOWN_LAYER, layer=reading.text_of(call.node))
        return MissingLayer()
    call = without_mode(call)
    branches = call.value(0, "inputs", "layers")
    models = branches if isinstance(branches, (list, tuple)) else []
    if name == "Merge" and models and all(isinstance(it, ModelObject) for it in models):
        layer = made_layer(reading, kind_name, _without_tensors(call))
        return joined(reading, list(models), layer, call)
    return _merging(reading, kind_name, call)


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
