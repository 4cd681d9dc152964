"""What of a garment enters a network: the whole picture, a part of it, or numbers made from it.

Every view but the whole picture is a choice of pixels or a linear map of all 784, so a view is
one matrix product wherever it is computed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float32]

SIDE = 28
PIXELS = SIDE * SIDE
THUMBNAIL_SIDE = 8


class InputSource(StrEnum):
    """What an `Input` takes of a garment."""

    IMAGE = "image"
    """28 × 28 pixels."""
    PIXELS = "pixels"
    """The same 784 pixels in one row."""
    TOP_HALF = "top_half"
    BOTTOM_HALF = "bottom_half"
    """14 × 28 pixels each."""
    THUMBNAIL = "thumbnail"
    """8 × 8 mean greys in one row of 64."""
    COMPONENTS = "components"
    """The first k principal components of the training garments."""


PICTURES = frozenset({InputSource.IMAGE, InputSource.TOP_HALF, InputSource.BOTTOM_HALF})
"""Sources that keep height and width, and so may have an axis for the channel."""


def shape_of_source(source: InputSource, components: int, channel_axis: bool) -> tuple[int, ...]:
    """Shape of one garment as it enters, without the batch axis."""
    match source:
        case InputSource.IMAGE:
            shape: tuple[int, ...] = (SIDE, SIDE)
        case InputSource.TOP_HALF | InputSource.BOTTOM_HALF:
            shape = (SIDE // 2, SIDE)
        case InputSource.PIXELS:
            shape = (PIXELS,)
        case InputSource.THUMBNAIL:
            shape = (THUMBNAIL_SIDE**2,)
        case InputSource.COMPONENTS:
            shape = (components,)
    return (*shape, 1) if channel_axis and source in PICTURES else shape


@cache
def thumbnail_matrix() -> FloatArray:
    """(784, 64) float32: each column takes the mean over one of 8 × 8 equal squares.

    28 pixels are not a multiple of 8: a square is 3.5 pixels wide, and a pixel on its edge
    counts by the share of it that lies within.
    """
    width = SIDE / THUMBNAIL_SIDE
    edges = np.arange(THUMBNAIL_SIDE + 1) * width
    pixels = np.arange(SIDE)
    overlap = np.minimum(pixels + 1, edges[1:, None]) - np.maximum(pixels, edges[:-1, None])
    rows = np.clip(overlap, 0, None) / width
    return np.kron(rows, rows).T.astype(np.float32)


@dataclass(frozen=True, eq=False)
class PrincipalComponents:
    """The directions in which garments differ most, the strongest first.

    Attributes:
        mean: (784,) float32, the mean garment, pixels in [0, 1].
        axes: (784, 784) float32, one orthonormal direction a column. The largest entry of each
            is positive, so that two computations agree in sign.
    """

    mean: FloatArray
    axes: FloatArray


def principal_components(images: npt.NDArray[np.uint8]) -> PrincipalComponents:
    """Principal components of garments (n, 28, 28) uint8, by their covariance."""
    rows = images.reshape(len(images), PIXELS)
    mean = rows.mean(axis=0, dtype=np.float64) / 255
    scatter = np.zeros((PIXELS, PIXELS))
    for start in range(0, len(rows), 8192):  # all rows as floats at once would take 150 MB
        part = rows[start : start + 8192].astype(np.float32) / np.float32(255)
        part -= mean.astype(np.float32)
        scatter += part.T @ part
    _, directions = np.linalg.eigh(scatter)
    axes = directions[:, ::-1]
    largest = axes[np.abs(axes).argmax(axis=0), np.arange(PIXELS)]
    axes = axes * np.where(largest < 0, -1.0, 1.0)
    return PrincipalComponents(mean.astype(np.float32), axes.astype(np.float32))


def view_of(
    pixels: FloatArray, source: InputSource, components: int, basis: PrincipalComponents | None
) -> FloatArray:
    """Garments (n, 28, 28) float32 in [0, 1] as they enter, without an axis for the channel.

    Raises ValueError where principal components are asked for without `basis`.
    """
    rows = pixels.reshape(len(pixels), PIXELS)
    match source:
        case InputSource.IMAGE:
            return pixels
        case InputSource.TOP_HALF:
            return pixels[:, : SIDE // 2]
        case InputSource.BOTTOM_HALF:
            return pixels[:, SIDE // 2 :]
        case InputSource.PIXELS:
            return rows
        case InputSource.THUMBNAIL:
            greys: FloatArray = rows @ thumbnail_matrix()
            return greys
        case InputSource.COMPONENTS:
            if basis is None:
                raise ValueError("basis must be given for principal components. Received: None")
            centred = np.subtract(rows, basis.mean, dtype=np.float32)
            scores: FloatArray = centred @ basis.axes[:, :components]
            return scores
