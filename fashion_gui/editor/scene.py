"""The scene: the document's network as items, kept equal to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtWidgets import QGraphicsScene

from fashion_gui.editor.connection_item import ConnectionItem
from fashion_gui.editor.node_item import NodeItem, Port, PortSide, Wires
from fashion_gui.network.graph import Connection, LayerId
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings

_ROOM = 4000
"""Pixels around the nodes that the view can be moved over."""


class NetworkScene(QGraphicsScene):
    """A projection of the document's network. Only the selection is its own."""

    #: Other layers are selected now (their ids, in the network's order).
    layers_selected = Signal(tuple)
    #: Whether any layer or connection is selected.
    selection_present = Signal(bool)

    def __init__(
        self, document: Document, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._settings = settings
        self._nodes: dict[LayerId, NodeItem] = {}
        self._wires: dict[Connection, ConnectionItem] = {}
        self._announced: tuple[LayerId, ...] = ()
        self.selectionChanged.connect(self._announce_selection)
        document.network_changed.connect(self._follow_document)
        document.replaced.connect(self.clearSelection)
        settings.theme_changed.connect(self._take_theme)
        self._follow_document()

    @property
    def nodes(self) -> Mapping[LayerId, NodeItem]:
        """The node of each layer."""
        return self._nodes

    @property
    def wires(self) -> Mapping[Connection, ConnectionItem]:
        """The item of each connection."""
        return self._wires

    @property
    def selected_layers(self) -> tuple[LayerId, ...]:
        """Layers selected, in the network's order."""
        chosen = {it.layer.id for it in self.selectedItems() if isinstance(it, NodeItem)}
        if not chosen:
            return ()
        return tuple(id_ for id_ in self._document.network.order if id_ in chosen)

    @property
    def selected_connections(self) -> tuple[Connection, ...]:
        """Connections selected."""
        return tuple(it.connection for it in self.selectedItems() if isinstance(it, ConnectionItem))

    def select(self, layer_ids: Iterable[LayerId]) -> None:
        """Selects these layers and nothing else."""
        wanted = set(layer_ids)
        for item in self.selectedItems():
            if not (isinstance(item, NodeItem) and item.layer.id in wanted):
                item.setSelected(False)
        for id_ in wanted & self._nodes.keys():
            self._nodes[id_].setSelected(True)

    def node_at(self, point: QPointF) -> NodeItem | None:
        """The node at a point, its ports included."""
        for item in self.items(point):
            if isinstance(item, NodeItem):
                return item
        return None

    def wire_near(self, point: QPointF, reach: float = 16) -> ConnectionItem | None:
        """The wire that passes within `reach` pixels of a point."""
        around = QRectF(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach)
        for item in self.items(around):
            if isinstance(item, ConnectionItem):
                return item
        return None

    def nodes_rect(self) -> QRectF:
        """The area that the nodes cover."""
        result = QRectF()
        for node in self._nodes.values():
            result = result.united(node.sceneBoundingRect())
        return result

    def follow_nodes(self, layer_ids: Iterable[LayerId]) -> None:
        """Leads the wires of these layers to where their nodes are now."""
        network = self._document.network
        for id_ in layer_ids:
            for source in network.inputs_of(id_):
                self._lead(Connection(source, id_))
            for target in network.outputs_of(id_):
                self._lead(Connection(id_, target))

    def retranslate(self) -> None:
        """Words every node anew."""
        for node in self._nodes.values():
            node.retranslate()

    def _follow_document(self) -> None:
        network, analysis = self._document.network, self._document.analysis
        for id_ in self._nodes.keys() - network.layers.keys():
            self.removeItem(self._nodes.pop(id_))
        connections = dict.fromkeys(network.connections)
        for connection in [it for it in self._wires if it not in connections]:
            self.removeItem(self._wires.pop(connection))
        for id_, layer in network.layers.items():
            facts = analysis.layers[id_]
            wires = Wires(len(network.inputs_of(id_)), len(network.outputs_of(id_)))
            node = self._nodes.get(id_)
            if node is None:
                self._nodes[id_] = NodeItem(layer, facts, wires, self._settings.theme)
                self.addItem(self._nodes[id_])
            else:
                node.show_layer(layer, facts, wires)
        for connection in connections:
            if connection not in self._wires:
                self._wires[connection] = ConnectionItem(connection, self._settings.theme)
                self.addItem(self._wires[connection])
        self._lead_all()
        self._announce_selection()
        self.setSceneRect(self.nodes_rect().adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM))

    def _announce_selection(self) -> None:
        self.selection_present.emit(bool(self.selectedItems()))
        selected = self.selected_layers
        if selected != self._announced:
            self._announced = selected
            self.layers_selected.emit(selected)

    def _lead_all(self) -> None:
        arrived: dict[LayerId, int] = {}
        for connection in self._document.network.connections:
            index = arrived.get(connection.target, 0)
            arrived[connection.target] = index + 1
            self._lead(connection, index)

    def _lead(self, connection: Connection, index: int | None = None) -> None:
        if index is None:
            sources = self._document.network.inputs_of(connection.target)
            index = sources.index(connection.source)
        source, target = self._nodes[connection.source], self._nodes[connection.target]
        self._wires[connection].set_ends(
            source.port_position(Port(PortSide.OUTPUT)),
            target.port_position(Port(PortSide.INPUT, index)),
        )

    def _take_theme(self) -> None:
        for node in self._nodes.values():
            node.show_theme(self._settings.theme)
        for wire in self._wires.values():
            wire.show_theme(self._settings.theme)
