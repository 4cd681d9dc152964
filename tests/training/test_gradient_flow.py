"""Activations by hand against Keras, and what they do to the gradient of a deep stack."""

from __future__ import annotations

import keras
import numpy as np
import pytest
import tensorflow as tf

from fashion_gui.runs.activations import ACTIVATIONS
from fashion_gui.training.gradient_flow import DEPTH, gradient_norms
from tests.small_runs import small_data


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_that_curves_and_slopes_are_keras_s(name: str) -> None:
    x = np.linspace(-6, 6, 241)
    tensor = tf.constant(x, tf.float32)
    with tf.GradientTape() as tape:
        tape.watch(tensor)
        values = keras.activations.get(name)(tensor)
    slopes = tape.gradient(values, tensor)
    function = ACTIVATIONS[name]
    assert np.allclose(function.value(x), values.numpy(), atol=1e-5)
    assert np.allclose(function.slope(x), slopes.numpy(), atol=1e-5)


def norms(activation: str) -> np.ndarray:
    data = small_data()
    return gradient_norms(activation, data.train_images[:32], data.train_labels[:32])


def test_that_sigmoid_vanishes_and_relu_does_not() -> None:
    sigmoid, relu = norms("sigmoid"), norms("relu")
    assert len(sigmoid) == len(relu) == DEPTH + 1
    assert sigmoid[0] / sigmoid[DEPTH - 1] < 1e-3
    assert relu[0] / relu[DEPTH - 1] > 0.1
    assert np.all(np.diff(sigmoid[1:]) > 0)


def test_that_the_same_is_computed_again() -> None:
    assert np.allclose(norms("tanh"), norms("tanh"))
