"""Labels and pixels as the numbers that a network takes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from fashion_gui.data.classes import CLASS_COUNT


class LabelOutOfRange(ValueError):
    """A label for which there is no class.

    Attributes:
        label: the first such label.
        position: where it stands among the labels.
        class_count: labels run from 0 to `class_count - 1`.
    """

    def __init__(self, label: int, position: int, class_count: int) -> None:
        super().__init__(label, position, class_count)
        self.label = label
        self.position = position
        self.class_count = class_count

    def __str__(self) -> str:
        return (
            f"labels must be from 0 to {self.class_count - 1}. "
            f"Received: {self.label} at position {self.position}"
        )


def one_hot(
    labels: npt.NDArray[np.integer], class_count: int = CLASS_COUNT
) -> npt.NDArray[np.float32]:
    """One row a label, with a 1 in the column of its class: (n,) integers → (n, classes) float32.

    Raises:
        LabelOutOfRange: a label is negative, or `class_count` or more.
    """
    strays = np.flatnonzero((labels < 0) | (labels >= class_count))
    if strays.size:
        position = int(strays[0])
        raise LabelOutOfRange(int(labels[position]), position, class_count)
    rows = np.zeros((len(labels), class_count), dtype=np.float32)
    rows[np.arange(len(labels)), labels] = 1.0
    return rows


def scale_pixels(images: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
    """Pixels divided by 255: uint8 of any shape → float32 in [0, 1] of the same shape."""
    return np.divide(images, np.float32(255), dtype=np.float32)


def class_distances(encoded: npt.NDArray[np.floating]) -> npt.NDArray[np.float64]:
    """Mean squared error between every two classes, (n, n), from their encodings (n, k)."""
    rows = encoded.astype(np.float64)
    distances: npt.NDArray[np.float64] = np.square(rows[:, None] - rows[None]).mean(axis=2)
    return distances
