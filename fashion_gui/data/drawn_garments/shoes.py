"""Drawn sandals, sneakers and ankle boots, seen from the side, the toe to the left.

The foot is about 1 long, the toe's tip near x = 0, the heel near x = 1.
"""

from __future__ import annotations

import numpy as np

from fashion_gui.data.drawn_garments.sketch import Place, Sketch, smooth

Random = np.random.Generator


def sneaker(sketch: Sketch, random: Random) -> None:
    """A low shoe with a sole of even thickness and laces."""
    height = random.uniform(0.36, 0.75)
    sole = random.uniform(0.05, 0.13)
    ankle, throat = random.uniform(0.6, 0.75), random.uniform(0.4, 0.55)
    toe = height * random.uniform(0.35, 0.6)
    collar = height * random.uniform(0.0, 0.25)
    back = random.uniform(-0.03, 0.04)
    dip = random.uniform(0.03, 0.14)
    upper: list[Place] = [
        (0.0, height - sole),
        (0.02, height - sole - toe * 0.55),
        (0.14, height - sole - toe * random.uniform(0.8, 1.0)),
        (random.uniform(0.26, 0.36), height - sole - toe * random.uniform(1.0, 1.2)),
        (throat, collar * 0.6),
        (throat + 0.07, random.uniform(-0.04, 0.02)),
        (ankle, collar + dip),
        (0.88, collar + dip * 0.5),
        (0.95 + back, collar * 0.4),
        (1.0 + back, height * 0.45),
        (1.0, height - sole),
    ]
    if random.random() < 0.5:
        sketch.line(*upper)
    else:
        sketch.arc(*upper)
    end = random.uniform(-0.03, 0.03)
    lift = random.choice([0.0, random.uniform(0.0, 0.06)])
    bottom: list[Place] = [
        (-0.02, height - sole),
        (0.02 + end, height - lift),
        (0.2, height),
        (0.97, height),
        (1.02, height - sole),
    ]
    sketch.outline(
        (-0.02, height - sole),
        (-0.01 + end, height - lift),
        (0.15, height),
        (0.98, height),
        (1.02, height - sole),
    )
    if random.random() < 0.25:
        sketch.bend(*[(x, y - sole * 0.5) for x, y in bottom[1:4]])
    _laces(sketch, random, (0.3, height - sole - toe * 1.1), (throat, collar * 0.6))
    _sneaker_panels(sketch, random, height, sole, toe, throat)


def _laces(sketch: Sketch, random: Random, low: Place, top: Place) -> None:
    if random.random() > 0.8:
        return
    length, tilt = random.uniform(0.06, 0.16), random.uniform(-0.3, 1.2)
    for t in np.linspace(0.15, 0.95, int(random.integers(2, 5))):
        x, y = low[0] + (top[0] - low[0]) * t, low[1] + (top[1] - low[1]) * t
        sketch.seam((x, y), (x + length * np.cos(tilt), y + length * np.sin(tilt)))


def _sneaker_panels(
    sketch: Sketch, random: Random, height: float, sole: float, toe: float, throat: float
) -> None:
    base = height - sole
    if random.random() < 0.45:
        sketch.bend((0.2, base - toe * 0.95), (0.27, base - toe * 0.5), (0.24, base))
    if random.random() < 0.35:
        sketch.bend((0.82, base), (0.78, base * 0.7), (0.86, base * 0.35))
    style = random.random()
    if style < 0.2:
        sketch.bend((0.4, base - 0.03), (0.6, base * 0.75), (0.9, base * 0.5))
    elif style < 0.35:
        for step in range(3):
            x = 0.5 + 0.08 * step
            sketch.seam((x, base - 0.02), (x + 0.06, base * 0.45))
    elif style < 0.5:
        sketch.seam((0.05, base - 0.06), (random.uniform(0.4, 0.9), base - 0.07))
    if random.random() < 0.3:
        sketch.bend((throat, 0.05), (throat + 0.1, base * 0.6), (0.6, base))


