"""Every kind of layer against Keras itself: shapes, parameter counts, refusals."""

from __future__ import annotations

import math
from typing import Any

import keras
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.layers.kind import Arity, ParameterCount, Parameters
from fashion_gui.network.shapes import Shape, ShapeError
from tests.network.strategies import parameters_of, shapes

KINDS = [name for name in CATALOG if name != "Input"]


def by_keras(
    kind_name: str, parameters: Parameters, inputs: list[Shape]
) -> tuple[Shape, ParameterCount] | None:
    """What Keras says to a layer: output shape and counts, or None where it refuses."""
    tensors = [keras.KerasTensor((None, *shape)) for shape in inputs]
    try:
        layer = getattr(keras.layers, kind_name)(name="layer", **parameters)
        output = layer(tensors if len(tensors) > 1 else tensors[0])
    except (ValueError, IndexError):  # `Concatenate` looks up an axis that isn't there
        return None
    return tuple(output.shape[1:]), ParameterCount(
        _count(layer.trainable_weights), _count(layer.non_trainable_weights)
    )


def _count(weights: list[Any]) -> int:
    # A generator's seed is a variable for Keras's counter, but no weight of the network.
    return sum(math.prod(it.shape) for it in weights if "seed" not in it.path)


def by_us(
    kind_name: str, parameters: Parameters, inputs: list[Shape]
) -> tuple[Shape, ParameterCount] | None:
    kind = CATALOG[kind_name]
    values = kind.checked(parameters)
    try:
        shape = kind.output_shape(values, inputs)
    except ShapeError:
        return None
    return shape, kind.parameter_count(values, inputs)


@pytest.mark.parametrize("kind_name", KINDS)
@settings(max_examples=60)
@given(data=st.data())
def test_that_a_layer_says_what_keras_says(kind_name: str, data: st.DataObject) -> None:
    kind = CATALOG[kind_name]
    parameters = data.draw(parameters_of(kind), "parameters")
    inputs: list[Shape]
    if kind.arity is Arity.MANY:
        first = data.draw(shapes, "first shape")
        others = st.just(first) | shapes | st.integers(1, 9).map(lambda size: (*first[:-1], size))
        inputs = [first, *data.draw(st.lists(others, min_size=1, max_size=3), "other shapes")]
    else:
        inputs = [data.draw(shapes, "shape")]
    if kind_name == "Concatenate":
        assume(parameters["axis"] not in (0, -1 - len(inputs[0])))  # see the next test
    assert by_us(kind_name, parameters, inputs) == by_keras(kind_name, parameters, inputs)


@pytest.mark.parametrize("axis", [0, -2])
def test_that_garments_of_a_batch_are_not_joined(axis: int) -> None:
    """Keras would put the batches one behind the other: two answers for each garment."""
    assert by_us("Concatenate", {"axis": axis}, [(4,), (4,)]) is None


@settings(max_examples=30)
@given(parameters=parameters_of(CATALOG["Input"]))
def test_that_an_input_has_the_shape_that_keras_gives_it(parameters: Parameters) -> None:
    tensor = keras.Input(parameters["shape"])
    assert CATALOG["Input"].output_shape(parameters, []) == tuple(tensor.shape[1:])


@pytest.mark.parametrize("kind_name", KINDS)
def test_that_a_layer_left_as_it_is_is_keras_s_own(kind_name: str) -> None:
    """Where the catalog names a default of Keras, it is Keras's."""
    taught = {"Activation": {"activation"}, "Conv2D": {"filters", "kernel_size"}}
    taught |= {"Dense": {"units"}, "Dropout": {"rate"}}
    kind = CATALOG[kind_name]
    layer = getattr(keras.layers, kind_name)(
        **{name: kind.defaults()[name] for name in taught.get(kind_name, ())}
    )
    config = layer.get_config()
    for name, value in kind.defaults().items():
        if kind_name == "MaxPooling2D" and name == "strides":
            assert value is None
            assert config["strides"] == config["pool_size"]
        else:
            expected = config[name]
            assert value == (tuple(expected) if isinstance(expected, list) else expected), name


@pytest.mark.parametrize(
    ("kind_name", "shape"), [("Dense", (2**16,)), ("Conv2D", (4096, 4096, 64))]
)
def test_that_a_layer_beyond_any_memory_is_refused(kind_name: str, shape: Shape) -> None:
    large = {"Dense": {"units": 100_000}, "Conv2D": {"filters": 4096}}
    assert by_us(kind_name, large[kind_name], [shape]) is None
