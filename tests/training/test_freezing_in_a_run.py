"""Looking into a run while it goes: frozen steps and live looks change none of its numbers."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import pytest

from fashion_gui.network.presets.builder import LayerSpec, sequential
from fashion_gui.network.presets.chapter import hidden
from fashion_gui.network.project import Project
from fashion_gui.runs.clipping import Clipping
from fashion_gui.runs.controls import RunControls
from fashion_gui.runs.events import (
    BatchesEnded,
    EpochEnded,
    LayersSeen,
    RunEnded,
    RunEvent,
    StepFrozen,
)
from fashion_gui.runs.inside import LIFE_GARMENTS, FrozenStep, Garment, OffCounts
from fashion_gui.runs.targets import Loss, OutputSetting, Target
from fashion_gui.runs.turns import Turns
from fashion_gui.runs.weight_step import WeightChoice
from fashion_gui.training.backend import keras, tf
from fashion_gui.training.layer_life import histogram_of
from tests.small_runs import (
    BATCHES,
    TRAINING,
    Log,
    run_entrant,
    run_small,
    small_data,
    small_project,
)

DROPPING: tuple[LayerSpec, ...] = (
    ("Reshape", {"target_shape": (28, 28, 1)}),
    ("Conv2D", {"filters": 4, "strides": (2, 2), "kernel_regularizer": (0.0, 0.01)}),
    ("BatchNormalization", {}),
    ("Activation", {"activation": "relu"}),
    ("SpatialDropout2D", {"rate": 0.4}),
    ("GaussianNoise", {"stddev": 0.2}),
    ("Flatten", {}),
    ("Dropout", {"rate": 0.5}),
)


def convolutional(**recipe: Any) -> Project:
    """With every kind of layer that does otherwise in training."""
    network = sequential(("Input", {}), *DROPPING, hidden(10, "softmax"))
    return replace(small_project(**recipe), network=network)


def with_loss(preset: str, target: Target, loss: Loss) -> Project:
    project = small_project(preset)
    (output,) = project.network.output_layers
    recipe = project.recipe.with_output(OutputSetting(output, target, loss))
    return replace(project, recipe=recipe)


PROJECTS: dict[str, Callable[[], Project]] = {
    "dense": lambda: small_project("chapter"),
    "convolutional": convolutional,
    "two outputs": lambda: small_project("two-outputs"),
    "number, mean squared error": lambda: small_project("two-inputs"),
    "footwear, binary cross-entropy": lambda: small_project("functional"),
    "footwear, hinge": lambda: with_loss("functional", Target.FOOTWEAR, Loss.HINGE),
    "integer, sparse cross-entropy": lambda: with_loss(
        "softmax-only", Target.INTEGER, Loss.SPARSE_CATEGORICAL_CROSSENTROPY
    ),
    "image": lambda: small_project("autoencoder"),
}


def frozen_in(log: Log) -> list[FrozenStep]:
    return [it.step for it in log.events if isinstance(it, StepFrozen)]


@cache
def plain_run(name: str) -> Log:
    """The run that nobody looks into."""
    return run_small(PROJECTS[name]())[1]


def run_of_steps(project: Project, controls: RunControls, count: int, log: Log) -> Any:
    """So many single steps; gives the model."""
    for _ in range(count):
        controls.step()

    def stop_behind(event: RunEvent) -> None:
        if isinstance(event, BatchesEnded) and event.batch == count:
            controls.stop()

    log._on_event = stop_behind
    return run_small(project, controls, log)[0]


def frozen_steps(project: Project, count: int) -> tuple[Log, list[FrozenStep]]:
    """The first updates of a run, frozen, and no others."""
    controls, log = RunControls(), Log()
    controls.freezes_steps = True
    run_of_steps(project, controls, count, log)
    return log, frozen_in(log)


def garment() -> Garment:
    data = small_data()
    return Garment(data.test_images[0] / np.float32(255), int(data.test_labels[0]))


def assert_same_run(mine: Log, theirs: Log) -> None:
    np.testing.assert_allclose(mine.losses, theirs.losses, atol=1e-6)
    for one, other in zip(mine.epochs, theirs.epochs, strict=True):
        for name in ("loss", "accuracy", "val_loss", "val_accuracy"):
            assert getattr(one, name) == pytest.approx(getattr(other, name), abs=1e-6, nan_ok=True)
    ends = [log.events[-1] for log in (mine, theirs)]
    assert isinstance(ends[0], RunEnded)
    assert isinstance(ends[1], RunEnded)
    for id_, arrays in ends[0].weights.items():
        for array, other_array in zip(arrays, ends[1].weights[id_], strict=True):
            np.testing.assert_allclose(array, other_array, atol=1e-6)


@pytest.mark.parametrize("name", PROJECTS)
def test_that_frozen_steps_change_nothing_and_add_up(name: str) -> None:
    project, plain = PROJECTS[name](), plain_run(name)
    controls = RunControls()
    controls.freeze(BATCHES)
    log = run_small(project, controls)[1]
    steps = frozen_in(log)
    assert_same_run(log, plain)
    assert [(it.epoch, it.batch) for it in steps] == [(0, it) for it in range(BATCHES)]
    assert len(steps[-1].indices) == TRAINING % 32
    for step, reported in zip(steps, plain.losses, strict=False):
        assert step.loss == pytest.approx(reported, abs=1e-6)
        by_output = shown_losses(step, is_hinge="hinge" in name)
        assert step.output_losses.keys() == by_output.keys()
        look = step.look(2, garment())
        for id_, each in by_output.items():
            np.testing.assert_allclose(step.output_losses[id_], each, atol=1e-5)
            assert look.losses[id_] == pytest.approx(float(each[2]), abs=1e-5)
        losses = np.sum(list(by_output.values()), axis=0)
        assert losses.mean() + step.penalty == pytest.approx(reported, abs=1e-5)
        np.testing.assert_allclose(step.losses, losses, atol=1e-5)


def shown_losses(step: FrozenStep, is_hinge: bool) -> dict[str, np.ndarray]:
    """Worked out from the rows on the screen alone."""
    result = {}
    for id_, targets in step.targets.items():
        given = step.outputs[id_].astype(np.float64)
        if is_hinge:
            each = np.maximum(1 - (2 * targets - 1) * given, 0)[:, 0]
        elif given.shape[1:] == (10,) and targets.shape != given.shape:  # classes as integers
            classes = targets.reshape(-1).astype(int)
            each = -np.log(given[np.arange(len(given)), classes])
        elif given.shape[1:] == (10,):
            each = -(targets * np.log(given)).sum(axis=1)
        elif given.shape[1:] == (1,) and set(np.unique(targets)) <= {0.0, 1.0}:
            each = -np.log(np.where(targets > 0.5, given, 1 - given))[:, 0]
        else:
            each = ((targets - given) ** 2).reshape(len(given), -1).mean(axis=1)
        result[id_] = each
    return result


@pytest.mark.parametrize(
    "loss", [Loss.MEAN_SQUARED_ERROR, Loss.MEAN_ABSOLUTE_ERROR, Loss.HUBER, Loss.KL_DIVERGENCE]
)
def test_that_the_loss_of_a_frozen_step_is_the_one_that_was_chosen(loss: Loss) -> None:
    project = small_project("softmax-only", epochs=1)
    (output,) = project.network.output_layers
    recipe = project.recipe.with_output(OutputSetting(output, Target.ONE_HOT, loss))
    log, (step,) = frozen_steps(replace(project, recipe=recipe), 1)
    each = keras.losses.get(loss)(step.targets[output], step.outputs[output])
    assert float(np.mean(each)) == pytest.approx(float(log.losses[0]), abs=1e-5)


def test_that_the_losses_are_keras_own_where_it_looks_behind_the_softmax() -> None:
    project = small_project("softmax-only", epochs=1)
    (output,) = project.network.output_layers
    setting = OutputSetting(output, Target.ONE_HOT, Loss.BINARY_CROSSENTROPY)
    project = replace(project, recipe=project.recipe.with_output(setting))
    log, (step,) = frozen_steps(project, 1)
    assert step.losses.mean() == pytest.approx(float(log.losses[0]), abs=1e-5)


def test_that_every_step_is_frozen_while_somebody_looks() -> None:
    project = small_project("softmax-only")
    log, _ = frozen_steps(project, 3)
    assert [it.batch for it in frozen_in(log)] == [0, 1, 2]
    kinds = [type(it) for it in log.events]
    assert all(kinds[at + 1] is BatchesEnded for at, it in enumerate(kinds) if it is StepFrozen)
    plain = Log()
    run_of_steps(project, RunControls(), 3, plain)
    np.testing.assert_allclose(log.losses, plain.losses, atol=1e-6)


def test_that_another_rate_of_dropout_holds_in_frozen_steps_too() -> None:
    def run(freezes: bool) -> Log:
        controls = RunControls()

        class Changer(Log):
            def __call__(self, event: RunEvent) -> None:
                super().__call__(event)
                if isinstance(event, BatchesEnded) and (event.epoch, event.batch) == (0, BATCHES):
                    controls.set_dropout_rate("dropout", 0.75)
                if isinstance(event, BatchesEnded) and event.batch == BATCHES and freezes:
                    controls.freeze(2)

        log = Changer()
        if freezes:
            controls.freeze(1)
        run_small(small_project("chapter"), controls, log)
        return log

    frozen, plain = run(True), run(False)
    assert_same_run(frozen, plain)
    steps = frozen_in(frozen)
    assert [it.rates["dropout"] for it in steps] == pytest.approx([0.3, 0.75, 0.75])
    assert steps[1].kept["dropout"].mean() == pytest.approx(0.25, abs=0.05)


@pytest.mark.parametrize("clipping", [None, Clipping("global_clipnorm", 0.05)])
def test_that_a_watched_weight_is_told_of_in_a_frozen_step_too(clipping: Clipping | None) -> None:
    def watched(freezes: bool) -> list[Any]:
        controls, log = RunControls(), Log()
        controls.freezes_steps = freezes
        controls.watch(WeightChoice("dense", "kernel", (400, 3)))
        run_of_steps(small_project("softmax-only", clipping=clipping), controls, 3, log)
        return [it.weight_step for it in log.events if isinstance(it, BatchesEnded)]

    for mine, theirs in zip(watched(True), watched(False), strict=True):
        assert mine.iteration == theirs.iteration
        assert mine.gradient != 0
        for name in ("gradient", "before", "after"):
            assert getattr(mine, name) == pytest.approx(getattr(theirs, name), abs=1e-6)
        assert mine.slots_after == pytest.approx(theirs.slots_after, abs=1e-6)
        assert mine.norm == (None if clipping is None else pytest.approx(theirs.norm, rel=1e-4))
        assert (mine.taken_gradient != mine.gradient) is (clipping is not None)


@pytest.mark.parametrize("name", ["dense", "convolutional", "two outputs"])
def test_that_live_looks_change_nothing(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    project, plain = PROJECTS[name](), plain_run(name)
    monkeypatch.setattr("fashion_gui.training.run_inside.SECONDS_A_LOOK", 0.0)
    for share in ("LOOK_SHARE", "BATCH_SHARE"):
        monkeypatch.setattr(f"fashion_gui.training.run_inside.{share}", 1e9)
    controls = RunControls()
    controls.look_at(garment())
    log = run_small(project, controls)[1]
    seen = [it for it in log.events if isinstance(it, LayersSeen)]
    assert len(seen) > 3
    np.testing.assert_array_equal(log.losses, plain.losses)
    assert_same_run(log, plain)
    assert list(seen[-1].lives) == list(seen[-1].look.values) == list(project.network.order)


def test_that_a_live_look_is_what_keras_predicts_with_the_weights_of_that_moment() -> None:
    project, chosen = convolutional(), garment()
    controls = RunControls(paused=True, steps=2)
    controls.look_at(chosen)

    def stop_behind(event: RunEvent) -> None:
        if isinstance(event, LayersSeen) and event.batch == 2:
            controls.stop()

    model, log = run_small(project, controls, Log(stop_behind))
    look = [it for it in log.events if isinstance(it, LayersSeen)][-1].look
    assert look.garment is chosen
    assert not look.is_training
    (output,) = project.network.output_layers
    predicted = model.predict(chosen.pixels[np.newaxis], verbose=0)[0]
    np.testing.assert_allclose(look.values[output], predicted, atol=1e-6)
    assert look.loss == pytest.approx(-np.log(predicted[chosen.label]), abs=1e-5)
    for layer in model.layers:
        for mine, theirs in zip(look.weights.get(layer.name, ()), layer.get_weights(), strict=True):
            np.testing.assert_array_equal(mine, theirs)


def test_that_a_paused_run_looks_when_it_is_asked_and_does_no_batch() -> None:
    controls, log = RunControls(paused=True), Log()
    thread = threading.Thread(target=run_small, args=(small_project("chapter"), controls, log))
    thread.start()
    looked = threading.Event()
    log._on_event = lambda it: looked.set() if isinstance(it, LayersSeen) else None
    try:
        for _ in range(2):
            looked.clear()
            controls.look_at(garment())
            assert looked.wait(30)
    finally:
        controls.stop()
        thread.join()
    assert not any(isinstance(it, (BatchesEnded, EpochEnded)) for it in log.events)
    assert controls.idle_seconds > 0


def test_that_a_race_can_be_looked_into() -> None:
    project = small_project("softmax-only", epochs=1)
    plain = run_small(project)[1]
    turns, logs = Turns(2), (Log(), Log())
    turns.controls[0].look_at(garment())
    turns.controls[0].freeze(2)

    threads = [
        threading.Thread(target=run_entrant, args=(project, *it))
        for it in zip(turns.controls, logs, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
        assert not thread.is_alive()
    for log in logs:
        np.testing.assert_allclose(log.losses, plain.losses, atol=1e-6)
    kinds = [{type(it) for it in log.events} for log in logs]
    assert {LayersSeen, StepFrozen} <= kinds[0]
    assert not {LayersSeen, StepFrozen} & kinds[1]


def test_that_the_gradients_vanish_in_a_deep_stack_of_sigmoids_only() -> None:
    def norms(preset: str) -> list[float]:
        _, (step,) = frozen_steps(small_project(preset, epochs=1), 1)
        for id_, life in step.lives.items():
            slopes = step.gradients.get(id_)
            if slopes:
                flat = np.concatenate([it.reshape(-1) for it in slopes])
                assert life.gradient_norm == pytest.approx(np.linalg.norm(flat), rel=1e-5)
        return [it.gradient_norm for it in step.lives.values() if it.gradient_norm is not None]

    sigmoid, relu = norms("deep-sigmoid"), norms("deep-relu")
    assert sigmoid[0] < 1e-3 * sigmoid[-1]
    assert relu[0] > 1e-2 * relu[-1]


def test_that_dead_and_saturated_neurons_are_counted() -> None:
    project = small_project("chapter", optimizer="sgd", learning_rate=2.0, epochs=1)
    step = frozen_steps(project, 8)[1][-1]
    hidden, answers = step.outputs["dense"], step.outputs["dense_2"]
    life = step.lives["dense"]
    assert life.dead == (hidden.max(axis=0) == 0).mean() > 0
    assert life.saturated is None
    slopes = answers * (1 - answers)
    assert step.lives["dense_2"].saturated == pytest.approx((slopes < 0.025).mean())
    assert step.lives["dense_2"].dead is None


def test_that_a_histogram_counts_what_numpy_counts() -> None:
    numbers = np.random.default_rng(1).normal(size=5000).astype(np.float32)
    found = histogram_of((numbers[:2000], numbers[2000:].reshape(30, 100)))
    counts, edges = np.histogram(numbers, bins=len(found.counts))
    np.testing.assert_allclose(found.edges, edges, atol=1e-6)
    assert np.abs(found.counts - counts).sum() <= 4  # numbers that lie on an edge
    assert found.counts.sum() == 5000
    odd = histogram_of((np.array([np.nan, np.inf, 3.0, 3.0], np.float32),))
    assert odd.counts.sum() == 2
    assert odd.edges[0] < 3 < odd.edges[-1]


def test_that_it_is_counted_how_often_each_neuron_was_off() -> None:
    steps = frozen_steps(small_project("chapter", epochs=1), 3)[1]
    counts = OffCounts()
    for step in steps:
        counts = counts.with_step(step)
    masks = np.concatenate([it.kept["dropout"] for it in steps])
    assert counts.seen == 96
    np.testing.assert_array_equal(counts.counts["dropout"], (~masks).sum(axis=0))


def test_that_how_the_layers_are_while_a_run_goes_on_is_what_keras_computes() -> None:
    """Over every fifteenth garment that is trained on, with the weights of that moment."""
    network = sequential(
        ("Input", {}),
        ("Flatten", {}),
        hidden(24, "sigmoid"),
        hidden(16, "tanh"),
        hidden(40, "relu"),
        hidden(10, "softmax"),
    )
    project = replace(small_project(optimizer="sgd", learning_rate=1.0), network=network)
    controls = RunControls(paused=True, steps=8)
    controls.look_at(garment())

    def stop_behind(event: RunEvent) -> None:
        if isinstance(event, LayersSeen) and event.batch == 8:
            controls.stop()

    model, log = run_small(project, controls, Log(stop_behind))
    lives = [it for it in log.events if isinstance(it, LayersSeen)][-1].lives
    places = np.arange(TRAINING)[::15][:LIFE_GARMENTS]
    assert len(places) == LIFE_GARMENTS
    data = small_data()
    x = data.train_images[places] / np.float32(255)
    y = keras.utils.to_categorical(data.train_labels[places], 10)
    layers = {it.name: it for it in model.layers if it.name in lives}
    every = keras.Model(model.inputs, [it.output for it in layers.values()])
    with tf.GradientTape() as tape:
        given = dict(zip(layers, every([x], training=False), strict=True))
        (output,) = network.output_layers
        loss = tf.reduce_mean(keras.losses.categorical_crossentropy(y, given[output]))
    weights = {id_: it.trainable_variables for id_, it in layers.items() if it.trainable_variables}
    slopes = tape.gradient(loss, weights)
    for id_, arrays in slopes.items():
        norms = [float(tf.norm(it)) for it in arrays]
        assert lives[id_].gradient_norms == pytest.approx(norms, rel=1e-3)
        assert lives[id_].gradient_norm == pytest.approx(float(np.linalg.norm(norms)), rel=1e-3)
    assert lives["flatten"].gradient_norm is None
    sigmoid, tanh, relu, softmax = (given[id_].numpy() for id_ in slopes)
    saturated = [
        (sigmoid * (1 - sigmoid) < 0.025).mean(),
        (1 - tanh**2 < 0.1).mean(),
        None,
        (softmax * (1 - softmax) < 0.025).mean(),
    ]
    assert saturated[0] > 0, "or nothing would be compared"
    assert [lives[id_].saturated for id_ in slopes] == pytest.approx(saturated, abs=2e-3)
    assert [lives[id_].dead for id_ in slopes] == [
        None, None, (relu.max(axis=0) == 0).mean(), None
    ]  # fmt: skip
    assert (relu.max(axis=0) == 0).any()
