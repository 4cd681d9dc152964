"""What `live_training` is measured against: plain `fit`, and a loop written by hand for speed.

Neither imports the program's training room, which would set TensorFlow up its own way.
"""

from __future__ import annotations

import json
import statistics
import time
from dataclasses import replace
from typing import Any

import numpy as np

from fashion_gui.data.fashion_mnist import load_fashion_mnist
from fashion_gui.network.presets import PRESETS
from fashion_gui.runs.recipe import Recipe
from fashion_gui.session.dataset import default_folder, split_of

FIGURES = ("loss", "accuracy", "val_loss", "val_accuracy")


def recipe_of(preset: str, epochs: int) -> Recipe:
    """The preset's recipe. Of convolutions a short epoch is enough: a long one takes minutes."""
    recipe = replace(PRESETS[preset].build().recipe, labels="integer", epochs=epochs)
    if preset == "chapter":
        return recipe
    return replace(recipe, training_size=6400, validation_share=0.02)


def print_figures(moments: list[float], first: list[float]) -> None:
    """Prints what a child process has measured: the ends of the epochs, results of the first."""
    print(json.dumps({"epoch_seconds": seconds_an_epoch(moments), "first_epoch": first}))


def seconds_an_epoch(moments: list[float]) -> float:
    """Median of the time from one epoch's end to the next: the first, with its tracing, is left
    out, and whatever goes on between epochs counts."""
    return statistics.median(np.diff(moments).tolist())


def script(preset: str, epochs: int) -> None:
    """What a notebook does: arrays, `compile`, `fit`."""
    import keras

    arrays = _arrays(preset, epochs)
    moments: list[float] = []

    class Clock(keras.callbacks.Callback):  # type: ignore[misc]
        def on_epoch_end(self, epoch: int, logs: object = None) -> None:
            moments.append(time.perf_counter())

    keras.utils.set_random_seed(42)
    model = _model(keras, preset)
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    history = model.fit(
        *arrays[:2],
        epochs=epochs,
        validation_data=arrays[2:],
        callbacks=[Clock()],
        verbose=0,
    ).history
    print_figures(moments, [history[name][0] for name in FIGURES])


def loop(preset: str, epochs: int) -> None:
    """A whole epoch as one `tf.function` over tensors in memory, with its validation.

    Its thread counts are those that were quickest for it.
    """
    import keras
    import tensorflow as tf

    tf.config.threading.set_intra_op_parallelism_threads(1)
    tf.config.threading.set_inter_op_parallelism_threads(1)
    x, y, val_x, val_y = map(tf.constant, _arrays(preset, epochs))
    keras.utils.set_random_seed(42)
    model = _model(keras, preset)
    optimizer = keras.optimizers.Adam()
    optimizer.build(model.trainable_variables)
    loss_of = keras.losses.SparseCategoricalCrossentropy()
    batch = 32
    batches = len(x) // batch

    def accuracy_of(labels: Any, predicted: Any) -> Any:
        answers = tf.argmax(predicted, axis=1, output_type=labels.dtype)
        return tf.reduce_mean(tf.cast(tf.equal(answers, labels), tf.float32))

    @tf.function  # type: ignore[untyped-decorator]
    def epoch() -> tuple[Any, ...]:
        order = tf.random.shuffle(tf.range(len(x)))
        loss_sum, accuracy_sum = tf.constant(0.0), tf.constant(0.0)
        for place in tf.range(batches):
            at = tf.slice(order, [place * batch], [batch])
            images, labels = tf.gather(x, at), tf.gather(y, at)
            with tf.GradientTape() as tape:
                predicted = model(images, training=True)
                loss = loss_of(labels, predicted)
            gradients = tape.gradient(loss, model.trainable_variables)
            optimizer.apply_gradients(zip(gradients, model.trainable_variables, strict=True))
            loss_sum += loss
            accuracy_sum += accuracy_of(labels, predicted)
        predicted = model(val_x, training=False)
        count = tf.cast(batches, tf.float32)
        return (
            loss_sum / count,
            accuracy_sum / count,
            loss_of(val_y, predicted),
            accuracy_of(val_y, predicted),
        )

    moments: list[float] = []
    figures: list[float] = []
    for _ in range(epochs):
        figures += [float(it) for it in epoch()]
        moments.append(time.perf_counter())
    print_figures(moments, figures[: len(FIGURES)])


def _arrays(preset: str, epochs: int) -> tuple[Any, Any, Any, Any]:
    """Pictures and labels to train on and to validate on."""
    data = load_fashion_mnist(default_folder())
    split = split_of(data, recipe_of(preset, epochs))
    x, y = data.train_images / np.float32(255), data.train_labels.astype(np.int32)
    return x[split.train], y[split.train], x[split.validation], y[split.validation]


def _model(keras: Any, preset: str) -> Any:
    """The preset's network, as a script has it."""
    layers = keras.layers
    if preset == "chapter":
        return keras.Sequential(
            [
                layers.Input((28, 28)),
                layers.Flatten(),
                layers.Dense(100, activation="relu"),
                layers.Dropout(0.3),
                layers.Dense(10, activation="softmax"),
            ]
        )
    return keras.Sequential(
        [
            layers.Input((28, 28)),
            layers.Reshape((28, 28, 1)),
            layers.Conv2D(32, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(64, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dropout(0.3),
            layers.Dense(10, activation="softmax"),
        ]
    )
