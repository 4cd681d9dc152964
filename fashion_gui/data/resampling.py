"""Pictures made smaller or larger by averaging areas, exact for any ratio."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt


def fit_centred(picture: npt.NDArray[np.float32], side: int) -> npt.NDArray[np.float32]:
    """A picture scaled until its longer side is `side`, centred on a square of zeros.

    Each pixel of the result is the mean of the area of the picture that it covers. The
    picture is centred to the fraction of a pixel, so a mirrored picture gives a mirrored
    result, and its proportions are kept.

    Args:
        picture: (h, w) float32, h and w at least 1.
        side: in pixels.

    Returns:
        (side, side) float32, between 0 and the picture's largest value.
    """
    height, width = picture.shape
    step = max(height, width) / side
    return _averaged(picture, side, step, step)


def stretch_to(picture: npt.NDArray[np.float32], side: int) -> npt.NDArray[np.float32]:
    """A picture with both sides made `side` long, whatever its proportions: (h, w) → (side, side).

    Each pixel is the mean of the area that it covers.
    """
    height, width = picture.shape
    return _averaged(picture, side, height / side, width / side)


def _averaged(
    picture: npt.NDArray[np.float32], side: int, high: float, wide: float
) -> npt.NDArray[np.float32]:
    """Means over areas `high` × `wide` pixels large, about the picture's middle: (side, side)."""
    rows = _row_means(picture.astype(np.float64), side, high)
    means = _row_means(rows.T, side, wide).T
    return means.astype(np.float32).clip(0.0, picture.max())


def _row_means(
    picture: npt.NDArray[np.float64], target: int, step: float
) -> npt.NDArray[np.float64]:
    """Means over strips `step` rows high, zeros where there is no picture: (h, w) → (target, w).

    By differences of sums from the top: a product of matrices, which is shorter to write, would
    wait for the cores that are busy training.
    """
    height, width = picture.shape
    edges = (height - target * step) / 2 + step * np.arange(target + 1)
    edges = edges.clip(0.0, height)
    whole = np.minimum(edges.astype(np.intp), height - 1)
    sums = np.zeros((height + 1, width))
    np.cumsum(picture, axis=0, out=sums[1:])
    to_edge = sums[whole] + (edges - whole)[:, np.newaxis] * picture[whole]
    means: npt.NDArray[np.float64] = np.diff(to_edge, axis=0) / step
    return means
