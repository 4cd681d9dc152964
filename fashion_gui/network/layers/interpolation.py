"""By which weights a pixel of an enlarged picture takes those of the smaller one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

_Doubles = npt.NDArray[np.float64]
_Places = npt.NDArray[np.intp]

_NO_WEIGHT = 1e-6
"""Where a weight is zero by its formula, rounding leaves up to so much."""


@dataclass(frozen=True)
class _Interpolation:
    """How a row of pixels is made longer.

    Attributes:
        weigh: the weight of a pixel by its distance, in pixels of the shorter row.
        radius: from this distance on a weight is zero.
        steps: a place between two pixels is rounded to one out of so many; 0 where it is not.
    """

    weigh: Callable[[_Doubles], _Doubles]
    radius: int
    steps: int = 0


def _linear(distance: _Doubles) -> _Doubles:
    weights: _Doubles = np.maximum(1 - np.abs(distance), 0)
    return weights


def _cubic(distance: _Doubles) -> _Doubles:
    """The cubic convolution of Keys, with a = -1/2."""
    x = np.abs(distance)
    near, far = (1.5 * x - 2.5) * x * x + 1, ((-0.5 * x + 2.5) * x - 4) * x + 2
    return np.where(x < 1, near, np.where(x < 2, far, 0.0))


def _lanczos(lobes: int) -> _Interpolation:
    def weigh(distance: _Doubles) -> _Doubles:
        window = np.where(np.abs(distance) < lobes, np.sinc(distance / lobes), 0.0)
        weights: _Doubles = np.sinc(distance) * window
        return weights

    return _Interpolation(weigh, lobes)


_NEAREST = "nearest"
_WAYS: Mapping[str, _Interpolation] = {
    "bilinear": _Interpolation(_linear, 1),
    # TensorFlow looks the weights up in a table of so many places.
    "bicubic": _Interpolation(_cubic, 2, steps=1024),
    "lanczos3": _lanczos(3),
    "lanczos5": _lanczos(5),
}


def reached_by(pixel: int, pixels: int, factor: int, name: str) -> range:
    """The places of a row `factor` times as long that may take something of a pixel."""
    radius = 0 if name == _NEAREST else _WAYS[name].radius
    first, behind = (pixel - radius) * factor, (pixel + radius + 1) * factor
    return range(max(first, 0), min(behind, pixels * factor))


def interpolated(
    pixels: int, factor: int, name: str, places: _Places
) -> tuple[_Places, npt.NDArray[np.float32]]:
    """What places of a row `factor` times as long take: pixels and weights, (places, k) each.

    As TensorFlow's `tf.image.resize` does it, whose pixels have their middles at halves: pixels
    outside of the picture are left out, and the weights of the others add up to 1 all the same.
    """
    way = _WAYS[name]
    middle = (places + 0.5) / factor - 0.5
    first = np.floor(middle)
    between = (middle - first)[:, None]
    if way.steps:
        between = np.rint(between * way.steps) / way.steps
    around = np.arange(1 - way.radius, way.radius + 1)
    seen = first[:, None].astype(np.intp) + around
    weights = np.where((seen >= 0) & (seen < pixels), way.weigh(between - around), 0.0)
    weights /= weights.sum(axis=1, keepdims=True)
    weights[np.abs(weights) < _NO_WEIGHT] = 0.0
    return seen, weights.astype(np.float32)
