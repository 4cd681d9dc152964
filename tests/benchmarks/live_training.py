"""One epoch of the chapter's network live in the window, beside plain `fit` in a script.

    python -m tests.benchmarks.live_training

Each runs in a process of its own, in turn; the second epoch counts (the first one builds the
graph). Prints one line of JSON. Targets: ratio ≤ 0.5, 99th percentile of the GUI thread's gaps
≤ 17 ms with a timer of 8 ms, at the Train workspace with the curve by batch.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

RUNS = 5
EPOCHS = 4


def main() -> None:
    if len(sys.argv) > 1:
        {"live": live, "script": script}[sys.argv[1]]()
        return
    rows: dict[str, list[dict[str, float]]] = {"live": [], "script": []}
    for _ in range(RUNS):
        for name, figures in rows.items():
            figures.append(child(name))
    ratios = [
        ours["epoch_seconds"] / theirs["epoch_seconds"]
        for ours, theirs in zip(rows["live"], rows["script"], strict=True)
    ]
    print(
        json.dumps(
            {
                "benchmark": "live_training",
                "live_epoch_seconds": _median(rows["live"], "epoch_seconds"),
                "script_epoch_seconds": _median(rows["script"], "epoch_seconds"),
                "ratio": round(statistics.median(ratios), 3),
                "ratios": [round(ratio, 3) for ratio in ratios],
                "gap_p99_ms": _median(rows["live"], "p99_ms"),
                "gap_largest_ms": _median(rows["live"], "largest_ms"),
                "click_to_first_point_seconds": _median(rows["live"], "first_point_seconds"),
                "stop_answers_in_ms": _median(rows["live"], "stop_ms"),
                "runs": RUNS,
            }
        )
    )


def child(name: str) -> dict[str, float]:
    """Figures of one process."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    command = [sys.executable, "-m", "tests.benchmarks.live_training", name]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    result: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return result


def script() -> None:
    """What a notebook does: arrays, `compile`, `fit`."""
    import keras
    import numpy as np

    from fashion_gui.data.fashion_mnist import load_fashion_mnist
    from fashion_gui.data.split import published_split
    from fashion_gui.session.dataset import default_folder

    data = load_fashion_mnist(default_folder())
    split = published_split(60_000)
    x, y = data.train_images / np.float32(255), data.train_labels
    seconds: list[float] = []

    class Clock(keras.callbacks.Callback):  # type: ignore[misc]
        def on_epoch_begin(self, epoch: int, logs: object = None) -> None:
            seconds.append(time.perf_counter())

        def on_epoch_end(self, epoch: int, logs: object = None) -> None:
            seconds[-1] = time.perf_counter() - seconds[-1]

    keras.utils.set_random_seed(42)
    layers = keras.layers
    model = keras.Sequential(
        [
            layers.Input((28, 28)),
            layers.Flatten(),
            layers.Dense(100, activation="relu"),
            layers.Dropout(0.3),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(
        x[split.train],
        y[split.train],
        epochs=EPOCHS,
        validation_data=(x[split.validation], y[split.validation]),
        callbacks=[Clock()],
        verbose=0,
    )
    print(json.dumps({"epoch_seconds": statistics.median(seconds[1:])}))


def live() -> None:
    """The window, the Train workspace, a click on Train, the curve by batch."""
    from PySide6.QtCore import QTimer

    from fashion_gui.app.main_window import MainWindow
    from fashion_gui.app.start_up import Appearance, make_application
    from fashion_gui.network.presets import DEFAULT_PRESET, PRESETS
    from fashion_gui.runs.events import BatchesEnded, RunEnded
    from fashion_gui.session.inference import InferenceState
    from fashion_gui.session.session import Session
    from fashion_gui.session.settings import Settings
    from fashion_gui.session.trainer import RunState
    from tests.benchmarks.gui_clock import GuiClock

    application = make_application()
    settings = Settings("en", "light")
    appearance = Appearance(application, settings)
    project = PRESETS[DEFAULT_PRESET].build()
    project = replace(project, recipe=replace(project.recipe, epochs=EPOCHS))
    session = Session(project, settings)
    window = MainWindow(session)
    clock = GuiClock()
    figures: dict[str, float] = {}
    moments: dict[str, float] = {}

    def begin() -> None:
        if session.inference.state is InferenceState.READY and "clicked" not in moments:
            window.show_workspace("train")
            moments["clicked"] = time.perf_counter()
            window.run_bar.train_button.click()

    def follow(event: object) -> None:
        if isinstance(event, BatchesEnded) and "first_point_seconds" not in figures:
            figures["first_point_seconds"] = time.perf_counter() - moments["clicked"]
            clock.start()
        if isinstance(event, RunEnded) and "epoch_seconds" not in figures:
            figures.update(clock.stop())
            epochs = session.trainer.history.epochs
            figures["epoch_seconds"] = statistics.median(it.seconds for it in epochs[1:])

    def follow_state() -> None:
        if session.trainer.state is not RunState.IDLE:
            return
        if "stopping" in moments:
            figures["stop_ms"] = 1000 * (time.perf_counter() - moments["stopping"])
            QTimer.singleShot(0, close)
        elif "epoch_seconds" in figures:
            QTimer.singleShot(0, window.run_bar.train_button.click)
            QTimer.singleShot(2000, stop)

    def close() -> None:
        # A run is a change of the project: closing would ask whether it is to be saved.
        session.document.mark_saved(Path(), session.document.project)
        window.close()

    def stop() -> None:
        moments["stopping"] = time.perf_counter()
        window.run_bar.stop_button.click()

    session.inference.state_changed.connect(begin)
    session.trainer.event_arrived.connect(follow)
    session.trainer.state_changed.connect(follow_state)
    window.show()
    application.exec()
    del appearance
    print(json.dumps({key: round(value, 3) for key, value in figures.items()}))


def _median(rows: list[dict[str, float]], key: str) -> float:
    return round(statistics.median(row[key] for row in rows), 3)


if __name__ == "__main__":
    main()
