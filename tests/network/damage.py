"""Files as a bad disk or a broken transfer leaves them."""

from __future__ import annotations

import random
from collections.abc import Iterator


def damaged_copies(whole: bytes, count: int, seed: int) -> Iterator[bytes]:
    """Copies with up to three bits flipped; every fourth is cut off instead."""
    chance = random.Random(seed)
    for place in range(count):
        damaged = bytearray(whole)
        if place % 4 == 0:
            damaged = damaged[: chance.randrange(len(damaged))]
        else:
            for _ in range(chance.randint(1, 3)):
                damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        yield bytes(damaged)
