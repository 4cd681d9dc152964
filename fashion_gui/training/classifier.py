"""Probabilities of the ten classes for garments and drawings, by a trained Keras model."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.data.encoding import scale_pixels
from fashion_gui.network.graph import Network
from fashion_gui.runs.events import FloatArray, Weights
from fashion_gui.training.backend import build_lock, keras, tf
from fashion_gui.training.build import build_model

Pictures = FloatArray | npt.NDArray[np.uint8]

PIXELS = 28 * 28
BATCH = 2000
"""Garments classified in one call."""


class ModelFileError(ValueError):
    """A `.keras` file that cannot be used.

    Attributes:
        path: the file.
        reason: what is wrong, in English.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.name}: {reason}")
        self.path = path
        self.reason = reason


class Classifier:
    """A model ready to classify. Use it in the thread that made it."""

    def __init__(self, model: Any) -> None:
        garment_shape = (-1, *model.inputs[0].shape[1:])

        @tf.function(input_signature=[tf.TensorSpec([None, 28, 28], tf.float32)])  # type: ignore[untyped-decorator]
        def probabilities(pixels: Any) -> Any:
            return model(tf.reshape(pixels, garment_shape), training=False)

        self._probabilities = probabilities

    def classify(self, pixels: FloatArray) -> FloatArray:
        """Probabilities (10,) float32 of one picture (28, 28) float32 in [0, 1]."""
        return self.classify_many(pixels[np.newaxis])[0]

    def classify_many(self, pixels: Pictures) -> FloatArray:
        """Probabilities (n, 10) float32 of pictures (n, 28, 28): float32 in [0, 1] or uint8."""
        parts = [
            self._probabilities(tf.constant(_fractions(pixels[start : start + BATCH]))).numpy()
            for start in range(0, len(pixels), BATCH)
        ]
        return np.concatenate(parts) if parts else np.empty((0, CLASS_COUNT), np.float32)


def classifier_of(network: Network, weights: Weights) -> Classifier:
    """A classifier of the document's network with the weights of a run."""
    with build_lock:
        model: Any = build_model(network)
    for layer in model.layers:
        if layer.name in weights:
            layer.set_weights(weights[layer.name])
    return Classifier(model)


def load_classifier(path: Path) -> Classifier:
    """A classifier from a `.keras` file; nothing in the file is executed.

    Raises:
        ModelFileError: the file is missing, broken, holds code, or does not classify garments.
    """
    if not path.is_file():
        raise ModelFileError(path, "there is no such file")
    if path.suffix != ".keras":
        raise ModelFileError(path, "expected a .keras file; others can run code when opened")
    try:
        with build_lock:
            model = keras.models.load_model(path, compile=False, safe_mode=True)
    except Exception as error:  # Keras raises many kinds for a broken or hostile file
        reason = " ".join(str(error).split())[:200]
        raise ModelFileError(path, f"Keras cannot open it ({reason})") from error
    inputs, outputs = getattr(model, "inputs", None), getattr(model, "outputs", None)
    if not inputs or not outputs or len(inputs) != 1 or len(outputs) != 1:
        raise ModelFileError(path, "expected a model with one input and one output")
    sizes, shape = inputs[0].shape[1:], tuple(outputs[0].shape[1:])
    if None in sizes or int(np.prod(sizes)) != PIXELS or shape != (CLASS_COUNT,):
        raise ModelFileError(
            path, f"expected 28×28 pixels in and 10 values out, received {sizes} and {shape}"
        )
    return Classifier(model)


def cross_entropy(probabilities: FloatArray, labels: Any) -> float:
    """Mean of −log p of the true class. Clipped as Keras clips it, at 1e-7."""
    chosen = np.clip(probabilities[np.arange(len(labels)), labels], 1e-7, 1 - 1e-7)
    return float(-np.log(chosen.astype(np.float64)).mean())


def _fractions(pixels: Pictures) -> FloatArray:
    if pixels.dtype == np.uint8:
        return scale_pixels(pixels.astype(np.uint8, copy=False))
    return pixels.astype(np.float32, copy=False)
