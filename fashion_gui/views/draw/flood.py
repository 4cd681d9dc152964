"""Flood fill: the surface around a point, as far as its edges."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from fashion_gui.data.enclosed_paper import connected_to

ALIKE = 96
"""Levels that differ by less than this belong to one surface."""

Levels = npt.NDArray[np.uint8]


def flooded(levels: Levels, starts: Sequence[tuple[int, int]], level: int) -> Levels:
    """The picture with the surfaces around `starts` (row, column) at another level.

    The soft edge of a stroke is taken halfway, so that no pale seam is left along it:
    (h, w) uint8 → (h, w) uint8.
    """
    surface = np.zeros(levels.shape, dtype=np.bool_)
    for own in {int(levels[start]) for start in starts}:
        alike = (levels > own - ALIKE) & (levels < own + ALIKE)
        surface |= connected_to(alike, [it for it in starts if levels[it] == own])
    near = surface.copy()
    near[1:] |= surface[:-1]
    near[:-1] |= surface[1:]
    near[:, 1:] |= surface[:, :-1]
    near[:, :-1] |= surface[:, 1:]
    # On the edge the darker of the two wins: ink stays sharp and paper is not seen through.
    filled = np.where(near, np.maximum(levels, np.uint8(level)), levels)
    filled[surface] = level
    return filled
