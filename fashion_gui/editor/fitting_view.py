"""A view that can show everything, and goes on doing so while its window is resized."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGraphicsScene, QWidget

from fashion_gui.editor.zoomable_view import ZoomableView
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.layout import UNIT

MARGINS = QSize(8 * UNIT, UNIT)
"""Room left around what is fitted: beside it, for what floats over the canvas, and above."""


class FittingView(ZoomableView):
    """What it was told to show it goes on showing until the person zooms or moves the view."""

    def __init__(
        self, scene: QGraphicsScene, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(scene, settings, parent)
        self._fit_due = True
        self._kept: Callable[[], None] | None = None
        self.moved_by_hand.connect(self._note_hand)

    def content(self) -> QRectF:
        """The area of the scene that is fitted into the view."""
        raise NotImplementedError

    def zoom_to_fit(self) -> None:
        """Shows everything, no larger than it is."""
        self.fit(self.content(), MARGINS)
        self.keep_showing(self.zoom_to_fit)

    def show_at_first(self) -> None:
        """What is seen of something just opened: everything."""
        self.zoom_to_fit()

    def keep_showing(self, show: Callable[[], None]) -> None:
        """Has what is shown now shown again when the window is resized."""
        self._kept = show

    def fit_when_shown(self) -> None:
        """Shows what was opened as soon as the view is on the screen."""
        self._fit_due = True

    def fit_if_due(self) -> None:
        """Shows what was opened if that could not be done then."""
        if self._fit_due and self.isVisible():
            self._fit_due = False
            self.show_at_first()

    def fit_if_outgrown(self, smallest_zoom: float) -> None:
        """Shows everything again if all was shown and now some of it is not.

        Not where it would be smaller than `smallest_zoom` then.
        """
        if self._kept not in (self.zoom_to_fit, self.show_at_first) or not self.isVisible():
            return
        content = self.content()
        seen = self.mapToScene(self.viewport().rect()).boundingRect()
        if not seen.contains(content) and self.zoom_for(content, MARGINS) >= smallest_zoom:
            self.zoom_to_fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit_if_due()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._kept is not None:
            self._kept()

    @Slot()
    def _note_hand(self) -> None:
        self._kept = None
