"""Bringing the contents of older project files to the form of today.

Version 1: an `Input` had a `shape`, of which training took those of 784 values; layers were not
shared; nothing of a run was kept.
Version 2: of the runs, the network that the last one had trained was kept.
"""

from __future__ import annotations

from typing import Any

from fashion_gui.network.foreign_input import foreign_input
from fashion_gui.network.layers.input import Input

RESHAPE_BESIDE = 240.0
"""Pixels to the right of its `Input` at which the `Reshape` of an odd shape stands."""

LEAST_EPSILON = 1e-9
"""Of BatchNormalization; version 1 took anything above 0."""


def from_version_1(data: dict[str, Any]) -> dict[str, Any]:
    """The same project as version 2. What is not as version 1 wrote it stays as it is.

    The shape of an `Input` becomes the view of the garments that has it. Another shape of 784
    values becomes the pixels in one row with a `Reshape`, which gives the network the same
    numbers. Any other shape, which version 1 could not train, becomes the whole picture, and the
    canvas shows where that does not fit.
    """
    layers, connections = data.get("layers"), data.get("connections")
    if not isinstance(layers, list) or not isinstance(connections, list):
        return {**data, "version": 2}
    taken = {it["id"] for it in layers if isinstance(it, dict) and isinstance(it.get("id"), str)}
    new_layers: list[Any] = []
    behind: dict[str, str] = {}
    for layer in layers:
        new_layer, reshape = _layer(layer, taken)
        new_layers.append(new_layer)
        if reshape is not None:
            new_layers.append(reshape)
            taken.add(reshape["id"])
            behind[layer["id"]] = reshape["id"]
    new_connections: list[Any] = [
        [behind[pair[0]], *pair[1:]] if _starts_in(pair, behind) else pair for pair in connections
    ]
    new_connections.extend([source, target] for source, target in behind.items())
    return {**data, "version": 2, "layers": new_layers, "connections": new_connections}


def from_version_2(data: dict[str, Any]) -> dict[str, Any]:
    """The same project as version 3, without runs. What its last run left stays in its place."""
    return {**{key: it for key, it in data.items() if key != "runs"}, "version": 3}


def _layer(layer: Any, taken: set[str]) -> tuple[Any, dict[str, Any] | None]:
    """A layer in the form of version 2 and the `Reshape` that it needs."""
    if not isinstance(layer, dict) or not isinstance(layer.get("parameters"), dict):
        return layer, None
    values = dict(layer["parameters"])
    if layer.get("kind") == "BatchNormalization":
        epsilon = values.get("epsilon")
        if isinstance(epsilon, float) and 0 < epsilon < LEAST_EPSILON:
            values["epsilon"] = LEAST_EPSILON
    if layer.get("kind") != Input.name or "shape" not in values:
        return {**layer, "parameters": values}, None
    shape = values.pop("shape")
    if not _is_shape(shape):
        return layer, None  # refused by its parameters
    found = foreign_input(tuple(shape))
    if found is None:
        return {**layer, "parameters": values}, None
    new_layer = {**layer, "parameters": {**values, **found.values}}
    id_, position = layer.get("id"), layer.get("position")
    if found.reshape is None or not isinstance(id_, str):
        return new_layer, None
    reshape = {
        "id": _fresh("reshape", taken),
        "kind": "Reshape",
        "parameters": {"target_shape": list(found.reshape)},
        "position": _beside(position),
    }
    return new_layer, reshape


def _beside(position: Any) -> Any:
    if not isinstance(position, list) or len(position) != 2:
        return position
    left, top = position
    return [left + RESHAPE_BESIDE if isinstance(left, (int, float)) else left, top]


def _is_shape(value: object) -> bool:
    return (
        isinstance(value, list)
        and 1 <= len(value) <= 3
        and all(isinstance(it, int) and not isinstance(it, bool) and it >= 1 for it in value)
    )


def _starts_in(pair: Any, ids: dict[str, str]) -> bool:
    return isinstance(pair, list) and bool(pair) and isinstance(pair[0], str) and pair[0] in ids


def _fresh(base: str, taken: set[str]) -> str:
    number, candidate = 1, base
    while candidate in taken:
        number += 1
        candidate = f"{base}_{number}"
    return candidate
