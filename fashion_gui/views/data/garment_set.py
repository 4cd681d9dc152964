"""Which garments are looked at: one of the two published sets, all classes or one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
import numpy.typing as npt

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.label_noise import with_noise
from fashion_gui.data.split import Split
from fashion_gui.runs.recipe import Recipe


class GarmentSet(Enum):
    """The two sets in which Fashion-MNIST is published."""

    TRAINING = "training"
    TEST = "test"


class Part(Enum):
    """What a garment is used for."""

    TRAINING = "training"
    VALIDATION = "validation"
    TEST = "test"
    UNUSED = "unused"
    """Left out, as the recipe trains on fewer garments."""


@dataclass(frozen=True, eq=False)
class Garments:
    """One set, and the positions in it of the garments that are shown.

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


@dataclass(frozen=True, eq=False)
class Uses:
    """What the recipe makes of the photos of the training set.

    Attributes:
        trains, validates: (60000,) whether a garment is in that part.
        given: (60000,) uint8, the labels that training is given, noise and all.
        wrong: (60000,) where that is not the garment's own.
    """

    trains: npt.NDArray[np.bool_]
    validates: npt.NDArray[np.bool_]
    given: npt.NDArray[np.uint8]
    wrong: npt.NDArray[np.bool_]

    def part(self, position: int) -> Part:
        """What the garment at a position is used for."""
        if self.validates[position]:
            return Part.VALIDATION
        return Part.TRAINING if self.trains[position] else Part.UNUSED


def garments_of(
    data: FashionMnist,
    which: GarmentSet,
    label: int | None,
    among: npt.NDArray[np.bool_] | None = None,
) -> Garments:
    """The garments of a class in a set, of all classes for None; of those `among` where given."""
    training = which is GarmentSet.TRAINING
    images = data.train_images if training else data.test_images
    labels = data.train_labels if training else data.test_labels
    shown = np.ones(len(labels), dtype=np.bool_) if among is None else among
    if label is not None:
        shown = shown & (labels == label)
    return Garments(which, images, labels, np.flatnonzero(shown))


def class_counts(data: FashionMnist, which: GarmentSet) -> list[int]:
    """Garments of each class in a set, in the order of the labels."""
    labels = data.train_labels if which is GarmentSet.TRAINING else data.test_labels
    return [int(count) for count in np.bincount(labels, minlength=10)]


def uses_of(data: FashionMnist, split: Split, recipe: Recipe) -> Uses:
    """What each training garment is used for, and with which label; 2 ms for the 60,000."""
    trains, validates = (np.zeros(len(data.train_labels), dtype=np.bool_) for _ in range(2))
    trains[split.train[split.train < len(trains)]] = True
    validates[split.validation] = True
    labels = data.labels_for(split.train)
    given = with_noise(labels, split.train, recipe.label_noise, recipe.seed)[: len(trains)]
    return Uses(trains, validates, given, given != data.train_labels)
