"""One update of the weights that keeps all that it computed: outputs, masks, gradients."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from fashion_gui.network.graph import LayerId, Network
from fashion_gui.runs.events import Weights
from fashion_gui.runs.inside import MOST_GARMENTS, BatchStatistics, FrozenStep
from fashion_gui.training.backend import keras, tf
from fashion_gui.training.dropout_masks import DropoutMasks
from fashion_gui.training.layer_life import lives_of
from fashion_gui.training.looks import (
    gradients_by_layer,
    losses_of,
    trainable_names,
    weights_of,
)
from fashion_gui.training.weight_watch import numbers_at

if TYPE_CHECKING:
    from fashion_gui.training.instrumented import InstrumentedModel


class StepFreezer:
    """Does a step as `InstrumentedModel.train_step` does, on the same weights and the same seeds.

    The model is called through another one with the same layers that gives every layer's output,
    so what is kept is what the step itself computed. Lives in the thread that trains.
    """

    def __init__(
        self, model: InstrumentedModel, network: Network, tensors: Mapping[LayerId, Any]
    ) -> None:
        """`tensors` are what the layers of the network gave when the model was built."""
        self._model = model
        self._network = network
        self._ids = tuple(tensors)
        self._every = keras.Model(model.inputs, [tensors[id_] for id_ in self._ids])
        self._masks = DropoutMasks(network, model.get_layer)
        self._norms = [
            id_ for id_ in self._ids if network.layers[id_].kind_name == "BatchNormalization"
        ]
        self._traced_rates: dict[LayerId, float] | None = None

    def step(self, indices: Any, epoch: int, batch: int) -> FrozenStep:
        """Does the step on garments by their indices (n,), which batch of which epoch it is."""
        model, network, watch = self._model, self._network, self._model.watch
        before, rates, seeds = weights_of(model), self._masks.rates, self._masks.seeds()
        learning_rate = float(model.optimizer.learning_rate)
        numbers = self._watched_numbers()
        values = self._done(indices, rates)
        if watch is not None and numbers is not None:
            after = self._watched_numbers(values["gradients"])
            seen = tf.concat([numbers, after, [learning_rate]], axis=0)
            watch.take(seen, model.optimizer.iterations - 1)
        outputs = dict(zip(self._ids, (it.numpy() for it in values["outputs"]), strict=True))
        targets = (it.numpy() for it in values["targets"])
        gradients = gradients_by_layer(model, values["gradients"])
        losses = values["losses"].numpy()
        return FrozenStep(
            epoch=epoch,
            batch=batch,
            indices=indices.numpy()[:MOST_GARMENTS],
            pixels=values["pixels"].numpy(),
            labels=values["labels"].numpy().astype(np.uint8),
            outputs=outputs,
            targets=dict(zip(network.output_layers, targets, strict=True)),
            losses=losses.sum(axis=1),
            output_losses=dict(zip(network.output_layers, losses.T, strict=True)),
            penalty=float(values["penalty"]),
            loss=float(values["loss"]),
            accuracy=float(values["accuracy"]),
            gradients=gradients,
            before=before,
            after=weights_of(model),
            learning_rate=learning_rate,
            weight_names=trainable_names(model),
            kept=self._masks.drawn(seeds, outputs, len(indices)),
            rates=rates,
            statistics=self._statistics(values["moments"], before),
            lives=lives_of(network, outputs, gradients, before),
        )

    def _done(self, indices: Any, rates: dict[LayerId, float]) -> dict[str, Any]:
        """Does the step; the rates are part of what is traced."""
        if rates != self._traced_rates:
            signature = [tf.TensorSpec([None], tf.int64)]
            self._step = tf.function(self._traced_step, input_signature=signature, autograph=False)
            self._traced_rates = rates
        values: dict[str, Any] = self._step(indices)
        return values

    def _watched_numbers(self, gradients: Sequence[Any] = ()) -> Any:
        """Of the weight that is watched, as `numbers_at` gives them; None where none is."""
        watch = self._model.watch
        if watch is None or watch.place is None:
            return None
        return numbers_at(self._model, watch, *watch.place, gradients)

    def _traced_step(self, indices: Any) -> dict[str, Any]:
        model = self._model
        x, y, labels = model._batch(indices)  # noqa: SLF001 - the two are one
        targets = list(y) if isinstance(y, (list, tuple)) else [y]

        def body(_going: Any, *_: Any) -> list[Any]:
            with tf.GradientTape() as tape:
                every = self._called(x)
                ends = self._ends(every)
                predicted = ends if len(ends) > 1 else ends[0]
                loss = model.compute_loss(x=x, y=y, y_pred=predicted, training=True)
                penalty = tf.add_n(model.losses) if model.losses else tf.constant(0.0)
            gradients = tape.gradient(loss, model.trainable_variables)
            model.optimizer.apply_gradients(zip(gradients, model.trainable_variables, strict=True))
            accuracy = model._accuracy(predicted, labels)  # noqa: SLF001
            # Here, because Keras's losses look at what came before softmax and sigmoid: with
            # `binary_crossentropy` behind a softmax that makes a difference.
            losses = self._losses(targets, ends)
            return [tf.constant(False), loss, accuracy, penalty, losses, *every, *gradients]

        # A loop of one step: outside of one, TensorFlow fuses other operations and rounds
        # otherwise than in the steps that are not frozen.
        count = len(self._network.output_layers)
        shapes = [(), (), (), (None, count), *(it.shape for it in self._every.outputs)]
        shapes += [it.shape for it in model.trainable_variables]
        start = [tf.zeros([size or 0 for size in shape]) for shape in shapes]
        _, loss, accuracy, penalty, losses, *rest = tf.while_loop(
            lambda going, *_: going,
            body,
            [tf.constant(True), *start],
            shape_invariants=[tf.TensorShape(()), *map(tf.TensorShape, shapes)],
        )
        every, gradients = rest[: len(self._ids)], rest[len(self._ids) :]
        return {
            "outputs": [it[:MOST_GARMENTS] for it in every],
            "targets": [it[:MOST_GARMENTS] for it in targets],
            "pixels": tf.gather(model._images, indices[:MOST_GARMENTS]),  # noqa: SLF001
            "labels": labels[:MOST_GARMENTS],
            "losses": losses,
            "penalty": penalty,
            "loss": loss,
            "accuracy": accuracy,
            "gradients": gradients,
            "moments": [self._moments(id_, every) for id_ in self._norms],
        }

    def _ends(self, every: Sequence[Any]) -> list[Any]:
        """The network's outputs among those of all layers."""
        return [every[self._ids.index(id_)] for id_ in self._network.output_layers]

    def _called(self, x: Any) -> list[Any]:
        every = self._every(x, training=True)
        return list(every) if isinstance(every, (list, tuple)) else [every]

    def _losses(self, targets: Sequence[Any], ends: Sequence[Any]) -> Any:
        """Of each garment at each output, (n, outputs)."""
        wanted = self._model._answers_wanted  # noqa: SLF001
        each = [losses_of(*it) for it in zip(wanted, targets, ends, strict=True)]
        return tf.stack(each, axis=1)

    def _moments(self, id_: LayerId, every: Sequence[Any]) -> Any:
        """Mean and variance of what arrives at a `BatchNormalization`, a value a channel."""
        arriving = every[self._ids.index(self._network.inputs_of(id_)[0])]
        return tf.stack(tf.nn.moments(arriving, list(range(len(arriving.shape) - 1))))

    def _statistics(
        self, moments: Sequence[Any], before: Weights
    ) -> dict[LayerId, BatchStatistics]:
        result = {}
        for id_, both in zip(self._norms, moments, strict=True):
            mean, variance = both.numpy()
            moving_mean, moving_variance = before[self._network.owner_of(id_)][-2:]
            result[id_] = BatchStatistics(mean, variance, moving_mean, moving_variance)
        return result
