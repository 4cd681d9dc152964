"""Drawn bags: handbags, totes, briefcases, shoulder bags, purses."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from fashion_gui.data.drawn_garments.sketch import Sketch, mirrored

Random = np.random.Generator


class Body(NamedTuple):
    """Half-widths at the top and the bottom, and the height; the top lies at y = 0."""

    top: float
    bottom: float
    height: float


def bag(sketch: Sketch, random: Random) -> None:
    """A body with one handle, two, a long strap, or none."""
    wide = random.uniform(0.3, 0.55)
    body = Body(wide, wide * random.uniform(0.75, 1.35), random.uniform(0.35, 0.95))
    long_strap = random.random() < 0.22
    if long_strap:
        body = Body(random.uniform(0.2, 0.42), random.uniform(0.2, 0.42), random.uniform(0.3, 0.7))
    _body(sketch, random, body)
    if long_strap:
        _strap(sketch, random, body)
    elif random.random() < 0.88:
        _handle(sketch, random, body)
    _front(sketch, random, body)


def _body(sketch: Sketch, random: Random, body: Body) -> None:
    shape = random.random()
    if shape < 0.55:
        sketch.outline(
            *mirrored([(0.0, 0.0), (body.top, 0.0), (body.bottom, body.height), (0.0, body.height)])
        )
    elif shape < 0.8:
        bulge = max(body.top, body.bottom) * random.uniform(1.0, 1.25)
        low = body.height * random.uniform(0.5, 0.85)
        sketch.loop(
            *mirrored(
                [
                    (0.0, 0.0),
                    (body.top, 0.0),
                    (bulge, low),
                    (bulge * 0.8, body.height),
                    (0.0, body.height),
                ]
            )
        )
    else:
        low = body.height * random.uniform(0.3, 0.8)
        side = max(body.top, body.bottom) * random.uniform(1.0, 1.15)
        sketch.outline(
            *mirrored(
                [
                    (0.0, 0.0),
                    (body.top * 0.9, 0.0),
                    (side, low),
                    (body.bottom, body.height),
                    (0.0, body.height),
                ]
            )
        )


def _handle(sketch: Sketch, random: Random, body: Body) -> None:
    half = body.top * random.uniform(0.3, 0.9)
    high = random.uniform(0.12, 0.55)
    attach = random.choice([0.0, random.uniform(0.0, body.height * 0.35)])
    shape = random.random()

    def draw(half: float, high: float) -> None:
        if shape < 0.6:
            sketch.frame(
                (-half, attach),
                (-half * 0.85, -high * 0.6),
                (0.0, -high),
                (half * 0.85, -high * 0.6),
                (half, attach),
            )
        elif shape < 0.85:
            inner = half * random.uniform(0.7, 1.0)
            sketch.frame(
                (-half, attach), (-inner, -high), (inner, -high), (half, attach), bent=False
            )
        else:
            sketch.frame((-half, attach), (0.0, -high), (half, attach), bent=False)

    draw(half, high)
    second = random.random()
    if second < 0.3:
        draw(half - random.uniform(0.04, 0.09), high - random.uniform(0.04, 0.09))
    elif second < 0.4:
        draw(half * 0.8, high * 0.75)
    if attach > 0.0 and random.random() < 0.5:
        for sign in (1, -1):
            sketch.ring(sign * half, attach, random.uniform(0.02, 0.04))


def _strap(sketch: Sketch, random: Random, body: Body) -> None:
    high = random.uniform(0.5, 1.4)
    half = body.top * random.uniform(0.6, 1.0)
    lean = random.uniform(-0.15, 0.15)
    narrow = random.uniform(0.3, 0.9)
    path = [
        (-half, 0.0),
        (-half * narrow + lean * 0.5, -high * 0.7),
        (lean, -high),
        (half * narrow + lean * 0.5, -high * 0.7),
        (half, 0.0),
    ]
    sketch.frame(*path)
    if random.random() < 0.4:
        gap = random.uniform(0.05, 0.09)
        sketch.frame(*[(x * (1 - gap / half), y * (1 - gap / high)) for x, y in path])


def _front(sketch: Sketch, random: Random, body: Body) -> None:
    style = random.random()
    w, h = body.top, body.height
    if style < 0.4:
        _flap(sketch, random, body)
    elif style < 0.6:
        y = random.uniform(0.06, 0.3) * h
        sketch.seam((-w, y), (w, y))
        if random.random() < 0.4:
            sketch.seam((-w, y + 0.06), (w, y + 0.06))
    elif style < 0.75:
        half, top = w * random.uniform(0.4, 0.75), h * random.uniform(0.35, 0.55)
        low = h * random.uniform(0.8, 0.95)
        sketch.seam((-half, top), (half, top), (half, low), (-half, low), (-half, top))
    elif style < 0.8:
        for x in np.linspace(-0.6, 0.6, int(random.integers(2, 5))):
            sketch.seam((x * w, 0.0), (x * body.bottom, h))
    clasp = random.random()
    y = h * random.uniform(0.15, 0.6)
    if clasp < 0.3:
        sketch.ring(0.0, y, random.uniform(0.02, 0.08))
    elif clasp < 0.5:
        a, b = random.uniform(0.03, 0.07), random.uniform(0.03, 0.09)
        sketch.seam((-a, y), (a, y), (a, y + b), (-a, y + b), (-a, y))
    elif clasp < 0.6:
        sketch.seam((0.0, y - 0.08), (0.0, y + 0.08))


def _flap(sketch: Sketch, random: Random, body: Body) -> None:
    low = body.height * random.uniform(0.25, 0.65)
    side = body.height * random.uniform(0.0, 0.4)
    w = body.top + (body.bottom - body.top) * side / body.height
    shape = random.random()
    if shape < 0.4:
        sketch.bend(
            (-w, side), (-w * 0.5, low * 0.95), (0.0, low), (w * 0.5, low * 0.95), (w, side)
        )
    elif shape < 0.75:
        sketch.seam((-w, side), (0.0, low), (w, side))
    else:
        sketch.seam((-w, low * 0.8), (w, low * 0.8))
        sketch.seam((-w * 0.3, low * 0.8), (-w * 0.3, low), (w * 0.3, low), (w * 0.3, low * 0.8))
