"""Drawn T-shirts, pullovers, shirts and coats."""

from __future__ import annotations

import numpy as np

from fashion_gui.data.drawn_garments.cut import (
    Cut,
    armholes,
    body,
    buttons,
    cuffs,
    cut_of,
    hem_band,
    neckline,
)
from fashion_gui.data.drawn_garments.sketch import Place, Sketch, mirrored

Random = np.random.Generator


def tshirt(sketch: Sketch, random: Random) -> None:
    """A T-shirt or a top: short sleeves or none."""
    if random.random() < 0.2:
        _tank_top(sketch, random)
        return
    cut = cut_of(random, sleeve=(0.14, 0.36), angle=(0.25, 1.2))
    cut.cuff = random.uniform(0.14, 0.24)
    cut.armpit = max(cut.armpit, 0.3)
    if random.random() < 0.4:
        # Wide sleeves that leave the shoulder without a corner.
        cut.slope = random.uniform(0.08, 0.16)
        cut.sleeve *= 1.15
    neck = random.choice(["round", "v", "boat"], p=[0.65, 0.25, 0.1])
    if random.random() < 0.2:
        # Boxy: sleeves to the elbow that fall off straight.
        cut.sleeve = random.uniform(0.35, 0.52)
        cut.angle = random.uniform(0.1, 0.5)
        cut.armpit = random.uniform(0.36, 0.5)
        cut.length = random.uniform(0.8, 1.0)
    if random.random() < 0.15:
        _collar(sketch, cut, random)
        if random.random() < 0.5:
            sketch.seam((0.0, cut.neck_depth), (0.0, cut.neck_depth + random.uniform(0.1, 0.2)))
        neck = "round"
    body(sketch, cut, random, neckline(sketch, cut, random, str(neck)))
    if neck == "round" and random.random() < 0.3:
        n, d = cut.neck, cut.neck_depth
        wider = random.uniform(0.03, 0.05)
        sketch.bend((-n - wider, 0.01), (0.0, d + wider), (n + wider, 0.01))
    if random.random() < 0.25:
        cuffs(sketch, cut, random)
    if random.random() < 0.15:
        armholes(sketch, cut, random)
    if random.random() < 0.15:
        _print_on_chest(sketch, cut, random)


def _tank_top(sketch: Sketch, random: Random) -> None:
    neck, shoulder = random.uniform(0.1, 0.17), random.uniform(0.2, 0.28)
    chest, hem = random.uniform(0.26, 0.36), random.uniform(0.26, 0.38)
    armpit, length = random.uniform(0.28, 0.42), random.uniform(0.85, 1.05)
    depth = random.uniform(0.12, 0.32)
    half: list[Place] = [
        (0.0, depth),
        (neck * 0.6, depth * 0.85),
        (neck, 0.0),
        (shoulder, 0.02),
        (shoulder * 1.02, armpit * 0.6),
        (chest, armpit),
        ((chest + hem) / 2 * random.uniform(0.85, 1.0), (armpit + length) / 2),
        (hem, length),
        (0.0, length),
    ]
    if random.random() < 0.4:
        # As worn: the sides bend in to the waist.
        waist = chest * random.uniform(0.7, 0.9)
        half[6] = (waist, armpit + (length - armpit) * random.uniform(0.35, 0.65))
        sketch.loop(*mirrored(half))
    else:
        sketch.outline(*mirrored(half))
    if random.random() < 0.3:
        # The back's neckline, seen over the front's.
        back = depth * random.uniform(0.3, 0.7)
        sketch.bend((-neck, 0.01), (-neck * 0.5, back * 0.9), (0.0, back))
        sketch.bend((0.0, back), (neck * 0.5, back * 0.9), (neck, 0.01))
    if random.random() < 0.2:
        for sign in (1, -1):
            sketch.bend(
                (sign * shoulder * 0.9, 0.03),
                (sign * chest * random.uniform(0.45, 0.7), armpit * 0.7),
                (sign * chest * 0.95, armpit * 1.05),
            )


