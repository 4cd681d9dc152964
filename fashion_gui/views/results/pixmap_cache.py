"""Pixmaps that are painted once and put onto the screen again and again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtGui import QPixmap

MOST_BYTES = 48 * 2**20


class PixmapCache:
    """Keeps pixmaps by a key. Where they take too much, those go that were not used for longest."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._pixmaps: OrderedDict[Hashable, QPixmap] = OrderedDict()
        self._bytes = 0

    def __len__(self) -> int:
        return len(self._pixmaps)

    @property
    def bytes(self) -> int:
        """That all of them take."""
        return self._bytes

    def get(self, key: Hashable, make: Callable[[], QPixmap]) -> QPixmap:
        """The pixmap with this key; made where it is not kept."""
        pixmap = self._pixmaps.get(key)
        if pixmap is not None:
            self._pixmaps.move_to_end(key)
            return pixmap
        pixmap = self._pixmaps[key] = make()
        self._bytes += _bytes_of(pixmap)
        while self._bytes > self._most_bytes and len(self._pixmaps) > 1:
            self._bytes -= _bytes_of(self._pixmaps.popitem(last=False)[1])
        return pixmap

    def clear(self) -> None:
        """Forgets all of them."""
        self._pixmaps.clear()
        self._bytes = 0


def _bytes_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * pixmap.depth() // 8
