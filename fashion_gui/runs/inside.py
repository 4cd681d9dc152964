"""What one step of training, or one look at a garment, computed in every layer.

Everything here is what Keras computed: nothing is worked out again from other numbers. Layers go
by their id in the document; a layer that is used twice has two, with an output each, and its
weights and gradients stand under the id of their owner.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from fashion_gui.runs.events import FloatArray, Weights

Outputs = Mapping[str, FloatArray]
"""What each layer gave, by its id: (n, *shape), one row a garment."""


@dataclass(frozen=True, eq=False)
class BatchStatistics:
    """Means and variances that `BatchNormalization` took, (channels,) each.

    Attributes:
        mean, variance: of this very batch: what the training step was normalised by.
        moving_mean, moving_variance: as they stood before the step: what a prediction uses.
    """

    mean: FloatArray
    variance: FloatArray
    moving_mean: FloatArray
    moving_variance: FloatArray


@dataclass(frozen=True, eq=False)
class FrozenStep:
    """One update of the weights, with all that led to it.

    Attributes:
        epoch, batch: which update of the run, both from 0.
        indices: (n,) int64, the garments of the batch, among the training set's 60,000.
        labels: (n,) uint8, as they were trained on, label noise included.
        outputs: of every layer in the step itself, dropout switched on, `Input` layers included.
        kept: of each layer that drops something: (n, *shape) bool, False where it was switched
            off; for `SpatialDropout2D` a whole map is.
        rates: of each such layer, as it was in the step. What is kept is multiplied by
            1 / (1 - rate).
        statistics: of each `BatchNormalization`.
        targets: of each output: (n, *shape), what its loss compared it with.
        losses: (n,) float32, each garment's, summed over the outputs. Their mean and `penalty`
            make `loss`.
        penalty: of regularizers and activity, on the weights before the step.
        loss: of the batch, as `fit` reported it.
        accuracy: likewise; NaN where no output answers with a class.
        gradients: of the loss, in Keras's order of the layer's trainable weights.
        before, after: all weights of each layer.
        learning_rate: of this update.
    """

    epoch: int
    batch: int
    indices: npt.NDArray[np.int64]
    labels: npt.NDArray[np.uint8]
    outputs: Outputs
    targets: Outputs
    losses: FloatArray
    penalty: float
    loss: float
    accuracy: float
    gradients: Weights
    before: Weights
    after: Weights
    learning_rate: float
    kept: Mapping[str, npt.NDArray[np.bool_]] = field(default_factory=dict)
    rates: Mapping[str, float] = field(default_factory=dict)
    statistics: Mapping[str, BatchStatistics] = field(default_factory=dict)
