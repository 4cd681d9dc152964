"""Flood fill: the surface around a point, as far as its edges."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from fashion_gui.data.enclosed_paper import connected_to

ALIKE = 96
"""Levels that differ by less than this belong to one surface."""

Levels = npt.NDArray[np.uint8]


def flooded(levels: Levels, start: tuple[int, int], level: int) -> Levels:
    """The picture with the surface around `start` (row, column) at another level.

    The soft edge of a stroke is taken halfway, so that no pale seam is left along it:
    (h, w) uint8 → (h, w) uint8.
    """
    own = int(levels[start])
    surface = connected_to(np.abs(levels.astype(np.int16) - own) < ALIKE, start)
    rim = surface.copy()
    for axis in (0, 1):
        grown = rim.copy()
        for part, other in ((np.s_[1:], np.s_[:-1]), (np.s_[:-1], np.s_[1:])):
            index, source = (part, other) if axis == 0 else ((np.s_[:], part), (np.s_[:], other))
            grown[index] |= rim[source]
        rim = grown
    edge = rim & ~surface
    filled = levels.copy()
    filled[surface] = level
    # On the edge the darker of the two wins: ink stays sharp and paper is not seen through.
    filled[edge] = np.maximum(filled[edge], level)
    return filled
