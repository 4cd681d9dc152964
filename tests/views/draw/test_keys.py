"""The workspace Draw without a mouse."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from fashion_gui.views.draw import DrawWorkspace
from fashion_gui.views.draw.ink import FULL
from tests.views.draw.conftest import NotingInference, drag, levels
from tests.views.draw.test_tools import picture_file

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_that_ctrl_i_opens_a_picture(
    qtbot: QtBot, workspace: DrawWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = str(picture_file(tmp_path))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen, ""))
    QTest.keyClick(workspace.drawing.canvas, Qt.Key.Key_I, CTRL)
    qtbot.waitUntil(lambda: bool(levels(workspace).any()) and workspace.is_settled)
    assert levels(workspace)[140, 140] == FULL


def test_that_ctrl_shift_i_saves_the_drawing(
    qtbot: QtBot, workspace: DrawWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drag(qtbot, workspace, (0.2, 0.5), (0.8, 0.5))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    QTest.keyClick(workspace.drawing.canvas, Qt.Key.Key_I, CTRL | SHIFT)
    assert (tmp_path / "mine.png").read_bytes().startswith(b"\x89PNG")


def test_that_backspace_clears(qtbot: QtBot, workspace: DrawWorkspace) -> None:
    drag(qtbot, workspace, (0.2, 0.5), (0.8, 0.5))
    QTest.keyClick(workspace.drawing.canvas, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: workspace.is_settled)
    assert not levels(workspace).any()


@pytest.mark.parametrize("step", ["fill", "crop", "fit", "grey", "turn"])
def test_that_the_switch_of_a_stage_is_reached_and_pressed_by_key(
    qtbot: QtBot, workspace: DrawWorkspace, inference: NotingInference, step: str
) -> None:
    corners = [(0.1, 0.1), (0.3, 0.1), (0.3, 0.5), (0.6, 0.6), (0.6, 0.7), (0.1, 0.7), (0.1, 0.1)]
    drag(qtbot, workspace, *corners, (0.12, 0.1))
    before, _ = inference.calls[-1]
    switch = workspace.stages.switch(step)
    workspace.drawing.canvas.setFocus()
    focus = QApplication.focusWidget()
    for _ in range(40):
        if focus is None or focus is switch:
            break
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
    assert focus is switch
    QTest.keyClick(switch, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: workspace.is_settled)
    assert not getattr(workspace.stages.steps, step)
    assert not np.array_equal(inference.calls[-1][0], before)


def test_that_the_garment_to_trace_is_chosen_by_key(qtbot: QtBot, workspace: DrawWorkspace) -> None:
    wanted: list[int | None] = []
    workspace.drawing.tracing_wanted.connect(wanted.append)
    QTest.keyClick(workspace.drawing.canvas, Qt.Key.Key_T)
    menu = QApplication.activePopupWidget()
    assert menu is workspace.drawing.trace.menu()
    for _ in range(3):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert wanted == [1], "nothing, the T-shirt, the trousers"


def test_that_every_button_of_the_canvas_has_its_key_in_the_tip(workspace: DrawWorkspace) -> None:
    tips = [it.toolTip() for it in workspace.drawing.findChildren(QToolButton)]
    assert len(tips) == 15
    assert all(tip.endswith(")") for tip in tips), tips
