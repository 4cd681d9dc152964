"""The workspace Data, as a person uses it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.data.fashion_mnist import (
    DatasetError,
    DatasetFileAltered,
    DatasetFileCutOff,
    DatasetFileMissing,
    DatasetFileUnreadable,
)
from fashion_gui.network.presets import PRESETS
from fashion_gui.runs.targets import Loss, OutputSetting, Target
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.document import Document
from fashion_gui.views.data import DataWorkspace
from fashion_gui.views.data.error_card import dataset_error_sentence
from fashion_gui.views.data.garment_set import GarmentSet
from tests.views.data.data_hands import shown


def _press_class(qtbot: QtBot, workspace: DataWorkspace, row: int) -> None:
    view = workspace.classes.view
    spot = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_that_the_workspace_fits_a_small_screen(workspace: DataWorkspace) -> None:
    least = workspace.minimumSizeHint()
    assert least.width() <= 1270
    assert least.height() <= 620


def test_that_reading_is_announced(qtbot: QtBot, dataset: Dataset, document: Document) -> None:
    workspace = shown(qtbot, dataset, document)
    assert workspace.loading.isVisible()
    assert "70,000" in workspace.loading.text


def test_that_a_class_shows_its_garments_only(qtbot: QtBot, workspace: DataWorkspace) -> None:
    assert workspace.grid.model.rowCount() == 60_000
    _press_class(qtbot, workspace, 10)
    garments = workspace.grid.model.garments
    assert garments is not None
    assert workspace.grid.model.rowCount() == 6_000
    assert set(garments.labels[garments.positions]) == {9}
    assert workspace.details.name.text() == "Ankle boot"
    assert workspace.details.other_name.text() == "앵클부츠"
    assert workspace.details.integer.text() == "9"
    assert workspace.details.one_hot.accessibleDescription().endswith("0 0 0 0 0 0 0 0 0 1")


def test_that_the_test_set_can_be_seen(qtbot: QtBot, workspace: DataWorkspace) -> None:
    QTest.mouseClick(workspace.sets.button(GarmentSet.TEST), Qt.MouseButton.LeftButton)
    assert workspace.grid.model.rowCount() == 10_000
    assert workspace.details.place.text() == "Index 0 of the test set"


def test_that_a_pressed_garment_is_shown_large(
    qtbot: QtBot, workspace: DataWorkspace, dataset: Dataset
) -> None:
    view, data = workspace.grid.view, dataset.data
    assert data is not None
    spot = view.tile_rect(9).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert workspace.details.integer.text() == str(data.train_labels[9])
    picture = workspace.details.picture
    area, cell = picture.picture_rect(), picture.picture_rect().width() / 28
    QTest.mouseMove(picture, QPoint(int(area.left() + 14.5 * cell), int(area.top() + 9.5 * cell)))
    assert picture.caption == f"Row 9, column 14:  {data.train_images[9, 9, 14]}"


def test_that_the_details_say_what_a_garment_is_used_for(
    qtbot: QtBot, workspace: DataWorkspace, dataset: Dataset
) -> None:
    assert dataset.split is not None
    for part, text in ((dataset.split.train, "trains"), (dataset.split.validation, "validation")):
        row = int(part.min())
        workspace.grid.view.setCurrentIndex(workspace.grid.model.index(row))
        assert text in workspace.details.place.text()


def test_that_the_validation_share_changes_the_recipe(
    qtbot: QtBot, workspace: DataWorkspace, document: Document
) -> None:
    assert workspace.settings.bar.counts == (48_000, 0, 12_000, 10_000, 0)
    field = workspace.settings.share
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "10")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert document.recipe.validation_share == pytest.approx(0.1)
    assert workspace.settings.bar.counts == (54_000, 0, 6_000, 10_000, 0)
    QTest.mouseClick(workspace.settings.more, Qt.MouseButton.LeftButton)
    assert document.recipe.validation_share == pytest.approx(0.15)
    document.undo()
    assert field.value() == 10


def test_that_the_loss_follows_the_labels(
    qtbot: QtBot, workspace: DataWorkspace, document: Document
) -> None:
    button = workspace.settings.labels.button("integer")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert document.recipe.labels == "integer"
    assert "Sparse categorical cross-entropy" in workspace.settings.loss.text()
    document.undo()
    assert workspace.settings.labels.value == "one_hot"
    assert "Sparse" not in workspace.settings.loss.text()
    assert document.undoable is None


def test_that_the_labels_stand_as_an_output_is_given_them(
    workspace: DataWorkspace, document: Document
) -> None:
    chosen = OutputSetting("dense_2", Target.INTEGER, Loss.SPARSE_CATEGORICAL_CROSSENTROPY)
    document.set_recipe(document.recipe.with_output(chosen))
    assert workspace.settings.labels.value == "integer"
    QTest.mouseClick(workspace.settings.labels.button("one_hot"), Qt.MouseButton.LeftButton)
    assert document.analysis.outputs[0].target is Target.ONE_HOT
    assert document.analysis.outputs[0].loss is Loss.CATEGORICAL_CROSSENTROPY


def test_that_a_network_without_the_ten_classes_is_told(
    workspace: DataWorkspace, document: Document
) -> None:
    document.open(PRESETS["autoencoder"].build())
    assert "No output" in workspace.settings.loss.text()


def test_that_a_stratified_split_reaches_recipe_and_grid(
    qtbot: QtBot, workspace: DataWorkspace, document: Document, dataset: Dataset
) -> None:
    button = workspace.settings.split.button("stratified")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert document.recipe.split == "stratified"
    assert dataset.split is not None
    uses = workspace.grid.model.uses
    assert uses is not None
    assert np.array_equal(np.flatnonzero(uses.validates), np.sort(dataset.split.validation))
    lines = workspace.settings.bar.toolTip().splitlines()[1:]
    assert [line.split("  ")[1] for line in lines] == ["4,800 / 1,200"] * 10


def test_that_a_missing_file_is_named_and_can_be_tried_again(
    qtbot: QtBot, document: Document, tmp_path: Path
) -> None:
    dataset = Dataset(document, tmp_path)
    workspace = shown(qtbot, dataset, document)
    with qtbot.waitSignal(dataset.failed):
        dataset.load()
    assert workspace.error.isVisible()
    assert "train-images-idx3-ubyte.gz" in workspace.error.notice.text
    assert str(tmp_path) in workspace.error.notice.text
    with qtbot.waitSignal(dataset.failed):
        QTest.mouseClick(workspace.error.retry, Qt.MouseButton.LeftButton)
        assert workspace.loading.isVisible()
    assert workspace.error.isVisible()
    dataset.shut_down()


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (DatasetFileMissing(Path("/data/a.gz")), "missing"),
        (DatasetFileUnreadable(Path("/data/a.gz"), "Permission denied"), "Permission denied"),
        (DatasetFileCutOff(Path("/data/a.gz"), 26_421_880, 1_000), "1,000 of 26,421,880"),
        (DatasetFileAltered(Path("/data/a.gz"), "8d4f", "1234"), "1234 instead of 8d4f"),
    ],
)
def test_that_an_error_says_what_happened_and_what_to_do(error: DatasetError, fault: str) -> None:
    sentence = dataset_error_sentence(error)
    assert "a.gz" in sentence
    assert fault in sentence
    assert "/data" in sentence
    assert "github.com/zalandoresearch/fashion-mnist" in sentence
