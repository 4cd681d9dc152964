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


Index = tuple[int, ...]
"""Place of a value in what a layer gives for one garment: as long as its shape. Of a layer of maps
(h, w, c), one number stands for a whole map."""


@dataclass(frozen=True)
class Pin:
    """A value that a person gives one neuron, or every place of one map, instead of its own."""

    layer: str
    index: Index
    value: float = 0.0


@dataclass(frozen=True, eq=False)
class Garment:
    """A garment that is put into a network.

    Attributes:
        pixels: (28, 28) float32 in [0, 1].
        label: its class; None where nobody says, as with a drawing.
    """

    pixels: FloatArray
    label: int | None = None


@dataclass(frozen=True, eq=False)
class Look:
    """One garment in the network: what every layer gave, computed by Keras with these weights.

    Attributes:
        garment: what was put in.
        values: of every layer by its id: (*shape) float32, `Input` layers included; a layer that
            is used twice has two.
        weights: that it was computed with, all of each layer by its owner's id, in Keras's order.
        targets: of each output: (*shape), what its loss compares it with. Without those that need
            a label where there is none.
        losses: of each output that has a target.
        loss: their sum, without penalties; None where a target is missing.
        pins: that were on.
        is_training: whether dropout and noise were switched on.
        kept, rates: as in `FrozenStep`, of this garment: (*shape) bool. Empty in a prediction.
    """

    garment: Garment
    values: Outputs
    weights: Weights
    targets: Outputs = field(default_factory=dict)
    losses: Mapping[str, float] = field(default_factory=dict)
    loss: float | None = None
    pins: tuple[Pin, ...] = ()
    is_training: bool = False
    kept: Mapping[str, npt.NDArray[np.bool_]] = field(default_factory=dict)
    rates: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class NeuronFacts:
    """What one neuron computes: its inputs by its weights, and the bias, then the activation.

    Attributes:
        layer, index: which one.
        sources: the layers that feed it.
        inputs: (k,) float32, what arrives at it: of a `Dense`, all of one row; of a convolution,
            its window, zeros where that lies outside (of a transposed one, the pixel that each
            weight of its kernel paints there by, zeros where it is none); otherwise the one value
            at its place of each source. Empty where the layer does something else.
        weights: (k,) float32 beside them; None where the layer has no sum of this kind.
        kernel_shape: that `weights` and `inputs` can be reshaped to: (k,) for a `Dense`,
            (height, width, channels) for a convolution; () without weights.
        bias: 0.0 where it has none.
        z: Σ w·x + b; None without weights.
        output: what it gave in this look, a pin included.
        activation: by Keras's name; "linear" where it has none.
        pin: that was on it, or on its map.
        picture: (28, 28) float32, the weights where they lie on the garment's pixels, 0 where
            there is none; None where they do not lie on pixels.
    """

    layer: str
    index: Index
    sources: tuple[str, ...]
    inputs: FloatArray
    output: float
    activation: str = "linear"
    weights: FloatArray | None = None
    kernel_shape: tuple[int, ...] = ()
    bias: float = 0.0
    z: float | None = None
    pin: Pin | None = None
    picture: FloatArray | None = None


@dataclass(frozen=True, eq=False)
class Histogram:
    """How many of some numbers lie in each of `HISTOGRAM_BINS` equal bins.

    Attributes:
        counts: (bins,) int64.
        edges: (bins + 1,) float32, from the smallest number to the largest.
    """

    counts: npt.NDArray[np.int64]
    edges: FloatArray


HISTOGRAM_BINS = 30


@dataclass(frozen=True, eq=False)
class LayerLife:
    """How a layer is, over a batch of garments.

    Attributes:
        gradient_norm: Euclidean norm of the loss's gradient by all trainable weights of the layer;
            None where it has none. Of a layer used twice, of all its uses.
        gradient_norms: of each array of weights, in Keras's order.
        dead: share of its neurons (maps, of a convolution) that gave 0 for every garment; None
            where the activation is no ReLU.
        saturated: share of its values near the ends of its sigmoid, tanh or softmax, where the
            gradient is less than a tenth of its largest; None for other activations.
        outputs: of its values, of at most `HISTOGRAM_SAMPLE` of them, evenly taken.
        weights: of its trainable weights, likewise; None where it has none.
    """

    outputs: Histogram
    weights: Histogram | None = None
    gradient_norm: float | None = None
    gradient_norms: tuple[float, ...] = ()
    dead: float | None = None
    saturated: float | None = None


HISTOGRAM_SAMPLE = 20_000

LIFE_GARMENTS = 32
"""Training garments over which a run that goes on tells how its layers are; always the same."""


