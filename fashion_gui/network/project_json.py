"""A project as plain data, and back.

Plain data is checked in every part and built by the same edits as a person's own, so that a
file cannot hold what the canvas could not make.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, TypeGuard

from fashion_gui.network.edits import AddLayer, AddUse, Connect
from fashion_gui.network.graph import Connection, Layer, Network, is_layer_id
from fashion_gui.network.project import Project
from fashion_gui.runs.recipe import Recipe

LARGEST_NETWORK = 1000
"""Layers, and connections, beyond which a file is refused: to build more would take minutes."""

FARTHEST = 1e6
"""Pixels from the origin beyond which no layer stands."""


class MalformedError(ValueError):
    """The data does not have the structure of a project."""


class TooManyLayersError(MalformedError):
    """The network has more layers or connections than a file may have."""

    def __init__(self) -> None:
        super().__init__(f"it has more than {LARGEST_NETWORK:,} layers or connections")


def project_to_json(project: Project) -> dict[str, Any]:
    """Plain data of the network and the recipe."""
    return {**network_to_json(project.network), "recipe": project.recipe.to_json()}


def network_to_json(network: Network) -> dict[str, Any]:
    """Plain data of a network: `layers` and `connections`."""
    return {
        "layers": [_layer_to_json(layer) for layer in network.layers.values()],
        "connections": [[it.source, it.target] for it in network.connections],
    }


def project_from_json(data: dict[str, Any]) -> Project:
    """Network and recipe from plain data.

    Raises:
        MalformedError, EditError, ParameterError, RecipeError: what does not fit.
        RecursionError: lists within lists, a thousand deep.
    """
    network = network_from_json(data.get("layers"), data.get("connections"))
    return Project(network, Recipe.from_json(data.get("recipe", {})))


def network_from_json(layers: object, connections: object) -> Network:
    """A network from plain data; raises as `project_from_json`."""
    if not isinstance(layers, list) or not isinstance(connections, list):
        raise MalformedError("layers and connections must be lists")
    if max(len(layers), len(connections)) > LARGEST_NETWORK:
        raise TooManyLayersError
    network = Network()
    owners = [item for item in layers if not _is_use(item)]
    for item in owners:
        network = _add_layer(network, item)
    owner_ids = set(network.layers)
    for item in layers:
        if _is_use(item):
            network = _add_use(network, item, owner_ids)
    in_order = {item["id"]: network.layers[item["id"]] for item in layers}
    network = Network(MappingProxyType(in_order))
    for pair in connections:
        if not _is_pair_of_ids(pair):
            raise MalformedError("a connection must be a pair of ids")
        network = Connect(Connection(*pair)).apply(network)
    return network


def _layer_to_json(layer: Layer) -> dict[str, Any]:
    data: dict[str, Any] = {"id": layer.id}
    if layer.shares is None:
        data |= {"kind": layer.kind_name, "parameters": dict(layer.parameters)}
    else:
        data["shares"] = layer.shares
    return {**data, "position": list(layer.position)}


def _add_layer(network: Network, item: Any) -> Network:
    id_, position = _place(item)
    kind, parameters = item.get("kind"), item.get("parameters", {})
    if not isinstance(kind, str) or not isinstance(parameters, dict):
        raise MalformedError(f"layer {id_!r} lacks its kind or parameters")
    return AddLayer(id_, kind, parameters, position).apply(network)


def _add_use(network: Network, item: Any, owners: set[str]) -> Network:
    id_, position = _place(item)
    shares = item["shares"]
    if not isinstance(shares, str) or shares not in owners:
        raise MalformedError(f"layer {id_!r} shares the weights of a layer that has none")
    return AddUse(id_, shares, position).apply(network)


def _is_use(item: object) -> bool:
    return isinstance(item, dict) and item.get("shares") is not None


def _place(item: Any) -> tuple[str, tuple[float, float]]:
    """Id and position of a layer, whose data is checked for being an object first."""
    if not isinstance(item, dict):
        raise MalformedError("a layer must be an object")
    id_, position = item.get("id"), item.get("position", [0, 0])
    if not isinstance(id_, str) or not is_layer_id(id_):
        raise MalformedError(f"a layer's id must be a short plain name. Received: {id_!r}")
    if not _is_position(position):
        raise MalformedError(f"layer {id_!r} has no valid position")
    return id_, (position[0], position[1])


def _is_pair_of_ids(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(it, str) for it in value)


def _is_position(value: object) -> TypeGuard[list[float]]:
    return (
        isinstance(value, list)
        and len(value) == 2
        and all(
            isinstance(x, (int, float)) and not isinstance(x, bool) and abs(x) <= FARTHEST
            for x in value
        )
    )
