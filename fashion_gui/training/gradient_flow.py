"""How much of the gradient arrives at each layer of a deep stack, by its activation."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from fashion_gui.data.encoding import scale_pixels
from fashion_gui.network.presets import sequential
from fashion_gui.network.presets.builder import LayerSpec
from fashion_gui.training.backend import keras, tf
from fashion_gui.training.build import model_as_begun

DEPTH = 8
"""Hidden layers."""
UNITS = 64


def gradient_norms(
    activation: str, images: npt.NDArray[np.uint8], labels: npt.NDArray[np.uint8], seed: int = 0
) -> npt.NDArray[np.float64]:
    """Norm of the loss's gradient by each kernel, from the first hidden layer to the output.

    The stack is as Keras begins it (Glorot uniform): Flatten, `DEPTH` times Dense, ten outputs
    with softmax; the loss is the categorical cross-entropy of this batch of (n, 28, 28) garments.

    Returns:
        (DEPTH + 1,).
    """
    hidden: LayerSpec = ("Dense", {"units": UNITS, "activation": activation})
    end: LayerSpec = ("Dense", {"units": 10, "activation": "softmax"})
    network = sequential(("Input", {}), ("Flatten", {}), *[hidden] * DEPTH, end)
    model = model_as_begun(network, seed)
    kernels = [it.kernel for it in model.layers if hasattr(it, "kernel")]
    pixels = tf.constant(scale_pixels(images))
    with tf.GradientTape() as tape:
        losses = keras.losses.sparse_categorical_crossentropy(labels, model(pixels))
        loss = tf.reduce_mean(losses)
    gradients = tape.gradient(loss, [it.value for it in kernels])
    return np.array([float(tf.norm(it)) for it in gradients])
