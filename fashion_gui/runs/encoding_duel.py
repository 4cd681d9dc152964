"""The duel of the two encodings of a class: what is fought with, and how it went."""

from __future__ import annotations

from dataclasses import dataclass

EPOCHS = 8
GARMENTS, TEST_GARMENTS = 4000, 1000
"""Of the training set to learn from, and of the test set to be asked."""
BATCH = 32
HIDDEN = 32
"""Neurons of the one hidden layer, ReLU."""
LEARNING_RATE = 0.001
"""Of Adam, in both."""


@dataclass(frozen=True)
class DuelEpoch:
    """Accuracy over the test garments after an epoch; epoch 0 is before the first.

    Attributes:
        integer: of the network with one output that learns the number of the class by MSE; its
            answer is the nearest number.
        one_hot: of the network with ten outputs that learns one-hot rows by cross-entropy.
    """

    epoch: int
    integer: float
    one_hot: float
