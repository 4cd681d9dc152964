"""Drawing a connection from a port to another node, or carrying the end of one elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QApplication, QGraphicsPathItem

from fashion_gui.editor.connection_item import wire_path
from fashion_gui.editor.gestures.gesture import Attempt
from fashion_gui.editor.node_item import NodeItem, Port, PortSide
from fashion_gui.editor.scene import NetworkScene
from fashion_gui.editor.wiring import legal_sources, legal_targets, rewire, wire
from fashion_gui.network.edits import Disconnect, Edit
from fashion_gui.network.graph import Connection, Network
from fashion_gui.session.theme import Theme

_BARRED_OPACITY = 0.45


class DrawConnection:
    """A wire on the pointer.

    From an output port it looks for an input, from a free input port for an output. From an
    input port with a wire it takes that wire's end along: dropped on a node it leads there,
    dropped on nothing it is gone.
    """

    def __init__(
        self,
        scene: NetworkScene,
        network: Network,
        node: NodeItem,
        port: Port,
        theme: Theme,
        attempt: Attempt,
    ) -> None:
        self._scene = scene
        self._network = network
        self._attempt = attempt
        self._pressed = node
        self._start = node.port_position(port)
        self._carried = self._wire_at(node, port)
        self._moved = False
        self._forward = port.side is PortSide.OUTPUT or self._carried is not None
        self._fixed = scene.nodes[self._carried.source] if self._carried else node
        self._legal = self._legal_ends()
        self._line = QGraphicsPathItem()
        self._line.setPen(QPen(QColor(theme.accent), 3, Qt.PenStyle.SolidLine))
        self._line.setZValue(2)
        scene.addItem(self._line)
        self._mark(True)

    def move(self, point: QPointF) -> None:
        if not self._moved:
            way = (point - self._start).manhattanLength()
            self._moved = way >= QApplication.startDragDistance()
        if self._carried is not None:
            self._scene.wires[self._carried].setVisible(not self._moved)
        if not self._moved:
            return
        node = self._scene.node_at(point)
        end = point
        if node is not None and node.layer.id in self._legal:
            end = node.port_position(self._landing(node))
        if self._forward:
            start = self._fixed.port_position(Port(PortSide.OUTPUT))
            self._line.setPath(wire_path(start, end))
        else:
            self._line.setPath(wire_path(end, self._start))

    def finish(self, point: QPointF) -> None:
        self.move(point)
        node = self._scene.node_at(point)
        self.cancel()
        edit = self._edit(node) if self._moved else None
        if edit is not None:
            self._attempt(edit, point)

    def cancel(self) -> None:
        self._mark(False)
        if self._line.scene() is not None:
            self._scene.removeItem(self._line)
        if self._carried is not None and self._carried in self._scene.wires:
            self._scene.wires[self._carried].setVisible(True)

    def _edit(self, node: NodeItem | None) -> Edit | None:
        if node is None:
            return Disconnect(self._carried) if self._carried else None
        if self._carried is not None:
            if node.layer.id == self._carried.target:
                return None
            return rewire(
                self._network, self._carried, Connection(self._carried.source, node.layer.id)
            )
        if node is self._pressed:
            return None
        pair = (self._fixed.layer.id, node.layer.id)
        return wire(self._network, Connection(*(pair if self._forward else reversed(pair))))

    def _wire_at(self, node: NodeItem, port: Port) -> Connection | None:
        sources = self._network.inputs_of(node.layer.id)
        if port.side is PortSide.OUTPUT or port.index >= len(sources):
            return None
        return Connection(sources[port.index], node.layer.id)

    def _legal_ends(self) -> frozenset[str]:
        fixed = self._fixed.layer.id
        if not self._forward:
            return legal_sources(self._network, fixed)
        if self._carried is None:
            return legal_targets(self._network, fixed)
        return legal_targets(Disconnect(self._carried).apply(self._network), fixed)

    def _landing(self, node: NodeItem) -> Port:
        if not self._forward:
            return Port(PortSide.OUTPUT)
        inputs = [port for port in node.ports if port.side is PortSide.INPUT]
        taken = len(self._network.inputs_of(node.layer.id))
        return inputs[min(taken, len(inputs) - 1)]

    def _mark(self, drawing: bool) -> None:
        side = PortSide.INPUT if self._forward else PortSide.OUTPUT
        for id_, node in self._scene.nodes.items():
            legal = id_ in self._legal
            node.light(side if drawing and legal else None)
            dim = drawing and not legal and node is not self._fixed
            node.setOpacity(_BARRED_OPACITY if dim else 1.0)
