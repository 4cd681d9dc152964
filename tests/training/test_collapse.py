"""Collapsing linear layers, against Keras."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from fashion_gui.network.collapse import (
    Chain,
    Collapse,
    collapsed,
    dependence_of,
    without_activations,
)
from fashion_gui.network.presets import PRESETS, sequential
from fashion_gui.network.presets.builder import LayerSpec
from fashion_gui.network.project import Project
from fashion_gui.runs.activations import ACTIVATIONS
from fashion_gui.runs.parameters import Value
from fashion_gui.runs.recipe import Recipe
from fashion_gui.training.collapse import CollapseCheck
from tests.small_runs import small_data


def stack(*activations: str, bias: bool = True, middle: tuple = ()) -> Project:  # type: ignore[type-arg]
    """Dense layers of 30 units with these activations, then ten outputs."""
    layers: list[LayerSpec] = []
    for activation in activations:
        values: dict[str, Value] = {"units": 30, "activation": activation, "use_bias": bias}
        layers += [("Dense", values), *middle]
    end: LayerSpec = ("Dense", {"units": 10, "activation": "softmax", "use_bias": bias})
    return Project(sequential(("Input", {}), ("Flatten", {}), *layers, end), Recipe())


def test_that_linear_layers_are_one_chain() -> None:
    network = stack("linear", "linear").network
    found = dependence_of(network)
    assert found.chains == (Chain(("dense", "dense_2", "dense_3")),)
    assert found.barriers == ()
    one = Collapse(found.chains[:1]).apply(network)
    assert tuple(one.order) == ("input", "flatten", "dense_3")
    assert one.layers["dense_3"].parameters["activation"] == "softmax"


def test_that_relu_is_a_barrier() -> None:
    found = dependence_of(stack("linear", "relu", "linear").network)
    assert found.chains == (Chain(("dense", "dense_2")), Chain(("dense_3", "dense_4")))
    (barrier,) = found.barriers
    assert (barrier.first, barrier.second) == ("dense_2", "dense_3")
    assert (barrier.at, barrier.activation) == ("dense_2", "relu")


def test_that_an_activation_layer_is_a_barrier_and_dropout_is_none() -> None:
    apart = stack("linear", middle=(("Activation", {"activation": "tanh"}),)).network
    (barrier,) = dependence_of(apart).barriers
    assert (barrier.at, barrier.activation) == ("activation", "tanh")
    assert barrier.path == ("dense", "activation")
    (chain,) = dependence_of(stack("linear", middle=(("Dropout", {"rate": 0.5}),)).network).chains
    assert chain.between == ("dropout",)


@pytest.mark.parametrize("name", PRESETS)
def test_that_every_preset_can_be_asked(name: str) -> None:
    network = PRESETS[name].build().network
    found = dependence_of(without_activations(network))
    assert found.barriers == ()
    for chain in found.chains:
        assert chain.last in Collapse((chain,)).apply(network).layers


@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize("middle", [(), (("Dropout", {"rate": 0.5}),)])
def test_that_keras_gives_the_same_outputs(bias: bool, middle: tuple) -> None:  # type: ignore[type-arg]
    project = stack("linear", "linear", "linear", bias=bias, middle=middle)
    random = np.random.default_rng(4)  # Keras begins with biases of 0, which would hide mistakes
    begun = {
        id_: tuple(random.normal(0, 0.1, it.shape).astype(np.float32) for it in arrays)
        for id_, arrays in CollapseCheck(project, None, None)._weights.items()
    }
    check = CollapseCheck(project, begun, None)
    found = check.difference(small_data().test_images)
    assert found is not None
    assert found.garments == 200
    assert set(found.by_precision) == {"float64", "float32"}
    assert 0 < found.by_precision["float64"] < 1e-5
    assert found.same_answers >= 199
    network, weights = collapsed(project.network, check._weights)
    assert [it.shape for it in weights["dense_4"]] == ([(784, 10), (10,)] if bias else [(784, 10)])
    assert set(network.layers) == {"input", "flatten", "dense_4"}


def test_that_wrong_weights_would_be_seen() -> None:
    """The difference is measured, not assumed: ReLU put back shows."""
    linear = stack("linear")
    check = CollapseCheck(linear, None, None)
    crooked = replace(linear, network=stack("relu").network)
    check._model = CollapseCheck(crooked, check._weights, None)._model
    found = check.difference(small_data().test_images)
    assert found is not None
    assert found.by_precision["float64"] > 1e-2


@pytest.mark.parametrize("activation", ["relu", "sigmoid", "tanh"])
def test_that_garments_disprove_an_activation(activation: str) -> None:
    project = stack(activation)
    check = CollapseCheck(project, None, None)
    (barrier,) = dependence_of(project.network).barriers
    found = check.disproof(barrier, small_data().test_images)
    assert found.second == found.first + 1
    assert abs(found.gap) > 0.1
    kernel, bias = check._weights["dense"]
    pixels = small_data().test_images[[found.first, found.second]].reshape(2, -1) / 255.0

    def g(x: np.ndarray) -> float:
        function = ACTIVATIONS[activation].value
        offset = bias[found.neuron]
        return float(function(x @ kernel[:, found.neuron] + offset) - function(offset))

    assert found.of_first == pytest.approx(g(pixels[0]), abs=1e-4)
    assert found.of_both == pytest.approx(g(pixels[0] + pixels[1]), abs=1e-4)
