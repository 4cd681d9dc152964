"""One layer as a call of Keras: only what differs from Keras's defaults is written."""

from __future__ import annotations

from collections.abc import Mapping

from fashion_gui.network.code.keras_names import required
from fashion_gui.network.graph import Layer
from fashion_gui.network.shapes import Shape
from fashion_gui.runs.parameters import (
    EdgesParameter,
    Parameter,
    RegularizerParameter,
    SizeParameter,
    Value,
)

_WITHOUT_NAME = frozenset({"pool_size", "size", "cropping", "padding", "mode"})
"""Parameters that people write without their name where they come first."""

_KEYWORDS = frozenset({"kernel_size"})
"""Parameters that are written with their name although Keras requires them first."""


def input_call(shape: Shape, name: str | None) -> str:
    """`keras.Input((28, 28))`."""
    return f"keras.Input({_call(repr(shape), *_named(name))})"


def layer_call(layer: Layer, name: str | None) -> str:
    """`keras.layers.Dense(100, activation="relu")`. `name` is given where it must be written."""
    written: list[str] = []
    needed = required(layer.kind_name)
    by_place = True
    for place, parameter in enumerate(layer.kind.parameters):
        value = layer.parameters[parameter.name]
        if place >= needed and not _differs(parameter, layer.parameters):
            by_place = False
            continue
        by_place = by_place and (
            (place < needed and parameter.name not in _KEYWORDS)
            or (place == 0 and parameter.name in _WITHOUT_NAME)
        )
        text = value_text(parameter, value)
        written.append(text if by_place else f"{parameter.name}={text}")
    return f"keras.layers.{layer.kind_name}({_call(*written, *_named(name))})"


def value_text(parameter: Parameter, value: Value) -> str:
    """A parameter's value as people write it."""
    match parameter:
        case RegularizerParameter() if isinstance(value, tuple):
            return _regularizer(*value)
        case EdgesParameter() if isinstance(value, tuple):
            return _edges(value)
        case SizeParameter() if isinstance(value, tuple) and len(value) == 2:
            return f"{value[0]}" if value[0] == value[1] else f"{value}"
    return number_or_word(value)


def number_or_word(value: Value) -> str:
    """A number, a tuple, or a word in double quotes."""
    if isinstance(value, str):
        return f'"{value}"'
    return "1 / 255" if value == 1 / 255 else repr(value)


def _differs(parameter: Parameter, values: Mapping[str, Value]) -> bool:
    return parameter.matters(values) and values[parameter.name] != parameter.default


def _call(*arguments: str) -> str:
    return ", ".join(arguments)


def _named(name: str | None) -> tuple[str, ...]:
    return () if name is None else (f'name="{name}"',)


def _edges(pairs: tuple[tuple[int, int], tuple[int, int]]) -> str:
    vertical, horizontal = pairs
    if vertical[0] == vertical[1] and horizontal[0] == horizontal[1]:
        sizes = vertical[0], horizontal[0]
        return f"{sizes[0]}" if sizes[0] == sizes[1] else f"{sizes}"
    return f"{pairs}"


def _regularizer(l1: float, l2: float) -> str:
    if not l2:
        return f"keras.regularizers.L1({l1!r})"
    if not l1:
        return f"keras.regularizers.L2({l2!r})"
    return f"keras.regularizers.L1L2(l1={l1!r}, l2={l2!r})"
