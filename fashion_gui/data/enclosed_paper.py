"""The paper inside a drawn outline: what a pen line cuts off from the edge of the sheet."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

_Booleans = npt.NDArray[np.bool_]
_Integers = npt.NDArray[np.intp]


def enclosed_paper(is_paper: _Booleans) -> _Booleans:
    """Which pixels of paper cannot be reached from the border: (h, w) bool → (h, w) bool.

    One walks up, down, left and right over paper; a diagonal line one pixel wide is closed.

    Nothing is walked pixel by pixel. Each horizontal run of paper is a node, runs that
    touch in neighbouring rows are linked, and the connected components are found by
    hooking labels to smaller ones and shortening the chains (Shiloach and Vishkin, 1982),
    so a spiral costs no more than any other drawing of as many runs.
    """
    # A margin of paper makes the border one run, the first, which is the outside.
    sheet = np.pad(is_paper, 1, constant_values=True)
    runs, labels = _runs_and_labels(sheet)
    enclosed: _Booleans = sheet & (labels != 0)[runs]
    return enclosed[1:-1, 1:-1]


def connected_to(pixels: _Booleans, starts: Sequence[tuple[int, int]]) -> _Booleans:
    """Which true pixels can be reached from `starts` (row, column), true ones, over true pixels.

    (h, w) bool → (h, w) bool.
    """
    runs, labels = _runs_and_labels(pixels)
    wanted = np.isin(labels, [labels[runs[start]] for start in starts])
    reached: _Booleans = pixels & wanted[runs]
    return reached


def _runs_and_labels(pixels: _Booleans) -> tuple[npt.NDArray[np.int32], _Integers]:
    """The number of each true pixel's horizontal run, (h, w), and of each run's component.

    The numbers of false pixels mean nothing.
    """
    starts = _run_starts(pixels)
    runs = np.cumsum(starts, dtype=np.int32).reshape(pixels.shape)
    runs -= 1
    # Two runs share an unbroken stretch of columns, so its first column stands for the link.
    above, below = np.nonzero(_run_starts(pixels[:-1] & pixels[1:]))
    count = int(runs[-1, -1]) + 1
    return runs, _component_labels(count, runs[above, below], runs[above + 1, below])


def _run_starts(pixels: _Booleans) -> _Booleans:
    """Where a horizontal run of true pixels begins: (h, w) bool."""
    starts = pixels.copy()
    starts[:, 1:] &= ~pixels[:, :-1]
    return starts


def _component_labels(
    count: int, first: npt.NDArray[np.int32], second: npt.NDArray[np.int32]
) -> _Integers:
    """The smallest node of each node's component: (count,).

    `first` and `second` are the ends of the links, (links,) each.
    """
    labels = np.arange(count)
    while True:
        ends = labels[first], labels[second]
        smaller, larger = np.minimum(*ends), np.maximum(*ends)
        if np.array_equal(smaller, larger):
            return labels
        np.minimum.at(labels, larger, smaller)
        while not np.array_equal(shortened := labels[labels], labels):
            labels = shortened