def _print_on_chest(sketch: Sketch, cut: Cut, random: Random) -> None:
    y = cut.armpit + random.uniform(0.0, 0.2)
    if random.random() < 0.5:
        sketch.ring(0.0, y, random.uniform(0.05, 0.12))
    else:
        for step in range(int(random.integers(1, 4))):
            width = cut.chest * random.uniform(0.5, 1.0)
            sketch.seam((-width, y + 0.09 * step), (width, y + 0.09 * step))


def _collar(sketch: Sketch, cut: Cut, random: Random) -> None:
    """A turned-down collar: two flaps that meet in the middle."""
    n = cut.neck * random.uniform(1.0, 1.2)
    drop, spread = random.uniform(0.1, 0.22), random.uniform(0.3, 0.9)
    meet = random.uniform(0.04, 0.12)
    for sign in (1, -1):
        sketch.seam(
            (sign * n, -0.01),
            (sign * n * spread, drop),
            (0.0, meet),
            (sign * n * 0.9, -0.02),
        )


def _lapels(sketch: Sketch, cut: Cut, random: Random) -> float:
    """A coat's or a cardigan's V; gives the height at which the fronts meet."""
    low = random.uniform(0.22, 0.6)
    n = cut.neck
    for sign in (1, -1):
        sketch.seam((sign * n, 0.0), (0.0, low))
    style = random.random()
    if style < 0.45:
        notch = random.uniform(0.35, 0.6) * low
        out = n * random.uniform(1.2, 1.9)
        for sign in (1, -1):
            sketch.seam((sign * n * 1.25, 0.03), (sign * out, notch), (0.0, low))
    elif style < 0.7:
        for sign in (1, -1):
            sketch.seam((sign * n * 1.5, 0.03), (sign * 0.04, low + 0.02))
    return low


def pullover(sketch: Sketch, random: Random) -> None:
    """Long sleeves and no opening: sweaters, hoodies, jumpers."""
    hanging = random.random() < 0.75
    cut = cut_of(random, sleeve=(0.55, 0.85), angle=(0.02, 0.3) if hanging else (0.3, 0.8))
    cut.cuff = random.uniform(0.1, 0.2)
    cut.length = random.uniform(0.8, 1.05)
    if hanging and random.random() < 0.3:
        # Puffy: wide sleeves and sides, gathered at cuff and hem.
        cut.puff = random.uniform(0.03, 0.1)
        cut.cuff *= random.uniform(0.6, 0.9)
        cut.hem *= random.uniform(0.8, 1.0)
    hood = random.random() < 0.28
    kind = str(random.choice(["round", "v", "turtle", "boat"], p=[0.36, 0.28, 0.24, 0.12]))
    body(sketch, cut, random, neckline(sketch, cut, random, "boat" if hood else kind))
    if hood:
        _hood(sketch, cut, random)
    elif kind == "round" and random.random() < 0.5:
        n, d = cut.neck, cut.neck_depth
        sketch.bend((-n - 0.04, 0.02), (0.0, d + 0.05), (n + 0.04, 0.02))
    elif kind == "v" and random.random() < 0.4:
        sketch.seam((-cut.neck - 0.05, 0.02), (0.0, cut.neck_depth + 0.12), (cut.neck + 0.05, 0.02))
    # A long-sleeved shirt has a round neck as well: what tells a pullover from it is that it is
    # ribbed at cuff and hem, or has a pattern.
    as_a_shirt = not hood and kind in ("round", "boat")
    ribbed = random.random() < (0.95 if as_a_shirt else 0.65)
    if ribbed and random.random() < 0.8:
        cuffs(sketch, cut, random)
    if ribbed and (as_a_shirt or random.random() < 0.75):
        hem_band(sketch, cut, random)
    pattern = random.random() * (0.6 if as_a_shirt else 1.0)
    if pattern < 0.16:
        _zigzags(sketch, cut, random)
    elif pattern < 0.3:
        for y in np.arange(cut.armpit, cut.length - 0.1, random.uniform(0.1, 0.2)):
            sketch.seam((-cut.waist * 0.9, float(y)), (cut.waist * 0.9, float(y)))
    elif pattern < 0.42:
        _kangaroo_pocket(sketch, cut, random)
    if random.random() < 0.15:
        armholes(sketch, cut, random)


