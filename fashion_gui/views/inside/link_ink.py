"""Connections between neurons as one picture: hundreds of lines, drawn by numpy.

Qt takes 60 to 90 µs for a line with smooth edges; this takes a tenth of it, beside the window.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor, QImage

from fashion_gui.session.theme import Theme
from fashion_gui.views.inside.drawn import Links
from fashion_gui.views.inside.neuron_picture import NeuronPicture

_Floats = npt.NDArray[np.float64]

_FAINTEST = 0.05
_THINNEST, _WIDEST = 0.7, 1.9
_TAPS = (-1, 0, 1, 2)
"""Pixels across a line that may be touched by it."""


@dataclass(frozen=True, eq=False)
class _Lines:
    """(k,) each: ends in pixels, opacity, width, and the sign of what they carry."""

    x0: _Floats
    y0: _Floats
    x1: _Floats
    y1: _Floats
    opacity: _Floats
    width: _Floats
    positive: npt.NDArray[np.bool_]


def link_image(
    picture: NeuronPicture,
    links: Iterable[Links],
    density: float,
    theme: Theme,
    strongest: float = 0.62,
) -> QImage:
    """Connections over the whole picture, `density` pixels for one of it, else transparent.

    The strongest of each pair of layers are the widest, and have the opacity `strongest`.
    """
    width, height = round(picture.width * density), round(picture.height * density)
    lines = _lines(picture, links, density, strongest)
    if lines is None:
        return QImage()
    place, share, line = _covered(lines, width, height)
    positive = lines.positive[line]
    size = width * height
    blue = np.bincount(place[positive], share[positive], size).astype(np.float64)
    orange = np.bincount(place[~positive], share[~positive], size).astype(np.float64)
    return _blended(blue, orange, width, height, theme)


def _lines(
    picture: NeuronPicture, links: Iterable[Links], density: float, strongest: float
) -> _Lines | None:
    parts = []
    for it in links:
        figures = picture.figures
        there = np.flatnonzero(it.products)
        if it.source not in figures or it.target not in figures or not len(there):
            continue
        size = np.abs(it.products[there].astype(np.float64))
        strength = np.sqrt(size / size.max())
        parts.append(
            np.column_stack(
                [
                    figures[it.source].centres[it.starts[there]] * density,
                    figures[it.target].centres[it.ends[there]] * density,
                    _FAINTEST + (strongest - _FAINTEST) * strength**2,
                    (_THINNEST + (_WIDEST - _THINNEST) * strength**2) * density,
                    it.products[there] > 0,
                ]
            )
        )
    if not parts:
        return None
    x0, y0, x1, y1, opacity, width, positive = np.concatenate(parts).T
    return _Lines(x0, y0, x1, y1, opacity, width, positive > 0)


def _covered(
    lines: _Lines, width: int, height: int
) -> tuple[npt.NDArray[np.intp], _Floats, npt.NDArray[np.intp]]:
    """Which pixels are touched, how opaque each becomes, and by which line: (k,) each."""
    across, down = lines.x1 - lines.x0, lines.y1 - lines.y0
    steep = np.abs(down) > np.abs(across)
    # Along its longer side a line is met once in every pixel, in the pixel's middle.
    begin, end = np.where(steep, (lines.y0, lines.y1), (lines.x0, lines.x1))
    other, rise = np.where(steep, (lines.x0, across), (lines.y0, down))
    first = np.floor(np.minimum(begin, end)).astype(np.intp)
    samples = np.floor(np.maximum(begin, end)).astype(np.intp) - first + 1
    line = np.repeat(np.arange(len(samples)), samples)
    number = np.arange(len(line)) - np.repeat(np.cumsum(samples) - samples, samples)
    major = first[line] + number
    run = np.where(end == begin, 1.0, end - begin)[line]
    along = np.clip((major + 0.5 - begin[line]) / run, 0, 1)
    minor = other[line] + along * rise[line] - 0.5
    is_steep = steep[line]
    length = np.maximum(np.hypot(across, down), 1e-9)
    slope = (np.maximum(np.abs(across), np.abs(down)) / length)[line]
    half, opacity = lines.width[line] / 2 + 0.5, lines.opacity[line]
    found = []
    for tap in _TAPS:
        pixel = np.floor(minor).astype(np.intp) + tap
        share = np.clip(half - np.abs(pixel - minor) * slope, 0, 1) * opacity
        row, column = np.where(is_steep, major, pixel), np.where(is_steep, pixel, major)
        inside = (row >= 0) & (row < height) & (column >= 0) & (column < width) & (share > 0)
        found.append((row[inside] * width + column[inside], share[inside], line[inside]))
    places, shares, numbers = zip(*found, strict=True)
    return np.concatenate(places), np.concatenate(shares), np.concatenate(numbers)


def _blended(blue: _Floats, orange: _Floats, width: int, height: int, theme: Theme) -> QImage:
    """Both inks over each other, premultiplied."""
    touched = np.flatnonzero(blue + orange)
    over, under = 1 - np.exp(-orange[touched]), 1 - np.exp(-blue[touched])
    under *= 1 - over
    bands = [np.rint(255 * (over + under)).astype(np.uint32) << 24]
    first, second = QColor(theme.negative), QColor(theme.positive)
    for shift, top, ground in (
        (16, first.red(), second.red()),
        (8, first.green(), second.green()),
        (0, first.blue(), second.blue()),
    ):
        bands.append(np.rint(over * top + under * ground).astype(np.uint32) << shift)
    pixels = np.zeros(width * height, np.uint32)
    pixels[touched] = bands[0] | bands[1] | bands[2] | bands[3]
    kind = QImage.Format.Format_ARGB32_Premultiplied
    return QImage(pixels.tobytes(), width, height, 4 * width, kind).copy()
