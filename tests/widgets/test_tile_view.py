"""Tiles in rows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, QStringListModel, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.tile_view import TileView


def _view(qtbot: QtBot, count: int, stretches: bool = False) -> TileView:
    view = TileView(QSize(64, 64), stretches=stretches, settings=Settings("en", "light"))
    qtbot.addWidget(view)
    view.setModel(QStringListModel([""] * count, view))
    view.resize(400, 300)
    view.show()
    return view


@pytest.mark.parametrize("stretches", [False, True])
def test_that_a_tile_is_found_where_it_is(qtbot: QtBot, stretches: bool) -> None:
    view = _view(qtbot, 60_000, stretches)
    for row in (0, 4, 5, 777, 59_999):
        index = view.model().index(row, 0)
        view.scrollTo(index)
        rect = view.visualRect(index)
        assert view.viewport().rect().contains(rect)
        assert view.indexAt(rect.center()) == index


def test_that_the_last_tile_ends_the_scrolling(qtbot: QtBot) -> None:
    view = _view(qtbot, 101)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.tile_rect(100).bottom() == view.viewport().height() - 1


def test_that_the_keys_walk_over_the_tiles(qtbot: QtBot) -> None:
    view = _view(qtbot, 1000)
    view.setCurrentIndex(view.model().index(0, 0))
    for key, row in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Down, 1 + view.columns),
        (Qt.Key.Key_Left, view.columns),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_End, 999),
        (Qt.Key.Key_Down, 999),
        (Qt.Key.Key_Home, 0),
    ):
        QTest.keyClick(view, key)
        assert view.currentIndex().row() == row


def test_that_a_click_chooses_a_tile(qtbot: QtBot) -> None:
    view = _view(qtbot, 1000)
    spot = view.tile_rect(7).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert view.currentIndex().row() == 7
    assert [it.row() for it in view.selectedIndexes()] == [7]


def test_that_what_is_on_top_stays_there_when_the_width_changes(qtbot: QtBot) -> None:
    view = _view(qtbot, 60_000)
    view.verticalScrollBar().setValue(100 * 72)
    first = view.indexAt(view.tile_rect(100 * view.columns).center()).row()
    view.resize(700, 300)
    assert view.tile_rect(first).top() in range(-72, 1)
