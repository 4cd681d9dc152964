"""The ids that layers get from code: their names, or the next free one of their kind."""

from __future__ import annotations

from fashion_gui.network.graph import LayerId, snake_case


class Ids:
    """Ids given so far. The writer asks what the reader would give, and writes a name if not."""

    def __init__(self) -> None:
        self._taken: set[LayerId] = set()
        self._last: dict[str, int] = {}

    def next(self, kind_name: str) -> LayerId:
        """The id that a layer of this kind gets now if it has no name: `dense`, `dense_2`, …"""
        base = snake_case(kind_name)
        number = self._last.get(base, 1)
        while (id_ := base if number == 1 else f"{base}_{number}") in self._taken:
            number += 1
        self._last[base] = number
        return id_

    def take(self, kind_name: str, name: str | None = None) -> LayerId:
        """Gives this name if it is free, and the next of the kind otherwise."""
        id_ = name if name is not None and name not in self._taken else self.next(kind_name)
        self._taken.add(id_)
        return id_
