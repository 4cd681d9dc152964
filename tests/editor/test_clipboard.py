"""Copy, cut, paste, duplicate, as a person presses them."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from fashion_gui.editor.canvas import NetworkCanvas
from fashion_gui.network.edits import AddUse
from fashion_gui.network.graph import Connection
from fashion_gui.session.document import Document
from tests.editor.canvas_hands import CONTROL, hover, middle, refusal, selected


def press(canvas: NetworkCanvas, key: Qt.Key) -> None:
    QTest.keyClick(canvas, key, CONTROL)


def test_that_copied_layers_are_pasted_at_the_pointer_and_selected(
    canvas: NetworkCanvas, document: Document
) -> None:
    canvas.select(["dense", "dropout"])
    press(canvas, Qt.Key.Key_C)
    hover(canvas, QPoint(800, 400))
    press(canvas, Qt.Key.Key_V)
    assert selected(canvas) == ("dense_3", "dropout_2")
    assert document.network.inputs_of("dropout_2") == ("dense_3",)
    assert document.network.inputs_of("dense_3") == ()
    centre = (middle(canvas, "dense_3") + middle(canvas, "dropout_2")) / 2
    assert (centre - QPoint(800, 400)).manhattanLength() <= 20
    layers = document.network.layers
    assert layers["dense_3"].parameters == layers["dense"].parameters
    document.undo()
    assert document.undoable is None


def test_that_a_second_paste_does_not_hide_the_first(
    canvas: NetworkCanvas, document: Document
) -> None:
    canvas.select(["dense"])
    press(canvas, Qt.Key.Key_C)
    hover(canvas, QPoint(800, 400))
    press(canvas, Qt.Key.Key_V)
    press(canvas, Qt.Key.Key_V)
    layers = document.network.layers
    assert layers["dense_3"].position != layers["dense_4"].position


def test_that_cut_takes_away_and_joins(canvas: NetworkCanvas, document: Document) -> None:
    canvas.select(["dense"])
    press(canvas, Qt.Key.Key_X)
    assert "dense" not in document.network.layers
    assert document.network.inputs_of("dropout") == ("flatten",)
    press(canvas, Qt.Key.Key_V)
    assert "dense" in document.network.layers


def test_that_a_duplicate_stands_free_beside(canvas: NetworkCanvas, document: Document) -> None:
    canvas.select(["dense", "dropout"])
    press(canvas, Qt.Key.Key_D)
    press(canvas, Qt.Key.Key_D)
    nodes = canvas.network_scene.nodes
    areas = [node.area() for node in nodes.values()]
    assert len(areas) == 9
    for place, area in enumerate(areas):
        assert not any(area.intersects(it) for it in areas[place + 1 :])
    assert Connection("dense_3", "dropout_2") in document.network.connections


def test_that_the_clipboard_holds_text_for_people(canvas: NetworkCanvas) -> None:
    canvas.select(["dense"])
    press(canvas, Qt.Key.Key_C)
    assert json.loads(QGuiApplication.clipboard().text())["layers"][0]["kind"] == "Dense"


def test_that_the_program_ends_well_with_layers_in_the_clipboard() -> None:
    code = (
        "from PySide6.QtWidgets import QApplication\n"
        "from fashion_gui.editor.canvas import NetworkCanvas\n"
        "from fashion_gui.network.presets import PRESETS\n"
        "from fashion_gui.session.document import Document\n"
        "from fashion_gui.session.settings import Settings\n"
        "application = QApplication([])\n"
        "document = Document(PRESETS['chapter'].build())\n"
        "canvas = NetworkCanvas(document, Settings())\n"
        "canvas.commands.select_all()\n"
        "canvas.commands.copy()\n"
        "print(len(application.clipboard().text()) > 100)\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert (ended.returncode, ended.stdout.strip()) == (0, "True"), ended.stderr


def test_that_text_from_elsewhere_can_be_pasted(canvas: NetworkCanvas, document: Document) -> None:
    canvas.select(["dense"])
    press(canvas, Qt.Key.Key_C)
    text = QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().setText(text)
    press(canvas, Qt.Key.Key_V)
    assert "dense_3" in document.network.layers


@pytest.mark.parametrize("text", ["", "Dense", '{"format": "fashion-layers"}', "[" * 50_000])
def test_that_anything_else_is_refused_in_a_sentence(
    canvas: NetworkCanvas, document: Document, text: str
) -> None:
    QGuiApplication.clipboard().setText(text)
    press(canvas, Qt.Key.Key_V)
    assert refusal(canvas) == "The clipboard holds neither layers nor Keras code."
    assert document.undoable is None


def test_that_a_copied_file_is_no_code(canvas: NetworkCanvas) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/keras.layers/Dense(1).py")])
    QGuiApplication.clipboard().setMimeData(data)
    press(canvas, Qt.Key.Key_V)
    assert "neither" in refusal(canvas)


def test_that_more_layers_than_the_canvas_holds_are_refused_in_a_sentence(
    canvas: NetworkCanvas, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fashion_gui.editor.canvas_commands.LARGEST_FRAGMENT", 5)
    canvas.select(["dense"])
    press(canvas, Qt.Key.Key_C)
    press(canvas, Qt.Key.Key_V)
    assert refusal(canvas) == "The canvas holds at most 5 layers."
    assert document.undoable is None


def test_that_shared_uses_stay_shared(canvas: NetworkCanvas, document: Document) -> None:
    document.apply(AddUse("again", "dense", (304.0, 304.0)))
    canvas.select(["dense", "again"])
    press(canvas, Qt.Key.Key_D)
    first, second = selected(canvas)
    assert document.network.uses_of(second) == (first, second)


def test_that_nothing_selected_leaves_the_clipboard(canvas: NetworkCanvas) -> None:
    QGuiApplication.clipboard().setText("mine")
    press(canvas, Qt.Key.Key_C)
    press(canvas, Qt.Key.Key_X)
    assert QGuiApplication.clipboard().text() == "mine"
