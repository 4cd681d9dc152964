"""Scrolling on while something is dragged at the edge of a view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QTimer, Slot

from fashion_gui.editor.zoomable_view import ZoomableView

EDGE = 32
"""Pixels from the edge within which the view scrolls."""

_INTERVAL = 16
_FASTEST = 20
"""Pixels a beat at the very edge and beyond."""


class EdgeScroll(QObject):
    """Moves a view towards the pointer while that is near its edge. Lives in the GUI thread."""

    def __init__(self, view: ZoomableView, scrolled: Callable[[QPoint], None]) -> None:
        super().__init__(view)
        self._view = view
        self._scrolled = scrolled
        self._point = QPoint()
        self._timer = QTimer(self, interval=_INTERVAL)
        self._timer.timeout.connect(self._scroll)

    def follow(self, point: QPoint) -> None:
        """The pointer is at this point of the viewport, dragging."""
        self._point = point
        if self._way().isNull():
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Nothing is dragged any more."""
        self._timer.stop()

    def _way(self) -> QPoint:
        room = self._view.viewport().rect()
        return QPoint(_speed(self._point.x(), room.width()), _speed(self._point.y(), room.height()))

    @Slot()
    def _scroll(self) -> None:
        self._view.scroll_by_hand(self._way())
        self._scrolled(self._point)


def _speed(place: int, size: int) -> int:
    """Pixels a beat: faster the nearer to the edge, negative at the beginning."""
    inside = min(place, size - place)
    if inside >= EDGE or size < 4 * EDGE:
        return 0
    speed = min(1 + (EDGE - inside) * _FASTEST // EDGE, _FASTEST)
    return -speed if place < size / 2 else speed
