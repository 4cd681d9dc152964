"""Moving nodes: select by pressing, drag, one edit at release."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from fashion_gui.editor.geometry import snapped
from fashion_gui.editor.gestures.gesture import Workplace
from fashion_gui.editor.node_item import NodeItem
from fashion_gui.network.edits import MoveLayers


class MoveNodes:
    """Carries the selected nodes; the pressed one keeps to the grid, the others to it."""

    def __init__(
        self, workplace: Workplace, pressed: NodeItem, start: QPointF, extends: bool
    ) -> None:
        scene = workplace.scene
        self._scene = scene
        self._attempt = workplace.attempt
        self._pressed = pressed
        self._start = start
        self._moving = False
        self._alone_at_release = False
        if extends:
            pressed.setSelected(not pressed.isSelected())
        elif pressed.isSelected():
            self._alone_at_release = True
        else:
            scene.select([pressed.layer.id])
        self._from = {id_: scene.nodes[id_].pos() for id_ in scene.selected_layers}

    def move(self, point: QPointF) -> None:
        way = point - self._start
        if not self._moving and way.manhattanLength() < QApplication.startDragDistance():
            return
        self._moving = True
        own = self._from.get(self._pressed.layer.id)
        if own is None:
            return
        self._place(snapped(own + way) - own)

    def finish(self, point: QPointF) -> None:
        if not self._moving:
            if self._alone_at_release:
                self._scene.select([self._pressed.layer.id])
            return
        self.move(point)
        places = {id_: self._scene.nodes[id_].pos() for id_ in self._from}
        self._attempt(MoveLayers({id_: (it.x(), it.y()) for id_, it in places.items()}), point)

    def cancel(self) -> None:
        known = [self._scene.nodes[id_] for id_ in self._from if id_ in self._scene.nodes]
        for node in known:
            node.setPos(*node.layer.position)
        self._scene.follow_nodes(node.layer.id for node in known)

    def _place(self, way: QPointF) -> None:
        for id_, place in self._from.items():
            self._scene.nodes[id_].setPos(place + way)
        self._scene.follow_nodes(self._from)
