"""A drawing turned into what a network sees: a garment as Fashion-MNIST pictures it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from fashion_gui.data.enclosed_paper import enclosed_paper
from fashion_gui.data.paper_light import uneven_paper
from fashion_gui.data.resampling import fit_centred, stretch_to

SIDE = 28
"""Width and height of a garment in Fashion-MNIST, in pixels."""

PAPER_SIDE = 280
"""Width and height of the paper that one draws on, in pixels: ten for one of the network's."""

INK_THRESHOLD = 0.1
"""Less ink than this is paper: the noise of a compressed picture, the rim of a soft pen."""

FILL_LEVEL = 0.7
"""Grey of filled paper, so that the lines of the pen stay visible on it.

Macro recall on 61 drawings, mean of nine small convolutional networks (three seeds each of
photos alone, with silhouettes, with outlines filled in grey): 0.32 unfilled, 0.55 at 0.5,
0.58 at 0.6 and 0.7, 0.57 at 0.8, 0.55 at full ink. The level was chosen on these drawings.
Networks that saw outlines filled in grey hardly mind it: 0.62 to 0.65 from 0.5 to full ink.
"""

LEAN_THRESHOLD = 1.5
"""A garment that leans further to the left than this, in pixels of 28, is turned about."""

SHADE = 0.2
"""Less ink than this is paper in a photo whose light is uneven: its noise is strong where it is
dark, and no surface fits a shadow quite."""

SHEET_SHARE = 0.9
"""Of a picture with less of its border opaque than this only something cut out is left; more is a
whole sheet, with round corners perhaps."""

_Floats = npt.NDArray[np.float32]
_Doubles = npt.NDArray[np.float64]
_Number = TypeVar("_Number", np.float64, np.bool_)


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


@dataclass(frozen=True)
class DrawingSteps:
    """Which steps are taken on the way from the drawing to the network; all by default.

    Attributes:
        fill: the paper inside closed outlines becomes the garment's surface.
        crop: the paper around the garment is cut off.
        fit: the longer side is made 28 pixels long, and the garment centred by its bounding
            box. Without, both sides are made 28 long, as a plain resize does.
        grey: the surface is greyer than the lines. Without, it is full ink.
        turn: a garment that leans to the left above is mirrored: the shoes of Fashion-MNIST
            stand with the toe to the left, so that the ankle is on the right.
    """

    fill: bool = True
    crop: bool = True
    fit: bool = True
    grey: bool = True
    turn: bool = True


ALL_STEPS = DrawingSteps()


@dataclass(frozen=True, eq=False)
class DrawingStages:
    """A drawing on its way to the network. All pictures are float32, 0 paper, 1 full ink.

    A step that is not taken leaves the picture before it as it is.

    Attributes:
        ink: (h, w), the drawing as received.
        filled: (h, w), with the paper inside closed outlines as full ink.
        cropped: the part of `filled` around what is not paper; (h, w) zeros for an
            empty drawing.
        fitted: (28, 28), the garment's longer side from edge to edge, centred by its
            bounding box.
        grey: (28, 28), the lines in full ink on a surface of `FILL_LEVEL`.
        pixels: (28, 28), turned about where it stands the wrong way: what the network gets.
        is_empty: there is nothing but paper.
        is_turned: `pixels` is the mirror image of `grey`.
    """

    ink: _Floats
    filled: _Floats
    cropped: _Floats
    fitted: _Floats
    grey: _Floats
    pixels: _Floats
    is_empty: bool
    is_turned: bool


def prepare_drawing(
    ink: npt.NDArray[np.float32] | npt.NDArray[np.uint8], steps: DrawingSteps = ALL_STEPS
) -> DrawingStages:
    """What the network sees of a drawing, stage by stage.

    The stages follow the making of Fashion-MNIST: trim, longer side to 28, centre by
    bounding box (Xiao, Rasul, Vollgraf 2017, section 2.1), after the fill, because the
    garments in the photos have a surface and a drawn outline has none.

    Args:
        ink: (h, w) from 1×1 up, float32 in [0, 1] or uint8; 0 is paper, 1 or 255 full ink.
        steps: which are taken.

    Raises:
        DrawingError: another shape, dtype or range.
    """
    received = _as_fractions(ink)
    is_paper: npt.NDArray[np.bool_] = received < INK_THRESHOLD
    if is_paper.all():
        nothing = np.zeros_like(received)
        blank = np.zeros((SIDE, SIDE), dtype=np.float32)
        return DrawingStages(
            received, received, nothing, blank, blank, blank, is_empty=True, is_turned=False
        )
    # The surface goes apart from the ink as far as the greys, where it gets its level.
    garment = _bounding_box(is_paper)
    surface = np.zeros_like(received)
    if steps.fill:
        enclosed = enclosed_paper(is_paper[garment])
        surface[garment] = np.where(enclosed, 1.0 - received[garment], 0.0)
    filled = received + surface
    around = garment if steps.crop else np.s_[:, :]
    place = fit_centred if steps.fit else stretch_to
    lines, inside = place(received[around], SIDE), place(surface[around], SIDE)
    fitted = (lines + inside).clip(0.0, 1.0)
    grey = (lines + np.float32(FILL_LEVEL) * inside).clip(0.0, 1.0) if steps.grey else fitted
    is_turned = steps.turn and lean(grey) < -LEAN_THRESHOLD
    pixels = np.ascontiguousarray(grey[:, ::-1]) if is_turned else grey
    return DrawingStages(
        received, filled, filled[around], fitted, grey, pixels, is_empty=False, is_turned=is_turned
    )


