from __future__ import annotations

import json
import math
from typing import Any

import keras
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.layers.kind import LayerKind
from fashion_gui.network.layers.shared_parameters import ACTIVATIONS
from fashion_gui.runs.parameters import (
    EdgesParameter,
    FloatParameter,
    IntParameter,
    Parameter,
    ParameterError,
    RegularizerParameter,
    SizeParameter,
    TargetShapeParameter,
)
from tests.network.strategies import values_of

KINDS_OF_PARAMETERS = {
    parameter: kind.name for kind in CATALOG.values() for parameter in kind.parameters
}
"""Parameters, each once, with one of the kinds that have them."""

PARAMETERS = {
    f"{kind_name}.{parameter.name}": parameter
    for parameter, kind_name in KINDS_OF_PARAMETERS.items()
}

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=5,
)


@pytest.mark.parametrize("parameter", PARAMETERS.values(), ids=PARAMETERS)
@settings(max_examples=40)
@given(data=st.data())
def test_that_a_checked_value_stays_as_it_is(parameter: Parameter, data: st.DataObject) -> None:
    value = data.draw(values_of(parameter))
    assert parameter.checked(value) == value
    assert parameter.checked(json.loads(json.dumps(value))) == value
    assert parameter.checked(parameter.default) == parameter.default


@pytest.mark.parametrize("parameter", PARAMETERS.values(), ids=PARAMETERS)
@settings(max_examples=60)
@given(received=anything)
def test_that_anything_is_taken_in_normal_form_or_refused_by_name(
    parameter: Parameter, received: object
) -> None:
    try:
        value = parameter.checked(received)
    except ParameterError as error:
        assert error.parameter == parameter.name
        assert error.expected in str(error)
    else:
        assert parameter.checked(value) == value


@pytest.mark.parametrize("received", [math.nan, math.inf, -math.inf, True, "0.5", None])
def test_that_a_rate_must_be_a_number(received: object) -> None:
    with pytest.raises(ParameterError):
        FloatParameter("rate", 0.3, 0.0, 1.0).checked(received)


def test_that_a_whole_number_of_any_length_is_no_crash() -> None:
    with pytest.raises(ParameterError):
        FloatParameter("rate", 0.3, 0.0, 1.0).checked(10**400)
    with pytest.raises(ParameterError):
        IntParameter("units", 32).checked(10**400)


def test_that_one_number_stands_for_both_sides_as_in_keras() -> None:
    assert SizeParameter("kernel_size", (3, 3)).checked(5) == (5, 5)
    assert keras.layers.Conv2D(1, 5).kernel_size == (5, 5)


def test_that_true_is_no_size() -> None:
    with pytest.raises(ParameterError):
        SizeParameter("kernel_size", (3, 3)).checked(True)


@pytest.mark.parametrize("value", ACTIVATIONS)
def test_that_keras_knows_every_activation(value: str) -> None:
    assert keras.activations.serialize(keras.activations.get(value)) == value


@pytest.mark.parametrize("value", [-1, [[1, 2], [3]], [[1, 2, 3], 4], 513, True, "ab", [1], None])
def test_that_edges_are_four_whole_numbers(value: object) -> None:
    with pytest.raises(ParameterError):
        EdgesParameter("cropping", ((0, 0), (0, 0))).checked(value)


@pytest.mark.parametrize("value", [1, (1, 2), ((1, 2), (3, 4)), ((1, 2), 3)])
def test_that_edges_are_written_as_in_keras(value: Any) -> None:
    taken = EdgesParameter("padding", ((1, 1), (1, 1))).checked(value)
    assert keras.layers.ZeroPadding2D(value).padding == taken


@pytest.mark.parametrize("value", [(-1, -1), (0, 4), (), (1, 1, 1, 1, 1), (-2,), (True,), "12"])
def test_that_a_target_shape_has_one_open_axis_at_most(value: object) -> None:
    with pytest.raises(ParameterError):
        TargetShapeParameter("target_shape", (28, 28, 1)).checked(value)


def test_that_a_penalty_of_nothing_is_none() -> None:
    penalty = RegularizerParameter("kernel_regularizer")
    assert penalty.checked([0, 0.0]) is None
    assert penalty.checked([0, 0.01]) == (0.0, 0.01)
    for refused in (0.01, [0.01], [-1, 0], [math.nan, 0], [math.inf, 0], [True, 0], "01"):
        with pytest.raises(ParameterError):
            penalty.checked(refused)


def test_that_a_parameter_matters_only_with_some_values_of_another() -> None:
    (fill_value,) = (it for it in CATALOG["RandomRotation"].parameters if it.name == "fill_value")
    assert fill_value.matters({"fill_mode": "constant"})
    assert not fill_value.matters({"fill_mode": "reflect"})
    assert fill_value.default == 0.0


@pytest.mark.parametrize("kind", CATALOG.values(), ids=CATALOG)
def test_that_what_a_parameter_goes_with_is_there_and_takes_it(kind: LayerKind) -> None:
    parameters = {it.name: it for it in kind.parameters}
    assert len(parameters) == len(kind.parameters)
    for parameter in kind.parameters:
        if parameter.only_with is not None:
            other, those = parameter.only_with
            assert [parameters[other].checked(value) for value in those] == list(those)
