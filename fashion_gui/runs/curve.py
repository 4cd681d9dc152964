"""A curve that grows by the million and is drawn thirty times a second.

A screen shows about a thousand points. What is drawn of a longer curve is worked out from sums and
extremes that are kept while it grows, so that a repaint costs the same at any length.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from fashion_gui.runs.events import FloatArray

IntArray = npt.NDArray[np.int64]

BLOCK = 64
"""Values whose lowest and highest places are kept together."""


class GrowingArray:
    """An array with room at the end; appending n values costs n."""

    def __init__(self, dtype: Any) -> None:
        self._room = np.empty(64, dtype)
        self.count = 0

    @property
    def values(self) -> Any:
        """A view that stays as it is when more is appended."""
        return self._room[: self.count]

    def extend(self, values: Any) -> None:
        needed = self.count + len(values)
        if needed > len(self._room):
            grown = np.empty(max(needed, 2 * len(self._room)), self._room.dtype)
            grown[: self.count] = self.values
            self._room = grown
        self._room[self.count : needed] = values
        self.count = needed


class Curve:
    """A growing row of numbers."""

    def __init__(self) -> None:
        self._values = GrowingArray(np.float32)
        self._sums = GrowingArray(np.float64)
        self._lows, self._highs = GrowingArray(np.int64), GrowingArray(np.int64)

    def extend(self, values: Sequence[float] | FloatArray) -> None:
        if not len(values):
            return
        before = float(self._sums.values[-1]) if self._sums.count else 0.0
        self._values.extend(values)
        self._sums.extend(before + np.cumsum(values, dtype=np.float64))
        start = self._lows.count * BLOCK
        blocks = self._values.values[start:]
        blocks = blocks[: len(blocks) // BLOCK * BLOCK].reshape(-1, BLOCK)
        places = start + BLOCK * np.arange(len(blocks))
        self._lows.extend(places + blocks.argmin(axis=1))
        self._highs.extend(places + blocks.argmax(axis=1))

    @property
    def values(self) -> FloatArray:
        """(n,) float32, a view that stays as it is when more is appended."""
        result: FloatArray = self._values.values
        return result

    def __len__(self) -> int:
        return self._values.count

    def envelope(
        self, points: int, start: int = 0, stop: int | None = None
    ) -> tuple[IntArray, FloatArray]:
        """The values from `start` to `stop` as at most `points` that keep their look.

        Keeps the lowest and highest of equal stretches, so that no spike is lost.

        Returns:
            places: (m,) int64 places in `values`, rising.
            values: (m,) float32 there.
        """
        stop = len(self) if stop is None else min(stop, len(self))
        start = max(start, 0)
        count = stop - start
        if count <= points:
            places = np.arange(start, max(start, stop))
            return places, self.values[places]
        width = -(-count // (points // 2))
        if width < 4 * BLOCK:
            places = _extremes(self.values, np.arange(start, stop), width)
        else:
            places = self._coarse(points, start, stop)
        return places, self.values[places]

    def means(
        self, window: int, points: int, start: int = 0, stop: int | None = None
    ) -> tuple[IntArray, FloatArray]:
        """The mean of the last `window` values (fewer at the start), at up to `points` places.

        Returns:
            places: (m,) int64 places in `values`, rising, the last one at the end.
            values: (m,) float32, the mean that ends there.
        """
        stop = len(self) if stop is None else min(stop, len(self))
        start = max(start, 0)
        if stop <= start:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        # All different: with no more points than values a step is at least one. (`np.unique` would
        # have NumPy import its masked arrays, 15 ms, in the first frame of the first run.)
        count = min(points, stop - start)
        places = stop - 1 - np.arange(count)[::-1] * (stop - 1 - start) // max(count - 1, 1)
        if window <= 1:
            return places, self.values[places]
        sums = self._sums.values
        before = places - window
        earlier = np.where(before >= 0, sums[np.maximum(before, 0)], 0.0)
        totals = sums[places] - earlier
        return places, (totals / np.minimum(places + 1, window)).astype(np.float32)

    def _coarse(self, points: int, start: int, stop: int) -> IntArray:
        """Extremes by the blocks; what is left of one at either end is looked at value by value."""
        first, last = -(-start // BLOCK), min(stop // BLOCK, self._lows.count)
        blocks = np.concatenate([self._lows.values[first:last], self._highs.values[first:last]])
        ends = (np.arange(start, first * BLOCK), np.arange(last * BLOCK, stop))
        candidates = np.sort(np.concatenate([ends[0], blocks, ends[1]]))
        return _extremes(self.values, candidates, -(-len(candidates) // (points // 2)))


def _extremes(values: FloatArray, places: IntArray, width: int) -> IntArray:
    """Of each `width` places in a row, that of the lowest and that of the highest value."""
    stretches = -(-len(places) // width)
    # The last stretch is filled up with the last place, which is neither lower nor higher than it.
    block = np.pad(places, (0, stretches * width - len(places)), mode="edge")
    block = block.reshape(stretches, width)
    heights = values[block]
    rows = np.arange(stretches)
    low, high = block[rows, heights.argmin(axis=1)], block[rows, heights.argmax(axis=1)]
    return np.stack([np.minimum(low, high), np.maximum(low, high)], axis=1).ravel()
