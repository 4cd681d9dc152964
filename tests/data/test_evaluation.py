"""Measures of predictions, against Keras and against counting by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from fashion_gui.data.evaluation import (
    class_scores,
    confusion_matrix,
    reliability,
    top_k_accuracy,
)
from fashion_gui.training.backend import keras

RANDOM = np.random.default_rng(3)
LABELS = RANDOM.integers(0, 10, 2_000)
PROBABILITIES = RANDOM.dirichlet(np.full(10, 0.4), 2_000).astype(np.float32)
PROBABILITIES[np.arange(1_000), LABELS[:1_000]] += 1
PROBABILITIES /= PROBABILITIES.sum(axis=1, keepdims=True)
PREDICTED = PROBABILITIES.argmax(axis=1)


def test_that_a_confusion_matrix_counts_each_garment_once() -> None:
    matrix = confusion_matrix(LABELS, PREDICTED)
    assert matrix.sum() == len(LABELS)
    for true in range(10):
        for taken in range(10):
            assert matrix[true, taken] == ((true == LABELS) & (taken == PREDICTED)).sum()


def test_that_precision_and_recall_are_those_of_keras() -> None:
    scores = class_scores(confusion_matrix(LABELS, PREDICTED))
    truth, taken = np.eye(10)[LABELS], np.eye(10)[PREDICTED]
    f1 = keras.metrics.F1Score(threshold=0.5)
    f1.update_state(truth, taken)
    for label in range(10):
        for metric, ours in (
            (keras.metrics.Precision(class_id=label), scores.precision),
            (keras.metrics.Recall(class_id=label), scores.recall),
        ):
            metric.update_state(truth, taken)
            assert ours[label] == pytest.approx(float(metric.result()), abs=1e-6)
    assert scores.f1 == pytest.approx(np.array(f1.result()), abs=1e-6)
    assert list(scores.count) == list(np.bincount(LABELS, minlength=10))


def test_that_a_class_never_predicted_has_no_precision() -> None:
    scores = class_scores(confusion_matrix([0, 0, 1], [0, 0, 0]))
    assert scores.precision[0] == pytest.approx(2 / 3)
    assert math.isnan(scores.precision[1])
    assert scores.recall[1] == 0
    assert scores.f1[1] == 0
    assert math.isnan(scores.recall[5])


@pytest.mark.parametrize("k", [1, 2, 3, 5, 10])
def test_that_top_k_is_that_of_keras(k: int) -> None:
    metric = keras.metrics.SparseTopKCategoricalAccuracy(k)
    metric.update_state(LABELS, PROBABILITIES)
    assert top_k_accuracy(LABELS, PROBABILITIES, k) == pytest.approx(
        float(metric.result()), abs=1e-6
    )


def test_that_reliability_counts_by_hand() -> None:
    found = reliability([0.05, 0.15, 0.15, 1.0], [True, True, False, False])
    assert list(found.count) == [1, 2, 0, 0, 0, 0, 0, 0, 0, 1]
    assert found.accuracy[:2] == pytest.approx([1.0, 0.5])
    assert found.accuracy[9] == 0.0
    assert found.confidence[1] == pytest.approx(0.15)
    assert math.isnan(found.accuracy[4])
    assert found.error == pytest.approx((0.95 + 2 * 0.35 + 1.0) / 4)


def test_that_one_who_is_as_sure_as_right_has_no_error() -> None:
    random = np.random.default_rng(4)
    confidence = random.random(200_000)
    assert reliability(confidence, random.random(200_000) < confidence).error < 0.01
