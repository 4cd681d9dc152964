"""What a run tells while it goes: frozen events, published by the thread that trains.

They come in this order: `RunStarted`, then for each epoch any number of
`BatchesEnded` and one `EpochEnded`, at last one `RunEnded` or `RunFailed`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

import numpy as np
import numpy.typing as npt

from fashion_gui.data.input_views import PrincipalComponents

FloatArray = npt.NDArray[np.float32]
Weights = Mapping[str, tuple[FloatArray, ...]]
"""Weights of each layer by the layer's id, in Keras's order."""


class EndReason(Enum):
    """Why a run ended."""

    COMPLETED = "completed"
    STOPPED = "stopped"
    STOPPED_EARLY = "stopped early"
    """By the early-stopping callback."""


class FailureKind(Enum):
    """What ended a run against the person's will."""

    NOT_A_NUMBER = "not a number"
    """The loss became NaN or infinite."""
    OUT_OF_MEMORY = "out of memory"
    KERAS = "keras"
    """Keras or TensorFlow raised an error."""
    NO_TENSORFLOW = "no tensorflow"
    """TensorFlow could not be loaded."""


@dataclass(frozen=True)
class RunStarted:
    """The model is built and the first batch is about to be taken.

    Attributes:
        epochs: epochs asked for.
        batches: batches an epoch.
        training_count: garments trained on.
        validation_count: garments validated on.
    """

    epochs: int
    batches: int
    training_count: int
    validation_count: int


@dataclass(frozen=True)
class BatchesEnded:
    """Some batches in a row are done.

    Attributes:
        epoch: the epoch that they belong to, from 0.
        batch: batches of this epoch that are done by now.
        losses: (n,) float32, the loss of each batch itself, not a running mean.
        accuracies: (n,) float32, likewise; NaN where no output answers with a class.
        mean_loss: mean over the epoch so far, as Keras shows it.
        mean_accuracy: likewise.
    """

    epoch: int
    batch: int
    losses: FloatArray
    accuracies: FloatArray
    mean_loss: float
    mean_accuracy: float


@dataclass(frozen=True)
class EpochEnded:
    """An epoch and its validation are done.

    Attributes:
        epoch: from 0.
        loss, accuracy: means over the training batches of the epoch, dropout switched on; the
            accuracy is NaN where no output answers with a class.
        val_loss, val_accuracy: over the validation set, dropout switched off.
        seconds: of the epoch with its validation, pauses left out.
    """

    epoch: int
    loss: float
    accuracy: float
    val_loss: float
    val_accuracy: float
    seconds: float


@dataclass(frozen=True)
class RunEnded:
    """The run is over and its weights are here.

    Attributes:
        reason: why it ended.
        weights: of the last epoch, or of the best where a callback restored or kept it.
        weights_epoch: the epoch, from 0, that the weights come from where a callback chose it;
            None for the weights as they were at the end.
        basis: the principal components that the network was fed with, where it takes them.
    """

    reason: EndReason
    weights: Weights
    weights_epoch: int | None = None
    basis: PrincipalComponents | None = None


@dataclass(frozen=True)
class RunFailed:
    """The run ended with an error.

    Attributes:
        kind: what it was.
        epoch: the epoch, from 0, in which it happened.
        batch: the batch of that epoch, from 0.
        detail: Keras's own words, for the log and for *copy details*.
    """

    kind: FailureKind
    epoch: int = 0
    batch: int = 0
    detail: str = ""


RunEvent = RunStarted | BatchesEnded | EpochEnded | RunEnded | RunFailed
