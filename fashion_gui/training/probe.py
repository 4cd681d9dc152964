"""A network to be looked into: one garment in, everything that every layer makes of it out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from fashion_gui.data.encoding import scale_pixels
from fashion_gui.data.input_views import PrincipalComponents
from fashion_gui.network.analysis import analyse
from fashion_gui.network.graph import LayerId
from fashion_gui.network.project import Project
from fashion_gui.runs.events import FloatArray, Weights
from fashion_gui.runs.inside import (
    Garment,
    Index,
    Look,
    NeuronFacts,
    Occlusion,
    Pin,
    Saliency,
)
from fashion_gui.training.backend import tf
from fashion_gui.training.build import model_as_begun
from fashion_gui.training.dropout_masks import DropoutMasks
from fashion_gui.training.garment_inputs import inputs_of
from fashion_gui.training.looks import (
    compared,
    forward,
    label_of,
    look_of,
    set_weights,
    weights_of,
)
from fashion_gui.training.neuron_facts import facts_of

INTEGRATION_STEPS = 32
PATCH = 7
"""Side of the grey patch, in pixels."""
GREY = 0.5
BATCH = 500
"""Garments that are put through at once when the most exciting ones are looked for."""

_GARMENTS = tf.TensorSpec([None, 28, 28], tf.float32)
_NUMBER = tf.TensorSpec([], tf.int32)


class NoClassesError(ValueError):
    """No output of the network gives a value a class, so there is nothing to explain."""


class Probe:
    """The network of a project with some weights. Use it in the thread that made it.

    Attributes:
        start: the weights that a run of the project begins with.
    """

    def __init__(
        self, project: Project, weights: Weights | None, basis: PrincipalComponents | None
    ) -> None:
        """Without `weights` it has those that a run begins with."""
        network, recipe = project.network, project.recipe
        self._network = network
        self._model = model_as_begun(network, recipe.seed)
        self._layers = {layer.name: layer for layer in self._model.layers}
        self._inputs_of = inputs_of(network, basis, recipe.scale_pixels)
        analysis = analyse(network, recipe)
        self._shapes = {id_: it.output_shape for id_, it in analysis.layers.items()}
        self._outputs = analysis.outputs
        self._classes = next((it for it in self._outputs if it.predicts_classes), None)
        self._masks = DropoutMasks(network, self._layer)
        self._ids = network.order
        self._excitements: dict[tuple[LayerId, bool], Any] = {}
        self._look = _traced(self._looked, _GARMENTS, _NUMBER)
        self._slopes = _traced(self._traced_slopes, _GARMENTS, _NUMBER)
        self._probabilities = _traced(self._class_values, _GARMENTS)
        self.start = weights_of(self._model)
        self._weights: Weights = self.start
        self.take(weights)

    def take(self, weights: Weights | None) -> None:
        """Has these weights from now on; without any those that a run begins with."""
        weights = self.start if weights is None else weights
        if weights is not self._weights:
            set_weights(self._model, weights)
            self._weights = weights

    def look(self, garment: Garment, pins: Sequence[Pin] = ()) -> Look:
        """What every layer gives, dropout switched off; with pins, computed with these."""
        pixels, label = _tensors_of(garment)
        found = self._looked(pixels, label, pins) if pins else self._look(pixels, label)
        return self._look_of(garment, *found, pins=tuple(pins))

    def dropout_look(self, garment: Garment, seed: int) -> Look:
        """What every layer gives once with dropout and noise switched on.

        The masks are drawn from `seed`, another one for each layer. `BatchNormalization` keeps to
        its moving statistics: one garment is no batch.
        """
        for place, layer in enumerate(self._model.layers):
            generator = getattr(layer, "seed_generator", None) or getattr(layer, "generator", None)
            if generator is not None:
                generator.state.assign([seed, 1000 * place])
        seeds, rates = self._masks.seeds(), self._masks.rates
        found = self._looked(*_tensors_of(garment), is_training=True)
        outputs = {id_: it.numpy() for id_, it in zip(self._ids, found[0], strict=True)}
        kept = {id_: it[0] for id_, it in self._masks.drawn(seeds, outputs, 1).items()}
        return self._look_of(garment, *found, is_training=True, kept=kept, rates=rates)

    def neuron(self, look: Look, layer: LayerId, index: Index) -> NeuronFacts:
        """What a neuron computes in a look; of a map, its strongest place."""
        return facts_of(self._network, look, layer, index)

    def excitement(self, images: npt.NDArray[np.uint8], layer: LayerId, index: Index) -> FloatArray:
        """What a neuron gives for each garment (n, 28, 28), or the largest of a map: (n,)."""
        values = [
            self._excitement_of(images[start : start + BATCH], layer, index)
            for start in range(0, len(images), BATCH)
        ]
        return np.concatenate(values) if values else np.empty(0, np.float32)

    def exciting(
        self, images: npt.NDArray[np.uint8], layer: LayerId, index: Index, count: int
    ) -> tuple[npt.NDArray[np.int64], FloatArray]:
        """Places of the garments that excite a neuron most, the strongest first, and its values."""
        values = self.excitement(images, layer, index)
        places = np.argsort(-values, kind="stable")[:count]
        return places, values[places]

    def gradient_times_input(self, pixels: FloatArray, label: int) -> FloatArray:
        """∂ log p / ∂x · x of a class: (28, 28) → (28, 28).

        Raises:
            NoClassesError: no output gives a value a class.
        """
        slopes, _ = self._slopes_at(pixels[np.newaxis], label)
        return np.asarray(pixels * slopes[0], np.float32)

    def integrated_gradients(
        self, pixels: FloatArray, label: int, steps: int = INTEGRATION_STEPS
    ) -> FloatArray:
        """The mean of ∂ log p / ∂x on the way from the black sheet, times x: (28, 28) → (28, 28).

        Raises:
            NoClassesError: no output gives a value a class.
        """
        shares = ((np.arange(steps) + 0.5) / steps).astype(np.float32)
        path: FloatArray = shares[:, np.newaxis, np.newaxis] * pixels
        slopes, _ = self._slopes_at(path, label)
        return np.asarray(pixels * slopes.mean(axis=0), np.float32)

    def saliency(self, garment: Garment, label: int) -> Saliency:
        """Both, and what they explain.

        Raises:
            NoClassesError: no output gives a value a class.
        """
        pixels = garment.pixels
        _, (black, score) = self._slopes_at(np.stack([np.zeros_like(pixels), pixels]), label)
        return Saliency(
            garment,
            label,
            self.gradient_times_input(pixels, label),
            self.integrated_gradients(pixels, label),
            float(score - black),
        )

    def probabilities(self, pixels: FloatArray) -> FloatArray:
        """What the output with a value a class gives: (n, 28, 28) → (n, 10).

        Raises:
            NoClassesError: there is none.
        """
        if self._classes is None:
            raise NoClassesError
        return np.asarray(self._probabilities(tf.constant(pixels)).numpy())

    def occlusion(self, garment: Garment, x: int, y: int, size: int = PATCH) -> Occlusion:
        """With a grey patch whose middle is at column x, row y.

        Raises:
            NoClassesError: no output gives a value a class.
        """
        pixels = garment.pixels.copy()
        top, left = y - size // 2, x - size // 2
        pixels[max(top, 0) : max(top + size, 0), max(left, 0) : max(left + size, 0)] = GREY
        before, after = self.probabilities(np.stack([garment.pixels, pixels]))
        return Occlusion(garment, x, y, size, pixels, after, before)

    def _look_of(
        self, garment: Garment, values: Any, targets: Any, losses: Any, **more: Any
    ) -> Look:
        return look_of(
            garment,
            self._weights,
            self._outputs,
            {id_: it.numpy()[0] for id_, it in zip(self._ids, values, strict=True)},
            [it.numpy()[0] for it in targets],
            [it.numpy()[0] for it in losses],
            **more,
        )

    def _looked(
        self, pixels: Any, label: Any, pins: Sequence[Pin] = (), is_training: bool = False
    ) -> tuple[list[Any], list[Any], list[Any]]:
        """Of one garment: what each layer gives, what each output is compared with, and by how
        much it is off."""
        values = forward(
            self._network,
            self._layer,
            self._inputs_of(pixels),
            lambda id_: is_training and self._network.layers[id_].kind_name != "BatchNormalization",
            pins,
        )
        ends = [values[output.layer_id] for output in self._outputs]
        targets, losses = compared(self._outputs, ends, label[tf.newaxis], pixels)
        return [values[id_] for id_ in self._ids], targets, losses

    def _traced_slopes(self, pixels: Any, label: Any) -> tuple[Any, Any]:
        """Slopes of each garment's score by its pixels, and the scores (n,)."""
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            scores = self._score(pixels, label)
        slopes = tape.gradient(scores, pixels, unconnected_gradients="zero")
        return slopes, scores

    def _score(self, pixels: Any, label: Any) -> Any:
        """log p of a class, (n,); the value itself where the output is no probability."""
        assert self._classes is not None
        values = self._class_values(pixels)[:, label]
        if self._classes.activation in ("softmax", "sigmoid"):
            return tf.math.log(values + 1e-9)
        return values

    def _class_values(self, pixels: Any) -> Any:
        assert self._classes is not None
        values = forward(self._network, self._layer, self._inputs_of(pixels))
        return values[self._classes.layer_id]

    def _slopes_at(self, pixels: FloatArray, label: int) -> tuple[FloatArray, FloatArray]:
        """Slopes (n, 28, 28) and scores (n,) of garments (n, 28, 28)."""
        if self._classes is None:
            raise NoClassesError
        slopes, scores = self._slopes(tf.constant(pixels), tf.constant(label))
        return slopes.numpy(), scores.numpy()

    def _excitement_of(
        self, images: npt.NDArray[np.uint8], layer: LayerId, index: Index
    ) -> FloatArray:
        shape = self._shapes[layer]
        assert shape is not None
        is_map = len(index) < len(shape)
        place = index[-1] if is_map else int(np.ravel_multi_index(index, shape))
        traced = self._excitements.get((layer, is_map))
        if traced is None:

            def given(pixels: Any, place: Any) -> Any:
                values = forward(self._network, self._layer, self._inputs_of(pixels))[layer]
                if is_map:
                    return tf.reduce_max(values[..., place], axis=list(range(1, len(shape))))
                return tf.reshape(values, [tf.shape(values)[0], -1])[:, place]

            traced = self._excitements[layer, is_map] = _traced(given, _GARMENTS, _NUMBER)
        return np.asarray(traced(tf.constant(scale_pixels(images)), tf.constant(place)).numpy())

    def _layer(self, owner: LayerId) -> Any:
        return self._layers[owner]


def _tensors_of(garment: Garment) -> tuple[Any, Any]:
    return tf.constant(garment.pixels[np.newaxis]), tf.constant(label_of(garment))


def _traced(function: Any, *signature: Any) -> Any:
    return tf.function(function, input_signature=signature, autograph=False)
