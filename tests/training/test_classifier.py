"""Classifying with trained networks, and opening model files of others."""

from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np
import pytest

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.data.drawing import prepare_drawing
from fashion_gui.data.drawn_garments.generator import drawn_garment
from fashion_gui.data.encoding import scale_pixels
from fashion_gui.session.headless import TrainedModel
from fashion_gui.session.inference import shipped_model_path
from fashion_gui.training.backend import keras
from fashion_gui.training.classifier import (
    ModelFileError,
    TrainedNetwork,
    load_classifier,
)
from fashion_gui.training.looks import weights_of
from tests.benchmarks.drawings import letters, scribbles
from tests.small_runs import full_data, run_small, small_data, small_project


def test_that_the_shipped_network_knows_the_test_photos() -> None:
    data = full_data()
    probabilities = load_classifier(shipped_model_path()).classify_many(data.test_images)
    assert probabilities.shape == (10_000, 10)
    np.testing.assert_allclose(probabilities.sum(axis=1), 1, atol=1e-5)
    assert (probabilities.argmax(axis=1) == data.test_labels).mean() >= 0.915


def test_that_the_shipped_network_takes_little_room() -> None:
    assert shipped_model_path().stat().st_size <= 2_000_000


@pytest.mark.usefixtures("qapp")
def test_that_the_shipped_network_refuses_scribbles_and_letters_but_no_drawings() -> None:
    classifier = load_classifier(shipped_model_path())
    random = np.random.default_rng(5)
    garments = [drawn_garment(place % CLASS_COUNT, random) for place in range(40)]
    scribbles_refused, letters_refused, garments_refused = (
        [classifier.recognise(prepare_drawing(ink).pixels).label is None for ink in inks]
        for inks in (scribbles(40), letters(40), garments)
    )
    assert np.mean(scribbles_refused) >= 0.8
    assert np.mean(letters_refused) >= 0.8
    assert np.mean(garments_refused) <= 0.05


def test_that_a_rebuilt_network_predicts_what_the_trained_model_predicts() -> None:
    project = small_project()
    model, _ = run_small(project)
    images = small_data().test_images
    rebuilt = TrainedNetwork(project, weights_of(model), None)
    assert rebuilt.classifier is not None
    expected = model.predict(scale_pixels(images), verbose=0)
    np.testing.assert_allclose(rebuilt.classifier.classify_many(images), expected, atol=1e-6)


def test_that_the_score_is_that_of_keras() -> None:
    project = small_project()
    model, _ = run_small(project)
    data = small_data()
    plain = keras.Model(model.inputs, model.outputs)
    plain.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    x = scale_pixels(data.test_images)
    loss, accuracy = plain.evaluate(x, data.test_labels.astype(np.int32), verbose=0)
    score = TrainedNetwork(project, weights_of(model), None).evaluate(
        data.test_images, data.test_labels
    )
    assert score.loss == pytest.approx(loss, abs=1e-5)
    assert score.accuracy == pytest.approx(accuracy, abs=1e-6)


def test_that_one_picture_is_classified_as_it_is_among_many() -> None:
    classifier = load_classifier(shipped_model_path())
    images = scale_pixels(small_data().test_images[:5])
    one = classifier.recognise(images[3]).probabilities
    np.testing.assert_allclose(one, classifier.classify_many(images)[3], atol=1e-6)


def test_that_a_saved_network_opens_in_plain_keras(tmp_path: Path) -> None:
    model, _ = run_small(small_project())
    path = tmp_path / "mine.keras"
    TrainedModel(model).save(path)
    assert [file.name for file in tmp_path.iterdir()] == ["mine.keras"]
    images = scale_pixels(small_data().test_images)
    np.testing.assert_allclose(
        keras.models.load_model(path).predict(images, verbose=0),
        model.predict(images, verbose=0),
        atol=1e-6,
    )
    np.testing.assert_allclose(
        load_classifier(path).classify_many(images),
        model.predict(images, verbose=0),
        atol=1e-6,
    )


def broken_files(folder: Path) -> dict[str, Path]:
    """Files that are no classifier of garments, each in another way."""
    (folder / "text.keras").write_text("hello")
    (folder / "model.h5").write_bytes(b"\x89HDF")
    whole = shipped_model_path().read_bytes()
    (folder / "cut-off.keras").write_bytes(whole[: len(whole) // 2])
    with zipfile.ZipFile(folder / "empty.keras", "w"):
        pass
    other = keras.Sequential([keras.Input((5,)), keras.layers.Dense(10)])
    other.save(folder / "other-input.keras")
    hostile = keras.Sequential(
        [keras.Input((28, 28)), keras.layers.Flatten(), keras.layers.Lambda(lambda x: x[:, :10])]
    )
    hostile.save(folder / "lambda.keras")
    return {path.stem: path for path in folder.iterdir()} | {"missing": folder / "missing.keras"}


def test_that_no_broken_or_hostile_file_is_taken(tmp_path: Path) -> None:
    files = broken_files(tmp_path)
    assert len(files) == 7
    for path in files.values():
        with pytest.raises(ModelFileError, match=path.name):
            load_classifier(path)


def test_that_a_saliency_adds_up_to_what_the_drawing_gained() -> None:
    classifier = load_classifier(shipped_model_path())
    picture = scale_pixels(full_data().test_images[:1])[0]
    label = int(classifier.recognise(picture).probabilities.argmax())
    blank = np.zeros_like(picture)
    before, after = (
        found.probabilities[label] * (1 - found.unknown)
        for found in (classifier.recognise(blank), classifier.recognise(picture))
    )
    gained = np.log(after) - np.log(before)
    saliency = classifier.saliency(picture, label)
    assert saliency.shape == (28, 28)
    assert not saliency[picture == 0].any()
    assert saliency.sum() == pytest.approx(gained, rel=0.1)
