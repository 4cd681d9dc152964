"""The menu at the pointer, and the Menu key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from fashion_gui.editor.canvas import NetworkCanvas
from fashion_gui.editor.selection_edits import Alignment
from fashion_gui.network.edits import AddLayer, AddUse, Connect
from fashion_gui.network.graph import Connection
from fashion_gui.session.document import Document
from tests.editor.canvas_hands import INPUT, LEFT, OUTPUT, hover, middle, port, selected

RIGHT = Qt.MouseButton.RightButton

# A menu is a window of its own, and the offscreen platform says that it cannot raise one.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def menu_at(canvas: NetworkCanvas, point: QPoint, by_key: bool = False) -> QMenu:
    """The menu that a right click, or the Menu key, opens."""
    if not by_key:
        QTest.mouseClick(canvas.viewport(), RIGHT, pos=point)
    reason = QContextMenuEvent.Reason.Keyboard if by_key else QContextMenuEvent.Reason.Mouse
    place = canvas.viewport().mapToGlobal(point)
    QApplication.sendEvent(canvas.viewport(), QContextMenuEvent(reason, point, place))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def entries(menu: QMenu) -> dict[str, QAction]:
    return {it.text(): it for it in menu.actions() if it.text()}


def choose(menu: QMenu, text: str) -> None:
    """Presses an entry."""
    place = menu.actionGeometry(entries(menu)[text]).center()
    QTest.mouseClick(menu, LEFT, pos=place)


def test_that_a_right_click_on_a_node_selects_it_and_offers_all(canvas: NetworkCanvas) -> None:
    menu = menu_at(canvas, middle(canvas, "dense"))
    assert selected(canvas) == ("dense",)
    found = entries(menu)
    for text in ("Rename…", "Use This Layer Again", "Copy", "Duplicate", "Delete"):
        assert found[text].isEnabled()
        assert found[text].isShortcutVisibleInContextMenu()
    assert not found["Give It Weights of Its Own"].isEnabled()
    assert found["Delete"].shortcut() == QKeySequence("Del")
    menu.close()


def test_that_the_selection_is_kept_where_the_node_is_of_it(canvas: NetworkCanvas) -> None:
    canvas.select(["dense", "dropout"])
    menu = menu_at(canvas, middle(canvas, "dense"))
    assert selected(canvas) == ("dense", "dropout")
    assert "Share One Layer" in entries(menu)
    menu.close()


def test_that_the_menu_key_opens_it_at_the_selected_node(canvas: NetworkCanvas) -> None:
    canvas.select(["dropout"])
    menu = menu_at(canvas, QPoint(5, 5), by_key=True)
    assert "Rename…" in entries(menu)
    assert canvas.viewport().mapFromGlobal(menu.pos()).y() > 100
    menu.close()


def test_that_a_wire_has_its_own(canvas: NetworkCanvas, document: Document) -> None:
    gap = (port(canvas, "dense", OUTPUT) + port(canvas, "dropout", INPUT)) / 2
    menu = menu_at(canvas, gap)
    assert set(entries(menu)) == {"Insert a Layer…", "Delete"}
    choose(menu, "Delete")
    assert document.network.inputs_of("dropout") == ()


def test_that_a_layer_is_inserted_from_it(canvas: NetworkCanvas, document: Document) -> None:
    gap = (port(canvas, "dense", OUTPUT) + port(canvas, "dropout", INPUT)) / 2
    choose(menu_at(canvas, gap), "Insert a Layer…")
    QTest.keyClicks(canvas.adder.quick_add.field, "activation")
    QTest.keyClick(canvas.adder.quick_add.field, Qt.Key.Key_Return)
    assert document.network.inputs_of("dropout") == ("activation",)


def test_that_the_empty_canvas_has_its_own(qtbot: QtBot, canvas: NetworkCanvas) -> None:
    menu = menu_at(canvas, QPoint(40, 400))
    assert {"Add a Layer…", "Paste", "Arrange All", "Zoom to Fit"} <= set(entries(menu))
    choose(menu, "Add a Layer…")
    qtbot.waitUntil(canvas.adder.quick_add.isVisible)


def test_that_a_layer_is_used_again(canvas: NetworkCanvas, document: Document) -> None:
    choose(menu_at(canvas, middle(canvas, "dense")), "Use This Layer Again")
    assert document.network.uses_of("dense") == ("dense", "dense_3")
    assert selected(canvas) == ("dense_3",)
    choose(menu_at(canvas, middle(canvas, "dense_3")), "Give It Weights of Its Own")
    assert document.network.uses_of("dense") == ("dense",)


def test_that_several_of_one_kind_are_shared(canvas: NetworkCanvas, document: Document) -> None:
    canvas.select(["dense", "dense_2"])
    choose(menu_at(canvas, middle(canvas, "dense_2")), "Share One Layer")
    assert document.network.uses_of("dense_2") == ("dense", "dense_2")


def test_that_layers_of_two_kinds_are_not(canvas: NetworkCanvas) -> None:
    canvas.select(["dense", "dropout"])
    menu = menu_at(canvas, middle(canvas, "dense"))
    assert not entries(menu)["Share One Layer"].isEnabled()
    menu.close()


def test_that_uses_are_tied_while_one_is_selected(
    canvas: NetworkCanvas, document: Document
) -> None:
    document.apply(AddUse("again", "dense", (304.0, 304.0)))
    scene = canvas.network_scene
    without = len(scene.items())
    canvas.select(["again"])
    assert len(scene.items()) == without + 1
    assert "Use 2 of 2" in scene.nodes["again"].description()
    canvas.clear_selection()
    assert len(scene.items()) == without
    hover(canvas, middle(canvas, "dense"))
    assert len(scene.items()) == without + 1
    document.undo()
    assert "again" not in scene.nodes


def test_that_nodes_are_aligned(canvas: NetworkCanvas, document: Document) -> None:
    document.apply(AddLayer("extra", "Dense", {}, (304.0, 320.0)))
    canvas.select(["dense", "extra"])
    canvas.canvas_actions.alignments[Alignment.TOP].trigger()
    layers = document.network.layers
    assert layers["extra"].position == (304.0, 256.0)
    assert layers["dense"].position == (0.0, 256.0)


def test_that_arranging_is_one_step_and_shows_everything(
    qtbot: QtBot, canvas: NetworkCanvas, document: Document
) -> None:
    document.apply(AddLayer("extra", "Dense", {}, (2000.0, 40.0)))
    document.apply(Connect(Connection("flatten", "extra")))
    QTest.keyClick(canvas, Qt.Key.Key_L)
    left, top = document.network.layers["extra"].position
    assert top == document.network.layers["dense"].position[1]
    assert left - document.network.layers["dense"].position[0] <= 264
    document.undo()
    assert document.network.layers["extra"].position == (2000.0, 40.0)
    assert document.network.layers["dense"].position == (0.0, 256.0)
