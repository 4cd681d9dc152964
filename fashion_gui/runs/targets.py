"""What an output of a network is to learn, and which losses fit it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum

CLASSES = 10
IMAGE_SHAPES = ((784,), (28, 28), (28, 28, 1))


class Target(StrEnum):
    """What an output is compared with."""

    ONE_HOT = "one_hot"
    """The class as ten values, one of them 1."""
    INTEGER = "integer"
    """The class as its number, 0 to 9."""
    FOOTWEAR = "footwear"
    """1 for sandals, sneakers and ankle boots, 0 for all others."""
    IMAGE = "image"
    """The garment itself, pixels in [0, 1]: an autoencoder."""


FOOTWEAR_CLASSES = (5, 7, 9)
"""Sandal, Sneaker, Ankle boot."""


class Loss(StrEnum):
    """A loss by its Keras name."""

    CATEGORICAL_CROSSENTROPY = "categorical_crossentropy"
    SPARSE_CATEGORICAL_CROSSENTROPY = "sparse_categorical_crossentropy"
    BINARY_CROSSENTROPY = "binary_crossentropy"
    MEAN_SQUARED_ERROR = "mean_squared_error"
    MEAN_ABSOLUTE_ERROR = "mean_absolute_error"
    HUBER = "huber"
    KL_DIVERGENCE = "kl_divergence"
    HINGE = "hinge"


class LossMisfit(Enum):
    """Why a loss does not fit a target."""

    WANTS_ONE_HOT = "wants one-hot"
    WANTS_INTEGER = "wants integer"
    WANTS_ZERO_TO_ONE = "wants values from 0 to 1"
    WANTS_YES_OR_NO = "wants yes or no"
    WANTS_TEN_VALUES = "wants ten values"
    WANTS_EQUAL_SHAPES = "wants equal shapes"


Shape = tuple[int, ...]


def target_fits(target: Target, shape: Shape) -> bool:
    """Whether an output of this shape (without the batch axis) can be compared with the target."""
    match target:
        case Target.ONE_HOT:
            return shape == (CLASSES,)
        case Target.INTEGER:
            return shape in ((CLASSES,), (1,))
        case Target.FOOTWEAR:
            return shape == (1,)
        case Target.IMAGE:
            return shape in IMAGE_SHAPES


def loss_misfit(loss: Loss, target: Target, shape: Shape) -> LossMisfit | None:
    """Why a loss cannot be used, or None where it can. The target must fit the shape."""
    match loss:
        case Loss.CATEGORICAL_CROSSENTROPY | Loss.KL_DIVERGENCE:
            return None if target is Target.ONE_HOT else LossMisfit.WANTS_ONE_HOT
        case Loss.SPARSE_CATEGORICAL_CROSSENTROPY:
            if target is not Target.INTEGER:
                return LossMisfit.WANTS_INTEGER
            return None if shape == (CLASSES,) else LossMisfit.WANTS_TEN_VALUES
        case Loss.BINARY_CROSSENTROPY:
            return LossMisfit.WANTS_ZERO_TO_ONE if target is Target.INTEGER else None
        case Loss.HINGE:
            return None if target is Target.FOOTWEAR else LossMisfit.WANTS_YES_OR_NO
        case _:
            apart = target is Target.INTEGER and shape == (CLASSES,)
            return LossMisfit.WANTS_EQUAL_SHAPES if apart else None


def default_target(shape: Shape, activation: str, labels: str) -> Target | None:
    """What an output most likely means; None where no target has this shape.

    Ten values are the classes, written as `labels` says. One value from a sigmoid is a yes or
    no, any other one value the number of the class.
    """
    if shape == (CLASSES,):
        return Target(labels)
    if shape == (1,):
        return Target.FOOTWEAR if activation == "sigmoid" else Target.INTEGER
    return Target.IMAGE if shape in IMAGE_SHAPES else None


def default_loss(target: Target, shape: Shape) -> Loss:
    """The usual loss of a target."""
    match target:
        case Target.ONE_HOT:
            return Loss.CATEGORICAL_CROSSENTROPY
        case Target.INTEGER if shape == (CLASSES,):
            return Loss.SPARSE_CATEGORICAL_CROSSENTROPY
        case Target.FOOTWEAR:
            return Loss.BINARY_CROSSENTROPY
        case _:
            return Loss.MEAN_SQUARED_ERROR


@dataclass(frozen=True)
class OutputSetting:
    """What the person chose for one output, by the id of its layer."""

    layer_id: str
    target: Target
    loss: Loss
