"""Wrong labels on purpose, to see what a network makes of them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from fashion_gui.data.classes import CLASS_COUNT


def with_noise(
    labels: npt.NDArray[np.uint8], indices: npt.NDArray[np.int64], share: float, seed: int
) -> npt.NDArray[np.uint8]:
    """Labels (n,) uint8 of which some are replaced by one of the ten classes drawn at random.

    A share of the places in `indices` is chosen, and one in ten of them draws the class that it
    had. With a share of 1 a label says nothing about its garment any more.
    """
    if share == 0:
        return labels
    random = np.random.default_rng(seed)
    chosen = random.permutation(indices)[: round(share * len(indices))]
    noisy = labels.copy()
    noisy[chosen] = random.integers(0, CLASS_COUNT, len(chosen), dtype=np.uint8)
    return noisy
