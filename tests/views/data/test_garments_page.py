"""Search by index, nearest garments, sizes and label noise, as a person uses them."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.label_noise import with_noise
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.document import Document
from fashion_gui.session.theme import LIGHT
from fashion_gui.views.data import DataWorkspace
from fashion_gui.views.data.garment_set import GarmentSet
from fashion_gui.views.data.workspace import Page
from tests.views.data.data_hands import turn_to, type_number


def _click(widget: object) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def _set_noise(workspace: DataWorkspace, per_cent: str) -> None:
    type_number(workspace.settings.noise, per_cent)


def test_that_an_index_typed_shows_its_garment(
    qtbot: QtBot, workspace: DataWorkspace, data: FashionMnist
) -> None:
    workspace.activateWindow()
    qtbot.waitUntil(workspace.isActiveWindow)
    turn_to(workspace, Page.PIXELS)
    button = workspace.pixels.tiles[0]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(workspace.garments.index, "31415")
    QTest.keyClick(workspace.garments.index, Qt.Key.Key_Return)

    assert workspace.details.place.text().startswith("Index 31,415")
    assert workspace.details.integer.text() == str(data.train_labels[31_415])
    tile = workspace.grid.view.visualRect(workspace.grid.view.currentIndex())
    assert workspace.grid.view.viewport().rect().contains(tile)


def test_that_an_index_of_another_class_is_found_too(
    workspace: DataWorkspace, data: FashionMnist
) -> None:
    workspace.classes.choose(9)
    other = int(np.flatnonzero(data.train_labels == 3)[100])
    type_number(workspace.garments.index, str(other))
    assert workspace.classes.label is None
    assert workspace.details.name.text() == "Dress"
    assert workspace.garments.index.value() == other


def test_that_the_index_follows_the_garment_chosen(workspace: DataWorkspace) -> None:
    view = workspace.grid.view
    spot = view.tile_rect(4).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert workspace.garments.index.value() == 4


def test_that_the_nearest_are_those_of_a_plain_computation_without_itself(
    qtbot: QtBot, workspace: DataWorkspace, data: FashionMnist
) -> None:
    type_number(workspace.garments.index, "77")
    nearest = workspace.details.nearest
    qtbot.waitUntil(lambda: bool(nearest.places))
    rows = data.train_images.reshape(-1, 784)
    squares = np.empty(len(rows))
    for start in range(0, len(rows), 5_000):
        part = rows[start : start + 5_000].astype(np.int32) - rows[77].astype(np.int32)
        squares[start : start + 5_000] = (part**2).sum(axis=1)
    expected = [int(it) for it in np.argsort(squares, kind="stable") if it != 77][:5]
    assert nearest.places == expected
    assert nearest.tiles[0].text() == f"{np.sqrt(squares[expected[0]] / 784) / 255:.3f}"
    third = nearest.tiles[2].pixels
    assert third is not None
    assert np.array_equal(third, data.train_images[expected[2]])

    _click(nearest.tiles[2])
    assert workspace.garments.index.value() == expected[2]


def test_that_the_nearest_of_a_test_garment_are_in_the_training_set(
    qtbot: QtBot, workspace: DataWorkspace
) -> None:
    _click(workspace.sets.button(GarmentSet.TEST))
    nearest = workspace.details.nearest
    qtbot.waitUntil(lambda: bool(nearest.places))
    first = nearest.places[0]
    _click(nearest.tiles[0])
    assert workspace.sets.value is GarmentSet.TRAINING
    assert workspace.details.place.text().startswith(f"Index {first:,} of the training set")


def test_that_a_smaller_training_set_leaves_garments_out(
    workspace: DataWorkspace, document: Document, dataset: Dataset
) -> None:
    type_number(workspace.settings.garments, "1000")
    assert document.recipe.training_size == 1000
    assert workspace.settings.bar.counts == (1_000, 0, 12_000, 10_000, 47_000)
    assert dataset.split is not None
    unused = np.ones(60_000, dtype=np.bool_)
    unused[dataset.split.train] = unused[dataset.split.validation] = False
    type_number(workspace.garments.index, str(int(np.flatnonzero(unused)[5])))
    assert "not used" in workspace.details.place.text()


def test_that_noise_is_counted_and_its_garments_shown(
    workspace: DataWorkspace, document: Document, dataset: Dataset, data: FashionMnist
) -> None:
    assert not workspace.garments.wrong.isVisible()
    _set_noise(workspace, "30")
    assert document.recipe.label_noise == pytest.approx(0.3)
    button = workspace.garments.wrong
    assert button.isVisible()
    count, total = (int(it.replace(",", "")) for it in button.text().split() if it[0].isdigit())
    assert total == 48_000
    assert count / total == pytest.approx(0.3 * 0.9, abs=0.01)  # one in ten draws its own

    _click(button)
    garments, uses = workspace.grid.model.garments, workspace.grid.model.uses
    assert garments is not None
    assert uses is not None
    assert dataset.split is not None
    assert len(garments.positions) == count
    assert np.isin(garments.positions, dataset.split.train).all()
    shown = int(garments.positions[0])
    given = int(uses.given[shown])
    assert given != data.train_labels[shown]
    assert workspace.details.integer.text() == str(given)
    assert workspace.details.one_hot.label == given
    assert "Label noise" in workspace.details.sentence.text()

    _set_noise(workspace, "0")
    assert not button.isVisible()
    assert workspace.grid.model.rowCount() == 60_000


def test_that_the_labels_shown_are_those_that_training_is_given(
    workspace: DataWorkspace, document: Document, dataset: Dataset, data: FashionMnist
) -> None:
    _set_noise(workspace, "50")
    split, recipe, uses = dataset.split, document.recipe, workspace.grid.model.uses
    assert split is not None
    assert uses is not None
    given = with_noise(data.train_labels, split.train, recipe.label_noise, recipe.seed)
    assert np.array_equal(uses.given, given)
    assert np.array_equal(given[split.validation], data.train_labels[split.validation])


def test_that_a_wrong_label_has_a_cross_in_the_grid(qtbot: QtBot, workspace: DataWorkspace) -> None:
    view = workspace.grid.view

    def red_in(row: int) -> int:
        tile: QRect = view.tile_rect(row)
        picture: QImage = view.viewport().grab(tile).toImage()
        red = QColor(LIGHT.wrong).rgb()
        return sum(
            picture.pixel(x, y) == red
            for x in range(picture.width())
            for y in range(picture.height())
        )

    assert not any(red_in(row) for row in range(12))
    _set_noise(workspace, "60")
    uses = workspace.grid.model.uses
    assert uses is not None
    assert 0 < uses.wrong[:12].sum() < 12
    for row in range(12):
        assert (red_in(row) > 40) == uses.wrong[row]


def test_that_the_test_set_has_no_noise(workspace: DataWorkspace) -> None:
    _set_noise(workspace, "100")
    _click(workspace.garments.wrong)
    _click(workspace.sets.button(GarmentSet.TEST))
    assert workspace.grid.model.rowCount() == 10_000
    assert not workspace.garments.wrong.isVisible()
    assert "Label noise" not in workspace.details.sentence.text()


def test_that_the_garments_shown_become_a_table(
    qtbot: QtBot, workspace: DataWorkspace, data: FashionMnist, tmp_path: Path
) -> None:
    _set_noise(workspace, "10")
    workspace.classes.choose(4)
    file = tmp_path / "coats.csv"
    with qtbot.waitSignal(workspace.garments.export.exported):
        workspace.garments.export.write(file)
    rows = list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))
    uses = workspace.grid.model.uses
    assert uses is not None
    assert len(rows) == 6_000
    assert {row["name"] for row in rows} == {"Coat"}
    for row in rows[:200]:
        index = int(row["index"])
        assert int(row["label_given"]) == uses.given[index]
        assert row["part"] == ("validation" if uses.validates[index] else "training")


def test_that_the_garments_shown_become_a_picture(
    qtbot: QtBot, workspace: DataWorkspace, tmp_path: Path
) -> None:
    workspace.classes.choose(4)
    file = tmp_path / "coats.png"
    with qtbot.waitSignal(workspace.garments.export.exported):
        workspace.garments.export.write(file)
    picture, grid = QImage(str(file)), workspace.grid
    assert picture.width() == 2 * grid.width()
    assert picture.height() == 2 * grid.height()
    # The same inks at the same places as on the screen.
    seen, view = grid.grab().toImage(), grid.view
    tile = view.visualRect(view.model().index(1, 0))
    tile.moveTopLeft(view.viewport().mapTo(grid, tile.topLeft()))
    shades = np.array(
        [
            (seen.pixelColor(x, y).lightness(), picture.pixelColor(2 * x, 2 * y).lightness())
            for x in range(tile.left(), tile.right(), 3)
            for y in range(tile.top(), tile.bottom(), 3)
        ]
    )
    assert shades[:, 0].std() > 30, "there is a garment"
    assert np.corrcoef(shades.T)[0, 1] > 0.9


def test_that_a_garment_becomes_a_picture_and_a_table(
    qtbot: QtBot, workspace: DataWorkspace, data: FashionMnist, tmp_path: Path
) -> None:
    type_number(workspace.garments.index, "9")
    export = workspace.details.export
    for name in ("nine.csv", "nine.png"):
        with qtbot.waitSignal(export.exported):
            export.write(tmp_path / name)
    lines = (tmp_path / "nine.csv").read_text().splitlines()[1:]
    values = np.array([[int(it) for it in line.split(",")] for line in lines])
    assert np.array_equal(values, data.train_images[9])
    picture = QImage(str(tmp_path / "nine.png"))
    assert picture.width() == picture.height() == 560
    darkest = np.unravel_index(int(data.train_images[9].argmax()), (28, 28))
    spot = picture.pixelColor(int(darkest[1]) * 20 + 10, int(darkest[0]) * 20 + 10)
    assert spot.lightness() < 60


def test_that_a_file_that_cannot_be_written_is_told(
    qtbot: QtBot, workspace: DataWorkspace, tmp_path: Path
) -> None:
    export = workspace.details.export
    export.write(tmp_path / "nowhere" / "a.png")
    qtbot.waitUntil(lambda: export.message is not None)
    assert export.message is not None
    assert "a.png" in export.message.text()
    export.message.close()
