"""What a person does in the workspaces when a step of a lesson asks for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.views.data.workspace import DataWorkspace, Page
from fashion_gui.views.inside.top_bar import Mode
from fashion_gui.views.inside.workspace import InsideWorkspace
from fashion_gui.views.network.workspace import NetworkWorkspace
from fashion_gui.views.results import workspace as results
from fashion_gui.views.train.chart_look import XAxis
from fashion_gui.views.train.workspace import TrainWorkspace
from tests.session.running import TRAINING_MILLISECONDS, Program

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton

Hand = Callable[[Program, QtBot], None]


def look_around(program: Program, _qtbot: QtBot) -> None:
    for name in ("network", "train"):
        program.press(program.window.rail.button(name))


def choose_a_layer(program: Program, _qtbot: QtBot) -> None:
    page = program.window.workspace("network")
    assert isinstance(page, NetworkWorkspace)
    page.canvas.setFocus()
    QTest.keyClick(page.canvas, Key.Key_Tab)
    assert page.canvas.selected


def choose_a_class(program: Program, _qtbot: QtBot) -> None:
    page = program.window.workspace("data")
    assert isinstance(page, DataWorkspace)
    page.classes.view.setFocus()
    QTest.keyClick(page.classes.view, Key.Key_Down)
    assert page.classes.label is not None


def choose_a_class_and_a_garment(program: Program, qtbot: QtBot) -> None:
    choose_a_class(program, qtbot)
    choose_a_garment(program, qtbot)


def choose_a_garment(program: Program, qtbot: QtBot) -> None:
    page = program.window.workspace("data")
    assert isinstance(page, DataWorkspace)
    page.pages.button(Page.GARMENTS).click()
    qtbot.waitUntil(lambda: page.grid.model.rowCount() > 1, timeout=TRAINING_MILLISECONDS)
    page.grid.view.setFocus()
    QTest.keyClick(page.grid.view, Key.Key_Right)


def hide_a_run(program: Program, _qtbot: QtBot) -> None:
    page = program.window.workspace("train")
    assert isinstance(page, TrainWorkspace)
    table = page.runs.table
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Key.Key_Space)


def try_an_optimizer(program: Program, _qtbot: QtBot) -> None:
    page = program.window.workspace("train")
    assert isinstance(page, TrainWorkspace)
    box = page.form.optimizer.optimizer
    box.setFocus()
    for key in (Key.Key_Up, Key.Key_Down):
        QTest.keyClick(box, key)
    assert box.currentText() == "Adam"


def press_in_code(*words: str) -> Hand:
    """A hand that clicks the first line of the code with each of these words in it."""

    def press(program: Program, qtbot: QtBot) -> None:
        page = program.window.workspace("network")
        assert isinstance(page, NetworkWorkspace)
        program.press(page.lower_panel.code_tab)
        edit = page.lower_panel.code.edit
        qtbot.waitUntil(lambda: all(it in edit.toPlainText() for it in words))
        for word in words:
            place = edit.document().find(word)
            place.setPosition(place.selectionStart())
            edit.setTextCursor(place)  # brings the line into sight
            QTest.mouseClick(edit.viewport(), LEFT, pos=edit.cursorRect(place).center())

    return press


def shuffle_the_classes(program: Program, _qtbot: QtBot) -> None:
    page = program.window.workspace("data")
    assert isinstance(page, DataWorkspace)
    page.pages.button(Page.ENCODINGS).click()
    program.press(page.encodings.shuffle)


def count_updates(program: Program, _qtbot: QtBot) -> None:
    page = program.window.workspace("train")
    assert isinstance(page, TrainWorkspace)
    page.charts.controls.axis.setCurrentIndex(list(XAxis).index(XAxis.UPDATES))


def ask_for_patiences(program: Program, _qtbot: QtBot) -> None:
    page = program.window.workspace("train")
    assert isinstance(page, TrainWorkspace)
    slider = page.charts.what_if.slider
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Left):
        QTest.keyClick(slider, key)


def switch_modes(program: Program, _qtbot: QtBot) -> None:
    page = program.window.workspace("inside")
    assert isinstance(page, InsideWorkspace)
    for mode in (Mode.PREDICTION, Mode.TRAINING, Mode.PREDICTION):
        page.bar.modes.button(mode).click()


def choose_neurons(program: Program, qtbot: QtBot) -> None:
    page = program.window.workspace("inside")
    assert isinstance(page, InsideWorkspace)
    view = page.view
    qtbot.waitUntil(lambda: view.is_settled, timeout=TRAINING_MILLISECONDS)
    view.setFocus()
    for _ in range(3):
        QTest.keyClick(view, Key.Key_Down)
        QTest.keyClick(view, Key.Key_Return)


def open_a_cell(program: Program, qtbot: QtBot) -> None:
    page = program.window.workspace("results")
    assert isinstance(page, results.ResultsWorkspace)
    qtbot.waitUntil(
        lambda: program.session.inference.test_predictions is not None,
        timeout=TRAINING_MILLISECONDS,
    )
    page.pages.button(results.Page.MATRIX).click()
    page.matrix.setFocus()
    QTest.keyClick(page.matrix, Key.Key_Right)
    QTest.keyClick(page.matrix, Key.Key_Return)


DEEDS: Mapping[tuple[str, str], Hand] = {
    ("workflow", "four-steps"): look_around,
    ("workflow", "data"): choose_a_class_and_a_garment,
    ("workflow", "network"): choose_a_layer,
    ("workflow", "compile"): try_an_optimizer,
    ("workflow", "script"): press_in_code("Dense", "compile"),
    ("sequential-functional", "shared"): choose_a_layer,
    ("activations", "linear-stack"): choose_a_layer,
    ("dropout", "idea"): choose_a_layer,
    ("dropout", "prediction"): switch_modes,
    ("early-stopping", "what-if"): ask_for_patiences,
    ("encoding", "numbers"): choose_a_garment,
    ("overfitting", "compare"): hide_a_run,
    ("encoding", "distances"): shuffle_the_classes,
    ("optimizers", "updates"): count_updates,
    ("drawing", "errs"): open_a_cell,
    ("drawing", "inside"): choose_neurons,
}
"""By lesson and step."""
