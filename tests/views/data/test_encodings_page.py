"""Integers against one-hot rows: classes numbered anew by dragging and by keys."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.session.background import Background
from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import LIGHT
from fashion_gui.views.data.distance_matrix import DistanceMatrix
from fashion_gui.views.data.encodings_page import EncodingsPage, Example
from fashion_gui.views.data.garment_set import Garment, GarmentSet, Part
from fashion_gui.widgets.class_order import ClassOrder


@pytest.fixture
def page(qtbot: QtBot, few: FashionMnist, background: Background) -> EncodingsPage:
    page = EncodingsPage(Settings("en", "light"), background)
    qtbot.addWidget(page)
    page.resize(1246, 600)
    page.take(few)
    page.show()
    return page


def _texts(matrix: DistanceMatrix, count: int = 10) -> npt.NDArray[np.float64]:
    return np.array([[float(matrix.text_of((a, b))) for b in range(count)] for a in range(count)])


def _drag(order: ClassOrder, number: int, to: int) -> None:
    start = order.row_rect(number).center().toPoint()
    end = order.row_rect(to).center().toPoint()
    QTest.mousePress(order, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 9):
        QTest.mouseMove(order, start + (end - start) * step / 8)
    QTest.mouseRelease(order, Qt.MouseButton.LeftButton, pos=end)


def _picture(matrix: DistanceMatrix) -> QImage:
    return matrix.grab().toImage()


def test_that_the_published_numbers_give_squares_and_equal_distances(page: EncodingsPage) -> None:
    labels = np.arange(10)
    assert np.array_equal(_texts(page.integer), np.subtract.outer(labels, labels) ** 2)
    assert np.allclose(_texts(page.one_hot), 0.2 * (1 - np.eye(10)))
    assert not page.reset.isEnabled()


def test_that_dragging_changes_the_distances_of_integers_only(page: EncodingsPage) -> None:
    integer, one_hot = _picture(page.integer), _picture(page.one_hot)
    _drag(page.order, 9, 2)
    assert page.order.order == (0, 1, 9, 2, 3, 4, 5, 6, 7, 8)
    numbers = np.array([page.order.order.index(it) for it in range(10)])
    assert np.array_equal(_texts(page.integer), np.subtract.outer(numbers, numbers) ** 2)
    assert _picture(page.integer) != integer
    # The pair that is framed and the name in bold follow the row; the values do not.
    page.one_hot.show_pair((0, 1))
    page.one_hot.clearFocus()
    assert np.allclose(_texts(page.one_hot), 0.2 * (1 - np.eye(10)))
    assert _picture(page.one_hot) == one_hot

    QTest.mouseClick(page.reset, Qt.MouseButton.LeftButton)
    assert page.order.order == tuple(range(10))


def test_that_a_row_follows_the_pointer_before_it_is_let_go(page: EncodingsPage) -> None:
    order = page.order
    start = order.row_rect(0).center().toPoint()
    QTest.mousePress(order, Qt.MouseButton.LeftButton, pos=start)
    step = round(order.row_rect(1).top() - order.row_rect(0).top())
    QTest.mouseMove(order, start + QPoint(0, 3 * step))
    assert order.order[3] == 0
    QTest.mouseMove(order, start + QPoint(0, 1 * step))
    assert order.order[1] == 0
    QTest.mouseMove(order, start - QPoint(0, 900))
    assert order.order == tuple(range(10))
    QTest.mouseRelease(order, Qt.MouseButton.LeftButton, pos=start)


def test_that_keys_choose_a_class_and_move_it(page: EncodingsPage) -> None:
    order = page.order
    order.setFocus()
    QTest.keyClick(order, Qt.Key.Key_Down)
    QTest.keyClick(order, Qt.Key.Key_Down)
    assert order.current == 2
    for _ in range(3):
        QTest.keyClick(order, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert order.order == (0, 1, 3, 4, 5, 2, 6, 7, 8, 9)
    assert order.accessibleDescription() == "Pullover: 5"
    for _ in range(9):
        QTest.keyClick(order, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert order.order == (2, 0, 1, 3, 4, 5, 6, 7, 8, 9)


def test_that_a_pair_is_worked_out_under_both(page: EncodingsPage) -> None:
    place = page.integer.cell_rect((3, 7)).center().toPoint()
    QTest.mouseMove(page.integer, place)
    assert page.integer_sentence.text() == "Dress and Sneaker\n(3 − 7)² = 16"
    assert page.one_hot_sentence.text().endswith("2 of 10 columns differ by 1: 2 / 10 = 0.2")
    page.one_hot.setFocus()
    QTest.keyClick(page.one_hot, Qt.Key.Key_Right)
    assert page.integer_sentence.text() == "Dress and Bag\n(3 − 8)² = 25"
    _drag(page.order, 8, 0)
    assert page.integer_sentence.text() == "Bag and Dress\n(0 − 4)² = 16"


def test_that_the_foods_of_the_lecture_are_encoded_alike(
    qtbot: QtBot, page: EncodingsPage, tmp_path: Path
) -> None:
    _drag(page.order, 5, 1)
    QTest.mouseClick(page.examples.button(Example.FOODS), Qt.MouseButton.LeftButton)
    assert page.order.order == (0, 1, 2)
    assert _texts(page.integer, 3).tolist() == [[0, 1, 4], [1, 0, 1], [4, 1, 0]]
    assert np.allclose(_texts(page.one_hot, 3), 0.667 * (1 - np.eye(3)))
    assert page.integer_sentence.text() == "Apple and Chicken\n(1 − 2)² = 1", "as in the lecture"
    page.order.choose(2)
    assert page.order.accessibleDescription() == "Broccoli: 3"
    _drag(page.order, 2, 0)
    assert _texts(page.integer, 3).tolist() == [[0, 1, 1], [1, 0, 4], [1, 4, 0]]
    assert np.allclose(_texts(page.one_hot, 3), 0.667 * (1 - np.eye(3)))
    assert page.order.accessibleDescription() == "Broccoli: 1"
    with qtbot.waitSignal(page.export.exported):
        page.export.write(tmp_path / "foods.csv")
    rows = list(csv.DictReader((tmp_path / "foods.csv").read_text().splitlines()))
    numbers = {row["first"]: int(row["first_number"]) for row in rows}
    assert numbers == {"Apple": 2, "Chicken": 3, "Broccoli": 1}
    QTest.mouseClick(page.examples.button(Example.GARMENTS), Qt.MouseButton.LeftButton)
    assert page.integer_sentence.text().endswith("(0 − 1)² = 1"), "garments begin with 0"


def test_that_several_garments_chosen_stand_for_their_classes(
    page: EncodingsPage, few: FashionMnist
) -> None:
    """A bag and a boot side by side: one does not throw the other out."""
    order = page.order
    order.choose(0)
    before = order.grab().toImage()
    for label in (8, 9):
        place = int(np.flatnonzero(few.train_labels == label)[3])
        pixels = few.train_images[place]
        page.show_garment(Garment(GarmentSet.TRAINING, place, pixels, label, Part.TRAINING, label))
    order.choose(0)
    after = order.grab().toImage()
    rows = [order.row_rect(it).toRect() for it in range(10)]
    changed = [before.copy(it) != after.copy(it) for it in rows]
    assert changed == [False] * 8 + [True] * 2
    for label in (8, 9):
        assert [_is_hot(order, label, it, LIGHT.classes[label]) for it in range(10)] == [
            it == label for it in range(10)
        ]
    other = int(np.flatnonzero(few.train_labels == 9)[5])
    page.show_garment(
        Garment(GarmentSet.TRAINING, other, few.train_images[other], 9, Part.TRAINING, 9)
    )
    order.choose(0)
    third = order.grab().toImage()
    assert third.copy(rows[8]) == after.copy(rows[8])
    assert third.copy(rows[9]) != after.copy(rows[9])


def test_that_the_garment_chosen_stands_for_its_class_with_its_one_hot_row(
    page: EncodingsPage, few: FashionMnist
) -> None:
    order, theme = page.order, LIGHT
    bag = int(np.flatnonzero(few.train_labels == 8)[3])
    order.choose(8)
    before = order.grab().toImage()
    order.choose(1)
    page.show_garment(Garment(GarmentSet.TRAINING, bag, few.train_images[bag], 8, Part.TRAINING, 8))
    assert order.current == 8
    assert order.accessibleDescription() == "Bag: 8"
    after = order.grab().toImage()
    row, other = order.row_rect(8).toRect(), order.row_rect(3).toRect()
    assert before.copy(row) != after.copy(row), "its picture is the one of this garment"
    assert before.copy(other) == after.copy(other)
    assert [_is_hot(order, 8, cell, theme.classes[8]) for cell in range(10)] == [
        cell == 8 for cell in range(10)
    ]
    _drag(order, 8, 2)
    assert [_is_hot(order, 2, cell, theme.classes[8]) for cell in range(10)] == [
        cell == 2 for cell in range(10)
    ], "another number, another row, the colour of the class"


def _is_hot(order: ClassOrder, number: int, cell: int, colour: str) -> bool:
    """Whether a cell of a class's one-hot row is filled with the colour."""
    image, area = order.grab().toImage(), order.cell_rect(number, cell).toRect()
    found = image.pixelColor(area.left() + 4, area.top() + 4).name()
    return found == colour


def test_that_shuffling_gives_other_numbers(page: EncodingsPage) -> None:
    before = page.order.order
    QTest.mouseClick(page.shuffle, Qt.MouseButton.LeftButton)
    assert page.order.order != before
    assert sorted(page.order.order) == list(range(10))
    assert page.reset.isEnabled()


def test_that_distances_are_written(qtbot: QtBot, page: EncodingsPage, tmp_path: Path) -> None:
    _drag(page.order, 9, 0)
    for name in ("distances.csv", "distances.png"):
        with qtbot.waitSignal(page.export.exported):
            page.export.write(tmp_path / name)
    rows = list(csv.DictReader((tmp_path / "distances.csv").read_text().splitlines()))
    assert len(rows) == 100
    for row in rows:
        apart = int(row["first_number"]) - int(row["second_number"])
        assert float(row["integer_mse"]) == apart**2
        assert float(row["one_hot_mse"]) == (0.2 if apart else 0)
    assert rows[9 * 10]["first_number"] == "0"  # the ankle boot
    assert not QImage(str(tmp_path / "distances.png")).isNull()
