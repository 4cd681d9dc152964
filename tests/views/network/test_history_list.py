"""The list of what was done and undone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.network.edits import (
    AddLayer,
    Connect,
    MoveLayers,
    RemoveLayers,
    RenameLayer,
    SetParameters,
)
from fashion_gui.network.graph import Connection
from fashion_gui.runs.parameters import Value
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.session.value_words import value_text
from fashion_gui.views.network.history_list import HistoryList
from fashion_gui.views.network.workspace import NetworkWorkspace

LEFT = Qt.MouseButton.LeftButton


def shown(qtbot: QtBot, document: Document, settings: Settings) -> HistoryList:
    widget = HistoryList(document, settings)
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def names(widget: HistoryList) -> list[str]:
    return [widget.list.item(row).text() for row in range(widget.list.count())]


def press(widget: HistoryList, row: int) -> None:
    place = widget.list.visualItemRect(widget.list.item(row)).center()
    QTest.mouseClick(widget.list.viewport(), LEFT, pos=place)


def edit(document: Document) -> None:
    document.apply(AddLayer("one", "Dense"))
    document.apply(AddLayer("two", "Dropout"))
    document.apply(MoveLayers({"one": (80.0, 80.0)}))


def test_that_it_names_what_was_done(qtbot: QtBot, document: Document, settings: Settings) -> None:
    widget = shown(qtbot, document, settings)
    assert names(widget) == ["Opened"]
    edit(document)
    assert names(widget) == ["Opened", "Add Dense", "Add Dropout", "Move one"]
    assert widget.list.currentRow() == 3


def test_that_a_press_goes_there_and_back(
    qtbot: QtBot, document: Document, settings: Settings
) -> None:
    widget = shown(qtbot, document, settings)
    edit(document)
    press(widget, 1)
    assert "one" in document.network.layers
    assert "two" not in document.network.layers
    assert names(widget) == ["Opened", "Add Dense", "Add Dropout", "Move one"], "undone is kept"
    assert widget.list.currentRow() == 1
    press(widget, 3)
    assert document.network.layers["one"].position == (80.0, 80.0)
    press(widget, 0)
    assert document.undoable is None


def test_that_a_new_edit_forgets_what_was_undone(
    qtbot: QtBot, document: Document, settings: Settings
) -> None:
    widget = shown(qtbot, document, settings)
    edit(document)
    press(widget, 1)
    document.apply(AddLayer("three", "Flatten"))
    assert names(widget) == ["Opened", "Add Dense", "Add Flatten"]


def test_that_the_toolbar_opens_it_where_it_covers_nothing(
    qtbot: QtBot, workspace: NetworkWorkspace
) -> None:
    canvas, history = workspace.canvas, workspace.lower_panel.history
    assert not history.isVisible()
    QTest.mouseClick(workspace.toolbar.history, LEFT)
    assert history.isVisible()
    qtbot.waitUntil(history.list.hasFocus)
    shown = canvas.rect().translated(canvas.mapTo(workspace, canvas.rect().topLeft()))
    place = history.rect().translated(history.mapTo(workspace, history.rect().topLeft()))
    assert workspace.rect().contains(place)
    assert not shown.intersects(place)
    QTest.keyClick(history.list, Qt.Key.Key_Escape)
    assert canvas.hasFocus()


def test_that_a_step_tells_its_values(qtbot: QtBot, document: Document, settings: Settings) -> None:
    widget = shown(qtbot, document, settings)
    document.apply(AddLayer("picture", "Reshape", {"target_shape": (28, 28, 1)}))
    document.apply(SetParameters("dense", {"units": 1064}))
    document.apply(SetParameters("dense", {"use_bias": False}))
    document.apply(SetParameters("picture", {"target_shape": (1, 28, 28)}))
    document.apply(SetParameters("dense", {"units": 64, "activation": "tanh"}))
    document.apply(Connect(Connection("input", "picture")))
    document.apply(RenameLayer("dense", "hidden"))
    document.apply(RemoveLayers(frozenset({"picture"})))
    document.set_recipe(replace(document.recipe, epochs=3))
    document.set_recipe(replace(document.recipe, epochs=5, batch_size=64))
    assert names(widget)[2:] == [
        "units of dense: 100 → 1,064",
        "use_bias of dense: yes → no",
        "target_shape of picture: 28×28×1 → 1×28×28",
        "Change units, activation of dense",
        "Connect input → picture",
        "Rename dense → hidden",
        "Delete picture",
        "Epochs: 10 → 3",
        "Change Training Settings",
    ]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, "nothing"),
        (True, "yes"),
        (1024, "1,024"),
        (0.001, "0.001"),
        ((3, 3), "3×3"),
        (((1, 2), (0, 0)), "1, 2 · 0, 0"),
        ((0.01, 0.0), "0.01, 0"),
        ("relu", "relu"),
    ],
)
def test_that_a_value_is_written_as_a_person_reads_it(value: Value, written: str) -> None:
    assert value_text(value) == written


def test_that_the_toolbar_says_the_keys(workspace: NetworkWorkspace) -> None:
    toolbar = workspace.toolbar
    assert toolbar.add.toolTip() == "Add a Layer (A)"
    assert toolbar.arrange.toolTip() == "Arrange All (L)"
    assert not toolbar.align.isEnabled()
    workspace.canvas.commands.select_all()
    assert toolbar.align.isEnabled()
