"""Loss surfaces of two weights, each the mean of the surfaces of single samples.

As in training, the loss that is to fall is a mean over samples, and an optimizer that looks at a
few of them only sees another slope than that of the mean.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

Point = tuple[float, float]
"""The two weights."""
DoubleArray = npt.NDArray[np.float64]

SAMPLES = 64
"""Samples of every surface."""


@dataclass(frozen=True)
class Surface:
    """A loss of two weights x and y.

    Sample i has the surface f(x, y) + aᵢ·x + bᵢ·y. The tilts (aᵢ, bᵢ) sum to zero, so that the
    mean of all samples is f.

    Attributes:
        name: short and fixed.
        value: f, of numbers or of arrays.
        slope: its gradient.
        width, height: the part to be shown is [−width, width] × [−height, height].
        start: where a walk begins unless a person says otherwise.
        minima: the lowest points.
        tilt: standard deviation of aᵢ and of bᵢ.
    """

    name: str
    value: Callable[[DoubleArray, DoubleArray], DoubleArray]
    slope: Callable[[float, float], Point]
    width: float
    height: float
    start: Point
    minima: tuple[Point, ...]
    tilt: float = 0.5

    @cached_property
    def tilts(self) -> DoubleArray:
        """(SAMPLES, 2): how each sample's surface leans."""
        drawn = np.random.default_rng(7).normal(size=(SAMPLES, 2))
        drawn -= drawn.mean(axis=0)
        return np.asarray(self.tilt * drawn / drawn.std(axis=0))

    def loss(self, point: Point) -> float:
        """The mean over all samples."""
        return float(self.value(np.float64(point[0]), np.float64(point[1])))  # type: ignore[arg-type]

    def sample_loss(self, sample: int, point: Point) -> float:
        """The loss of one sample."""
        return self.loss(point) + float(self.tilts[sample] @ np.array(point))

    def gradient(self, point: Point, batch: npt.NDArray[np.int64] | None = None) -> Point:
        """Of the mean over the samples of a batch; None is all of them."""
        x, y = self.slope(*point)
        if batch is None:
            return x, y
        lean = self.tilts[batch].mean(axis=0)
        return x + float(lean[0]), y + float(lean[1])

    def distance(self, point: Point) -> float:
        """To the nearest of the lowest points."""
        return min(float(np.hypot(point[0] - x, point[1] - y)) for x, y in self.minima)


def batches(size: int, seed: int) -> Iterator[npt.NDArray[np.int64] | None]:
    """Batches of samples without end, shuffled anew after each pass, as `fit` does it.

    A batch of all samples is None: there is nothing to draw.
    """
    random = np.random.default_rng(seed)
    while True:
        if size >= SAMPLES:
            yield None
            continue
        order = random.permutation(SAMPLES)
        for start in range(0, SAMPLES, size):
            yield order[start : start + size]


def _floor(x: DoubleArray) -> DoubleArray:
    """Where the bottom of the valley runs."""
    return 0.25 * x**2 - 1


def _valley(x: DoubleArray, y: DoubleArray) -> DoubleArray:
    return 0.05 * (x - 2) ** 2 + 2 * (y - _floor(x)) ** 2


def _valley_slope(x: float, y: float) -> Point:
    off = y - (0.25 * x**2 - 1)
    return 0.1 * (x - 2) - 2 * x * off, 4 * off


def _saddle(x: DoubleArray, y: DoubleArray) -> DoubleArray:
    return 0.5 * x**2 - 0.5 * y**2 + 0.125 * y**4 + 0.5


def _saddle_slope(x: float, y: float) -> Point:
    return x, -y + 0.5 * y**3


def _bumpy(x: DoubleArray, y: DoubleArray) -> DoubleArray:
    return 0.15 * (x**2 + y**2) + 0.3 * (2 - np.cos(4 * x) - np.cos(4 * y))


def _bumpy_slope(x: float, y: float) -> Point:
    return 0.3 * x + 1.2 * float(np.sin(4 * x)), 0.3 * y + 1.2 * float(np.sin(4 * y))


def _badly_scaled(x: DoubleArray, y: DoubleArray) -> DoubleArray:
    return 0.05 * x**2 + 8 * y**2


def _badly_scaled_slope(x: float, y: float) -> Point:
    return 0.1 * x, 16 * y


_ROOT = float(np.sqrt(2))

SURFACES: dict[str, Surface] = {
    it.name: it
    for it in (
        Surface("valley", _valley, _valley_slope, 3.2, 2.0, (-2.6, 1.4), ((2.0, 0.0),)),
        Surface(
            "saddle",
            _saddle,
            _saddle_slope,
            3.2,
            2.0,
            (-2.5, 0.02),
            ((0.0, _ROOT), (0.0, -_ROOT)),
            0.3,
        ),
        Surface("bumpy", _bumpy, _bumpy_slope, 3.2, 2.0, (-2.5, 1.4), ((0.0, 0.0),), 1.5),
        Surface("scaled", _badly_scaled, _badly_scaled_slope, 3.2, 2.0, (-2.8, 1.5), ((0.0, 0.0),)),
    )
}
"""By name: a curved valley (ravine), a saddle, bumps, and two weights of very different scale."""
