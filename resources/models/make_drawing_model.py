"""Makes `drawing.keras`, the network that ships with the program for the Draw workspace.

    python resources/models/make_drawing_model.py

Trained on Fashion-MNIST's 60,000 training photos and on two pictures made from each: a
silhouette in one grey, and an outline filled with a lighter grey, both stretched at random,
because a drawing has no texture and is wider than a photographed garment. Seeded; about ten
minutes on two cores. Prints one line of JSON with the accuracy on the 10,000 test photos.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import numpy as np
import numpy.typing as npt

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from fashion_gui.data.fashion_mnist import load_fashion_mnist  # noqa: E402
from fashion_gui.resources import resource  # noqa: E402
from fashion_gui.training.backend import keras  # noqa: E402

SEED = 20
EPOCHS = 6
INK = 24
"""Pixels darker than this belong to the garment."""

Pictures = npt.NDArray[np.uint8]


def garment_masks(photos: Pictures) -> npt.NDArray[np.bool_]:
    """(n, 28, 28) bool: the garment with its holes of a pixel or two closed."""
    mask = photos > INK
    neighbours = sum(np.roll(mask, (dy, dx), (1, 2)).astype(np.int8) for dy, dx in NEIGHBOURS)
    return np.asarray(mask | (neighbours >= 6))


NEIGHBOURS = tuple((dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if (dy, dx) != (0, 0))


def silhouettes(photos: Pictures, random: np.random.Generator) -> Pictures:
    """(n, 28, 28) uint8: every garment in one grey."""
    grey = random.integers(110, 256, (len(photos), 1, 1))
    return (garment_masks(photos) * grey).astype(np.uint8)


def outlines(photos: Pictures, random: np.random.Generator) -> Pictures:
    """(n, 28, 28) uint8: a dark outline and inner edges on a lighter filling."""
    mask = garment_masks(photos)
    inner = np.logical_and.reduce([np.roll(mask, shift, (1, 2)) for shift in NEIGHBOURS])
    slope = np.abs(np.gradient(photos.astype(np.float32), axis=(1, 2))).max(axis=0)
    edges = mask & ((~inner) | (slope > random.integers(35, 120, (len(photos), 1, 1))))
    filling = random.integers(60, 220, (len(photos), 1, 1))
    return np.where(edges, 255, mask * filling).astype(np.uint8)


def stretched(pictures: Pictures, random: np.random.Generator) -> Pictures:
    """Each picture made wider or higher by up to a third, about its centre, half mirrored."""
    count = len(pictures)
    sizes = (
        np.exp(random.uniform(-0.15, 0.3, (count, 1))),
        np.exp(random.uniform(-0.1, 0.2, (count, 1))),
    )
    places = np.arange(28) - 13.5
    columns, rows = (np.rint(places / size + 13.5).astype(int) for size in sizes)
    columns = np.where(random.random((count, 1)) < 0.5, columns, 27 - columns)
    inside = ((rows >= 0) & (rows < 28))[:, :, None] & ((columns >= 0) & (columns < 28))[:, None]
    taken = pictures[
        np.arange(count)[:, None, None],
        rows.clip(0, 27)[:, :, None],
        columns.clip(0, 27)[:, None],
    ]
    return np.where(inside, taken, 0).astype(np.uint8)


def network() -> keras.Model:
    """A small convolutional network: 28×28 in, ten probabilities out."""
    layers = keras.layers
    return keras.Sequential(
        [
            layers.Input((28, 28), name="image"),
            layers.Reshape((28, 28, 1), name="channel"),
            layers.Conv2D(24, 3, padding="same", activation="relu", name="conv_1"),
            layers.MaxPooling2D(name="pool_1"),
            layers.Conv2D(48, 3, padding="same", activation="relu", name="conv_2"),
            layers.MaxPooling2D(name="pool_2"),
            layers.Conv2D(64, 3, padding="same", activation="relu", name="conv_3"),
            layers.MaxPooling2D(name="pool_3"),
            layers.Flatten(name="flatten"),
            layers.Dropout(0.4, name="dropout"),
            layers.Dense(10, activation="softmax", name="classes"),
        ]
    )


def main() -> None:
    began = time.perf_counter()
    keras.utils.set_random_seed(SEED)
    random = np.random.default_rng(SEED)
    data = load_fashion_mnist(resource("fashion-mnist"))
    model = network()
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    photos = data.train_images
    for epoch in range(EPOCHS):
        pictures = np.concatenate(
            [
                photos,
                stretched(silhouettes(photos, random), random),
                stretched(outlines(photos, random), random),
            ]
        )
        labels = np.tile(data.train_labels, 3)
        if epoch == EPOCHS - 2:
            model.optimizer.learning_rate = 0.0003
        model.fit(pictures / np.float32(255), labels, batch_size=128, verbose=0)
    _, accuracy = model.evaluate(data.test_images / np.float32(255), data.test_labels, verbose=0)
    plain = keras.Model(model.inputs, model.outputs)
    plain.save(HERE / "drawing.keras")
    print(
        json.dumps(
            {
                "test_accuracy": round(float(accuracy), 4),
                "parameters": model.count_params(),
                "seconds": round(time.perf_counter() - began),
            }
        )
    )


if __name__ == "__main__":
    main()
