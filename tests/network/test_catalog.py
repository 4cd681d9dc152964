"""Every kind of layer against Keras itself: shapes, types, weights, refusals, defaults."""

from __future__ import annotations

import keras
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.layers.kind import Parameters
from fashion_gui.network.shapes import Shape, ShapeError, ShapeFault
from tests.network.oracle import KINDS, Answer, Case, by_keras, by_us, cases, refused_by_us_alone
from tests.network.strategies import parameters_of

TAUGHT: dict[str, dict[str, object]] = {
    "Activation": {"activation": "relu"},
    "AveragePooling2D": {"pool_size": (2, 2)},
    "Conv2D": {"filters": 16, "kernel_size": (3, 3)},
    "Conv2DTranspose": {"filters": 16, "kernel_size": (3, 3)},
    "Dense": {"units": 32},
    "DepthwiseConv2D": {"kernel_size": (3, 3)},
    "Dropout": {"rate": 0.3},
    "GaussianNoise": {"stddev": 0.1},
    "RandomRotation": {"factor": 0.05},
    "RandomTranslation": {"height_factor": 0.1, "width_factor": 0.1},
    "Rescaling": {"scale": 1 / 255},
    "Reshape": {"target_shape": (28, 28, 1)},
    "SeparableConv2D": {"filters": 16, "kernel_size": (3, 3)},
    "SpatialDropout2D": {"rate": 0.3},
}
"""Arguments that Keras has no default for, and ours."""


def answer(kind_name: str, parameters: Parameters, *inputs: Shape) -> Answer | ShapeError:
    kind = CATALOG[kind_name]
    return by_us(Case(kind, kind.checked(parameters), list(inputs)))


@pytest.mark.parametrize("kind_name", KINDS)
@settings(max_examples=100)
@given(data=st.data())
def test_that_a_layer_says_what_keras_says(kind_name: str, data: st.DataObject) -> None:
    case = data.draw(cases(CATALOG[kind_name]))
    ours = by_us(case)
    if isinstance(ours, Answer):
        assert ours == by_keras(case)
    elif not refused_by_us_alone(case, ours):
        assert by_keras(case) is None


@settings(max_examples=30)
@given(parameters=parameters_of(CATALOG["Input"]))
def test_that_an_input_has_the_shape_that_keras_gives_it(parameters: Parameters) -> None:
    shape = CATALOG["Input"].output_shape(parameters, [])
    assert tuple(keras.Input(shape).shape[1:]) == shape


@pytest.mark.parametrize("kind_name", KINDS)
def test_that_a_layer_left_as_it_is_is_keras_s_own(kind_name: str) -> None:
    """Where the catalog names a default of Keras, it is Keras's."""
    kind = CATALOG[kind_name]
    taught = TAUGHT.get(kind_name, {})
    config = getattr(keras.layers, kind_name)(**taught).get_config()
    assert {name: kind.defaults()[name] for name in taught} == taught
    for name, value in kind.defaults().items():
        expected = config.get(name)  # `Dense` leaves out the penalty that there is not
        if kind_name.endswith("Pooling2D") and name == "strides":
            assert value is None
            assert expected == config["pool_size"]
        elif name.endswith("_initializer"):
            initializer = keras.initializers.deserialize(expected)
            assert type(initializer) is type(keras.initializers.get(value))
        elif name == "factor":
            assert expected == (-value, value)  # type: ignore[operator]
        else:
            assert value == (tuple(expected) if isinstance(expected, list) else expected), name


@pytest.mark.parametrize("kind_name", KINDS)
def test_that_no_argument_of_keras_is_passed_over(kind_name: str) -> None:
    """What is left out, is left out on purpose."""
    kind = CATALOG[kind_name]
    arguments = getattr(keras.layers, kind_name)(**TAUGHT.get(kind_name, {})).get_config()
    left_out = {"name", "trainable", "dtype", "seed", "data_format", "quantization_config"}
    left_out |= {"noise_shape", "synchronized", "rms_scaling"}
    left_out |= {name for name in arguments if name.startswith(("moving_", "renorm"))}
    left_out |= {name for name in arguments if name.endswith("_constraint")}
    assert set(arguments) - left_out - set(kind.defaults()) == set()


@pytest.mark.parametrize(
    ("kind_name", "parameters", "shape"),
    [
        ("Dense", {"units": 100_000}, (2**16,)),
        ("Dense", {"units": 100_000}, (2**14, 1)),
        ("Conv2D", {"filters": 4096}, (4096, 4096, 64)),
        ("Conv2DTranspose", {"strides": (64, 64)}, (512, 512, 1)),
        ("DepthwiseConv2D", {"depth_multiplier": 256}, (4096, 4096, 64)),
        ("SeparableConv2D", {"filters": 4096, "depth_multiplier": 256}, (28, 28, 256)),
        ("UpSampling2D", {"size": (64, 64)}, (512, 512, 1)),
        ("ZeroPadding2D", {"padding": 512}, (1, 1, 4096)),
    ],
)
def test_that_a_layer_beyond_any_memory_is_refused(
    kind_name: str, parameters: Parameters, shape: Shape
) -> None:
    refused = answer(kind_name, parameters, shape)
    assert isinstance(refused, ShapeError)
    assert refused.fault is ShapeFault.TOO_LARGE


def test_that_a_merge_beyond_any_memory_is_refused() -> None:
    refused = answer("Add", {}, (2**15, 1), (1, 2**15))
    assert isinstance(refused, ShapeError)
    assert refused.fault is ShapeFault.TOO_LARGE


