"""A network that is changed step by step, and the steps as one edit."""

from __future__ import annotations

from collections.abc import Mapping

from fashion_gui.network.edits import (
    AddLayer,
    Composite,
    Connect,
    Disconnect,
    Edit,
    MoveLayers,
    RemoveLayers,
)
from fashion_gui.network.graph import Connection, LayerId, Network
from fashion_gui.network.layers.kind import Arity
from fashion_gui.network.presets import NODE_SPACING
from fashion_gui.runs.parameters import Value


class Draft:
    """Takes edits and keeps them: `network` is what they lead to, `edit` all of them as one."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self._edits: list[Edit] = []

    @property
    def edit(self) -> Edit:
        """Every step so far; its name in the history is that of the first."""
        return self._edits[0] if len(self._edits) == 1 else Composite(tuple(self._edits))

    def do(self, *edits: Edit) -> Draft:
        """Applies edits; raises what they raise."""
        for edit in edits:
            self.network = edit.apply(self.network)
            self._edits.append(edit)
        return self

    def append(
        self, source: LayerId, kind_name: str, values: Mapping[str, Value] | None = None
    ) -> LayerId:
        """Adds a layer below another, fed by it; the new layer's id."""
        left, top = self.network.layers[source].position
        new = self.network.fresh_id(kind_name)
        self.do(AddLayer(new, kind_name, values or {}, (left, top + NODE_SPACING)))
        self.do(Connect(Connection(source, new)))
        return new

    def insert(
        self,
        source: LayerId,
        target: LayerId,
        kind_name: str,
        values: Mapping[str, Value] | None = None,
    ) -> LayerId:
        """Adds a layer into a connection, with room for it on the canvas; the new layer's id."""
        layers = self.network.layers
        merges = layers[target].kind.arity is Arity.MANY
        climbs = layers[target].position[1] <= layers[source].position[1]
        left = layers[source if merges or climbs else target].position[0]
        top = layers[source].position[1] + NODE_SPACING
        new = self.network.fresh_id(kind_name)
        self.do(AddLayer(new, kind_name, values or {}, (left, top)))
        lacking = top + NODE_SPACING - layers[target].position[1]
        if lacking > 0 and not climbs:  # the next column stays where it is
            self._lower(target, lacking)
        self._rewire(target, [new if it == source else it for it in self._inputs(target)])
        self.do(Connect(Connection(source, new)))
        return new

    def bypass(self, layer_id: LayerId) -> None:
        """Removes a layer; what fed it feeds all that it fed, in its place."""
        sources = self._inputs(layer_id)
        wanted = {
            target: [
                source
                for it in self._inputs(target)
                for source in (sources if it == layer_id else [it])
            ]
            for target in self.network.outputs_of(layer_id)
        }
        self.do(RemoveLayers(frozenset({layer_id})))
        for target, new_sources in wanted.items():
            self._rewire(target, new_sources)

    def _rewire(self, target: LayerId, sources: list[LayerId]) -> None:
        """Gives a layer these inputs, in this order, each once."""
        self.do(*(Disconnect(Connection(it, target)) for it in self._inputs(target)))
        self.do(*(Connect(Connection(it, target)) for it in dict.fromkeys(sources)))

    def _inputs(self, layer_id: LayerId) -> list[LayerId]:
        return list(self.network.inputs_of(layer_id))

    def _lower(self, start: LayerId, distance: float) -> None:
        """Moves a layer and all that it leads to down, but for the next column."""
        layers = self.network.layers
        below = [start]
        for id_ in below:  # grows while it is walked
            top = layers[id_].position[1]
            further = (it for it in self.network.outputs_of(id_) if layers[it].position[1] > top)
            below.extend(it for it in further if it not in below)
        places = {it: layers[it].position for it in below}
        self.do(MoveLayers({it: (x, y + distance) for it, (x, y) in places.items()}))
