"""The code under the canvas: in step with the edits, its lines are the nodes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.network.code.writer import Style, network_code
from fashion_gui.network.edits import AddLayer, SetParameters
from fashion_gui.network.presets import PRESETS, sequential
from fashion_gui.network.project import Project
from fashion_gui.runs.parameters import Value
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import DARK, LIGHT
from fashion_gui.views.network.code_colours import Ink, Span, spans_of
from fashion_gui.views.network.code_panel import CodePanel
from fashion_gui.views.network.code_writing import LONG
from fashion_gui.views.network.workspace import NetworkWorkspace

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(workspace: NetworkWorkspace) -> CodePanel:
    QTest.mouseClick(workspace.lower_panel.code_tab, LEFT)
    return workspace.lower_panel.code


@pytest.fixture(autouse=True)
def _own_clipboard(qtbot: QtBot) -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()


def text(panel: CodePanel) -> str:
    return panel.edit.toPlainText()


def line_point(panel: CodePanel, line: int) -> QPoint:
    block = panel.edit.document().findBlockByNumber(line)
    return panel.edit.cursorRect(panel.edit._cursor(block.blockNumber(), 2)).center()


def marked(panel: CodePanel) -> list[str]:
    return [it.cursor.block().text().strip() for it in panel.edit.extraSelections()]


def test_that_the_code_follows_every_edit(
    qtbot: QtBot, panel: CodePanel, document: Document
) -> None:
    assert text(panel) == network_code(document.project).text
    document.apply(SetParameters("dense", {"units": 64}))
    qtbot.waitUntil(lambda: "Dense(64" in text(panel))
    document.undo()
    qtbot.waitUntil(lambda: "Dense(100" in text(panel))


def test_that_only_what_differs_is_written_anew(panel: CodePanel) -> None:
    for code in ("", "a\nb\nc\n", "a\nc\n", "a\na\na\n", "a\na", "b\na\na\nb", "\n\n", "x"):
        panel.edit.show_text(code)
        assert text(panel) == code


def test_that_functional_is_a_press_away_and_sequential_only_where_it_can_be(
    qtbot: QtBot, panel: CodePanel, document: Document
) -> None:
    sequential_button = panel.style_choice.button(Style.SEQUENTIAL)
    QTest.mouseClick(panel.style_choice.button(Style.FUNCTIONAL), LEFT)
    assert "keras.Model(" in text(panel)
    QTest.mouseClick(sequential_button, LEFT)
    assert "keras.Sequential(" in text(panel)
    document.apply(AddLayer("other", "Input"))
    qtbot.waitUntil(lambda: "keras.Sequential(" not in text(panel))
    assert not sequential_button.isEnabled()
    assert "one row" in sequential_button.toolTip()
    assert panel.style_choice.value is Style.FUNCTIONAL
    document.undo()
    qtbot.waitUntil(lambda: "keras.Sequential(" in text(panel))
    assert panel.style_choice.value is Style.SEQUENTIAL


def test_that_a_selected_node_marks_its_line_and_a_line_selects_its_node(
    workspace: NetworkWorkspace, panel: CodePanel
) -> None:
    workspace.canvas.select(["dense"])
    assert marked(panel) == ['keras.layers.Dense(100, activation="relu"),']
    line = text(panel).splitlines().index("    keras.layers.Dropout(0.3),")
    QTest.mouseClick(panel.edit.viewport(), LEFT, pos=line_point(panel, line))
    assert workspace.canvas.selected == ("dropout",)
    assert marked(panel) == ["keras.layers.Dropout(0.3),"]
    QTest.keyClick(panel.edit, Qt.Key.Key_Down)
    QTest.keyClick(panel.edit, Qt.Key.Key_Return)
    assert workspace.canvas.selected == ("dense_2",)


def test_that_a_press_copies_the_code(panel: CodePanel) -> None:
    QTest.mouseClick(panel.copy, LEFT)
    assert QGuiApplication.clipboard().text() == text(panel)


def test_that_a_long_network_is_written_beside_the_gui_thread(
    qtbot: QtBot, panel: CodePanel, document: Document
) -> None:
    layers: list[tuple[str, dict[str, Value]]] = [("Dense", {"units": 8})] * LONG
    document.open(Project(sequential(("Input", {"source": "pixels"}), *layers)))
    assert panel._writing._task is None  # not before the pause
    qtbot.waitUntil(lambda: text(panel).count("Dense(8)") == LONG, timeout=5000)
    document.open(PRESETS["chapter"].build())
    qtbot.waitUntil(lambda: text(panel) == network_code(document.project).text, timeout=5000)


def test_that_layers_have_the_colour_of_their_family(
    qtbot: QtBot, panel: CodePanel, settings: Settings
) -> None:
    def colour(word: str) -> str:
        lines = text(panel).splitlines()
        line = next(at for at, it in enumerate(lines) if word in it)
        block = panel.edit.document().findBlockByNumber(line)
        start = lines[line].index(word)
        formats = block.layout().formats()
        (found,) = [it.format.foreground().color().name() for it in formats if it.start == start]
        return str(found)

    qtbot.waitUntil(lambda: colour("Dropout") == LIGHT.families["regularization"])
    settings.theme = DARK
    qtbot.waitUntil(lambda: colour("Dropout") == DARK.families["regularization"])
    assert colour("Dense") == DARK.families["core"]


def test_that_code_is_cut_into_what_it_is() -> None:
    code = 'x = Dense(10, activation="relu")  # ten\nif x:\n    """a\nb"""\n'
    spans = spans_of(code)
    assert [it.ink for it in spans[0]] == [
        Ink.LAYER,
        Ink.NUMBER,
        Ink.ARGUMENT,
        Ink.STRING,
        Ink.COMMENT,
    ]
    assert spans[1][0] == Span(0, 2, Ink.KEYWORD, "if")
    assert [(it.start, it.length) for it in (*spans[2], *spans[3])] == [(4, 4), (0, 4)]


@pytest.mark.parametrize("code", ["", "(", "  x\n y", '"""', "\x00", "a = 'b", "π = ((["])
def test_that_unfinished_code_is_cut_as_far_as_it_goes(code: str) -> None:
    spans_of(code)
