"""Edits: everything that a person can do to a network.

An edit is applied to a network and gives a new one, or raises an `EditError`
and nothing has happened.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Protocol

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.graph import (
    Connection,
    Layer,
    LayerId,
    Network,
    Position,
    is_layer_id,
)
from fashion_gui.network.layers.kind import Arity
from fashion_gui.runs.parameters import Value


class EditError(ValueError):
    """An edit that the network does not allow."""


class UnknownLayerError(EditError):
    """No layer has this id."""

    def __init__(self, layer_id: LayerId) -> None:
        super().__init__(f"There is no layer {layer_id!r}.")
        self.layer_id = layer_id


class UnknownKindError(EditError):
    """The catalog has no layer of this name."""

    def __init__(self, kind_name: str) -> None:
        super().__init__(f"There is no layer kind {kind_name!r}.")
        self.kind_name = kind_name


class UnknownParameterError(EditError):
    """The kind of layer has no parameter of this name."""

    def __init__(self, kind_name: str, parameter: str) -> None:
        super().__init__(f"{kind_name} has no parameter {parameter!r}.")
        self.kind_name = kind_name
        self.parameter = parameter


class DuplicateIdError(EditError):
    """Another layer has this id already."""

    def __init__(self, layer_id: LayerId) -> None:
        super().__init__(f"There is a layer {layer_id!r} already.")
        self.layer_id = layer_id


class InvalidIdError(EditError):
    """The text cannot be a layer's name."""

    def __init__(self, text: str) -> None:
        super().__init__(f"A layer's name must be short, of letters, digits and _. Not {text!r}.")
        self.text = text


class CannotShareError(EditError):
    """These layers cannot have the same weights: they differ in kind, or are inputs."""

    def __init__(self, layer_ids: tuple[LayerId, ...]) -> None:
        super().__init__(f"{', '.join(layer_ids)} cannot share their weights.")
        self.layer_ids = layer_ids


class CycleError(EditError):
    """The connection would close a circle: the layer would wait for its own output."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(f"{connection.source} → {connection.target} would close a circle.")
        self.connection = connection


class InputTakenError(EditError):
    """The layer takes one input and has it."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(f"{connection.target} has its one input already.")
        self.connection = connection


class NoInputError(EditError):
    """The layer takes no input: it is an `Input`."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(f"{connection.target} is an Input and takes no connection.")
        self.connection = connection


class AlreadyConnectedError(EditError):
    """The two layers are connected already."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(f"{connection.source} → {connection.target} exists already.")
        self.connection = connection


