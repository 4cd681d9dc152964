"""A zoom stretches the nodes' pictures; when it rests they are painted anew."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from fashion_gui.editor.canvas import NetworkCanvas
from fashion_gui.editor.node_face import NodeFace
from fashion_gui.network.presets import PRESETS
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings


@pytest.fixture
def canvas(qtbot: QtBot) -> NetworkCanvas:
    result = NetworkCanvas(Document(PRESETS["chapter"].build()), Settings(language="en"))
    qtbot.addWidget(result)
    result.resize(900, 700)
    result.show()
    qtbot.waitExposed(result)
    result.grab()
    qtbot.wait(300)
    return result


@pytest.fixture
def paintings(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """Tells how often a node's face was painted since it was asked last."""
    count = [0]
    paint = NodeFace.paint

    def counted(face: NodeFace, *arguments: object) -> None:
        count[0] += 1
        paint(face, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(NodeFace, "paint", counted)

    def asked() -> int:
        result, count[0] = count[0], 0
        return result

    return asked


def test_that_a_zoom_paints_no_node_until_it_rests(
    qtbot: QtBot, canvas: NetworkCanvas, paintings: Callable[[], int]
) -> None:
    for _ in range(3):
        canvas.zoom_about(1 / 1.1, QPointF(450, 350))
        canvas.viewport().repaint()
    assert paintings() == 0
    qtbot.waitUntil(lambda: paintings() == len(canvas.network_scene.nodes))
    canvas.viewport().repaint()
    assert paintings() == 0, "sharp nodes are kept"


def test_that_at_rest_it_looks_as_if_it_had_been_painted_there_first(
    qtbot: QtBot, canvas: NetworkCanvas
) -> None:
    canvas.zoom_about(1 / 1.3, QPointF(450, 350))
    stretched = canvas.viewport().grab().toImage()
    qtbot.wait(400)
    rested = canvas.viewport().grab().toImage()
    canvas.network_scene.retranslate()
    assert rested == canvas.viewport().grab().toImage()
    assert rested != stretched


def test_that_a_change_while_it_zooms_is_seen_at_once(
    canvas: NetworkCanvas, paintings: Callable[[], int]
) -> None:
    canvas.zoom_about(1 / 1.1, QPointF(450, 350))
    canvas.select(["dense"])
    canvas.viewport().repaint()
    assert paintings() == 1


def test_that_many_new_nodes_are_painted_a_few_at_a_time(
    qtbot: QtBot,
    canvas: NetworkCanvas,
    paintings: Callable[[], int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("fashion_gui.editor.node_picture._SLICE_SECONDS", 0.0)
    canvas.commands.select_all()
    canvas.commands.copy()
    canvas.viewport().repaint()
    paintings()
    canvas.commands.paste()
    canvas.zoom_to_fit()
    qtbot.wait(400)  # the zoom rests
    canvas.network_scene.retranslate()
    paintings()
    canvas.viewport().repaint()
    assert paintings() == 4
    qtbot.waitUntil(lambda: not canvas.network_scene.sharpener.has_work)
    assert paintings() == 6
    rested = canvas.viewport().grab().toImage()
    monkeypatch.undo()
    canvas.network_scene.retranslate()
    assert rested == canvas.viewport().grab().toImage()


def test_that_selected_layers_that_go_are_told_once(qtbot: QtBot, canvas: NetworkCanvas) -> None:
    canvas.commands.select_all()
    told: list[bool] = []
    canvas.network_scene.selection_present.connect(told.append)
    canvas.commands.delete()
    assert told == [False]
    canvas.document.undo()
    assert canvas.selected == ()
