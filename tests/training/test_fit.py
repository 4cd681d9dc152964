"""Runs as Keras does them: numbers, stops, failures. Keras is real everywhere here."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from fashion_gui.data.split import published_split
from fashion_gui.network.edits import SetParameters
from fashion_gui.network.presets import PRESETS
from fashion_gui.runs.callbacks import EarlyStopping
from fashion_gui.runs.clipping import CLIPPINGS, Clipping
from fashion_gui.runs.controls import RunControls
from fashion_gui.runs.events import (
    BatchesEnded,
    EndReason,
    EpochEnded,
    FailureKind,
    RunEnded,
    RunEvent,
    RunFailed,
    RunStarted,
)
from fashion_gui.runs.optimizers import OPTIMIZERS
from fashion_gui.runs.recipe import ALL_GARMENTS
from fashion_gui.runs.targets import Target, default_loss
from fashion_gui.session.inference import shipped_model_path
from fashion_gui.training import fit
from fashion_gui.training.backend import keras, tf
from fashion_gui.training.build import build_model
from fashion_gui.training.classifier import load_classifier
from tests.small_runs import (
    BATCHES,
    TRAINING,
    VALIDATION,
    Log,
    full_data,
    run_small,
    small_data,
    small_project,
    small_split,
)

FIGURES = ("loss", "accuracy", "val_loss", "val_accuracy")


def figures(log: Log) -> list[list[float]]:
    return [[getattr(it, name) for name in FIGURES] for it in log.epochs]


def test_that_the_events_come_in_their_order() -> None:
    _, log = run_small(small_project())
    assert log.events[0] == RunStarted(2, BATCHES, TRAINING, VALIDATION)
    assert isinstance(log.events[-1], RunEnded)
    assert log.events[-1].reason is EndReason.COMPLETED
    assert [it.epoch for it in log.epochs] == [0, 1]
    assert len(log.losses) == 2 * BATCHES


@pytest.mark.parametrize(
    ("preset", "labels", "shuffle"),
    [
        ("hidden-rmsprop", "one_hot", True),
        ("hidden-rmsprop", "integer", True),
        ("chapter", "one_hot", True),
        ("chapter", "integer", True),
        ("chapter", "integer", False),
    ],
)
def test_that_the_numbers_are_those_of_a_plain_script(
    preset: str, labels: str, shuffle: bool
) -> None:
    """The script that a student would write: the same seed, arrays, `compile`, `fit`."""
    project = small_project(preset, labels=labels, shuffle=shuffle)
    _, log = run_small(project)

    data, split = small_data(), small_split()
    x = data.train_images.astype(np.float32) / np.float32(255)
    y: Any = data.train_labels.astype(np.int32)
    if labels == "one_hot":
        y = np.eye(10, dtype=np.float32)[y]
    keras.utils.set_random_seed(42)
    plain: Any = build_model(project.network)
    plain.compile(
        optimizer=project.recipe.optimizer,
        loss=default_loss(Target(labels), (10,)),
        metrics=["accuracy"],
    )
    history = plain.fit(
        x[split.train],
        y[split.train],
        batch_size=32,
        epochs=2,
        validation_data=(x[split.validation], y[split.validation]),
        shuffle=shuffle,
        verbose=0,
    ).history

    for ours, *theirs in zip(log.epochs, *(history[name] for name in FIGURES), strict=True):
        np.testing.assert_allclose([getattr(ours, name) for name in FIGURES], theirs, atol=1e-5)
    assert isinstance(log.events[-1], RunEnded)
    for layer in plain.layers:
        for ours, theirs in zip(
            log.events[-1].weights.get(layer.name, ()), layer.get_weights(), strict=True
        ):
            np.testing.assert_allclose(ours, theirs, atol=1e-5)


@pytest.mark.parametrize("by", CLIPPINGS)
@pytest.mark.parametrize("name", ["sgd", "adam"])
def test_that_clipped_gradients_train_as_in_a_plain_script(name: str, by: str) -> None:
    threshold = 0.001 if by == "clipvalue" else 0.05
    rate = OPTIMIZERS[name].learning_rate
    project = small_project("hidden-adam", epochs=1, optimizer=name, learning_rate=rate)
    clipped = replace(project, recipe=replace(project.recipe, clipping=Clipping(by, threshold)))
    ends = []
    for it in (clipped, project):
        _, log = run_small(it)
        assert isinstance(log.events[-1], RunEnded)
        ends.append(log.events[-1].weights)

    data, split = small_data(), small_split()
    x = data.train_images[split.train] / np.float32(255)
    y = np.eye(10, dtype=np.float32)[data.train_labels[split.train]]
    keras.utils.set_random_seed(project.recipe.seed)
    plain: Any = build_model(project.network)
    make = getattr(keras.optimizers, OPTIMIZERS[name].keras_class)
    plain.compile(make(rate, **{by: threshold}), "categorical_crossentropy")
    plain.fit(x, y, epochs=1, verbose=0)
    for layer_id in ("dense", "dense_2"):
        ours, without = (weights[layer_id][0] for weights in ends)
        np.testing.assert_allclose(ours, plain.get_layer(layer_id).get_weights()[0], atol=1e-5)
        assert np.abs(ours - without).max() > 1e-3, "the threshold makes a difference"


def test_that_clipping_holds_an_exploding_run_back() -> None:
    """The likely mistake of a first network: pixels that nobody scaled, and plain SGD."""
    worst = []
    for clipping in (None, Clipping("global_clipnorm", 0.1)):
        _, log = run_small(
            small_project(
                "hidden-adam",
                optimizer="sgd",
                learning_rate=0.01,
                scale_pixels=False,
                clipping=clipping,
            )
        )
        worst.append(np.max(log.losses) if np.isfinite(log.losses).all() else np.inf)
    assert worst[1] < 1000
    assert worst[0] > 100 * worst[1]


def test_that_a_whole_epoch_is_that_of_a_plain_script() -> None:
    """Where an operation rounds otherwise, it shows after hundreds of batches, not after thirty."""
    project = small_project(epochs=1)
    data, split = full_data(), published_split(60_000)
    log = Log()
    fit.run(project.network, project.recipe, data, split, RunControls(), log)

    keras.utils.set_random_seed(project.recipe.seed)
    plain: Any = build_model(project.network)
    plain.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    x, y = data.train_images / np.float32(255), data.train_labels
    history = plain.fit(
        x[split.train],
        y[split.train],
        validation_data=(x[split.validation], y[split.validation]),
        verbose=0,
    ).history
    (theirs,) = zip(*(history[name] for name in FIGURES), strict=True)
    np.testing.assert_allclose(figures(log), [theirs], atol=1e-5)


def test_that_the_mean_shown_is_the_mean_that_keras_reports_for_the_epoch() -> None:
    _, log = run_small(small_project())
    for epoch in log.epochs:
        last = [
            it for it in log.events if isinstance(it, BatchesEnded) and it.epoch == epoch.epoch
        ][-1]
        assert last.batch == BATCHES
        assert last.mean_loss == pytest.approx(epoch.loss, abs=1e-5)
        assert last.mean_accuracy == pytest.approx(epoch.accuracy, abs=1e-5)


def test_that_the_same_seed_gives_the_same_run_and_another_seed_another() -> None:
    first, second, other = (run_small(small_project(seed=seed))[1] for seed in (1, 1, 2))
    np.testing.assert_array_equal(first.losses, second.losses)
    assert figures(first) == figures(second)
    assert not np.array_equal(first.losses, other.losses)


def test_that_pausing_and_stepping_change_nothing() -> None:
    _, undisturbed = run_small(small_project())
    controls = RunControls(paused=True, steps=1)

    def disturb(event: RunEvent) -> None:
        if isinstance(event, BatchesEnded):
            done = event.epoch * BATCHES + event.batch
            if done < 5:
                assert len(event.losses) == 1  # one step, one batch
                controls.step()
            elif done == 5:
                threading.Timer(0.1, controls.resume).start()
            elif 20 < done < 24:
                controls.pause()
                threading.Timer(0.05, controls.resume).start()

    _, disturbed = run_small(small_project(), controls, Log(disturb))
    np.testing.assert_array_equal(undisturbed.losses, disturbed.losses)
    assert figures(undisturbed) == figures(disturbed)


def test_that_a_pause_does_not_count_as_time_of_the_epoch() -> None:
    controls = RunControls()
    ends: list[float] = []

    def disturb(event: RunEvent) -> None:
        if isinstance(event, EpochEnded):
            ends.append(time.perf_counter())
            controls.step()  # the first batch of the next epoch by itself
        elif isinstance(event, BatchesEnded) and event.epoch == 1 and event.batch == 1:
            threading.Timer(0.6, controls.resume).start()

    _, log = run_small(small_project(), controls, Log(disturb))
    lasted = ends[1] - ends[0]
    assert controls.idle_seconds > 0.5
    assert log.epochs[1].seconds == pytest.approx(lasted - controls.idle_seconds, abs=0.1)


def test_that_a_stop_before_the_first_batch_holds() -> None:
    controls = RunControls()
    controls.stop()
    model, log = run_small(small_project(), controls)
    assert model is not None
    assert [type(event) for event in log.events] == [RunStarted, RunEnded]
    assert isinstance(log.events[-1], RunEnded)
    assert log.events[-1].reason is EndReason.STOPPED


def test_that_a_stop_ends_the_run_at_the_next_batch_and_reports_no_half_epoch() -> None:
    controls = RunControls(paused=True, steps=3)

    def stop_at_three(event: RunEvent) -> None:
        if isinstance(event, BatchesEnded) and event.batch == 3:
            controls.stop()

    _, log = run_small(small_project(epochs=50), controls, Log(stop_at_three))
    assert len(log.losses) == 3
    assert log.epochs == []
    assert isinstance(log.events[-1], RunEnded)
    assert log.events[-1].reason is EndReason.STOPPED


def test_that_a_loss_that_is_no_number_ends_the_run_with_its_place() -> None:
    project = small_project("hidden-adam", optimizer="sgd", learning_rate=1000.0, epochs=20)
    linear = SetParameters("dense", {"activation": "linear"}).apply(project.network)
    model, log = run_small(replace(project, network=linear))
    assert model is None
    (failure,) = [event for event in log.events if isinstance(event, RunFailed)]
    assert failure is log.events[-1]
    assert failure.kind is FailureKind.NOT_A_NUMBER
    assert 0 <= failure.batch < BATCHES
    assert np.isfinite(log.losses).all()


def test_that_an_error_of_keras_ends_the_run_with_its_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise ValueError("no such thing")

    monkeypatch.setattr(keras.layers.Dense, "build", refuse)
    model, log = run_small(small_project())
    assert model is None
    assert isinstance(log.events[-1], RunFailed)
    assert log.events[-1].kind is FailureKind.KERAS
    assert "no such thing" in log.events[-1].detail


def test_that_a_lack_of_memory_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise tf.errors.ResourceExhaustedError(None, None, "OOM when allocating")

    monkeypatch.setattr(keras.layers.Dense, "build", refuse)
    _, log = run_small(small_project())
    assert isinstance(log.events[-1], RunFailed)
    assert log.events[-1].kind is FailureKind.OUT_OF_MEMORY


def test_that_early_stopping_restores_the_epoch_of_the_lowest_validation_loss() -> None:
    project = small_project(
        "hidden-adam", epochs=60, learning_rate=0.01, early_stopping=EarlyStopping(patience=2)
    )
    _, log = run_small(project)
    end = log.events[-1]
    assert isinstance(end, RunEnded)
    assert end.reason is EndReason.STOPPED_EARLY
    losses = [it.val_loss for it in log.epochs]
    assert end.weights_epoch == int(np.argmin(losses)) == len(losses) - 3
    assert validation_loss(project.network, end) == pytest.approx(min(losses), abs=1e-5)


@pytest.mark.parametrize("stop_at", [None, 4])
def test_that_the_best_epoch_is_kept_to_the_end_or_to_a_stop(stop_at: int | None) -> None:
    controls = RunControls()

    def stop(event: RunEvent) -> None:
        if isinstance(event, BatchesEnded) and event.epoch == stop_at:
            controls.stop()

    project = small_project("hidden-adam", epochs=8, learning_rate=0.02, keep_best=True)
    _, log = run_small(project, controls, Log(stop))
    end = log.events[-1]
    assert isinstance(end, RunEnded)
    losses = [it.val_loss for it in log.epochs]
    assert len(losses) == (8 if stop_at is None else stop_at)
    assert end.weights_epoch == int(np.argmin(losses))
    assert validation_loss(project.network, end) == pytest.approx(min(losses), abs=1e-5)


def test_that_all_garments_at_once_are_one_step_an_epoch() -> None:
    _, log = run_small(small_project(batch_size=ALL_GARMENTS))
    assert log.events[0] == RunStarted(2, 1, TRAINING, VALIDATION)
    assert len(log.losses) == 2


def test_that_a_convolutional_network_trains_from_the_same_garments() -> None:
    _, log = run_small(small_project("convolutional", epochs=1))
    assert isinstance(log.events[-1], RunEnded)
    assert set(log.events[-1].weights) == {"conv2d", "conv2d_2", "dense"}


def test_that_a_flat_input_takes_the_same_pixels() -> None:
    network = PRESETS["softmax-only"].build().network
    flat = SetParameters("input", {"source": "pixels"}).apply(network)
    project = small_project("softmax-only")
    _, image = run_small(project)
    _, row = run_small(replace(project, network=flat))
    np.testing.assert_allclose(image.losses, row.losses, atol=1e-6)


def validation_loss(network: Any, end: RunEnded) -> float:
    """Loss of the weights that a run has ended with, by plain Keras."""
    model: Any = build_model(network)
    for layer in model.layers:
        if layer.name in end.weights:
            layer.set_weights(end.weights[layer.name])
    model.compile(loss="sparse_categorical_crossentropy")
    data, split = small_data(), small_split()
    x = data.train_images[split.validation].astype(np.float32) / 255
    return float(model.evaluate(x, data.train_labels[split.validation], verbose=0))


def test_that_networks_loaded_beside_a_run_do_not_change_it() -> None:
    """Keras draws the seeds of all threads from one source."""
    _, undisturbed = run_small(small_project())
    is_over = threading.Event()

    def load_again_and_again() -> None:
        while not is_over.is_set():
            load_classifier(shipped_model_path())

    beside = threading.Thread(target=load_again_and_again)
    beside.start()
    try:
        _, disturbed = run_small(small_project())
    finally:
        is_over.set()
        beside.join()
    np.testing.assert_array_equal(undisturbed.losses, disturbed.losses)


@pytest.mark.parametrize("preset", ["chapter", "two-halves"])
def test_that_a_run_in_a_kept_model_is_that_of_a_new_one(preset: str) -> None:
    """The same numbers, and each weight the same, after a run with another seed in between."""

    def weights(seed: int, keeps_model: bool) -> tuple[list[float], list[np.ndarray]]:
        project = small_project(preset, seed=seed)
        log = Log()
        arguments = project.network, project.recipe, small_data(), small_split()
        fit.run(*arguments, RunControls(), log, keeps_model)
        (ended,) = [it for it in log.events if isinstance(it, RunEnded)]
        arrays = [array for arrays in ended.weights.values() for array in arrays]
        return [float(loss) for loss in log.losses], arrays

    expected = weights(7, keeps_model=False)
    weights(3, keeps_model=True)
    losses, arrays = weights(7, keeps_model=True)
    assert losses == expected[0]
    for ours, theirs in zip(arrays, expected[1], strict=True):
        assert np.array_equal(ours, theirs)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_that_a_kept_model_remembers_nothing_of_the_last_run(name: str) -> None:
    """Whatever the optimizer accumulates; Nadam keeps a part of it out of its variables."""
    rate = OPTIMIZERS[name].learning_rate
    project = small_project("hidden-adam", optimizer=name, learning_rate=rate)
    arguments = project.network, project.recipe, small_data(), small_split()
    ends, losses = [], []
    for _ in range(2):
        log = Log()
        fit.run(*arguments, RunControls(), log, keeps_model=True)
        assert isinstance(log.events[-1], RunEnded)
        ends.append(log.events[-1].weights)
        losses.append(log.losses)
    np.testing.assert_array_equal(losses[0], losses[1])
    for layer_id, arrays in ends[0].items():
        for ours, theirs in zip(arrays, ends[1][layer_id], strict=True):
            np.testing.assert_array_equal(ours, theirs)


def test_that_a_kept_model_is_left_where_the_graph_would_differ() -> None:
    changes: list[dict[str, Any]] = [
        {"optimizer": "sgd"},
        {"hyperparameters": (("beta_1", 0.5),)},
        {"clipping": Clipping("clipvalue", 1e-4)},
        {"labels": "integer"},
        {"scale_pixels": False},
        {"label_noise": 0.5},
    ]
    for change in changes:
        runs = []
        for before in (None, small_project()):
            for project in (before, small_project(**change)):
                if project is not None:
                    log = Log()
                    arguments = project.network, project.recipe, small_data(), small_split()
                    fit.run(*arguments, RunControls(), log, keeps_model=project is before)
            runs.append([float(loss) for loss in log.losses])
        assert runs[0] == runs[1], change
