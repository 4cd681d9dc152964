"""Connecting without a pointer: the arrows choose among the legal ends, Enter connects."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPointF, Qt

from fashion_gui.editor.gestures.draw_connection import DrawConnection
from fashion_gui.editor.gestures.gesture import Workplace
from fashion_gui.editor.node_item import NodeItem, Port, PortSide
from fashion_gui.editor.overlays import Tone
from fashion_gui.editor.walk import WAYS, nearest_in_direction
from fashion_gui.network.graph import LayerId

translate = QCoreApplication.translate


class ConnectByKeys:
    """A wire drawn from a node's output that the keys lead from node to node."""

    def __init__(self, workplace: Workplace, node: NodeItem) -> None:
        self._note = workplace.note
        self._leading = True
        heard = replace(workplace, note=self._tell)
        self._wire = DrawConnection(heard, node, Port(PortSide.OUTPUT))
        network = workplace.document.network
        self._places = {id_: network.layers[id_].position for id_ in network.order}
        self._ends = [id_ for id_ in network.order if id_ in self._wire.legal]
        self._at = node.layer.id
        self._end: LayerId | None = None
        # Those further down come first: a wire leads downwards.
        below = [it for it in self._ends if self._places[it][1] > self._places[self._at][1]]
        self._lead(next(iter(below or self._ends), None))

    @property
    def end(self) -> LayerId | None:
        """The layer that the wire leads to now; None where it may lead nowhere."""
        return self._end

    def press(self, key: Qt.Key) -> bool:
        """Leads the wire on; whether the key meant that."""
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and self._ends:
            step = 1 if key is Qt.Key.Key_Tab else -1
            place = self._ends.index(self._end) if self._end in self._ends else -1
            self._lead(self._ends[(place + step) % len(self._ends)])
            return True
        if key not in WAYS:
            return False
        start = self._places[self._end or self._at]
        candidates = {it: self._places[it] for it in self._ends if it != self._end}
        self._lead(nearest_in_direction(start, candidates, WAYS[key]) or self._end)
        return True

    def connect(self) -> None:
        """Makes the connection that the wire has led to."""
        if self._end is not None:
            self._wire.connect(self._end)

    def move(self, point: QPointF) -> None:
        """The pointer takes no part."""

    def finish(self, point: QPointF) -> None:
        self.cancel()

    def cancel(self) -> None:
        self._leading = False
        self._wire.cancel()

    def _tell(self, sentence: str, point: QPointF, tone: Tone) -> None:
        """Says which keys there are wherever the wire itself has nothing to say."""
        if not sentence and self._leading:
            sentence = translate(
                "ConnectByKeys", "Arrows choose a layer, Enter connects, Esc leaves it."
            )
        self._note(sentence, point, tone)

    def _lead(self, end: LayerId | None) -> None:
        self._end = end
        if end is not None:
            self._wire.move(self._wire.landing(end))
