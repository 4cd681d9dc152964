"""Telling a drag from a click."""

from __future__ import annotations

from PySide6.QtCore import QPointF


class Drag:
    """A press of the mouse, how far it has moved, its release: a drag from some pixels on."""

    def __init__(self, least: float) -> None:
        """`least`: pixels that make a press a drag."""
        self._least = least
        self._last: QPointF | None = None
        self._moves = False

    @property
    def is_pressed(self) -> bool:
        return self._last is not None

    def press(self, place: QPointF) -> None:
        self._last, self._moves = place, False

    def way_to(self, place: QPointF) -> QPointF | None:
        """The pixels moved since the last time; None while it may still be a click."""
        if self._last is None:
            return None
        way = place - self._last
        if not self._moves and way.manhattanLength() < self._least:
            return None
        self._last, self._moves = place, True
        return way

    def release(self) -> bool:
        """Ends it. Whether it was a click."""
        is_click = self.is_pressed and not self._moves
        self._last = None
        return is_click
