"""Mean garments and the histogram of pixel values, as a person uses them."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.views.data import DataWorkspace
from fashion_gui.views.data.garment_set import GarmentSet
from fashion_gui.views.data.pixels_page import PixelsPage, Scope
from fashion_gui.views.data.workspace import Page
from tests.views.data.data_hands import turn_to


@pytest.fixture
def workspace(qtbot: QtBot, small_workspace: DataWorkspace) -> DataWorkspace:
    """With a few garments, on its page Pixels, its figures computed."""
    workspace = small_workspace
    turn_to(workspace, Page.PIXELS)
    qtbot.waitUntil(lambda: workspace.pixels.tiles[0].pixels is not None)
    return workspace


def _page(workspace: DataWorkspace) -> PixelsPage:
    return workspace.pixels


def _choose(workspace: DataWorkspace, scope: Scope) -> None:
    QTest.mouseClick(workspace.pixels.scopes.button(scope), Qt.MouseButton.LeftButton)


def test_that_each_tile_shows_the_mean_of_its_class(
    qtbot: QtBot, workspace: DataWorkspace, few: FashionMnist
) -> None:
    for label, tile in enumerate(workspace.pixels.tiles):
        mean = few.train_images[few.train_labels == label].mean(axis=0)
        assert tile.pixels is not None
        assert np.abs(tile.pixels - mean).max() <= 0.5 + 1e-6
    QTest.mouseClick(workspace.sets.button(GarmentSet.TEST), Qt.MouseButton.LeftButton)
    mean = few.test_images[few.test_labels == 8].mean(axis=0)
    bag = workspace.pixels.tiles[8].pixels
    assert bag is not None
    assert np.abs(bag - mean).max() <= 0.5 + 1e-6


def test_that_a_mean_garment_chooses_its_class_and_all_again(workspace: DataWorkspace) -> None:
    tile = workspace.pixels.tiles[5]
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert workspace.classes.label == 5
    assert tile.isChecked()
    assert workspace.details.name.text() == "Sandal"
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert workspace.classes.label is None
    assert not tile.isChecked()


def test_that_a_bar_says_how_many_pixels_it_stands_for(
    workspace: DataWorkspace, few: FashionMnist
) -> None:
    workspace.classes.choose(9)
    histogram = workspace.pixels.histogram
    garment = few.train_images[few.train_labels == 9][0]
    boots = few.train_images[few.train_labels == 9]
    for scope, pixels in (
        (Scope.GARMENT, garment),
        (Scope.CLASS, boots),
        (Scope.ALL, few.train_images),
    ):
        _choose(workspace, scope)
        QTest.mouseMove(workspace.pixels, workspace.pixels.rect().topLeft())
        QTest.mouseMove(histogram, histogram.bar_rect(20).center().toPoint())
        count = int(((pixels >= 101) & (pixels <= 105)).sum())
        assert "Values 101 to 105" in histogram.caption
        assert f"({count:,})" in histogram.caption
        assert f"{100 * count / pixels.size:.1f} %" in histogram.caption


def test_that_keys_read_the_bars(workspace: DataWorkspace) -> None:
    histogram = workspace.pixels.histogram
    assert histogram.caption.startswith("Background")
    histogram.setFocus()
    QTest.keyClick(histogram, Qt.Key.Key_Right)
    QTest.keyClick(histogram, Qt.Key.Key_Right)
    assert "Values 6 to 10" in histogram.caption
    assert histogram.accessibleDescription() == histogram.caption


def test_that_a_higher_bar_is_a_larger_count(workspace: DataWorkspace, few: FashionMnist) -> None:
    """The tallest bar of the picture is that of the commonest values."""
    _choose(workspace, Scope.ALL)
    histogram = workspace.pixels.histogram
    picture = histogram.grab().toImage()
    ratio = picture.width() / histogram.width()
    counts = np.bincount(few.train_images.reshape(-1), minlength=256)[1:]
    bars = counts.reshape(51, 5).sum(axis=1)
    heights = []
    for bar in range(51):
        room = histogram.bar_rect(bar)
        ground = picture.pixelColor(2, 2)
        x = int(room.center().x() * ratio)
        column = [
            picture.pixelColor(x, int(y * ratio)).saturation()
            for y in range(int(room.top()), int(room.bottom()))
        ]
        heights.append(sum(it > ground.saturation() + 60 for it in column))
    assert int(np.argmax(heights)) == int(bars.argmax())
    assert np.corrcoef(heights, bars)[0, 1] > 0.999


def test_that_means_and_counts_are_written(
    qtbot: QtBot, workspace: DataWorkspace, few: FashionMnist, tmp_path: Path
) -> None:
    page = _page(workspace)
    _choose(workspace, Scope.ALL)
    for export, name in (
        (page.means_export, "means.csv"),
        (page.means_export, "means.png"),
        (page.counts_export, "counts.csv"),
        (page.counts_export, "counts.png"),
    ):
        assert export.button.isEnabled()
        with qtbot.waitSignal(export.exported):
            export.write(tmp_path / name)
    rows = list(csv.DictReader((tmp_path / "means.csv").read_text().splitlines()))
    assert len(rows) == 784
    mean = few.train_images[few.train_labels == 1].mean(axis=0)
    assert float(rows[14 * 28 + 9]["Trouser"]) == pytest.approx(mean[14, 9], abs=1e-3)
    counts = list(csv.DictReader((tmp_path / "counts.csv").read_text().splitlines()))
    assert sum(int(row["pixels"]) for row in counts) == few.train_images.size
    picture = QImage(str(tmp_path / "counts.png"))
    assert picture.width() == 2 * page.histogram.width()
    means = QImage(str(tmp_path / "means.png"))
    tile = page.tiles[7]
    middle = means.pixelColor(2 * (tile.x() + 46), 2 * (tile.y() + 46))
    assert middle.lightness() < 200  # a sneaker, in the middle of its tile
