"""Arguments of layers as the catalog's parameters take them."""

from __future__ import annotations

import re
from typing import Any

from fashion_gui.network.code.keras_names import ACTIVATION_ALIASES
from fashion_gui.network.code.problems import CodeProblemKind
from fashion_gui.network.code.reading.reading import Reading
from fashion_gui.network.code.reading.values import UNKNOWN, Argument, LayerObject, Made, Symbol
from fashion_gui.network.graph import snake_case
from fashion_gui.runs.parameters import Parameter, RegularizerParameter

_LONGEST = 16
"""Elements of a value."""
_FACTOR = 0.01
"""Keras's own factor of a penalty that is given by its name alone."""


def parameter_value(
    reading: Reading, kind_name: str, parameter: Parameter, argument: Argument
) -> Any:
    """The value to be checked; `UNKNOWN` where there is none, which is reported."""
    value = argument.value
    if isinstance(parameter, RegularizerParameter):
        value = _regularizer(value)
    elif parameter.name.endswith("_initializer"):
        value = _initializer(reading, kind_name, parameter, value)
    elif parameter.name == "activation":
        value = activation_name(value)
    if isinstance(value, list):
        value = tuple(value)
    if not _is_plain(value):
        reading.report(
            argument.node,
            CodeProblemKind.UNKNOWN_VALUE,
            layer=kind_name,
            argument=parameter.name,
        )
        return UNKNOWN
    return value


def activation_name(value: Any) -> Any:
    """The name of an activation given as a word, a function, a layer or None."""
    if value is None:
        return "linear"
    if isinstance(value, Symbol):
        value = snake_case(value.name)
    if isinstance(value, LayerObject):
        return value.parameters.get("activation", UNKNOWN)
    return ACTIVATION_ALIASES.get(value, value) if isinstance(value, str) else value


def _is_plain(value: Any, depth: int = 2) -> bool:
    """Whether a value is a number, a word, or a short sequence of such."""
    if isinstance(value, (list, tuple)):
        return (
            depth > 0 and len(value) <= _LONGEST and all(_is_plain(it, depth - 1) for it in value)
        )
    return value is None or isinstance(value, (int, float, str))


def _initializer(reading: Reading, kind_name: str, parameter: Parameter, value: Any) -> Any:
    if value is None:
        return parameter.default
    if isinstance(value, Made) and value.symbol.path.startswith("keras.initializers."):
        for name, argument in value.call.keywords.items():
            if name != "seed" and argument.value is not None:
                reading.report(
                    argument.node,
                    CodeProblemKind.UNSUPPORTED_ARGUMENT,
                    layer=kind_name,
                    argument=f"{parameter.name}.{name}",
                )
        value = value.symbol
    if isinstance(value, Symbol) and value.path.startswith("keras.initializers."):
        value = value.name
    return _snake(value) if isinstance(value, str) else value


def _regularizer(value: Any) -> Any:
    if isinstance(value, str):
        named = {"l1": (_FACTOR, 0.0), "l2": (0.0, _FACTOR), "l1_l2": (_FACTOR, _FACTOR)}
        return named.get(_snake(value), value)
    if isinstance(value, Symbol) and value.path.startswith("keras.regularizers."):
        return _regularizer(value.name)
    if not isinstance(value, Made) or not value.symbol.path.startswith("keras.regularizers."):
        return value
    call = value.call
    match _snake(value.symbol.name):
        case "l1":
            return (call.value(0, "l1", "l", default=_FACTOR), 0.0)
        case "l2":
            return (0.0, call.value(0, "l2", "l", default=_FACTOR))
        case "l1_l2":
            old = value.symbol.name == "l1_l2"
            usual = _FACTOR if old else 0.0
            return (call.value(0, "l1", default=usual), call.value(1, "l2", default=usual))
    return UNKNOWN


def _snake(name: str) -> str:
    """`he_normal` for `HeNormal`, `l1_l2` for `L1L2`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
