"""Files as a bad disk, a broken transfer or another program leaves them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

_anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=6,
)


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


def spoil(content: Any, data: st.DataObject) -> None:
    """Replaces or deletes one value anywhere in what a JSON file holds."""
    place = content
    while True:
        keys = [*place] if isinstance(place, dict) else [*range(len(place))]
        key = data.draw(st.sampled_from(keys))
        is_inner = isinstance(place[key], (dict, list)) and bool(place[key])
        if not is_inner or not data.draw(st.integers(0, 3)):
            break
        place = place[key]
    if data.draw(st.booleans()):
        place[key] = data.draw(_anything)
    else:
        del place[key]
