"""A frozen step: what it keeps is what the step computed, and the step is the one of `fit`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import pytest

from fashion_gui.network import edits
from fashion_gui.network.graph import Connection
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.presets.builder import LayerSpec, sequential
from fashion_gui.network.presets.chapter import hidden
from fashion_gui.network.project import Project
from fashion_gui.runs.inside import MOST_GARMENTS, FrozenStep
from fashion_gui.training.backend import keras, tf
from fashion_gui.training.build import build_model
from fashion_gui.training.garment_inputs import inputs_of
from fashion_gui.training.instrumented import InstrumentedModel
from fashion_gui.training.prepared import prepare
from tests.small_runs import small_data, small_project, small_split

BATCHES = [np.arange(32) + 40 * place for place in range(3)]


def frozen_steps(project: Project) -> tuple[list[FrozenStep], InstrumentedModel]:
    """Three steps on three batches, and the model after them."""
    network, recipe = project.network, project.recipe
    prepared = prepare(network, recipe, small_data(), small_split())
    freezer, model = prepared.freezer, prepared.model
    return [
        freezer.step(tf.constant(batch), 0, place) for place, batch in enumerate(BATCHES)
    ], model


def plain_steps(project: Project) -> tuple[list[float], InstrumentedModel]:
    """The losses of the same three batches by the traced steps of a run, and the model."""
    prepared = prepare(project.network, project.recipe, small_data(), small_split())
    model = prepared.model
    model.make_train_function()
    order = tf.constant(np.concatenate(BATCHES))
    losses = []
    for place in range(len(BATCHES)):
        found = model._train_call(order, place * 32, 1, 32)
        losses.append(float(found[0].numpy()[0]))
    return losses, model


def project_of(kinds: Sequence[LayerSpec], **recipe: Any) -> Project:
    """A chain from the whole image to the ten classes."""
    network = sequential(("Input", {}), *kinds, hidden(10, "softmax"))
    project = PRESETS["chapter"].build()
    return replace(project, network=network, recipe=replace(project.recipe, **recipe))


CONVOLUTIONAL: Sequence[LayerSpec] = (
    ("Reshape", {"target_shape": (28, 28, 1)}),
    ("Conv2D", {"filters": 4, "kernel_regularizer": (0.0, 0.01)}),
    ("BatchNormalization", {}),
    ("Activation", {"activation": "relu"}),
    ("SpatialDropout2D", {"rate": 0.4}),
    ("GaussianNoise", {"stddev": 0.2}),
    ("Flatten", {}),
    ("Dropout", {"rate": 0.5}),
)

PROJECTS = {
    "chapter": lambda: small_project("chapter"),
    "convolutional": lambda: project_of(CONVOLUTIONAL),
    "two inputs, number": lambda: small_project("two-inputs"),
    "autoencoder": lambda: small_project("autoencoder"),
    "binary": lambda: small_project("functional"),
}


@cache
def frozen_of(name: str) -> tuple[list[FrozenStep], InstrumentedModel]:
    """The steps of a project, computed once for all tests."""
    return frozen_steps(PROJECTS[name]())


@pytest.mark.parametrize("name", PROJECTS)
def test_that_a_frozen_step_is_the_step_of_the_run(name: str) -> None:
    project = PROJECTS[name]()
    frozen, ours = frozen_of(name)
    losses, plain = plain_steps(project)
    assert [it.loss for it in frozen] == pytest.approx(losses, abs=1e-6)
    for mine, theirs in zip(ours.get_weights(), plain.get_weights(), strict=True):
        np.testing.assert_allclose(mine, theirs, atol=1e-6)


@pytest.mark.parametrize("name", PROJECTS)
def test_that_the_loss_of_the_batch_follows_from_what_is_kept(name: str) -> None:
    project = PROJECTS[name]()
    for step in frozen_of(name)[0]:
        assert step.losses.mean() + step.penalty == pytest.approx(step.loss, abs=1e-5)
        for output_id in project.network.output_layers:
            assert step.outputs[output_id].shape == step.targets[output_id].shape
        assert np.array_equal(step.labels, small_data().train_labels[step.indices])
        assert np.array_equal(step.pixels, small_data().train_images[step.indices])


def test_that_the_masks_are_those_that_dropout_drew() -> None:
    project = project_of(CONVOLUTIONAL)
    network = project.network
    for step in frozen_of("convolutional")[0]:
        for id_, kept in step.kept.items():
            (source,) = network.inputs_of(id_)
            arrived, left, rate = step.outputs[source], step.outputs[id_], step.rates[id_]
            np.testing.assert_allclose(left, np.where(kept, arrived / (1 - rate), 0), atol=1e-6)
            assert 0 < kept.mean() < 1
    spatial = next(it for it in step.kept if "spatial" in it)
    maps = step.kept[spatial]
    assert (maps == maps[:, :1, :1, :]).all(), "a map is on or off as a whole"
    first, second = (it.kept["dropout"] for it in frozen_of("convolutional")[0][:2])
    assert not np.array_equal(first, second), "each step has another mask"


def test_that_a_layer_of_dropout_used_twice_has_two_masks() -> None:
    project = project_of((("Flatten", {}), ("Dropout", {"rate": 0.5})))
    network = project.network
    # The same layer once more behind itself.
    second = "dropout_again"
    (end,) = network.output_layers
    for edit in (
        edits.AddUse(second, "dropout"),
        edits.Disconnect(Connection("dropout", end)),
        edits.Connect(Connection("dropout", second)),
        edits.Connect(Connection(second, end)),
    ):
        network = edit.apply(network)
    step = frozen_steps(replace(project, network=network))[0][1]
    once, twice = step.outputs["dropout"], step.outputs[second]
    assert not np.array_equal(step.kept["dropout"], step.kept[second])
    np.testing.assert_allclose(twice, np.where(step.kept[second], once / 0.5, 0), atol=1e-6)


def test_that_the_noise_is_the_one_that_keras_drew() -> None:
    project = project_of((("Flatten", {}), ("GaussianNoise", {"stddev": 0.2})))
    prepared = prepare(project.network, project.recipe, small_data(), small_split())
    layer: Any = prepared.model.get_layer("gaussian_noise")
    for batch in BATCHES[:2]:
        seed = tf.cast(tf.convert_to_tensor(layer.seed_generator.state), tf.int32)
        step = prepared.freezer.step(tf.constant(batch), 0, 0)
        noise = step.outputs["gaussian_noise"] - step.outputs["flatten"]
        drawn = tf.random.stateless_normal(noise.shape, seed, stddev=0.2)
        np.testing.assert_allclose(noise, drawn, atol=1e-6)


def test_that_the_statistics_are_those_that_the_step_was_normalised_by() -> None:
    project = PROJECTS["convolutional"]()
    step = frozen_of("convolutional")[0][2]
    (id_,) = step.statistics
    found = step.statistics[id_]
    (source,) = project.network.inputs_of(id_)
    gamma, beta, mean, variance = step.before[id_]
    normal = (step.outputs[source] - found.mean) / np.sqrt(found.variance + 1e-3)
    np.testing.assert_allclose(step.outputs[id_], normal * gamma + beta, atol=1e-4)
    np.testing.assert_array_equal(found.moving_mean, mean)
    np.testing.assert_array_equal(found.moving_variance, variance)
    moved = 0.99 * mean + 0.01 * found.mean
    np.testing.assert_allclose(step.after[id_][2], moved, atol=1e-5)


def test_that_the_update_follows_from_the_gradients() -> None:
    project = small_project("chapter", optimizer="sgd", learning_rate=0.1)
    for step in frozen_steps(project)[0]:
        for id_, gradients in step.gradients.items():
            for before, after, gradient in zip(
                step.before[id_], step.after[id_], gradients, strict=True
            ):
                np.testing.assert_allclose(after, before - 0.1 * gradient, atol=1e-6)


def test_that_the_gradients_are_those_of_keras() -> None:
    project = project_of((("Flatten", {}), ("Dense", {"units": 12, "activation": "relu"})))
    step = frozen_steps(project)[0][0]
    model: Any = build_model(project.network)
    for layer in model.layers:
        if layer.weights:
            layer.set_weights(step.before[layer.name])
    pixels = tf.constant(small_data().train_images[step.indices] / np.float32(255))
    fed = inputs_of(project.network, None, True)(pixels)
    with tf.GradientTape() as tape:
        predicted = model(fed[0], training=True)
        (target,) = step.targets.values()
        loss = tf.reduce_mean(keras.losses.categorical_crossentropy(target, predicted))
    for variable, gradient in zip(
        model.trainable_variables,
        tape.gradient(loss, model.trainable_variables),
        strict=True,
    ):
        layer, _, array = variable.path.rpartition("/")
        place = [it.name for it in model.get_layer(layer).trainable_variables].index(array)
        np.testing.assert_allclose(step.gradients[layer][place], gradient, atol=1e-6)
        assert step.weight_names[layer][place] == array


def test_that_of_a_large_batch_the_first_garments_are_kept_and_all_losses() -> None:
    project = small_project("chapter")
    indices = np.arange(600)
    prepared = prepare(project.network, project.recipe, small_data(), small_split())
    step = prepared.freezer.step(tf.constant(indices), 0, 0)
    assert step.losses.mean() == pytest.approx(step.loss, abs=1e-5)
    assert len(step.losses) == 600
    assert {len(it) for it in step.outputs.values()} == {MOST_GARMENTS}
    np.testing.assert_array_equal(step.indices, indices[:MOST_GARMENTS])
    arrived, left, kept = step.outputs["dense"], step.outputs["dropout"], step.kept["dropout"]
    np.testing.assert_allclose(left, np.where(kept, arrived / 0.7, 0), atol=1e-6)
