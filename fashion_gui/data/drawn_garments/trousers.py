"""Drawn trousers: jeans, joggers, bell-bottoms, shorts."""

from __future__ import annotations

import numpy as np

from fashion_gui.data.drawn_garments.sketch import Place, Sketch, mirrored

Random = np.random.Generator


def trouser(sketch: Sketch, random: Random) -> None:
    """Two legs from one waist."""
    if random.random() < 0.12:
        _legs_together(sketch, random)
        return
    waist = random.uniform(0.15, 0.26)
    hip = waist * random.uniform(1.05, 1.3)
    crotch = random.uniform(0.3, 0.45)
    length = random.uniform(0.55, 0.75) if random.random() < 0.12 else random.uniform(0.9, 1.2)
    spread = random.uniform(0.0, 0.16)
    foot = random.uniform(0.08, 0.17)
    outer = hip + spread
    inner = max(outer - foot, 0.015)
    bell = random.random() < 0.2
    knee_y = crotch + (length - crotch) * random.uniform(0.4, 0.6)
    knee_outer = (hip + outer) / 2 - (random.uniform(0.02, 0.06) if bell else 0.0)
    knee_inner = inner / 2 + (random.uniform(0.0, 0.03) if bell else 0.0)
    side: list[Place] = [(0.0, 0.0), (waist, 0.0), (hip, crotch * 0.7), (knee_outer, knee_y)]
    if bell:
        side += [(outer + 0.06, length), (inner * 0.8, length + random.uniform(0.0, 0.04))]
    else:
        side += [(outer, length), (inner, length)]
    if random.random() < 0.5:
        side.append((knee_inner, knee_y))
    sketch.outline(*mirrored([*side, (0.0, crotch)]))
    _details(sketch, random, waist, hip, crotch)
    if random.random() < 0.35:
        y = length - random.uniform(0.04, 0.1)
        for sign in (1, -1):
            sketch.seam((sign * outer, y), (sign * inner, y))
    if random.random() < 0.1:
        for sign in (1, -1):
            x = sign * (outer + inner) / 2
            sketch.seam((sign * waist * 0.6, 0.15), (x, length))


def _legs_together(sketch: Sketch, random: Random) -> None:
    """Legs that touch, straight or wide below the knee: parted by a line or a notch."""
    waist = random.uniform(0.13, 0.22)
    hip, knee = waist * random.uniform(1.05, 1.3), waist * random.uniform(0.9, 1.3)
    foot, crotch = waist * random.uniform(1.1, 1.9), random.uniform(0.28, 0.42)
    notch = random.choice([0.0, random.uniform(0.02, 0.06)])
    sketch.outline(
        *mirrored(
            [
                (0.0, 0.0),
                (waist, 0.0),
                (hip, crotch * 0.8),
                (knee, 0.6),
                (foot, 1.0),
                (0.0, 1.0 + notch),
            ]
        )
    )
    gap = random.choice([0.0, random.uniform(0.01, 0.03)])
    if gap:
        sketch.seam((gap, 1.0), (gap / 2, crotch), (-gap / 2, crotch), (-gap, 1.0))
    else:
        sketch.seam((0.0, crotch), (0.0, 1.0 + notch))
    if random.random() < 0.5:
        sketch.seam((-waist * 1.03, 0.08), (waist * 1.03, 0.08))


def _details(sketch: Sketch, random: Random, waist: float, hip: float, crotch: float) -> None:
    if random.random() < 0.65:
        y = random.uniform(0.05, 0.11)
        sketch.seam((-waist * 1.03, y), (waist * 1.03, y))
    if random.random() < 0.4:
        sketch.seam((0.0, random.uniform(0.0, 0.1)), (0.0, crotch * random.uniform(0.6, 1.0)))
    pockets = random.random()
    if pockets < 0.35:
        for sign in (1, -1):
            sketch.bend(
                (sign * waist * 0.5, 0.06),
                (sign * waist * 0.65, 0.14),
                (sign * hip * 0.98, 0.2),
            )
    elif pockets < 0.5:
        for sign in (1, -1):
            sketch.seam((sign * waist * 0.7, 0.08), (sign * hip * 0.95, 0.22))
    if random.random() < 0.25:
        for sign in (1, -1):
            sketch.seam((0.0, 0.08), (sign * random.uniform(0.04, 0.09), random.uniform(0.16, 0.3)))
    if random.random() < 0.15:
        sketch.ring(0.0, 0.05, 0.02)
