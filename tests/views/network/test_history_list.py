"""The list of what was done and undone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.network.edits import AddLayer, MoveLayers
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
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
    assert names(widget) == ["Opened", "Add Dense", "Add Dropout", "Move"]
    assert widget.list.currentRow() == 3


def test_that_a_press_goes_there_and_back(
    qtbot: QtBot, document: Document, settings: Settings
) -> None:
    widget = shown(qtbot, document, settings)
    edit(document)
    press(widget, 1)
    assert "one" in document.network.layers
    assert "two" not in document.network.layers
    assert names(widget) == ["Opened", "Add Dense", "Add Dropout", "Move"], "undone is kept"
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


def test_that_the_toolbar_opens_it_over_the_canvas(
    qtbot: QtBot, workspace: NetworkWorkspace
) -> None:
    toolbar = workspace.toolbar
    QTest.mouseClick(toolbar.history, LEFT)
    assert toolbar.history_list.isVisible()
    assert workspace.canvas.rect().contains(toolbar.history_list.geometry())
    assert not toolbar.geometry().intersects(toolbar.history_list.geometry())
    QTest.keyClick(toolbar.history_list.list, Qt.Key.Key_Escape)
    assert not toolbar.history_list.isVisible()
    assert not toolbar.history.isChecked()


def test_that_the_toolbar_says_the_keys(workspace: NetworkWorkspace) -> None:
    toolbar = workspace.toolbar
    assert toolbar.add.toolTip() == "Add a Layer (A)"
    assert toolbar.arrange.toolTip() == "Arrange All (L)"
    assert not toolbar.align.isEnabled()
    workspace.canvas.commands.select_all()
    assert toolbar.align.isEnabled()
