"""What every layer of a run's model gives, read between two updates and without changing any."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from fashion_gui.network.graph import LayerId, Network
from fashion_gui.runs.inside import Garment, LayerLife, Look
from fashion_gui.training.backend import keras, tf
from fashion_gui.training.layer_life import lives_of
from fashion_gui.training.looks import (
    compared,
    gradients_by_layer,
    label_of,
    look_of,
    weights_of,
)

if TYPE_CHECKING:
    from fashion_gui.training.instrumented import InstrumentedModel


class LayerReader:
    """Puts garments through the model as in a prediction.

    No seed is drawn and no statistics are moved. Lives in the thread that trains.
    """

    def __init__(
        self, model: InstrumentedModel, network: Network, tensors: Mapping[LayerId, Any]
    ) -> None:
        """`tensors` are what the layers of the network gave when the model was built."""
        self._model = model
        self._network = network
        self._ids = tuple(tensors)
        self._every = keras.Model(model.inputs, [tensors[id_] for id_ in self._ids])
        pixels, labels = tf.TensorSpec([1, 28, 28], tf.float32), tf.TensorSpec([1], tf.int32)
        self._look = tf.function(self._seen, input_signature=[pixels, labels], autograph=False)
        self._slopes = tf.function(
            self._traced_slopes, input_signature=[tf.TensorSpec([None], tf.int64)], autograph=False
        )

    def look(self, garment: Garment) -> Look:
        """What every layer gives for a garment.

        All of it comes of one call: at each the thread waits for Python's lock, which the thread
        that paints has.
        """
        values, targets, losses, weights = self._look(
            garment.pixels[np.newaxis], np.array([label_of(garment)], np.int32)
        )
        return look_of(
            garment,
            {id_: tuple(map(_array, arrays)) for id_, arrays in weights.items()},
            self._model._answers_wanted,  # noqa: SLF001 - the two are one
            {id_: _array(it)[0] for id_, it in zip(self._ids, values, strict=True)},
            [_array(it)[0] for it in targets],
            [_array(it)[0] for it in losses],
        )

    def lives(self, indices: npt.NDArray[np.int64]) -> dict[LayerId, LayerLife]:
        """How the layers are over training garments by their indices (n,)."""
        values, gradients = self._slopes(tf.constant(indices))
        outputs = {id_: it.numpy() for id_, it in zip(self._ids, values, strict=True)}
        slopes = gradients_by_layer(self._model, gradients)
        return lives_of(self._network, outputs, slopes, weights_of(self._model))

    def _seen(
        self, pixels: Any, labels: Any
    ) -> tuple[list[Any], list[Any], list[Any], dict[LayerId, list[Any]]]:
        """The same as `_through`, and copies of the weights of each layer that has some."""
        weights = {
            layer.name: [tf.raw_ops.DeepCopy(x=it.value) for it in layer.weights]
            for layer in self._model.layers
            if layer.weights
        }
        return *self._through(pixels, labels), weights

    def _through(self, pixels: Any, labels: Any) -> tuple[list[Any], list[Any], list[Any]]:
        """What each layer gives, what each output is compared with, and its losses (n,)."""
        fed = self._model._feed(pixels)  # noqa: SLF001
        every = self._every(fed if len(fed) > 1 else fed[0], training=False)
        every = list(every) if isinstance(every, (list, tuple)) else [every]
        ends = [every[self._ids.index(id_)] for id_ in self._network.output_layers]
        return every, *compared(self._model._answers_wanted, ends, labels, pixels)  # noqa: SLF001

    def _traced_slopes(self, indices: Any) -> tuple[list[Any], list[Any]]:
        model = self._model
        pixels = tf.cast(tf.gather(model._images, indices), tf.float32) / 255.0  # noqa: SLF001
        with tf.GradientTape() as tape:
            every, _, losses = self._through(pixels, tf.gather(model._labels, indices))  # noqa: SLF001
            loss = tf.reduce_mean(tf.add_n(losses))
        gradients = tape.gradient(
            loss, model.trainable_variables, unconnected_gradients=tf.UnconnectedGradients.ZERO
        )
        return every, gradients


def _array(tensor: Any) -> Any:
    """A tensor that nobody writes into as an array, read-only; nothing is copied."""
    return np.asarray(memoryview(tensor))
