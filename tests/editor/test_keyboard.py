"""Everything without a pointer: walking, moving, connecting, renaming, deleting."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fashion_gui.editor.canvas import NetworkCanvas
from fashion_gui.network.edits import AddLayer, Connect, Disconnect, RenameLayer
from fashion_gui.network.graph import Connection
from fashion_gui.session.document import Document
from tests.editor.canvas_hands import CONTROL, SHIFT, refusal, selected

Key = Qt.Key


def press(canvas: NetworkCanvas, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(canvas, key)


@pytest.fixture
def branched(document: Document) -> Document:
    """The chapter's network with a second Dense to the right of the first."""
    document.apply(AddLayer("right", "Dense", {}, (304.0, 304.0)))
    document.apply(Connect(Connection("flatten", "right")))
    return document


def test_that_arrows_follow_the_wires(canvas: NetworkCanvas) -> None:
    canvas.select(["flatten"])
    press(canvas, Key.Key_Down, Key.Key_Down)
    assert selected(canvas) == ("dropout",)
    press(canvas, Key.Key_Up)
    assert selected(canvas) == ("dense",)


def test_that_arrows_go_to_the_sides(canvas: NetworkCanvas, branched: Document) -> None:
    canvas.select(["dense"])
    press(canvas, Key.Key_Right)
    assert selected(canvas) == ("right",)
    press(canvas, Key.Key_Left)
    assert selected(canvas) == ("dense",)
    press(canvas, Key.Key_Left)
    assert selected(canvas) == ("dense",), "there is nothing on the left"


def test_that_the_first_arrow_selects_the_first_layer(canvas: NetworkCanvas) -> None:
    press(canvas, Key.Key_Down)
    assert selected(canvas) == ("input",)


def test_that_shift_takes_the_next_one_along(canvas: NetworkCanvas) -> None:
    canvas.select(["dense"])
    QTest.keyClick(canvas, Key.Key_Down, SHIFT)
    QTest.keyClick(canvas, Key.Key_Down, SHIFT)
    assert selected(canvas) == ("dense", "dropout", "dense_2")


def test_that_a_wire_is_led_by_keys(canvas: NetworkCanvas, branched: Document) -> None:
    branched.apply(Disconnect(Connection("dense", "dropout")))
    canvas.select(["right"])
    press(canvas, Key.Key_C)
    assert canvas.network_scene.nodes["input"].opacity() < 1.0, "what is barred is dimmed"
    press(canvas, Key.Key_Return)
    assert branched.network.inputs_of("dropout") == ("right",)
    assert canvas.network_scene.nodes["input"].opacity() == 1.0


def test_that_arrows_and_tab_choose_where_it_leads(
    canvas: NetworkCanvas, branched: Document
) -> None:
    canvas.select(["right"])
    press(canvas, Key.Key_C, Key.Key_Down, Key.Key_Return)
    assert branched.network.inputs_of("dense_2") == ("right",)
    branched.undo()
    canvas.select(["right"])
    press(canvas, Key.Key_C, Key.Key_Tab, Key.Key_Backtab, Key.Key_Return)
    assert branched.network.inputs_of("dropout") == ("right",)


def test_that_the_wire_says_what_it_would_replace(
    canvas: NetworkCanvas, branched: Document
) -> None:
    canvas.select(["right"])
    press(canvas, Key.Key_C)
    assert "dense" in refusal(canvas)


def test_that_the_keys_are_told_where_the_wire_has_nothing_to_say(
    canvas: NetworkCanvas, branched: Document
) -> None:
    branched.apply(Disconnect(Connection("dense", "dropout")))
    canvas.select(["right"])
    press(canvas, Key.Key_C)
    assert "Enter connects" in refusal(canvas)


def test_that_escape_leaves_all_as_it_was(canvas: NetworkCanvas, branched: Document) -> None:
    before = branched.network
    canvas.select(["right"])
    press(canvas, Key.Key_C, Key.Key_Escape)
    assert branched.network is before
    assert selected(canvas) == ("right",)
    assert refusal(canvas) == ""
    press(canvas, Key.Key_Return)
    assert branched.network is before


def test_that_rename_asks_in_place(canvas: NetworkCanvas, document: Document) -> None:
    canvas.select(["dense"])
    press(canvas, Key.Key_F2)
    field = QApplication.focusWidget()
    assert field is canvas.name_field
    QTest.keyClicks(field, "hidden")
    QTest.keyClick(field, Key.Key_Return)
    assert document.undoable == RenameLayer("dense", "hidden")
    assert selected(canvas) == ("hidden",)
    assert not field.isVisible()
    assert QApplication.focusWidget() is canvas


@pytest.mark.parametrize(("name", "reason"), [("dropout", "already"), ("no spaces", "letters")])
def test_that_a_name_that_cannot_be_is_refused(
    canvas: NetworkCanvas, document: Document, name: str, reason: str
) -> None:
    canvas.select(["dense"])
    press(canvas, Key.Key_F2)
    QTest.keyClicks(canvas.name_field, name)
    QTest.keyClick(canvas.name_field, Key.Key_Return)
    assert reason in refusal(canvas)
    assert canvas.name_field.isVisible(), "to be mended"
    QTest.keyClick(canvas.name_field, Key.Key_Escape)
    assert document.undoable is None


def test_that_a_given_name_heads_the_node(canvas: NetworkCanvas, document: Document) -> None:
    texts = canvas.network_scene.nodes["dense"]._face._texts
    assert (texts.name[0], texts.parameters[0]) == ("Dense", "100 · relu")
    document.apply(RenameLayer("dense", "hidden"))
    texts = canvas.network_scene.nodes["hidden"]._face._texts
    assert (texts.name[0], texts.parameters[0]) == ("hidden", "Dense · 100 · relu")


def test_that_delete_joins_the_neighbours_as_one_step(
    canvas: NetworkCanvas, document: Document
) -> None:
    canvas.select(["dense", "dropout"])
    press(canvas, Key.Key_Delete)
    assert document.network.inputs_of("dense_2") == ("flatten",)
    document.undo()
    assert document.undoable is None


def test_that_shift_delete_leaves_a_gap(canvas: NetworkCanvas, document: Document) -> None:
    canvas.select(["dropout"])
    QTest.keyClick(canvas, Key.Key_Delete, SHIFT)
    assert document.network.inputs_of("dense_2") == ()
    assert "dropout" not in document.network.layers


def test_that_letters_do_nothing_with_control(canvas: NetworkCanvas, document: Document) -> None:
    QTest.keyClick(canvas, Key.Key_L, CONTROL)
    assert document.undoable is None


def test_that_the_whole_lecture_network_is_built_without_a_pointer(
    canvas: NetworkCanvas, document: Document
) -> None:
    press(canvas, Key.Key_Tab)
    QTest.keyClick(canvas, Key.Key_A, CONTROL)
    press(canvas, Key.Key_Delete)
    for name in ("input", "flatten", "dense", "dropout", "dense"):
        press(canvas, Key.Key_A)
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClicks(field, name)
        QTest.keyClick(field, Key.Key_Return)
    network = document.network
    assert network.order == ("input", "flatten", "dense", "dropout", "dense_2")
    assert len(network.connections) == 4
