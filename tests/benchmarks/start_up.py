"""From the start of the process to a painted, usable window, and on to TensorFlow loaded.

    python -m tests.benchmarks.start_up

Starts the program several times in a process of its own and, in turn with it, Python with an
`import keras` (what a notebook waits for). Prints one line of JSON. Targets: window painted
within 1.0 s, TensorFlow not loaded by then, no gap of the GUI thread over 200 ms while it loads.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time

RUNS = 5


def main() -> None:
    if "--child" in sys.argv:
        child(float(sys.argv[-1]))
        return
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    rows, imports = [], []
    for run in range(RUNS + 1):
        command = [sys.executable, "-m", "tests.benchmarks.start_up", "--child", str(time.time())]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        began = time.perf_counter()
        subprocess.run(
            [sys.executable, "-c", "import keras, tensorflow"], capture_output=True, check=True
        )
        if run:  # the first warms the disk
            rows.append(json.loads(done.stdout.splitlines()[-1]))
            imports.append(time.perf_counter() - began)
    print(
        json.dumps(
            {
                "benchmark": "start_up",
                **{key: statistics.median(row[key] for row in rows) for key in rows[0]},
                "worst_gap_of_all_runs_ms": max(row["largest_gap_ms"] for row in rows),
                "plain_import_of_keras_seconds": round(statistics.median(imports), 2),
                "runs": RUNS,
            }
        )
    )


def child(began: float) -> None:
    """One start; prints its own figures. `began`: seconds since the epoch at process start."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    from fashion_gui.app.main_window import MainWindow
    from fashion_gui.app.start_up import Appearance, make_application
    from fashion_gui.network.presets import DEFAULT_PRESET, PRESETS
    from fashion_gui.session.inference import InferenceState
    from fashion_gui.session.session import Session
    from fashion_gui.session.settings import Settings
    from tests.benchmarks.gui_clock import GuiClock

    application = make_application()
    settings = Settings("en", "light")
    appearance = Appearance(application, settings)
    session = Session(PRESETS[DEFAULT_PRESET].build(), settings)
    window = MainWindow(session)
    clock = GuiClock()
    figures: dict[str, float] = {}

    class FirstPaint(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and not figures:
                figures["painted_seconds"] = 0.0
                QTimer.singleShot(0, note_painted)
            return False

    def note_painted() -> None:
        figures["painted_seconds"] = round(time.time() - began, 3)
        figures["tensorflow_loaded_by_then"] = int(
            "tensorflow" in sys.modules or "keras" in sys.modules
        )
        clock.start()

    def note_loaded() -> None:
        figures["garments_seconds"] = round(time.time() - began, 3)

    def note_state() -> None:
        if session.inference.state is InferenceState.READY:
            figures["classifier_seconds"] = round(time.time() - began, 3)
            gaps = clock.stop()
            figures["largest_gap_ms"] = gaps["largest_ms"]
            figures["p99_gap_ms"] = gaps["p99_ms"]
            QTimer.singleShot(0, window.close)

    first_paint = FirstPaint()
    window.run_bar.installEventFilter(first_paint)
    session.dataset.loaded.connect(note_loaded)
    session.inference.state_changed.connect(note_state)
    window.show()
    application.exec()
    del appearance
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
