"""Layers and arguments by the names that Keras 1 and 2 had for them."""

from __future__ import annotations

from typing import Any

from fashion_gui.network.code.keras_names import (
    KERAS_1_KERNELS,
    LAYER_ALIASES,
    MERGE_MODES,
    OLD_ARGUMENTS,
    OLD_ARGUMENTS_OF,
    OLD_VALUES,
)
from fashion_gui.network.code.problems import CodeProblemKind
from fashion_gui.network.code.reading.reading import Reading
from fashion_gui.network.code.reading.values import Argument, Call

_KERNEL = ("nb_row", "nb_col")


def kind_name_of(name: str) -> str:
    """The kind of layer that a class is."""
    return LAYER_ALIASES.get(name, name)


def modern(reading: Reading, name: str, call: Call) -> Call:
    """The call of a layer's class as it is written today."""
    kind_name = kind_name_of(name)
    renamed = {**OLD_ARGUMENTS, **OLD_ARGUMENTS_OF.get(kind_name, {})}
    keywords: dict[str, Argument] = {}
    for given, argument in call.keywords.items():
        today = renamed.get(given, given)
        keywords[today] = _modern_value(today, argument)
    modernised = Call(call.node, call.arguments, keywords)
    return _with_kernel(reading, name, modernised) if _has_old_kernel(name, call) else modernised


def merge_kind(call: Call) -> str | None:
    """The layer that `merge` or `Merge` stands for; None where there is none."""
    mode = call.value(1, "mode", default="sum")
    return MERGE_MODES.get(mode) if isinstance(mode, str) else None


def without_mode(call: Call) -> Call:
    """The arguments of `merge` as the layer takes them, the tensors still first."""
    keywords = {name: it for name, it in call.keywords.items() if name not in ("mode", "layers")}
    if "concat_axis" in keywords:
        keywords["axis"] = keywords.pop("concat_axis")
    return Call(call.node, call.arguments[:1], keywords)


def _modern_value(name: str, argument: Argument) -> Argument:
    words = OLD_VALUES.get(name, {})
    value: Any = argument.value
    return Argument(words.get(value, value), argument.node) if isinstance(value, str) else argument


def _has_old_kernel(name: str, call: Call) -> bool:
    if "nb_row" in call.keywords and "nb_col" in call.keywords:
        return True
    sizes = [it.value for it in call.arguments[1:3]]
    return name in KERAS_1_KERNELS and len(sizes) == 2 and all(isinstance(it, int) for it in sizes)


def _with_kernel(reading: Reading, name: str, call: Call) -> Call:
    """The height and width of the kernel as one argument. What follows has its name anyway."""
    named = [call.keywords[it] for it in _KERNEL if it in call.keywords]
    sizes = named or list(call.arguments[1:3])
    size = Argument(tuple(it.value for it in sizes[:2]), sizes[0].node)
    if not named:  # today the second number would be the stride
        reading.report(size.node, CodeProblemKind.OLD_KERNEL, layer=name, size=f"{size.value}")
    keywords = {key: it for key, it in call.keywords.items() if key not in _KERNEL}
    return Call(call.node, call.arguments[:1], {**keywords, "kernel_size": size})
