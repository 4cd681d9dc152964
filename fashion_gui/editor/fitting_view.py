"""A view that can show everything, and goes on doing so while its window is resized."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGraphicsScene, QWidget

from fashion_gui.editor.zoomable_view import ZoomableView
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.layout import UNIT

_MARGINS = QSize(8 * UNIT, 2 * UNIT)
"""Room left around what is fitted: beside it, for what floats over the canvas, and above."""


class FittingView(ZoomableView):
    """What was fitted stays fitted until the person zooms or moves the view."""

    def __init__(
        self, scene: QGraphicsScene, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(scene, settings, parent)
        self._fit_due = True
        self._fitted = False
        self.moved_by_hand.connect(self._note_hand)

    def content(self) -> QRectF:
        """The area of the scene that is fitted into the view."""
        raise NotImplementedError

    def zoom_to_fit(self) -> None:
        """Shows everything, no larger than it is."""
        self.fit(self.content(), _MARGINS)
        self._fitted = True

    def fit_when_shown(self) -> None:
        """Shows everything as soon as the view is on the screen."""
        self._fit_due = True

    def fit_if_due(self) -> None:
        """Shows everything if that was asked for while it could not be done."""
        if self._fit_due and self.isVisible():
            self._fit_due = False
            self.zoom_to_fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit_if_due()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.zoom_to_fit()

    @Slot()
    def _note_hand(self) -> None:
        self._fitted = False
