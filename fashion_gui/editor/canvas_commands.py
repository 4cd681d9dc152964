"""What is done to the selection as a whole: clipboard, removal, alignment, sharing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QGuiApplication

from fashion_gui.editor.arranger import Arranger
from fashion_gui.editor.geometry import GRID, NODE_HEIGHT, NODE_WIDTH, snapped
from fashion_gui.editor.gestures.gesture import Attempt
from fashion_gui.editor.placement import COLUMN_SPACING, free_position
from fashion_gui.editor.scene import NetworkScene
from fashion_gui.editor.selection_edits import (
    Alignment,
    Axis,
    alignment,
    distribution,
    removal,
)
from fashion_gui.network.code.detection import looks_like_keras
from fashion_gui.network.edits import AddUse, Composite, Edit, MoveLayers, Share, Unshare
from fashion_gui.network.fragment import (
    LARGEST_FRAGMENT,
    Paste,
    from_text,
    moved,
    part_of,
    renamed,
    to_text,
)
from fashion_gui.network.graph import LayerId, Network, Position
from fashion_gui.network.layers.kind import Arity
from fashion_gui.session.document import Document


class CanvasCommands(QObject):
    """Turns commands on the scene's selection into edits of the document."""

    #: The person has pasted Keras code: it is in the clipboard.
    code_pasted = Signal()
    #: Something was pasted that the canvas does not take (a sentence that says so).
    paste_refused = Signal(str)

    def __init__(
        self,
        document: Document,
        scene: NetworkScene,
        attempt: Attempt,
        hand: Callable[[], QPointF],
        parent: QObject,
    ) -> None:
        """`hand` gives the point of the scene where things are pasted and refusals told."""
        super().__init__(parent)
        self._document = document
        self._scene = scene
        self._attempt = attempt
        self._hand = hand
        self._copied: tuple[str, Network | None] = ("", None)
        self._arranger = Arranger(document, self._do, self)
        self.arranged = self._arranger.arranged

    @property
    def selected(self) -> tuple[LayerId, ...]:
        return self._scene.selected_layers

    def copy(self) -> None:
        """Puts the selected layers into the clipboard, as text.

        A `QMimeData` made in Python would outlive the interpreter there, which ends the program
        with a segmentation fault where the platform keeps clipboards to the end.
        """
        if self.selected:
            fragment = part_of(self._document.network, self.selected)
            self._copied = (to_text(fragment), fragment)
            QGuiApplication.clipboard().setText(self._copied[0])

    def cut(self) -> None:
        if self.selected:
            self.copy()
            self.delete()

    def paste(self) -> None:
        """Adds the layers in the clipboard around the pointer; what else it holds is told."""
        data = QGuiApplication.clipboard().mimeData()
        text = data.text()
        fragment = self._copied[1] if text == self._copied[0] else from_text(text)
        if fragment is None:
            if not data.hasUrls() and looks_like_keras(text):
                self.code_pasted.emit()
            else:
                self.paste_refused.emit(
                    self.tr("The clipboard holds neither layers nor Keras code.")
                )
            return
        way = snapped(self._hand() - _bounds(fragment).center())
        taken = {layer.position for layer in self._document.network.layers.values()}
        fragment = moved(fragment, way.x(), way.y())
        # Pasted twice at one place, the second must not hide the first.
        while any(layer.position in taken for layer in fragment.layers.values()):
            fragment = moved(fragment, 3 * GRID, 3 * GRID)
        self._add(fragment)

    def duplicate(self) -> None:
        """Adds a copy of the selected layers to the right of them, where there is room."""
        network = self._document.network
        if not self.selected:
            return
        fragment = part_of(network, self.selected)
        bounds = _bounds(fragment)
        step = bounds.width() + COLUMN_SPACING - NODE_WIDTH
        across = step
        areas = [it.area() for it in self._scene.nodes.values()]
        while any(bounds.translated(across, 0).intersects(it) for it in areas):
            across += step
        self._add(moved(fragment, across, 0))

    def delete(self) -> None:
        """Removes what is selected; the neighbours of a removed chain are connected."""
        self._remove(rejoin=True)

    def delete_apart(self) -> None:
        """Removes what is selected and leaves a gap."""
        self._remove(rejoin=False)

    def select_all(self) -> None:
        self._scene.select(self._scene.nodes)

    def move(self, across: int, down: int) -> None:
        """Moves the selected nodes by pixels."""
        layers = self._document.network.layers
        places = {id_: layers[id_].position for id_ in self.selected}
        if places:
            self._do(MoveLayers({id_: (x + across, y + down) for id_, (x, y) in places.items()}))

    def align(self, how: Alignment) -> None:
        """Brings the selected nodes onto one line."""
        if len(self.selected) > 1:
            self._do(alignment(self._document.network, self._sizes(), how))

    def distribute(self, axis: Axis) -> None:
        """Makes the gaps between the selected nodes alike."""
        self._do(distribution(self._document.network, self._sizes(), axis))

    def arrange(self) -> None:
        """Puts all nodes in order."""
        self._arranger.arrange()

    def use_again(self) -> None:
        """Adds a further use of the selected layer to the right of it."""
        if not self.can_use_again:
            return
        network, (shares,) = self._document.network, self.selected
        left, top = network.layers[shares].position
        place = free_position(network, (left + COLUMN_SPACING, top))
        layer_id = network.fresh_id(network.layers[shares].kind_name)
        if self._do(AddUse(layer_id, shares, place)):
            self._scene.select([layer_id])

    def share(self) -> None:
        """Makes the selected layers of one kind use one set of weights."""
        if self.can_share:
            self._do(Share(self.selected))

    def unshare(self) -> None:
        """Gives the selected uses weights of their own."""
        edits: list[Edit] = []
        network = self._document.network
        for id_ in self.selected:
            if len(network.uses_of(id_)) > 1:
                edits.append(Unshare(id_))
                network = edits[-1].apply(network)
        if edits:
            self._do(edits[0] if len(edits) == 1 else Composite(tuple(edits)))

    @property
    def can_use_again(self) -> bool:
        layers = [self._document.network.layers[id_] for id_ in self.selected]
        return len(layers) == 1 and layers[0].kind.arity is not Arity.NONE

    @property
    def can_share(self) -> bool:
        """Whether the selected layers are several of one kind, and not one layer already."""
        network = self._document.network
        layers = [network.layers[id_] for id_ in self.selected]
        return (
            len(layers) > 1
            and len({it.kind_name for it in layers}) == 1
            and layers[0].kind.arity is not Arity.NONE
            and len({network.owner_of(it.id) for it in layers}) > 1
        )

    @property
    def can_unshare(self) -> bool:
        network = self._document.network
        return any(len(network.uses_of(id_)) > 1 for id_ in self.selected)

    def _remove(self, rejoin: bool) -> None:
        connections = self._scene.selected_connections
        self._do(removal(self._document.network, self.selected, connections, rejoin))

    def _add(self, fragment: Network) -> None:
        network = self._document.network
        if len(network.layers) + len(fragment.layers) > LARGEST_FRAGMENT:
            self.paste_refused.emit(
                self.tr("The canvas holds at most {count} layers.").format(
                    count=f"{LARGEST_FRAGMENT:,}"
                )
            )
            return
        fragment = renamed(fragment, network)
        if self._do(Paste(fragment)):
            self._scene.select(fragment.layers)

    def _sizes(self) -> dict[LayerId, Position]:
        nodes = self._scene.nodes
        return {id_: (float(NODE_WIDTH), float(nodes[id_].height)) for id_ in self.selected}

    def _do(self, edit: Edit | None) -> bool:
        return edit is not None and self._attempt(edit, self._hand())


def _bounds(fragment: Network) -> QRectF:
    area = QRectF()
    for layer in fragment.layers.values():
        area = area.united(QRectF(*layer.position, NODE_WIDTH, NODE_HEIGHT))
    return area
