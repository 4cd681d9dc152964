"""How many of the computer's cores a run computes on."""

from __future__ import annotations

import os
import sys


def cores_used(multiply_adds: int) -> tuple[int, int] | None:
    """Cores that train a network of so many multiplications for one garment, and cores that there
    are; None until TensorFlow is loaded."""
    if "fashion_gui.training.backend" not in sys.modules:
        return None
    from fashion_gui.training.backend import thread_counts
    from fashion_gui.training.lanes import is_small

    total = os.cpu_count() or 1
    within, beside = (it or total for it in thread_counts())
    return min(within if is_small(multiply_adds) else within + beside - 1, total), total
