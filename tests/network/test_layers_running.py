"""Layers that we accept run in TensorFlow: forward, backward, and once more on other shapes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.layers.augmentation import Augmentation
from fashion_gui.network.layers.convolution import Convolution
from fashion_gui.network.layers.kind import Arity
from fashion_gui.network.shapes import Shape, ShapeError
from fashion_gui.runs.parameters import Value
from tests.network.oracle import (
    KINDS,
    Answer,
    Case,
    argument,
    arrays,
    by_us,
    cases,
    keras_layer,
    near,
)

CONVOLUTIONS = [name for name in KINDS if isinstance(CATALOG[name], Convolution)]
OTHERS = [name for name in KINDS if name not in CONVOLUTIONS]
BATCH = 11
"""Garments; no axis of a shape is as long, so that none is taken for it."""

pytestmark = pytest.mark.filterwarnings(
    # Only 1 comes out of it; Keras takes it all the same.
    "ignore:You are using a softmax over axis:UserWarning"
)


def step(layer: Any, inputs: Sequence[Any]) -> tuple[Any, list[Any]]:
    """Output of a layer in training, and the gradients of its weights and its inputs."""
    signature = [tf.TensorSpec((None, *it.shape[1:]), tf.float32) for it in inputs]

    @tf.function(input_signature=[signature])  # type: ignore[untyped-decorator]
    def forward_and_back(tensors: list[Any]) -> tuple[Any, list[Any]]:
        with tf.GradientTape() as tape:
            tape.watch(tensors)
            output = layer(argument(tensors), training=True)
            loss = tf.reduce_sum(output * output) + tf.add_n([tf.constant(0.0), *layer.losses])
        learned = [weight.value for weight in layer.trainable_weights]
        return output, tape.gradient(loss, [*tensors, *learned])

    output, gradients = forward_and_back([tf.constant(it) for it in inputs])
    return output, gradients


def runs(case: Case) -> None:
    ours = by_us(case)
    assume(isinstance(ours, Answer))
    assert isinstance(ours, Answer)
    layer = keras_layer(case)
    layer(argument([keras.KerasTensor((None, *shape)) for shape in case.inputs]))
    output, gradients = step(layer, arrays(case.inputs, BATCH))
    assert tuple(output.shape) == (BATCH, *ours.shape)
    assert [tuple(it.shape) for it in gradients] == [
        *((BATCH, *shape) for shape in case.inputs),
        *(weight.shape for weight in ours.weights if weight.trainable),
    ]


@pytest.mark.parametrize("kind_name", CONVOLUTIONS)
@settings(max_examples=20)
@given(data=st.data())
def test_that_an_accepted_convolution_trains(kind_name: str, data: st.DataObject) -> None:
    runs(data.draw(cases(CATALOG[kind_name])))


@pytest.mark.parametrize("kind_name", OTHERS)
@settings(max_examples=6)
@given(data=st.data())
def test_that_an_accepted_layer_trains(kind_name: str, data: st.DataObject) -> None:
    runs(data.draw(cases(CATALOG[kind_name])))


@pytest.mark.parametrize("kind_name", KINDS)
@settings(max_examples=25)
@given(data=st.data())
def test_that_a_layer_is_used_again_where_keras_can(kind_name: str, data: st.DataObject) -> None:
    kind = CATALOG[kind_name]
    case = data.draw(cases(kind))
    assume(isinstance(by_us(case), Answer))
    then = [data.draw(near(shape)) for shape in case.inputs]
    if kind.arity is Arity.MANY:
        then += data.draw(st.lists(near(then[0]), max_size=1))
    assume(isinstance(by_us(Case(kind, case.values, then)), Answer) or not only_ours(case, then))
    assert kind.takes_again(case.values, case.inputs, then) == again_by_keras(case, then)


def only_ours(case: Case, then: list[Shape]) -> bool:
    """Whether the second call is one of those that we refuse and Keras does not."""
    return isinstance(case.kind, Augmentation) and len(then[0]) == 2


def again_by_keras(case: Case, then: list[Shape]) -> bool:
    """Whether Keras builds the second call and TensorFlow runs it, garment by garment."""
    layer = keras_layer(case)
    layer(argument([keras.KerasTensor((None, *shape)) for shape in case.inputs]))
    try:
        planned = layer(argument([keras.KerasTensor((None, *shape)) for shape in then]))
        output = layer(argument(arrays(then, BATCH)))
    except (ValueError, IndexError, tf.errors.OpError):
        return False
    return tuple(output.shape) == (BATCH, *planned.shape[1:])


@pytest.mark.parametrize("kernel_size", [(2, 3), (3, 4)])
def test_that_an_output_padding_too_small_is_refused_for_a_reason(
    kernel_size: tuple[int, int],
) -> None:
    """Keras builds it; TensorFlow finds no picture from which a convolution came to this one."""
    kind = CATALOG["Conv2DTranspose"]
    parameters: dict[str, Value] = {
        "kernel_size": kernel_size,
        "padding": "same",
        "output_padding": (0, 0),
    }
    case = Case(kind, kind.checked(parameters), [(4, 6, 3)])
    assert isinstance(by_us(case), ShapeError)
    layer = keras_layer(case)
    layer(keras.KerasTensor((None, 4, 6, 3)))
    with pytest.raises(tf.errors.OpError):
        layer(arrays(case.inputs, BATCH)[0])


@pytest.mark.parametrize("kind_name", ["RandomFlip", "RandomTranslation", "RandomRotation"])
def test_that_pictures_without_channels_are_refused_for_a_reason(kind_name: str) -> None:
    """Keras builds it, takes the batch for one picture, and moves garments into one another."""
    kind = CATALOG[kind_name]
    case = Case(kind, kind.defaults(), [(28, 28)])
    assert isinstance(by_us(case), ShapeError)
    keras.utils.set_random_seed(0)
    garments = np.zeros((BATCH, 28, 28), np.float32)
    garments[0] = 1.0
    layer = keras_layer(case)
    others = [np.max(layer(garments, training=True)[1:]) for _ in range(20)]
    assert max(others) > 0.1
