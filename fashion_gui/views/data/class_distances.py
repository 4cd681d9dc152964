"""How far the classes that the page Encodings numbers are apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from fashion_gui.data.encoding import class_distances, one_hot


class Distances(NamedTuple):
    """Mean squared error between every two classes (n, n), under each encoding."""

    integer: npt.NDArray[np.float64]
    one_hot: npt.NDArray[np.float64]


def distances_of(numbers: Sequence[int]) -> Distances:
    """Distances of classes that have these numbers, as integers and as one-hot rows."""
    labels = np.array(numbers)
    integers = labels[:, None].astype(np.float64)
    return Distances(
        class_distances(integers), class_distances(one_hot(labels, class_count=len(labels)))
    )
