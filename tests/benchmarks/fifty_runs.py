"""Fifty runs one after another, the network built anew each time: memory and threads.

    python -m tests.benchmarks.fifty_runs

Prints two lines of JSON, each of a process of its own: `fit.run` alone, whose events nobody keeps,
and runs through the `Session` of a window, which keeps curves in memory, weights and states of all
fifty on the disk. Targets of both: memory grows by at most 100 MB from the first run to the last,
and no thread is left. It is taken twice: from the end of the first run, and from before it, when
the program stands as a person finds it, with TensorFlow loaded and the shipped network classifying.
What the second has more is there once: TensorFlow's own. No run takes the model of the one before
over. Each is of one epoch: with ten, a run's longer curves are kept too.
"""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

RUNS = 50
GARMENTS = 2000
WINDOW_GARMENTS = 6400
WITH_SESSION = "session"
"""The argument of the second process."""


def main() -> None:
    if sys.argv[1:] == [WITH_SESSION]:
        through_session()
    else:
        by_fit_alone()
        subprocess.run([sys.executable, "-m", __spec__.name, WITH_SESSION], check=True)


def by_fit_alone() -> None:
    """Runs whose events are thrown away."""
    import numpy as np

    from fashion_gui.data.fashion_mnist import load_fashion_mnist
    from fashion_gui.data.split import Split
    from fashion_gui.network.presets import PRESETS
    from fashion_gui.runs.controls import RunControls
    from fashion_gui.session.dataset import default_folder
    from fashion_gui.session.headless import load_classifier
    from fashion_gui.training import fit

    data = load_fashion_mnist(default_folder())
    load_classifier().classify_many(data.test_images[:1])
    split = Split(np.arange(GARMENTS), np.arange(GARMENTS, GARMENTS + 500))

    def run(number: int) -> None:
        project = PRESETS["convolutional" if number % 5 == 4 else "chapter"].build()
        recipe = replace(project.recipe, epochs=1, seed=number)
        thread = threading.Thread(
            target=fit.run,
            args=(project.network, recipe, data, split, RunControls(), lambda event: None),
        )
        thread.start()
        thread.join()

    measure("fifty_runs", run)


def through_session() -> None:
    """Runs as the window starts them and keeps them; nothing is shown."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from fashion_gui.network.edits import SetParameters
    from fashion_gui.network.presets import PRESETS
    from fashion_gui.network.project import Project
    from fashion_gui.session.edit_history import UseSettings
    from fashion_gui.session.session import Session
    from fashion_gui.session.settings import Settings
    from fashion_gui.session.trainer import RunState

    application = QApplication([])

    def wait_until(is_so: Callable[[], bool]) -> None:
        """In a loop of events as the window has it: what is to be deleted later is."""
        loop, timer = QEventLoop(), QTimer()
        timer.timeout.connect(lambda: loop.quit() if is_so() else None)
        timer.start(20)
        loop.exec()

    kept = tempfile.TemporaryDirectory(prefix="fifty-runs-")  # as the program keeps its runs
    folder = Path(kept.name)
    session = Session(PRESETS["chapter"].build(), Settings("en", "light"), recovery_folder=folder)
    session.start()
    session.load_tensorflow()
    wait_until(lambda: session.inference.can_classify)

    def run(number: int) -> None:
        project = PRESETS["convolutional" if number % 5 == 4 else "chapter"].build()
        network = project.network
        if number % 5 != 4:  # another width, so that no model is taken over
            network = SetParameters("dense", {"units": 100 + number % 2}).apply(network)
        recipe = replace(project.recipe, epochs=1, seed=number, training_size=WINDOW_GARMENTS)
        session.document.apply_project(UseSettings(str(number)), Project(network, recipe))
        session.trainer.train()
        wait_until(
            lambda: len(session.document.runs) > number and session.trainer.state is RunState.IDLE
        )

    measure("fifty_runs_session", run)
    session.shut_down()
    kept.cleanup()
    application.quit()


def measure(name: str, run: Callable[[int], None]) -> None:
    """Does the runs one after another and prints what they have left."""
    gc.collect()
    before = resident_megabytes()
    memory: list[float] = []
    threads: list[int] = []
    for number in range(RUNS):
        run(number)
        gc.collect()
        memory.append(resident_megabytes())
        threads.append(len(list(Path("/proc/self/task").iterdir())))
    print(
        json.dumps(
            {
                "benchmark": name,
                "runs": RUNS,
                "before_mb": round(before),
                "after_first_mb": round(memory[0]),
                "after_fifth_mb": round(memory[4]),
                "after_last_mb": round(memory[-1]),
                "growth_mb": round(memory[-1] - memory[0]),
                "growth_from_before_mb": round(memory[-1] - before),
                "growth_since_fifth_mb": round(memory[-1] - memory[4]),
                "threads": [threads[0], threads[-1]],
                "threads_left": threads[-1] - threads[0],
            }
        ),
        flush=True,
    )


def resident_megabytes() -> float:
    """Memory of this process that is in use now, by Linux's own account."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("VmRSS is not in /proc/self/status")


if __name__ == "__main__":
    main()
