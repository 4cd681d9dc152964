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
    starts = _run_starts(sheet)
    runs = np.cumsum(starts).reshape(sheet.shape) - 1

    # Two runs share an unbroken stretch of columns, so its first column stands for the link.
    above, below = np.nonzero(_run_starts(sheet[:-1] & sheet[1:]))
    labels = _component_labels(int(runs[-1, -1]) + 1, runs[above, below], runs[above + 1, below])
    enclosed: _Booleans = sheet & (labels[runs] != 0)
    return enclosed[1:-1, 1:-1]


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
