"""What an output learns and by which loss: names, sentences and formulas, in the language set.

In the formulas y is the target, p what the network answers, K the number of values.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fashion_gui.network.shapes import Shape, format_shape
from fashion_gui.runs.targets import Loss, Target

translate = QCoreApplication.translate


def target_name(target: Target) -> str:
    """What an output is compared with, in a few words."""
    match target:
        case Target.ONE_HOT:
            return translate("LossWords", "Class, one-hot")
        case Target.INTEGER:
            return translate("LossWords", "Class, as integer")
        case Target.FOOTWEAR:
            return translate("LossWords", "Footwear or not")
        case Target.IMAGE:
            return translate("LossWords", "The garment itself")


def target_sentence(target: Target) -> str:
    """What a target looks like."""
    match target:
        case Target.ONE_HOT:
            return translate(
                "LossWords", "Ten values a garment: 1 at the place of its class, 0 elsewhere."
            )
        case Target.INTEGER:
            return translate("LossWords", "The number of the class, 0 to 9.")
        case Target.FOOTWEAR:
            return translate(
                "LossWords", "1 for sandals, sneakers and ankle boots, 0 for all others."
            )
        case Target.IMAGE:
            return translate(
                "LossWords", "The pixels of the garment, from 0 to 1: the network is to repeat it."
            )


def target_wants(target: Target) -> str:
    """What an output must be for a target, where it is not."""
    match target:
        case Target.ONE_HOT:
            return translate("LossWords", "Needs an output of ten values.")
        case Target.INTEGER:
            return translate("LossWords", "Needs an output of ten values, or of one.")
        case Target.FOOTWEAR:
            return translate("LossWords", "Needs an output of one value.")
        case Target.IMAGE:
            return translate("LossWords", "Needs an output of 784 values, or of 28 × 28.")


def output_wants(shape: Shape) -> str:
    """What an output must be that fits no target."""
    return translate(
        "LossWords",
        "This output gives {shape}, and there is nothing to compare it with. It needs 10 units "
        "with softmax for the class, 1 unit with sigmoid for footwear or not, or 784 with sigmoid "
        "for the garment itself.",
    ).format(shape=format_shape(shape))


def loss_name(loss: Loss) -> str:
    """A loss as the lecture calls it."""
    match loss:
        case Loss.CATEGORICAL_CROSSENTROPY:
            return translate("LossWords", "Categorical cross-entropy")
        case Loss.SPARSE_CATEGORICAL_CROSSENTROPY:
            return translate("LossWords", "Sparse categorical cross-entropy")
        case Loss.BINARY_CROSSENTROPY:
            return translate("LossWords", "Binary cross-entropy")
        case Loss.MEAN_SQUARED_ERROR:
            return translate("LossWords", "Mean squared error")
        case Loss.MEAN_ABSOLUTE_ERROR:
            return translate("LossWords", "Mean absolute error")
        case Loss.HUBER:
            return translate("LossWords", "Huber")
        case Loss.KL_DIVERGENCE:
            return translate("LossWords", "Kullback–Leibler divergence")
        case Loss.HINGE:
            return translate("LossWords", "Hinge")


def loss_sentence(loss: Loss) -> str:
    """What a loss charges for."""
    match loss:
        case Loss.CATEGORICAL_CROSSENTROPY:
            return translate(
                "LossWords", "The less probability the true class gets, the larger, without limit."
            )
        case Loss.SPARSE_CATEGORICAL_CROSSENTROPY:
            return translate(
                "LossWords", "The same as categorical cross-entropy, the class given as its number."
            )
        case Loss.BINARY_CROSSENTROPY:
            return translate(
                "LossWords", "Each value is a yes or no of its own, charged by its probability."
            )
        case Loss.MEAN_SQUARED_ERROR:
            return translate(
                "LossWords", "The squared distance: a few large errors weigh more than many small."
            )
        case Loss.MEAN_ABSOLUTE_ERROR:
            return translate(
                "LossWords", "The plain distance: every step away from the target weighs the same."
            )
        case Loss.HUBER:
            return translate(
                "LossWords", "Squared for small errors, plain for large ones: outliers weigh less."
            )
        case Loss.KL_DIVERGENCE:
            return translate(
                "LossWords",
                "How far the probabilities are from the target; with one-hot rows it is the "
                "cross-entropy.",
            )
        case Loss.HINGE:
            return translate(
                "LossWords",
                "Nothing once an answer is on the right side by 1 or more; -1 is no, 1 is yes.",
            )


def loss_formula(loss: Loss) -> str:
    """A loss of one garment, as Keras computes it. Source: `keras.losses`."""
    match loss:
        case Loss.CATEGORICAL_CROSSENTROPY:
            return "−Σ y·log p"
        case Loss.SPARSE_CATEGORICAL_CROSSENTROPY:
            return "−log p[y]"
        case Loss.BINARY_CROSSENTROPY:
            return "−1/K Σ (y·log p + (1−y)·log(1−p))"
        case Loss.MEAN_SQUARED_ERROR:
            return "1/K Σ (y−p)²"
        case Loss.MEAN_ABSOLUTE_ERROR:
            return "1/K Σ |y−p|"
        case Loss.HUBER:
            return translate("LossWords", "1/K Σ ½(y−p)², |y−p|−½ beyond 1")
        case Loss.KL_DIVERGENCE:
            return "Σ y·log(y/p)"
        case Loss.HINGE:
            return "1/K Σ max(0, 1−y·p)"
