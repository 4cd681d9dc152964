"""The panel under the canvas: folding, the summary and its selection."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.network.edits import AddUse, SetParameters
from fashion_gui.network.summary import summary_text
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.views.network.canvas_column import ROOMY, CanvasColumn
from fashion_gui.views.network.lower_panel import HEAD
from fashion_gui.views.network.summary_model import Column
from fashion_gui.views.network.summary_table import SummaryTable
from fashion_gui.views.network.workspace import NetworkWorkspace, building
from tests.views.built import built

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def summary(workspace: NetworkWorkspace) -> SummaryTable:
    QTest.mouseClick(workspace.lower_panel.summary_tab, LEFT)
    return workspace.lower_panel.summary


def shown(summary: SummaryTable, column: Column) -> list[str]:
    model = summary.model
    return [model.index(at, column).data() for at in range(model.rowCount())]


def selected(summary: SummaryTable) -> list[int]:
    return [it.row() for it in summary.view.selectionModel().selectedRows()]


def test_that_a_small_window_leaves_the_canvas_its_room(workspace: NetworkWorkspace) -> None:
    panel = workspace.lower_panel
    assert not panel.is_unfolded
    assert panel.height() == HEAD
    column = workspace.findChild(CanvasColumn)
    assert column is not None
    room = column.height() - HEAD - workspace.totals.height() - column.handleWidth()
    assert workspace.canvas.height() >= room - 2
    QTest.mouseClick(panel.fold, LEFT)
    assert panel.is_unfolded
    assert panel.code.isVisible()


def test_that_a_large_window_shows_the_code_at_once(
    qtbot: QtBot, document: Document, settings: Settings
) -> None:
    workspace = built(building(document, settings))
    qtbot.addWidget(workspace)
    workspace.resize(1800, ROOMY + 100)
    workspace.show()
    assert workspace.lower_panel.code.isVisible()
    assert "keras.Sequential" in workspace.lower_panel.code.edit.toPlainText()
    workspace.resize(1800, ROOMY - 200)
    assert not workspace.lower_panel.is_unfolded
    QTest.mouseClick(workspace.lower_panel.code_tab, LEFT)
    workspace.resize(1800, ROOMY - 210)
    assert workspace.lower_panel.is_unfolded, "the person's own choice stays"


def test_that_the_height_is_remembered_while_folded(
    qtbot: QtBot, workspace: NetworkWorkspace
) -> None:
    panel = workspace.lower_panel
    QTest.mouseClick(panel.fold, LEFT)
    column = workspace.findChild(CanvasColumn)
    assert column is not None
    handle = column.handle(1)
    start = handle.rect().center()
    QTest.mousePress(handle, LEFT, pos=start)
    QTest.mouseMove(handle, start - type(start)(0, 40))
    QTest.mouseRelease(handle, LEFT, pos=start - type(start)(0, 40))
    dragged = panel.height()
    assert dragged > 32 * 8
    QTest.mouseClick(panel.fold, LEFT)
    assert panel.height() == HEAD
    QTest.mouseClick(panel.summary_tab, LEFT)
    assert panel.height() == dragged
    assert panel.summary.isVisible()


def test_that_the_summary_has_a_row_a_layer_and_follows_the_document(
    summary: SummaryTable, document: Document
) -> None:
    assert shown(summary, Column.LAYER)[2] == "dense (Dense)"
    assert shown(summary, Column.SHAPE) == [
        "(None, 28, 28)",
        "(None, 784)",
        "(None, 100)",
        "(None, 100)",
        "(None, 10)",
    ]
    assert shown(summary, Column.PARAMETERS) == ["0", "0", "78,500", "0", "1,010"]
    assert shown(summary, Column.SOURCES)[:2] == ["–", "input"]
    assert "79,510 (310.59 KB)" in summary.totals.text()
    document.apply(SetParameters("dense", {"units": 10}))
    assert shown(summary, Column.PARAMETERS)[2] == "7,850"
    document.apply(AddUse("again", "dense"))
    assert shown(summary, Column.LAYER)[2] == "dense (Dense)  ×2"
    assert len(shown(summary, Column.LAYER)) == 5


def test_that_a_row_selects_its_node_by_mouse_and_keys(
    workspace: NetworkWorkspace, summary: SummaryTable
) -> None:
    area = summary.view.visualRect(summary.model.index(2, 0))
    QTest.mouseClick(summary.view.viewport(), LEFT, pos=area.center())
    assert workspace.canvas.selected == ("dense",)
    QTest.keyClick(summary.view, Qt.Key.Key_Down)
    assert workspace.canvas.selected == ("dropout",)
    assert summary.view.hasFocus()


def test_that_a_node_selects_its_row_and_keeps_it_through_edits(
    workspace: NetworkWorkspace, summary: SummaryTable, document: Document
) -> None:
    workspace.canvas.select(["dense_2"])
    assert selected(summary) == [4]
    document.apply(AddUse("again", "dense"))
    assert selected(summary) == [4]
    workspace.canvas.select(["again"])
    assert selected(summary) == [2]
    workspace.canvas.clear_selection()
    assert selected(summary) == []


def test_that_the_summary_is_copied_by_keys_and_by_a_press(
    summary: SummaryTable, document: Document
) -> None:
    clipboard = QGuiApplication.clipboard()
    wanted = summary_text(document.network, document.analysis)
    QTest.keyClick(summary.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == wanted
    clipboard.clear()
    QTest.mouseClick(summary.copy, LEFT)
    assert clipboard.text() == wanted
    clipboard.clear()
