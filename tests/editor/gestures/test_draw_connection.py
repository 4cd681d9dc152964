"""Drawing wires with the pointer."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from fashion_gui.editor.canvas import NetworkCanvas
from fashion_gui.editor.connection_item import ConnectionItem
from fashion_gui.editor.node_item import PortSide
from fashion_gui.editor.overlays import PointerNote
from fashion_gui.network.edits import AddLayer, AddUse, Connect, Disconnect
from fashion_gui.network.graph import Connection
from fashion_gui.session.document import Document
from tests.editor.canvas_hands import (
    INPUT,
    LEFT,
    OUTPUT,
    drag,
    dragging,
    middle,
    port,
    refusal,
)


def test_that_a_wire_is_drawn_from_output_to_input(
    canvas: NetworkCanvas, document: Document
) -> None:
    document.apply(AddLayer("extra", "Dense", {}, (304.0, 304.0)))
    drag(canvas, port(canvas, "flatten", OUTPUT), port(canvas, "extra", INPUT))
    assert document.network.inputs_of("extra") == ("flatten",)
    assert isinstance(document.undoable, Connect)


def test_that_a_wire_is_drawn_from_input_to_output(
    canvas: NetworkCanvas, document: Document
) -> None:
    document.apply(AddLayer("extra", "Dense", {}, (304.0, 304.0)))
    drag(canvas, port(canvas, "extra", INPUT), port(canvas, "flatten", OUTPUT))
    assert document.network.inputs_of("extra") == ("flatten",)


def test_that_a_wire_dropped_on_the_node_itself_leads_to_it(
    canvas: NetworkCanvas, document: Document
) -> None:
    document.apply(AddLayer("extra", "Dense", {}, (304.0, 304.0)))
    drag(canvas, port(canvas, "flatten", OUTPUT), middle(canvas, "extra"))
    assert document.network.inputs_of("extra") == ("flatten",)


def test_that_a_cycle_is_refused_with_its_sentence(
    canvas: NetworkCanvas, document: Document
) -> None:
    before = document.network
    document.apply(AddLayer("join", "Concatenate", {}, (304.0, 304.0)))
    document.undo()
    drag(canvas, port(canvas, "dense_2", OUTPUT), port(canvas, "flatten", INPUT))
    assert document.network is before
    assert document.undoable is None
    assert "circle" in refusal(canvas)
    message = canvas.findChild(PointerNote)
    assert message is not None
    assert canvas.rect().contains(message.geometry())
    assert message.height() > 40, "two lines are shown whole"


def test_that_nothing_leads_to_an_input(canvas: NetworkCanvas, document: Document) -> None:
    document.apply(AddLayer("second", "Input", {}, (304.0, 304.0)))
    before = document.network
    drag(canvas, port(canvas, "flatten", OUTPUT), middle(canvas, "second"))
    assert document.network is before
    assert "begins" in refusal(canvas)


def test_that_a_new_wire_replaces_the_one_input(canvas: NetworkCanvas, document: Document) -> None:
    drag(canvas, port(canvas, "flatten", OUTPUT), port(canvas, "dense_2", INPUT))
    assert document.network.inputs_of("dense_2") == ("flatten",)
    document.undo()
    assert document.network.inputs_of("dense_2") == ("dropout",)


def test_that_an_end_is_carried_to_another_layer(canvas: NetworkCanvas, document: Document) -> None:
    document.apply(AddLayer("extra", "Dense", {}, (304.0, 304.0)))
    drag(canvas, port(canvas, "dropout", INPUT), port(canvas, "extra", INPUT))
    assert document.network.inputs_of("extra") == ("dense",)
    assert document.network.inputs_of("dropout") == ()
    document.undo()
    assert document.network.inputs_of("dropout") == ("dense",)


def test_that_an_end_dropped_on_nothing_is_disconnected(
    canvas: NetworkCanvas, document: Document
) -> None:
    start = port(canvas, "dropout", INPUT)
    drag(canvas, start, start + QPoint(300, 20))
    assert document.undoable == Disconnect(Connection("dense", "dropout"))


def test_that_a_click_on_a_port_changes_nothing(canvas: NetworkCanvas, document: Document) -> None:
    QTest.mouseClick(canvas.viewport(), LEFT, pos=port(canvas, "dropout", INPUT))
    assert document.undoable is None
    assert canvas.network_scene.wires[Connection("dense", "dropout")].isVisible()


def test_that_only_legal_ports_are_lit(canvas: NetworkCanvas) -> None:
    QTest.mousePress(canvas.viewport(), LEFT, pos=port(canvas, "dense", OUTPUT))
    nodes = canvas.network_scene.nodes
    assert nodes["dense_2"].opacity() == 1.0
    assert nodes["flatten"].opacity() < 1.0
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=port(canvas, "dense", OUTPUT))
    assert all(node.opacity() == 1.0 for node in nodes.values())


def test_that_a_layer_of_many_inputs_keeps_a_free_port(
    canvas: NetworkCanvas, document: Document
) -> None:
    document.apply(AddLayer("join", "Concatenate", {}, (304.0, 456.0)))
    for source in ("flatten", "dense", "dropout"):
        drag(canvas, port(canvas, source, OUTPUT), middle(canvas, "join"))
    assert document.network.inputs_of("join") == ("flatten", "dense", "dropout")
    ports = canvas.network_scene.nodes["join"].ports
    assert sum(it.side is PortSide.INPUT for it in ports) == 4


def test_that_a_wire_is_selected_and_deleted(canvas: NetworkCanvas, document: Document) -> None:
    gap = (port(canvas, "dense", OUTPUT) + port(canvas, "dropout", INPUT)) / 2
    QTest.mouseClick(canvas.viewport(), LEFT, pos=gap)
    (item,) = canvas.network_scene.selectedItems()
    assert isinstance(item, ConnectionItem)
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert document.undoable == Disconnect(Connection("dense", "dropout"))


def test_that_a_barred_layer_says_why_while_the_wire_is_over_it(
    canvas: NetworkCanvas, document: Document
) -> None:
    document.apply(AddLayer("second", "Input", {}, (304.0, 304.0)))
    document.apply(AddLayer("join", "Concatenate", {}, (304.0, 456.0)))
    document.apply(Connect(Connection("dense", "join")))
    for layer_id, reason in (
        ("flatten", "circle"),
        ("second", "begins"),
        ("join", "connected already"),
        ("dense_2", "Takes the place of the wire from dropout"),
    ):
        dragging(canvas, port(canvas, "dense", OUTPUT), middle(canvas, layer_id))
        assert reason in refusal(canvas)
        QTest.keyClick(canvas, Qt.Key.Key_Escape)
        assert refusal(canvas) == ""
        QTest.mouseRelease(canvas.viewport(), LEFT, pos=middle(canvas, layer_id))


def test_that_shapes_that_do_not_fit_are_told_before_the_wire_is_let_go(
    canvas: NetworkCanvas, document: Document
) -> None:
    document.apply(AddLayer("conv", "Conv2D", {}, (304.0, 304.0)))
    start = port(canvas, "flatten", OUTPUT)
    dragging(canvas, start, middle(canvas, "conv"))
    assert "height × width × channels" in refusal(canvas)
    nodes = canvas.network_scene.nodes
    assert nodes["conv"].lit is None
    assert nodes["dense_2"].lit is PortSide.INPUT
    QTest.mouseMove(canvas.viewport(), start + QPoint(200, 10))
    assert refusal(canvas) == "", "over nothing there is nothing to say"
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=start)


def test_that_shared_weights_on_another_shape_are_told(
    canvas: NetworkCanvas, document: Document
) -> None:
    document.apply(AddUse("again", "dense", (304.0, 456.0)))
    dragging(canvas, port(canvas, "dropout", OUTPUT), middle(canvas, "again"))
    assert refusal(canvas) != ""
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=middle(canvas, "again"))


def test_that_the_note_follows_the_pointer(canvas: NetworkCanvas) -> None:
    note = canvas.findChild(PointerNote)
    assert note is not None
    dragging(canvas, port(canvas, "dense", OUTPUT), middle(canvas, "flatten"))
    before = note.pos()
    QTest.mouseMove(canvas.viewport(), middle(canvas, "flatten") + QPoint(24, 8))
    assert note.pos() - before == QPoint(24, 8)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=middle(canvas, "flatten"))
