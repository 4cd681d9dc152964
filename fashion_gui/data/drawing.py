"""A drawing turned into what a network sees: a garment as Fashion-MNIST pictures it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from fashion_gui.data.enclosed_paper import enclosed_paper
from fashion_gui.data.resampling import fit_centred

SIDE = 28
"""Width and height of a garment in Fashion-MNIST, in pixels."""

INK_THRESHOLD = 0.1
"""Less ink than this is paper: the noise of a compressed picture, the rim of a soft pen."""

FILL_LEVEL = 0.7
"""Grey of filled paper, so that the lines of the pen stay visible on it.

Macro recall on 61 drawings, mean of nine small convolutional networks (three seeds each of
photos alone, with silhouettes, with outlines filled in grey): 0.32 unfilled, 0.55 at 0.5,
0.58 at 0.6 and 0.7, 0.57 at 0.8, 0.55 at full ink. The level was chosen on these drawings.
Networks that saw outlines filled in grey hardly mind it: 0.62 to 0.65 from 0.5 to full ink.
"""

_Floats = npt.NDArray[np.float32]


class DrawingError(ValueError):
    """An array that is not a drawing or a picture.

    Attributes:
        argument: its name.
        received: its shape and dtype, or the range of its values.
        expected: what would have fitted, in English.
    """

    def __init__(self, argument: str, received: str, expected: str) -> None:
        super().__init__(argument, received, expected)
        self.argument = argument
        self.received = received
        self.expected = expected

    def __str__(self) -> str:
        return f"{self.argument} must be {self.expected}. Received: {self.received}"


@dataclass(frozen=True, eq=False)
class DrawingStages:
    """A drawing on its way to the network. All pictures are float32, 0 paper, 1 full ink.

    Attributes:
        ink: (h, w), the drawing as received.
        filled: (h, w), with the paper inside closed outlines filled.
        cropped: the part of `filled` around what is not paper; (h, w) zeros for an
            empty drawing.
        pixels: (28, 28), the garment's longer side from edge to edge, centred by its
            bounding box.
        is_empty: there is nothing but paper.
    """

    ink: _Floats
    filled: _Floats
    cropped: _Floats
    pixels: _Floats
    is_empty: bool


def prepare_drawing(ink: npt.NDArray[np.float32] | npt.NDArray[np.uint8]) -> DrawingStages:
    """What the network sees of a drawing, stage by stage.

    The stages follow the making of Fashion-MNIST: trim, longer side to 28, centre by
    bounding box (Xiao, Rasul, Vollgraf 2017, section 2.1), after the fill, because the
    garments in the photos have a surface and a drawn outline has none.

    Args:
        ink: (h, w) from 1×1 up, float32 in [0, 1] or uint8; 0 is paper, 1 or 255 full ink.

    Raises:
        DrawingError: another shape, dtype or range.
    """
    received = _as_fractions(ink)
    is_paper: npt.NDArray[np.bool_] = received < INK_THRESHOLD
    if is_paper.all():
        nothing = np.zeros_like(received)
        blank = np.zeros((SIDE, SIDE), dtype=np.float32)
        return DrawingStages(received, received, nothing, blank, is_empty=True)
    filled = np.where(enclosed_paper(is_paper), np.float32(FILL_LEVEL), received)
    rows, columns = np.nonzero(~is_paper)
    cropped = filled[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    return DrawingStages(received, filled, cropped, fit_centred(cropped, SIDE), is_empty=False)


def ink_from_image(pixels: npt.NDArray[np.uint8]) -> _Floats:
    """The ink in a picture, dark on light or light on dark: (h, w) float32 in [0, 1].

    The median of the border is the paper. Where it is light, darker is ink and black is
    full ink; where it is dark, lighter is ink and white is full ink.

    Args:
        pixels: uint8, (h, w) grey, (h, w, 3) red, green, blue, or (h, w, 4) with opacity,
            seen on white.

    Raises:
        DrawingError: another shape or dtype.
    """
    grey = _grey(pixels)
    border = np.concatenate([grey[0], grey[-1], grey[1:-1, 0], grey[1:-1, -1]])
    paper = float(np.median(border))
    ink = (paper - grey) / paper if paper >= 127.5 else (grey - paper) / (255.0 - paper)
    return ink.clip(0.0, 1.0).astype(np.float32)


def _as_fractions(ink: npt.NDArray[np.float32] | npt.NDArray[np.uint8]) -> _Floats:
    if ink.ndim != 2 or ink.size == 0 or ink.dtype not in (np.float32, np.uint8):
        raise DrawingError(
            "ink", f"{ink.shape} {ink.dtype}", "float32 or uint8 of shape (h, w), not empty"
        )
    if ink.dtype == np.uint8:
        return np.divide(ink, np.float32(255), dtype=np.float32)
    low, high = ink.min(), ink.max()
    if not (low >= 0.0 and high <= 1.0):
        raise DrawingError("ink", f"{low} to {high}", "from 0 to 1")
    return ink.astype(np.float32)


def _grey(pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.float64]:
    """Luma by ITU-R BT.601, 0–255: (h, w) float64."""
    colour = pixels.ndim == 3 and pixels.shape[2] in (3, 4)
    if pixels.dtype != np.uint8 or pixels.size == 0 or not (colour or pixels.ndim == 2):
        raise DrawingError(
            "pixels",
            f"{pixels.shape} {pixels.dtype}",
            "uint8 of shape (h, w), (h, w, 3) or (h, w, 4), not empty",
        )
    values = pixels.astype(np.float64)
    if not colour:
        return values
    grey: npt.NDArray[np.float64] = values[..., :3] @ np.array([0.299, 0.587, 0.114])
    if pixels.shape[2] == 4:
        opacity = values[..., 3] / 255.0
        grey = grey * opacity + 255.0 * (1.0 - opacity)
    return grey
