"""Dropping a kind of layer from the palette: onto the canvas, or into a wire."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from fashion_gui.editor.connection_item import ConnectionItem
from fashion_gui.editor.geometry import NODE_HEIGHT, NODE_WIDTH, position_centred_at
from fashion_gui.editor.gestures.gesture import Workplace
from fashion_gui.editor.node_face import RADIUS
from fashion_gui.editor.wiring import insertion
from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.edits import AddLayer
from fashion_gui.network.layers.kind import Arity


class DropLayer:
    """Shows where the layer would stand and the wire that it would be put into."""

    def __init__(self, workplace: Workplace, kind_name: str) -> None:
        self._scene = workplace.scene
        self._network = workplace.document.network
        self._kind_name = kind_name
        self._attempt = workplace.attempt
        self._wire: ConnectionItem | None = None
        path = QPainterPath()
        path.addRoundedRect(QRectF(0, 0, NODE_WIDTH, NODE_HEIGHT), RADIUS, RADIUS)
        self._ghost = QGraphicsPathItem(path)
        self._ghost.setPen(QPen(QColor(workplace.theme.accent), 2, Qt.PenStyle.DashLine))
        self._ghost.setZValue(2)
        self._scene.addItem(self._ghost)

    def move(self, point: QPointF) -> None:
        self._ghost.setPos(*position_centred_at(point))
        self._mark(self._wire_under(point))

    def finish(self, point: QPointF) -> None:
        wire = self._wire_under(point)
        self.cancel()
        layer_id = self._network.fresh_id(self._kind_name)
        new = AddLayer(layer_id, self._kind_name, {}, position_centred_at(point))
        edit = insertion(self._network, new, wire.connection) if wire is not None else new
        if self._attempt(edit, point):
            self._scene.select([layer_id])

    def cancel(self) -> None:
        self._mark(None)
        if self._ghost.scene() is not None:
            self._scene.removeItem(self._ghost)

    def _wire_under(self, point: QPointF) -> ConnectionItem | None:
        if CATALOG[self._kind_name].arity is Arity.NONE:
            return None
        return self._scene.wire_near(point)

    def _mark(self, wire: ConnectionItem | None) -> None:
        if self._wire is not None:
            self._wire.mark(False)
        self._wire = wire
        if wire is not None:
            wire.mark(True)
