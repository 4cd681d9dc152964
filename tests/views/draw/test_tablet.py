"""Drawing with the pen of a tablet: pressure, strokes, the rubber at its other end."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QPointingDeviceUniqueId, QTabletEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fashion_gui.views.draw import DrawWorkspace
from fashion_gui.views.draw.ink import FULL, Tool
from tests.views.draw.conftest import LEFT, drag, levels, spot

PRESS, MOVE, RELEASE = (
    QEvent.Type.TabletPress,
    QEvent.Type.TabletMove,
    QEvent.Type.TabletRelease,
)
TIP, RUBBER = QPointingDevice.PointerType.Pen, QPointingDevice.PointerType.Eraser


def device(end: QPointingDevice.PointerType) -> QPointingDevice:
    return QPointingDevice(
        "pen",
        1 if end == TIP else 2,
        QInputDevice.DeviceType.Stylus,
        end,
        QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
        1,
        1,
        "",
        QPointingDeviceUniqueId(),
    )


def send(
    workspace: DrawWorkspace,
    kind: QEvent.Type,
    x: float,
    pressure: float,
    pen: QPointingDevice,
) -> None:
    """What the system tells of a pen that is at `x`, halfway down the paper."""
    place = QPointF(spot(workspace, x, 0.5))
    none = Qt.KeyboardModifier.NoModifier
    event = QTabletEvent(
        kind, pen, place, place, pressure, 0.0, 0.0, 0.0, 0.0, 0.0, none, LEFT, LEFT
    )
    QApplication.sendEvent(workspace.drawing.canvas, event)
    assert event.isAccepted(), "else it comes once more as a mouse"


def stroke(
    qtbot: QtBot,
    workspace: DrawWorkspace,
    pressures: tuple[float, ...],
    end: QPointingDevice.PointerType = TIP,
) -> None:
    """From left to right, with a pressure at each of the points."""
    pen = device(end)
    places = np.linspace(0.2, 0.8, len(pressures))
    send(workspace, PRESS, places[0], pressures[0], pen)
    for x, pressure in zip(places[1:], pressures[1:], strict=True):
        send(workspace, MOVE, x, pressure, pen)
    send(workspace, RELEASE, places[-1], 0.0, pen)
    qtbot.waitUntil(lambda: workspace.is_settled)


def height_at(workspace: DrawWorkspace, x: float) -> int:
    """Of the ink, in pixels of the drawing."""
    drawn = levels(workspace)
    return int((drawn[:, round(x * drawn.shape[1])] > FULL // 2).sum())


def test_that_a_pen_pressed_harder_draws_wider(qtbot: QtBot, workspace: DrawWorkspace) -> None:
    pen = device(TIP)
    for x, pressure in ((0.25, 0.1), (0.75, 1.0)):
        send(workspace, PRESS, x, pressure, pen)
        send(workspace, RELEASE, x, 0.0, pen)
    drawn = levels(workspace).astype(float)
    assert 0 < drawn[:, :140].sum() < 0.3 * drawn[:, 140:].sum()
    qtbot.waitUntil(lambda: workspace.is_settled)


def test_that_a_stroke_grows_wider_as_the_pressure_grows(
    qtbot: QtBot, workspace: DrawWorkspace
) -> None:
    stroke(qtbot, workspace, tuple(np.linspace(0.1, 1.0, 13).tolist()))
    heights = [height_at(workspace, x) for x in (0.25, 0.4, 0.55, 0.7, 0.78)]
    assert heights == sorted(heights)
    assert 0 < heights[0] <= heights[-1] / 2
    assert abs(heights[-1] - workspace.drawing.canvas.brush_width) <= 2
    workspace.ink.undo()
    assert not levels(workspace).any(), "it was one stroke"


def test_that_the_rubber_end_erases_whatever_the_tool(
    qtbot: QtBot, workspace: DrawWorkspace
) -> None:
    drag(qtbot, workspace, (0.2, 0.5), (0.8, 0.5))
    assert height_at(workspace, 0.5) > 0
    stroke(qtbot, workspace, (1.0, 1.0, 1.0), RUBBER)
    assert height_at(workspace, 0.5) == 0
    assert workspace.drawing.canvas.tool is Tool.PEN
    stroke(qtbot, workspace, (1.0, 1.0, 1.0))
    assert height_at(workspace, 0.5) > 0, "its tip draws as before"
