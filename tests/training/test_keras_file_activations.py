"""Activations that stand as layers in a `.keras` file: the same function, or refused in words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest
from keras import layers

from fashion_gui.network.activation_layers import ACTIVATION_LAYERS
from fashion_gui.network.keras_config.errors import KerasFault, KerasFileError
from fashion_gui.network.keras_config.reading import read_keras_config
from fashion_gui.training.keras_file import read_keras_file
from tests.training.test_keras_file import answers, rebuilt, saved

SAME: dict[str, tuple[Callable[[], Any], str]] = {
    "ReLU": (layers.ReLU, "relu"),
    "LeakyReLU": (lambda: layers.LeakyReLU(0.2), "leaky_relu"),
    "LeakyReLU, kept as float32": (lambda: layers.LeakyReLU(float(np.float32(0.2))), "leaky_relu"),
    "ELU": (layers.ELU, "elu"),
    "Softmax": (layers.Softmax, "softmax"),
}

OTHER: dict[str, tuple[Callable[[], Any], str, str]] = {
    "LeakyReLU of Keras's own slope": (
        lambda: layers.LeakyReLU(name="it"), "negative_slope=0.3", "negative_slope=0.2",
    ),
    "ReLU up to 6": (lambda: layers.ReLU(6.0, name="it"), "max_value=6.0", "max_value=None"),
    "ReLU with a slope": (
        lambda: layers.ReLU(negative_slope=0.1, name="it"),
        "negative_slope=0.1", "negative_slope=0.0",
    ),
    "ReLU from 1": (lambda: layers.ReLU(threshold=1.0, name="it"), "threshold=1.0", "threshold=0"),
    "ELU of another alpha": (lambda: layers.ELU(0.5, name="it"), "alpha=0.5", "alpha=1.0"),
    "Softmax over the first axis": (lambda: layers.Softmax(0, name="it"), "axis=0", "axis=-1"),
}  # fmt: skip


def tiny(activation: Any) -> Any:
    return keras.Sequential([keras.Input((784,)), layers.Dense(10), activation])


def spread(model: Any) -> Any:
    """Pixels of both signs, so that both halves of a function are met."""
    return np.random.default_rng(1).uniform(-1, 1, (20, *model.inputs[0].shape[1:]))


def rows(model: Any, pixels: Any) -> Any:
    return np.array(answers(model, [pixels]))


@pytest.mark.parametrize("name", SAME)
def test_that_an_activation_layer_is_read_as_the_activation_that_it_is(
    name: str, tmp_path: Path
) -> None:
    make, activation = SAME[name]
    model = tiny(make())
    file = read_keras_file(saved(model, tmp_path))
    last = list(file.project.network.layers.values())[-1]
    assert (last.kind_name, last.parameters["activation"]) == ("Activation", activation)
    pixels = spread(model)
    wanted, found = rows(model, pixels), rows(rebuilt(file), pixels)
    np.testing.assert_allclose(found, wanted, atol=1e-5)
    linear = rows(keras.Model(model.inputs, model.layers[0].output), pixels)
    assert np.abs(wanted - linear).max() > 0.01


@pytest.mark.parametrize("name", SAME)
def test_that_a_layer_may_be_the_activation_of_another(name: str, tmp_path: Path) -> None:
    make, activation = SAME[name]
    model = keras.Sequential([keras.Input((784,)), layers.Dense(10, activation=make())])
    file = read_keras_file(saved(model, tmp_path))
    (dense,) = [it for it in file.project.network.layers.values() if it.kind_name == "Dense"]
    assert dense.parameters["activation"] == activation
    pixels = spread(model)
    wanted, found = rows(model, pixels), rows(rebuilt(file), pixels)
    np.testing.assert_allclose(found, wanted, atol=1e-5)


def test_that_one_activation_layer_used_twice_stays_one(tmp_path: Path) -> None:
    start, relu = keras.Input((784,)), layers.ReLU()
    model = keras.Model(start, relu(layers.Dense(10)(relu(layers.Dense(9)(start)))))
    network = read_keras_config(saved(model, tmp_path)).project.network
    (first, second) = [id_ for id_ in network.layers if id_.startswith("re_lu")]
    assert network.layers[second].shares == first


def test_that_the_slope_under_its_former_name_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def as_keras_2_wrote_it(layer: Any) -> dict[str, Any]:
        return {"name": layer.name, "trainable": True, "alpha": 0.2}

    model = tiny(layers.LeakyReLU(0.2))
    monkeypatch.setattr(layers.LeakyReLU, "get_config", as_keras_2_wrote_it)
    network = read_keras_config(saved(model, tmp_path)).project.network
    assert list(network.layers.values())[-1].parameters["activation"] == "leaky_relu"


def test_that_a_slope_that_is_not_said_is_keras_s_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = tiny(layers.LeakyReLU(name="it"))
    monkeypatch.setattr(layers.LeakyReLU, "get_config", lambda _: {"name": "it"})
    with pytest.raises(KerasFileError) as caught:
        read_keras_config(saved(model, tmp_path))
    assert (caught.value.subject, caught.value.value) == ("it", "negative_slope=0.3")


@pytest.mark.parametrize("name", OTHER)
def test_that_another_function_is_refused_with_layer_and_setting(name: str, tmp_path: Path) -> None:
    make, value, expected = OTHER[name]
    path = saved(keras.Sequential([keras.Input((784,)), layers.Dense(10), make()]), tmp_path)
    with pytest.raises(KerasFileError) as caught:
        read_keras_file(path)
    error = caught.value
    assert (error.fault, error.subject, error.value) == (KerasFault.FUNCTION, "it", value)
    assert error.expected.startswith(expected)
    assert "it" in error.reason
    assert value in error.reason


def test_that_another_function_within_a_layer_is_refused_likewise(tmp_path: Path) -> None:
    dense = layers.Dense(10, activation=layers.LeakyReLU(0.01), name="it")
    with pytest.raises(KerasFileError) as caught:
        read_keras_file(saved(keras.Sequential([keras.Input((784,)), dense]), tmp_path))
    assert caught.value.fault is KerasFault.FUNCTION
    assert (caught.value.subject, caught.value.value) == ("it", "negative_slope=0.01")


def test_that_an_activation_with_weights_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(KerasFileError) as caught:
        read_keras_file(saved(tiny(layers.PReLU()), tmp_path))
    assert (caught.value.fault, caught.value.subject) == (KerasFault.LAYER, "PReLU")


@pytest.mark.parametrize("name", ACTIVATION_LAYERS)
def test_that_the_table_agrees_with_keras(name: str) -> None:
    """Its settings and their defaults, and the function that the fixed values give."""
    table = ACTIVATION_LAYERS[name]
    config = getattr(layers, name)().get_config()
    assert {it.name: it.default for it in table.settings}.items() <= config.items()
    assert config.keys() == {it.name for it in table.settings} | {"name", "trainable", "dtype"}
    layer = getattr(layers, name)(**{it.name: it.fixed for it in table.settings})
    x = np.linspace(-4, 8, 60, dtype=np.float32).reshape(6, 10)
    function = keras.activations.get(table.activation)
    np.testing.assert_allclose(np.asarray(layer(x)), np.asarray(function(x)), atol=1e-6)