@pytest.mark.parametrize("axis", [0, -2])
def test_that_garments_of_a_batch_are_not_joined(axis: int) -> None:
    """Keras would put the batches one behind the other: two answers for each garment."""
    refused = answer("Concatenate", {"axis": axis}, (4,), (4,))
    assert isinstance(refused, ShapeError)
    assert refused.fault is ShapeFault.BATCH_AXIS


@pytest.mark.parametrize(
    ("kind_name", "parameters", "inputs", "fault", "told"),
    [
        ("Conv2D", {}, [(784,)], ShapeFault.RANK, {}),
        ("Conv2D", {"kernel_size": 5}, [(3, 9, 1)], "WINDOW_TOO_LARGE", {"kernel_size": (5, 5)}),
        (
            "Conv2D",
            {"dilation_rate": 4},
            [(8, 9, 1)],
            "WINDOW_TOO_LARGE",
            {"kernel_size": (3, 3), "dilation_rate": (4, 4)},
        ),
        ("MaxPooling2D", {"pool_size": 5}, [(3, 9, 1)], "WINDOW_TOO_LARGE", {"pool_size": (5, 5)}),
        ("LayerNormalization", {"axis": 2}, [(9,)], "AXIS_OUT_OF_RANGE", {"axis": 2}),
        ("BatchNormalization", {"axis": 0}, [(9,)], "BATCH_AXIS", {"axis": 0}),
        ("Concatenate", {}, [(2, 3), (3, 3)], "MISMATCH", {"axis": -1}),
        ("Multiply", {}, [(2, 3), (3, 2)], "BROADCAST", {}),
        ("Reshape", {"target_shape": [28, 27]}, [(784,)], "SIZE", {"target_shape": (28, 27)}),
        ("Reshape", {"target_shape": [-1, 27]}, [(784,)], "SIZE", {"target_shape": (-1, 27)}),
        (
            "Cropping2D",
            {"cropping": 14},
            [(28, 28, 1)],
            "CROPPED_AWAY",
            {"cropping": ((14, 14), (14, 14))},
        ),
        (
            "Conv2D",
            {"strides": 2, "dilation_rate": (1, 2)},
            [(28, 28, 1)],
            "STRIDES_AND_DILATION",
            {"strides": (2, 2), "dilation_rate": (1, 2)},
        ),
        (
            "SeparableConv2D",
            {"strides": [1, 2]},
            [(28, 28, 1)],
            "UNEQUAL_STRIDES",
            {"strides": (1, 2)},
        ),
        (
            "Conv2DTranspose",
            {"dilation_rate": 2},
            [(7, 7, 1)],
            "DILATED_TRANSPOSE",
            {"dilation_rate": (2, 2)},
        ),
        ("Conv2D", {"groups": 2}, [(28, 28, 3)], "GROUPS_OF_CHANNELS", {"groups": 2}),
        (
            "Conv2D",
            {"groups": 2, "filters": 5},
            [(28, 28, 4)],
            "GROUPS_OF_FILTERS",
            {"groups": 2, "filters": 5},
        ),
        (
            "Conv2DTranspose",
            {"output_padding": 2, "strides": 2},
            [(7, 7, 1)],
            "OUTPUT_PADDING_TOO_LARGE",
            {"output_padding": (2, 2), "strides": (2, 2)},
        ),
        (
            "Conv2DTranspose",
            {"output_padding": 0, "kernel_size": 2, "padding": "same"},
            [(7, 7, 1)],
            "OUTPUT_PADDING_TOO_SMALL",
            {"output_padding": (0, 0), "kernel_size": (2, 2)},
        ),
    ],
)
def test_that_a_refusal_names_what_collides(
    kind_name: str,
    parameters: Parameters,
    inputs: list[Shape],
    fault: ShapeFault | str,
    told: Parameters,
) -> None:
    refused = answer(kind_name, parameters, *inputs)
    assert isinstance(refused, ShapeError)
    assert refused.fault is (ShapeFault[fault] if isinstance(fault, str) else fault)
    assert refused.parameters == told
    assert refused.received == tuple(inputs)
    assert refused.fault.value in str(refused)


@pytest.mark.parametrize(
    ("kind_name", "parameters", "shape", "expected"),
    [
        ("Dense", {"units": 100}, (784,), 78_400),
        ("Dense", {"units": 10}, (28, 28), 7_840),
        ("Conv2D", {"filters": 32, "padding": "same"}, (28, 28, 1), 225_792),
        ("Conv2D", {"filters": 64, "groups": 2}, (14, 14, 32), 9 * 16 * 64 * 144),
        ("DepthwiseConv2D", {"depth_multiplier": 2}, (14, 14, 32), 9 * 32 * 2 * 144),
        ("SeparableConv2D", {"filters": 64}, (14, 14, 32), (9 * 32 + 32 * 64) * 144),
        ("Conv2DTranspose", {"filters": 8, "strides": 2}, (7, 7, 4), 9 * 4 * 8 * 49),
        ("MaxPooling2D", {}, (28, 28, 1), 0),
    ],
)
def test_that_multiplications_are_counted_as_on_paper(
    kind_name: str, parameters: Parameters, shape: Shape, expected: int
) -> None:
    kind = CATALOG[kind_name]
    assert kind.multiply_adds(kind.checked(parameters), [shape]) == expected
