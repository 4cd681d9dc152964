"""Drawing a connection from a port to another node, or carrying the end of one elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QApplication, QGraphicsPathItem

from fashion_gui.editor.connection_item import wire_path
from fashion_gui.editor.gestures.gesture import LooseEnd, Workplace
from fashion_gui.editor.node_item import NodeItem, Port, PortSide
from fashion_gui.editor.overlays import Tone
from fashion_gui.editor.wiring import (
    fits,
    legal_sources,
    legal_targets,
    misfit,
    refusal,
    rewire,
    wire,
)
from fashion_gui.network.edits import Disconnect, Edit, Reconnect
from fashion_gui.network.graph import Connection, LayerId
from fashion_gui.session.words import edit_error_sentence, problem_sentence

translate = QCoreApplication.translate

_BARRED_OPACITY = 0.45


class DrawConnection:
    """A wire on the pointer.

    From an output port it looks for an input, from a free input port for an output. From an
    input port with a wire it takes that wire's end along: dropped on a node it leads there,
    dropped on nothing it is gone. A new wire dropped on nothing offers new layers.
    """

    def __init__(self, workplace: Workplace, node: NodeItem, port: Port) -> None:
        self._workplace = workplace
        self._scene = workplace.scene
        self._network = workplace.document.network
        self._analysis = workplace.document.analysis
        self._pressed = node
        self._start = node.port_position(port)
        self._carried = self._wire_at(node, port)
        self._moved = False
        self._forward = port.side is PortSide.OUTPUT or self._carried is not None
        self._fixed = self._scene.nodes[self._carried.source] if self._carried else node
        # The network as it is while the carried wire hangs in the air.
        self._open = Disconnect(self._carried).apply(self._network) if self._carried else None
        self._legal = self._legal_ends()
        self._notes: dict[LayerId, tuple[str, Tone]] = {}
        self._line = QGraphicsPathItem()
        self._line.setPen(QPen(QColor(workplace.theme.accent), 3, Qt.PenStyle.SolidLine))
        self._line.setZValue(2)
        self._scene.addItem(self._line)
        self._mark(True)

    @property
    def legal(self) -> frozenset[LayerId]:
        """Layers that the wire may lead to."""
        return self._legal

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
        self._workplace.note(*self._note_on(node, point))

    def finish(self, point: QPointF) -> None:
        self.move(point)
        node = self._scene.node_at(point)
        self.cancel()
        if not self._moved:
            return
        if node is None and self._carried is None:
            side = PortSide.OUTPUT if self._forward else PortSide.INPUT
            self._workplace.offer(LooseEnd(self._fixed.layer.id, side), point)
            return
        edit = self._edit(node)
        if edit is not None:
            self._workplace.attempt(edit, point)

    def connect(self, layer_id: LayerId) -> None:
        """Leads the wire to a layer, wherever the pointer is."""
        edit = self._edit(self._scene.nodes[layer_id])
        if edit is not None:
            self._workplace.attempt(edit, self.landing(layer_id))

    def cancel(self) -> None:
        self._mark(False)
        self._workplace.note("", self._start, Tone.HINT)
        if self._line.scene() is not None:
            self._scene.removeItem(self._line)
        if self._carried is not None and self._carried in self._scene.wires:
            self._scene.wires[self._carried].setVisible(True)

    def landing(self, layer_id: LayerId) -> QPointF:
        """The port that a wire to this layer would end at."""
        node = self._scene.nodes[layer_id]
        return node.port_position(self._landing(node))

    def _edit(self, node: NodeItem | None) -> Edit | None:
        if node is None:
            return Disconnect(self._carried) if self._carried else None
        if node is self._pressed or self._is_same_end(node):
            return None
        if self._carried is not None:
            return rewire(self._network, self._carried, self._connection(node))
        return wire(self._network, self._connection(node))

    def _connection(self, node: NodeItem) -> Connection:
        pair = (self._fixed.layer.id, node.layer.id)
        return Connection(*(pair if self._forward else reversed(pair)))

    def _is_same_end(self, node: NodeItem) -> bool:
        return self._carried is not None and node.layer.id == self._carried.target

    def _note_on(self, node: NodeItem | None, point: QPointF) -> tuple[str, QPointF, Tone]:
        if node is None or node in (self._pressed, self._fixed) or self._is_same_end(node):
            return "", point, Tone.HINT
        id_ = node.layer.id
        if id_ not in self._notes:
            self._notes[id_] = self._reason(node)
        sentence, tone = self._notes[id_]
        return sentence, point, tone

    def _reason(self, node: NodeItem) -> tuple[str, Tone]:
        network = self._open or self._network
        connection = self._connection(node)
        error = refusal(network, connection)
        if error is not None:
            return edit_error_sentence(error), Tone.REFUSAL
        edit = wire(network, connection)
        problem = misfit(network, self._analysis, edit, connection.target)
        if problem is not None:
            return problem_sentence(problem), Tone.WARNING
        if isinstance(edit, Reconnect):
            (before,) = network.inputs_of(connection.target)
            return (
                translate("DrawConnection", "Takes the place of the wire from {layer}.").format(
                    layer=before
                ),
                Tone.HINT,
            )
        return "", Tone.HINT

    def _wire_at(self, node: NodeItem, port: Port) -> Connection | None:
        sources = self._network.inputs_of(node.layer.id)
        if port.side is PortSide.OUTPUT or port.index >= len(sources):
            return None
        return Connection(sources[port.index], node.layer.id)

    def _legal_ends(self) -> frozenset[LayerId]:
        fixed = self._fixed.layer.id
        if not self._forward:
            return legal_sources(self._network, fixed)
        return legal_targets(self._open or self._network, fixed)

    def _landing(self, node: NodeItem) -> Port:
        if not self._forward:
            return Port(PortSide.OUTPUT)
        inputs = [port for port in node.ports if port.side is PortSide.INPUT]
        taken = len(self._network.inputs_of(node.layer.id))
        return inputs[min(taken, len(inputs) - 1)]

    def _mark(self, drawing: bool) -> None:
        side = PortSide.INPUT if self._forward else PortSide.OUTPUT
        facts = self._workplace.document.analysis.layers
        for id_, node in self._scene.nodes.items():
            legal = drawing and id_ in self._legal
            lit = legal and fits(self._network, facts, self._connection(node))
            node.light(side if lit else None)
            dim = drawing and not legal and node is not self._fixed
            node.setOpacity(_BARRED_OPACITY if dim else 1.0)
