"""The scene: the document's network as items, kept equal to it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cache
from itertools import pairwise

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtWidgets import QGraphicsScene

from fashion_gui.editor.connection_item import ConnectionItem
from fashion_gui.editor.geometry import climbing_lane
from fashion_gui.editor.node_areas import NodeAreas
from fashion_gui.editor.node_face import use_of
from fashion_gui.editor.node_item import NodeItem, Port, PortSide, Wires
from fashion_gui.editor.node_picture import Sharpener
from fashion_gui.editor.tie_item import TieItem
from fashion_gui.network.graph import Connection, LayerId, Network
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings

_ROOM = 4000
"""Pixels around the nodes that the view can be moved over."""


_OUTPUT = Port(PortSide.OUTPUT)


@cache
def _input(index: int) -> Port:
    return Port(PortSide.INPUT, index)


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
        self._ties: dict[tuple[LayerId, LayerId], TieItem] = {}
        self._announced: tuple[LayerId, ...] = ()
        self._selected: tuple[Network, tuple[LayerId, ...]] | None = None
        self._raised: set[LayerId] = set()
        self._hovered: LayerId | None = None
        self._areas = NodeAreas({})
        self._shown = Network()
        self.sharpener = Sharpener(self)
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
        network = self._document.network
        if self._selected is None or self._selected[0] is not network:
            chosen = {it.layer.id for it in self.selectedItems() if isinstance(it, NodeItem)}
            found = tuple(it for it in network.order if it in chosen) if chosen else ()
            self._selected = (network, found)
        return self._selected[1]

    @property
    def selected_connections(self) -> tuple[Connection, ...]:
        """Connections selected."""
        return tuple(it.connection for it in self.selectedItems() if isinstance(it, ConnectionItem))

    def select(self, layer_ids: Iterable[LayerId]) -> None:
        """Selects these layers and nothing else."""
        wanted = set(layer_ids)
        self.blockSignals(True)  # told once, not for every node
        for item in self.selectedItems():
            if not (isinstance(item, NodeItem) and item.layer.id in wanted):
                item.setSelected(False)
        for id_ in wanted & self._nodes.keys():
            self._nodes[id_].setSelected(True)
        self.blockSignals(False)
        self.selectionChanged.emit()

    def node_at(self, point: QPointF) -> NodeItem | None:
        """The node at a point, its ports included."""
        for item in self.items(point):
            if isinstance(item, NodeItem):
                return item
        return None

    def item_near(self, point: QPointF) -> NodeItem | ConnectionItem | None:
        """The node at a point, or the wire that the pointer there would meet."""
        node = self.node_at(point)
        if node is not None:
            return node
        for item in self.items(point):
            if isinstance(item, ConnectionItem):
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
        return self._areas.whole

    def node_areas(self) -> NodeAreas:
        """Where every node is."""
        return self._areas

    def wired_rect(self) -> QRectF:
        """The area that the nodes cover, and the wires that climb from one column to the next."""
        result = self.nodes_rect()
        for wire in self._wires.values():
            if wire.climbs:
                result = result.united(wire.boundingRect())
        return result

    def follow_nodes(self, layer_ids: Iterable[LayerId]) -> None:
        """Leads the wires of these layers to where their nodes are now."""
        network = self._document.network
        led: set[Connection] = set()
        for id_ in layer_ids:
            self._areas.move(id_, self._nodes[id_].area())
            led.update(Connection(source, id_) for source in network.inputs_of(id_))
            led.update(Connection(id_, target) for target in network.outputs_of(id_))
        for connection in led:
            self._lead(connection)
        if self._ties:
            self._show_ties()

    def retranslate(self) -> None:
        """Words every node anew."""
        for node in self._nodes.values():
            node.retranslate()

    def _follow_document(self) -> None:
        network, analysis = self._document.network, self._document.analysis
        connections = dict.fromkeys(network.connections)
        before, self._shown = self._shown, network
        stays = network.layers.keys() == before.layers.keys()
        deselected = self._remove_all_but(network.layers.keys(), connections.keys())
        moved: set[LayerId] = set()
        for id_, layer in network.layers.items():
            facts = analysis.layers[id_]
            wires = Wires(
                len(network.inputs_of(id_)), len(network.outputs_of(id_)), use_of(network, id_)
            )
            node = self._nodes.get(id_)
            if node is None:
                theme, sharpener = self._settings.theme, self.sharpener
                node = NodeItem(layer, facts, wires, theme, self._hover, sharpener)
                self._nodes[id_] = node
                self.addItem(node)
                moved.add(id_)
            else:
                place = node.height, before.layers[id_].position
                node.show_layer(layer, facts, wires)
                if place != (node.height, layer.position):
                    moved.add(id_)
        if not stays:
            self._areas = NodeAreas({id_: node.area() for id_, node in self._nodes.items()})
        elif moved:
            for id_ in moved:
                self._areas.move(id_, self._nodes[id_].area())
        if network.connections != before.connections:
            known = before.inputs_of
            moved.update(id_ for id_ in network.layers if network.inputs_of(id_) != known(id_))
        if moved or not stays:
            self._lead_wires(moved)
            self.setSceneRect(self.nodes_rect().adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM))
        if deselected:
            self.selectionChanged.emit()
        else:
            self._announce_selection()
        self._show_ties()

    def _remove_all_but(
        self, layer_ids: Collection[LayerId], connections: Collection[Connection]
    ) -> bool:
        """Removes the other items; whether any of them was selected."""
        selected = len(self.selectedItems())
        self.blockSignals(True)  # told once, not for every item that is selected
        for id_ in [it for it in self._nodes if it not in layer_ids]:
            node = self._nodes.pop(id_)
            self.sharpener.forget(node)
            self.removeItem(node)
        for connection in [it for it in self._wires if it not in connections]:
            self.removeItem(self._wires.pop(connection))
        self.blockSignals(False)
        return len(self.selectedItems()) != selected

    def _announce_selection(self) -> None:
        self._selected = None
        self.selection_present.emit(bool(self.selectedItems()))
        selected = self.selected_layers
        if selected != self._announced:
            self._announced = selected
            self._raise_selected()
            self._show_ties()
            self.layers_selected.emit(selected)

    def _raise_selected(self) -> None:
        """Selected nodes stand above the others."""
        before, self._raised = self._raised, set(self._announced)
        for id_ in (before ^ self._raised) & self._nodes.keys():
            self._nodes[id_].setZValue(1 if id_ in self._raised else 0)

    def _hover(self, layer_id: LayerId | None) -> None:
        self._hovered = layer_id
        self._show_ties()

    def _show_ties(self) -> None:
        """Ties the uses of shared weights while one of them is selected or under the pointer."""
        network = self._document.network
        shown = {*self._announced, *([self._hovered] if self._hovered else [])}
        groups = {network.uses_of(id_) for id_ in shown if id_ in network.layers}
        wanted = {pair for uses in groups for pair in pairwise(uses)}
        for pair in self._ties.keys() - wanted:
            self.removeItem(self._ties.pop(pair))
        for pair in wanted:
            if pair not in self._ties:
                self._ties[pair] = TieItem(self._settings.theme)
                self.addItem(self._ties[pair])
            first, second = (self._nodes[id_].area() for id_ in pair)
            self._ties[pair].lead(first, second)

    def _lead_wires(self, moved: Collection[LayerId]) -> None:
        """Leads the wires of these nodes, and those that climb between the others."""
        arrived: dict[LayerId, int] = {}
        for connection in self._document.network.connections:
            index = arrived.get(connection.target, 0)
            arrived[connection.target] = index + 1
            wire = self._wires.get(connection)
            if wire is None:
                wire = self._wires[connection] = ConnectionItem(connection, self._settings.theme)
                self.addItem(wire)
            elif not (wire.climbs or connection.source in moved or connection.target in moved):
                continue
            self._lead(connection, index)

    def _lead(self, connection: Connection, index: int | None = None) -> None:
        if index is None:
            sources = self._document.network.inputs_of(connection.target)
            index = sources.index(connection.source)
        start = self._nodes[connection.source].port_position(_OUTPUT)
        end = self._nodes[connection.target].port_position(_input(index))
        self._wires[connection].set_ends(start, end, climbing_lane(start, end, self._areas.met_by))

    def _take_theme(self) -> None:
        for tie in self._ties.values():
            tie.show_theme(self._settings.theme)
        for node in self._nodes.values():
            node.show_theme(self._settings.theme)
        for wire in self._wires.values():
            wire.show_theme(self._settings.theme)
