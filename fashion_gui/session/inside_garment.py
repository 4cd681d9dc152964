"""The garment that is put into the network, and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
import numpy.typing as npt

from fashion_gui.data.encoding import scale_pixels
from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.runs.events import FloatArray
from fashion_gui.runs.inside import FrozenStep, Garment


class Origin(Enum):
    """Where the garment comes from that is put in."""

    TEST = "test"
    TRAINING = "training"
    DRAWING = "drawing"
    BATCH = "batch"
    """A garment of the frozen step."""


@dataclass(frozen=True, eq=False)
class PutIn:
    """A garment that is put in.

    Attributes:
        garment: None until the garments are read.
        place: its index in the test set or the training set, its position in the batch; None for a
            drawing, or where it is not known any more.
    """

    garment: Garment | None
    origin: Origin
    place: int | None = None

    def after_its_step(self) -> PutIn:
        """Once no step is held any more: of its garments it is known that they are for training."""
        if self.origin is not Origin.BATCH:
            return self
        return PutIn(self.garment, Origin.TRAINING)


NOTHING = PutIn(None, Origin.TEST, 0)
"""Before the garments are read: the first one of the test set is to come."""


def of_test(data: FashionMnist, index: int) -> PutIn:
    """A garment of the test set."""
    garment = _garment(data.test_images[index], data.test_labels[index])
    return PutIn(garment, Origin.TEST, index)


def of_training(data: FashionMnist, index: int) -> PutIn:
    """One of the 60,000 of the training set, or a drawing that is mixed in."""
    return PutIn(_garment(*data.training_garment(index)), Origin.TRAINING, index)


def of_drawing(pixels: FloatArray, label: int | None = None) -> PutIn:
    """A drawing (28, 28) float32 in [0, 1], and what it shows where that is known."""
    return PutIn(Garment(np.array(pixels, np.float32), label), Origin.DRAWING)


def of_batch(step: FrozenStep, position: int) -> PutIn:
    """A garment of a frozen step, with the label that it was trained on."""
    garment = _garment(step.pixels[position], step.labels[position])
    return PutIn(garment, Origin.BATCH, position)


def _garment(pixels: npt.NDArray[np.uint8], label: int | np.uint8) -> Garment:
    return Garment(scale_pixels(pixels), int(label))
