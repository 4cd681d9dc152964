"""Selecting with a rubber band."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsRectItem

from fashion_gui.editor.gestures.gesture import Workplace

_GROUND = 0.1


class SelectArea:
    """Selects the nodes that a rectangle meets, while it is drawn.

    `extends` keeps what is selected already. Given up, the selection is as it was.
    """

    def __init__(self, workplace: Workplace, start: QPointF, extends: bool) -> None:
        self._scene = workplace.scene
        self._start = start
        self._before = self._scene.selected_layers
        self._kept = frozenset(self._before) if extends else frozenset()
        if not extends:
            self._scene.clearSelection()
        colour = QColor(workplace.theme.accent)
        self._band = QGraphicsRectItem()
        pen = QPen(colour, 1)
        pen.setCosmetic(True)
        self._band.setPen(pen)
        colour.setAlphaF(_GROUND)
        self._band.setBrush(colour)
        self._band.setZValue(2)
        self._scene.addItem(self._band)

    def move(self, point: QPointF) -> None:
        area = QRectF(self._start, point).normalized()
        self._band.setRect(area)
        met = {id_ for id_, node in self._scene.nodes.items() if node.area().intersects(area)}
        wanted = met | self._kept
        if wanted != set(self._scene.selected_layers):
            self._scene.select(wanted)

    def finish(self, point: QPointF) -> None:
        if point != self._start:
            self.move(point)
        self._remove()

    def cancel(self) -> None:
        self._remove()
        self._scene.select(self._before)

    def _remove(self) -> None:
        if self._band.scene() is not None:
            self._scene.removeItem(self._band)
