"""How many of the computer's cores a run computes on."""

from __future__ import annotations

import os
import sys


def cores_used() -> tuple[int, int] | None:
    """Cores that compute, and cores that there are; None until TensorFlow is loaded."""
    if "fashion_gui.training.backend" not in sys.modules:
        return None
    from fashion_gui.training.backend import thread_counts

    total = os.cpu_count() or 1
    return min(thread_counts()[0] or total, total), total
