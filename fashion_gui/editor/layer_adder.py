"""Adding layers: from the palette, by a typed name, at the loose end of a wire."""

from __future__ import annotations

from functools import reduce

from PySide6.QtCore import QObject, QPointF, QRectF, Signal

from fashion_gui.editor.geometry import position_centred_at
from fashion_gui.editor.gesture_view import GestureView
from fashion_gui.editor.gestures.gesture import Attempt, LooseEnd
from fashion_gui.editor.placement import addition, hanging_addition, kinds_for
from fashion_gui.editor.quick_add import QuickAdd
from fashion_gui.editor.scene import NetworkScene
from fashion_gui.editor.wiring import insertion
from fashion_gui.network.edits import AddLayer, Edit
from fashion_gui.network.graph import Connection, LayerId, Position
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings


class LayerAdder(QObject):
    """Asks for a kind of layer where that is open, and adds one where the person meant it."""

    #: This layer was added.
    added = Signal(str)

    def __init__(
        self,
        view: GestureView,
        scene: NetworkScene,
        document: Document,
        settings: Settings,
        attempt: Attempt,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._scene = scene
        self._document = document
        self._attempt = attempt
        self._point: QPointF | None = None
        self._loose: LooseEnd | None = None
        self.quick_add = QuickAdd(settings, view)
        self.quick_add.chosen.connect(self._add_chosen)
        self.quick_add.closed.connect(view.setFocus)

    def open(self) -> None:
        """Asks for a kind of layer, which will be put into the selected wire; otherwise below the
        selected node, beside which it asks; otherwise where the pointer is.
        """
        point = self._view.pointer
        selected = bool(self._scene.selected_layers) or self._wire is not None
        shown_at = point if point is not None else self._middle()
        self._ask(None if selected or point is None else point, None, shown_at, self._chosen_area)

    def open_at(self, point: QPointF) -> None:
        """Asks for a kind of layer that will stand at a point of the scene."""
        self._ask(point, None, point)

    def open_at_end(self, loose: LooseEnd, point: QPointF) -> None:
        """Asks for a kind of layer that will stand at a point, connected with a loose end."""
        self._ask(point, loose, point)

    def add(self, kind_name: str, position: Position | None = None) -> None:
        """Adds a layer at a position, or below the selected one (the last) and fed by it."""
        network, selected = self._document.network, self._scene.selected_layers
        below = selected[-1] if selected else None
        middle = self._middle()
        layer_id, edit = addition(network, kind_name, position_centred_at(middle), below)
        if position is not None:
            edit = AddLayer(layer_id, kind_name, {}, position)
        self._do(layer_id, edit, middle)

    def _ask(
        self,
        point: QPointF | None,
        loose: LooseEnd | None,
        shown_at: QPointF,
        beside: QRectF | None = None,
    ) -> None:
        self._point, self._loose = point, loose
        kinds = kinds_for(loose, self._wire if point is None else None)
        area = None if beside is None else self._view.mapFromScene(beside).boundingRect()
        self.quick_add.open(kinds, self._view.mapFromScene(shown_at), area)

    def _add_chosen(self, kind_name: str) -> None:
        network = self._document.network
        point, loose, wire = self._point, self._loose, self._wire
        if loose is not None and point is not None:
            layer_id, edit = hanging_addition(network, kind_name, point, loose)
            self._do(layer_id, edit, point)
        elif point is not None:
            self.add(kind_name, position_centred_at(point))
        elif wire is not None:
            ends = (network.layers[it].position for it in (wire.source, wire.target))
            (left, top), (right, bottom) = ends
            layer_id = network.fresh_id(kind_name)
            new = AddLayer(layer_id, kind_name, {}, ((left + right) / 2, (top + bottom) / 2))
            self._do(layer_id, insertion(network, new, wire), self._middle())
        else:
            self.add(kind_name)

    def _do(self, layer_id: LayerId, edit: Edit, point: QPointF) -> None:
        if self._attempt(edit, point):
            self.added.emit(layer_id)

    @property
    def _chosen_area(self) -> QRectF | None:
        """Where the node is that the new layer will stand below, or the nodes of the wire."""
        layers, wire = self._scene.selected_layers[-1:], self._wire
        if wire is not None:
            layers = (wire.source, wire.target)
        areas = [self._scene.nodes[it].area() for it in layers]
        return reduce(QRectF.united, areas) if areas else None

    @property
    def _wire(self) -> Connection | None:
        """The wire that is selected, where nothing else is."""
        wires = self._scene.selected_connections
        return wires[0] if len(wires) == 1 and not self._scene.selected_layers else None

    def _middle(self) -> QPointF:
        return self._view.mapToScene(self._view.viewport().rect().center())
