"""Drawn dresses: a bodice, a waist and a skirt."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fashion_gui.data.drawn_garments.cut import Cut, buttons, neckline
from fashion_gui.data.drawn_garments.sketch import Place, Sketch, mirrored

Random = np.random.Generator


@dataclass(frozen=True)
class Figure:
    """Half-widths and heights of a dress; the shoulders are at 0.

    Attributes:
        chest, armpit: half-width and height where the sleeves begin.
        waist, waist_y: likewise, where the skirt begins.
        hem, length: likewise, at the bottom.
    """

    chest: float
    armpit: float
    waist: float
    waist_y: float
    hem: float
    length: float


def dress(sketch: Sketch, random: Random) -> None:
    """A dress with straps, short or long sleeves, or none."""
    waist_y = random.uniform(0.28, 0.48)
    waist, chest = random.uniform(0.09, 0.19), random.uniform(0.14, 0.26)
    length = random.uniform(0.8, 1.45)
    hem = waist + random.uniform(0.05, 0.42)
    if random.random() < 0.2:
        # Short and full, like a ballerina's.
        length = waist_y + random.uniform(0.3, 0.5)
        hem = waist + random.uniform(0.15, 0.3)
    hem_y = length + random.choice([0.0, random.uniform(0.0, 0.08)])
    flare = random.uniform(-0.05, 0.09)
    skirt: list[Place] = [
        (waist, waist_y),
        ((waist + hem) / 2 + flare, (waist_y + length) / 2),
        (hem, length),
        (hem * 0.5, (length + hem_y) / 2 + 0.01),
        (0.0, hem_y),
    ]
    if random.random() < 0.12:
        _slip(sketch, random)
        return
    style = random.random()
    figure = Figure(chest, random.uniform(0.16, 0.26), waist, waist_y, hem, length)
    if style < 0.35:
        _with_straps(sketch, random, figure, skirt)
    elif style < 0.65:
        _sleeveless(sketch, random, figure, skirt)
    else:
        _with_sleeves(sketch, random, figure, skirt)
    _details(sketch, random, figure)


def _slip(sketch: Sketch, random: Random) -> None:
    """A short summer dress on straps, of one piece: no seam parts bodice and skirt."""
    chest = random.uniform(0.17, 0.25)
    waist, hem = chest * random.uniform(0.75, 0.95), chest * random.uniform(1.05, 1.6)
    top, length = random.uniform(0.06, 0.16), random.uniform(0.65, 1.0)
    waist_y = top + (length - top) * random.uniform(0.3, 0.5)
    at = chest * random.uniform(0.6, 0.95)
    half: list[Place] = [
        (0.0, top + random.uniform(0.0, 0.1)),
        (at * 0.6, top - random.uniform(0.0, 0.02)),
        (chest, top + random.uniform(0.0, 0.06)),
        (waist, waist_y),
        (hem, length),
        (0.0, length + random.uniform(0.0, 0.08)),
    ]
    draw = sketch.loop if random.random() < 0.6 else sketch.outline
    draw(*mirrored(half))
    for sign in (1, -1):
        sketch.line((sign * at, top), (sign * at * random.uniform(0.9, 1.0), -0.02))
    if random.random() < 0.2:
        y = waist_y + random.uniform(-0.05, 0.05)
        sketch.bend((-waist, y), (0.0, y + 0.02), (waist, y))


def _with_straps(sketch: Sketch, random: Random, it: Figure, skirt: list[Place]) -> None:
    top = random.uniform(0.08, 0.16)
    dip = random.uniform(-0.03, 0.08)
    at = it.chest * random.uniform(0.5, 0.85)
    bodice = [(0.0, top + dip), (at, top - 0.02), (it.chest, it.armpit)]
    sketch.outline(*mirrored([*bodice, *skirt]))
    end = at - random.uniform(0.0, 0.04)
    for sign in (1, -1):
        sketch.arc((sign * at, top), (sign * end, top / 2), (sign * end, -0.02))


def _sleeveless(sketch: Sketch, random: Random, it: Figure, skirt: list[Place]) -> None:
    neck = it.chest * random.uniform(0.35, 0.6)
    depth = random.uniform(0.05, 0.16)
    bodice = [
        (0.0, depth),
        (neck * 0.7, depth * 0.8),
        (neck, 0.0),
        (neck + random.uniform(0.04, 0.09), 0.01),
        (it.chest * 0.85, it.armpit * 0.6),
        (it.chest, it.armpit),
    ]
    sketch.outline(*mirrored([*bodice, *skirt]))


def _with_sleeves(sketch: Sketch, random: Random, it: Figure, skirt: list[Place]) -> None:
    long = random.random() < 0.3
    cut = Cut(
        neck=it.chest * random.uniform(0.4, 0.65),
        neck_depth=random.uniform(0.03, 0.13),
        shoulder=it.chest * random.uniform(1.0, 1.2),
        slope=random.uniform(0.02, 0.07),
        armpit=it.armpit,
        chest=it.chest,
        waist=it.waist,
        hem=it.hem,
        length=it.length,
        sleeve=random.uniform(0.4, 0.6) if long else random.uniform(0.08, 0.26),
        angle=random.uniform(0.2, 0.6) if long else random.uniform(0.4, 1.2),
        cuff=random.uniform(0.07, 0.12),
    )
    neck = neckline(sketch, cut, random, str(random.choice(["round", "v", "boat"])))
    sleeve = [(cut.shoulder, cut.slope), *cut.sleeve_end(), (it.chest, it.armpit)]
    sketch.outline(*mirrored([*neck, *sleeve, *skirt]))


def _details(sketch: Sketch, random: Random, it: Figure) -> None:
    if random.random() < 0.6:
        sketch.seam((-it.waist, it.waist_y), (it.waist, it.waist_y))
        if random.random() < 0.4:
            sketch.seam((-it.waist, it.waist_y + 0.06), (it.waist, it.waist_y + 0.06))
    if random.random() < 0.45:
        for x in np.linspace(-0.6, 0.6, int(random.integers(2, 5))):
            low = it.length * random.uniform(0.85, 1.0)
            sketch.seam((x * it.waist, it.waist_y + 0.05), (x * it.hem, low))
    if random.random() < 0.2:
        y = it.length - random.uniform(0.06, 0.2)
        sketch.bend((-it.hem * 0.85, y), (0.0, y + 0.04), (it.hem * 0.85, y))
    if random.random() < 0.1:
        buttons(sketch, 0.0, 0.2, it.waist_y, random)
