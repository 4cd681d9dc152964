"""Adding a layer by typing its name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fashion_gui.editor.canvas import NetworkCanvas
from fashion_gui.editor.quick_add import QuickAdd
from fashion_gui.network.edits import AddLayer
from fashion_gui.network.graph import Connection
from fashion_gui.session.document import Document
from fashion_gui.widgets.line_delegate import ROW_HEIGHT
from tests.editor.canvas_hands import INPUT, LEFT, OUTPUT, drag, hover, middle, port, selected

Key = Qt.Key


def popup(canvas: NetworkCanvas) -> QuickAdd:
    return canvas.adder.quick_add


def names(canvas: NetworkCanvas) -> list[str]:
    lines = popup(canvas).list
    return [lines.item(row).text() for row in range(lines.count())]


def type_name(text: str, *keys: Qt.Key) -> None:
    """Types into whatever has the focus, as a person does."""
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, text)
    for key in keys:
        QTest.keyClick(field, key)


@pytest.mark.parametrize("key", [Key.Key_A, Key.Key_Slash])
def test_that_a_key_opens_it_at_the_pointer(canvas: NetworkCanvas, key: Qt.Key) -> None:
    hover(canvas, QPoint(600, 300))
    QTest.keyClick(canvas, key)
    assert popup(canvas).isVisible()
    assert popup(canvas).pos() == QPoint(600, 300)
    assert popup(canvas).field.text() == "", "the key itself is not typed"


def test_that_a_typed_name_and_enter_add_the_layer_at_the_pointer(
    canvas: NetworkCanvas, document: Document
) -> None:
    hover(canvas, QPoint(600, 300))
    QTest.keyClick(canvas, Key.Key_A)
    type_name("bn", Key.Key_Return)
    assert selected(canvas) == ("batch_normalization",)
    away = middle(canvas, "batch_normalization") - QPoint(600, 300)
    assert away.manhattanLength() <= 24
    assert not popup(canvas).isVisible()
    assert QApplication.focusWidget() is canvas


def test_that_with_a_node_selected_the_layer_is_added_below_it(
    canvas: NetworkCanvas, document: Document
) -> None:
    canvas.select(["dense_2"])
    QTest.keyClick(canvas, Key.Key_A)
    type_name("activ", Key.Key_Return)
    assert document.network.inputs_of("activation") == ("dense_2",)


@pytest.mark.parametrize("place", [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0), (0.5, 0.5)])
@pytest.mark.parametrize("size", [(684, 507), (1000, 800)])
def test_that_it_never_covers_the_node_that_is_selected(
    canvas: NetworkCanvas, place: tuple[float, float], size: tuple[int, int]
) -> None:
    """In the corners of the view and in its middle, as small as it is in a small window."""
    canvas.resize(*size)
    canvas.select(["dense"])
    area = canvas.network_scene.nodes["dense"].area()
    bar = canvas.horizontalScrollBar(), canvas.verticalScrollBar()
    bar[0].setRange(-5000, 5000)
    bar[1].setRange(-5000, 5000)
    shown = canvas.mapFromScene(area).boundingRect()
    room = canvas.viewport().rect()
    bar[0].setValue(bar[0].value() + shown.left() - int(place[0] * (room.width() - shown.width())))
    bar[1].setValue(bar[1].value() + shown.top() - int(place[1] * (room.height() - shown.height())))
    QTest.keyClick(canvas, Key.Key_A)
    shown = canvas.mapFromScene(area).boundingRect()
    assert room.adjusted(-1, -1, 1, 1).contains(shown)
    assert canvas.rect().contains(popup(canvas).geometry())
    assert not popup(canvas).geometry().intersects(shown)
    assert popup(canvas).list.viewport().height() >= 2 * ROW_HEIGHT
    assert popup(canvas).field.isVisible()


def test_that_with_a_wire_selected_the_layer_is_put_into_it(
    canvas: NetworkCanvas, document: Document
) -> None:
    gap = (port(canvas, "dense", OUTPUT) + port(canvas, "dropout", INPUT)) / 2
    QTest.mouseClick(canvas.viewport(), LEFT, pos=gap)
    QTest.keyClick(canvas, Key.Key_A)
    assert "Input" not in names(canvas)
    type_name("batch", Key.Key_Return)
    assert document.network.inputs_of("dropout") == ("batch_normalization",)
    assert document.network.inputs_of("batch_normalization") == ("dense",)
    document.undo()
    assert document.undoable is None


def test_that_a_double_click_on_nothing_opens_it_there(
    canvas: NetworkCanvas, document: Document
) -> None:
    canvas.select(["dense"])
    QTest.mouseDClick(canvas.viewport(), LEFT, pos=QPoint(800, 500))
    assert popup(canvas).isVisible()
    type_name("dense", Key.Key_Return)
    assert (middle(canvas, "dense_3") - QPoint(800, 500)).manhattanLength() <= 24


def test_that_arrows_choose_and_escape_closes(canvas: NetworkCanvas, document: Document) -> None:
    QTest.keyClick(canvas, Key.Key_A)
    type_name("pool", Key.Key_Down)
    assert popup(canvas).list.currentItem().text() == names(canvas)[1]
    type_name("", Key.Key_Up, Key.Key_Up)
    assert popup(canvas).list.currentRow() == len(names(canvas)) - 1
    type_name("", Key.Key_Escape)
    assert not popup(canvas).isVisible()
    assert document.undoable is None
    assert QApplication.focusWidget() is canvas


def test_that_a_click_chooses(canvas: NetworkCanvas, document: Document) -> None:
    QTest.keyClick(canvas, Key.Key_A)
    type_name("drop")
    lines = popup(canvas).list
    place = lines.visualItemRect(lines.item(0)).center()
    QTest.mouseClick(lines.viewport(), LEFT, pos=place)
    assert "dropout_2" in document.network.layers


def test_that_a_click_elsewhere_closes_it(canvas: NetworkCanvas) -> None:
    QTest.keyClick(canvas, Key.Key_A)
    QTest.mouseClick(canvas.viewport(), LEFT, pos=QPoint(30, 30))
    canvas.setFocus()
    assert not popup(canvas).isVisible()


def test_that_a_name_that_nothing_has_adds_nothing(
    canvas: NetworkCanvas, document: Document
) -> None:
    QTest.keyClick(canvas, Key.Key_A)
    type_name("xyz", Key.Key_Return)
    assert names(canvas) == []
    assert document.undoable is None


def test_that_a_wire_dropped_on_nothing_offers_layers_and_connects_the_chosen(
    canvas: NetworkCanvas, document: Document
) -> None:
    start = port(canvas, "dense_2", OUTPUT)
    drag(canvas, start, QPoint(800, 700))
    assert popup(canvas).isVisible()
    assert "Input" not in names(canvas)
    type_name("activation", Key.Key_Return)
    assert document.network.inputs_of("activation") == ("dense_2",)
    assert (port(canvas, "activation", INPUT) - QPoint(800, 700)).manhattanLength() <= 12
    document.undo()
    assert "activation" not in document.network.layers
    assert document.undoable is None


def test_that_a_wire_from_an_input_is_fed_by_the_chosen(
    canvas: NetworkCanvas, document: Document
) -> None:
    document.apply(AddLayer("extra", "Dense", {}, (400.0, 600.0)))
    drag(canvas, port(canvas, "extra", INPUT), QPoint(860, 400))
    type_name("input", Key.Key_Return)
    assert document.network.inputs_of("extra") == ("input_2",)
    assert (port(canvas, "input_2", OUTPUT) - QPoint(860, 400)).manhattanLength() <= 12


def test_that_a_second_wire_from_the_same_port_branches(
    canvas: NetworkCanvas, document: Document
) -> None:
    drag(canvas, port(canvas, "flatten", OUTPUT), QPoint(860, 300))
    type_name("dense", Key.Key_Return)
    assert Connection("flatten", "dense_3") in document.network.connections
    assert Connection("flatten", "dense") in document.network.connections
