"""On which line of a TOML file something is: `tomllib` tells the lines of broken syntax only."""

from __future__ import annotations

import re

_HEAD = re.compile(r"\s*\[\[?\s*([^\]]+?)\s*\]\]?")
_KEY = re.compile(r"\s*[\"']?([A-Za-z0-9_-]+)[\"']?\s*(\.|=)")


class Lines:
    """Finds the line of a key by its table and that table's place among those of its name."""

    def __init__(self, text: str) -> None:
        self._heads: dict[tuple[str, int], int] = {}
        self._keys: dict[tuple[str, int, str], int] = {}
        counts: dict[str, int] = {}
        table, place = "", 0
        for number, line in enumerate(text.splitlines(), 1):
            if match := _HEAD.match(line):
                name, _, rest = match[1].partition(".")
                if rest:  # [step.settings] belongs to the step above
                    self._keys.setdefault((name, counts.get(name, 1) - 1, rest), number)
                    continue
                table, place = name, counts.get(name, 0)
                counts[name] = place + 1
                self._heads[table, place] = number
            elif match := _KEY.match(line):
                self._keys.setdefault((table, place, match[1]), number)

    def of(self, key: str, table: str = "", place: int = 0) -> int:
        """The line of a key; that of its table where it is not there, and else the first."""
        head = self._heads.get((table, place), 1)
        return self._keys.get((table, place, key), head)
