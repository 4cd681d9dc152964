"""Integer and MSE against one-hot and cross-entropy: two small networks, epoch by epoch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.data.encoding import scale_pixels
from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.network.presets import sequential
from fashion_gui.network.presets.builder import LayerSpec
from fashion_gui.runs.encoding_duel import (
    BATCH,
    EPOCHS,
    GARMENTS,
    HIDDEN,
    LEARNING_RATE,
    TEST_GARMENTS,
    DuelEpoch,
)
from fashion_gui.training.backend import keras, tf
from fashion_gui.training.build import model_as_begun


class EncodingDuel:
    """Both begin with the same hidden weights and see the same batches. Stays in its thread.

    Every class keeps its own output neuron, with the weights that it begins with, under whatever
    number: for one-hot rows a number is but the place of a neuron.
    """

    def __init__(self, data: FashionMnist, numbers: Sequence[int], seed: int = 0) -> None:
        """`numbers` are those of the ten classes, in the order of the classes."""
        self._numbers = np.array(numbers, np.int64)
        self._pixels = scale_pixels(data.train_images[:GARMENTS])
        self._labels = self._numbers[data.train_labels[:GARMENTS]]
        self._test_pixels = tf.constant(scale_pixels(data.test_images[:TEST_GARMENTS]))
        self._test_labels = self._numbers[data.test_labels[:TEST_GARMENTS]]
        self._random = np.random.default_rng(seed)
        self._integer = _network(1, "linear", seed)
        self._one_hot = _network(CLASS_COUNT, "softmax", seed)
        self._share_first_weights()
        self._steps = (
            _step(self._integer, keras.losses.MeanSquaredError()),
            _step(self._one_hot, keras.losses.CategoricalCrossentropy()),
        )
        self.epoch = 0

    @property
    def is_over(self) -> bool:
        return self.epoch >= EPOCHS

    def standing(self) -> DuelEpoch:
        """How often each is right about the test garments now."""
        number = np.rint(self._integer(self._test_pixels).numpy()[:, 0])
        place = self._one_hot(self._test_pixels).numpy().argmax(axis=1)
        return DuelEpoch(
            self.epoch,
            float((number == self._test_labels).mean()),
            float((place == self._test_labels).mean()),
        )

    def fight_on(self) -> DuelEpoch:
        """One more epoch of both."""
        order = self._random.permutation(len(self._pixels))
        rows = np.eye(CLASS_COUNT, dtype=np.float32)
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            pixels, labels = tf.constant(self._pixels[batch]), self._labels[batch]
            self._steps[0](pixels, tf.constant(labels[:, np.newaxis], tf.float32))
            self._steps[1](pixels, tf.constant(rows[labels]))
        self.epoch += 1
        return self.standing()

    def _share_first_weights(self) -> None:
        self._integer.layers[-2].set_weights(self._one_hot.layers[-2].get_weights())
        kernel, bias = self._one_hot.layers[-1].get_weights()
        placed: npt.NDArray[np.float32] = np.empty_like(kernel)
        placed[:, self._numbers] = kernel
        self._one_hot.layers[-1].set_weights([placed, bias])


def _network(outputs: int, activation: str, seed: int) -> Any:
    layers: tuple[LayerSpec, ...] = (
        ("Input", {}),
        ("Flatten", {}),
        ("Dense", {"units": HIDDEN, "activation": "relu"}),
        ("Dense", {"units": outputs, "activation": activation}),
    )
    return model_as_begun(sequential(*layers), seed)


def _step(model: Any, loss: Any) -> Any:
    optimizer = keras.optimizers.Adam(LEARNING_RATE)
    optimizer.build(model.trainable_variables)

    @tf.function(reduce_retracing=True)  # type: ignore[untyped-decorator]
    def step(pixels: Any, targets: Any) -> None:
        with tf.GradientTape() as tape:
            value = loss(targets, model(pixels, training=True))
        gradients = tape.gradient(value, model.trainable_variables)
        optimizer.apply(gradients, model.trainable_variables)

    return step
