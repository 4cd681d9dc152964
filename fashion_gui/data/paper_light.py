"""How light the paper is, place by place, in the photo of a sheet that lies half in the shade."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

SMALLEST_SIDE = 128
"""Pixels. A smaller picture is no photo of a sheet: its few pixels of border are too few to tell
a shadow from a garment."""

_CELLS = 16
_SAMPLES = 12
"""The light is measured in 16 × 16 cells, on 12 × 12 pixels of each."""

_PAPER_SHARE = 80
"""Percentile of a cell that is its paper, where a fifth of it is free of ink."""

_DEGREE = 3

_NEAR = 0.08
"""A cell this far from its level, as a share of it, is not paper alone. It is less than
`INK_THRESHOLD`, so that paper of one level, more or less, has no ink."""

_LEAST_AGREEING = 0.6
"""Share of the cells along the border that must lie on the surface, or it is no light on paper."""

_LEAST_GAIN = 0.05
"""Share of the cells along the border that the surface must explain beyond those that one level
explains."""

_JUMP = 0.2
"""Where a cell along the border is darker than the next by more than this share, it is a garment
that reaches the border, and no shadow."""

_Floats = npt.NDArray[np.float32]
_Doubles = npt.NDArray[np.float64]


def uneven_paper(levels: _Doubles) -> _Floats | None:
    """The level of the paper at every pixel, or None where the light is even.

    Light changes slowly over a sheet, ink at once: a surface of the third degree is laid through
    the levels of cells along the border, again without those that are far from it, then through
    what lies near it inside. What the surface misses is added from the cells themselves. One level
    that explains the border as well is preferred.

    Args:
        levels: (h, w), 0 black to 255; the paper is the light part.

    Returns:
        (h, w) float32, at least 1.
    """
    if min(levels.shape) < SMALLEST_SIDE:
        return None
    cells = _cell_levels(levels)
    if _has_an_edge(cells):
        return None
    ring = np.ones((_CELLS, _CELLS), dtype=bool)
    ring[1:-1, 1:-1] = False
    everywhere = np.ones_like(ring)
    terms = _terms()
    weights = _least_squares(terms[ring], cells[ring])
    surface = np.maximum(terms @ weights, 1.0)
    for where in (ring, ring, everywhere, everywhere):
        on_it = where & (np.abs(cells - surface) < _NEAR * surface)
        if on_it[ring].mean() < _LEAST_AGREEING:
            return None
        # Where a side has no paper to tell, the weights that it would decide stay as they were.
        weights = weights + _least_squares(terms[on_it], cells[on_it] - terms[on_it] @ weights)
        surface = np.maximum(terms @ weights, 1.0)
    on_it = np.abs(cells - surface) < _NEAR * surface
    agreeing = float(on_it[ring].mean())
    if agreeing < max(_LEAST_AGREEING, _on_one_level(cells[ring]) + _LEAST_GAIN):
        return None
    missed = _smoothed(np.where(on_it, cells / surface, 1.0))
    whole = np.pad(surface * missed, 1, mode="reflect", reflect_type="odd")
    whole = np.maximum(whole, 1.0)
    return _between(_between(whole.astype(np.float32), levels.shape[0]).T, levels.shape[1]).T


def _has_an_edge(cells: _Doubles) -> bool:
    """Whether the paper's level jumps on the way along the border: (16, 16)."""
    way = np.concatenate([cells[0], cells[1:, -1], cells[-1, -2::-1], cells[-2::-1, 0]])
    return bool((np.abs(np.diff(way)) > _JUMP * np.maximum(way[1:], way[:-1])).any())


def _on_one_level(levels: _Doubles) -> float:
    """The largest share of levels (n,) that lie near one of them."""
    near = np.abs(levels - levels[:, np.newaxis]) < _NEAR * levels[:, np.newaxis]
    return float(near.mean(axis=1).max())


def _cell_levels(levels: _Doubles) -> _Doubles:
    """The level of the paper in each cell: (16, 16)."""
    rows, columns = (
        np.linspace(0, side - 1, _CELLS * _SAMPLES).astype(np.intp) for side in levels.shape
    )
    cells = levels[np.ix_(rows, columns)].reshape(_CELLS, _SAMPLES, _CELLS, _SAMPLES)
    return np.asarray(np.percentile(cells, _PAPER_SHARE, axis=(1, 3)), dtype=np.float64)


def _terms() -> _Doubles:
    """The products of powers of x and y up to the third degree at each cell: (16, 16, 10)."""
    x, y = np.meshgrid(*2 * [(np.arange(_CELLS) + 0.5) / _CELLS * 2 - 1])
    powers = [(i, j) for i in range(_DEGREE + 1) for j in range(_DEGREE + 1 - i)]
    return np.stack([x**i * y**j for i, j in powers], axis=-1)


def _least_squares(terms: _Doubles, values: _Doubles) -> _Doubles:
    """By the normal equations; what the values do not decide is 0."""
    damped = terms.T @ terms + 1e-6 * np.eye(terms.shape[1])
    return np.asarray(np.linalg.solve(damped, terms.T @ values), dtype=np.float64)


def _smoothed(cells: _Doubles) -> _Doubles:
    """The mean of each cell and its eight neighbours."""
    wide = np.pad(cells, 1, mode="edge")
    rows = wide[:-2] + wide[1:-1] + wide[2:]
    return (rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]) / 9


def _between(cells: _Floats, side: int) -> _Floats:
    """Straight lines between the rows of cells, one more at each end: (18, n) → (side, n).

    A product of matrices would be shorter to write and wait for cores that are busy training.
    """
    places = (np.arange(side, dtype=np.float32) + 0.5) / side * _CELLS + 0.5
    before = places.astype(np.intp)
    after = (places - before)[:, np.newaxis]
    lines: _Floats = np.diff(cells, axis=0)[before]
    lines *= after
    lines += cells[before]
    return lines
