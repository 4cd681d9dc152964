"""A curve of a million batches that grows: how long a frame takes, against drawing every point.

`python -m tests.benchmarks.million_points` prints one JSON line. A frame is appending, working out
what is drawn, and painting both charts with a finished run of a million batches behind; the other
way is pyqtgraph's `setData` of all points, one chart, one curve.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QWidget

from fashion_gui.app.start_up import make_application
from fashion_gui.runs.events import BatchesEnded, EpochEnded, FloatArray, RunStarted
from fashion_gui.runs.history import RunHistory
from fashion_gui.session.settings import Settings
from fashion_gui.views.train.chart_look import Measure
from fashion_gui.views.train.curve_chart import CurveChart
from fashion_gui.views.train.shown_run import ShownRun

BATCHES = 1500
"""Of an epoch: 48,000 garments by 32."""
POINTS = 1_000_000
APPENDED = 50
"""Batches that end between two frames."""
FRAMES, SLOW_FRAMES = 200, 15
SIZE = (640, 420)


def main() -> None:
    application = make_application()
    finished, growing = run(1), run(2)
    charts = [CurveChart(measure, Settings("en", "light")) for measure in Measure]
    shown = [ShownRun(finished, 0, "finished"), ShownRun(growing, 1, "growing", is_live=True)]
    for chart in charts:
        chart.show_runs(shown)
        show(chart)

    def draw() -> None:
        append(growing)
        for chart in charts:
            chart.repaint_curves()
            chart.plot.viewport().repaint()
        application.processEvents()

    plain = pg.PlotWidget()
    show(plain)
    item = plain.plot(connect="finite")
    values = growing.batch_losses.values

    def draw_all() -> None:
        item.setData(np.arange(len(values)), values)
        plain.viewport().repaint()
        application.processEvents()

    ours, theirs = frames(draw, FRAMES), frames(draw_all, SLOW_FRAMES)
    print(
        json.dumps(
            {
                "benchmark": "million_points",
                "points": len(growing.batch_losses),
                "frame_median_ms": round(float(np.median(ours)), 2),
                "frame_p99_ms": round(float(np.percentile(ours, 99)), 2),
                "set_data_median_ms": round(float(np.median(theirs)), 2),
                "set_data_p99_ms": round(float(np.percentile(theirs, 99)), 2),
                "frames": FRAMES,
            }
        )
    )
    for widget in (*charts, plain):
        widget.close()


def run(seed: int) -> RunHistory:
    """A run of a million batches and its epochs."""
    history, random = RunHistory(), np.random.default_rng(seed)
    epochs = POINTS // BATCHES
    history.add(RunStarted(epochs + 10, BATCHES, 48_000, 12_000))
    curve = 0.3 + 2 * np.exp(-np.arange(epochs * BATCHES) / 50_000)
    losses: FloatArray = (curve * np.exp(random.normal(0, 0.2, len(curve)))).astype(np.float32)
    for epoch in range(epochs):
        part = losses[epoch * BATCHES : (epoch + 1) * BATCHES]
        mean = float(part.mean())
        shares: FloatArray = 1 - part / np.float32(4)
        history.add(BatchesEnded(epoch, BATCHES, part, shares, mean, 0.8, epoch + 1.0))
        history.add(EpochEnded(epoch, mean, 1 - mean / 4, mean + 0.1, 0.8, 1.0))
    return history


def append(history: RunHistory) -> None:
    losses = np.full(APPENDED, 0.3, np.float32)
    seconds = float(history.call_seconds.values[-1]) + 0.03
    history.add(BatchesEnded(len(history.epochs), APPENDED, losses, losses, 0.3, 0.8, seconds))


def show(widget: QWidget) -> None:
    widget.resize(*SIZE)
    widget.show()


def frames(draw: Callable[[], None], count: int) -> list[float]:
    """Milliseconds of each frame, the first few left out."""
    result = []
    for _ in range(count + 5):
        began = time.perf_counter()
        draw()
        result.append(1000 * (time.perf_counter() - began))
    return result[5:]


if __name__ == "__main__":
    main()
