"""Where wires climb from one column to the next, and what is seen of a large network at first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.editor.canvas import NetworkCanvas
from fashion_gui.editor.geometry import shown_part
from fashion_gui.editor.node_face import FULL_DETAIL, readable
from fashion_gui.network.edits import MoveLayers
from fashion_gui.network.graph import Connection
from fashion_gui.network.presets import PRESETS, sequential
from fashion_gui.network.project import Project
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from tests.editor.canvas_hands import LEFT, NONE


@pytest.fixture
def small(qtbot: QtBot, document: Document, settings: Settings) -> NetworkCanvas:
    """A canvas as large as in a window of 1366 × 768."""
    widget = NetworkCanvas(document, settings)
    qtbot.addWidget(widget)
    widget.resize(684, 507)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def crossed(canvas: NetworkCanvas) -> list[tuple[Connection, str]]:
    """Wires with nodes of other layers that they run behind."""
    scene = canvas.network_scene
    return [
        (connection, id_)
        for connection, wire in scene.wires.items()
        for id_, node in scene.nodes.items()
        if id_ not in (connection.source, connection.target)
        and any(node.area().contains(wire.path().pointAtPercent(it / 200)) for it in range(201))
    ]


@pytest.mark.parametrize("name", list(PRESETS))
def test_that_a_preset_opens_as_a_whole_and_readable(
    small: NetworkCanvas, document: Document, name: str
) -> None:
    document.open(PRESETS[name].build())
    shown = small.mapToScene(small.viewport().rect()).boundingRect()
    assert shown.contains(small.content())
    assert small.zoom >= readable()
    assert not small.minimap.isVisible()
    assert crossed(small) == []


def test_that_a_wire_climbs_beside_a_node_in_its_way(
    canvas: NetworkCanvas, document: Document
) -> None:
    document.open(PRESETS["lenet"].build())
    (climbing,) = [it for it in canvas.network_scene.wires.values() if it.climbs]
    left, top = document.network.layers[climbing.connection.target].position
    document.apply(MoveLayers({"input": (left - 140, top + 200)}))
    assert all(connection != climbing.connection for connection, _ in crossed(canvas))


@pytest.mark.parametrize("across", [-900.0, -100.0, 0.0, 150.0, 900.0])
def test_that_a_wire_to_a_node_above_leads_around_both(
    canvas: NetworkCanvas, document: Document, across: float
) -> None:
    document.apply(MoveLayers({"dense_2": (across, -900.0)}))
    wire = canvas.network_scene.wires[Connection("dropout", "dense_2")]
    for id_ in ("dropout", "dense_2"):
        inner = canvas.network_scene.nodes[id_].area().adjusted(2, 2, -2, -2)
        points = [wire.path().pointAtPercent(it / 400) for it in range(401)]
        assert not any(inner.contains(it) for it in points)


def test_that_a_large_network_opens_readable_at_its_input(
    small: NetworkCanvas, document: Document
) -> None:
    document.open(Project(sequential(("Input", {}), *[("Dense", {})] * 80)))
    assert small.zoom == pytest.approx(FULL_DETAIL, rel=0.01)
    shown = small.mapToScene(small.viewport().rect()).boundingRect()
    assert shown.contains(small.network_scene.nodes["input"].area())
    assert small.minimap.isVisible()
    small.resize(720, 600)
    assert small.zoom == pytest.approx(FULL_DETAIL, rel=0.01)
    small.zoom_to_fit()
    assert not small.minimap.isVisible()
    small.resize(700, 560)
    assert small.mapToScene(small.viewport().rect()).boundingRect().contains(small.content())


def test_that_a_small_network_has_no_minimap_however_it_is_moved(canvas: NetworkCanvas) -> None:
    canvas.zoom_about(2.5, QPointF(0, 0))
    canvas.centre_by_hand(QPointF(600, 900))
    assert not canvas.minimap.isVisible()


def test_that_a_part_is_shown_around_what_is_wanted() -> None:
    content = QRectF(0, 0, 5000, 2000)
    at_left = shown_part(content, QRectF(0, 0, 200, 100), QSize(600, 400), 0.5)
    assert at_left.topLeft() == QPointF(-32, -32)
    middle = shown_part(content, QRectF(2000, 900, 200, 100), QSize(600, 400), 0.5)
    assert middle.center() == QPointF(2100, 950)
    assert shown_part(QRectF(0, 0, 90, 90), QRectF(), QSize(600, 400), 0.5).center() == QPointF(
        45, 45
    )


def test_that_a_layer_put_into_a_climbing_wire_ends_the_column(
    canvas: NetworkCanvas, document: Document
) -> None:
    document.open(PRESETS["lenet"].build())
    (climbing,) = [it for it in canvas.network_scene.wires.values() if it.climbs]
    before = document.network.layers
    QTest.mouseClick(
        canvas.viewport(), LEFT, NONE, canvas.mapFromScene(climbing.path().pointAtPercent(0.5))
    )
    assert climbing.isSelected()
    lane = climbing.path().pointAtPercent(0.5)
    gesture = canvas.drop_gesture("Dropout")
    gesture.move(lane)
    gesture.finish(lane)
    after = document.network.layers
    source = before[climbing.connection.source].position
    assert after["dropout"].position == (source[0], source[1] + 128)
    assert {id_: after[id_].position for id_ in before} == {
        id_: it.position for id_, it in before.items()
    }
