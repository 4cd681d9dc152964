"""Building networks in code, by the same edits as by hand."""

from __future__ import annotations

from collections.abc import Mapping

from fashion_gui.network.edits import AddLayer, AddUse, Connect, MoveLayers
from fashion_gui.network.graph import Connection, LayerId, Network
from fashion_gui.network.layout import CANVAS, arranged
from fashion_gui.runs.parameters import Value

NODE_SPACING = CANVAS.row_height
"""Distance of nodes in a column, in pixels."""

COLUMN_SPACING = CANVAS.node_width + CANVAS.column_gap
"""Distance of columns, in pixels."""

LayerSpec = tuple[str, dict[str, Value]]
"""A kind of layer and its parameters."""


class NetworkBuilder:
    """Adds one layer after another; rows and columns are places on the canvas."""

    def __init__(self) -> None:
        self.network = Network()
        self._rows: dict[LayerId, float] = {}

    def add(
        self, kind_name: str, *sources: LayerId, column: float = 0, **parameters: Value
    ) -> LayerId:
        """A layer fed by others, one row below the lowest of them; its id."""
        return self._add(kind_name, sources, column, parameters)

    def _add(
        self,
        kind_name: str,
        sources: tuple[LayerId, ...],
        column: float,
        parameters: Mapping[str, Value],
    ) -> LayerId:
        layer_id = self.network.fresh_id(kind_name)
        edit = AddLayer(layer_id, kind_name, parameters, self._place(layer_id, sources, column))
        self.network = edit.apply(self.network)
        return self._connect(layer_id, sources)

    def use(self, owner: LayerId, *sources: LayerId, column: float = 0) -> LayerId:
        """Another use of a layer, with the same weights; its id."""
        layer_id = self.network.fresh_id(self.network.layers[owner].kind_name)
        edit = AddUse(layer_id, owner, self._place(layer_id, sources, column))
        self.network = edit.apply(self.network)
        return self._connect(layer_id, sources)

    def chain(self, source: LayerId | None, *layers: LayerSpec, column: float = 0) -> LayerId:
        """Layers in a row, each fed by the one before; the id of the last.

        The first is fed by `source`, or by nothing. Raises ValueError where there is no layer.
        """
        for kind_name, parameters in layers:
            sources = () if source is None else (source,)
            source = self._add(kind_name, sources, column, parameters)
        if source is None:
            raise ValueError("a chain must have a layer. Received: none")
        return source

    def built(self) -> Network:
        """The network, put in order as the command Arrange does it."""
        return MoveLayers(arranged(self.network, CANVAS)).apply(self.network)

    def _place(
        self, layer_id: LayerId, sources: tuple[LayerId, ...], column: float
    ) -> tuple[float, float]:
        self._rows[layer_id] = max((self._rows[it] + 1 for it in sources), default=0.0)
        return (column * COLUMN_SPACING, self._rows[layer_id] * NODE_SPACING)

    def _connect(self, layer_id: LayerId, sources: tuple[LayerId, ...]) -> LayerId:
        for source in sources:
            self.network = Connect(Connection(source, layer_id)).apply(self.network)
        return layer_id


def sequential(*layers: LayerSpec) -> Network:
    """A network of layers in one row, each fed by the one before."""
    builder = NetworkBuilder()
    builder.chain(None, *layers)
    return builder.built()
