"""The live values of a weight: what Keras did, and the formula beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from fashion_gui.network.project import Project
from fashion_gui.runs.clipping import CLIPPINGS, Clipping, clipping_to_json
from fashion_gui.runs.controls import RunControls
from fashion_gui.runs.events import BatchesEnded, RunEnded, RunEvent
from fashion_gui.runs.optimizers import OPTIMIZERS
from fashion_gui.runs.weight_step import WeightChoice, WeightStep
from fashion_gui.training.backend import keras
from fashion_gui.training.build import build_model
from tests.small_runs import BATCHES, Log, run_small, small_data, small_project, small_split

KERNEL = WeightChoice("dense", "kernel", (406, 3))
STEPS = 5
SETTINGS: list[tuple[str, dict[str, Any]]] = [
    *((name, {}) for name in OPTIMIZERS),
    ("rmsprop", {"momentum": 0.8, "centered": True}),
    ("adam", {"amsgrad": True}),
]


def project_with(name: str, values: dict[str, Any], preset: str = "hidden-adam") -> Project:
    kind = OPTIMIZERS[name]
    return small_project(
        preset,
        epochs=1,
        optimizer=name,
        learning_rate=kind.learning_rate,
        hyperparameters=tuple(values.items()),
    )


def stepping(choice: WeightChoice | None, count: int = STEPS) -> tuple[RunControls, Log]:
    """A run of single steps in which a weight is watched."""
    controls = RunControls(paused=True, steps=1)
    controls.watch(choice)
    done = 0

    def go_on(event: RunEvent) -> None:
        nonlocal done
        if isinstance(event, BatchesEnded):
            done += 1
            controls.step() if done < count else controls.stop()

    return controls, Log(go_on)


def steps_of(log: Log) -> list[WeightStep]:
    return [it.weight_step for it in batches_of(log) if it.weight_step is not None]


def batches_of(log: Log) -> list[BatchesEnded]:
    return [it for it in log.events if isinstance(it, BatchesEnded)]


def plain_weights(project: Project, choice: WeightChoice, count: int) -> list[float]:
    """The weight before the first and after each step of a plain `fit` by Keras."""
    data, split = small_data(), small_split()
    x = data.train_images[split.train].astype(np.float32) / np.float32(255)
    y = np.eye(10, dtype=np.float32)[data.train_labels[split.train]]
    recipe = project.recipe
    keras.utils.set_random_seed(recipe.seed)
    model: Any = build_model(project.network)
    kind = recipe.optimizer_kind
    optimizer = getattr(keras.optimizers, kind.keras_class)(
        learning_rate=recipe.learning_rate,
        **recipe.optimizer_values,
        **kind.fixed,
        **(clipping_to_json(recipe.clipping) or {}),
    )
    model.compile(optimizer=optimizer, loss="categorical_crossentropy")
    array = getattr(model.get_layer(choice.layer_id), choice.array)
    seen = [float(np.array(array)[choice.index])]

    class Reader(keras.callbacks.Callback):  # type: ignore[misc]
        def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
            seen.append(float(np.array(array)[choice.index]))
            self.model.stop_training = len(seen) > count

    model.fit(x, y, batch_size=32, epochs=1, callbacks=[Reader()], verbose=0)
    return seen[: count + 1]


@pytest.mark.parametrize(("name", "values"), SETTINGS)
def test_that_the_live_values_are_keras_s_and_the_formula_agrees(
    name: str, values: dict[str, Any]
) -> None:
    check_live_values(project_with(name, values))


@pytest.mark.parametrize("by", CLIPPINGS)
@pytest.mark.parametrize("name", OPTIMIZERS)
def test_that_the_live_values_of_clipped_gradients_are_keras_s(name: str, by: str) -> None:
    threshold = 0.0005 if by == "clipvalue" else 0.05
    project = project_with(name, {})
    recipe = replace(project.recipe, clipping=Clipping(by, threshold))
    steps = check_live_values(replace(project, recipe=recipe))
    assert any(it.taken_gradient != it.gradient for it in steps), "the threshold was exceeded"
    for it in steps:
        assert (it.norm is None) is (by == "clipvalue")
        if it.norm is not None:
            assert it.norm > abs(it.gradient)


def test_that_the_norm_is_that_of_the_array_or_of_all() -> None:
    norms: dict[tuple[str, str], float] = {}
    for by in ("clipnorm", "global_clipnorm"):
        project = small_project("hidden-adam", epochs=1, clipping=Clipping(by, 1.0))
        for array, index in (("kernel", (0, 0)), ("bias", (0,))):
            controls, log = stepping(WeightChoice("dense_2", array, index), 1)
            run_small(project, controls, log)
            (step,) = steps_of(log)
            assert step.norm is not None
            norms[by, array] = step.norm
    assert norms["clipnorm", "kernel"] != norms["clipnorm", "bias"]
    assert norms["global_clipnorm", "kernel"] == norms["global_clipnorm", "bias"]
    assert norms["global_clipnorm", "kernel"] > norms["clipnorm", "kernel"]


def check_live_values(project: Project) -> list[WeightStep]:
    """The steps of a weight, held against those of a plain `fit` and against the formula."""
    controls, log = stepping(KERNEL)
    run_small(project, controls, log)
    steps = steps_of(log)
    assert [it.iteration for it in steps] == [*range(STEPS)]
    plain = plain_weights(project, KERNEL, STEPS)
    np.testing.assert_allclose([it.before for it in steps], plain[:-1], rtol=1e-5, atol=1e-7)
    np.testing.assert_allclose([it.after for it in steps], plain[1:], rtol=1e-5, atol=1e-7)
    assert any(it.gradient != 0 for it in steps)
    for step, following in zip(steps, [*steps[1:], None], strict=True):
        moved = step.after - step.before
        assert step.by_formula.weight - step.before == pytest.approx(moved, rel=1e-3, abs=2e-8)
        assert abs(step.difference) <= 1e-4 * abs(step.after)
        assert step.by_formula.slots == pytest.approx(step.slots_after, rel=1e-4, abs=1e-12)
        assert step.slots_before.keys() == step.slots_after.keys()
        if following is not None:
            assert (following.before, following.slots_before) == (step.after, step.slots_after)
    return steps


@pytest.mark.parametrize(
    ("preset", "clipping"),
    [
        ("chapter", None),
        ("convolutional", None),
        ("two-halves", None),
        ("chapter", Clipping("clipnorm", 0.1)),
        ("two-halves", Clipping("global_clipnorm", 0.1)),
    ],
)
def test_that_watching_changes_no_number(preset: str, clipping: Clipping | None) -> None:
    project = small_project(preset, clipping=clipping)
    layer_id = next(
        it for it, layer in project.network.layers.items() if layer.kind_name in ("Dense", "Conv2D")
    )
    _, unseen = run_small(project)
    controls = RunControls()
    controls.watch(WeightChoice(layer_id, "bias", (0,)))
    _, seen = run_small(project, controls)
    np.testing.assert_array_equal(unseen.losses, seen.losses)
    assert isinstance(unseen.events[-1], RunEnded)
    assert isinstance(seen.events[-1], RunEnded)
    for id_, arrays in unseen.events[-1].weights.items():
        for ours, theirs in zip(arrays, seen.events[-1].weights[id_], strict=True):
            np.testing.assert_array_equal(ours, theirs)


def test_that_every_call_tells_its_last_step_to_the_end_of_the_epoch() -> None:
    controls = RunControls()
    controls.watch(KERNEL)
    _, log = run_small(small_project("hidden-adam"), controls)
    batches = batches_of(log)
    for it in batches:
        assert it.weight_step is not None
        assert it.weight_step.iteration == it.epoch * BATCHES + it.batch - 1
    assert batches[-1].batch == BATCHES
    end = log.events[-1]
    assert isinstance(end, RunEnded)
    assert batches[-1].weight_step is not None
    assert batches[-1].weight_step.after == float(end.weights["dense"][0][KERNEL.index])


def test_that_another_weight_may_be_chosen_while_the_run_goes_on() -> None:
    choices = [
        None,
        KERNEL,
        WeightChoice("dense", "bias", (99,)),
        WeightChoice("dense_2", "kernel", (0, 9)),
        WeightChoice("dense_2", "kernel", (0, 8)),
    ]
    controls, log = stepping(None, len(choices))
    go_on = log._on_event
    assert go_on is not None

    def choose(event: RunEvent) -> None:
        done = len(batches_of(log))
        if isinstance(event, BatchesEnded) and done < len(choices):
            controls.watch(choices[done])
        go_on(event)

    log._on_event = choose
    run_small(small_project("hidden-adam"), controls, log)
    told = [it.weight_step.choice if it.weight_step else None for it in batches_of(log)]
    assert told == choices


@pytest.mark.parametrize(
    "choice",
    [
        WeightChoice("nobody", "kernel", (0, 0)),
        WeightChoice("flatten", "kernel", (0, 0)),
        WeightChoice("dense", "gamma", (0,)),
        WeightChoice("dense", "kernel", (0,)),
        WeightChoice("dense", "kernel", (784, 0)),
        WeightChoice("dense", "kernel", (-1, 0)),
    ],
)
def test_that_a_weight_that_the_network_has_not_is_not_told(choice: WeightChoice) -> None:
    controls, log = stepping(choice, 1)
    run_small(small_project("hidden-adam"), controls, log)
    assert len(batches_of(log)) == 1
    assert not steps_of(log)
