"""Drawings that are no garments: scribbles, letters, shapes, everyday things.

A network that is to say "not a garment I know" must have seen some.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from fashion_gui.data.drawn_garments.rendering import Hand, ink_of
from fashion_gui.data.drawn_garments.sketch import Place, Sketch, mirrored

Random = np.random.Generator

_LETTERS: dict[str, tuple[tuple[Place, ...], ...]] = {
    "A": (((0, 1), (0.4, 0), (0.8, 1)), ((0.2, 0.6), (0.6, 0.6))),
    "E": (((0.7, 0), (0, 0), (0, 1), (0.7, 1)), ((0, 0.5), (0.6, 0.5))),
    "F": (((0.7, 0), (0, 0), (0, 1)), ((0, 0.5), (0.6, 0.5))),
    "H": (((0, 0), (0, 1)), ((0.7, 0), (0.7, 1)), ((0, 0.5), (0.7, 0.5))),
    "I": (((0, 0), (0, 1)),),
    "K": (((0, 0), (0, 1)), ((0.7, 0), (0, 0.55)), ((0.25, 0.4), (0.7, 1))),
    "L": (((0, 0), (0, 1), (0.6, 1)),),
    "M": (((0, 1), (0, 0), (0.45, 0.7), (0.9, 0), (0.9, 1)),),
    "N": (((0, 1), (0, 0), (0.7, 1), (0.7, 0)),),
    "T": (((0, 0), (0.8, 0)), ((0.4, 0), (0.4, 1))),
    "V": (((0, 0), (0.4, 1), (0.8, 0)),),
    "W": (((0, 0), (0.3, 1), (0.55, 0.3), (0.8, 1), (1.1, 0)),),
    "X": (((0, 0), (0.7, 1)), ((0.7, 0), (0, 1))),
    "Y": (((0, 0), (0.4, 0.5), (0.8, 0)), ((0.4, 0.5), (0.4, 1))),
    "Z": (((0, 0), (0.7, 0), (0, 1), (0.7, 1)),),
    "1": (((0, 0.2), (0.25, 0), (0.25, 1)),),
    "4": (((0.5, 1), (0.5, 0), (0, 0.65), (0.75, 0.65)),),
    "7": (((0, 0), (0.7, 0), (0.25, 1)),),
    "ㄱ": (((0, 0), (0.7, 0), (0.7, 1)),),
    "ㄷ": (((0.7, 0), (0, 0), (0, 0.7), (0.7, 0.7)),),
    "ㄹ": (((0, 0), (0.7, 0), (0.7, 0.4), (0, 0.4), (0, 0.8), (0.7, 0.8)),),
    "ㅂ": (((0, 0), (0, 0.8), (0.7, 0.8), (0.7, 0)), ((0, 0.4), (0.7, 0.4))),
    "ㅅ": (((0.4, 0), (0, 0.8)), ((0.35, 0.25), (0.8, 0.8))),
    "ㅎ": (((0.3, 0), (0.5, 0)), ((0, 0.2), (0.8, 0.2))),
    "ㅏ": (((0, 0), (0, 1)), ((0, 0.5), (0.3, 0.5))),
    "ㅗ": (((0.4, 0), (0.4, 0.4)), ((0, 0.4), (0.8, 0.4))),
    "?": (((0.3, 0.55), (0.3, 0.75)), ((0.3, 0.95), (0.3, 1.0))),
}
"""Straight strokes of letters, a unit high."""

_BENT_LETTERS: dict[str, tuple[tuple[Place, ...], ...]] = {
    "B": (
        ((0, 0), (0, 0.5), (0, 1)),
        ((0, 0), (0.5, 0.1), (0.5, 0.4), (0, 0.5)),
        ((0, 0.5), (0.65, 0.6), (0.6, 0.95), (0, 1)),
    ),
    "C": (((0.7, 0.15), (0.35, 0), (0, 0.5), (0.35, 1), (0.7, 0.85)),),
    "D": (((0, 0), (0, 0.5), (0, 1)), ((0, 0), (0.5, 0.1), (0.7, 0.5), (0.5, 0.9), (0, 1))),
    "G": (((0.7, 0.15), (0.35, 0), (0, 0.5), (0.35, 1), (0.7, 0.8), (0.7, 0.55), (0.4, 0.55)),),
    "J": (((0.5, 0), (0.5, 0.8), (0.25, 1), (0, 0.8)),),
    "O": (((0.4, 0), (0.8, 0.5), (0.4, 1), (0, 0.5), (0.4, 0)),),
    "P": (((0, 1), (0, 0.5), (0, 0)), ((0, 0), (0.6, 0.1), (0.6, 0.4), (0, 0.5))),
    "Q": (((0.4, 0), (0.8, 0.5), (0.4, 1), (0, 0.5), (0.4, 0)), ((0.5, 0.75), (0.8, 1.05))),
    "R": (
        ((0, 1), (0, 0.5), (0, 0)),
        ((0, 0), (0.6, 0.1), (0.6, 0.4), (0, 0.5)),
        ((0.2, 0.5), (0.65, 1)),
    ),
    "S": (((0.65, 0.12), (0.3, 0), (0, 0.25), (0.35, 0.5), (0.7, 0.75), (0.35, 1), (0, 0.88)),),
    "U": (((0, 0), (0, 0.7), (0.35, 1), (0.7, 0.7), (0.7, 0)),),
    "2": (((0, 0.2), (0.3, 0), (0.6, 0.25), (0, 1)), ((0, 1), (0.65, 1))),
    "3": (((0, 0.1), (0.4, 0), (0.5, 0.3), (0.2, 0.48), (0.6, 0.7), (0.3, 1), (0, 0.9)),),
    "5": (
        ((0.6, 0), (0.1, 0)),
        ((0.1, 0), (0.05, 0.45)),
        ((0.05, 0.45), (0.5, 0.45), (0.6, 0.75), (0.3, 1), (0, 0.9)),
    ),
    "6": (((0.5, 0), (0.1, 0.4), (0, 0.75), (0.3, 1), (0.6, 0.75), (0.3, 0.5), (0.03, 0.7)),),
    "8": (
        (
            (0.35, 0.47),
            (0.05, 0.25),
            (0.35, 0),
            (0.65, 0.25),
            (0.35, 0.47),
            (0, 0.75),
            (0.35, 1),
            (0.7, 0.75),
            (0.35, 0.47),
        ),
    ),
    "9": (((0.6, 0.3), (0.3, 0.5), (0, 0.25), (0.3, 0), (0.6, 0.25), (0.5, 1)),),
    "a": (
        ((0.6, 0.4), (0.3, 0.3), (0, 0.65), (0.3, 1), (0.6, 0.7)),
        ((0.6, 0.35), (0.6, 0.7), (0.65, 1)),
    ),
    "e": (((0, 0.65), (0.6, 0.6), (0.3, 0.3), (0, 0.65), (0.3, 1), (0.6, 0.9)),),
    "g": (
        ((0.6, 0.3), (0.2, 0.2), (0, 0.5), (0.3, 0.75), (0.6, 0.4), (0.6, 1), (0.3, 1.2), (0, 1.1)),
    ),
    "ㅇ": (((0.4, 0), (0.8, 0.4), (0.4, 0.8), (0, 0.4), (0.4, 0)),),
}


def other_thing(random: Random) -> npt.NDArray[np.float32]:
    """A drawing that is no garment, as ink: (SHEET, SHEET) float32."""
    sketch = Sketch(roundness=float(random.choice([0.0, random.uniform(0.0, 0.1)])))
    draw = random.choice(
        np.array([_scribble, _letters, _shapes, _thing], dtype=object), p=[0.38, 0.3, 0.14, 0.18]
    )
    draw(sketch, random)
    hand = Hand(
        pen=float(np.exp(random.uniform(np.log(0.02), np.log(0.14)))),
        solid=bool(draw in (_shapes, _thing) and random.random() < 0.25),
        stretch=float(np.exp(random.normal(0.0, 0.25))),
        turn=float(random.normal(0.0, 0.15)),
        tremor=float(random.uniform(0.0, 0.05)),
    )
    return ink_of(sketch, hand, random)


def _scribble(sketch: Sketch, random: Random) -> None:
    style = random.random()
    if style < 0.3:
        # To and fro, as one hatches a surface.
        count = int(random.integers(4, 16))
        xs = np.linspace(0.0, random.uniform(0.5, 1.5), count)
        ys = np.where(np.arange(count) % 2, 0.0, 1.0) + random.normal(0.0, 0.12, count)
        _stroke(sketch, random, np.stack([xs + random.normal(0.0, 0.05, count), ys], axis=1))
    elif style < 0.5:
        # Round and round.
        turns = random.uniform(1.5, 6.0)
        t = np.linspace(0.0, turns * 2 * np.pi, int(turns * 10))
        radius = np.linspace(random.uniform(0.05, 1.0), 1.0, len(t)) + random.normal(
            0.0, 0.06, len(t)
        )
        drift = t * random.uniform(0.0, 0.15)
        _stroke(sketch, random, np.stack([radius * np.cos(t) + drift, radius * np.sin(t)], axis=1))
    elif style < 0.75:
        steps = random.normal(0.0, 1.0, (int(random.integers(4, 25)), 2))
        places = steps.cumsum(axis=0) if random.random() < 0.5 else steps
        _stroke(sketch, random, places)
    else:
        for _ in range(int(random.integers(1, 8))):
            start = random.uniform(0.0, 1.0, 2)
            count = int(random.integers(2, 6))
            steps = random.normal(0.0, 0.35, (count, 2)).cumsum(axis=0)
            _stroke(sketch, random, start + steps)


def _stroke(sketch: Sketch, random: Random, places: npt.NDArray[np.float64]) -> None:
    ends = [(float(x), float(y)) for x, y in places]
    if random.random() < 0.7 and len(ends) > 2:
        sketch.arc(*ends)
    else:
        sketch.line(*ends)


def _letters(sketch: Sketch, random: Random) -> None:
    names = list(_LETTERS) + list(_BENT_LETTERS)
    for place in range(int(random.choice([1, 1, 1, 2, 3]))):
        name = str(random.choice(names))
        dx, size = place * random.uniform(0.9, 1.2), random.uniform(0.7, 1.1)
        for stroke in _LETTERS.get(name, ()):
            sketch.line(*[(x * size + dx, y * size) for x, y in stroke])
        for stroke in _BENT_LETTERS.get(name, ()):
            sketch.arc(*[(x * size + dx, y * size) for x, y in stroke])


def _shapes(sketch: Sketch, random: Random) -> None:
    for _ in range(int(random.choice([1, 1, 2, 3]))):
        x, y = random.uniform(0.0, 0.8, 2)
        size, corners = random.uniform(0.2, 0.6), int(random.integers(3, 9))
        angles = np.arange(corners) * 2 * np.pi / corners + random.uniform(0, 2 * np.pi)
        radii = np.full(corners, size)
        if random.random() < 0.3:
            radii[::2] *= random.uniform(0.3, 0.6)
        places = [
            (float(x + r * np.cos(a)), float(y + r * np.sin(a)))
            for r, a in zip(radii, angles, strict=True)
        ]
        if random.random() < 0.35:
            sketch.loop(*places)
        else:
            sketch.outline(*places)


def _thing(sketch: Sketch, random: Random) -> None:
    draw = random.choice(
        np.array([_house, _face, _tree, _flower, _stick_figure, _cup, _fish, _cross], dtype=object)
    )
    draw(sketch, random)


def _house(sketch: Sketch, random: Random) -> None:
    wide, high = random.uniform(0.35, 0.6), random.uniform(0.4, 0.8)
    sketch.outline((-wide, 0), (wide, 0), (wide, high), (-wide, high))
    sketch.line((-wide * 1.1, 0), (0, -random.uniform(0.25, 0.6)), (wide * 1.1, 0))
    sketch.seam((-0.1, high), (-0.1, high * 0.5), (0.1, high * 0.5), (0.1, high))


def _face(sketch: Sketch, random: Random) -> None:
    sketch.loop((0, -1), (0.8, -0.3), (0.7, 0.6), (0, 1), (-0.7, 0.6), (-0.8, -0.3))
    for sign in (1, -1):
        sketch.ring(sign * 0.3, -0.2, random.uniform(0.05, 0.15))
    curl = random.uniform(-0.2, 0.3)
    sketch.bend((-0.35, 0.4), (0, 0.4 + curl), (0.35, 0.4))


def _tree(sketch: Sketch, random: Random) -> None:
    trunk = random.uniform(0.05, 0.12)
    sketch.line((-trunk, 0.3), (-trunk, 1), (trunk, 1), (trunk, 0.3))
    if random.random() < 0.5:
        sketch.loop((0, -0.7), (0.5, -0.3), (0.4, 0.25), (0, 0.35), (-0.4, 0.25), (-0.5, -0.3))
    else:
        sketch.outline(*mirrored([(0, -0.8), (0.35, -0.2), (0.2, -0.2), (0.5, 0.35), (0, 0.35)]))


def _flower(sketch: Sketch, random: Random) -> None:
    petals = int(random.integers(4, 9))
    for angle in np.arange(petals) * 2 * np.pi / petals:
        x, y = 0.35 * np.cos(angle), 0.35 * np.sin(angle)
        sketch.ring(float(x), float(y), 0.17)
    sketch.ring(0, 0, 0.15)
    sketch.arc((0, 0.4), (random.uniform(-0.1, 0.1), 0.8), (0, 1.3))


def _stick_figure(sketch: Sketch, random: Random) -> None:
    sketch.loop((0, -0.2), (0.18, 0), (0, 0.2), (-0.18, 0))
    sketch.line((0, 0.2), (0, 0.7))
    sketch.line((-0.3, random.uniform(0.1, 0.6)), (0, 0.35), (0.3, random.uniform(0.1, 0.6)))
    sketch.line((-0.25, 1.2), (0, 0.7), (0.25, 1.2))


def _cup(sketch: Sketch, random: Random) -> None:
    low = random.uniform(0.2, 0.4)
    sketch.outline((-0.4, 0), (0.4, 0), (low, 0.8), (-low, 0.8))
    sketch.arc((0.38, 0.15), (0.7, 0.2), (0.65, 0.5), (0.33, 0.55))


def _fish(sketch: Sketch, random: Random) -> None:
    sketch.loop((-0.6, 0), (0, -random.uniform(0.2, 0.4)), (0.5, 0), (0, random.uniform(0.2, 0.4)))
    sketch.line((0.48, 0), (0.85, -0.25), (0.85, 0.25), (0.48, 0))
    sketch.ring(-0.35, -0.05, 0.04)


def _cross(sketch: Sketch, random: Random) -> None:
    arm = random.uniform(0.2, 0.5)
    sketch.line((-arm, arm), (arm, -arm))
    sketch.line((-arm, -arm), (arm, arm))
    if random.random() < 0.4:
        sketch.loop((0, -0.7), (0.7, 0), (0, 0.7), (-0.7, 0))
