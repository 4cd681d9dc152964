"""From the call that makes a Keras layer to a kind of the catalog and its parameters."""

from __future__ import annotations

import ast
from typing import Any

from fashion_gui.network.activation_layers import ACTIVATION_LAYERS
from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.code.keras_names import positional, required
from fashion_gui.network.code.problems import CodeProblemKind
from fashion_gui.network.code.reading.inputs import layer_name, shape_in
from fashion_gui.network.code.reading.parameter_values import parameter_value
from fashion_gui.network.code.reading.reading import Reading
from fashion_gui.network.code.reading.values import (
    GAP,
    UNKNOWN,
    Argument,
    Call,
    LayerObject,
    Tensor,
    Unknown,
)
from fashion_gui.network.layers.kind import LayerKind
from fashion_gui.runs.parameters import ParameterError, Value

_WITHOUT_MEANING = frozenset(
    {"name", "dtype", "seed", "shape", "input_shape", "input_dim", "batch_input_shape",
     "batch_shape", "batch_size", "autocast", "input_length"}
)  # fmt: skip
"""Arguments that are read elsewhere, or that change nothing here."""

_HARMLESS = {"data_format": "channels_last", "trainable": True, "sparse": False}
"""Arguments that change nothing where they have this value."""


def made_layer(reading: Reading, kind_name: str, call: Call) -> LayerObject:
    """A layer of the catalog; what does not fit stays at its default and is reported."""
    kind = CATALOG[kind_name]
    values: dict[str, Value] = {}
    for parameter in kind.parameters:
        argument = _argument(kind, parameter.name, call)
        if argument is None:
            continue
        value = parameter_value(reading, kind_name, parameter, argument)
        if value is UNKNOWN:
            continue
        try:
            values[parameter.name] = parameter.checked(value)
        except ParameterError:
            reading.report(
                argument.node,
                CodeProblemKind.VALUE,
                layer=kind_name,
                argument=parameter.name,
                received=value,
            )
    for parameter in kind.parameters[: required(kind_name)]:
        if _argument(kind, parameter.name, call) is None:
            reading.report(
                call.node,
                CodeProblemKind.MISSING_ARGUMENT,
                layer=kind_name,
                argument=parameter.name,
            )
    _report_others(reading, kind, call)
    name = layer_name(reading, call)
    layer = LayerObject(
        kind_name,
        kind.checked(values),
        name,
        call.node,
        reading.next_serial(),
        shape_in(call, None),
    )
    return reading.add_layer(layer)


def made_activation_layer(reading: Reading, class_name: str, call: Call) -> LayerObject:
    """`ReLU()`, `LeakyReLU()` and their like, as an `Activation`."""
    layer = ACTIVATION_LAYERS[class_name]
    for place, setting in enumerate(layer.settings):
        argument = call.get(place, *setting.names)
        if setting.fits(setting.default if argument is None else argument.value):
            continue
        if setting.fits(setting.default):
            reading.report(
                call.node if argument is None else argument.node,
                CodeProblemKind.UNSUPPORTED_ARGUMENT,
                layer=class_name,
                argument=setting.name,
            )
        else:
            reading.report(
                call.node,
                CodeProblemKind.INEXACT,
                layer=class_name,
                taken=f"{layer.activation}, {setting.name}={setting.fixed}",
            )
    known = {name for setting in layer.settings for name in setting.names}
    for name, argument in call.keywords.items():
        if name not in known | _WITHOUT_MEANING and argument.value is not None:
            reading.report(
                argument.node,
                CodeProblemKind.UNSUPPORTED_ARGUMENT,
                layer=class_name,
                argument=name,
            )
    return activation_layer(reading, layer.activation, call.node, layer_name(reading, call))


def activation_layer(
    reading: Reading, activation: str, node: ast.AST, name: str | None = None
) -> LayerObject:
    """An `Activation` layer."""
    values = CATALOG["Activation"].checked({"activation": activation})
    return reading.add_layer(LayerObject("Activation", values, name, node, reading.next_serial()))


def called_layer(reading: Reading, layer: LayerObject, call: Call) -> Any:
    """`layer(tensor)`."""
    value = call.value(0, "inputs", "x")
    arriving = list(value) if isinstance(value, (list, tuple)) else [value]
    if not any(isinstance(it, Tensor) or it is GAP for it in arriving):
        if not isinstance(value, Unknown):
            reading.report(call.node, CodeProblemKind.NOT_A_TENSOR, layer=layer.kind_name)
            return GAP
        return UNKNOWN  # called on data
    return reading.call_layer(layer, arriving, call.node)


def _argument(kind: LayerKind, name: str, call: Call) -> Argument | None:
    if name in call.keywords:
        return call.keywords[name]
    names = [it.name for it in kind.parameters[: positional(kind.name)]]
    place = names.index(name) if name in names else None
    return call.get(place)


def _report_others(reading: Reading, kind: LayerKind, call: Call) -> None:
    known = {it.name for it in kind.parameters}
    for argument in call.arguments[positional(kind.name) :][:1]:
        reading.report(
            argument.node,
            CodeProblemKind.UNSUPPORTED_ARGUMENT,
            layer=kind.name,
            argument=reading.text_of(argument.node),
        )
    for name, argument in call.keywords.items():
        if name in known or name in _WITHOUT_MEANING or argument.value is None:
            continue
        if name in _HARMLESS and argument.value == _HARMLESS[name]:
            continue
        reading.report(
            argument.node,
            CodeProblemKind.UNSUPPORTED_ARGUMENT,
            layer=kind.name,
            argument=name,
        )
