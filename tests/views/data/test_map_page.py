"""The map of the garments, as a person moves and reads it."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.garment_map import GarmentMap, garment_map
from fashion_gui.session.background import Background
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.document import Document
from fashion_gui.session.theme import LIGHT
from fashion_gui.views.data import DataWorkspace
from fashion_gui.views.data.garment_set import GarmentSet
from fashion_gui.views.data.map_view import MapView
from fashion_gui.views.data.marks import coverage
from fashion_gui.views.data.point_picture import PointPicture
from fashion_gui.views.data.workspace import Page
from tests.views.data.data_hands import shown, turn_to


@pytest.fixture(scope="module")
def found(few: FashionMnist) -> GarmentMap:
    return garment_map(few)


@pytest.fixture
def workspace(
    qtbot: QtBot,
    document: Document,
    few: FashionMnist,
    found: GarmentMap,
    background: Background,
    monkeypatch: pytest.MonkeyPatch,
) -> DataWorkspace:
    """With a few garments, on its page Map, all of them placed (once for all tests)."""
    monkeypatch.setattr("fashion_gui.views.data.map_page.garment_map", lambda data: found)
    monkeypatch.setattr("fashion_gui.session.dataset.load_fashion_mnist", lambda folder: few)
    dataset = Dataset(document)
    workspace = shown(qtbot, dataset, document, background)
    with qtbot.waitSignal(dataset.loaded):
        dataset.load()
    dataset.shut_down()
    turn_to(workspace, Page.MAP)
    assert workspace.map.waiting.isVisible()
    qtbot.waitUntil(workspace.map.view.isVisible, timeout=30_000)
    return workspace


def _drag(view: MapView, start: QPoint, by: QPoint) -> None:
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + by / 2)
    QTest.mouseMove(view, start + by)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + by)


def _turn_wheel(view: MapView, place: QPointF, notches: int) -> None:
    event = QWheelEvent(
        place,
        QPointF(view.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def _lonely(view: MapView, few: FashionMnist) -> int:
    """A garment with no other one near it."""
    places = np.array([(p.x(), p.y()) for p in map(view.place_of, range(len(few.train_labels)))])
    squares = ((places[:, None] - places[None]) ** 2).sum(axis=2)
    np.fill_diagonal(squares, np.inf)
    return int(squares.min(axis=1).argmax())


def test_that_garments_lie_where_their_components_are(
    workspace: DataWorkspace, found: GarmentMap
) -> None:
    view = workspace.map.view
    places = np.array([(p.x(), p.y()) for p in map(view.place_of, range(200))])
    for component, along in enumerate((places[:, 0], -places[:, 1])):
        assert np.corrcoef(along, found.train[:200, component])[0, 1] == pytest.approx(1.0)
    assert (places >= 0).all()
    assert (places[:, 0] < view.width()).all()
    assert (places[:, 1] < view.height()).all()
    shares = 100 * found.shares[:2]
    assert f"{shares.sum():.1f} %" in workspace.map.note.text()
    assert f"{shares[0]:.1f} %" in workspace.map.axes[0].currentText()


def test_that_other_components_can_be_chosen(workspace: DataWorkspace, found: GarmentMap) -> None:
    QTest.keyClick(workspace.map.axes[0], Qt.Key.Key_Down)
    QTest.keyClick(workspace.map.axes[0], Qt.Key.Key_Down)
    xs = [workspace.map.view.place_of(it).x() for it in range(200)]
    assert np.corrcoef(xs, found.train[:200, 2])[0, 1] == pytest.approx(1.0)


def test_that_dragging_moves_every_garment_alike(workspace: DataWorkspace) -> None:
    view = workspace.map.view
    before = [view.place_of(it) for it in range(5)]
    chosen = workspace.details.place.text()
    _drag(view, QPoint(200, 150), QPoint(60, -34))
    for old, new in zip(before, map(view.place_of, range(5)), strict=True):
        assert (new - old).x() == pytest.approx(60, abs=0.1)
        assert (new - old).y() == pytest.approx(-34, abs=0.1)
    assert workspace.details.place.text() == chosen  # a drag is no click


def test_that_the_wheel_enlarges_around_the_pointer(workspace: DataWorkspace) -> None:
    view = workspace.map.view
    centre, other = view.place_of(3), view.place_of(8)
    _turn_wheel(view, centre, 3)
    assert (view.place_of(3) - centre).manhattanLength() < 0.1
    factor = (view.place_of(8) - centre).x() / (other - centre).x()
    assert factor == pytest.approx(1.0015**360, rel=1e-3)
    QTest.mouseClick(workspace.map.fit, Qt.MouseButton.LeftButton)
    assert (view.place_of(8) - other).manhattanLength() < 0.1


def test_that_the_pointer_shows_a_garment_and_a_click_chooses_it(
    workspace: DataWorkspace, few: FashionMnist
) -> None:
    view = workspace.map.view
    garment = _lonely(view, few)
    spot = view.place_of(garment).toPoint()
    plain = view.grab().toImage()
    QTest.mouseMove(view, spot + QPoint(2, 1))
    assert view.pointed == garment
    assert view.grab().toImage() != plain
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=spot)
    assert workspace.garments.index.value() == garment
    assert workspace.details.integer.text() == str(few.train_labels[garment])


def test_that_keys_move_enlarge_and_choose(workspace: DataWorkspace) -> None:
    view = workspace.map.view
    view.setFocus()
    before = view.place_of(0)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert (view.place_of(0) - before).x() == pytest.approx(-60, abs=0.1)
    QTest.keyClick(view, Qt.Key.Key_Plus)
    middle = QPointF(view.width() / 2, view.height() / 2)
    nearest = min(range(1500), key=lambda it: (view.place_of(it) - middle).manhattanLength())
    assert view.pointed is not None
    away = view.place_of(view.pointed) - middle
    assert away.manhattanLength() <= 1.5 * (view.place_of(nearest) - middle).manhattanLength()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert workspace.garments.index.value() == view.pointed
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert (view.place_of(0) - before).manhattanLength() < 0.1


def test_that_a_class_stands_out_and_is_the_only_one_to_point_at(
    workspace: DataWorkspace, few: FashionMnist
) -> None:
    view = workspace.map.view
    trousers = QColor(LIGHT.classes[1]).rgb()
    bags = QColor(LIGHT.classes[8]).rgb()

    def colours() -> set[int]:
        picture = view.grab().toImage()
        return {
            picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())
        }

    assert {trousers, bags} <= colours()
    workspace.classes.choose(1)
    seen = colours()
    assert trousers in seen
    assert bags not in seen
    other = view.place_of(int(np.flatnonzero(few.train_labels == 8)[0])).toPoint()
    QTest.mouseMove(view, other)
    assert view.pointed is None or few.train_labels[view.pointed] == 1


def test_that_the_garments_themselves_stand_where_few_are_left(workspace: DataWorkspace) -> None:
    view = workspace.map.view
    assert not view.shows_garments
    while not view.shows_garments:
        _turn_wheel(view, QPointF(view.width() / 2, view.height() / 2), 2)
    assert QColor(LIGHT.ink).lightness() < 30
    picture = view.grab().toImage()
    dark = sum(
        picture.pixelColor(x, y).lightness() < 60
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    )
    assert dark > 500


def test_that_the_test_set_has_a_map_of_its_own(
    workspace: DataWorkspace, found: GarmentMap
) -> None:
    QTest.mouseClick(workspace.sets.button(GarmentSet.TEST), Qt.MouseButton.LeftButton)
    ys = [-workspace.map.view.place_of(it).y() for it in range(400)]
    assert np.corrcoef(ys, found.test[:, 1])[0, 1] == pytest.approx(1.0)


def test_that_the_map_is_written(
    qtbot: QtBot, workspace: DataWorkspace, few: FashionMnist, found: GarmentMap, tmp_path: Path
) -> None:
    export = workspace.map.export
    for name in ("map.csv", "map.png"):
        with qtbot.waitSignal(export.exported):
            export.write(tmp_path / name)
    rows = list(csv.DictReader((tmp_path / "map.csv").read_text().splitlines()))
    assert [int(row["label"]) for row in rows] == few.train_labels.tolist()
    assert float(rows[700]["component_3"]) == pytest.approx(found.train[700, 2], abs=1e-3)
    picture = QImage(str(tmp_path / "map.png"))
    assert picture.width() == 2 * workspace.map.view.width()


def test_that_points_are_stamped_where_they_are_the_last_one_on_top() -> None:
    places = np.array([(20.5, 10.5), (20.5, 10.5), (60.5, 30.5), (-400, 5), (99.9, 0.1)])
    labels = np.array([0, 1, 3, 2, 4], dtype=np.uint8)
    picture = PointPicture(
        (100, 40), places.astype(np.float32), labels, LIGHT.classes, "#ffffff", 9
    ).image
    assert (picture.width(), picture.height()) == (100, 40)
    assert picture.pixelColor(20, 10).name() == LIGHT.classes[1]
    assert picture.pixelColor(60, 30).name() == LIGHT.classes[3]
    assert picture.pixelColor(99, 0).name() == LIGHT.classes[4]
    assert picture.pixelColor(45, 20).name() == "#ffffff"
    painted = sum(
        picture.pixelColor(x, y).name() != "#ffffff" for x in range(100) for y in range(40)
    )
    assert painted < 3 * 81


def test_that_every_class_has_a_mark_of_its_own() -> None:
    marks = coverage(9) > 0.5
    for first in range(10):
        assert 20 <= marks[first].sum() <= 70
        for second in range(first):
            assert (marks[first] != marks[second]).sum() >= 8
