"""Collects cyclic garbage in the GUI thread, and only there.

Left to itself, Python collects in the thread that happens to allocate. The garbage of a window
holds objects of Qt, whose destructors belong to the thread that they live in: in another one they
race with it, and the program crashes or stands still.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Slot

_lock = threading.Lock()
_resting = 0


@contextmanager
def resting_collector() -> Iterator[None]:
    """No garbage is collected meanwhile, in any thread; then what is there stays for good.

    For imports: a collector walks through what they make again and again, and it is no garbage.
    """
    global _resting
    with _lock:
        _resting += 1
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # later collections pass over it
        if was_enabled:
            gc.enable()
        with _lock:
            _resting -= 1


def collect_what_is_due() -> None:
    """Collects the oldest generation that is due by Python's own thresholds, if one is."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > thresholds[generation]:
            gc.collect(generation)
            return


class GarbageCollector(QObject):
    """Takes over from Python's own collector between `begin` and `end`. Lives in the GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = False

    def begin(self) -> None:
        """Python no longer collects of itself."""
        self._was_enabled = gc.isenabled()
        gc.disable()

    def end(self) -> None:
        """Python does as it did before `begin`."""
        if self._was_enabled:
            gc.enable()

    @Slot()
    def collect(self) -> None:
        """Collects what is due, unless the collector rests."""
        if not _resting:
            collect_what_is_due()
