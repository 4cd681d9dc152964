"""Finding a name by a few of its letters: `mp` for `MaxPooling2D`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_BEGINNING = re.compile(r"(?<!\S)\S|[A-Z]|(?<!\d)\d")
"""A letter that begins a word: the first one, a capital, the first digit of a number."""


def ranked(query: str, names: Iterable[str]) -> list[str]:
    """Names that hold the letters of the query in that order, the best match first.

    Among equals the order of `names` is kept. An empty query finds all.
    """
    wanted = _squeezed(query)
    scores = [(score, name) for name in names if (score := _score(wanted, name)) is not None]
    return [name for _, name in sorted(scores, key=lambda pair: pair[0])]


def matches(query: str, name: str) -> bool:
    """Whether the letters of the query stand in the name in that order."""
    return _score(_squeezed(query), name) is not None


def prepare(names: Iterable[str]) -> None:
    """Takes names in that will be searched: with hundreds of them the first search would wait."""
    for name in names:
        _Seen.of(name)


def _score(wanted: str, name: str) -> tuple[int, int] | None:
    """Smaller is better: how the query lies in the name, then how late it begins."""
    if not wanted:
        return 0, 0
    seen = _Seen.of(name)
    place = seen.letters.find(wanted)
    if place == 0:
        return (0 if len(wanted) == len(seen.letters) else 1), len(name)
    if seen.initials.startswith(wanted):
        return 2, len(name)
    if place > 0:
        return 3 if place in seen.beginnings else 4, place
    at = -1
    for letter in wanted:
        at = seen.letters.find(letter, at + 1)
        if at < 0:
            return None
    return 5, len(name)


@dataclass(frozen=True)
class _Seen:
    """A name as it is searched.

    Attributes:
        letters: without spaces, and without capitals.
        beginnings: places in `letters` where a word begins.
        initials: the letters there.
    """

    letters: str
    beginnings: frozenset[int]
    initials: str

    @staticmethod
    @lru_cache(maxsize=20_000)
    def of(name: str) -> _Seen:
        places = [it.start() for it in _BEGINNING.finditer(name)]
        squeezed = [it - sum(map(str.isspace, name[:it])) for it in places]
        initials = "".join(name[it] for it in places).casefold()
        return _Seen(_squeezed(name), frozenset(squeezed), initials)


def _squeezed(query: str) -> str:
    return "".join(query.casefold().split())
