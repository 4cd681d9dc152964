"""The labelled drawings of the project, as a set of their own beside the photos."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.garment_map import garment_map
from fashion_gui.network.labelled_drawing import (
    DrawingsChange,
    EditDrawings,
    LabelledDrawing,
    LabelledDrawings,
    kept,
)
from fashion_gui.session.document import Document
from fashion_gui.views.data import DataWorkspace
from fashion_gui.views.data.garment_set import GarmentSet, Part
from fashion_gui.views.data.workspace import Page
from tests.views.data.data_hands import turn_to

LABELS = (3, 8, 8, 8, 0)


def drawings_of(data: FashionMnist) -> LabelledDrawings:
    """Five; the fourth, the third bag, is held out."""
    pictures = data.drawings.pictures
    return kept((), (LabelledDrawing(pictures[place], it) for place, it in enumerate(LABELS)))


def keep(document: Document, drawings: LabelledDrawings) -> None:
    document.edit_drawings(EditDrawings(DrawingsChange.KEEP, len(drawings)), drawings)


@pytest.fixture
def small(small_workspace: DataWorkspace) -> DataWorkspace:
    """With a few photos, the drawings in front."""
    drawings = small_workspace.sets.button(GarmentSet.DRAWINGS)
    QTest.mouseClick(drawings, Qt.MouseButton.LeftButton)
    return small_workspace


def test_that_it_is_said_how_drawings_come_here(small: DataWorkspace) -> None:
    page = small.garments
    assert page.none_left.isVisible()
    assert page.none_left.text.startswith("No drawing is kept yet")
    assert "Draw (Ctrl+6)" in page.none_left.text
    assert not small.details.nearest.isVisible()
    assert small.details.name.text() == ""
    small.sets.set_value(GarmentSet.TEST)
    assert page.grid.isVisible()
    assert small.details.nearest.isVisible()


def test_that_drawings_stand_in_the_grid_with_their_class(
    small: DataWorkspace, document: Document, few: FashionMnist
) -> None:
    keep(document, drawings_of(few))
    model = small.grid.model
    assert small.grid.isVisible()
    assert [model.data(model.index(it), Qt.ItemDataRole.AccessibleTextRole) for it in range(5)] == [
        "Dress 0",
        "Bag 1",
        "Bag 2",
        "Bag 3",
        "T-shirt/top 4",
    ]
    assert [model.part(it) for it in range(5)] == [Part.TUNING] * 3 + [Part.HELD_OUT, Part.TUNING]
    small.grid.choose(3)
    details = small.details
    assert details.place.text() == "Index 3 of my drawings · held out to measure by"
    assert details.name.text() == "Bag"
    assert details.integer.text() == "8"
    assert np.array_equal(model.pixels(3), few.drawings.pictures[3])
    assert small.garments.legend.text() == "Dashed: held out to measure by"

    small.classes.choose(8)
    assert model.rowCount() == 3
    small.classes.choose(1)
    assert small.garments.none_left.text.startswith("No drawing of this class is kept")
    small.classes.choose(None)
    document.undo()
    assert small.garments.none_left.text.startswith("No drawing is kept yet")


def test_that_the_photos_are_as_before(
    small: DataWorkspace, document: Document, few: FashionMnist
) -> None:
    keep(document, drawings_of(few))
    small.sets.set_value(GarmentSet.TRAINING)
    assert small.grid.model.rowCount() == len(few.train_labels)
    assert small.garments.legend.text() == "Dashed: kept for validation"
    small.sets.set_value(GarmentSet.TEST)
    assert small.details.place.text() == "Index 0 of the test set"


def test_that_the_nearest_photos_of_a_drawing_are_found(
    qtbot: QtBot, small: DataWorkspace, document: Document, few: FashionMnist
) -> None:
    drawings = drawings_of(few)
    keep(document, drawings)
    nearest = small.details.nearest

    def expected(drawing: LabelledDrawing) -> list[int]:
        away = few.train_images.astype(np.int64) - drawing.pixels.astype(np.int64)
        squares = np.square(away).sum(axis=(1, 2))
        return [int(it) for it in np.argsort(squares, kind="stable")[:5]]

    qtbot.waitUntil(lambda: bool(nearest.places))
    assert nearest.places == expected(drawings[0])
    # Another drawing at the same place, as the first one is deleted.
    document.edit_drawings(EditDrawings(DrawingsChange.DELETE, 1), drawings[1:])
    assert nearest.places == []
    qtbot.waitUntil(lambda: bool(nearest.places))
    assert nearest.places == expected(drawings[1])

    first = nearest.places[0]
    QTest.mouseClick(nearest.tiles[0], Qt.MouseButton.LeftButton)
    assert small.sets.value is GarmentSet.TRAINING
    assert small.details.place.text().startswith(f"Index {first:,} of the training set")


def test_that_the_means_are_those_of_the_drawings(
    qtbot: QtBot, small: DataWorkspace, document: Document, few: FashionMnist
) -> None:
    turn_to(small, Page.PIXELS)
    keep(document, drawings_of(few))
    bags = few.drawings.pictures[1:4].astype(np.float64).mean(axis=0)
    tile = small.pixels.tiles[8]
    qtbot.waitUntil(lambda: tile.pixels is not None and bool(tile.pixels.any()))
    assert tile.pixels is not None
    np.testing.assert_allclose(tile.pixels, bags, atol=0.51)
    empty = small.pixels.tiles[1].pixels
    assert empty is not None
    assert not empty.any()


def test_that_the_map_places_drawings_along_the_components_of_the_photos(
    qtbot: QtBot,
    small: DataWorkspace,
    document: Document,
    few: FashionMnist,
) -> None:
    page = small.map
    turn_to(small, Page.MAP)
    qtbot.waitUntil(page.none.isVisible, timeout=30_000)
    assert page.none.text.startswith("No drawing is kept yet")
    keep(document, drawings_of(few))
    qtbot.waitUntil(page.view.isVisible, timeout=30_000)
    points = page._points()
    assert points is not None
    assert points.labels.tolist() == list(LABELS)
    found = garment_map(few)
    photos = few.train_images.reshape(-1, 784).astype(np.float64) / 255
    rows = few.drawings.pictures[:5].reshape(-1, 784).astype(np.float64) / 255
    placed = (rows - photos.mean(axis=0)) @ found.axes[:, :2]
    np.testing.assert_allclose(np.abs(points.scores), np.abs(placed), atol=1e-3)
    assert page.note.text().startswith("My drawings where the components")
    assert ": 5." in page.note.text()

    document.undo()
    assert page.none.isVisible()
    small.sets.set_value(GarmentSet.TRAINING)
    assert page.view.isVisible()
    assert page.note.text().startswith("The first 10,000")


def test_that_drawings_are_written_as_a_table(
    qtbot: QtBot, small: DataWorkspace, document: Document, few: FashionMnist, tmp_path: Path
) -> None:
    keep(document, drawings_of(few))
    file = tmp_path / "drawings.csv"
    with qtbot.waitSignal(small.garments.export.exported):
        small.garments.export.write(file)
    rows = list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))
    assert [int(row["label"]) for row in rows] == list(LABELS)
    assert [row["part"] for row in rows] == ["fine-tuning"] * 3 + ["held out", "fine-tuning"]
