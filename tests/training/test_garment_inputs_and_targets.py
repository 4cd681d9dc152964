"""What enters networks and what their outputs are compared with, against numpy and plain Keras."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import keras
import numpy as np
import pytest

from fashion_gui.data.encoding import scale_pixels
from fashion_gui.data.input_views import (
    InputSource,
    PrincipalComponents,
    principal_components,
    view_of,
)
from fashion_gui.network.analysis import analyse
from fashion_gui.network.edits import SetParameters
from fashion_gui.network.graph import Network
from fashion_gui.network.outputs import Output
from fashion_gui.network.presets import sequential
from fashion_gui.network.project import Project
from fashion_gui.runs.events import RunEnded
from fashion_gui.runs.recipe import Recipe
from fashion_gui.runs.targets import (
    FOOTWEAR_CLASSES,
    Loss,
    OutputSetting,
    Target,
    default_loss,
    loss_misfit,
    target_fits,
)
from fashion_gui.training.backend import tf
from fashion_gui.training.build import build_model
from fashion_gui.training.classifier import TrainedNetwork
from fashion_gui.training.garment_inputs import inputs_of
from fashion_gui.training.garment_targets import target_of
from tests.small_runs import Log, run_small, small_data, small_project, small_split

BASIS = principal_components(small_data().train_images[small_split().train])


def inputs_in_numpy(network: Network, pixels: Any) -> list[Any]:
    """What feeds each input, by the data room's own views."""
    result = []
    for id_ in network.input_layers:
        layer = network.layers[id_]
        source = InputSource(str(layer.parameters["source"]))
        components: Any = layer.parameters["components"]
        view = view_of(pixels, source, components, BASIS)
        result.append(view[..., np.newaxis] if layer.parameters["channel_axis"] else view)
    return result


@pytest.mark.parametrize("source", InputSource)
@pytest.mark.parametrize("scaled", [True, False])
def test_that_an_input_gets_the_view_of_the_data_room(source: InputSource, scaled: bool) -> None:
    network = sequential(("Input", {"source": source.value, "components": 7}), ("Flatten", {}))
    pixels = scale_pixels(small_data().train_images[:9])
    (expected,) = inputs_in_numpy(network, pixels)
    (fed,) = inputs_of(network, BASIS, scaled)(tf.constant(pixels))
    np.testing.assert_allclose(fed, expected * (1 if scaled else 255), rtol=1e-4, atol=1e-4)


def targets_in_numpy(outputs: tuple[Output, ...], data: Any) -> list[Any]:
    labels = data.train_labels.astype(np.int32)
    footwear = np.isin(labels, FOOTWEAR_CLASSES).astype(np.float32)[:, np.newaxis]
    pixels = scale_pixels(data.train_images)
    result: list[Any] = []
    for output in outputs:
        match output.target:
            case Target.ONE_HOT:
                result.append(np.eye(10, dtype=np.float32)[labels])
            case Target.INTEGER:
                result.append(labels)
            case Target.FOOTWEAR:
                result.append(footwear)
            case _:
                result.append(pixels.reshape(-1, *output.shape))
    return result


@pytest.mark.parametrize(
    "preset",
    ["functional", "two-inputs", "two-halves", "two-outputs", "autoencoder", "mistake-no-scaling"],
)
def test_that_a_run_is_that_of_a_plain_script(preset: str) -> None:
    """A student's script: arrays a view, lists of inputs and targets, `compile`, `fit`."""
    project = small_project(preset)
    _, log = run_small(project)

    network, recipe = project.network, project.recipe
    data, split = small_data(), small_split()
    factor = np.float32(1 if recipe.scale_pixels else 255)
    x = [it * factor for it in inputs_in_numpy(network, scale_pixels(data.train_images))]
    outputs = analyse(network, recipe).outputs
    y = targets_in_numpy(outputs, data)
    keras.utils.set_random_seed(recipe.seed)
    plain: Any = build_model(network)
    optimizer = keras.optimizers.get(recipe.optimizer)
    optimizer.learning_rate = recipe.learning_rate
    plain.compile(optimizer=optimizer, loss=[output.loss for output in outputs])
    history = plain.fit(
        [it[split.train] for it in x],
        [it[split.train] for it in y],
        batch_size=32,
        epochs=2,
        validation_data=([it[split.validation] for it in x], [it[split.validation] for it in y]),
        validation_batch_size=2000,
        verbose=0,
    ).history
    for name in ("loss", "val_loss"):
        ours = [getattr(epoch, name) for epoch in log.epochs]
        np.testing.assert_allclose(ours, history[name], rtol=2e-4, err_msg=name)


def ended(log: Log) -> RunEnded:
    (event,) = [it for it in log.events if isinstance(it, RunEnded)]
    return event


