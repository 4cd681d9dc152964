"""Canvas and lower panel above each other, with a handle between them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from fashion_gui.views.network.lower_panel import HEAD, LEAST, LowerPanel
from fashion_gui.widgets.layout import UNIT

ROOMY = 88 * UNIT
"""Height of the whole from which the panel is unfolded until the person folds or unfolds it."""

_FIRST_HEIGHT = 32 * UNIT
_UNLIMITED = 2**24 - 1


class CanvasColumn(QSplitter):
    """Remembers the panel's height while the program runs, folded away or not."""

    def __init__(self, upper: QWidget, lower: LowerPanel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._lower = lower
        self._height = _FIRST_HEIGHT
        self._person_chose = False
        self._adapting = False
        self.addWidget(upper)
        self.addWidget(lower)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(UNIT // 2)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        lower.setFixedHeight(HEAD)
        lower.unfolded_changed.connect(self._give_room)
        self.splitterMoved.connect(self._note_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._person_chose:
            self._adapting = True
            self._lower.set_unfolded(self.height() >= ROOMY)
            self._adapting = False

    @Slot(bool)
    def _give_room(self, unfolded: bool) -> None:
        self._person_chose = self._person_chose or not self._adapting
        self._lower.setMinimumHeight(LEAST if unfolded else HEAD)
        self._lower.setMaximumHeight(_UNLIMITED if unfolded else HEAD)
        self.handle(1).setEnabled(unfolded)
        height = self._height if unfolded else HEAD
        self.setSizes([self.height() - height, height])

    @Slot()
    def _note_height(self) -> None:
        if self._lower.is_unfolded:
            self._height = self._lower.height()
