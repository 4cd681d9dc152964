"""One garment through a thousand networks that dropout makes of one, and through that one."""

from __future__ import annotations

import numpy as np

from fashion_gui.data.input_views import PrincipalComponents
from fashion_gui.network.analysis import analyse
from fashion_gui.network.graph import Layer
from fashion_gui.network.project import Project
from fashion_gui.runs.events import FloatArray, Weights
from fashion_gui.training.backend import keras, tf
from fashion_gui.training.build import model_as_begun
from fashion_gui.training.dropout_masks import DROPS
from fashion_gui.training.garment_inputs import inputs_of
from fashion_gui.training.looks import forward, set_weights

BATCH = 250
"""Masked networks in one call: a row of the batch each, with a mask of its own."""


class NoMasksError(ValueError):
    """The network has no dropout that drops anything, or no output with a value a class."""


def masked_predictions(
    project: Project,
    weights: Weights | None,
    basis: PrincipalComponents | None,
    pixels: FloatArray,
    count: int,
) -> tuple[FloatArray, FloatArray]:
    """What `count` masked networks say of a garment (28, 28) in [0, 1], and what the whole says.

    Dropout alone is called as in training, so that Keras draws and scales its masks; all else
    predicts.

    Returns:
        (count, 10) and (10,) float32.

    Raises:
        NoMasksError: nothing is dropped, or there are no classes.
    """
    network, recipe = project.network, project.recipe
    output = next((it for it in analyse(network, recipe).outputs if it.predicts_classes), None)
    drops = {id_ for id_, it in network.layers.items() if _drops(it)}
    if output is None or not drops:
        raise NoMasksError
    model = model_as_begun(network, recipe.seed)
    if weights is not None:
        set_weights(model, weights)
    layer_of = {it.name: it for it in model.layers}.__getitem__
    feed = inputs_of(network, basis, recipe.scale_pixels)

    def said(rows: int, is_masked: bool) -> FloatArray:
        fed = feed(tf.constant(np.repeat(pixels[np.newaxis], rows, axis=0)))
        values = forward(network, layer_of, fed, lambda it: is_masked and it in drops)
        return np.asarray(keras.ops.convert_to_numpy(values[output.layer_id]), np.float32)

    parts = [said(min(BATCH, count - start), True) for start in range(0, count, BATCH)]
    return np.concatenate(parts), said(1, False)[0]


def _drops(layer: Layer) -> bool:
    return layer.kind_name in DROPS and layer.parameters["rate"] != 0