@dataclass(frozen=True, eq=False)
class Exciting:
    """Training garments that excite a neuron most, the strongest first.

    Attributes:
        layer, index: the neuron, or the map: of a map, its largest value counts.
        indices: (n,) int64, among the training set's 60,000 and the drawings behind them.
        values: (n,) float32, what it gave for each.
        seen, total: garments looked at so far, and in all: it is told several times.
    """

    layer: str
    index: Index
    indices: npt.NDArray[np.int64]
    values: FloatArray
    seen: int
    total: int


@dataclass(frozen=True, eq=False)
class Saliency:
    """What spoke for a class and what against it, pixel by pixel: (28, 28) float32 each.

    Of log p, the logarithm of the class's probability; of the value itself where the output is
    none.

    Attributes:
        gradient_times_input: ∂ log p / ∂x · x.
        integrated_gradients: mean of the gradient on the way from the black sheet to the garment,
            times the garment (Sundararajan, Taly and Yan, 2017). Their sum is `gain`, but for the
            steps of the sum.
        gain: log p of the garment less that of the black sheet.
    """

    garment: Garment
    label: int
    gradient_times_input: FloatArray
    integrated_gradients: FloatArray
    gain: float


@dataclass(frozen=True, eq=False)
class Occlusion:
    """A garment with a grey patch on it.

    Attributes:
        x, y: column and row of the patch's middle, in pixels.
        size: of its side, in pixels.
        pixels: (28, 28) float32, what was put in.
        probabilities: (10,) float32, of the classes then.
        before: (10,) float32, without the patch.
    """

    garment: Garment
    x: int
    y: int
    size: int
    pixels: FloatArray
    probabilities: FloatArray
    before: FloatArray


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


MOST_GARMENTS = 512
"""Of one frozen step, whose values are kept: of a batch of all garments they would be gigabytes."""


@dataclass(frozen=True, eq=False)
class FrozenStep:
    """One update of the weights, with all that led to it.

    Attributes:
        epoch, batch: which update of the run, both from 0.
        indices: (n,) int64, the garments of the batch, among the training set's 60,000; of a
            batch of more than `MOST_GARMENTS`, the first of them.
        pixels: (n, 28, 28) uint8, the garments themselves: of the drawings of a fine-tuning others
            stand at these indices in the next one.
        labels: (n,) uint8, as they were trained on, label noise included.
        outputs: of every layer in the step itself, dropout switched on, `Input` layers included.
        kept: of each layer that drops something: (n, *shape) bool, False where it was switched
            off; for `SpatialDropout2D` a whole map is.
        rates: of each such layer, as it was in the step. What is kept is multiplied by
            1 / (1 - rate).
        statistics: of each `BatchNormalization`.
        targets: of each output: (n, *shape), what its loss compared it with.
        losses: (batch size,) float32, each garment's, summed over the outputs. Their mean and
            `penalty` make `loss`.
        output_losses: the same of each output alone.
        penalty: of regularizers and activity, on the weights before the step.
        loss: of the batch, as `fit` reported it.
        accuracy: likewise; NaN where no output answers with a class.
        gradients: of the loss, in Keras's order of the layer's trainable weights.
        weight_names: of those arrays, by Keras: `kernel`, `bias`, `gamma`.
        before, after: all weights of each layer.
        learning_rate: of this update.
        lives: of each layer, over this batch.
    """

    epoch: int
    batch: int
    indices: npt.NDArray[np.int64]
    pixels: npt.NDArray[np.uint8]
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
    weight_names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kept: Mapping[str, npt.NDArray[np.bool_]] = field(default_factory=dict)
    rates: Mapping[str, float] = field(default_factory=dict)
    statistics: Mapping[str, BatchStatistics] = field(default_factory=dict)
    lives: Mapping[str, LayerLife] = field(default_factory=dict)
    output_losses: Outputs = field(default_factory=dict)

    def look(self, position: int, garment: Garment) -> Look:
        """The step as one garment of the batch saw it; `garment` is that one."""
        return Look(
            garment=garment,
            values={id_: rows[position] for id_, rows in self.outputs.items()},
            weights=self.before,
            targets={id_: rows[position] for id_, rows in self.targets.items()},
            losses={id_: float(rows[position]) for id_, rows in self.output_losses.items()},
            loss=float(self.losses[position]),
            is_training=True,
            kept={id_: rows[position] for id_, rows in self.kept.items()},
            rates=self.rates,
        )


@dataclass(frozen=True, eq=False)
class OffCounts:
    """How often each neuron was off in the frozen steps of a run.

    Attributes:
        counts: of each layer that drops something: (*shape) int64.
        seen: garments of those steps: a neuron could be off once in each.
    """

    counts: Mapping[str, npt.NDArray[np.int64]] = field(default_factory=dict)
    seen: int = 0

    def with_step(self, step: FrozenStep) -> OffCounts:
        """With the masks of one more step."""
        counts = dict(self.counts)
        for id_, kept in step.kept.items():
            off = (~kept).sum(axis=0)
            counts[id_] = off + counts[id_] if id_ in counts else off
        return OffCounts(counts, self.seen + len(step.indices))
