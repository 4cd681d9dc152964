"""How the code scales the pixels: `x_train / 255.0` on whatever name."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from fashion_gui.network.code.problems import CodeProblemKind
from fashion_gui.network.code.reading.reading import Reading
from fashion_gui.network.code.reading.values import UNKNOWN, Call, Pixels, Unknown
from fashion_gui.runs.recipe import Recipe

_LARGEST = 255.0
_UNIT = (0.99 / _LARGEST, 1.01 / _LARGEST)
"""Factors that bring pixels to [0, 1]: some divide by 256."""
_USUAL = (1 / _LARGEST, 1 / 256.0, 2 / _LARGEST)
"""Factors by which only pixels are multiplied."""

_ITSELF = frozenset({"T", "values", "data"})
_NUMBERS = frozenset({"max", "amax", "reduce_max", "min", "amin"})
_OTHER_THINGS = frozenset(
    {"shape", "ndim", "size", "dtype", "mean", "std", "var", "sum", "argmax", "average", "unique"}
)
_OTHER_SCALES = frozenset({"normalize", "standardize", "log", "log1p", "sqrt"})


def loaded() -> tuple[Any, ...]:
    """What `load_data()` of a data set gives."""
    return (Pixels(), UNKNOWN), (Pixels(), UNKNOWN)


def computed(
    reading: Reading, node: ast.AST, operation: ast.operator, left: Any, right: Any
) -> Any:
    """The result of an operation of which one side at least is not known."""
    pixels = next((it for it in (left, right) if isinstance(it, Pixels)), None)
    other = right if pixels is left else left
    number = float(other) if isinstance(other, (int, float)) else None
    if pixels is None:
        pixels, number = _of_unknown(operation, left, right)
        if pixels is None:
            return UNKNOWN
    result = _operated(operation, pixels, number, pixels is left or isinstance(left, Unknown))
    if result != pixels:
        result = replace(result, node=node)
        reading.scaled = result
    return result


def attribute(pixels: Pixels, name: str) -> Any:
    """`x.T` and the like; None where it is a method that is called."""
    if name in _ITSELF:
        return pixels
    return UNKNOWN if name in ("shape", "ndim", "size", "dtype") else None


def result_of(pixels: Pixels, name: str) -> Any:
    """What a method of pictures, or a function of numpy on them, gives: mostly pictures."""
    if name in _NUMBERS:
        return UNKNOWN if pixels.factor is None else _LARGEST * pixels.factor * ("max" in name)
    if name in _OTHER_THINGS:
        return UNKNOWN
    return replace(pixels, factor=None) if name in _OTHER_SCALES else pixels


def with_scaling(reading: Reading, call: Call | None, recipe: Recipe) -> Recipe:
    """The recipe with the pixels as `fit` gets them; as it was where the code does not say."""
    argument = None if call is None else call.get(0, "x")
    given = next(_pixels_in(argument.value), None) if argument is not None else None
    pixels = reading.scaled if given is None else given
    if pixels is None:
        return recipe
    factor = pixels.factor
    if factor == 1.0:
        return replace(recipe, scale_pixels=False)
    if factor is None or not _UNIT[0] <= factor <= _UNIT[1]:
        node = pixels.node or (argument.node if argument is not None else None)
        if node is not None:
            reading.report(node, CodeProblemKind.SCALING, code=reading.text_of(node))
    return replace(recipe, scale_pixels=True)


def _of_unknown(operation: ast.operator, left: Any, right: Any) -> tuple[Pixels | None, float]:
    """The pictures that something unknown must be where it is divided by 255."""
    for it, other in ((left, right), (right, left)):
        if isinstance(it, Unknown) and isinstance(other, (int, float)) and other:
            divides = isinstance(operation, ast.Div) and it is left
            factor = 1 / other if divides else other
            is_scaling = divides or isinstance(operation, ast.Mult)
            if is_scaling and any(abs(factor / usual - 1) < 1e-3 for usual in _USUAL):
                return Pixels(), float(other)
    return None, 0.0


def _operated(
    operation: ast.operator, pixels: Pixels, number: float | None, is_left: bool
) -> Pixels:
    factor = pixels.factor
    match operation:
        case ast.Div() if is_left and number and factor is not None:
            return replace(pixels, factor=factor / number)
        case ast.Mult() if number and factor is not None:
            return replace(pixels, factor=factor * number)
        case ast.Div() | ast.Mult():
            return replace(pixels, factor=None)
        case ast.Add() | ast.Sub() if number:
            return replace(pixels, factor=None)
    return pixels


def _pixels_in(value: Any) -> Iterator[Pixels]:
    values = list(value.values()) if isinstance(value, dict) else value
    for it in values if isinstance(values, (list, tuple)) else [values]:
        if isinstance(it, Pixels):
            yield it