class NotConnectedError(EditError):
    """There is no such connection to remove."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(f"{connection.source} → {connection.target} does not exist.")
        self.connection = connection


class Edit(Protocol):
    """Something done to a network."""

    def apply(self, network: Network) -> Network:
        """The network after the edit; raises `EditError` or `ParameterError`."""
        ...


@dataclass(frozen=True)
class AddLayer:
    """Adds a layer, connected with nothing."""

    layer_id: LayerId
    kind_name: str
    parameters: Mapping[str, Value] = field(default_factory=dict)
    position: Position = (0.0, 0.0)

    def apply(self, network: Network) -> Network:
        if self.kind_name not in CATALOG:
            raise UnknownKindError(self.kind_name)
        if self.layer_id in network.layers:
            raise DuplicateIdError(self.layer_id)
        values = _checked(self.kind_name, self.parameters)
        return network.with_layers([Layer(self.layer_id, self.kind_name, values, self.position)])


@dataclass(frozen=True)
class AddUse:
    """Adds a further use of a layer: another node with the same weights."""

    layer_id: LayerId
    shares: LayerId
    position: Position = (0.0, 0.0)

    def apply(self, network: Network) -> Network:
        _require(network, self.shares)
        if self.layer_id in network.layers:
            raise DuplicateIdError(self.layer_id)
        owner = network.layers[network.owner_of(self.shares)]
        if owner.kind.arity is Arity.NONE:
            raise CannotShareError((owner.id,))
        use = replace(owner, id=self.layer_id, position=self.position, shares=owner.id)
        return network.with_layers([use])


@dataclass(frozen=True)
class Share:
    """Makes layers of one kind use one set of weights: those of the first."""

    layer_ids: tuple[LayerId, ...]

    def apply(self, network: Network) -> Network:
        layers = [_require(network, id_) for id_ in self.layer_ids]
        if len({it.kind_name for it in layers}) != 1 or layers[0].kind.arity is Arity.NONE:
            raise CannotShareError(self.layer_ids)
        owner = network.layers[network.owner_of(self.layer_ids[0])]
        joined = {use for id_ in self.layer_ids for use in network.uses_of(id_)} - {owner.id}
        return network.with_layers(
            replace(network.layers[id_], parameters=owner.parameters, shares=owner.id)
            for id_ in network.layers
            if id_ in joined
        )


@dataclass(frozen=True)
class Unshare:
    """Gives one use of a layer weights of its own."""

    layer_id: LayerId

    def apply(self, network: Network) -> Network:
        _require(network, self.layer_id)
        return _with_new_owners(network, frozenset([self.layer_id])).with_layers(
            [replace(network.layers[self.layer_id], shares=None)]
        )


@dataclass(frozen=True)
class RenameLayer:
    """Gives a layer another name, which is its id and its name in Keras."""

    layer_id: LayerId
    new_id: LayerId

    def apply(self, network: Network) -> Network:
        _require(network, self.layer_id)
        if self.new_id == self.layer_id:
            return network
        if not is_layer_id(self.new_id):
            raise InvalidIdError(self.new_id)
        if self.new_id in network.layers:
            raise DuplicateIdError(self.new_id)

        def renamed(id_: LayerId) -> LayerId:
            return self.new_id if id_ == self.layer_id else id_

        layers = {
            renamed(id_): replace(
                layer,
                id=renamed(id_),
                shares=None if layer.shares is None else renamed(layer.shares),
            )
            if self.layer_id in (id_, layer.shares)
            else layer
            for id_, layer in network.layers.items()
        }
        return Network(
            MappingProxyType(layers),
            tuple(Connection(renamed(it.source), renamed(it.target)) for it in network.connections),
        )


@dataclass(frozen=True)
class RemoveLayers:
    """Removes layers with every connection that touches them.

    Where the owner of shared weights goes, its next use owns them.
    """

    layer_ids: frozenset[LayerId]

    def apply(self, network: Network) -> Network:
        for id_ in self.layer_ids:
            _require(network, id_)
        network = _with_new_owners(network, self.layer_ids)
        layers = {id_: it for id_, it in network.layers.items() if id_ not in self.layer_ids}
        kept = tuple(
            connection
            for connection in network.connections
            if connection.source not in self.layer_ids and connection.target not in self.layer_ids
        )
        return Network(MappingProxyType(layers), kept)


@dataclass(frozen=True)
class Connect:
    """Adds a connection, as the last input of its target."""

    connection: Connection

    def apply(self, network: Network) -> Network:
        source, target = self.connection.source, self.connection.target
        _require(network, source)
        _require(network, target)
        if self.connection in network.connections:
            raise AlreadyConnectedError(self.connection)
        arity = network.layers[target].kind.arity
        if arity is Arity.NONE:
            raise NoInputError(self.connection)
        if network.reaches(target, source):
            raise CycleError(self.connection)
        if arity is Arity.ONE and network.inputs_of(target):
            raise InputTakenError(self.connection)
        return network.with_connections((*network.connections, self.connection))


@dataclass(frozen=True)
class Disconnect:
    """Removes a connection."""

    connection: Connection

    def apply(self, network: Network) -> Network:
        if self.connection not in network.connections:
            raise NotConnectedError(self.connection)
        return network.with_connections(
            connection for connection in network.connections if connection != self.connection
        )


@dataclass(frozen=True)
class Reconnect:
    """Gives a layer of one input another source, in place of the one that it has."""

    connection: Connection

    def apply(self, network: Network) -> Network:
        _require(network, self.connection.target)
        for source in network.inputs_of(self.connection.target):
            network = Disconnect(Connection(source, self.connection.target)).apply(network)
        return Connect(self.connection).apply(network)


@dataclass(frozen=True)
class SetParameters:
    """Changes parameters of a layer, at each of its uses."""

    layer_id: LayerId
    parameters: Mapping[str, Value]

    def apply(self, network: Network) -> Network:
        layer = _require(network, self.layer_id)
        values = _checked(layer.kind_name, {**layer.parameters, **self.parameters})
        if values == layer.parameters:
            return network
        return network.with_layers(
            replace(network.layers[id_], parameters=values) for id_ in network.uses_of(layer.id)
        )


@dataclass(frozen=True)
class MoveLayers:
    """Moves nodes on the canvas."""

    positions: Mapping[LayerId, Position]

    def apply(self, network: Network) -> Network:
        moved = [
            _require(network, id_).at(position)
            for id_, position in self.positions.items()
            if _require(network, id_).position != position
        ]
        return network.with_layers(moved) if moved else network


@dataclass(frozen=True)
class Composite:
    """Several edits as one: all of them or none."""

    edits: tuple[Edit, ...]

    def apply(self, network: Network) -> Network:
        for edit in self.edits:
            network = edit.apply(network)
        return network


@dataclass(frozen=True)
class ReplaceNetwork:
    """Takes another network in place of the whole one."""

    network: Network

    def apply(self, network: Network) -> Network:
        return network if self.network == network else self.network


@dataclass(frozen=True)
class TakeCode(ReplaceNetwork):
    """The same, where it comes of Keras code."""


def _with_new_owners(network: Network, leaving: frozenset[LayerId]) -> Network:
    """The same, but no use that stays shares the weights of a layer that leaves."""
    changed: list[Layer] = []
    for owner in leaving:
        uses = network.uses_of(owner)
        staying = [id_ for id_ in uses if id_ not in leaving]
        if uses[0] != owner or not staying:
            continue
        changed.append(replace(network.layers[staying[0]], shares=None))
        changed.extend(replace(network.layers[id_], shares=staying[0]) for id_ in staying[1:])
    return network.with_layers(changed)


def _require(network: Network, layer_id: LayerId) -> Layer:
    if layer_id not in network.layers:
        raise UnknownLayerError(layer_id)
    return network.layers[layer_id]


def _checked(kind_name: str, values: Mapping[str, Value]) -> Mapping[str, Value]:
    try:
        return MappingProxyType(CATALOG[kind_name].checked(values))
    except KeyError as error:
        raise UnknownParameterError(kind_name, str(error.args[0])) from None
