"""Measures how long the GUI thread is away: the gaps between beats of an 8 ms timer."""

from __future__ import annotations

import time

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Slot

PERIOD_MILLISECONDS = 8


class GuiClock(QObject):
    """Beats every 8 ms while the GUI thread is free; a longer gap is time it was busy."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._beats: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(PERIOD_MILLISECONDS)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self._beats = [time.perf_counter()]
        self._timer.start()

    @property
    def is_running(self) -> bool:
        return self._timer.isActive()

    def stop(self) -> dict[str, float]:
        """Median, 99th percentile and largest gap, in milliseconds."""
        self._timer.stop()
        gaps = 1000 * np.diff(self._beats)
        return {
            "median_ms": round(float(np.median(gaps)), 1),
            "p99_ms": round(float(np.percentile(gaps, 99)), 1),
            "largest_ms": round(float(gaps.max()), 1),
            "beats": len(gaps),
        }

    @Slot()
    def _beat(self) -> None:
        self._beats.append(time.perf_counter())
