"""The canvas: the network as nodes and wires, edited by hand."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from fashion_gui.editor import canvas_keys
from fashion_gui.editor.geometry import GRID, position_centred_at
from fashion_gui.editor.gesture_view import GestureView
from fashion_gui.editor.gestures.draw_connection import DrawConnection
from fashion_gui.editor.gestures.drop_layer import DropLayer
from fashion_gui.editor.gestures.gesture import Gesture
from fashion_gui.editor.gestures.move_nodes import MoveNodes
from fashion_gui.editor.node_face import NAME_DETAIL
from fashion_gui.editor.overlays import EmptyHint, RefusalMessage
from fashion_gui.editor.placement import addition
from fashion_gui.editor.scene import NetworkScene
from fashion_gui.editor.walk import next_in_order
from fashion_gui.network.edits import (
    AddLayer,
    Composite,
    Disconnect,
    Edit,
    EditError,
    MoveLayers,
    RemoveLayers,
)
from fashion_gui.network.graph import LayerId, Position
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import edit_error_sentence

_FIT_MARGINS = QSize(8 * GRID, 2 * GRID)
"""Room left around a fitted network: beside it, for what floats over the canvas, and above."""

_EXTENDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class NetworkCanvas(GestureView):
    """Shows the document's network and turns gestures and keys into its edits."""

    #: Other layers are selected now (their ids, in the network's order).
    selection_changed = Signal(tuple)
    #: The person wants to change the selected layer's parameters.
    properties_requested = Signal()

    def __init__(
        self, document: Document, settings: Settings, parent: QWidget | None = None
    ) -> None:
        self._network_scene = NetworkScene(document, settings)
        super().__init__(self._network_scene, settings, parent)
        self._network_scene.setParent(self)
        self._document = document
        self._fit_due = True
        self._hint = EmptyHint(settings, self)
        self._refusal = RefusalMessage(settings, self)
        self._network_scene.layers_selected.connect(self._announce_selection)
        self.gesture_began.connect(self._refusal.hide)
        document.replaced.connect(self._await_fit)
        document.network_changed.connect(self._follow_document)
        self.retranslate_ui()
        self._follow_document()

    @property
    def network_scene(self) -> NetworkScene:
        return self._network_scene

    @property
    def selected(self) -> tuple[LayerId, ...]:
        """Layers selected, in the network's order."""
        return self._network_scene.selected_layers

    def select(self, layer_ids: Iterable[LayerId]) -> None:
        """Selects these layers only and brings them into view."""
        self._network_scene.select(layer_ids)
        for id_ in self.selected[:1]:
            self.ensureVisible(self._network_scene.nodes[id_], 2 * GRID, 2 * GRID)

    def select_all(self) -> None:
        self._network_scene.select(self._network_scene.nodes)

    def clear_selection(self) -> None:
        """Ends the gesture under way; without one, selects nothing."""
        if not self.cancel_gesture():
            self._network_scene.clearSelection()

    def add_layer(self, kind_name: str, position: Position | None = None) -> None:
        """Adds a layer at a position, or below the selected one (the last) and fed by it."""
        network, selected = self._document.network, self.selected
        below = selected[-1] if selected else None
        middle = self.mapToScene(self.viewport().rect().center())
        layer_id, edit = addition(network, kind_name, position_centred_at(middle), below)
        if position is not None:
            edit = AddLayer(layer_id, kind_name, {}, position)
        if self.attempt(edit, middle):
            self.select([layer_id])

    def delete_selection(self) -> None:
        """Removes the selected layers and connections, as one step."""
        layers = frozenset(self.selected)
        edits: list[Edit] = [RemoveLayers(layers)] if layers else []
        edits += [
            Disconnect(it)
            for it in self._network_scene.selected_connections
            if it.source not in layers and it.target not in layers
        ]
        if edits:
            edit = edits[0] if len(edits) == 1 else Composite(tuple(edits))
            self.attempt(edit, self.mapToScene(self.viewport().rect().center()))

    def move_selection(self, across: int, down: int) -> None:
        """Moves the selected nodes by pixels."""
        layers = self._document.network.layers
        places = {id_: layers[id_].position for id_ in self.selected}
        if places:
            moved = {id_: (x + across, y + down) for id_, (x, y) in places.items()}
            self._document.apply(MoveLayers(moved))

    def request_properties(self) -> None:
        if self.selected:
            self.properties_requested.emit()

    def zoom_to_fit(self) -> None:
        """Shows the whole network."""
        self.fit(self._network_scene.nodes_rect(), _FIT_MARGINS)

    def attempt(self, edit: Edit, point: QPointF) -> bool:
        """Applies an edit, or says at a point of the scene why not; whether it was applied."""
        try:
            self._document.apply(edit)
        except EditError as error:
            self._refusal.tell(edit_error_sentence(error), self.mapFromScene(point))
            return False
        return True

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("Network canvas"))
        self._network_scene.retranslate()
        self._refusal.hide()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(Qt.Key(event.key()), 0)
            node = next_in_order(self._document.network, self.selected, step) if step else None
            if node is not None:
                self.select([node])
                return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        node = self._network_scene.node_at(self.mapToScene(event.position().toPoint()))
        self.mousePressEvent(event)
        if node is not None:
            self.request_properties()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not canvas_keys.press(event, self):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_if_due()

    def gesture_at(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> Gesture | None:
        scene = self._network_scene
        node = scene.node_at(point)
        if node is None:
            return None
        port = node.port_at(point) if self.zoom >= NAME_DETAIL else None
        if port is None:
            return MoveNodes(scene, node, point, bool(modifiers & _EXTENDING), self.attempt)
        theme = self._settings.theme
        return DrawConnection(scene, self._document.network, node, port, theme, self.attempt)

    def drop_gesture(self, kind_name: str) -> Gesture:
        network, theme = self._document.network, self._settings.theme
        return DropLayer(self._network_scene, network, kind_name, theme, self.attempt)

    def _announce_selection(self, selected: tuple[LayerId, ...]) -> None:
        nodes = self._network_scene.nodes
        self.setAccessibleDescription("\n".join(nodes[id_].description() for id_ in selected))
        self.selection_changed.emit(selected)

    def _await_fit(self) -> None:
        self._fit_due = True

    def _follow_document(self) -> None:
        self.cancel_gesture()
        self._refusal.hide()
        self._hint.setVisible(not self._document.network.layers)
        if self.isVisible():
            self._fit_if_due()

    def _fit_if_due(self) -> None:
        if self._fit_due:
            self._fit_due = False
            self.zoom_to_fit()
