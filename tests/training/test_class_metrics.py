"""Top-3 accuracy, recall and smaller training sets, computed a second way."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from fashion_gui.data.split import Split, first_of, stratified_split
from fashion_gui.runs.events import RunEnded
from fashion_gui.runs.recipe import Recipe
from fashion_gui.session.dataset import split_of
from fashion_gui.training.backend import keras
from tests.small_runs import run_small, small_data, small_project, small_split


@pytest.mark.parametrize("labels", ["one_hot", "integer"])
def test_that_the_metrics_are_those_of_keras_and_numpy(labels: str) -> None:
    wanted = ("top_3_accuracy", "recall")
    model, log = run_small(small_project("hidden-adam", labels=labels, metrics=wanted))
    data, split = small_data(), small_split()
    truth = data.train_labels[split.validation]
    answers = np.asarray(model([data.train_images[split.validation].astype(np.float32) / 255]))
    expected = float(
        np.mean(keras.metrics.sparse_top_k_categorical_accuracy(truth.astype(int), answers, k=3))
    )
    metrics = log.epochs[-1].metrics
    assert metrics["top_3_accuracy"] == pytest.approx(expected, abs=1e-6)
    guesses = answers.argmax(axis=1)
    for label in range(10):
        recall = np.mean(guesses[truth == label] == label)
        assert metrics[f"recall_{label}"] == pytest.approx(recall, abs=1e-6, nan_ok=True)
    assert log.epochs[0].metrics.keys() == metrics.keys()


@pytest.mark.parametrize("preset", ["autoencoder", "two-outputs"])
def test_that_a_network_of_other_outputs_trains_with_metrics_asked_for(preset: str) -> None:
    _, log = run_small(small_project(preset, epochs=1, metrics=("top_3_accuracy",)))
    assert isinstance(log.events[-1], RunEnded)
    assert set(log.epochs[0].metrics) <= {"top_3_accuracy"}
    assert ("top_3_accuracy" in log.epochs[0].metrics) == (preset == "two-outputs")


def test_that_the_first_garments_are_taken_in_their_order() -> None:
    split = Split(np.arange(10, 20), np.arange(10))
    assert [*first_of(split, 3).train] == [10, 11, 12]
    assert first_of(split, 11) is split


def test_that_every_class_keeps_its_share_in_a_smaller_stratified_set() -> None:
    labels = np.repeat(np.arange(10, dtype=np.uint8), np.arange(60, 160, 10))
    whole = stratified_split(labels)
    small = first_of(whole, 123, labels)
    assert len(small.train) == 123
    shares = np.bincount(labels[whole.train]) * 123 / len(whole.train)
    assert (np.abs(np.bincount(labels[small.train]) - shares) < 1).all()
    assert np.isin(small.train, whole.train).all()
    np.testing.assert_array_equal(small.validation, whole.validation)


@pytest.mark.parametrize("split", ["published", "stratified"])
def test_that_a_script_takes_the_same_smaller_training_set(split: str) -> None:
    from fashion_gui.network.code.writing.script_data import _split

    recipe = Recipe(split=split, training_size=77)
    data = small_data()
    import math

    names: dict[str, Any] = {
        "np": np, "math": math, "images": data.train_images, "labels": data.train_labels
    }  # fmt: skip
    exec(_split(recipe), names)
    wanted = split_of(data, recipe)
    np.testing.assert_array_equal(names["training"], wanted.train)
    np.testing.assert_array_equal(names["validation"], wanted.validation)