def ankle_boot(sketch: Sketch, random: Random) -> None:
    """A shaft above the ankle, with or without a heel."""
    shaft = random.uniform(0.35, 0.75) if random.random() < 0.7 else random.uniform(0.75, 1.7)
    foot = random.uniform(0.3, 0.45)
    base = shaft + foot
    front = random.uniform(0.42, 0.58)
    flare = random.uniform(-0.06, 0.08)
    toe = foot * random.uniform(0.35, 0.65)
    heel_high = random.choice([0.0, random.uniform(0.04, 0.12), random.uniform(0.1, 0.32)])
    sole = random.uniform(0.03, 0.08)
    back = random.uniform(0.94, 1.0)
    bottom = base - sole
    upper: list[Place] = [
        (0.0, bottom),
        (0.01, bottom - toe * 0.6),
        (0.12, bottom - toe),
        (0.3, bottom - toe - random.uniform(0.03, 0.1)),
        (front, shaft * random.uniform(0.85, 1.0)),
        (front - flare, 0.0),
        (back + 0.02, random.choice([0.0, random.uniform(-0.05, 0.05)])),
        (back, shaft * 0.7),
        (1.0, bottom - heel_high),
    ]
    sketch.line(*upper)
    if heel_high > 0.1:
        width = random.uniform(0.08, 0.28)
        heel: list[Place] = [
            (1.0, bottom - heel_high),
            (1.0 - width * 0.1, base),
            (1.0 - width * 0.8, base),
            (1.0 - width * 1.1, bottom - heel_high * 0.5),
            (0.5, bottom),
            (0.0, bottom),
        ]
        sketch.line(*heel)
    else:
        sketch.outline(
            (-0.01, bottom),
            (0.0, base),
            (0.62, base),
            (0.68, base - heel_high * 0.5),
            (0.7, base),
            (1.01, base),
            (1.01, bottom - heel_high * 0.3),
        )
        sketch.line((1.0, bottom - heel_high), (1.01, bottom))
    _boot_details(sketch, random, shaft, front, back, flare)


def _boot_details(
    sketch: Sketch, random: Random, shaft: float, front: float, back: float, flare: float
) -> None:
    style = random.random()
    if style < 0.3:
        y = random.uniform(0.08, 0.2)
        sketch.seam((front - flare * 0.8, y), (back, y))
    elif style < 0.5:
        length = random.uniform(0.08, 0.16)
        for y in np.linspace(0.06, shaft * 0.95, int(random.integers(3, 6))):
            sketch.seam((front, float(y)), (front + length, float(y) + random.uniform(-0.02, 0.04)))
    elif style < 0.65:
        x = random.uniform(0.65, 0.8)
        sketch.bend((x, 0.0), (x - 0.03, shaft * 0.5), (x, shaft))
        if random.random() < 0.5:
            sketch.bend((x + 0.12, 0.0), (x + 0.12, shaft * 0.5), (x + 0.06, shaft))
    elif style < 0.75:
        y = shaft * random.uniform(0.7, 1.0)
        sketch.seam((front, y), (back, y + 0.03))
        sketch.ring((front + back) / 2, y, 0.03)
    if random.random() < 0.2:
        sketch.bend((0.25, shaft + 0.2), (0.3, shaft + 0.27), (0.27, shaft + 0.35))


def sandal(sketch: Sketch, random: Random) -> None:
    """An open shoe: pumps and high heels, straps on a flat sole, slides, wedges."""
    kind = random.random()
    if kind < 0.38:
        _pump(sketch, random)
    elif kind < 0.62:
        _heeled_straps(sketch, random)
    elif kind < 0.88:
        _flat_straps(sketch, random)
    else:
        _slide(sketch, random)


def _arch(random: Random, lift: float) -> list[Place]:
    """The line of a foot's sole from toe to heel, lifted at the heel; ground at y = 0."""
    ball = random.uniform(0.26, 0.4)
    return [
        (0.0, random.uniform(-0.05, 0.0)),
        (ball * 0.5, 0.0),
        (ball, -0.01),
        (0.6, -lift * random.uniform(0.4, 0.6)),
        (0.8, -lift * random.uniform(0.82, 0.95)),
        (1.0, -lift),
    ]


def _heel(sketch: Sketch, random: Random, lift: float) -> None:
    """A heel below (1, -lift): a thin one or a block."""
    thick = random.choice([0.02, random.uniform(0.03, 0.16)])
    lean = random.uniform(-0.05, 0.08)
    if thick < 0.025:
        sketch.line((0.97, -lift), (0.97 + lean, 0.0))
    else:
        wide = thick + random.uniform(0.0, 0.1)
        sketch.line(
            (1.0, -lift), (1.0 + lean, 0.0), (1.0 + lean - thick, 0.0), (1.0 - wide, -lift * 0.93)
        )


def _pump(sketch: Sketch, random: Random) -> None:
    """A closed upper with a low opening and a high heel."""
    lift = random.uniform(0.3, 0.75)
    under = _arch(random, lift)
    rim = random.uniform(0.16, 0.32)
    opening = random.uniform(0.26, 0.4)
    low = random.uniform(0.1, 0.2)
    upper: list[Place] = [
        (1.0, -lift),
        (1.02, -lift - rim * 0.5),
        (0.95, -lift - rim),
        (0.8, -lift * 0.88 - rim * random.uniform(0.2, 0.5)),
        (0.6, -lift * 0.5 - low * random.uniform(0.5, 1.1)),
        (opening + 0.08, -low),
        (opening, -low - random.uniform(0.02, 0.08)),
        (0.12, -low * random.uniform(0.6, 0.9)),
        (0.0, -0.02),
    ]
    if random.random() < 0.6:
        sketch.strokes.append(smooth([*under, *upper[1:]], closed=False))
    else:
        sketch.outline(*under, *upper[1:])
    _heel(sketch, random, lift)
    if random.random() < 0.2:
        sketch.arc(
            (0.8, -lift - 0.02), (0.78, -lift - 0.22), (0.98, -lift - 0.24), (0.98, -lift - 0.05)
        )
    if random.random() < 0.2:
        sketch.bend((opening, -low), (opening + 0.02, -low * 0.5), (opening - 0.06, 0.0))


