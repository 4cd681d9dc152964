"""Sketches inked: strokes of a round pen on a square sheet."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from fashion_gui.data.drawing import SIDE
from fashion_gui.data.drawn_garments.sketch import Points, Sketch
from fashion_gui.data.enclosed_paper import enclosed_paper

SHEET = 4 * SIDE
"""Width and height of the sheet, in pixels."""

MARGIN = 8.0
"""Paper left free at each side, in pixels: half of the broadest pen and the hand's tremor."""


@dataclass(frozen=True)
class Hand:
    """How something is drawn.

    Attributes:
        pen: the pen's width, as a share of the drawing's longer side.
        solid: the surfaces are inked and the details left as paper.
        details: whether seams and buttons are drawn.
        stretch: the width is multiplied by this.
        turn: in radians, anticlockwise.
        tremor: how far the hand strays, as a share of the longer side.
        gaps: places where the pen left an outline open.
        ground: a level line below, as under a shoe that is put down.
    """

    pen: float = 0.08
    solid: bool = False
    details: bool = True
    stretch: float = 1.0
    turn: float = 0.0
    tremor: float = 0.0
    gaps: int = 0
    ground: bool = False


def ink_of(sketch: Sketch, hand: Hand, random: np.random.Generator) -> npt.NDArray[np.float32]:
    """The drawing as ink: (SHEET, SHEET) float32, 0 paper, 1 ink."""
    groups = [sketch.strokes, sketch.frames, sketch.details if hand.details else []]
    placed = iter(_on_the_sheet([line for group in groups for line in group], hand, random))
    strokes, frames, details = ([next(placed) for _ in group] for group in groups)
    radius = hand.pen * (SHEET - 2 * MARGIN) / 2
    if hand.ground:
        frames = [*frames, _ground_below([*strokes, *frames], radius, random)]
    if not hand.solid:
        for _ in range(hand.gaps):
            strokes = _with_a_gap(strokes, 2 * radius, random)
    ink = _drawn(strokes, radius)
    if hand.solid:
        ink |= enclosed_paper(~ink)
        ink &= ~_drawn(details, radius * random.uniform(0.4, 0.9))
    else:
        ink |= _drawn(details, radius * random.uniform(0.6, 1.0))
    ink |= _drawn(frames, radius)
    return ink.astype(np.float32)


def _on_the_sheet(lines: list[Points], hand: Hand, random: np.random.Generator) -> list[Points]:
    """The lines in pixels, stretched, turned, shaken, their longer side from margin to margin."""
    every = np.concatenate(lines)
    cos, sin = np.cos(hand.turn), np.sin(hand.turn)
    turned = every * (hand.stretch, 1.0) @ np.array([[cos, -sin], [sin, cos]])
    low, high = turned.min(axis=0), turned.max(axis=0)
    scale = (SHEET - 2 * MARGIN) / max(float((high - low).max()), 1e-6)
    placed = (turned - (low + high) / 2) * scale + SHEET / 2
    if hand.tremor > 0.0:
        placed = placed + _tremor(placed, hand.tremor * SHEET, random)
    return np.split(placed, np.cumsum([len(line) for line in lines])[:-1])


def _ground_below(lines: list[Points], radius: float, random: np.random.Generator) -> Points:
    """A level line under the lowest place, or just below it, as wide as a part of the drawing."""
    every = np.concatenate(lines)
    (left, _), (right, low) = every.min(axis=0), every.max(axis=0)
    y = low + random.choice([0.0, random.uniform(2.0, 3.5) * radius])
    begin, end = np.sort(random.uniform(left, right, 2))
    shortest = 0.3 * (right - left)
    return np.array([(begin, y), (max(end, begin + shortest), y)])


def _with_a_gap(lines: list[Points], pen: float, random: np.random.Generator) -> list[Points]:
    """One of the lines, a long one rather than a short one, parted; `pen` in pixels."""
    lengths = np.array([np.hypot(*np.diff(line, axis=0).T).sum() for line in lines])
    chosen = int(random.choice(len(lines), p=lengths / lengths.sum()))
    dots = _every_half_pixel(lines[chosen])
    # The round ends of the pen take a pen's width of the gap.
    missing = min(int(2 * (pen * random.uniform(1.5, 3.0))), len(dots) // 3)
    start = int(random.integers(1, max(len(dots) - missing - 1, 2)))
    parts = [part for part in (dots[:start], dots[start + missing :]) if len(part) > 1]
    return [*lines[:chosen], *parts, *lines[chosen + 1 :]]


def _tremor(places: Points, size: float, random: np.random.Generator) -> Points:
    """A smooth random shift of each place: three waves a direction, `size` pixels in all."""
    waves = random.normal(0.0, 2.0 * np.pi / SHEET * 1.6, (2, 3, 2))
    phases = random.uniform(0.0, 2.0 * np.pi, (2, 3))
    angles = np.einsum("nk,dwk->ndw", places, waves) + phases
    shift: Points = np.sin(angles).sum(axis=2) * (size / 3)
    return shift


def _drawn(lines: list[Points], radius: float) -> npt.NDArray[np.bool_]:
    """Where a round pen of this radius (pixels) leaves ink: (SHEET, SHEET) bool."""
    if not lines:
        return np.zeros((SHEET, SHEET), dtype=bool)
    dots = np.concatenate([_every_half_pixel(line) for line in lines])
    cells = np.rint(dots).astype(np.intp).clip(0, SHEET - 1)
    path = np.zeros((SHEET, SHEET), dtype=bool)
    path[cells[:, 1], cells[:, 0]] = True
    return dilated(path, radius)


def _every_half_pixel(line: Points) -> Points:
    steps = np.hypot(*np.diff(line, axis=0).T)
    far = np.concatenate([[0.0], np.cumsum(steps)])
    at = np.linspace(0.0, far[-1], int(far[-1] * 2) + 2)
    return np.stack([np.interp(at, far, line[:, 0]), np.interp(at, far, line[:, 1])], axis=1)


def dilated(path: npt.NDArray[np.bool_], radius: float) -> npt.NDArray[np.bool_]:
    """What lies within `radius` of the path, row by row of the disc."""
    whole = max(round(radius), 0)
    wide = {0: path}
    for reach in range(1, whole + 1):
        grown = wide[reach - 1].copy()
        grown[:, reach:] |= path[:, :-reach]
        grown[:, :-reach] |= path[:, reach:]
        wide[reach] = grown
    result = wide[whole].copy()
    for dy in range(1, whole + 1):
        row = wide[int(np.sqrt(max(radius**2 - dy**2, 0.0)))]
        result[dy:] |= row[:-dy]
        result[:-dy] |= row[dy:]
    return result
