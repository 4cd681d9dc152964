"""Finding a name by a few of its letters: `mp` for `MaxPooling2D`."""

from __future__ import annotations

from collections.abc import Iterable


def ranked(query: str, names: Iterable[str]) -> list[str]:
    """Names that hold the letters of the query in that order, the best match first.

    Among equals the order of `names` is kept. An empty query finds all.
    """
    scores = [(score, name) for name in names if (score := _score(query, name)) is not None]
    return [name for _, name in sorted(scores, key=lambda pair: pair[0])]


def matches(query: str, name: str) -> bool:
    """Whether the letters of the query stand in the name in that order."""
    return _score(query, name) is not None


def _score(query: str, name: str) -> tuple[int, int] | None:
    """Smaller is better: how the query lies in the name, then how late it begins."""
    wanted = "".join(query.casefold().split())
    folded = name.casefold()
    if not wanted:
        return 0, 0
    place = folded.find(wanted)
    if place == 0:
        return (0 if len(wanted) == len(folded) else 1), len(name)
    if _initials(name).startswith(wanted):
        return 2, len(name)
    if place > 0:
        return 3 if _begins_word(name, place) else 4, place
    at = -1
    for letter in wanted:
        at = folded.find(letter, at + 1)
        if at < 0:
            return None
    return 5, len(name)


def _initials(name: str) -> str:
    return "".join(
        letter for place, letter in enumerate(name) if _begins_word(name, place)
    ).casefold()


def _begins_word(name: str, place: int) -> bool:
    letter = name[place]
    if place == 0:
        return True
    return letter.isupper() or (letter.isdigit() and not name[place - 1].isdigit())
