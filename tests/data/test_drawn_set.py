"""The drawings that ship, and how they join the garments to train on."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from fashion_gui.data import fashion_mnist
from fashion_gui.data.drawn_set import DRAWN_BY_CODE, KINDS, DrawnSet, load_drawn_set
from fashion_gui.data.fashion_mnist import DrawingsUnreadable
from fashion_gui.data.split import published_split, with_drawings
from fashion_gui.resources import resource
from fashion_gui.runs.recipe import MOST_DRAWINGS
from tests.small_runs import full_data, small_data


@pytest.fixture(scope="module")
def drawings() -> DrawnSet:
    return load_drawn_set(resource("drawn-garments", "drawn-garments.npz"))


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    return runpy.run_path(str(resource("drawn-garments", "make_drawn_garments.py")))


def test_that_all_kinds_and_classes_are_there(drawings: DrawnSet) -> None:
    assert drawings.pictures.shape == (len(drawings.labels), 28, 28)
    assert drawings.pictures.dtype == drawings.labels.dtype == np.uint8
    assert not drawings.pictures.flags.writeable
    for kind in range(len(KINDS)):
        counts = np.bincount(drawings.labels[drawings.kinds == kind], minlength=10)
        assert counts.min() == counts.max() >= 100
    first = drawings.labels[:1000], drawings.kinds[:1000]
    assert np.bincount(first[0], minlength=10).min() > 70
    assert np.bincount(first[1], minlength=3).min() > 150


def test_that_it_is_known_which_photo_a_drawing_was_traced_from(drawings: DrawnSet) -> None:
    by_code = drawings.kinds == KINDS.index("drawn")
    assert (drawings.photos[by_code] == DRAWN_BY_CODE).all()
    photos = drawings.photos[~by_code]
    assert (full_data().train_labels[photos] == drawings.labels[~by_code]).all()


def test_that_the_script_makes_the_file_that_ships(
    drawings: DrawnSet, script: dict[str, Any]
) -> None:
    """The first chunk of silhouettes, made anew, is among the pictures of the file."""
    labels = full_data().train_labels
    random = np.random.default_rng(script["SEED"])
    each = script["COUNTS"]["silhouette"] // 10
    chosen = random.choice(np.flatnonzero(labels == 0), each, replace=False)[:100]
    # A chunk draws its numbers in order: its first hundred need nothing of the others.
    made = script["make"](
        "silhouette", (script["SEED"], 0, 0), full_data().train_images[chosen], labels[chosen]
    )
    made = np.rint(made / 17) * 17
    silhouettes = drawings.kinds == 0
    for photo, picture in zip(chosen, made, strict=True):
        (place,) = np.flatnonzero(silhouettes & (drawings.photos == photo))
        assert np.array_equal(drawings.pictures[place], picture)


def test_that_nothing_traced_from_a_photo_that_validates_is_trained_on(drawings: DrawnSet) -> None:
    plain = published_split(60_000)
    split = with_drawings(plain, MOST_DRAWINGS, drawings.photos, 60_000)
    assert split.drawing_count == MOST_DRAWINGS
    assert np.array_equal(split.train[:48_000], plain.train)
    assert split.validation is plain.validation
    mixed_in = split.train[48_000:] - 60_000
    assert len(set(mixed_in.tolist())) == MOST_DRAWINGS
    assert not set(drawings.photos[mixed_in].tolist()) & set(plain.validation.tolist())
    left_out = np.setdiff1d(np.arange(mixed_in.max()), mixed_in)
    assert set(drawings.photos[left_out].tolist()) <= set(plain.validation.tolist())


def test_that_less_is_mixed_in_where_almost_all_photos_validate(drawings: DrawnSet) -> None:
    split = with_drawings(published_split(60_000, 0.9), MOST_DRAWINGS, drawings.photos, 60_000)
    assert 4_000 < split.drawing_count < MOST_DRAWINGS
    assert len(split.train) == 6_000 + split.drawing_count


def test_that_the_drawings_stand_behind_the_photos() -> None:
    data = small_data()
    assert len(data.mixed_images) == len(data.mixed_labels) == 600 + len(data.drawings.labels)
    assert data.images_for(np.arange(600)) is data.train_images
    assert data.labels_for(np.arange(601)) is data.mixed_labels
    for place in (7, 600, 613):
        pixels, label = data.training_garment(place)
        assert np.array_equal(pixels, data.mixed_images[place])
        assert label == data.mixed_labels[place]
    assert np.array_equal(data.mixed_images[613], data.drawings.pictures[13])


@pytest.mark.parametrize("content", [None, b"", b"PK\x03\x04 no archive", b"text"])
def test_that_a_file_that_is_none_is_told(
    content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "drawn-garments.npz"
    if content is not None:
        file.write_bytes(content)
    monkeypatch.setattr(fashion_mnist, "resource", lambda *parts: tmp_path / parts[-1])
    images, labels = full_data().train_images[:5], full_data().train_labels[:5]
    data = fashion_mnist.FashionMnist(images, labels, images, labels)
    with pytest.raises(DrawingsUnreadable, match=r"drawn-garments\.npz is missing or broken"):
        _ = data.drawings
