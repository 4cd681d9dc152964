"""Gradients of a deep stack for the lessons, by Keras in the inference thread."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.runs.activations import ACTIVATIONS

BATCH = 32
"""Garments of the training set, the first ones."""


def gradient_norms_by_activation(data: FashionMnist) -> Mapping[str, npt.NDArray[np.float64]]:
    """For every activation, the norm of the gradient of each layer: the same first weights."""
    from fashion_gui.training.gradient_flow import gradient_norms

    images, labels = data.train_images[:BATCH], data.train_labels[:BATCH]
    return {name: gradient_norms(name, images, labels) for name in ACTIVATIONS}