@pytest.mark.parametrize("preset", ["functional", "two-inputs", "two-halves", "two-outputs"])
def test_that_the_network_rebuilt_from_a_run_scores_as_in_validation(preset: str) -> None:
    project = small_project(preset)
    _, log = run_small(project)
    event = ended(log)
    held = small_split().validation
    data = small_data()
    score = TrainedNetwork(project, event.weights, event.basis).evaluate(
        data.train_images[held], data.train_labels[held]
    )
    assert score.loss == pytest.approx(log.epochs[-1].val_loss, rel=1e-4)
    assert score.accuracy == pytest.approx(log.epochs[-1].val_accuracy, abs=1e-6)


def test_that_a_picture_has_no_accuracy() -> None:
    _, log = run_small(small_project("autoencoder"))
    for epoch in log.epochs:
        assert math.isfinite(epoch.val_loss)
        assert math.isnan(epoch.accuracy)
        assert math.isnan(epoch.val_accuracy)


def test_that_classes_as_one_number_are_right_where_the_nearest_is() -> None:
    project = small_project("two-inputs")
    _, log = run_small(project)
    event = ended(log)
    data = small_data()
    network = project.network
    model: Any = build_model(network)
    for layer in model.layers:
        if layer.name in event.weights:
            layer.set_weights(event.weights[layer.name])
    x = inputs_in_numpy(network, scale_pixels(data.test_images))
    nearest = np.round(model.predict(x, verbose=0)[:, 0])
    expected = float((nearest == data.test_labels).mean())
    score = TrainedNetwork(project, event.weights, event.basis).evaluate(
        data.test_images, data.test_labels
    )
    assert score.accuracy == pytest.approx(expected, abs=1e-6)


def test_that_the_components_are_those_of_the_garments_trained_on() -> None:
    _, log = run_small(small_project("functional"))
    basis = ended(log).basis
    assert isinstance(basis, PrincipalComponents)
    np.testing.assert_allclose(basis.mean, BASIS.mean, atol=1e-6)
    assert ended(run_small(small_project())[1]).basis is None


CASES = [
    (target, shape, loss)
    for target in Target
    for shape in ((10,), (1,), (784,), (28, 28), (28, 28, 1))
    if target_fits(target, shape)
    for loss in Loss
]


@pytest.mark.parametrize(("target", "shape", "loss"), CASES)
def test_that_keras_takes_the_losses_that_fit(
    target: Target, shape: tuple[int, ...], loss: Loss
) -> None:
    if loss_misfit(loss, target, shape) is not None:
        assert loss is not default_loss(target, shape)
        return
    random = np.random.default_rng(0)
    labels = tf.constant(random.integers(0, 10, 6).astype(np.int32))
    pixels = tf.constant(random.random((6, 28, 28)).astype(np.float32))
    predicted = tf.constant(random.dirichlet(np.ones(np.prod(shape)), 6).reshape(6, *shape))
    output = Output("end", shape, "softmax", target, loss)
    wanted = target_of(output, labels, pixels)
    value = float(
        keras.losses.get(loss.value)(wanted, tf.cast(predicted, tf.float32)).numpy().mean()
    )
    assert math.isfinite(value)


@pytest.mark.parametrize(
    "loss", [it for it in Loss if loss_misfit(it, Target.ONE_HOT, (10,)) is None]
)
def test_that_a_run_learns_by_every_loss_of_the_classes(loss: Loss) -> None:
    project = small_project()
    (output,) = project.network.output_layers
    recipe = project.recipe.with_output(OutputSetting(output, Target.ONE_HOT, loss))
    _, log = run_small(replace(project, recipe=replace(recipe, epochs=3)))
    assert log.epochs[-1].loss < log.epochs[0].loss


def test_that_noise_spoils_what_is_trained_on_and_not_what_is_validated() -> None:
    clean = run_small(small_project(epochs=4))[1].epochs[-1]
    noisy = run_small(small_project(epochs=4, label_noise=1.0))[1].epochs[-1]
    assert clean.val_accuracy > 0.5
    assert noisy.val_accuracy < 0.35
    half = run_small(small_project(epochs=4, label_noise=0.4))[1].epochs[-1]
    assert half.val_accuracy > half.accuracy


def test_that_a_shared_layer_is_one_layer_of_keras() -> None:
    network = small_project("two-halves").network
    model: Any = build_model(network)
    assert [layer.name for layer in model.layers].count("dense") == 1
    assert "dense_2" in network.layers
    assert "dense_2" not in [layer.name for layer in model.layers]
    changed = SetParameters("dense_2", {"units": 5}).apply(network)
    assert changed.layers["dense"].parameters["units"] == 5
    wider: Any = build_model(changed)
    assert wider.count_params() == analyse(changed).parameters.total


def test_that_a_project_without_components_needs_no_basis() -> None:
    project = Project(
        sequential(("Input", {}), ("Flatten", {}), ("Dense", {"units": 10})), Recipe()
    )
    TrainedNetwork(project, {}, None)
