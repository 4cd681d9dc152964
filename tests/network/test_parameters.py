from __future__ import annotations

import math

import keras
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.parameters import (
    FloatParameter,
    IntParameter,
    Parameter,
    ParameterError,
    SizeParameter,
)
from tests.network.strategies import values_of

PARAMETERS = {
    f"{kind.name}.{parameter.name}": parameter
    for kind in CATALOG.values()
    for parameter in kind.parameters
}

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=5,
)


@pytest.mark.parametrize("parameter", PARAMETERS.values(), ids=PARAMETERS)
@given(data=st.data())
def test_that_a_checked_value_stays_as_it_is(parameter: Parameter, data: st.DataObject) -> None:
    value = data.draw(values_of(parameter))
    assert parameter.checked(value) == value
    assert parameter.checked(parameter.default) == parameter.default


@pytest.mark.parametrize("parameter", PARAMETERS.values(), ids=PARAMETERS)
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


@pytest.mark.parametrize("value", CATALOG["Dense"].parameters[1].choices)  # type: ignore[attr-defined]
def test_that_keras_knows_every_activation(value: str) -> None:
    assert keras.activations.serialize(keras.activations.get(value)) == value
