"""One update of the weights that keeps all that it computed: outputs, masks, gradients."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from fashion_gui.network.graph import LayerId, Network
from fashion_gui.runs.events import Weights
from fashion_gui.runs.inside import BatchStatistics, FrozenStep
from fashion_gui.training.backend import keras, tf

if TYPE_CHECKING:
    from fashion_gui.training.instrumented import InstrumentedModel

DROPS = {"Dropout", "SpatialDropout2D"}
"""Kinds of layers that switch something off."""


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
        self._drops = [id_ for id_ in self._ids if network.layers[id_].kind_name in DROPS]
        self._norms = [
            id_ for id_ in self._ids if network.layers[id_].kind_name == "BatchNormalization"
        ]
        self._step = tf.function(
            self._traced_step,
            input_signature=[tf.TensorSpec([None], tf.int64)],
            autograph=False,
        )

    def step(self, indices: Any, epoch: int, batch: int) -> FrozenStep:
        """Does the step on garments by their indices (n,), which batch of which epoch it is."""
        model = self._model
        before, kept, rates = self._weights(), {}, {}
        learning_rate = float(model.optimizer.learning_rate)
        seeds = self._seeds()
        values = self._step(indices)
        outputs = dict(zip(self._ids, (it.numpy() for it in values["outputs"]), strict=True))
        for id_ in self._drops:
            rate = self._rate(id_)
            if rate > 0:
                kept[id_] = self._mask(id_, outputs[id_].shape, seeds[id_], rate)
                rates[id_] = rate
        return FrozenStep(
            epoch=epoch,
            batch=batch,
            indices=indices.numpy(),
            labels=values["labels"].numpy().astype(np.uint8),
            outputs=outputs,
            targets=dict(
                zip(
                    self._network.output_layers,
                    (it.numpy() for it in values["targets"]),
                    strict=True,
                )
            ),
            losses=values["losses"].numpy(),
            penalty=float(values["penalty"]),
            loss=float(values["loss"]),
            accuracy=float(values["accuracy"]),
            gradients=self._by_layer([it.numpy() for it in values["gradients"]]),
            before=before,
            after=self._weights(),
            learning_rate=learning_rate,
            kept=kept,
            rates=rates,
            statistics=self._statistics(values["moments"], before),
        )

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
            return [tf.constant(False), loss, accuracy, penalty, *every, *gradients]

        # A loop of one step: outside of one, TensorFlow fuses other operations and rounds
        # otherwise than in the steps that are not frozen.
        shapes = [(), (), (), *(it.shape for it in self._every.outputs)]
        shapes += [it.shape for it in model.trainable_variables]
        start = [tf.zeros([size or 0 for size in shape]) for shape in shapes]
        _, loss, accuracy, penalty, *rest = tf.while_loop(
            lambda going, *_: going,
            body,
            [tf.constant(True), *start],
            shape_invariants=[tf.TensorShape(()), *map(tf.TensorShape, shapes)],
        )
        every, gradients = rest[: len(self._ids)], rest[len(self._ids) :]
        return {
            "outputs": every,
            "targets": targets,
            "labels": labels,
            "losses": self._losses(targets, self._ends(every)),
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
        """Of each garment, (n,), summed over the outputs."""
        total: Any = 0.0
        wanted = self._model._answers_wanted  # noqa: SLF001
        for output, target, end in zip(wanted, targets, ends, strict=True):
            each = keras.losses.get(output.loss)(target, end)
            total += tf.reduce_mean(tf.reshape(each, [tf.shape(each)[0], -1]), axis=1)
        return total

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

    def _seeds(self) -> dict[LayerId, npt.NDArray[np.int64]]:
        """The state that each use of a dropping layer will draw its mask with: (2,).

        Keras counts the second number up at each call.
        """
        seeds, uses = {}, dict.fromkeys(map(self._network.owner_of, self._drops), 0)
        for id_ in self._drops:
            owner = self._network.owner_of(id_)
            layer = self._model.get_layer(owner)
            if self._rate(id_) > 0:
                state = np.array(layer.seed_generator.state).astype(np.int64)
                seeds[id_] = state + np.array([0, uses[owner]])
                uses[owner] += 1
        return seeds

    def _rate(self, id_: LayerId) -> float:
        return float(self._model.get_layer(self._network.owner_of(id_)).rate)

    def _mask(
        self,
        id_: LayerId,
        shape: tuple[int, ...],
        seed: npt.NDArray[np.int64],
        rate: float,
    ) -> npt.NDArray[np.bool_]:
        """Drawn as Keras draws it: which of a layer's outputs are kept."""
        spatial = self._network.layers[id_].kind_name == "SpatialDropout2D"
        drawn = (shape[0], 1, 1, shape[3]) if spatial else shape
        ones = tf.nn.experimental.stateless_dropout(
            tf.ones(drawn), rate, seed=tf.cast(seed, tf.int32)
        )
        return np.broadcast_to(ones.numpy() > 0, shape)

    def _weights(self) -> Weights:
        return {
            layer.name: tuple(layer.get_weights()) for layer in self._model.layers if layer.weights
        }

    def _by_layer(self, gradients: Sequence[Any]) -> Weights:
        """Gradients in the order of the model's trainable variables, layer by layer."""
        of_variable = {
            id(variable): gradient
            for variable, gradient in zip(self._model.trainable_variables, gradients, strict=True)
        }
        return {
            layer.name: tuple(of_variable[id(it)] for it in layer.trainable_variables)
            for layer in self._model.layers
            if layer.trainable_variables
        }
