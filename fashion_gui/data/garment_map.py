"""Every garment as a point: where it lies along the strongest principal components."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.input_views import PIXELS, FloatArray, principal_components

COMPONENTS = 6
"""That can be chosen as an axis of the map."""

_CHUNK = 4_000


@dataclass(frozen=True, eq=False)
class GarmentMap:
    """Principal components of the 60,000 training garments, and all garments along them.

    Attributes:
        mean: (784,) float32, the mean of the training garments, pixels counted from 0 to 1.
        axes: (784, k) float32, one direction a column, the strongest first.
        shares: (k,) float64, the share of the training garments' variance along each.
        train: (60000, k) float32, pixels counted from 0 to 1.
        test: (10000, k) float32, measured from the mean of the training garments.
    """

    mean: FloatArray
    axes: FloatArray
    shares: npt.NDArray[np.float64]
    train: FloatArray
    test: FloatArray

    def along(self, images: npt.NDArray[np.uint8]) -> FloatArray:
        """Where other pictures (n, 28, 28) lie along the axes: (n, k)."""
        return _along(images, self.mean, self.axes)[0]


def garment_map(data: FashionMnist, components: int = COMPONENTS) -> GarmentMap:
    """Places all garments, two to three seconds on two cores. For a thread beside."""
    basis = principal_components(data.train_images)
    axes = np.ascontiguousarray(basis.axes[:, :components])
    train, variance = _along(data.train_images, basis.mean, axes)
    test, _ = _along(data.test_images, basis.mean, axes)
    shares = train.var(axis=0, dtype=np.float64) / variance
    return GarmentMap(basis.mean, axes, shares, train, test)


def _along(
    images: npt.NDArray[np.uint8], mean: FloatArray, axes: FloatArray
) -> tuple[FloatArray, float]:
    """Garments (n, 28, 28) along the axes (n, k), and the sum of the pixels' variances."""
    rows = images.reshape(-1, PIXELS)
    scores = np.empty((len(rows), axes.shape[1]), dtype=np.float32)
    squares = 0.0
    for start in range(0, len(rows), _CHUNK):
        part = rows[start : start + _CHUNK] * np.float32(1 / 255)
        part -= mean
        scores[start : start + _CHUNK] = part @ axes
        squares += float(np.einsum("ij,ij->", part, part, dtype=np.float64))
    return scores, squares / max(len(rows), 1)
