"""Which garments are looked at: a published set or one's own drawings, all classes or one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.label_noise import with_noise
from fashion_gui.data.split import Split
from fashion_gui.network.labelled_drawing import LabelledDrawings, labels_of
from fashion_gui.runs.recipe import Recipe


class GarmentSet(Enum):
    """The two sets in which Fashion-MNIST is published, and the project's labelled drawings."""

    TRAINING = "training"
    TEST = "test"
    DRAWINGS = "drawings"


class Part(Enum):
    """What a garment is used for."""

    TRAINING = "training"
    VALIDATION = "validation"
    TEST = "test"
    UNUSED = "unused"
    """Left out, as the recipe trains on fewer garments."""
    TUNING = "fine-tuning"
    """A drawing that a network can be fine-tuned on."""
    HELD_OUT = "held out"
    """A drawing that never is, to measure by."""


class Pictures(NamedTuple):
    """All of a set: images (n, 28, 28) uint8 and labels (n,) uint8."""

    images: npt.NDArray[np.uint8]
    labels: npt.NDArray[np.uint8]


NO_PICTURES = Pictures(np.empty((0, 28, 28), np.uint8), np.empty(0, np.uint8))


class Garment(NamedTuple):
    """One garment, with all that is said about it.

    `given` is the label that training is given in place of the garment's own, by label noise.
    """

    set: GarmentSet
    position: int
    pixels: npt.NDArray[np.uint8]
    label: int
    part: Part
    given: int


@dataclass(frozen=True, eq=False)
class Garments:
    """One set, and the positions in it of the garments that are shown.

    Attributes:
        set: which one.
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
    """What the recipe makes of the photos of the training set, or a fine-tuning of the drawings.

    Attributes:
        trains, validates: (n,) whether a garment is in that part.
        given: (n,) uint8, the labels that training is given, noise and all.
        wrong: (n,) where that is not the garment's own.
        of_drawings: whether these are drawings: those in `validates` are held out.
    """

    trains: npt.NDArray[np.bool_]
    validates: npt.NDArray[np.bool_]
    given: npt.NDArray[np.uint8]
    wrong: npt.NDArray[np.bool_]
    of_drawings: bool = False

    def part(self, position: int) -> Part:
        """What the garment at a position is used for."""
        if self.of_drawings:
            return Part.HELD_OUT if self.validates[position] else Part.TUNING
        if self.validates[position]:
            return Part.VALIDATION
        return Part.TRAINING if self.trains[position] else Part.UNUSED


def pictures_in(data: FashionMnist, drawings: Pictures, which: GarmentSet) -> Pictures:
    """All of a set."""
    match which:
        case GarmentSet.TRAINING:
            return Pictures(data.train_images, data.train_labels)
        case GarmentSet.TEST:
            return Pictures(data.test_images, data.test_labels)
        case GarmentSet.DRAWINGS:
            return drawings


def garments_of(
    which: GarmentSet,
    pictures: Pictures,
    label: int | None,
    among: npt.NDArray[np.bool_] | None = None,
) -> Garments:
    """The garments of a class in a set, of all classes for None; of those `among` where given."""
    images, labels = pictures
    shown = np.ones(len(labels), dtype=np.bool_) if among is None else among
    if label is not None:
        shown = shown & (labels == label)
    return Garments(which, images, labels, np.flatnonzero(shown))


def class_counts(labels: npt.NDArray[np.uint8]) -> list[int]:
    """Garments of each class, in the order of the labels."""
    return [int(count) for count in np.bincount(labels, minlength=10)]


def uses_of_drawings(drawings: LabelledDrawings) -> Uses:
    """Which of them a network is fine-tuned on, and which are held out."""
    held_out = np.array([it.is_held_out for it in drawings], dtype=np.bool_)
    labels = labels_of(drawings)
    return Uses(~held_out, held_out, labels, np.zeros_like(held_out), of_drawings=True)


def uses_of(data: FashionMnist, split: Split, recipe: Recipe) -> Uses:
    """What each training garment is used for, and with which label; 2 ms for the 60,000."""
    trains, validates = (np.zeros(len(data.train_labels), dtype=np.bool_) for _ in range(2))
    trains[split.train[split.train < len(trains)]] = True
    validates[split.validation] = True
    labels = data.labels_for(split.train)
    given = with_noise(labels, split.train, recipe.label_noise, recipe.seed)[: len(trains)]
    return Uses(trains, validates, given, given != data.train_labels)
