"""Pictures of drawn garments with labels, as a network sees drawings."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from fashion_gui.data.drawing import SIDE, prepare_drawing
from fashion_gui.data.drawn_garments.bags import bag
from fashion_gui.data.drawn_garments.dresses import dress
from fashion_gui.data.drawn_garments.rendering import Hand, ink_of
from fashion_gui.data.drawn_garments.shoes import ankle_boot, sandal, sneaker
from fashion_gui.data.drawn_garments.sketch import Sketch
from fashion_gui.data.drawn_garments.tops import coat, pullover, shirt, tshirt
from fashion_gui.data.drawn_garments.trousers import trouser

Random = np.random.Generator

DRAWN: tuple[Callable[[Sketch, Random], None], ...] = (
    tshirt,
    trouser,
    pullover,
    dress,
    coat,
    sandal,
    shirt,
    sneaker,
    bag,
    ankle_boot,
)
"""What draws a garment of each class, by Fashion-MNIST's label."""

PULLOVER, SHIRT = 2, 6

_SHOES = frozenset({5, 7, 9})


def drawn_garments(labels: npt.NDArray[np.uint8], random: Random) -> npt.NDArray[np.uint8]:
    """A drawing of each label's garment, as `prepare_drawing` hands it to a network.

    Args:
        labels: (n,), Fashion-MNIST's label numbers.
        random: what every cut and every stroke is drawn from.

    Returns:
        (n, 28, 28) uint8, 0 paper, 255 full ink.
    """
    pictures = np.empty((len(labels), SIDE, SIDE), dtype=np.uint8)
    for place, label in enumerate(labels):
        ink = drawn_garment(int(label), random)
        pictures[place] = np.rint(prepare_drawing(ink).pixels * 255)
    return pictures


def drawn_garment(label: int, random: Random) -> npt.NDArray[np.float32]:
    """One drawing as ink: (SHEET, SHEET) float32, 0 paper, 1 ink."""
    sketch = Sketch(roundness=float(random.choice([0.0, random.uniform(0.01, 0.09)])))
    DRAWN[label](sketch, random)
    return ink_of(sketch, hand_for(label, random), random)


def hand_for(label: int, random: Random) -> Hand:
    """A way of drawing: pen, filling, stretch, turn, tremor and gaps at random."""
    shoe = label in _SHOES
    turned = shoe and random.random() < 0.3
    return Hand(
        pen=float(np.exp(random.uniform(np.log(0.025), np.log(0.1)))),
        solid=bool(random.random() < 0.25),
        # Without collar and buttons a short-sleeved shirt is a T-shirt, and without its ribs a
        # pullover is a long-sleeved shirt.
        details=bool(label in (PULLOVER, SHIRT) or random.random() < 0.85),
        stretch=float(np.exp(random.normal(0.08, 0.14))),
        turn=float(random.uniform(-0.8, 0.4) if turned else random.normal(0.0, 0.04)),
        tremor=float(random.choice([0.0, random.uniform(0.0, 0.025)])),
        gaps=int(random.integers(1, 4)) if random.random() < 0.2 else 0,
        ground=bool(shoe and random.random() < 0.12),
    )
