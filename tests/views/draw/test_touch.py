"""Drawing with a finger, as the system tells of it: touch points."""

from __future__ import annotations

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.views.draw.workspace import DrawWorkspace
from tests.views.draw.conftest import levels, spot


def test_that_a_finger_draws(qtbot: QtBot, workspace: DrawWorkspace) -> None:
    canvas = workspace.drawing.canvas
    finger = QTest.createTouchDevice()
    touch = QTest.touchEvent(canvas, finger, False)
    touch.press(0, spot(workspace, 0.2, 0.5), canvas).commit()
    for step in range(1, 7):
        touch.move(0, spot(workspace, 0.2 + 0.1 * step, 0.5), canvas).commit()
    touch.release(0, spot(workspace, 0.8, 0.5), canvas).commit()
    qtbot.waitUntil(lambda: workspace.is_settled)
    drawn = levels(workspace)
    height, width = drawn.shape
    middle = drawn[height // 2]
    assert all(middle[round(share * width)] > 200 for share in (0.25, 0.5, 0.75))
    assert workspace.ink.can_undo