def _hood(sketch: Sketch, cut: Cut, random: Random) -> None:
    n, high = cut.neck * random.uniform(1.1, 1.6), random.uniform(0.1, 0.26)
    low = random.uniform(0.1, 0.3)
    if random.random() < 0.6:
        sketch.arc(
            (-n, 0.02), (-n * 0.8, -high * 0.7), (0.0, -high), (n * 0.8, -high * 0.7), (n, 0.02)
        )
    else:
        wide = n * random.uniform(1.0, 1.6)
        sketch.outline(
            *mirrored([(0.0, -high), (wide, -high * 0.9), (wide * 1.1, 0.02), (0.0, low)])
        )
        if random.random() < 0.4:
            sketch.seam((0.0, low), (0.0, low + random.uniform(0.06, 0.25)))
    sketch.bend((-n, 0.0), (-n * 0.5, low * 0.6), (0.0, low), (n * 0.5, low * 0.6), (n, 0.0))
    if random.random() < 0.5:
        for sign in (1, -1):
            x = sign * random.uniform(0.03, 0.06)
            sketch.seam((x, low * 0.9), (x, low + random.uniform(0.08, 0.2)))


def _zigzags(sketch: Sketch, cut: Cut, random: Random) -> None:
    teeth = int(random.integers(2, 5))
    for y in np.linspace(cut.armpit + 0.05, cut.length - 0.2, int(random.integers(1, 4))):
        xs = np.linspace(-cut.waist, cut.waist, 2 * teeth + 1) * 0.95
        sketch.seam(*[(float(x), float(y) + 0.06 * (i % 2)) for i, x in enumerate(xs)])


def _kangaroo_pocket(sketch: Sketch, cut: Cut, random: Random) -> None:
    w, top = cut.hem * random.uniform(0.45, 0.7), cut.length - random.uniform(0.25, 0.35)
    low = cut.length - random.uniform(0.0, 0.1)
    sketch.seam((-w, low), (-w * 0.6, top), (w * 0.6, top), (w, low))


def shirt(sketch: Sketch, random: Random) -> None:
    """A shirt: a turned-down collar, a placket with buttons, often a pocket."""
    short = random.random() < 0.22
    sleeve, angle = ((0.2, 0.34), (0.3, 1.0)) if short else ((0.6, 0.9), (0.02, 0.45))
    cut = cut_of(random, sleeve=sleeve, angle=angle)
    cut.neck = random.uniform(0.08, 0.14)
    cut.neck_depth = random.uniform(0.02, 0.08)
    cut.length = random.uniform(0.95, 1.2)
    cut.cuff = random.uniform(0.14, 0.2) if short else random.uniform(0.09, 0.15)
    plain = not short and random.random() < 0.5
    if random.random() < 0.4:
        cut.hem_bow = random.uniform(0.03, 0.09)
    if plain:
        cut.neck = random.uniform(0.08, 0.17)
        cut.neck_depth = random.uniform(0.03, 0.18)
        cut.length = random.uniform(0.85, 1.15)
        cut.cuff = random.uniform(0.1, 0.18)
        if random.random() < 0.4:
            # Its sleeves hang along the body.
            cut.angle = random.uniform(-0.05, 0.12)
            cut.sleeve = random.uniform(0.6, 0.8)
    body(sketch, cut, random, neckline(sketch, cut, random, "round"))
    if plain:
        # A long-sleeved shirt without a placket: a round neck, sometimes with its band.
        n, d = cut.neck, cut.neck_depth
        if random.random() < 0.4:
            sketch.bend((-n - 0.03, 0.01), (0.0, d + 0.06), (n + 0.03, 0.01))
    else:
        _collar(sketch, cut, random)
        x = random.choice([0.0, random.uniform(-0.03, 0.03)])
        if random.random() < 0.85:
            sketch.seam((x, cut.neck_depth + 0.06), (x, cut.length + cut.hem_bow))
        if random.random() < 0.35:
            sketch.seam((x + 0.06, cut.neck_depth + 0.08), (x + 0.06, cut.length + cut.hem_bow))
        if random.random() < 0.6:
            buttons(sketch, x + random.choice([0.0, 0.03]), 0.22, cut.length - 0.12, random)
    if random.random() < (0.1 if plain else 0.35):
        _chest_pocket(sketch, cut, random)
    if random.random() < (0.1 if plain else 0.5):
        cuffs(sketch, cut, random)
    if random.random() < (0.3 if plain else 0.15):
        armholes(sketch, cut, random)


