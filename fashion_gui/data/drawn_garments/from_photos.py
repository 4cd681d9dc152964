"""Drawings traced from the photos of Fashion-MNIST: silhouettes and outlines."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import numpy as np
import numpy.typing as npt

from fashion_gui.data.drawing import SIDE, prepare_drawing
from fashion_gui.data.drawn_garments.rendering import MARGIN, SHEET, dilated
from fashion_gui.data.enclosed_paper import enclosed_paper

Pictures = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]
Booleans = npt.NDArray[np.bool_]
Random = np.random.Generator

_INK = 0.1
"""Pixels darker than this belong to the garment."""


def silhouettes(photos: Pictures, random: Random) -> Pictures:
    """Every garment in one grey: (n, 28, 28) uint8 → (n, 28, 28) uint8."""
    return _each(photos, random, _silhouette)


def outlines(photos: Pictures, random: Random) -> Pictures:
    """Every garment's outline and inner edges, as a pen would trace them, seen by a network.

    (n, 28, 28) uint8 → (n, 28, 28) uint8.
    """
    return _each(photos, random, _outline)


def _each(photos: Pictures, random: Random, trace: Callable[[Floats, Random], Floats]) -> Pictures:
    traced = np.empty_like(photos)
    for place, photo in enumerate(photos):
        ink = trace(_enlarged(photo, random), random)
        traced[place] = np.rint(prepare_drawing(ink).pixels * 255)
    return traced


def _enlarged(photo: Pictures, random: Random) -> Floats:
    """The photo on a sheet, stretched at random, half of them turned about: (SHEET, SHEET)."""
    space = SHEET - 2 * MARGIN
    wide, high = np.exp(random.normal(0.1, 0.13)), np.exp(random.normal(0.0, 0.08))
    scale = space / SIDE / max(wide, high)
    at = np.arange(SHEET) - (SHEET - 1) / 2
    columns = at / (scale * wide) + (SIDE - 1) / 2
    rows = at / (scale * high) + (SIDE - 1) / 2
    if random.random() < 0.5:
        columns = columns[::-1]
    # A slant moves each row a little further than the one above.
    slant = random.normal(0.0, 0.04)
    shift = (rows - SIDE / 2) * slant
    grey = photo.astype(np.float32) / np.float32(255)
    padded = np.pad(grey, 2)
    x = (columns[None] + shift[:, None]).clip(-1.5, SIDE + 0.49) + 2
    y = rows.clip(-1.5, SIDE + 0.49)[:, None] + 2
    x0, y0 = np.floor(x).astype(np.intp), np.floor(y).astype(np.intp)
    fx, fy = (x - x0).astype(np.float32), (y - y0).astype(np.float32)
    above = padded[y0, x0] * (1 - fx) + padded[y0, x0 + 1] * fx
    below = padded[y0 + 1, x0] * (1 - fx) + padded[y0 + 1, x0 + 1] * fx
    return cast("Floats", above * (1 - fy) + below * fy)


def _mask(grey: Floats) -> Booleans:
    mask = grey > _INK
    mask |= enclosed_paper(~mask)
    if not mask.any():
        mask[SHEET // 2, SHEET // 2] = True
    return mask


def _silhouette(grey: Floats, random: Random) -> Floats:
    return _mask(grey).astype(np.float32) * np.float32(random.uniform(0.45, 1.0))


def _outline(grey: Floats, random: Random) -> Floats:
    mask = _mask(grey)
    inner = mask.copy()
    for axis in (0, 1):
        for step in (1, -1):
            inner &= np.roll(mask, step, axis)
    lines = mask & ~inner
    rows, columns = np.gradient(grey)
    slope = np.hypot(rows, columns)
    radius = np.exp(random.uniform(np.log(1.2), np.log(5.0)))
    ink = dilated(lines, radius)
    if random.random() < 0.8:
        surface = slope[inner]
        if surface.size:
            least = max(float(np.quantile(surface, random.uniform(0.8, 0.97))), 0.04)
            ridge = _thin(slope) & (slope > least) & inner
            ink |= dilated(ridge, radius * random.uniform(0.4, 0.8))
    return ink.astype(np.float32)


def _thin(slope: Floats) -> Booleans:
    """Where the slope is no less than beside it, across or along."""
    across = (slope >= np.roll(slope, 1, 1)) & (slope >= np.roll(slope, -1, 1))
    along = (slope >= np.roll(slope, 1, 0)) & (slope >= np.roll(slope, -1, 0))
    return across | along
