"""Putting the nodes in order, beside the window where the network is large."""

from __future__ import annotations

import weakref
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal, Slot

from fashion_gui.network.edits import MoveLayers
from fashion_gui.network.graph import LayerId, Network, Position
from fashion_gui.network.layout import CANVAS, arranged
from fashion_gui.session.document import Document

LARGE = 60
"""Layers from which the places are worked out in a thread."""


class Arranger(QObject):
    """Arranges the document's network as one edit. Lives in the GUI thread."""

    #: The nodes stand in order now.
    arranged = Signal()

    def __init__(
        self, document: Document, apply: Callable[[MoveLayers], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._apply = apply
        self._worker: _Worker | None = None
        self._end: weakref.finalize[..., Arranger] | None = None

    def arrange(self) -> None:
        """Puts the nodes in order, now or as soon as a thread has worked it out."""
        network = self._document.network
        if len(network.layers) < LARGE:
            self._take(network, arranged(network, CANVAS))
        elif self._worker is None:
            self._worker = _Worker(network)
            # A thread must not be destroyed before its end, whenever the window goes.
            self._end = weakref.finalize(self, self._worker.wait)
            self._worker.finished.connect(self._take_from_worker)
            self._worker.start()

    @Slot()
    def _take_from_worker(self) -> None:
        worker, self._worker = self._worker, None
        if worker is None:
            return
        if self._end is not None:
            self._end()
        if worker.network is self._document.network:
            self._take(worker.network, worker.places)
        else:
            self.arrange()  # it was edited meanwhile

    def _take(self, network: Network, places: dict[LayerId, Position]) -> None:
        moves = {id_: it for id_, it in places.items() if it != network.layers[id_].position}
        if moves:
            self._apply(MoveLayers(moves))
        self.arranged.emit()


class _Worker(QThread):
    """Works out the places. Owned by the `Arranger`; touches nothing but the network given."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        self.places: dict[LayerId, Position] = {}

    def run(self) -> None:
        self.places = arranged(self.network, CANVAS)
