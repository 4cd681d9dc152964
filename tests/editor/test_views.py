"""What moves the view: the edges while dragging, the minimap, resizing."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.editor.arranger import LARGE, Arranger
from fashion_gui.editor.canvas import NetworkCanvas
from fashion_gui.editor.geometry import NODE_HEIGHT
from fashion_gui.network.edits import Disconnect, MoveLayers
from fashion_gui.network.graph import Connection
from fashion_gui.network.presets import sequential
from fashion_gui.network.project import Project
from fashion_gui.session.document import Document
from tests.editor.canvas_hands import LEFT, NONE, dragging, middle


def _seen(canvas: NetworkCanvas) -> QRectF:
    return canvas.mapToScene(canvas.viewport().rect()).boundingRect()


def centre_of_view(canvas: NetworkCanvas) -> QPointF:
    return canvas.mapToScene(canvas.viewport().rect().center())


def test_that_the_view_scrolls_on_while_a_node_is_held_at_the_edge(
    qtbot: QtBot, canvas: NetworkCanvas, document: Document
) -> None:
    start = middle(canvas, "dense")
    before = centre_of_view(canvas)
    end = QPoint(start.x(), canvas.viewport().height() - 4)
    dragging(canvas, start, end)
    qtbot.waitUntil(lambda: centre_of_view(canvas).y() > before.y() + 200)
    node = canvas.network_scene.nodes["dense"]
    under = canvas.mapToScene(end)
    assert (node.area().center() - under).manhattanLength() < 60, "the node stays in the hand"
    QTest.mouseRelease(canvas.viewport(), LEFT, NONE, end)
    still = centre_of_view(canvas)
    qtbot.waitUntil(lambda: not canvas._edge_scroll._timer.isActive())
    assert centre_of_view(canvas) == still
    assert document.network.layers["dense"].position[1] > 600


def test_that_the_view_stays_while_the_pointer_is_inside(canvas: NetworkCanvas) -> None:
    dragging(canvas, middle(canvas, "dense"), QPoint(700, 300))
    assert not canvas._edge_scroll._timer.isActive()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)


def test_that_what_was_fitted_is_fitted_again_when_the_window_is_resized(
    canvas: NetworkCanvas,
) -> None:
    canvas.resize(700, 420)
    shown = canvas.mapToScene(canvas.viewport().rect()).boundingRect()
    assert shown.contains(canvas.network_scene.nodes_rect())
    assert canvas.zoom < 1
    canvas.resize(1000, 900)
    assert canvas.zoom == 1


def test_that_a_fitted_view_still_shows_all_when_a_problem_makes_nodes_taller(
    canvas: NetworkCanvas, document: Document
) -> None:
    canvas.resize(500, 460)
    canvas.zoom_to_fit()
    document.apply(Disconnect(Connection("flatten", "dense")))
    last = canvas.network_scene.nodes["dense_2"]
    assert last.height > NODE_HEIGHT
    assert _seen(canvas).contains(last.area())
    canvas.scroll_by_hand(QPoint(0, 200))  # the person looks elsewhere now
    zoom = canvas.zoom
    document.undo()
    document.redo()
    assert canvas.zoom == zoom
    assert not _seen(canvas).contains(canvas.content())


def test_that_a_zoom_by_hand_is_kept(canvas: NetworkCanvas) -> None:
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    zoom = canvas.zoom
    canvas.resize(700, 420)
    assert canvas.zoom == zoom


class TestMinimap:
    def test_that_it_is_away_while_everything_is_seen(self, canvas: NetworkCanvas) -> None:
        assert not canvas.minimap.isVisible()

    def test_that_it_comes_and_goes(self, canvas: NetworkCanvas, document: Document) -> None:
        document.apply(MoveLayers({"dense_2": (3000.0, 2000.0)}))
        assert canvas.minimap.isVisible()
        assert canvas.rect().contains(canvas.minimap.geometry())
        QTest.keyClick(canvas, Qt.Key.Key_F)
        assert not canvas.minimap.isVisible()

    def test_that_a_press_goes_there(self, canvas: NetworkCanvas, document: Document) -> None:
        document.apply(MoveLayers({"dense_2": (3000.0, 2000.0)}))
        minimap = canvas.minimap
        goal = minimap._to_map(canvas.network_scene.nodes["dense_2"].area()).center()
        QTest.mouseClick(minimap, LEFT, pos=goal.toPoint())
        node = canvas.network_scene.nodes["dense_2"].area().center()
        assert (centre_of_view(canvas) - node).manhattanLength() < 60
        assert minimap.shown_area().contains(goal)

    def test_that_a_drag_moves_the_view_along(
        self, canvas: NetworkCanvas, document: Document
    ) -> None:
        document.apply(MoveLayers({"dense_2": (3000.0, 2000.0)}))
        minimap = canvas.minimap
        QTest.mousePress(minimap, LEFT, NONE, QPoint(30, 30))
        first = centre_of_view(canvas)
        QTest.mouseMove(minimap, QPoint(100, 80))
        second = centre_of_view(canvas)
        QTest.mouseRelease(minimap, LEFT, NONE, QPoint(100, 80))
        assert second.x() > first.x() + 500
        assert second.y() > first.y() + 500

    def test_that_it_is_painted(self, canvas: NetworkCanvas, document: Document) -> None:
        document.apply(MoveLayers({"dense_2": (3000.0, 2000.0)}))
        picture = canvas.minimap.grab().toImage()
        place = canvas.minimap._to_map(canvas.network_scene.nodes["dense_2"].area()).center()
        ratio = picture.devicePixelRatio()
        colour = picture.pixelColor((place * ratio).toPoint())
        assert colour.name() == "#5143d9"


def test_that_a_large_network_is_arranged_beside_the_window(
    qtbot: QtBot, canvas: NetworkCanvas, document: Document
) -> None:
    network = sequential(("Input", {}), *[("Dense", {})] * LARGE)
    away = {id_: (float(80 * place), 0.0) for place, id_ in enumerate(network.layers)}
    document.open(Project(MoveLayers(away).apply(network)))
    with qtbot.waitSignal(canvas.commands.arranged):
        QTest.keyClick(canvas, Qt.Key.Key_L)
        assert document.undoable is None, "it is not worked out on this thread"
    assert isinstance(document.undoable, MoveLayers)
    assert len({layer.position for layer in document.network.layers.values()}) == LARGE + 1
    assert len({layer.position[0] for layer in document.network.layers.values()}) == 7


def test_that_an_edit_meanwhile_is_arranged_too(
    qtbot: QtBot, canvas: NetworkCanvas, document: Document
) -> None:
    network = sequential(("Input", {}), *[("Dense", {})] * LARGE)
    document.open(Project(network))
    document.apply(MoveLayers({"dense_3": (900.0, 0.0)}))
    with qtbot.waitSignal(canvas.commands.arranged):
        QTest.keyClick(canvas, Qt.Key.Key_L)
        document.apply(MoveLayers({"dense_5": (1200.0, 0.0)}))
    assert document.network.layers["dense_5"].position[0] == pytest.approx(0)


def test_that_a_window_can_go_while_a_network_is_arranged(document: Document, qtbot: QtBot) -> None:
    network = sequential(("Input", {}), *[("Dense", {})] * 400)
    document.open(Project(network))
    keeper = QObject()
    arranger = Arranger(document, document.apply, keeper)
    arranger.arrange()
    del arranger, keeper
    gc.collect()
    assert document.undoable is None
