"""Garments as points, and where a camera shows them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QSize

from fashion_gui.views.data.map_camera import Camera

FEW = 150
"""Where no more points are seen, the garments themselves are shown."""


class Points(NamedTuple):
    """What is shown.

    Attributes:
        images: (m, 28, 28) uint8, all garments of the set.
        labels: (m,) uint8.
        scores: (m, 2) float32, where every garment is: to the right, and up.
        shown: (n,) int64, positions of those that are drawn.
    """

    images: npt.NDArray[np.uint8]
    labels: npt.NDArray[np.uint8]
    scores: npt.NDArray[np.float32]
    shown: npt.NDArray[np.int64]


class PlacedPoints:
    """Points in pixels of a widget. Call `camera_moved` after the camera."""

    def __init__(self, points: Points, camera: Camera) -> None:
        self.points = points
        self._camera = camera
        self._seen: npt.NDArray[np.int64] | None = None

    def camera_moved(self) -> None:
        """Forgets which points are seen."""
        self._seen = None

    def places(self, positions: npt.NDArray[np.int64]) -> npt.NDArray[np.float32]:
        """Pixels (n, 2) of garments at these positions of the set."""
        return self._camera.places(self.points.scores[positions])

    def place_of(self, position: int) -> QPointF:
        """Pixels of one garment."""
        x, y = self.places(np.array([position]))[0]
        return QPointF(float(x), float(y))

    def seen_in(self, size: QSize) -> npt.NDArray[np.int64]:
        """Positions of the points that are drawn within a widget of this size."""
        if self._seen is None:
            x, y = self.places(self.points.shown).T
            inside = (x >= 0) & (x < size.width()) & (y >= 0) & (y < size.height())
            self._seen = self.points.shown[inside]
        return self._seen

    def are_few_in(self, size: QSize) -> bool:
        """Whether there is room for the garments themselves."""
        return len(self.seen_in(size)) <= FEW

    def nearest(self, place: QPointF, label: int | None, reach: float) -> int | None:
        """The garment nearest to a place and within reach; of one class where `label` is one."""
        shown = self.points.shown
        if label is not None:
            shown = shown[self.points.labels[shown] == label]
        if not len(shown):
            return None
        away = self.places(shown) - np.array((place.x(), place.y()), dtype=np.float32)
        squares = np.einsum("ij,ij->i", away, away)
        nearest = int(squares.argmin())
        return int(shown[nearest]) if squares[nearest] <= reach**2 else None
