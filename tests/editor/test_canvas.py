"""The canvas as a person uses it: pointer, wheel and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fashion_gui.editor.canvas import NetworkCanvas
from fashion_gui.editor.node_item import Port, PortSide
from fashion_gui.editor.overlays import EmptyHint
from fashion_gui.network.edits import AddLayer, MoveLayers, SetParameters
from fashion_gui.network.graph import Connection
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.session.document import Document
from tests.editor.canvas_hands import (
    INPUT,
    LEFT,
    drag,
    middle,
    selected,
)


def wheel(
    canvas: NetworkCanvas, point: QPoint, notches: int, pixels: tuple[int, int] = (0, 0)
) -> None:
    event = QWheelEvent(
        QPointF(point),
        QPointF(canvas.viewport().mapToGlobal(point)),
        QPoint(*pixels),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)


class TestPointer:
    def test_that_a_click_selects_a_node(self, qtbot: QtBot, canvas: NetworkCanvas) -> None:
        with qtbot.waitSignal(canvas.selection_changed) as told:
            QTest.mouseClick(canvas.viewport(), LEFT, pos=middle(canvas, "dense"))
        assert told.args == [("dense",)]

    def test_that_control_adds_to_the_selection(self, canvas: NetworkCanvas) -> None:
        control = Qt.KeyboardModifier.ControlModifier
        QTest.mouseClick(canvas.viewport(), LEFT, pos=middle(canvas, "dropout"))
        QTest.mouseClick(canvas.viewport(), LEFT, control, middle(canvas, "dense"))
        assert selected(canvas) == ("dense", "dropout")
        QTest.mouseClick(canvas.viewport(), LEFT, pos=middle(canvas, "dense"))
        assert selected(canvas) == ("dense",)

    def test_that_moving_is_one_step_on_the_grid(
        self, canvas: NetworkCanvas, document: Document
    ) -> None:
        start = middle(canvas, "dense")
        drag(canvas, start, start + QPoint(203, 45))
        assert document.network.layers["dense"].position == (200.0, 304.0)
        assert document.undoable == MoveLayers({"dense": (200.0, 304.0)})
        document.undo()
        assert not document.has_unsaved_changes
        assert canvas.network_scene.nodes["dense"].pos() == QPointF(0, 256)

    def test_that_selected_nodes_move_together(
        self, canvas: NetworkCanvas, document: Document
    ) -> None:
        canvas.select(["dense", "dropout"])
        start = middle(canvas, "dense")
        drag(canvas, start, start + QPoint(80, 0))
        assert [document.network.layers[it].position[0] for it in document.network.layers] == [
            0,
            0,
            80,
            80,
            0,
        ]

    def test_that_wires_follow_while_a_node_is_dragged(self, canvas: NetworkCanvas) -> None:
        start = middle(canvas, "dense")
        QTest.mousePress(canvas.viewport(), LEFT, pos=start)
        QTest.mouseMove(canvas.viewport(), start + QPoint(80, 0))
        scene = canvas.network_scene
        end = scene.wires[Connection("flatten", "dense")].path().pointAtPercent(1)
        assert end == scene.nodes["dense"].port_position(INPUT)
        QTest.mouseRelease(canvas.viewport(), LEFT, pos=start)

    def test_that_escape_takes_a_drag_back(self, canvas: NetworkCanvas, document: Document) -> None:
        start = middle(canvas, "dense")
        QTest.mousePress(canvas.viewport(), LEFT, pos=start)
        QTest.mouseMove(canvas.viewport(), start + QPoint(80, 0))
        QTest.keyClick(canvas, Qt.Key.Key_Escape)
        QTest.mouseRelease(canvas.viewport(), LEFT, pos=start + QPoint(80, 0))
        assert canvas.network_scene.nodes["dense"].pos() == QPointF(0, 256)
        assert document.undoable is None

    def test_that_undo_during_a_drag_ends_it(
        self, canvas: NetworkCanvas, document: Document
    ) -> None:
        document.apply(AddLayer("extra", "Dense", {}, (304.0, 0.0)))
        start = middle(canvas, "extra")
        QTest.mousePress(canvas.viewport(), LEFT, pos=start)
        QTest.mouseMove(canvas.viewport(), start + QPoint(80, 0))
        document.undo()
        QTest.mouseRelease(canvas.viewport(), LEFT, pos=start + QPoint(80, 0))
        assert "extra" not in canvas.network_scene.nodes
        assert document.undoable is None

    def test_that_a_rubber_band_selects(self, canvas: NetworkCanvas) -> None:
        drag(canvas, QPoint(100, 100), middle(canvas, "flatten"))
        assert set(selected(canvas)) == {"input", "flatten"}

    def test_that_a_double_click_asks_for_the_properties(
        self, qtbot: QtBot, canvas: NetworkCanvas
    ) -> None:
        with qtbot.waitSignal(canvas.properties_requested):
            QTest.mouseDClick(canvas.viewport(), LEFT, pos=middle(canvas, "dense"))


class TestAdding:
    def test_that_a_layer_is_added_below_the_last_and_fed_by_it(
        self, canvas: NetworkCanvas, document: Document
    ) -> None:
        canvas.add_layer("Activation")
        assert document.network.inputs_of("activation") == ("dense_2",)
        assert document.network.layers["activation"].position == (0.0, 640.0)
        assert selected(canvas) == ("activation",)
        document.undo()
        assert document.undoable is None

    def test_that_a_layer_below_one_with_outputs_stands_free(
        self, canvas: NetworkCanvas, document: Document
    ) -> None:
        canvas.select(["flatten"])
        canvas.add_layer("Dense")
        assert document.network.inputs_of("dense_3") == ()
        assert document.network.layers["dense_3"].position == (256.0, 256.0)

    def test_that_the_first_layer_stands_in_the_middle(
        self, canvas: NetworkCanvas, document: Document
    ) -> None:
        hint = canvas.findChild(EmptyHint)
        assert hint is not None
        document.open(Project())
        assert not hint.isHidden()
        canvas.add_layer("Input")
        away = middle(canvas, "input") - canvas.viewport().rect().center()
        assert away.manhattanLength() <= 24
        assert hint.isHidden()

    def test_that_a_position_is_kept(self, canvas: NetworkCanvas, document: Document) -> None:
        canvas.add_layer("Dense", (400.0, 80.0))
        assert document.network.layers["dense_3"].position == (400.0, 80.0)


class TestKeys:
    def test_that_delete_removes_and_undo_brings_the_same_back(
        self, canvas: NetworkCanvas, document: Document
    ) -> None:
        before, layer = document.network, document.network.layers["dropout"]
        canvas.select(["dropout"])
        QTest.keyClick(canvas, Qt.Key.Key_Backspace)
        assert "dropout" not in canvas.network_scene.nodes
        assert Connection("dense", "dropout") not in canvas.network_scene.wires
        assert selected(canvas) == ()
        document.undo()
        assert document.network is before
        assert canvas.network_scene.nodes["dropout"].layer is layer
        assert Connection("dense", "dropout") in canvas.network_scene.wires

    def test_that_layers_and_wires_are_deleted_as_one_step(
        self, canvas: NetworkCanvas, document: Document
    ) -> None:
        canvas.commands.select_all()
        for wire in canvas.network_scene.wires.values():
            wire.setSelected(True)
        QTest.keyClick(canvas, Qt.Key.Key_Delete)
        assert not document.network.layers
        document.undo()
        assert document.undoable is None

    def test_that_tab_walks_the_nodes_and_leaves_at_the_end(
        self, canvas: NetworkCanvas, document: Document
    ) -> None:
        seen: list[str] = []
        for _ in document.network.order:
            QTest.keyClick(canvas, Qt.Key.Key_Tab)
            seen.append(*selected(canvas))
        assert tuple(seen) == document.network.order
        QTest.keyClick(canvas, Qt.Key.Key_Tab)
        assert selected(canvas) == ("dense_2",)
        QTest.keyClick(canvas, Qt.Key.Key_Backtab)
        assert selected(canvas) == ("dropout",)

    def test_that_control_and_arrows_move_by_the_grid(
        self, canvas: NetworkCanvas, document: Document
    ) -> None:
        control = Qt.KeyboardModifier.ControlModifier
        canvas.select(["dense"])
        QTest.keyClick(canvas, Qt.Key.Key_Right, control)
        QTest.keyClick(canvas, Qt.Key.Key_Up, control)
        assert document.network.layers["dense"].position == (8.0, 248.0)

    def test_that_select_all_and_escape(self, canvas: NetworkCanvas) -> None:
        QTest.keyClick(canvas, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        assert len(selected(canvas)) == 5
        QTest.keyClick(canvas, Qt.Key.Key_Escape)
        assert selected(canvas) == ()

    def test_that_enter_asks_for_the_properties(self, qtbot: QtBot, canvas: NetworkCanvas) -> None:
        canvas.select(["dense"])
        with qtbot.waitSignal(canvas.properties_requested):
            QTest.keyClick(canvas, Qt.Key.Key_Return)


class TestZoom:
    def test_that_the_wheel_zooms_about_the_pointer(self, canvas: NetworkCanvas) -> None:
        point = QPoint(300, 200)
        held = canvas.mapToScene(point)
        wheel(canvas, point, 2)
        assert canvas.zoom == pytest.approx(1.44)
        away = canvas.mapToScene(point) - held
        assert away.manhattanLength() < 2

    def test_that_two_fingers_pan(self, canvas: NetworkCanvas) -> None:
        before = canvas.mapToScene(QPoint(0, 0))
        wheel(canvas, QPoint(300, 200), 0, (30, -40))
        moved = canvas.mapToScene(QPoint(0, 0)) - before
        assert (moved.x(), moved.y()) == (-30, 40)
        assert canvas.zoom == 1.0

    def test_that_the_dots_stay_a_grid_while_the_canvas_is_moved_slowly(
        self, canvas: NetworkCanvas
    ) -> None:
        for _ in range(12):
            wheel(canvas, QPoint(300, 200), 0, (0, -5))
            canvas.viewport().repaint()
        shown = canvas.viewport().grab().toImage()
        canvas.resetCachedContent()
        assert shown == canvas.viewport().grab().toImage()

    def test_that_the_middle_button_pans(self, canvas: NetworkCanvas) -> None:
        before = canvas.mapToScene(QPoint(0, 0))
        button = Qt.MouseButton.MiddleButton
        QTest.mousePress(canvas.viewport(), button, pos=QPoint(100, 100))
        QTest.mouseMove(canvas.viewport(), QPoint(150, 120))
        QTest.mouseRelease(canvas.viewport(), button, pos=QPoint(150, 120))
        moved = canvas.mapToScene(QPoint(0, 0)) - before
        assert (moved.x(), moved.y()) == (-50, -20)

    def test_that_space_makes_the_left_button_pan(
        self, canvas: NetworkCanvas, document: Document
    ) -> None:
        QTest.keyPress(canvas, Qt.Key.Key_Space)
        start = middle(canvas, "dense")
        drag(canvas, start, start + QPoint(50, 0))
        QTest.keyRelease(canvas, Qt.Key.Key_Space)
        assert document.undoable is None
        assert middle(canvas, "dense") - start == QPoint(50, 0)

    def test_that_fit_shows_everything(self, canvas: NetworkCanvas, document: Document) -> None:
        document.apply(MoveLayers({"dense_2": (3000.0, 2000.0)}))
        QTest.keyClick(canvas, Qt.Key.Key_F)
        shown = canvas.mapToScene(canvas.viewport().rect()).boundingRect()
        assert shown.contains(canvas.network_scene.nodes_rect())

    def test_that_another_project_is_fitted(
        self, canvas: NetworkCanvas, document: Document
    ) -> None:
        document.open(PRESETS["convolutional"].build())
        shown = canvas.mapToScene(canvas.viewport().rect()).boundingRect()
        assert shown.contains(canvas.network_scene.nodes_rect())

    def test_that_an_edit_does_not_move_the_view(
        self, canvas: NetworkCanvas, document: Document
    ) -> None:
        before = canvas.mapToScene(QPoint(0, 0))
        document.apply(AddLayer("far", "Dense", {}, (4000.0, 4000.0)))
        assert canvas.mapToScene(QPoint(0, 0)) == before


class TestProblems:
    def test_that_a_node_says_what_is_wrong(
        self, canvas: NetworkCanvas, document: Document
    ) -> None:
        node = canvas.network_scene.nodes["dense_2"]
        before = node.height
        document.apply(SetParameters("dense_2", {"units": 9}))
        assert node.height > before
        assert "10 values" in node.description()
        document.undo()
        assert node.facts.problem is None
        assert node.port_position(Port(PortSide.OUTPUT)).y() == node.y() + before


class TestInterruptions:
    def test_that_the_right_button_does_not_end_a_drag(
        self, canvas: NetworkCanvas, document: Document
    ) -> None:
        right = Qt.MouseButton.RightButton
        start = middle(canvas, "dense")
        QTest.mousePress(canvas.viewport(), LEFT, pos=start)
        QTest.mouseMove(canvas.viewport(), start + QPoint(40, 0))
        QTest.mouseClick(canvas.viewport(), right, pos=start + QPoint(40, 0))
        assert document.undoable is None
        QTest.mouseMove(canvas.viewport(), start + QPoint(80, 0))
        QTest.mouseRelease(canvas.viewport(), LEFT, pos=start + QPoint(80, 0))
        assert document.network.layers["dense"].position == (80.0, 256.0)

    def test_that_the_space_bar_is_forgotten_when_the_focus_goes(
        self, canvas: NetworkCanvas, document: Document
    ) -> None:
        QTest.keyPress(canvas, Qt.Key.Key_Space)
        canvas.clearFocus()
        start = middle(canvas, "dense")
        drag(canvas, start, start + QPoint(80, 0))
        assert document.network.layers["dense"].position == (80.0, 256.0)
