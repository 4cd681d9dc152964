"""In what two runs differ: settings of the training, and layers of the network."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from fashion_gui.network.graph import Layer, LayerId, Network
from fashion_gui.network.run_record import RunResult
from fashion_gui.runs.recipe import Recipe


class DifferenceKind(Enum):
    """What differs."""

    SETTING = "setting"
    PARAMETER = "parameter"
    """Of a layer that both have."""
    LAYER = "layer"
    """One has it and the other has not, or it is of another kind; the values are the kinds."""
    CONNECTIONS = "connections"
    """The same layers are connected otherwise; the values are the layers that feed this one."""


@dataclass(frozen=True)
class Difference:
    """One thing in which two runs differ.

    Attributes:
        name: of the setting, with dots where one is inside another, or of the parameter.
        layer_id: of what is about a layer.
        left, right: the values; None where a side has none.
    """

    kind: DifferenceKind
    name: str
    left: Any
    right: Any
    layer_id: LayerId | None = None


def difference_of(left: RunResult, right: RunResult) -> list[Difference]:
    """What differs, settings first, then layers in the order of the networks."""
    return [
        *settings_difference(left.recipe, right.recipe),
        *networks_difference(left.network, right.network),
    ]


def settings_difference(left: Recipe, right: Recipe) -> list[Difference]:
    """In what two recipes differ."""
    return list(_settings(left.to_json(), right.to_json()))


def _settings(
    left: Mapping[str, Any], right: Mapping[str, Any], path: str = ""
) -> Iterator[Difference]:
    for key in dict.fromkeys((*left, *right)):
        mine, theirs = left.get(key), right.get(key)
        if mine == theirs:
            continue
        if isinstance(mine, dict) or isinstance(theirs, dict):
            yield from _settings(_inside(mine), _inside(theirs), f"{path}{key}.")
        else:
            yield Difference(DifferenceKind.SETTING, path + key, mine, theirs)


def _inside(value: Any) -> Mapping[str, Any]:
    """A setting that is switched off has nothing inside."""
    if isinstance(value, dict):
        return value
    return {} if value is None else {"value": value}


def networks_difference(left: Network, right: Network) -> Iterator[Difference]:
    """In what two networks differ, in their order."""
    for id_ in dict.fromkeys((*left.order, *right.order)):
        mine, theirs = left.layers.get(id_), right.layers.get(id_)
        if mine is None or theirs is None or mine.kind_name != theirs.kind_name:
            yield Difference(DifferenceKind.LAYER, "", _kind(mine), _kind(theirs), id_)
        else:
            yield from _layers(mine, theirs)
    if left.layers.keys() != right.layers.keys():
        return  # what feeds a layer differs because there is another one
    for id_ in right.order:
        sources = left.inputs_of(id_), right.inputs_of(id_)
        if sources[0] != sources[1]:
            yield Difference(DifferenceKind.CONNECTIONS, "", *sources, layer_id=id_)


def _kind(layer: Layer | None) -> str | None:
    return None if layer is None else layer.kind_name


def _layers(mine: Layer, theirs: Layer) -> Iterator[Difference]:
    if mine.shares != theirs.shares:
        yield Difference(DifferenceKind.PARAMETER, "shares", mine.shares, theirs.shares, mine.id)
    for name in dict.fromkeys((*mine.parameters, *theirs.parameters)):
        values = mine.parameters.get(name), theirs.parameters.get(name)
        if values[0] != values[1]:
            yield Difference(DifferenceKind.PARAMETER, name, *values, layer_id=mine.id)
