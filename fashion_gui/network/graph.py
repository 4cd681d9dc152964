"""The network as a value: layers and the connections between them.

A `Network` never changes. An edit makes a new one that shares all that stayed
the same, so that undo keeps the earlier values, a training run keeps the one it
was started with, and a view sees by identity which layers changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.layers.kind import LayerKind
from fashion_gui.runs.parameters import Value

LayerId = str
Position = tuple[float, float]
"""Where a layer's node stands on the canvas: left, top, in pixels at 100 %."""


@dataclass(frozen=True)
class Layer:
    """A layer of the network, or a further use of one.

    Attributes:
        parameters: every parameter, in normal form.
        shares: the layer whose weights this one uses again; its parameters are the same as that
            one's. None for a layer with weights of its own.
    """

    id: LayerId
    kind_name: str
    parameters: Mapping[str, Value]
    position: Position = (0.0, 0.0)
    shares: LayerId | None = None

    @property
    def kind(self) -> LayerKind:
        return CATALOG[self.kind_name]

    def at(self, position: Position) -> Layer:
        """The same layer, its node elsewhere."""
        return Layer(self.id, self.kind_name, self.parameters, position, self.shares)


@dataclass(frozen=True)
class Connection:
    """The output of `source` is an input of `target`."""

    source: LayerId
    target: LayerId


@dataclass(frozen=True)
class Network:
    """Layers by id, in the order they were added, and connections.

    The order of the connections that arrive at a layer is the order of its inputs.
    """

    layers: Mapping[LayerId, Layer] = field(default_factory=lambda: MappingProxyType({}))
    connections: tuple[Connection, ...] = ()

    def inputs_of(self, layer_id: LayerId) -> tuple[LayerId, ...]:
        """Layers that feed this one, in the order of its inputs."""
        return self._inputs.get(layer_id, ())

    def outputs_of(self, layer_id: LayerId) -> tuple[LayerId, ...]:
        """Layers that this one feeds."""
        return self._outputs.get(layer_id, ())

    def owner_of(self, layer_id: LayerId) -> LayerId:
        """The layer whose weights this one uses: itself, unless it is a further use."""
        return self.layers[layer_id].shares or layer_id

    def uses_of(self, layer_id: LayerId) -> tuple[LayerId, ...]:
        """Every use of the same weights, the owner first; one where nothing is shared."""
        owner = self.owner_of(layer_id)
        return (owner, *self._uses.get(owner, ()))

    @property
    def input_layers(self) -> tuple[LayerId, ...]:
        """The `Input` layers, in the order they were added."""
        return tuple(id_ for id_, layer in self.layers.items() if layer.kind_name == "Input")

    @property
    def output_layers(self) -> tuple[LayerId, ...]:
        """Layers that feed no other."""
        return tuple(id_ for id_ in self.layers if not self.outputs_of(id_))

    @cached_property
    def order(self) -> tuple[LayerId, ...]:
        """All layers so that each stands behind those that feed it; otherwise as added."""
        waiting = {id_: len(self.inputs_of(id_)) for id_ in self.layers}
        ready = [id_ for id_, count in waiting.items() if count == 0]
        result: list[LayerId] = []
        for id_ in ready:  # grows while it is walked
            result.append(id_)
            for target in self.outputs_of(id_):
                waiting[target] -= 1
                if waiting[target] == 0:
                    ready.append(target)
        return tuple(result)

    def reaches(self, start: LayerId, goal: LayerId) -> bool:
        """Whether a path of connections leads from `start` to `goal` (a layer reaches itself)."""
        seen = {start}
        stack = [start]
        while stack:
            id_ = stack.pop()
            if id_ == goal:
                return True
            for target in self.outputs_of(id_):
                if target not in seen:
                    seen.add(target)
                    stack.append(target)
        return False

    def fresh_id(self, kind_name: str) -> LayerId:
        """An id that no layer has: `dense`, `dense_2`, …"""
        base = snake_case(kind_name)
        number, candidate = 1, base
        while candidate in self.layers:
            number += 1
            candidate = f"{base}_{number}"
        return candidate

    def with_layers(self, layers: Iterable[Layer]) -> Network:
        """The same with these layers added, or replaced where the id is known."""
        merged = dict(self.layers)
        for layer in layers:
            merged[layer.id] = layer
        return Network(MappingProxyType(merged), self.connections)

    def with_connections(self, connections: Iterable[Connection]) -> Network:
        """The same layers with other connections."""
        return Network(self.layers, tuple(connections))

    @cached_property
    def _inputs(self) -> dict[LayerId, tuple[LayerId, ...]]:
        result: dict[LayerId, list[LayerId]] = {}
        for connection in self.connections:
            result.setdefault(connection.target, []).append(connection.source)
        return {id_: tuple(sources) for id_, sources in result.items()}

    @cached_property
    def _uses(self) -> dict[LayerId, tuple[LayerId, ...]]:
        result: dict[LayerId, list[LayerId]] = {}
        for id_, layer in self.layers.items():
            if layer.shares is not None:
                result.setdefault(layer.shares, []).append(id_)
        return {owner: tuple(uses) for owner, uses in result.items()}

    @cached_property
    def _outputs(self) -> dict[LayerId, tuple[LayerId, ...]]:
        result: dict[LayerId, list[LayerId]] = {}
        for connection in self.connections:
            result.setdefault(connection.source, []).append(connection.target)
        return {id_: tuple(targets) for id_, targets in result.items()}

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Network):
            return NotImplemented
        return (
            list(self.layers.items()) == list(other.layers.items())
            and self.connections == other.connections
        )

    __hash__ = None  # type: ignore[assignment]


def is_layer_id(text: object) -> bool:
    """Whether a layer can have this id: a short plain name, as Keras takes it."""
    return (
        isinstance(text, str)
        and 0 < len(text) <= 64
        and text.isascii()
        and text.replace("_", "a").isalnum()
    )


def snake_case(kind_name: str) -> str:
    """`max_pooling2d` for `MaxPooling2D`, as Keras names layers."""
    letters: list[str] = []
    for place, letter in enumerate(kind_name):
        before = kind_name[place - 1] if place else ""
        if letter.isupper() and before and (before.islower() or before.isdigit()):
            follows_lower = kind_name[place + 1 : place + 2].islower()
            if before.islower() or follows_lower:
                letters.append("_")
        letters.append(letter.lower())
    return "".join(letters).replace("2_d", "2d")
