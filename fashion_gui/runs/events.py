"""What a run tells while it goes: frozen events, published by the thread that trains.

They come in this order: `RunStarted`, then for each epoch any number of
`BatchesEnded` and one `EpochEnded`, at last one `RunEnded` or `RunFailed`. `SettingChanged`,
`CallbackFailed`, `StepFrozen` and `LayersSeen` come in between, and `WeightsTaken` before the first
batch and after each epoch.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from fashion_gui.data.input_views import PrincipalComponents
from fashion_gui.runs.weight_step import WeightStep

if TYPE_CHECKING:
    from fashion_gui.runs.inside import FrozenStep, LayerLife, Look

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


@dataclass(frozen=True, eq=False)
class TrainingState:
    """Where a run stands at the end of an epoch: what it takes to go on as if it had not ended.

    Attributes:
        epochs: whole epochs done.
        variables: of the model, in Keras's order: weights, statistics, seeds of dropout.
        optimizer: of the optimizer, in Keras's order: learning rate, steps, what it remembers.
        dropout_rates: of layers whose rate was changed in the run, by layer.
        callbacks: what each callback remembers, by the name of its class.
        seconds: that the epochs took, pauses left out.
    """

    epochs: int
    variables: Sequence[npt.NDArray[Any]]
    optimizer: Sequence[npt.NDArray[Any]]
    dropout_rates: Mapping[str, float] = field(default_factory=dict)
    callbacks: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    seconds: float = 0.0


@dataclass(frozen=True)
class RunStarted:
    """The model is built and the first batch is about to be taken.

    Attributes:
        epochs: epochs asked for.
        batches: batches an epoch.
        training_count: garments trained on, photos and drawings.
        validation_count: garments validated on.
        first_epoch: above 0 where a finished run goes on.
        drawing_count: drawings among those trained on.
    """

    epochs: int
    batches: int
    training_count: int
    validation_count: int
    first_epoch: int = 0
    drawing_count: int = 0


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
        seconds: since the first batch of the run was about to be taken, pauses left out.
        weight_step: what the last of the batches has made of the weight that is watched; None
            where none is.
    """

    epoch: int
    batch: int
    losses: FloatArray
    accuracies: FloatArray
    mean_loss: float
    mean_accuracy: float
    seconds: float = 0.0
    weight_step: WeightStep | None = None


@dataclass(frozen=True)
class EpochEnded:
    """An epoch and its validation are done.

    Attributes:
        epoch: from 0.
        loss, accuracy: means over the training batches of the epoch, dropout switched on; the
            accuracy is NaN where no output answers with a class.
        val_loss, val_accuracy: over the validation set, dropout switched off.
        seconds: of the epoch with its validation, pauses left out.
        metrics: over the validation set, those that the recipe asks for: "top_3_accuracy", and
            "recall_0" to "recall_9", NaN for a class of which there is no garment.
        learning_rate: of the epoch, where a callback sets it; NaN where none does.
    """

    epoch: int
    loss: float
    accuracy: float
    val_loss: float
    val_accuracy: float
    seconds: float
    metrics: Mapping[str, float] = field(default_factory=dict)
    learning_rate: float = math.nan


@dataclass(frozen=True)
class RunEnded:
    """The run is over and its weights are here.

    Attributes:
        reason: why it ended.
        weights: of the last epoch, or of the best where a callback restored or kept it.
        weights_epoch: the epoch, from 0, that the weights come from where a callback chose it;
            None for the weights as they were at the end.
        basis: the principal components that the network was fed with, where it takes them.
        state: as it was at the end of the last whole epoch, before best weights were restored;
            None where no epoch was finished.
    """

    reason: EndReason
    weights: Weights
    weights_epoch: int | None = None
    basis: PrincipalComponents | None = None
    state: TrainingState | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, eq=False)
class LastEpoch:
    """A run as it was at the end of its last whole epoch.

    Attributes:
        weights: by layer.
        basis: the principal components that the network was fed with, where it takes them.
        state: what it takes to go on from there, the best weights of a checkpoint among it.
    """

    weights: Weights
    basis: PrincipalComponents | None
    state: TrainingState


@dataclass(frozen=True)
class RunFailed:
    """The run ended with an error.

    Attributes:
        kind: what it was.
        epoch: the epoch, from 0, in which it happened.
        batch: the batch of that epoch, from 0.
        detail: Keras's own words, for the log and for *copy details*.
        last_epoch: what is left of it; None where no epoch was finished.
    """

    kind: FailureKind
    epoch: int = 0
    batch: int = 0
    detail: str = ""
    last_epoch: LastEpoch | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class SettingChanged:
    """A setting has another value while the run goes on.

    Attributes:
        epoch, batch: the first batch, both from 0, that was done with it.
        setting: "learning_rate" or "dropout_rate".
        value: the new one.
        layer_id: the layer that has it; None for one of the optimizer.
    """

    epoch: int
    batch: int
    setting: str
    value: float
    layer_id: str | None = None


@dataclass(frozen=True)
class CallbackFailed:
    """A callback could not write what it was to write; the run goes on without it.

    Attributes:
        callback: the name of Keras's class.
        epoch: the epoch, from 0, in which it happened.
        detail: the system's own words.
        missing: whether a package is missing that the callback needs.
    """

    callback: str
    epoch: int
    detail: str
    missing: bool = False


@dataclass(frozen=True, eq=False)
class WeightsTaken:
    """What the layers have learned by now.

    Attributes:
        epochs: whole epochs done; 0 for the weights that a run begins with.
        weights: after these epochs, before any best ones are restored.
        basis: the principal components that the network is fed with, where it takes them.
    """

    epochs: int
    weights: Weights
    basis: PrincipalComponents | None = None


@dataclass(frozen=True, eq=False)
class StepFrozen:
    """One update was done with all that it computed kept. Comes just before its `BatchesEnded`."""

    step: FrozenStep


@dataclass(frozen=True, eq=False)
class LayersSeen:
    """The network as it is between two updates, on the garment that a person looks at.

    Attributes:
        epoch, batch: the next update, both from 0.
        look: at the chosen garment, dropout switched off.
        lives: of each layer, over a few training garments that stay the same, dropout off; the
            very mapping of the event before where they were not worked out anew.
    """

    epoch: int
    batch: int
    look: Look
    lives: Mapping[str, LayerLife]


RunEvent = (
    RunStarted
    | BatchesEnded
    | EpochEnded
    | SettingChanged
    | CallbackFailed
    | WeightsTaken
    | StepFrozen
    | LayersSeen
    | RunEnded
    | RunFailed
)
