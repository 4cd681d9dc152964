"""The network as a drawing: nodes and wires, nothing of the editor around them.

It needs no scene and no window, so that a thread of its own can make it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from fashion_gui.editor.connection_item import wire_path
from fashion_gui.editor.geometry import NODE_WIDTH, climbing_lane, input_place
from fashion_gui.editor.node_face import BADGE_HEIGHT, NodeFace, NodeState, use_of
from fashion_gui.network.analysis import Analysis
from fashion_gui.network.graph import LayerId, Network, Position
from fashion_gui.session.theme import Theme

_WIRE = 2
_PORT_RADIUS = 5
_NEAR = 1.0


@dataclass(frozen=True)
class _Node:
    """One node and where it stands."""

    face: NodeFace
    area: QRectF


class NetworkDrawing:
    """A network's nodes at the places given, and the wires between them.

    Ports are where wires end; there are no free ones, as nothing can be connected in a drawing.
    """

    def __init__(
        self,
        network: Network,
        analysis: Analysis,
        places: Mapping[LayerId, Position],
        theme: Theme,
    ) -> None:
        self._theme = theme
        self._nodes: dict[LayerId, _Node] = {}
        for id_, layer in network.layers.items():
            facts = analysis.layers[id_]
            face = NodeFace(layer, facts, use_of(network, id_), theme, in_picture=True)
            area = QRectF(*places[id_], NODE_WIDTH, face.height)
            self._nodes[id_] = _Node(face, area)
        self._wires: list[QPainterPath] = []
        self._ports: list[QPointF] = []
        for id_, node in self._nodes.items():
            sources = network.inputs_of(id_)
            for index, source in enumerate(sources):
                end = node.area.topLeft() + input_place(index, len(sources))
                self._lead(self._nodes[source], end)

    @property
    def bounds(self) -> QRectF:
        """All that is painted."""
        result = QRectF()
        for node in self._nodes.values():
            result = result.united(node.area.adjusted(0, -BADGE_HEIGHT / 2, 0, _PORT_RADIUS))
        for wire in self._wires:
            result = result.united(wire.boundingRect())
        return result

    def paint(self, painter: QPainter) -> None:
        """Paints it in its own coordinates, pixels of the canvas at 100 %."""
        colour = QColor(self._theme.text_disabled)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, _WIRE))
        for wire in self._wires:
            painter.drawPath(wire)
        for node in self._nodes.values():
            painter.save()
            painter.translate(node.area.topLeft())
            node.face.paint(painter, NodeState(), _NEAR)
            painter.restore()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for port in dict.fromkeys((it.x(), it.y()) for it in self._ports):
            painter.drawEllipse(QPointF(*port), _PORT_RADIUS, _PORT_RADIUS)

    def _lead(self, source: _Node, end: QPointF) -> None:
        start = QPointF(source.area.center().x(), source.area.bottom())
        self._wires.append(wire_path(start, end, climbing_lane(start, end, self._areas_in)))
        self._ports += (start, end)

    def _areas_in(self, area: QRectF) -> list[QRectF]:
        return [it.area for it in self._nodes.values() if it.area.intersects(area)]
