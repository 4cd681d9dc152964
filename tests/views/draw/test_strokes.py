"""Strokes from the points that a pointer sends, few or many."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fashion_gui.views.draw import DrawWorkspace
from fashion_gui.views.draw.ink import SIDE, Brush, Ink, ink_array
from tests.views.draw.conftest import LEFT, drag, levels, spot

MERGED = Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture(params=[True, False])
def merged_elsewhere(request: pytest.FixtureRequest) -> Iterator[bool]:
    """Whether the platform merges the moves of a pointer."""
    before = QCoreApplication.testAttribute(MERGED)
    QCoreApplication.setAttribute(MERGED, request.param)
    yield request.param
    QCoreApplication.setAttribute(MERGED, before)


def move(workspace: DrawWorkspace, x: float, y: float) -> None:
    """A move with the left button down that comes while the window has no time for more."""
    place = QPointF(spot(workspace, x, y))
    event = QMouseEvent(QEvent.Type.MouseMove, place, place, LEFT, LEFT, NONE)
    QApplication.sendEvent(workspace.drawing.canvas, event)


def test_that_every_point_of_a_stroke_is_heard(
    qtbot: QtBot, workspace: DrawWorkspace, merged_elsewhere: bool
) -> None:
    canvas = workspace.drawing.canvas
    for _ in range(2):
        QTest.mousePress(canvas, LEFT, pos=spot(workspace, 0.2, 0.5))
        assert not QCoreApplication.testAttribute(MERGED)
        QTest.mouseRelease(canvas, LEFT, pos=spot(workspace, 0.8, 0.5))
        assert QCoreApplication.testAttribute(MERGED) is merged_elsewhere
    qtbot.waitUntil(lambda: workspace.is_settled)


def test_that_a_stroke_ends_where_the_workspace_is_left(
    qtbot: QtBot, workspace: DrawWorkspace, merged_elsewhere: bool
) -> None:
    QTest.mousePress(workspace.drawing.canvas, LEFT, pos=spot(workspace, 0.2, 0.2))
    workspace.hide()
    assert QCoreApplication.testAttribute(MERGED) is merged_elsewhere
    workspace.show()
    before = levels(workspace)
    QTest.mouseMove(workspace.drawing.canvas, spot(workspace, 0.8, 0.8))
    qtbot.waitUntil(lambda: workspace.is_settled)
    assert np.array_equal(levels(workspace), before)


def test_that_many_points_between_two_frames_are_painted_at_once(
    qtbot: QtBot, workspace: DrawWorkspace
) -> None:
    angles = np.linspace(0, np.pi, 120)
    points = [(0.5 + 0.3 * np.cos(it), 0.5 + 0.3 * np.sin(it)) for it in angles]
    painted: list[QRectF] = []
    QTest.mousePress(workspace.drawing.canvas, LEFT, pos=spot(workspace, *points[0]))
    workspace.ink.ink_changed.connect(painted.append)
    for point in points:
        move(workspace, *point)
    assert not painted
    qtbot.waitUntil(lambda: bool(painted))
    assert len(painted) == 1
    QTest.mouseRelease(workspace.drawing.canvas, LEFT, pos=spot(workspace, *points[-1]))
    qtbot.waitUntil(lambda: workspace.is_settled)
    together = levels(workspace)
    workspace.ink.undo()
    drag(qtbot, workspace, *points)
    one_by_one = levels(workspace)
    apart = np.abs(together.astype(int) - one_by_one)
    assert apart.mean() < 0.2, "the soft rims are painted over once, not a hundred times"
    assert apart[one_by_one == 0].max() <= 3


def test_that_few_points_of_an_arc_are_painted_as_an_arc() -> None:
    """A hand that is fast: 35 degrees from point to point, which straight lines would show."""
    ink, radius, brush = Ink(), 100, Brush(6)
    angles = np.radians([0, 35, 70, 105, 140, 175])
    first, *others = (
        QPointF(SIDE / 2 + radius * np.cos(it), SIDE / 2 + radius * np.sin(it)) for it in angles
    )
    ink.begin_stroke(first, brush)
    ink.extend_stroke(others, brush)
    ink.end_stroke(brush)

    rows, columns = np.nonzero(ink_array(ink.image) > 127)
    x, y = columns + 0.5 - SIDE / 2, rows + 0.5 - SIDE / 2
    degrees, far = np.degrees(np.arctan2(y, x)), np.hypot(x, y)
    middles = np.array([far[np.abs(degrees - it) < 1.5].mean() for it in range(18, 158)])
    # From the middle of the first part to that of the last one.
    assert np.ptp(middles) < 2, "as round as a circle; straight lines come 4.6 pixels nearer"
    assert np.abs(middles - radius).max() < 6, "and within the width of the pen"
