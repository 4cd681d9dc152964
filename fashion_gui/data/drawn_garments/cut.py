"""The cut of a garment with sleeves: body, neck, and what is drawn along its edges."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fashion_gui.data.drawn_garments.sketch import Place, Sketch, mirrored

Random = np.random.Generator


@dataclass
class Cut:
    """The right half of a garment with sleeves. Lengths in shoulder-to-hem units of about 1.

    Attributes:
        neck: half-width of the neckline.
        neck_depth: how far its middle lies below the shoulder's end at the neck.
        shoulder: half-width at the shoulder's tip.
        slope: how far the tip lies below the neck's end.
        armpit: height at which sleeve and body part.
        chest: half-width of the body there.
        waist: half-width half-way down.
        hem: half-width at the bottom.
        length: where the bottom is.
        sleeve: length of the sleeve from the shoulder's tip; 0 for none.
        angle: of the sleeve from straight down, in radians.
        cuff: width of the sleeve's end.
        hem_bow: how far the hem's middle hangs below its corners.
        puff: how far sleeves and sides swell outwards.
    """

    neck: float
    neck_depth: float
    shoulder: float
    slope: float
    armpit: float
    chest: float
    waist: float
    hem: float
    length: float
    sleeve: float
    angle: float
    cuff: float
    hem_bow: float = 0.0
    puff: float = 0.0

    def sleeve_end(self) -> tuple[Place, Place]:
        """Outer and inner corner of the right sleeve's end."""
        along = np.sin(self.angle), np.cos(self.angle)
        across = np.cos(self.angle), -np.sin(self.angle)
        x = self.shoulder + along[0] * self.sleeve
        y = self.slope + along[1] * self.sleeve
        return (float(x), float(y)), (
            float(x - across[0] * self.cuff),
            float(y - across[1] * self.cuff),
        )


def cut_of(random: Random, *, sleeve: tuple[float, float], angle: tuple[float, float]) -> Cut:
    shoulder = random.uniform(0.27, 0.42)
    chest = shoulder * random.uniform(0.72, 1.0)
    hem = chest * random.uniform(0.85, 1.2)
    return Cut(
        neck=random.uniform(0.09, 0.17),
        neck_depth=random.uniform(0.03, 0.18),
        shoulder=shoulder,
        slope=random.uniform(0.03, 0.14),
        armpit=random.uniform(0.28, 0.42),
        chest=chest,
        waist=(chest + hem) / 2 * random.uniform(0.88, 1.04),
        hem=hem,
        length=random.uniform(0.85, 1.1),
        sleeve=random.uniform(*sleeve),
        angle=random.uniform(*angle),
        cuff=random.uniform(0.1, 0.2),
        hem_bow=random.choice([0.0, random.uniform(0.0, 0.06)]),
    )


def neckline(sketch: Sketch, cut: Cut, random: Random, kind: str) -> list[Place]:
    """The right half of the outline from the neck's middle to the shoulder, and its details."""
    n, d = cut.neck, cut.neck_depth
    if kind == "v":
        if random.random() < 0.3:
            sketch.seam((-n, 0.0), (n, 0.0))
        return [(0.0, d + 0.06), (n, 0.0)]
    if kind == "boat":
        return [(0.0, min(d, 0.03)), (n, 0.0)]
    if kind == "turtle":
        height = random.uniform(0.05, 0.13)
        sketch.bend((-n, 0.0), (0.0, 0.03), (n, 0.0))
        return [(0.0, -height), (n * 0.95, -height), (n, 0.0)]
    if random.random() < 0.3:
        # The back's neckline above the front's.
        sketch.bend((-n, 0.0), (0.0, random.uniform(-0.02, 0.02)), (n, 0.0))
    # A round neck: a quarter of an ellipse.
    return [(0.0, d), (n * 0.5, d * 0.87), (n * 0.87, d * 0.5), (n, 0.0)]


def body(sketch: Sketch, cut: Cut, random: Random, neck: list[Place]) -> None:
    """The outline of body and sleeves; hanging sleeves are parted from the body by a line."""
    half = list(neck)
    half.append((cut.shoulder, cut.slope))
    outer, inner = cut.sleeve_end()
    armpit = (cut.chest, cut.armpit)
    bulge = random.uniform(-0.01, 0.03)
    if cut.sleeve > 0.0:
        swell = bulge + cut.puff
        middle = ((cut.shoulder + outer[0]) / 2 + swell, (cut.slope + outer[1]) / 2)
        if cut.puff > 0.0 or random.random() < 0.5:
            half.append(middle)
        half.append(outer)
        joined = inner[0] <= cut.waist + 0.02
        if joined and inner[1] < cut.length - 0.03:
            # The sleeve lies on the body: its inner edge is a line from armpit to cuff.
            side = max(cut.chest * random.uniform(0.8, 1.0), inner[0] * 0.7)
            sketch.strokes.append(
                np.array([(side, cut.armpit), (min(side, outer[0] - 0.05), inner[1])])
            )
            sketch.strokes.append(
                np.array([(-side, cut.armpit), (-min(side, outer[0] - 0.05), inner[1])])
            )
            half += [(side, outer[1]), (min(cut.hem, side), cut.length)]
            half.append((0.0, cut.length + cut.hem_bow))
            sketch.outline(*mirrored(half))
            return
        half.append(inner)
    half.append(armpit)
    half.append((cut.waist + cut.puff, (cut.armpit + cut.length) / 2))
    half.append((cut.hem, cut.length))
    half.append((0.0, cut.length + cut.hem_bow))
    sketch.outline(*mirrored(half))


def cuffs(sketch: Sketch, cut: Cut, random: Random) -> None:
    """A line across each sleeve near its end."""
    (ox, oy), (ix, iy) = cut.sleeve_end()
    back = random.uniform(0.04, 0.09)
    dx, dy = np.sin(cut.angle) * back, np.cos(cut.angle) * back
    for sign in (1, -1):
        sketch.seam((sign * (ox - dx), oy - dy), (sign * (ix - dx), iy - dy))


def armholes(sketch: Sketch, cut: Cut, random: Random) -> None:
    """The seam between body and sleeve, from shoulder to armpit."""
    inward = random.uniform(0.0, 0.06)
    for sign in (1, -1):
        sketch.bend(
            (sign * cut.shoulder * 0.97, cut.slope),
            (sign * (cut.chest - inward), (cut.slope + cut.armpit) / 2),
            (sign * cut.chest, cut.armpit),
        )


def hem_band(sketch: Sketch, cut: Cut, random: Random) -> None:
    y = cut.length - random.uniform(0.05, 0.1)
    sketch.seam((-cut.hem, y), (cut.hem, y))


def buttons(sketch: Sketch, x: float, top: float, bottom: float, random: Random) -> None:
    size = random.uniform(0.008, 0.022)
    for y in np.linspace(top, bottom, int(random.integers(2, 6))):
        sketch.ring(x, float(y), size)
