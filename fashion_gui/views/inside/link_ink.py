"""Connections between neurons as one picture: hundreds of lines, drawn by numpy.

Qt takes 60 to 90 µs for a line with smooth edges; this takes a tenth of it, beside the window.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor, QImage

from fashion_gui.session.theme import Theme
from fashion_gui.views.inside.drawn import Links
from fashion_gui.views.inside.neuron_picture import NeuronPicture

_Floats = npt.NDArray[np.float64]

_FAINTEST = 0.05
_NEUTRAL_IN_FULL = 16
"""Connections without weights that are drawn as strong as the strongest; of more, each less."""

_THINNEST, _WIDEST = 0.7, 1.9
_TAPS = (-1, 0, 1, 2)
"""Pixels across a line that may be touched by it."""


@dataclass(frozen=True, eq=False)
class _Lines:
    """(k,) each: ends in pixels, opacity, width, and the sign of what they carry: 0 where they have
    no weight, or carry nothing."""

    x0: _Floats
    y0: _Floats
    x1: _Floats
    y1: _Floats
    opacity: _Floats
    width: _Floats
    sign: _Floats


def link_image(
    picture: NeuronPicture,
    links: Iterable[Links],
    density: float,
    theme: Theme,
    strongest: float = 0.62,
) -> QImage:
    """Connections over the whole picture, `density` pixels for one of it, else transparent.

    The strongest of each pair of layers are the widest, and have the opacity `strongest`. Those
    without weights are grey and all alike.
    """
    width, height = round(picture.width * density), round(picture.height * density)
    lines = _lines(picture, links, density, strongest)
    if lines is None:
        return QImage()
    place, share, line = _covered(lines, width, height)
    sign, size = lines.sign[line], width * height
    inks = [(-1, theme.negative), (1, theme.positive), (0, theme.text_secondary)]
    layers = [
        (np.bincount(place[here], share[here], size).astype(np.float64), QColor(colour))
        for here, colour in ((sign == it, colour) for it, colour in inks)
        if here.any()
    ]
    return _blended(layers, width, height)


def _lines(
    picture: NeuronPicture, links: Iterable[Links], density: float, strongest: float
) -> _Lines | None:
    parts = []
    for it in links:
        figures = picture.figures
        if it.source not in figures or it.target not in figures or not len(it.products):
            continue
        sign, strength = _signs_and_strengths(it)
        opacity = _FAINTEST + (strongest - _FAINTEST) * strength**2
        parts.append(
            np.column_stack(
                [
                    figures[it.source].centres[it.starts] * density,
                    figures[it.target].centres[it.ends] * density,
                    opacity,
                    (_THINNEST + (_WIDEST - _THINNEST) * strength**2) * density,
                    sign,
                ]
            )
        )
    if not parts:
        return None
    return _Lines(*np.concatenate(parts).T)


def _signs_and_strengths(links: Links) -> tuple[_Floats, _Floats]:
    """(k,) each; the strongest have the strength 1."""
    count = len(links.products)
    if not links.is_weighted:
        return np.zeros(count), np.full(count, min(1.0, math.sqrt(_NEUTRAL_IN_FULL / count)))
    products = np.nan_to_num(links.products.astype(np.float64))
    size = np.abs(products)
    return np.sign(products), np.sqrt(size / max(float(size.max()), 1e-30))


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


def _blended(layers: Sequence[tuple[_Floats, QColor]], width: int, height: int) -> QImage:
    """Inks over each other, the first one on top, premultiplied."""
    ink = layers[0][0] + sum(it for it, _ in layers[1:])
    touched = np.flatnonzero(ink)
    left = np.ones(len(touched))
    bands = [np.zeros(len(touched)) for _ in range(4)]
    for amount, colour in layers:
        own = (1 - np.exp(-amount[touched])) * left
        left -= own
        for band, value in zip(
            bands, (255, colour.red(), colour.green(), colour.blue()), strict=True
        ):
            band += own * value
    pixels = np.zeros(width * height, np.uint32)
    for band in bands:
        pixels[touched] = (pixels[touched] << 8) | np.rint(band).astype(np.uint32)
    kind = QImage.Format.Format_ARGB32_Premultiplied
    return QImage(pixels.tobytes(), width, height, 4 * width, kind).copy()
