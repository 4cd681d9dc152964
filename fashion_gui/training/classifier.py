"""Probabilities of the ten classes for garments and drawings, by a trained Keras model."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.data.encoding import scale_pixels
from fashion_gui.data.input_views import PrincipalComponents
from fashion_gui.data.recognition import Recognition, recognition_of
from fashion_gui.network.analysis import analyse
from fashion_gui.network.project import Project
from fashion_gui.runs.events import FloatArray, Weights
from fashion_gui.training.backend import build_lock, keras, tf
from fashion_gui.training.build import build_model
from fashion_gui.training.frozen_function import FrozenFunction
from fashion_gui.training.garment_inputs import inputs_of
from fashion_gui.training.garment_targets import hits_of, judged_output, target_of

Pictures = FloatArray | npt.NDArray[np.uint8]

PIXELS = 28 * 28
INTEGRATION_STEPS = 32
"""Pictures between the empty sheet and the drawing that a saliency is summed over."""

BATCH = 250
"""Garments classified in one call. TensorFlow keeps the memory of the largest call for good: of a
small convolutional network 54 MB for 250 garments and 410 MB for 2000, which are no faster."""


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

    def __init__(self, predict: Callable[[Any], Any]) -> None:
        """`predict` maps a tensor (n, 28, 28) in [0, 1] to probabilities (n, 10).

        An eleventh column is the probability of "no garment".
        """

        @tf.function(input_signature=[tf.TensorSpec([None, 28, 28], tf.float32)])  # type: ignore[untyped-decorator]
        def probabilities(pixels: Any) -> Any:
            return predict(pixels)

        @tf.function(  # type: ignore[untyped-decorator]
            input_signature=[
                tf.TensorSpec([None, 28, 28], tf.float32),
                tf.TensorSpec([], tf.int32),
            ]
        )
        def slopes(pixels: Any, label: Any) -> Any:
            with tf.GradientTape() as tape:
                tape.watch(pixels)
                value = tf.reduce_sum(tf.math.log(predict(pixels)[:, label] + 1e-9))
            return tape.gradient(value, pixels)

        self._predict = predict
        self._probabilities = probabilities
        self._slopes = slopes

    @cached_property
    def _of_one(self) -> FrozenFunction:
        """Made when the first picture is recognised: it takes a while."""
        return FrozenFunction(self._predict, (1, 28, 28))

    def recognise(self, pixels: FloatArray) -> Recognition:
        """What one picture (28, 28) float32 in [0, 1] is taken for; at once, beside a run too.

        By the weights that the model had at the first call.
        """
        return recognition_of(self._of_one(pixels[np.newaxis])[0])

    def saliency(self, pixels: FloatArray, label: int) -> FloatArray:
        """What spoke for a class and what against it: (28, 28) float32 → (28, 28) float32.

        Integrated gradients of the logarithm of the class's probability, from an empty sheet
        (Sundararajan, Taly and Yan, 2017): their sum is its gain over the empty sheet.
        """
        steps = (np.arange(INTEGRATION_STEPS, dtype=np.float32) + 0.5) / INTEGRATION_STEPS
        path = steps[:, np.newaxis, np.newaxis] * pixels
        slopes = self._slopes(tf.constant(path), tf.constant(label))
        return np.asarray(pixels * slopes.numpy().mean(axis=0), np.float32)

    def classify_many(self, pixels: Pictures) -> FloatArray:
        """Probabilities (n, 10) float32 of pictures (n, 28, 28): float32 in [0, 1] or uint8.

        They are those of garments: where the network can say "no garment", it is not asked.
        """
        parts = [
            self._values(pixels[start : start + BATCH]) for start in range(0, len(pixels), BATCH)
        ]
        if not parts:
            return np.empty((0, CLASS_COUNT), np.float32)
        values = np.concatenate(parts)
        garments = values[:, :CLASS_COUNT]
        if values.shape[1] == CLASS_COUNT:
            return garments
        return (garments / garments.sum(axis=1, keepdims=True).clip(1e-9)).astype(np.float32)

    def _values(self, pixels: Pictures) -> FloatArray:
        values: FloatArray = self._probabilities(tf.constant(_fractions(pixels))).numpy()
        return values


class TrainedNetwork:
    """The document's network with the weights of a run. Use it in the thread that made it.

    Attributes:
        classifier: of its first output with a value a class; None where there is none.
    """

    def __init__(self, project: Project, weights: Weights, basis: PrincipalComponents | None):
        network, recipe = project.network, project.recipe
        with build_lock:
            model: Any = build_model(network)
        self._model = model
        self.set_weights(weights)
        self._inputs_of = inputs_of(network, basis, recipe.scale_pixels)
        self._outputs = analyse(network, recipe).outputs
        signature = [tf.TensorSpec([None, 28, 28], tf.float32)]
        self._answers = tf.function(self._make_answers, input_signature=signature)
        self.classifier = self._make_classifier()

    def set_weights(self, weights: Weights) -> None:
        """Has it classify with other weights of the same network from now on."""
        for layer in self._model.layers:
            if layer.name in weights:
                layer.set_weights(weights[layer.name])

    def evaluate(
        self,
        images: npt.NDArray[np.uint8],
        labels: npt.NDArray[np.uint8],
        between: Callable[[], None] = lambda: None,
    ) -> Score:
        """Loss and accuracy on garments (n, 28, 28) with labels (n,), as `evaluate` gives them.

        `between` is called after each `BATCH` of them.
        """
        judged = judged_output(self._outputs)
        place = self._class_place
        loss = hits = 0.0
        probabilities = []
        for start in range(0, len(images), BATCH):
            pixels = tf.constant(_fractions(images[start : start + BATCH]))
            wanted = tf.constant(labels[start : start + BATCH].astype(np.int32))
            answers = self._answers(pixels)
            for output, predicted in zip(self._outputs, answers, strict=True):
                function = keras.losses.get(output.loss)
                each = function(target_of(output, wanted, pixels), predicted)
                loss += float(tf.reduce_mean(each)) * len(wanted)
                if output is judged:
                    hits += float(tf.reduce_sum(hits_of(output, predicted, wanted)))
            if place is not None:
                probabilities.append(answers[place].numpy())
            between()
        return Score(
            loss / len(images),
            math.nan if judged is None else hits / len(images),
            np.concatenate(probabilities) if probabilities else None,
        )

    @property
    def _class_place(self) -> int | None:
        """Of the first output with a value a class."""
        places = (at for at, output in enumerate(self._outputs) if output.predicts_classes)
        return next(places, None)

    def _make_answers(self, pixels: Any) -> list[Any]:
        """One tensor an output."""
        x = self._inputs_of(pixels)
        predicted = self._model(x if len(x) > 1 else x[0], training=False)
        return list(predicted) if isinstance(predicted, (list, tuple)) else [predicted]

    def _answer(self, place: int, pixels: Any) -> Any:
        return self._answers(pixels)[place]

    def _make_classifier(self) -> Classifier | None:
        place = self._class_place
        return None if place is None else Classifier(partial(self._answer, place))


@dataclass(frozen=True, eq=False)
class Score:
    """How a network does on garments.

    Attributes:
        loss: their mean.
        accuracy: NaN where no output answers with a class.
        probabilities: (n, 10) float32; None where no output has a value a class.
    """

    loss: float
    accuracy: float
    probabilities: FloatArray | None = None


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
    known = shape in ((CLASS_COUNT,), (CLASS_COUNT + 1,))
    if None in sizes or int(np.prod(sizes)) != PIXELS or not known:
        raise ModelFileError(
            path, f"expected 28×28 pixels in and 10 values out, received {sizes} and {shape}"
        )
    garment_shape = (-1, *sizes)
    return Classifier(lambda pixels: model(tf.reshape(pixels, garment_shape), training=False))


def _fractions(pixels: Pictures) -> FloatArray:
    if pixels.dtype == np.uint8:
        return scale_pixels(pixels.astype(np.uint8, copy=False))
    return pixels.astype(np.float32, copy=False)
