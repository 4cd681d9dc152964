"""Which part of the plane a map shows."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF

_MARGIN = 24.0
"""Pixels around everything when all of it is shown."""

_CLOSEST = 60.0
"""Times that the whole can be enlarged."""


class Camera:
    """Places of the plane to pixels: the same scale along both axes, the second one upwards."""

    def __init__(self) -> None:
        self._centre = np.zeros(2, dtype=np.float64)
        self._scale = 1.0
        self._whole = 1.0
        self._size = np.ones(2, dtype=np.float64)

    @property
    def scale(self) -> float:
        """Pixels a unit of the plane."""
        return self._scale

    def resize(self, width: int, height: int) -> None:
        """The size of what it is shown in, in pixels."""
        self._size = np.array((width, height), dtype=np.float64)

    def fit(self, scores: npt.NDArray[np.float32], width: int, height: int) -> None:
        """Shows all of the points (n, 2)."""
        self.resize(width, height)
        least, most = scores.min(axis=0), scores.max(axis=0)
        room = np.maximum(self._size - 2 * _MARGIN, 1.0)
        self._centre = (least + most) / 2.0
        self._scale = self._whole = float((room / np.maximum(most - least, 1e-6)).min())

    def places(self, scores: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Pixels (n, 2) of points (n, 2)."""
        scale = np.array((self._scale, -self._scale), dtype=np.float32)
        offset = self._size / 2 - self._centre * scale
        places: npt.NDArray[np.float32] = scores * scale + offset.astype(np.float32)
        return places

    def move(self, by: QPointF) -> None:
        """Moves what is shown by pixels."""
        self._centre = self._centre - np.array((by.x(), -by.y())) / self._scale

    def zoom(self, factor: float, around: QPointF) -> None:
        """Enlarges by a factor; what is at a pixel stays there."""
        scale = min(max(self._scale * factor, self._whole / 2), self._whole * _CLOSEST)
        from_centre = np.array((around.x(), around.y())) - self._size / 2
        from_centre[1] *= -1
        self._centre = self._centre + from_centre * (1 / self._scale - 1 / scale)
        self._scale = scale
