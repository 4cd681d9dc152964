"""The script that makes the shipped network, without its hour of training."""

from __future__ import annotations

import runpy
from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.resources import resource
from fashion_gui.session.inference import shipped_model_path
from fashion_gui.training.backend import keras
from tests.small_runs import full_data

FEW = 6
"""Pictures of a kind."""


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    return runpy.run_path(str(resource("models", "make_drawing_model.py")))


def layers(model: Any, within: str = "") -> Iterator[tuple[str, str, int]]:
    """Of each layer its name with those around it, its kind and its parameters."""
    for layer in model.layers:
        name = f"{within}{layer.name}"
        yield name, type(layer).__name__, layer.count_params()
        if isinstance(layer, keras.Model):
            yield from layers(layer, f"{name}/")


def softmax(logits: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    raised = np.exp(logits)
    shares: npt.NDArray[np.float64] = raised / raised.sum(axis=1, keepdims=True)
    return shares


def test_that_the_script_builds_the_network_that_ships(script: dict[str, Any]) -> None:
    members = [script["network"](f"network_{it + 1}") for it in range(script["MEMBERS"])]
    shipped = keras.models.load_model(shipped_model_path())
    built = list(layers(script["together"](members)))
    assert built == list(layers(shipped))
    assert len(built) > script["MEMBERS"] * 10
    assert shipped.output_shape == (None, CLASS_COUNT + 1)


def test_that_the_answer_is_the_mean_of_all_and_of_both_ways_round(script: dict[str, Any]) -> None:
    members = [script["network"](name) for name in ("one", "two")]
    pictures = full_data().test_images[:FEW].astype(np.float32) / 255
    said = script["together"](members).predict(pictures, verbose=0)
    ways = (pictures, pictures[:, :, ::-1])
    each = [member.predict(way, verbose=0) for member in members for way in ways]
    np.testing.assert_allclose(said, np.mean(each, axis=0), atol=1e-6)


@pytest.mark.parametrize("kind", ["silhouettes", "outlines", "drawn", "others"])
def test_that_the_same_seed_makes_the_same_pictures(script: dict[str, Any], kind: str) -> None:
    assert set(script["COUNTS"]) == {"silhouettes", "outlines", "drawn", "others"}
    photos, labels = full_data().train_images[:FEW], full_data().train_labels[:FEW]
    one, same, other = (script["make"](kind, (seed, 0, 0), photos, labels) for seed in (20, 20, 21))
    assert one.pictures.shape == (FEW, 28, 28)
    assert one.pictures.dtype == np.uint8
    assert one.pictures.any(axis=(1, 2)).all(), "none is empty"
    np.testing.assert_array_equal(one.pictures, same.pictures)
    assert not np.array_equal(one.pictures, other.pictures)
    expected = np.full(FEW, script["NO_GARMENT"]) if kind == "others" else labels
    np.testing.assert_array_equal(one.labels, expected)


def test_that_the_temperature_is_found_and_never_makes_it_surer(script: dict[str, Any]) -> None:
    random = np.random.default_rng(2)
    logits = random.normal(0, 2, (4000, CLASS_COUNT + 1))
    labels = np.array([random.choice(CLASS_COUNT + 1, p=row) for row in softmax(logits)], np.uint8)
    assert script["temperature"](softmax(2 * logits), labels) == pytest.approx(2, abs=0.15)
    assert script["temperature"](softmax(logits), labels) == pytest.approx(1, abs=0.1)
    assert script["temperature"](softmax(logits / 2), labels) == 1.0
