"""How often a moving pointer is heard."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

_MERGED = Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents


class PointRate:
    """Has every point of a stroke come as an event of its own, at the device's rate.

    X11 and Windows merge the moves that come while the window is busy, and a fast stroke loses its
    bends. Switched off only while one is drawn: with it off for good, a splitter or a window's edge
    that is dragged by a mouse of 1000 Hz would lag behind.
    """

    def __init__(self) -> None:
        self._before: bool | None = None

    def hear_every_point(self) -> None:
        """A stroke begins."""
        if self._before is None:
            self._before = QCoreApplication.testAttribute(_MERGED)
            QCoreApplication.setAttribute(_MERGED, False)

    def as_before(self) -> None:
        """A stroke ends."""
        if self._before is not None:
            QCoreApplication.setAttribute(_MERGED, self._before)
            self._before = None
