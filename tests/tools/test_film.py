"""A film of a small window: what a hand does in it, and in what time it is shown."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.tools.film import PACE, Film

WIDTH, HEIGHT = 400, 200
SLACK = 3 * PACE
"""Milliseconds that a busy machine may add."""


class Paper(QWidget):
    """Notes where the left button was pressed and moved."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.strokes: list[list[tuple[float, float]]] = []

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.strokes.append([event.position().toTuple()])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.strokes[-1].append(event.position().toTuple())


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet("background: white")
    window.resize(WIDTH, HEIGHT)
    return window


def test_that_a_button_is_gone_to_and_pressed(window: QWidget, qtbot: QtBot) -> None:
    button = QPushButton("on", window)
    button.setGeometry(10, 10, 60, 30)
    button.clicked.connect(lambda: button.setText("off"))
    window.show()
    film = Film(window, WIDTH // 2)
    film.press(button)
    assert button.text() == "off"
    frames = film.frames
    assert frames[0].pixels.shape == (HEIGHT // 2, WIDTH // 2, 3)
    dark = [np.argwhere(it.pixels.sum(axis=2) < 60).mean(axis=0) for it in frames]
    ways = [float(np.hypot(y - 25 / 2, x - 40 / 2)) for y, x in dark]
    assert ways[0] > 40, "from the middle of the window"
    assert ways[-1] < 15
    assert ways == sorted(ways, reverse=True), "nearer with every frame"


def test_that_strokes_are_drawn_through_their_points(window: QWidget) -> None:
    paper = Paper(window)
    paper.setGeometry(100, 50, 200, 100)
    window.show()
    corners = [QPointF(20, 20), QPointF(120, 20), QPointF(120, 80)]
    Film(window, WIDTH).draw(paper, [corners, corners[:2]], speed=40)
    first, second = paper.strokes
    assert {it.toTuple() for it in corners} <= set(first)
    assert second[-1] == (120, 20)
    steps = np.abs(np.diff(first, axis=0)).sum(axis=1)
    assert steps.max() <= 10, "as close as a mouse reports them"


def test_that_what_lasts_is_shown_in_quick_motion_and_the_rest_as_it_was(window: QWidget) -> None:
    window.show()
    film = Film(window, WIDTH)
    film.roll(300)
    calls: list[None] = []

    def slow() -> bool:
        QTest.qWait(PACE)
        calls.append(None)
        return len(calls) > 12

    film.roll_until(slow, within=600)
    quick = sum(it.milliseconds for it in film.frames)
    assert 800 <= quick <= 900 + SLACK
    film.roll(400)
    assert 350 <= sum(it.milliseconds for it in film.frames) - quick <= 400 + SLACK
    assert min(it.milliseconds for it in film.frames) >= PACE


def test_that_the_pointer_is_on_the_frames_only(window: QWidget) -> None:
    window.show()
    film = Film(window, WIDTH)
    film.roll(1)
    assert film.frames[0].pixels.min() < 60
    assert (
        window.grab().toImage().pixelColor(WIDTH // 2 + 3, HEIGHT // 2 + 8) == Qt.GlobalColor.white
    )
