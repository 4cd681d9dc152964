"""The canvas: the network as nodes and wires, edited by hand."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from fashion_gui.editor.canvas_actions import CanvasActions
from fashion_gui.editor.canvas_commands import CanvasCommands
from fashion_gui.editor.connection_item import ConnectionItem
from fashion_gui.editor.context_menu import canvas_menu, node_menu, wire_menu
from fashion_gui.editor.fitting_view import MARGINS
from fashion_gui.editor.geometry import GRID, shown_part
from fashion_gui.editor.gesture_view import GestureView
from fashion_gui.editor.gestures.draw_connection import DrawConnection
from fashion_gui.editor.gestures.drop_layer import DropLayer
from fashion_gui.editor.gestures.gesture import Gesture, Workplace
from fashion_gui.editor.gestures.move_nodes import MoveNodes
from fashion_gui.editor.gestures.select_area import SelectArea
from fashion_gui.editor.keyboard import CanvasKeyboard
from fashion_gui.editor.layer_adder import LayerAdder
from fashion_gui.editor.minimap import Minimap
from fashion_gui.editor.name_field import NameField
from fashion_gui.editor.node_face import full_detail, name_detail, readable
from fashion_gui.editor.overlays import EmptyHint, PointerNote, Tone
from fashion_gui.editor.scene import NetworkScene
from fashion_gui.network.edits import Edit, EditError
from fashion_gui.network.graph import LayerId, Position
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import edit_error_sentence
from fashion_gui.widgets.zoom import zoom_factor

_MOST_DESCRIBED = 3
"""Nodes of a selection that are described to those who hear the screen; of more, the number."""

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
        scene = self._network_scene = NetworkScene(document, settings)
        super().__init__(scene, settings, parent)
        scene.setParent(self)
        self._document = document
        self._hint = EmptyHint(settings, self)
        self._note = PointerNote(settings, self)
        self.commands = CanvasCommands(document, scene, self.attempt, self.hand, self)
        self.keyboard = CanvasKeyboard(self, self.commands, document)
        self.adder = LayerAdder(self, scene, document, settings, self.attempt)
        self.name_field = NameField(self, scene, self.attempt)
        self.minimap = Minimap(self, scene, document, settings)
        self.canvas_actions = CanvasActions(self, self.commands, settings, self)
        self.adder.added.connect(lambda layer_id: self.select([layer_id]))
        self.name_field.closed.connect(self.setFocus)
        self.commands.arranged.connect(self.zoom_to_fit)
        self.commands.paste_refused.connect(
            lambda sentence: self._note.tell(sentence, self.mapFromScene(self.hand()))
        )
        self.zoom_changed.connect(scene.sharpener.note_zoom)
        scene.layers_selected.connect(self._announce_selection)
        scene.selectionChanged.connect(self._refresh_actions)
        self.gesture_began.connect(self._note.hide)
        document.replaced.connect(self.fit_when_shown)
        document.network_changed.connect(self._follow_document)
        self.retranslate_ui()
        self._follow_document()

    @property
    def document(self) -> Document:
        return self._document

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

    def clear_selection(self) -> None:
        """Ends the gesture under way; without one, selects nothing."""
        if not self.cancel_gesture():
            self._network_scene.clearSelection()

    def add_layer(self, kind_name: str, position: Position | None = None) -> None:
        """Adds a layer at a position, or below the selected one (the last) and fed by it."""
        self.adder.add(kind_name, position)

    def request_properties(self) -> None:
        if self.selected:
            self.properties_requested.emit()

    def content(self) -> QRectF:
        return self._network_scene.wired_rect()

    def show_at_first(self) -> None:
        """Everything, or as much around the inputs as can be read."""
        content = self.content()
        if self.zoom_for(content, MARGINS) >= readable():
            self.zoom_to_fit()
            if zoom_factor() > 1:  # no smaller than can be read when the window changes, too
                self.keep_showing(self.show_at_first)
            return
        network, nodes = self._document.network, self._network_scene.nodes
        inputs = QRectF()
        for id_ in network.input_layers:
            inputs = inputs.united(nodes[id_].area())
        self.fit(shown_part(content, inputs, self.viewport().size(), full_detail()), QSize())
        self.keep_showing(self.show_at_first)

    def hand(self) -> QPointF:
        """Where the person's hand is: the pointer, or the middle while that is elsewhere."""
        pointer = self.pointer
        return pointer if pointer is not None else self.mapToScene(self.viewport().rect().center())

    def attempt(self, edit: Edit, point: QPointF) -> bool:
        """Applies an edit, or says at a point of the scene why not; whether it was applied."""
        try:
            return self._document.apply(edit)
        except EditError as error:
            self._note.tell(edit_error_sentence(error), self.mapFromScene(point))
            return False

    def note(self, sentence: str, point: QPointF, tone: Tone) -> None:
        """Says something beside a point of the scene while a gesture lasts; "" nothing."""
        if sentence:
            self._note.show_at(sentence, self.mapFromScene(point), tone)
        else:
            self._note.hide()

    def workplace(self) -> Workplace:
        """What a gesture works with now."""
        return Workplace(
            self._document,
            self._network_scene,
            self._settings.theme,
            self.attempt,
            self.note,
            self.adder.open_at_end,
        )

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("Network canvas"))
        self._network_scene.retranslate()
        self.canvas_actions.retranslate()
        self.adder.quick_add.retranslate()
        self.minimap.retranslate()
        self._note.hide()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self.keyboard.is_wanted(event):
                event.accept()
                return True
            tab = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            if tab and event.type() == QEvent.Type.KeyPress and self.keyboard.press(event):
                return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        scene, chosen = self._network_scene, self.selected
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        if by_key and chosen:
            place = self.mapFromScene(scene.nodes[chosen[-1]].area().center())
        else:
            place = event.pos()
        item = None if by_key and not chosen else scene.item_near(self.mapToScene(place))
        if item is not None and not item.isSelected():
            scene.clearSelection()
            item.setSelected(True)
        if isinstance(item, ConnectionItem):
            menu = wire_menu(self.canvas_actions, self)
        elif item is not None:
            menu = node_menu(self.canvas_actions, len(self.selected) > 1, self)
        else:
            menu = canvas_menu(self.canvas_actions, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(place))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._network_scene.sharpener.begin_round()
        super().paintEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = self.mapToScene(event.position().toPoint())
        item = self._network_scene.item_near(point)
        self.mousePressEvent(event)
        if item is None and event.button() is Qt.MouseButton.LeftButton:
            self.adder.open_at(point)
        elif item is not None and not isinstance(item, ConnectionItem):
            self.request_properties()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keyboard.press(event):
            super().keyPressEvent(event)

    def gesture_at(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> Gesture | None:
        node = self._network_scene.node_at(point)
        extends = bool(modifiers & _EXTENDING)
        if node is None:
            if self._network_scene.item_near(point) is not None:
                return None
            return SelectArea(self.workplace(), point, extends)
        port = node.port_at(point) if self.zoom >= name_detail() else None
        if port is None:
            return MoveNodes(self.workplace(), node, point, extends)
        return DrawConnection(self.workplace(), node, port)

    def drop_gesture(self, kind_name: str) -> Gesture:
        return DropLayer(self.workplace(), kind_name)

    def _announce_selection(self, selected: tuple[LayerId, ...]) -> None:
        nodes = self._network_scene.nodes
        words = [nodes[id_].description() for id_ in selected[:_MOST_DESCRIBED]]
        if len(selected) > len(words):
            words.insert(0, self.tr("{count} layers selected.").format(count=len(selected)))
        self.setAccessibleDescription("\n".join(words))
        self.selection_changed.emit(selected)

    def _refresh_actions(self) -> None:
        self.canvas_actions.refresh(
            len(self.selected),
            len(self._network_scene.selected_connections),
            len(self._document.network.layers),
        )

    def _follow_document(self) -> None:
        self.cancel_gesture()
        self._note.hide()
        self.name_field.close_quietly()
        self._hint.setVisible(not self._document.network.layers)
        self._refresh_actions()
        self.fit_if_due()
        self.fit_if_outgrown(readable())
