"""Code from elsewhere becomes the network, in one step that Undo takes back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.session.document import Document
from fashion_gui.views.network.code_dialog import LARGEST_FILE, CodeDialog
from fashion_gui.views.network.workspace import NetworkWorkspace

LEFT = Qt.MouseButton.LeftButton
CODE = """import keras
model = keras.Sequential([
    keras.layers.Flatten(input_shape=(28, 28)),
    keras.layers.Dense(12, activation="tanh"),
    keras.layers.LSTM(3),
    keras.layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy")
"""
WHOLE = CODE.replace("    keras.layers.LSTM(3),\n", "")


@pytest.fixture
def dialog(qtbot: QtBot, workspace: NetworkWorkspace) -> Iterator[CodeDialog]:
    QGuiApplication.clipboard().setText(CODE)
    QTest.mouseClick(workspace.lower_panel.code_tab, LEFT)
    QTest.mouseClick(workspace.lower_panel.code.paste, LEFT)
    dialog = workspace.lower_panel.code._dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    yield dialog
    dialog.reject()
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize("code", [WHOLE, "x = layers.Dense(10)(x)", "from tensorflow import keras"])
def test_that_code_pasted_on_the_canvas_is_offered_and_waits_to_be_taken(
    qtbot: QtBot, workspace: NetworkWorkspace, document: Document, code: str
) -> None:
    before = document.network
    QGuiApplication.clipboard().setText(code)
    workspace.canvas.setFocus()
    QTest.keyClick(workspace.canvas, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = workspace.lower_panel.code._dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.edit.toPlainText() == code
    assert document.network is before
    if code is WHOLE:
        assert "4 layers" in dialog.verdict.text()
        QTest.mouseClick(dialog.use, LEFT)
        assert not dialog.isVisible()
        kinds = [it.kind_name for it in document.network.layers.values()]
        assert kinds == ["Input", "Flatten", "Dense", "Dense"]
        document.undo()
        assert document.network == before
    dialog.reject()
    QGuiApplication.clipboard().clear()


def test_that_what_is_not_understood_is_told_at_its_line(dialog: CodeDialog) -> None:
    assert dialog.edit.toPlainText() == CODE
    assert dialog.problems.count() == 1
    item = dialog.problems.item(0)
    assert item.text().startswith("Line 5: ")
    assert "LSTM" in item.text()
    (mark,) = dialog.edit.extraSelections()
    assert mark.cursor.block().blockNumber() == 4
    area = dialog.problems.visualItemRect(item)
    QTest.mouseClick(dialog.problems.viewport(), LEFT, pos=area.center())
    assert dialog.edit.textCursor().blockNumber() == 4


def test_that_the_network_is_replaced_in_one_step(
    qtbot: QtBot, dialog: CodeDialog, document: Document
) -> None:
    before = document.project
    dialog.edit.setPlainText(WHOLE)
    qtbot.waitUntil(lambda: dialog.problems.count() == 0)
    assert "4 layers" in dialog.verdict.text()
    QTest.mouseClick(dialog.use, LEFT)
    assert not dialog.isVisible()
    kinds = [document.network.layers[id_].kind_name for id_ in document.network.order]
    assert kinds == ["Input", "Flatten", "Dense", "Dense"]
    assert document.recipe.optimizer == "sgd"
    assert document.analysis.problems == ()
    assert document.history.place == 1
    document.undo()
    assert document.project == before


def test_that_code_without_a_network_is_not_taken(qtbot: QtBot, dialog: CodeDialog) -> None:
    dialog.edit.setPlainText("print('hello')\n")
    qtbot.waitUntil(lambda: not dialog.use.isEnabled())
    assert "No network" in dialog.verdict.text()
    dialog.edit.setPlainText("")
    qtbot.waitUntil(lambda: dialog.verdict.text() == "")


def test_that_typing_is_read_before_it_is_used(dialog: CodeDialog, document: Document) -> None:
    dialog.edit.setPlainText(WHOLE.replace("12", "13"))
    QTest.keyClick(dialog.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    assert document.network.layers["dense"].parameters["units"] == 13


def test_that_a_file_is_opened_or_refused_in_words(dialog: CodeDialog, tmp_path: Path) -> None:
    good, large, strange = (tmp_path / name for name in ("good.py", "large.py", "strange.py"))
    good.write_text(WHOLE, encoding="utf-8")
    large.write_bytes(b"#" * (LARGEST_FILE + 1))
    strange.write_bytes(b"\xff\xfe\x00")
    dialog.open_path(str(large))
    assert "too large" in dialog.verdict.text()
    dialog.open_path(str(strange))
    assert "cannot be read" in dialog.verdict.text()
    dialog.open_path(str(tmp_path / "missing.py"))
    assert "missing.py cannot be read" in dialog.verdict.text()
    assert dialog.edit.toPlainText() == CODE
    dialog.open_path(str(good))
    assert dialog.edit.toPlainText() == WHOLE
