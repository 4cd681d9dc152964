"""An epoch live in the window, beside plain `fit` in a script and a loop written for speed.

    python -m tests.benchmarks.live_training [chapter|convolutional] [RUNS]

Each runs in a process of its own, in turn; the first epoch, which builds the graph, does not count.
Prints one line of JSON, and before it on standard error what each process took.

Targets for `chapter`: 0.33 of the script, 1.25 of the loop, the command line as quick as the
window; the first epoch's results those of plain Keras to 1e-5; 99th percentile of the GUI thread's
gaps 16.7 ms and the largest 50 ms, with a timer of 8 ms, at the Train workspace with the curve by
batch, finished epochs and the project kept on the disk as in the program; the first point 1 s
after the click, 0.3 s in a second run, both when it has been painted; a stop within 100 ms. For
`convolutional`, a short epoch of it: 1.0 of the script.
"""

from __future__ import annotations

import contextlib
import csv
import json
import os
import pty
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.benchmarks.plain_keras import (
    FIGURES,
    loop,
    print_figures,
    recipe_of,
    script,
    seconds_an_epoch,
)

RUNS = 5
EPOCHS = 4
PAUSE_MILLISECONDS = 1000
"""A person needs it to reach Train, once TensorFlow is there or a run has ended."""
SECONDS_A_CHILD = 240
"""After which a process is ended, and told of."""


def main() -> None:
    arguments = dict(enumerate(sys.argv[1:]))
    preset, runs = arguments.get(0, "chapter"), int(arguments.get(1, RUNS))
    if 2 in arguments:
        {"live": live, "command": command, "script": script, "loop": loop}[arguments[2]](
            preset, EPOCHS
        )
        return
    ways = ("live", "script", "loop", "command") if preset == "chapter" else ("live", "script")
    rows: dict[str, list[dict[str, Any]]] = {way: [] for way in ways}
    loads = []
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("live_training: ended from outside"))
    for run in range(runs):
        for way, figures in rows.items():
            figures.append(child(preset, way))
            seconds = figures[-1]["epoch_seconds"]
            print(f"run {run + 1}/{runs}, {way}: {seconds:.2f} s an epoch", file=sys.stderr)
        loads.append(os.getloadavg()[0])
    print(json.dumps(report(preset, rows, loads)))


def report(
    preset: str, rows: dict[str, list[dict[str, Any]]], loads: list[float]
) -> dict[str, Any]:
    """Medians over the runs; ratios of processes that ran one after the other."""
    live_rows = rows["live"]
    pairs = zip(live_rows, rows["script"], strict=True)
    differences = [
        abs(ours - theirs)
        for one, other in pairs
        for ours, theirs in zip(one["first_epoch"], other["first_epoch"], strict=True)
    ]
    result: dict[str, Any] = {"benchmark": "live_training", "preset": preset}
    for way, figures in rows.items():
        result[f"{way}_epoch_seconds"] = _median(figures, "epoch_seconds")
    for way, figures in rows.items():
        if way != "live":
            ratios = [
                ours["epoch_seconds"] / theirs["epoch_seconds"]
                for ours, theirs in zip(live_rows, figures, strict=True)
            ]
            result[f"ratio_to_{way}"] = round(statistics.median(ratios), 3)
            result[f"ratios_to_{way}"] = [round(ratio, 3) for ratio in ratios]
    return result | {
        "first_epoch_differs_by": max(differences),
        "gap_p99_ms": _median(live_rows, "p99_ms"),
        "gap_largest_ms": _median(live_rows, "largest_ms"),
        "gap_largest_of_all_ms": max(row["largest_ms"] for row in live_rows),
        "click_to_first_point_seconds": _median(live_rows, "first_point_seconds"),
        "second_run_first_point_seconds": _median(live_rows, "second_point_seconds"),
        "stop_answers_in_ms": _median(live_rows, "stop_ms"),
        "runs": len(live_rows),
        "load": [round(load, 1) for load in loads],
    }


def child(preset: str, way: str) -> dict[str, Any]:
    """Figures of one process; ends the benchmark with the reason where it gives none."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    line = [sys.executable, "-m", "tests.benchmarks.live_training", preset, "1", way]
    try:
        done = subprocess.run(
            line, env=environment, capture_output=True, text=True, timeout=SECONDS_A_CHILD
        )
    except subprocess.TimeoutExpired as error:
        said = (error.stderr or b"").decode(errors="replace")
        sys.exit(f"live_training: {way} was not done after {SECONDS_A_CHILD} s. {said[-1500:]}")
    try:
        result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    except (IndexError, ValueError):
        sys.exit(f"live_training: {way} ended with {done.returncode}: {done.stderr[-1500:]}")
    return result


def command(preset: str, epochs: int) -> None:
    """`train` on the command line, with its progress bar on a terminal and its history file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "history.csv"
        line = [sys.executable, "main.py", "train", preset, "--epochs", str(epochs)]
        own, its = pty.openpty()
        process = subprocess.Popen(
            [*line, "--history", str(path)], stdout=subprocess.DEVNULL, stderr=its
        )
        os.close(its)
        ends, shown = _ends_of_epochs(own), process.wait()
        os.close(own)
        if shown:
            sys.exit(f"live_training: train ended with {shown}")
        with path.open() as file:
            rows = list(csv.DictReader(file))
    print_figures(ends, [float(rows[0][name]) for name in FIGURES])