def _heeled_straps(sketch: Sketch, random: Random) -> None:
    """A sole on a heel with straps over the toes and round the ankle."""
    lift = random.uniform(0.2, 0.7)
    under = _arch(random, lift)
    thick = random.uniform(0.02, 0.07)
    top = [(x, y - thick) for x, y in reversed(under)]
    if random.random() < 0.7:
        sketch.strokes.append(smooth([*under, *top, under[0]], closed=False))
    else:
        sketch.arc(*under)
    if random.random() < 0.25:
        # A wedge: filled below the arch.
        sketch.line((1.0, -lift), (1.0, 0.0), (0.3, 0.0))
    else:
        _heel(sketch, random, lift)
    high = random.uniform(0.12, 0.24)
    for _ in range(int(random.integers(1, 3))):
        start, width = random.uniform(0.05, 0.3), random.uniform(0.06, 0.2)
        sketch.frame((start, -0.03), (start + width * 0.5, -high), (start + width + 0.05, -0.05))
    ankle = lift + random.uniform(0.2, 0.42)
    if random.random() < 0.8:
        wide, band = random.uniform(0.16, 0.3), random.uniform(0.05, 0.12)
        sketch.outline(
            (1.0, -ankle), (1.0, -ankle + band), (1.0 - wide, -ankle + band), (1.0 - wide, -ankle)
        )
        sketch.frame((0.99, -ankle), (1.0, -lift), bent=False)
    if random.random() < 0.3:
        sketch.frame((0.3, -high), (0.5, -lift * 0.7 - 0.15), (0.76, -ankle))


def _flat_straps(sketch: Sketch, random: Random) -> None:
    """A flat sole with straps and gaps between them."""
    thick, lift = random.uniform(0.05, 0.16), random.uniform(0.0, 0.12)
    sketch.outline(
        (0.0, -thick * 0.7),
        (0.02, 0.0),
        (1.0, 0.0),
        (1.0, -thick - lift),
        (0.6, -thick - lift * 0.5),
        (0.3, -thick),
    )
    top = -thick
    high = random.uniform(0.16, 0.32)
    edges = np.sort(random.uniform(0.08, 0.55, int(random.integers(1, 4))))
    for start in edges:
        width = random.uniform(0.08, 0.2)
        left, right = float(start), float(start + width)
        peak = high * random.uniform(0.7, 1.0)
        if random.random() < 0.6:
            sketch.frame(
                (left, top),
                (left + 0.06, top - peak),
                (right + 0.06, top - peak),
                (right, top),
                bent=False,
            )
        else:
            sketch.frame((left, top), ((left + right) / 2, top - peak), (right, top - lift * 0.4))
    if random.random() < 0.75:
        back, band = random.uniform(0.18, 0.42), random.uniform(0.05, 0.1)
        y = top - lift - back
        sketch.frame(
            (1.0, top - lift),
            (0.98, y),
            (0.98 - random.uniform(0.2, 0.4), y + random.uniform(-0.03, 0.08)),
            bent=False,
        )
        if random.random() < 0.5:
            sketch.frame((0.94, top - lift), (0.93, y + band), (0.65, y + band + 0.02), bent=False)
        if random.random() < 0.5:
            sketch.frame(
                (0.7, y + 0.02), (0.55, y * 0.8), (float(edges[0]) + 0.1, top - high * 0.8)
            )


def _slide(sketch: Sketch, random: Random) -> None:
    """One broad band over the forefoot, or the straps of a flip-flop."""
    thick = random.uniform(0.06, 0.18)
    sketch.outline((0.0, -thick * 0.8), (0.03, 0.0), (0.97, 0.0), (1.0, -thick), (0.5, -thick))
    high = random.uniform(0.16, 0.3)
    left, right = random.uniform(0.06, 0.2), random.uniform(0.45, 0.65)
    if random.random() < 0.6:
        sketch.frame(
            (left, -thick),
            (left + 0.05, -thick - high * 0.8),
            (right - 0.1, -thick - high),
            (right, -thick),
        )
    else:
        sketch.frame(
            (left, -thick),
            (left + 0.02, -thick - high * 0.6),
            (0.4, -thick - high),
            (right + 0.2, -thick),
        )
        sketch.frame((left + 0.1, -thick - high * 0.5), (0.4, -thick - high * 0.6), (right, -thick))