def on_paper(ink: _Floats) -> _Floats:
    """The ink of a picture on the paper of the window, its longer side from edge to edge.

    A picture of any size goes this way, in the window and in `classify`, so that both find the
    same lines and surfaces in it: (h, w) → (280, 280), 0 to 1.
    """
    return fit_centred(ink, PAPER_SIDE)


def lean(pixels: _Floats) -> float:
    """How far the upper part of a garment stands to the right of its lower part, in pixels.

    The mean column of the ink in the upper two fifths, less that of the lower two fifths. Of the
    training photos, shoes lean by 3 to 9 (1 in 20 sandals to the left), all else by less than 2.

    Args:
        pixels: (h, w), not empty.
    """
    rows = np.nonzero(pixels.max(axis=1) >= INK_THRESHOLD)[0]
    if not len(rows):
        return 0.0
    top, bottom = int(rows[0]), int(rows[-1]) + 1
    part = max(1, (bottom - top) * 2 // 5)
    columns = np.arange(pixels.shape[1])
    upper, lower = (
        float(ink @ columns / max(float(ink.sum()), 1e-6))
        for ink in (
            pixels[top : top + part].sum(axis=0),
            pixels[bottom - part : bottom].sum(axis=0),
        )
    )
    return upper - lower


def ink_from_image(pixels: npt.NDArray[np.uint8]) -> _Floats:
    """The ink in a picture, dark on light or light on dark: (h, w) float32 in [0, 1].

    The median of the border is the paper. Where it is light, darker is ink and black is
    full ink; where it is dark, lighter is ink and white is full ink. What is cut out of a
    transparent picture lies on white or on black paper, from whichever its rim differs more.
    Where a photo's light is uneven, the paper has a level of its own at each place.

    Args:
        pixels: uint8, (h, w) grey, (h, w, 3) red, green, blue, or (h, w, 4) with opacity.

    Raises:
        DrawingError: another shape or dtype.
    """
    grey, opacity = _grey(pixels)
    paper = None if opacity is None else _paper_under_a_cut_out(grey, opacity)
    if opacity is not None:
        ground = paper if paper is not None else _white_or_black(_border(grey))
        grey = grey * opacity + ground * (1.0 - opacity)
    if paper is None:
        paper = float(np.median(_border(grey)))
    shaded = uneven_paper(grey) if opacity is None else None
    if paper < 127.5 and (shaded is None or not _is_drawn_on(grey, shaded)):
        grey, paper = 255.0 - grey, 255.0 - paper
        shaded = uneven_paper(grey) if opacity is None else None
    if shaded is None:
        return ((paper - grey) / paper).clip(0.0, 1.0).astype(np.float32)
    ink = 1 - grey.astype(np.float32) / shaded
    ink[ink < SHADE] = 0.0
    return ink.clip(0.0, 1.0)


def _is_drawn_on(grey: _Doubles, paper: _Floats) -> bool:
    """Whether more of a picture is darker than its paper than is lighter: (h, w) each."""
    darker, lighter = grey < (1 - SHADE) * paper, grey > (1 + SHADE) * paper
    return bool(darker.sum() > lighter.sum())


def _paper_under_a_cut_out(grey: _Doubles, opacity: _Doubles) -> float | None:
    """White or black, 255 or 0, for what has nothing around it; None for a whole sheet.

    A white shirt was cut out to be seen on something dark; clip art with a black outline to be
    seen on something light, white as its surface may be: the rim tells.

    Args:
        grey: (h, w), 0–255.
        opacity: (h, w), 0–1.
    """
    opaque = opacity >= opacity.max() / 2
    if _border(opaque).mean() >= SHEET_SHARE:
        return None
    around = np.pad(opaque, 1, constant_values=False)
    inner = around[:-2, 1:-1] & around[2:, 1:-1] & around[1:-1, :-2] & around[1:-1, 2:]
    return 255.0 - _white_or_black(grey[opaque & ~inner])


def _white_or_black(levels: _Doubles) -> float:
    """Whichever is nearer to most of them: 255 or 0."""
    return 255.0 if np.median(levels) >= 127.5 else 0.0


def _border(picture: npt.NDArray[_Number]) -> npt.NDArray[_Number]:
    """The outermost pixels, (n,)."""
    return np.concatenate([picture[0], picture[-1], picture[1:-1, 0], picture[1:-1, -1]])


def _bounding_box(is_paper: npt.NDArray[np.bool_]) -> tuple[slice, slice]:
    """Around all that is not paper."""
    rows, columns = (np.nonzero(~is_paper.all(axis=axis))[0] for axis in (1, 0))
    return slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)


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


def _grey(pixels: npt.NDArray[np.uint8]) -> tuple[_Doubles, _Doubles | None]:
    """Luma by ITU-R BT.601, 0–255, and the opacity, 0–1: (h, w) each; None where all is opaque."""
    colour = pixels.ndim == 3 and pixels.shape[2] in (3, 4)
    if pixels.dtype != np.uint8 or pixels.size == 0 or not (colour or pixels.ndim == 2):
        raise DrawingError(
            "pixels",
            f"{pixels.shape} {pixels.dtype}",
            "uint8 of shape (h, w), (h, w, 3) or (h, w, 4), not empty",
        )
    if not colour:
        return pixels.astype(np.float64), None
    grey = 0.299 * pixels[..., 0] + 0.587 * pixels[..., 1] + 0.114 * pixels[..., 2]
    if pixels.shape[2] == 3 or pixels[..., 3].min() == 255:
        return grey, None
    return grey, pixels[..., 3] / 255.0
