"""The Edit menu: for the canvas, for a text field, for the history."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from fashion_gui.editor.canvas import NetworkCanvas
from fashion_gui.network.presets import PRESETS
from fashion_gui.views.network.workspace import NetworkWorkspace
from tests.app.window_hands import choose, edit, shown_text
from tests.session.running import Program

CONTROL = Qt.KeyboardModifier.ControlModifier


def canvas_of(program: Program) -> NetworkCanvas:
    """The canvas, with the focus."""
    program.key(Qt.Key.Key_2, CONTROL)
    network = program.window.workspace("network")
    assert isinstance(network, NetworkWorkspace)
    network.canvas.setFocus()
    return network.canvas


def enabled(program: Program) -> set[str]:
    return {name for name, it in program.window.menus.edit.proxies.items() if it.isEnabled()}


def test_that_the_menu_acts_on_what_is_selected_on_the_canvas(program: Program) -> None:
    canvas, document = canvas_of(program), program.session.document
    proxies = program.window.menus.edit.proxies
    canvas.clear_selection()
    assert enabled(program) == {"paste", "select_all", "arrange"}
    canvas.select(["dropout"])
    assert {"cut", "copy", "duplicate", "delete", "rename", "use_again"} <= enabled(program)
    choose(program, proxies["copy"])
    choose(program, proxies["paste"])
    assert "dropout_2" in document.network.layers
    choose(program, proxies["delete"])
    assert "dropout_2" not in document.network.layers
    choose(program, proxies["select_all"])
    assert canvas.selected == tuple(document.network.layers)
    choose(program, proxies["cut"])
    assert not document.network.layers
    choose(program, program.window.menus.edit.undo)
    assert document.network == PRESETS["chapter"].build().network


def test_that_several_layers_can_be_aligned_from_the_menu(program: Program) -> None:
    canvas, document = canvas_of(program), program.session.document
    edit_menu = program.window.menus.edit
    canvas.select(["dense"])
    assert not edit_menu._align.isEnabled()
    canvas.select(["dense", "dropout"])
    assert edit_menu._align.isEnabled()
    (top,) = [it for it in edit_menu._alignments if "Top" in it.text()]
    choose(program, top)
    places = document.network.layers
    assert places["dense"].position[1] == places["dropout"].position[1]


def test_that_the_canvas_s_own_keys_go_on_working_beside_the_menu(program: Program) -> None:
    canvas, document = canvas_of(program), program.session.document
    canvas.select(["dropout"])
    program.key(Qt.Key.Key_C, CONTROL)
    program.key(Qt.Key.Key_V, CONTROL)
    assert "dropout_2" in document.network.layers
    program.key(Qt.Key.Key_Delete)
    assert "dropout_2" not in document.network.layers
    program.key(Qt.Key.Key_Z, CONTROL)
    assert "dropout_2" in document.network.layers


def test_that_a_text_field_keeps_its_keys_and_the_menu_serves_it(program: Program) -> None:
    canvas, document = canvas_of(program), program.session.document
    canvas.select(["dense"])
    before = document.network
    field = QLineEdit("linear", program.window)
    field.show()
    field.setFocus()
    field.selectAll()
    assert "duplicate" in enabled(program), "the canvas is still there to see"
    program.key(Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "linear"
    choose(program, program.window.menus.edit.proxies["cut"])
    assert field.text() == ""
    choose(program, program.window.menus.edit.proxies["paste"])
    choose(program, program.window.menus.edit.proxies["paste"])
    assert field.text() == "linearlinear"
    choose(program, program.window.menus.edit.proxies["select_all"])
    program.key(Qt.Key.Key_Delete)
    assert field.text() == ""
    program.key(Qt.Key.Key_Z, CONTROL)
    assert field.text() == "linearlinear"
    assert document.network is before
    field.deleteLater()


def test_that_elsewhere_nothing_of_the_canvas_is_offered(program: Program) -> None:
    canvas = canvas_of(program)
    canvas.select(["dense"])
    assert enabled(program)
    program.key(Qt.Key.Key_1, CONTROL)
    assert not enabled(program)
    program.key(Qt.Key.Key_2, CONTROL)
    assert "cut" in enabled(program)


def test_that_the_keys_are_shown_in_the_menu(program: Program) -> None:
    canvas_of(program)
    proxies = program.window.menus.edit.proxies
    keys = {name: it.shortcut().toString() for name, it in proxies.items()}
    assert keys["copy"] == "Ctrl+C"
    assert keys["duplicate"] == "Ctrl+D"
    assert keys["delete"] == "Del"


def test_that_the_history_is_shown_beside_the_canvas(program: Program) -> None:
    document, menu = program.session.document, program.window.menus.edit
    assert not menu.history.isEnabled()
    for units in (11, 12, 13):
        edit(program, units)
    choose(program, menu.history)
    network = program.window.workspace("network")
    assert isinstance(network, NetworkWorkspace)
    assert program.window.stack.currentWidget() is network
    history = network.lower_panel.history
    assert history.isVisible()
    area = history.list.visualItemRect(history.list.item(2))
    QTest.mouseClick(history.list.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert document.network.layers["dense"].parameters["units"] == 12
    assert shown_text(menu.redo) == "Redo units of dense: 12 → 13"
