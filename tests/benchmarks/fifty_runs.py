"""Fifty runs one after another, the network built anew each time: memory and threads.

    python -m tests.benchmarks.fifty_runs

Prints one line of JSON. Targets: memory grows by at most 100 MB from the first run to the last, and
no thread is left. It is taken twice: from the end of the first run, and from before it, when the
program stands as a person finds it, with TensorFlow loaded and the shipped network classifying.
What the second has more is there once: TensorFlow's own, and the garments as a tensor (47 MB).
No run takes the model of the one before over, as the window's runs of the same network do.
"""

from __future__ import annotations

import gc
import json
import threading
from dataclasses import replace
from pathlib import Path

RUNS = 50
GARMENTS = 2000


def main() -> None:
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
    gc.collect()
    before = resident_megabytes()
    memory: list[float] = []
    threads: list[int] = []
    for number in range(RUNS):
        project = PRESETS["convolutional" if number % 5 == 4 else "chapter"].build()
        recipe = replace(project.recipe, epochs=1, seed=number)
        thread = threading.Thread(
            target=fit.run,
            args=(project.network, recipe, data, split, RunControls(), lambda event: None),
        )
        thread.start()
        thread.join()
        gc.collect()
        memory.append(resident_megabytes())
        threads.append(len(list(Path("/proc/self/task").iterdir())))
    print(
        json.dumps(
            {
                "benchmark": "fifty_runs",
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
        )
    )


def resident_megabytes() -> float:
    """Memory of this process that is in use now, by Linux's own account."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("VmRSS is not in /proc/self/status")


if __name__ == "__main__":
    main()
