"""Where a run stood after an epoch, as members of an archive: what it takes to go on."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from fashion_gui.network.graph import is_layer_id
from fashion_gui.network.npy import Read, npy_bytes, read_npy
from fashion_gui.network.project_json import MalformedError
from fashion_gui.network.shapes import Shape, size_of
from fashion_gui.runs.events import TrainingState

MOST_ARRAYS = 20_000
_TYPES = ("<f4", "<f8", "<i4", "<i8", "<u4", "<u8", "|b1", "|u1")
_LONGEST_WORD = 200

Array = npt.NDArray[Any]
Members = list[tuple[str, bytes]]


def state_size(state: TrainingState | None) -> int:
    """Numbers in all its arrays together."""
    if state is None:
        return 0
    writer = _Writer("")
    writer.of(state)
    return sum(int(np.size(array)) for array in writer.arrays)


def state_to_members(state: TrainingState, folder: str, members: Members) -> dict[str, Any]:
    """Plain data of a state; its arrays are added to the members."""
    writer = _Writer(folder)
    data = writer.of(state)
    for place, array in enumerate(writer.arrays):
        members.append((f"{folder}state/{place}.npy", npy_bytes(array, writer.types[place])))
    return data


def state_from_members(
    data: object, folder: str, read: Read, take: Callable[[int], None]
) -> TrainingState:
    """The state; raises `MalformedError`, `ArraysError` and what `read` and `take` raise.

    `take` is told how many numbers an array has before it is read.
    """
    if not isinstance(data, dict) or not isinstance(data.get("arrays"), list):
        raise MalformedError("the state of a run must be an object")
    if len(data["arrays"]) > MOST_ARRAYS:
        raise MalformedError("the state of a run has too many arrays")
    arrays: list[Array] = []
    for place, item in enumerate(data["arrays"]):
        type_, shape = _described(item)
        take(size_of(shape))
        # What a callback remembers may be infinite: the lowest loss before the first epoch.
        arrays.append(read_npy(read, f"{folder}state/{place}.npy", shape, type_, finite=False))
    rates = data.get("dropout_rates")
    callbacks = _plain(data.get("callbacks"), arrays)
    variables, optimizer = (_plain(data.get(key), arrays) for key in ("variables", "optimizer"))
    if not isinstance(rates, dict) or not all(_is_rate(*it) for it in rates.items()):
        raise MalformedError("the rates of a run must be numbers from 0 to 1")
    if not isinstance(callbacks, dict) or not all(
        isinstance(it, dict) for it in callbacks.values()
    ):
        raise MalformedError("what callbacks remember must be objects")
    for group in (variables, optimizer):
        if not isinstance(group, list) or not all(isinstance(it, np.ndarray) for it in group):
            raise MalformedError("the state of a run must have arrays")
    epochs = data.get("epochs")
    if isinstance(epochs, bool) or not isinstance(epochs, int) or not 1 <= epochs <= 10**6:
        raise MalformedError("the state of a run must be after an epoch")
    seconds = data.get("seconds")
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)) or not 0 <= seconds < 1e9:
        raise MalformedError("the state of a run must have its seconds")
    return TrainingState(epochs, tuple(variables), tuple(optimizer), rates, callbacks, seconds)


class _Writer:
    """Turns what a state holds into plain data that points at arrays by their place."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.arrays: list[Array] = []
        self.types: list[str] = []

    def of(self, state: TrainingState) -> dict[str, Any]:
        data = {
            "epochs": state.epochs,
            "variables": [{"array": self._array(np.asarray(it))} for it in state.variables],
            "optimizer": [{"array": self._array(np.asarray(it))} for it in state.optimizer],
            "dropout_rates": dict(state.dropout_rates),
            "seconds": float(state.seconds),
            "callbacks": {
                name: {key: self._value(it) for key, it in its.items()}
                for name, its in state.callbacks.items()
            },
        }
        shapes = [list(np.shape(array)) for array in self.arrays]
        return {**data, "arrays": [list(it) for it in zip(self.types, shapes, strict=True)]}

    def _value(self, value: Any) -> Any:
        if value is None or isinstance(value, (bool, str)):
            return value
        if isinstance(value, int):
            return int(value)
        if isinstance(value, (float, np.floating)):
            number = float(value)
            return number if math.isfinite(number) else {"number": str(number)}
        if isinstance(value, (list, tuple)):
            return [self._value(it) for it in value]
        if isinstance(value, dict):
            return {"values": {str(key): self._value(it) for key, it in value.items()}}
        if isinstance(value, bytes):
            return {"bytes": self._array(np.frombuffer(value, np.uint8))}
        return {"array": self._array(np.asarray(value))}

    def _array(self, array: Array) -> int:
        self.types.append(array.dtype.newbyteorder("<").str)
        self.arrays.append(array)
        return len(self.arrays) - 1


def _plain(value: object, arrays: list[Array], depth: int = 0) -> Any:
    """The value with its arrays in place."""
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, str) and len(value) <= _LONGEST_WORD:
        return value
    if isinstance(value, list) and depth < 8:
        return [_plain(it, arrays, depth + 1) for it in value]
    if isinstance(value, dict) and depth < 8:
        if value.keys() == {"number"} and value["number"] in ("inf", "-inf", "nan"):
            return float(value["number"])
        for key in ("array", "bytes"):
            if value.keys() == {key}:
                array = _array_at(value[key], arrays)
                return array.tobytes() if key == "bytes" else array
        inner = value["values"] if value.keys() == {"values"} else value
        if isinstance(inner, dict):
            return {key: _plain(it, arrays, depth + 1) for key, it in inner.items()}
    raise MalformedError("the state of a run holds something odd")


def _array_at(place: object, arrays: list[Array]) -> Array:
    if not isinstance(place, int) or isinstance(place, bool) or not 0 <= place < len(arrays):
        raise MalformedError("the state of a run points at no array")
    return arrays[place]


def _described(item: object) -> tuple[str, Shape]:
    if not isinstance(item, list) or len(item) != 2 or item[0] not in _TYPES:
        raise MalformedError("an array of the state of a run has no type")
    shape = item[1]
    if not isinstance(shape, list) or len(shape) > 8:
        raise MalformedError("an array of the state of a run has no shape")
    for size in shape:
        if isinstance(size, bool) or not isinstance(size, int) or not 0 <= size <= 2**28:
            raise MalformedError("an array of the state of a run has no shape")
    return item[0], tuple(shape)


def _is_rate(layer_id: str, rate: object) -> bool:
    is_number = isinstance(rate, (int, float)) and not isinstance(rate, bool)
    return is_layer_id(layer_id) and is_number and 0 <= rate <= 1  # type: ignore[operator]
