"""Which garments are looked at: one of the two published sets, all classes or one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
import numpy.typing as npt

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.split import Split


class GarmentSet(Enum):
    """The two sets in which Fashion-MNIST is published."""

    TRAINING = "training"
    TEST = "test"


class Part(Enum):
    """What a garment is used for."""

    TRAINING = "training"
    VALIDATION = "validation"
    TEST = "test"


@dataclass(frozen=True, eq=False)
class Garments:
    """One set, and the positions in it of the garments of one class.

    Attributes:
        set: which of the two.
        images: (n, 28, 28) uint8, all of the set.
        labels: (n,) uint8.
        positions: (m,) int64, those that are shown, ascending.
    """

    set: GarmentSet
    images: npt.NDArray[np.uint8]
    labels: npt.NDArray[np.uint8]
    positions: npt.NDArray[np.int64]


def garments_of(data: FashionMnist, which: GarmentSet, label: int | None) -> Garments:
    """The garments of a class in a set; of all classes for None."""
    training = which is GarmentSet.TRAINING
    images = data.train_images if training else data.test_images
    labels = data.train_labels if training else data.test_labels
    positions = np.arange(len(labels)) if label is None else np.flatnonzero(labels == label)
    return Garments(which, images, labels, positions)


def class_counts(data: FashionMnist, which: GarmentSet) -> list[int]:
    """Garments of each class in a set, in the order of the labels."""
    labels = data.train_labels if which is GarmentSet.TRAINING else data.test_labels
    return [int(count) for count in np.bincount(labels, minlength=10)]


def validation_mask(split: Split | None, count: int) -> npt.NDArray[np.bool_]:
    """(count,) which garments of the training set are kept back to validate."""
    mask = np.zeros(count, dtype=np.bool_)
    if split is not None:
        mask[split.validation] = True
    return mask
