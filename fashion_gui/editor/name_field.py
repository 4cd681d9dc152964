"""Renaming a layer in its place: a line to type in over its node."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGraphicsView, QLineEdit

from fashion_gui.editor.geometry import NODE_WIDTH
from fashion_gui.editor.gestures.gesture import Attempt
from fashion_gui.editor.node_texts import MARGIN, TEXT_LEFT
from fashion_gui.editor.scene import NetworkScene
from fashion_gui.network.edits import RenameLayer
from fashion_gui.network.graph import LayerId

LEAST_WIDTH, HEIGHT = 160, 40


class NameField(QLineEdit):
    """Asks for the selected layer's new name. Enter takes it, Escape and leaving it do not."""

    #: It is not shown any more.
    closed = Signal()

    def __init__(self, view: QGraphicsView, scene: NetworkScene, attempt: Attempt) -> None:
        super().__init__(view)
        self._view = view
        self._scene = scene
        self._attempt = attempt
        self._layer_id: LayerId = ""
        self.setMaxLength(64)
        self.returnPressed.connect(self._take)
        self.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Shows itself over the selected node with the present name selected."""
        if len(self._scene.selected_layers) != 1:
            return
        (self._layer_id,) = self._scene.selected_layers
        area = self._view.mapFromScene(self._scene.nodes[self._layer_id].area()).boundingRect()
        self.setAccessibleName(self.tr("New name of {layer}").format(layer=self._layer_id))
        left = area.left() + area.width() * (TEXT_LEFT - MARGIN) // NODE_WIDTH
        width = max(area.right() - left - 4, LEAST_WIDTH)
        self.setGeometry(left, area.top() + 4, width, HEIGHT)
        self.setText(self._layer_id)
        self.selectAll()
        self.show()
        self.raise_()
        self.setFocus()

    def close_quietly(self) -> None:
        """Hides itself; the layer keeps its name."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusOut:
            self.close_quietly()
        if isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            escapes = event.key() == Qt.Key.Key_Escape
            if escapes:
                self.close_quietly()
            return escapes
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        new_id = self.text().strip()
        node = self._scene.nodes.get(self._layer_id)
        point = self._view.mapToScene(self.geometry().bottomLeft())
        if node is None:
            self.close_quietly()
        elif self._attempt(RenameLayer(self._layer_id, new_id), point):
            self._scene.select([new_id])
            self.close_quietly()