def _ends_of_epochs(terminal: int) -> list[float]:
    """When the line of each epoch was there, of what a program writes to its terminal."""
    ends: list[float] = []
    with contextlib.suppress(OSError):  # the other end is closed
        while written := os.read(terminal, 4096):
            ends += [time.perf_counter()] * written.count(b"val_loss")
    return ends


def live(preset: str, epochs: int) -> None:
    """The window, the Train workspace, a click on Train, the curve by batch, a click once more."""
    from PySide6.QtCore import Qt, QTimer

    from fashion_gui.app.main_window import MainWindow
    from fashion_gui.app.start_up import Appearance, make_application
    from fashion_gui.network.presets import PRESETS
    from fashion_gui.runs.events import BatchesEnded, EpochEnded, RunEnded, RunFailed
    from fashion_gui.session.inference import InferenceState
    from fashion_gui.session.session import Session
    from fashion_gui.session.settings import Settings
    from fashion_gui.session.trainer import RunState
    from fashion_gui.views.train.workspace import TrainWorkspace
    from tests.benchmarks.gui_clock import GuiClock

    application = make_application()
    settings = Settings("en", "light")
    appearance = Appearance(application, settings)
    project = replace(PRESETS[preset].build(), recipe=recipe_of(preset, epochs))
    kept = tempfile.TemporaryDirectory(prefix="live-training-")  # as the program keeps its runs
    session = Session(project, settings, recovery_folder=Path(kept.name))
    window = MainWindow(session)
    clock = GuiClock()
    figures: dict[str, Any] = {}
    ends: list[float] = []
    clicks: list[float] = []
    stopping: list[float] = []

    def give_up(reason: str) -> None:
        print(f"{reason}; so far: {figures}", file=sys.stderr, flush=True)
        kept.cleanup()
        os._exit(1)

    def click() -> None:
        clicks.append(time.perf_counter())
        window.run_bar.train_button.click()

    def begin() -> None:
        if session.inference.state is InferenceState.FAILED:
            give_up("TensorFlow could not be loaded")
        if session.inference.state is InferenceState.READY:
            window.show_workspace("train")
            QTimer.singleShot(PAUSE_MILLISECONDS, click)

    def follow(event: object) -> None:
        now = time.perf_counter()
        if isinstance(event, BatchesEnded):
            if len(ends) == 0 and not clock.is_running:
                clock.start()
        elif isinstance(event, EpochEnded):
            ends.append(now)
        elif isinstance(event, RunFailed):
            give_up(f"the run failed: {event}")
        elif isinstance(event, RunEnded) and "epoch_seconds" not in figures:
            figures.update(clock.stop())
            figures["epoch_seconds"] = seconds_an_epoch(ends)
            first = session.trainer.history.epochs[0]
            figures["first_epoch"] = [getattr(first, name) for name in FIGURES]

    def follow_frame() -> None:
        """Once the charts have drawn, which they do in the same frame and before this."""
        name = "first_point_seconds" if len(clicks) == 1 else "second_point_seconds"
        if not clicks or name in figures or session.trainer.state is not RunState.RUNNING:
            return
        page = window.workspace("train")
        assert isinstance(page, TrainWorkspace)
        runs = page.charts.runs
        if runs and runs[-1].is_live and len(page.charts.loss.traces[-1].training[0]):
            page.charts.loss.plot.viewport().repaint()
            figures[name] = time.perf_counter() - clicks[-1]

    def follow_state() -> None:
        if session.trainer.state is not RunState.IDLE:
            return
        if stopping:
            figures["stop_ms"] = 1000 * (time.perf_counter() - stopping[0])
            QTimer.singleShot(0, close)
        elif "epoch_seconds" in figures:
            QTimer.singleShot(PAUSE_MILLISECONDS, click)
            QTimer.singleShot(PAUSE_MILLISECONDS + 2000, stop)

    def close() -> None:
        # A run is a change of the project: closing would ask whether it is to be saved.
        session.document.mark_saved(Path(), session.document.project)
        window.close()

    def stop() -> None:
        stopping.append(time.perf_counter())
        window.run_bar.stop_button.click()

    session.inference.state_changed.connect(begin)
    session.trainer.event_arrived.connect(follow)
    session.frame.connect(follow_frame, Qt.ConnectionType.QueuedConnection)
    session.trainer.state_changed.connect(follow_state)
    QTimer.singleShot(1000 * (SECONDS_A_CHILD - 20), lambda: give_up("the window was not done"))
    window.show()
    application.exec()
    del appearance
    kept.cleanup()
    print(json.dumps(figures))


def _median(rows: list[dict[str, Any]], key: str) -> float:
    return round(float(statistics.median(row[key] for row in rows)), 3)


if __name__ == "__main__":
    main()
