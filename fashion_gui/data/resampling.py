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
    rows = _coverage(height, side, step)
    columns = _coverage(width, side, step)
    return (rows @ picture @ columns.T).astype(np.float32).clip(0.0, picture.max())


def stretch_to(picture: npt.NDArray[np.float32], side: int) -> npt.NDArray[np.float32]:
    """A picture with both sides made `side` long, whatever its proportions: (h, w) → (side, side).

    Each pixel is the mean of the area that it covers.
    """
    height, width = picture.shape
    rows, columns = (_coverage(length, side, length / side) for length in (height, width))
    return (rows @ picture @ columns.T).astype(np.float32).clip(0.0, picture.max())


def _coverage(source: int, target: int, step: float) -> npt.NDArray[np.float64]:
    """How much of each target pixel every source pixel covers: (target, source), in [0, 1].

    A target pixel is `step` source pixels long, and the middles of both rows coincide.
    """
    edges = (source - target * step) / 2 + step * np.arange(target + 1)
    pixels = np.arange(source)
    begins = np.maximum(edges[:-1, np.newaxis], pixels)
    ends = np.minimum(edges[1:, np.newaxis], pixels + 1)
    overlaps: npt.NDArray[np.float64] = np.maximum(ends - begins, 0.0) / step
    return overlaps
