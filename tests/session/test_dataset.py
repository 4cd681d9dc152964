"""The garments of the running program: files at fault, trying again, the split of the recipe."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from fashion_gui.data import fashion_mnist
from fashion_gui.data.fashion_mnist import (
    TEST_LABELS,
    TRAIN_LABELS,
    DatasetFileAltered,
    DatasetFileCutOff,
    DatasetFileMissing,
    DrawingsUnreadable,
)
from fashion_gui.network.presets import PRESETS
from fashion_gui.session.dataset import Dataset, default_folder, split_of
from fashion_gui.session.document import Document


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The four files, as hard links where the disk allows it."""
    target = tmp_path / "fashion-mnist"
    target.mkdir()
    for file in default_folder().glob("*.gz"):
        try:
            os.link(file, target / file.name)
        except OSError:
            shutil.copy(file, target)
    return target


@pytest.fixture
def document() -> Document:
    return Document(PRESETS["chapter"].build())


@pytest.fixture
def dataset(qtbot: QtBot, document: Document, folder: Path) -> Iterator[Dataset]:
    dataset = Dataset(document, folder)
    yield dataset
    dataset.shut_down()


def put(path: Path, content: bytes) -> None:
    path.unlink()  # not through a hard link
    path.write_bytes(content)


def test_that_all_garments_are_there_with_the_split_of_the_recipe(
    qtbot: QtBot, dataset: Dataset, document: Document
) -> None:
    with qtbot.waitSignal(dataset.loaded):
        dataset.load()
        dataset.load()
    assert dataset.data is not None
    assert dataset.split is not None
    assert dataset.data.train_images.shape == (60000, 28, 28)
    expected = split_of(dataset.data, document.recipe)
    np.testing.assert_array_equal(dataset.split.train, expected.train)


@pytest.mark.parametrize("fault", ["missing", "cut off", "altered"])
def test_that_a_file_at_fault_is_named_and_can_be_mended(
    qtbot: QtBot, dataset: Dataset, folder: Path, fault: str
) -> None:
    path = folder / TRAIN_LABELS.name
    content = bytearray(path.read_bytes())
    if fault == "missing":
        path.unlink()
        kind: type = DatasetFileMissing
    elif fault == "cut off":
        put(path, bytes(content[:-1]))
        kind = DatasetFileCutOff
    else:
        changed = bytearray(content)
        changed[1000] ^= 1
        put(path, bytes(changed))
        kind = DatasetFileAltered
    with qtbot.waitSignal(dataset.failed):
        dataset.load()
    assert type(dataset.error) is kind
    assert dataset.error is not None
    assert dataset.error.file == path
    assert dataset.data is None
    path.write_bytes(content)
    with qtbot.waitSignal(dataset.loaded):
        dataset.load()
    assert dataset.error is None
    assert dataset.data is not None


def test_that_the_split_follows_the_recipe_even_while_the_files_are_read(
    qtbot: QtBot, dataset: Dataset, document: Document
) -> None:
    with qtbot.waitSignal(dataset.loaded):
        dataset.load()
        document.set_recipe(replace(document.recipe, validation_share=0.5))
    assert dataset.split is not None
    assert len(dataset.split.validation) == 30000
    with qtbot.waitSignal(dataset.split_changed):
        document.set_recipe(replace(document.recipe, split="stratified"))
    assert dataset.data is not None
    counts = np.bincount(dataset.data.train_labels[dataset.split.validation])
    assert (counts == 3000).all()
    with qtbot.assertNotEmitted(dataset.split_changed):
        document.set_recipe(replace(document.recipe, epochs=3))


def test_that_a_shut_down_waits_for_the_files(dataset: Dataset, folder: Path) -> None:
    (folder / TEST_LABELS.name).unlink()
    dataset.load()
    dataset.shut_down()


def test_that_drawings_that_cannot_be_read_are_told(
    qtbot: QtBot, dataset: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fashion_mnist, "resource", lambda *parts: tmp_path / parts[-1])
    with qtbot.waitSignal(dataset.failed):
        dataset.load()
    assert isinstance(dataset.error, DrawingsUnreadable)
    monkeypatch.undo()
    with qtbot.waitSignal(dataset.loaded):
        dataset.load()


def test_that_the_split_is_another_with_drawings(
    qtbot: QtBot, dataset: Dataset, document: Document
) -> None:
    with qtbot.waitSignal(dataset.loaded):
        dataset.load()
    with qtbot.waitSignal(dataset.split_changed):
        document.set_recipe(replace(document.recipe, drawing_count=10))
    assert dataset.split is not None
    assert len(dataset.split.train) == 48_010
