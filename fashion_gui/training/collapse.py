"""Collapsing a network, checked by Keras: outputs before and after, or why it can't be done."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from fashion_gui.data.encoding import scale_pixels
from fashion_gui.data.input_views import PrincipalComponents
from fashion_gui.network.collapse import Barrier, collapsed, dependence_of
from fashion_gui.network.project import Project
from fashion_gui.runs.collapsing import CollapseDifference, Disproof
from fashion_gui.runs.events import FloatArray, Weights
from fashion_gui.training.backend import tf
from fashion_gui.training.build import model_as_begun
from fashion_gui.training.garment_inputs import inputs_of
from fashion_gui.training.looks import forward, set_weights, weights_of

Images = npt.NDArray[np.uint8]


class CollapseCheck:
    """A network with some weights, to be compared with its collapsed self. Stays in its thread."""

    def __init__(
        self, project: Project, weights: Weights | None, basis: PrincipalComponents | None
    ) -> None:
        """Without `weights` it has those that a run of the project begins with."""
        self._network = project.network
        self._inputs_of = inputs_of(project.network, basis, project.recipe.scale_pixels)
        self._model = model_as_begun(project.network, project.recipe.seed)
        if weights is not None:
            set_weights(self._model, weights)
        self._weights: Weights = weights_of(self._model)

    def difference(self, images: Images) -> CollapseDifference | None:
        """Over garments (n, 28, 28); None where nothing can be collapsed."""
        if not dependence_of(self._network).chains:
            return None
        fed = self._inputs_of(tf.constant(scale_pixels(images)))
        before = _outputs(self._model, fed)
        after = {
            precision.__name__: _outputs(self._collapsed_model(precision), fed)
            for precision in (np.float64, np.float32)
        }
        differences = {
            name: max(float(np.abs(b - a).max()) for b, a in zip(before, outputs, strict=True))
            for name, outputs in after.items()
        }
        answers = [_answers(it[0]) for it in (before, after["float64"])]
        return CollapseDifference(
            garments=len(images),
            by_precision=differences,
            largest=max(float(np.abs(it).max()) for it in before),
            same_answers=int((answers[0] == answers[1]).sum()),
        )

    def disproof(self, barrier: Barrier, images: Images) -> Disproof:
        """The pair of neighbours among the garments (n, 28, 28) that shows it best."""
        fed = self._inputs_of(tf.constant(scale_pixels(images)))
        layer_of = {it.name: it for it in self._model.layers}.__getitem__
        values = forward(self._network, layer_of, fed)
        x = values[self._network.inputs_of(barrier.first)[0]]

        def f(tensor: Any) -> FloatArray:
            for layer_id in barrier.path:
                tensor = layer_of(layer_id)(tensor, training=False)
            return np.asarray(tensor.numpy(), np.float32)

        nothing = f(tf.zeros_like(x[:1]))
        single = f(x) - nothing
        both = f(x[:-1] + x[1:]) - nothing
        gaps = np.abs(single[:-1] + single[1:] - both).reshape(len(both), -1)
        pair, neuron = (int(it) for it in np.unravel_index(gaps.argmax(), gaps.shape))
        flat = single.reshape(len(single), -1)
        return Disproof(
            first=pair,
            second=pair + 1,
            neuron=neuron,
            of_first=float(flat[pair, neuron]),
            of_second=float(flat[pair + 1, neuron]),
            of_both=float(both.reshape(len(both), -1)[pair, neuron]),
        )

    def _collapsed_model(self, precision: Any) -> Any:
        network, weights = collapsed(self._network, self._weights, precision)
        model = model_as_begun(network, 0)
        set_weights(model, weights)
        return model


def _outputs(model: Any, fed: list[Any]) -> list[FloatArray]:
    outputs = model(fed if len(fed) > 1 else fed[0], training=False)
    outputs = outputs if isinstance(outputs, (list, tuple)) else [outputs]
    return [np.asarray(it.numpy(), np.float32) for it in outputs]


def _answers(output: FloatArray) -> npt.NDArray[np.int64]:
    return output.reshape(len(output), -1).argmax(axis=1)
