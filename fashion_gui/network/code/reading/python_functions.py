"""The few functions of Python that code for networks uses on constants."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fashion_gui.network.code.reading.arithmetic import LONGEST_SEQUENCE, bounded
from fashion_gui.network.code.reading.reading import Reading
from fashion_gui.network.code.reading.values import UNKNOWN, Call, Length, Unknown

_PLAIN: dict[str, Callable[..., Any]] = {"int": int, "float": float, "max": max, "min": min}


def called_builtin(reading: Reading, name: str, call: Call) -> Any:
    """`range`, `len`, `zip`, …; `UNKNOWN` where the arguments are not known."""
    values = [it.value for it in call.arguments]
    reading.spend(sum(len(it) for it in values if isinstance(it, (list, tuple, range, dict))))
    if name == "len" and len(values) == 1 and isinstance(values[0], Unknown):
        return Length()
    try:
        return _called(name, values)
    except (ArithmeticError, TypeError, ValueError):
        return UNKNOWN


def _called(name: str, values: list[Any]) -> Any:
    if name == "range":
        counted = range(*values)
        return counted if len(counted) <= 10 * LONGEST_SEQUENCE else UNKNOWN
    if name in _PLAIN:
        flat = values[0] if len(values) == 1 and isinstance(values[0], (list, tuple)) else values
        if not all(isinstance(it, (int, float)) for it in flat):
            return UNKNOWN
        return bounded(_PLAIN[name](*flat))
    sequences = [list(it) for it in values if isinstance(it, (list, tuple, range, str, dict))]
    if len(sequences) != len(values) or not sequences:
        return [] if name == "list" and not values else UNKNOWN
    match name:
        case "len":
            return len(sequences[0])
        case "zip":
            return [tuple(it) for it in zip(*sequences, strict=False)]
        case "enumerate":
            return list(enumerate(sequences[0]))
        case "reversed":
            return sequences[0][::-1]
        case "list":
            return sequences[0]
        case "tuple":
            return tuple(sequences[0])
    return UNKNOWN