def _chest_pocket(sketch: Sketch, cut: Cut, random: Random) -> None:
    x, y, w = cut.chest * 0.35, cut.armpit * random.uniform(0.85, 1.05), random.uniform(0.07, 0.12)
    sketch.seam((x, y), (x + w, y), (x + w, y + w), (x + w / 2, y + w * 1.2), (x, y + w), (x, y))


def coat(sketch: Sketch, random: Random) -> None:
    """An open front from neck to hem, lapels, pockets: coats, jackets, cardigans."""
    cut = cut_of(random, sleeve=(0.6, 0.9), angle=(0.02, 0.35))
    cut.length = random.uniform(0.88, 1.35)
    cut.cuff = random.uniform(0.11, 0.2)
    cut.hem *= random.uniform(1.0, 1.25)
    neck = str(random.choice(["v", "boat", "round", "turtle"], p=[0.35, 0.3, 0.15, 0.2]))
    body(sketch, cut, random, neckline(sketch, cut, random, neck))
    meet = _lapels(sketch, cut, random) if random.random() < 0.8 else cut.neck_depth
    lap = random.choice([0.0, random.uniform(0.0, 0.08)])
    sketch.strokes.append(np.array([(lap, meet), (lap, cut.length + cut.hem_bow)]))
    if random.random() < 0.2:
        sketch.seam((-lap - 0.05, meet), (-lap - 0.05, cut.length + cut.hem_bow))
    if random.random() < 0.45:
        for x in (lap + 0.06, -lap - 0.06) if random.random() < 0.35 else (lap + 0.05,):
            buttons(sketch, x, meet + 0.05, cut.length - 0.2, random)
    if random.random() < 0.5:
        _side_pockets(sketch, cut, random)
    if random.random() < 0.2:
        y = random.uniform(0.5, 0.62)
        for dy in (0.0, random.uniform(0.05, 0.09)):
            sketch.seam((-cut.waist, y + dy), (cut.waist, y + dy))
    if random.random() < 0.35:
        cuffs(sketch, cut, random)
    if random.random() < 0.2:
        hem_band(sketch, cut, random)
    if random.random() < 0.1:
        _hood(sketch, cut, random)


def _side_pockets(sketch: Sketch, cut: Cut, random: Random) -> None:
    y, w = cut.length * random.uniform(0.6, 0.75), random.uniform(0.08, 0.14)
    x, tilt = cut.waist * random.uniform(0.4, 0.55), random.uniform(-0.06, 0.06)
    high = random.uniform(0.0, 0.14)
    for sign in (1, -1):
        if high < 0.05:
            sketch.seam((sign * x, y), (sign * (x + w), y + tilt))
        else:
            sketch.seam(
                (sign * x, y),
                (sign * (x + w), y),
                (sign * (x + w), y + high),
                (sign * x, y + high),
                (sign * x, y),
            )
