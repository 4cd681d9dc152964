"""A part of a network on its way through the clipboard, and the edit that puts one in.

The text of a clipboard comes from anywhere: it is checked in every part, and
what does not fit is no fragment.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.edits import DuplicateIdError
from fashion_gui.network.graph import (
    Connection,
    Layer,
    LayerId,
    Network,
    Position,
    is_layer_id,
)
from fashion_gui.network.layers.kind import Arity

FORMAT = "fashion-layers"
VERSION = 1
LARGEST_TEXT = 4 * 2**20
"""Characters beyond which a text is not looked at."""
LARGEST_FRAGMENT = 1000
"""Layers, and connections, beyond which a fragment is refused, as a project file is."""
FARTHEST = 1e6
"""Pixels from the origin beyond which no layer stands, as in a project file."""


@dataclass(frozen=True)
class Paste:
    """Adds all layers of another network with the connections among them.

    No id of the fragment may be in the network: `renamed` sees to that.
    """

    fragment: Network

    def apply(self, network: Network) -> Network:
        for id_ in self.fragment.layers:
            if id_ in network.layers:
                raise DuplicateIdError(id_)
        merged = network.with_layers(self.fragment.layers.values())
        return merged.with_connections((*network.connections, *self.fragment.connections))


def part_of(network: Network, layer_ids: Iterable[LayerId]) -> Network:
    """These layers and the connections among them.

    Uses of one layer go on sharing; where its owner stays behind, the first of them owns.
    """
    wanted = set(layer_ids)
    owners: dict[LayerId, LayerId] = {}
    layers: dict[LayerId, Layer] = {}
    for id_ in (it for it in network.layers if it in wanted):
        owner = network.owner_of(id_)
        first = owners.setdefault(owner, owner if owner in wanted else id_)
        layer, shares = network.layers[id_], None if first == id_ else first
        layers[id_] = layer if layer.shares == shares else replace(layer, shares=shares)
    inner = (it for it in network.connections if it.source in wanted and it.target in wanted)
    return Network(MappingProxyType(layers), tuple(inner))


def renamed(fragment: Network, network: Network) -> Network:
    """The fragment with ids that `network` does not have: `dense` becomes `dense_2`."""
    names: dict[LayerId, LayerId] = {}
    taken = {*network.layers}
    for id_ in fragment.layers:
        names[id_] = _free_name(id_, taken)
        taken.add(names[id_])
    layers = {
        names[id_]: Layer(
            names[id_],
            layer.kind_name,
            layer.parameters,
            layer.position,
            None if layer.shares is None else names[layer.shares],
        )
        for id_, layer in fragment.layers.items()
    }
    wires = (Connection(names[it.source], names[it.target]) for it in fragment.connections)
    return Network(MappingProxyType(layers), tuple(wires))


def moved(fragment: Network, across: float, down: float) -> Network:
    """The fragment elsewhere."""
    layers = (
        it.at((it.position[0] + across, it.position[1] + down)) for it in fragment.layers.values()
    )
    return fragment.with_layers(layers)


def to_text(fragment: Network) -> str:
    """The fragment as JSON, to be read by `from_text` and by people."""
    layers: list[dict[str, Any]] = []
    for layer in fragment.layers.values():
        entry: dict[str, Any] = {
            "id": layer.id,
            "kind": layer.kind_name,
            "parameters": dict(layer.parameters),
            "position": list(layer.position),
        }
        if layer.shares is not None:
            entry["shares"] = layer.shares
        layers.append(entry)
    data = {
        "format": FORMAT,
        "version": VERSION,
        "layers": layers,
        "connections": [[it.source, it.target] for it in fragment.connections],
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def from_text(text: str) -> Network | None:
    """The fragment that a text holds; None for any other text, a damaged or hostile one too."""
    if len(text) > LARGEST_TEXT or FORMAT not in text:
        return None
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        return None
    layers, connections = data.get("layers"), data.get("connections")
    if data.get("version") != VERSION or not isinstance(layers, list) or not layers:
        return None
    if not isinstance(connections, list):
        return None
    if max(len(layers), len(connections)) > LARGEST_FRAGMENT:
        return None
    try:
        network = Network().with_layers(_layers(layers))
        return network.with_connections(_connections(connections, network))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


class _MisfitError(ValueError):
    """The text does not hold a fragment."""


def _layers(items: list[Any]) -> list[Layer]:
    result: dict[LayerId, Layer] = {}
    for item in items:
        id_, kind_name, shares = item["id"], item["kind"], item.get("shares")
        if not is_layer_id(id_) or id_ in result or kind_name not in CATALOG:
            raise _MisfitError
        if not isinstance(item["parameters"], dict):
            raise _MisfitError
        values = MappingProxyType(CATALOG[kind_name].checked(item["parameters"]))
        position = _position(item["position"])
        result[id_] = Layer(id_, kind_name, values, position, shares)
    for layer in result.values():
        if layer.shares is not None:
            owner = result[layer.shares]
            alike = owner.kind_name == layer.kind_name and owner.parameters == layer.parameters
            if not alike or owner.shares is not None or owner.kind.arity is Arity.NONE:
                raise _MisfitError
    return list(result.values())


def _position(value: Any) -> Position:
    left, top = value
    for number in (left, top):
        if isinstance(number, bool) or not isinstance(number, (int, float)):
            raise _MisfitError
        if not abs(number) <= FARTHEST:  # false for NaN as well
            raise _MisfitError
    return float(left), float(top)


def _connections(pairs: list[Any], network: Network) -> tuple[Connection, ...]:
    wires: dict[Connection, None] = {}
    arriving: set[LayerId] = set()
    for source, target in pairs:
        wire = Connection(source, target)
        arity = network.layers[target].kind.arity
        if source not in network.layers or wire in wires or arity is Arity.NONE:
            raise _MisfitError
        if arity is Arity.ONE and target in arriving:
            raise _MisfitError
        arriving.add(target)
        wires[wire] = None
    if len(network.with_connections(wires).order) != len(network.layers):  # a circle
        raise _MisfitError
    return tuple(wires)


def _free_name(id_: LayerId, taken: set[LayerId]) -> LayerId:
    if id_ not in taken:
        return id_
    base, _, number = id_.rpartition("_")
    if not base or not number.isdigit():
        base = id_
    base = base[:56]  # a name has 64 characters at most
    count = 2
    while f"{base}_{count}" in taken:
        count += 1
    return f"{base}_{count}"
