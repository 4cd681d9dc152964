"""From a point of the pen to ink on the screen, and on to the bars; at rest and beside a training.

    python -m tests.benchmarks.pen

Draws in the real window, a point every 8 ms as a mouse sends them, and prints one line of JSON.
Ink: from the event to the end of the repaint that shows it. Bars: from the event to the end of the
repaint with the answer to a drawing that has this point in it; of the points that come while an
answer is under way the one waits longest that came first. Targets, 95th percentile: 16 and 33 ms.
"""

from __future__ import annotations

import json
import math
import os
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from fashion_gui.app.main_window import MainWindow
from fashion_gui.app.start_up import Appearance, make_application
from fashion_gui.network.presets import DEFAULT_PRESET, PRESETS
from fashion_gui.session.inference import DrawingPrediction, InferenceState
from fashion_gui.session.session import Session
from fashion_gui.session.settings import Settings
from fashion_gui.session.trainer import RunState
from fashion_gui.views.draw.workspace import DrawWorkspace

POINTS = 700
PERIOD = 8
"""Milliseconds between two points."""


class PaintTimes(QObject):
    """Calls back once a widget has been painted."""

    def __init__(self, widget: QWidget, painted: Callable[[], None]) -> None:
        super().__init__(widget)
        self._painted = painted
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            watched.event(event)
            watched.installEventFilter(self)
            self._painted()
            return True
        return False


class Pen(QObject):
    """Draws circles and notes when each point was shown and when it was answered."""

    def __init__(self, page: DrawWorkspace, done: Callable[[], None]) -> None:
        super().__init__(page)
        self._page = page
        self._done = done
        self._number = 0
        self._wet: list[float] = []
        self._waiting: list[float] = []
        self._running: list[float] = []
        self._answered: list[float] = []
        self.ink: list[float] = []
        self.bars: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(PERIOD)
        self._timer.timeout.connect(self._move)
        self._paints = [
            PaintTimes(page.drawing.canvas, self._note_ink),
            PaintTimes(page.guess.bars, self._note_bars),
        ]
        page._inference.drawing_classified.connect(self._take_answer)
        self._start = page._preparation._start
        page._preparation._start = self._note_start  # type: ignore[method-assign]

    def begin(self) -> None:
        self._page.ink.clear()
        self._number = 0
        self.ink, self.bars = [], []
        QTest.mousePress(self._page.drawing.canvas, Qt.MouseButton.LeftButton, pos=self._place(0))
        self._timer.start()

    def _place(self, number: int) -> QPoint:
        paper = self._page.drawing.canvas.paper_rect()
        angle, reach = 0.09 * number, 0.2 + 0.2 * math.sin(number / 90)
        return QPoint(
            round(paper.left() + paper.width() * (0.5 + reach * math.cos(angle))),
            round(paper.top() + paper.height() * (0.5 + reach * math.sin(angle))),
        )

    def _move(self) -> None:
        self._number += 1
        canvas = self._page.drawing.canvas
        if self._number > POINTS:
            self._timer.stop()
            QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=self._place(self._number))
            QTimer.singleShot(500, self._done)
            return
        now = time.perf_counter()
        self._wet.append(now)
        self._waiting.append(now)
        QTest.mouseMove(canvas, self._place(self._number))

    def _note_ink(self) -> None:
        now = time.perf_counter()
        self.ink += [now - it for it in self._wet]
        self._wet = []

    def _note_start(self, work: Callable[[], Any]) -> None:
        """The points up to here are in this piece of work."""
        self._running += self._waiting
        self._waiting = []
        self._start(work)

    def _take_answer(self, _answer: DrawingPrediction) -> None:
        self._answered += self._running
        self._running = []

    def _note_bars(self) -> None:
        now = time.perf_counter()
        self.bars += [now - it for it in self._answered]
        self._answered = []


def main() -> None:
    application = make_application()
    settings = Settings("en", "light")
    appearance = Appearance(application, settings)
    project = PRESETS[DEFAULT_PRESET].build()
    session = Session(replace(project, recipe=replace(project.recipe, epochs=1000)), settings)
    window = MainWindow(session)
    figures: dict[str, float | int | str] = {"benchmark": "pen", "points": POINTS}
    pens: list[Pen] = []

    def begin() -> None:
        if session.inference.state is InferenceState.READY and not pens:
            window.show_workspace("draw")
            page = window.workspace("draw")
            assert isinstance(page, DrawWorkspace)
            pens.append(Pen(page, end))
            QTimer.singleShot(1500, pens[0].begin)

    def end() -> None:
        (pen,) = pens
        when = "at_rest" if session.trainer.state is RunState.IDLE else "while_training"
        for name, seconds in (("ink", pen.ink), ("bars", pen.bars)):
            figures[f"{name}_{when}_p95_ms"] = round(float(np.percentile(seconds, 95)) * 1000, 1)
            figures[f"{name}_{when}_median_ms"] = round(float(np.median(seconds)) * 1000, 1)
        if when == "at_rest":
            window.run_bar.train_button.click()
            QTimer.singleShot(3000, pen.begin)
        else:
            session.trainer.stop()
            QTimer.singleShot(1500, close)

    def close() -> None:
        session.document.mark_saved(Path(), session.document.project)
        window.close()

    session.inference.state_changed.connect(begin)
    window.show()
    application.exec()
    del appearance
    print(json.dumps(figures | {"load": round(os.getloadavg()[0], 1)}))


if __name__ == "__main__":
    main()
