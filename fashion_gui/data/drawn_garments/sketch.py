"""Strokes of a pen: what a drawing is before it is ink."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]
"""(n, 2): x to the right, y downwards, in any unit."""

Place = tuple[float, float]


@dataclass
class Sketch:
    """A drawing as strokes. x runs to the right, y downwards.

    Attributes:
        roundness: radius of the corners of `line` and `outline`.
        strokes: the lines that enclose the garment's surfaces.
        frames: handles and straps: what they enclose is no surface.
        details: lines on the surface: seams, buttons, laces.
    """

    roundness: float = 0.0
    strokes: list[Points] = field(default_factory=list)
    frames: list[Points] = field(default_factory=list)
    details: list[Points] = field(default_factory=list)

    def outline(self, *places: Place) -> None:
        """A closed shape with straight sides."""
        self.strokes.append(rounded(places, self.roundness, closed=True))

    def line(self, *places: Place) -> None:
        """An open stroke with straight parts."""
        self.strokes.append(rounded(places, self.roundness, closed=False))

    def loop(self, *places: Place) -> None:
        """A closed shape that bends through the places."""
        self.strokes.append(smooth(places, closed=True))

    def arc(self, *places: Place) -> None:
        """An open stroke that bends through the places."""
        self.strokes.append(smooth(places, closed=False))

    def frame(self, *places: Place, bent: bool = True) -> None:
        """A handle or a strap."""
        line = (
            smooth(places, closed=False) if bent else rounded(places, self.roundness, closed=False)
        )
        self.frames.append(line)

    def seam(self, *places: Place) -> None:
        """A detail with straight parts."""
        self.details.append(rounded(places, self.roundness, closed=False))

    def bend(self, *places: Place) -> None:
        """A detail that bends through the places."""
        self.details.append(smooth(places, closed=False))

    def ring(self, x: float, y: float, radius: float) -> None:
        """A round detail: a button, a clasp."""
        self.details.append(circle(x, y, radius))


def mirrored(places: Sequence[Place]) -> list[Place]:
    """A right half from top to bottom, and its left half from bottom to top."""
    left = [(-x, y) for x, y in reversed(places) if x != 0.0]
    return [*places, *left]


def circle(x: float, y: float, radius: float) -> Points:
    """A closed circle, 25 points."""
    angles = np.linspace(0.0, 2.0 * np.pi, 25)
    return np.stack([x + radius * np.cos(angles), y + radius * np.sin(angles)], axis=1)


def rounded(places: Sequence[Place], radius: float, *, closed: bool) -> Points:
    """Straight parts whose corners are parabolas that begin `radius` before the corner.

    A closed shape ends where it began. No corner takes more than 0.45 of a side.
    """
    corners = np.asarray(places, dtype=np.float64)
    if closed:
        corners = np.concatenate([corners[-1:], corners, corners[:1]])
    if radius <= 0.0 or len(corners) < 3:
        return corners[1:] if closed else corners
    before, here, after = corners[:-2], corners[1:-1], corners[2:]
    entry = here + _shortened(before - here, radius)
    leave = here + _shortened(after - here, radius)
    t = np.linspace(0.0, 1.0, 5)[:, None]
    curves = (
        (1 - t) ** 2 * entry[:, None] + 2 * t * (1 - t) * here[:, None] + t**2 * leave[:, None]
    ).reshape(-1, 2)
    if closed:
        return np.concatenate([curves, curves[:1]])
    return np.concatenate([corners[:1], curves, corners[-1:]])


def _shortened(vectors: Points, length: float) -> Points:
    """The vectors, no longer than `length` and 0.45 of themselves."""
    lengths = np.hypot(vectors[:, 0], vectors[:, 1])[:, None]
    return vectors * np.minimum(0.45, length / np.maximum(lengths, 1e-9))


def smooth(places: Sequence[Place], *, closed: bool, steps: int = 8) -> Points:
    """A Catmull–Rom spline through the places (Catmull and Rom, 1974)."""
    points = np.asarray(places, dtype=np.float64)
    if closed:
        points = np.concatenate([points[-1:], points, points[:2]])
    else:
        first, last = 2 * points[:1] - points[1:2], 2 * points[-1:] - points[-2:-1]
        points = np.concatenate([first, points, last])
    a, b, c, d = points[:-3], points[1:-2], points[2:-1], points[3:]
    t = np.linspace(0.0, 1.0, steps, endpoint=False)[:, None, None]
    curve = 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * (b - c) + d - a) * t**3
    )
    return np.concatenate([curve.transpose(1, 0, 2).reshape(-1, 2), points[-2:-1]])
