"""The paper inside a drawn outline: what a pen line cuts off from the edge of the sheet."""

from __future__ import annotations

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
    enclosed: _Booleans = sheet & (_components(sheet) != 0)
    return enclosed[1:-1, 1:-1]


def connected_to(pixels: _Booleans, start: tuple[int, int]) -> _Booleans:
    """Which true pixels can be reached from `start` (row, column), a true one, over true pixels.

    (h, w) bool → (h, w) bool.
    """
    components = _components(pixels)
    reached: _Booleans = pixels & (components == components[start])
    return reached


def _components(pixels: _Booleans) -> _Integers:
    """A number for each pixel, the same for true ones that are connected: (h, w).

    The numbers of false pixels mean nothing.
    """
    starts = _run_starts(pixels)
    runs = np.cumsum(starts, dtype=np.intp).reshape(pixels.shape) - 1
    # Two runs share an unbroken stretch of columns, so its first column stands for the link.
    above, below = np.nonzero(_run_starts(pixels[:-1] & pixels[1:]))
    labels = _component_labels(int(runs[-1, -1]) + 1, runs[above, below], runs[above + 1, below])
    components: _Integers = labels[runs]
    return components


def _run_starts(pixels: _Booleans) -> _Booleans:
    """Where a horizontal run of true pixels begins: (h, w) bool."""
    starts = pixels.copy()
    starts[:, 1:] &= ~pixels[:, :-1]
    return starts


def _component_labels(count: int, first: _Integers, second: _Integers) -> _Integers:
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
