"""How long a run will still take, judged by what is done."""

from __future__ import annotations

import time

from fashion_gui.runs.controls import RunControls


class RunClock:
    """Starts when the first call is done: that one builds the graph and says nothing of others."""

    def __init__(self, controls: RunControls, batches_done: int) -> None:
        self._controls = controls
        self._untimed = batches_done
        self._began = time.perf_counter()
        self._idle_before = controls.idle_seconds

    def seconds_left(self, done: int, total: int) -> float | None:
        """Seconds until `total` batches are done, pauses left out; None before a second call."""
        timed = done - self._untimed
        if timed <= 0:
            return None
        idle = self._controls.idle_seconds - self._idle_before
        return (total - done) * (time.perf_counter() - self._began - idle) / timed
