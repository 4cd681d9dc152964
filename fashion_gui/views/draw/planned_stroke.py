"""A line or a curve that is seen before it is ink."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath


class PlannedStroke:
    """From where the pointer was pressed to where it was released, and for a curve its bend.

    Points are in pixels of the drawing.
    """

    def __init__(self) -> None:
        self._start: QPointF | None = None
        self._end = QPointF()
        self._bend: QPointF | None = None

    @property
    def is_going_on(self) -> bool:
        return self._start is not None

    @property
    def is_bending(self) -> bool:
        """Whether both ends are set and the next press sets the curve."""
        return self._bend is not None

    def begin(self, point: QPointF) -> None:
        self._start = self._end = point

    def move_to(self, point: QPointF) -> None:
        """Leads the end, or the bend once there is one."""
        if self._bend is None:
            self._end = point
        else:
            self._bend = point

    def bend(self) -> bool:
        """Goes on to the bend; False where the stroke is a dot, which has none."""
        if self._start is None or self._start == self._end:
            return False
        self._bend = (self._start + self._end) / 2
        return True

    def give_up(self) -> None:
        self._start = self._bend = None

    def path(self) -> QPainterPath | None:
        """As it stands; None where there is none."""
        if self._start is None:
            return None
        path = QPainterPath(self._start)
        if self._bend is None:
            path.lineTo(self._end)
        else:
            # Through the pointer, where the curve is half-way.
            path.quadTo(self._bend * 2.0 - (self._start + self._end) / 2.0, self._end)
        return path
