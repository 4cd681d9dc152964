"""How much better a class's own network reads drawings once drawings are mixed in; a line of JSON.

    python -m tests.benchmarks.mixed_drawings FOLDER [--epochs N] [--counts N [N ...]]

FOLDER holds pictures of garments in folders `<label>_<name>`, none of which is trained on. The
chapter's network trains with the same seed without drawings and with so many mixed in. Of each run:
macro recall of the drawings, which go the way of the canvas, and the accuracy on the 10,000 photos.
"""

from __future__ import annotations

import json
import os
import sys
import time
from argparse import ArgumentParser
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.data.drawing import on_paper, prepare_drawing
from fashion_gui.data.fashion_mnist import FashionMnist, load_fashion_mnist
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.runs.controls import RunControls
from fashion_gui.runs.events import EpochEnded, RunEnded, RunEvent
from fashion_gui.runs.recipe import MOST_DRAWINGS
from fashion_gui.session.dataset import default_folder, split_of
from fashion_gui.session.pictures import read_ink


def main() -> None:
    parser = ArgumentParser(prog="python -m tests.benchmarks.mixed_drawings")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--counts", type=int, nargs="+", default=[0, MOST_DRAWINGS])
    arguments = parser.parse_args()
    paths = sorted(arguments.folder.glob("*_*/*.png"))
    if not paths:
        sys.exit(f"no drawings in {arguments.folder}")
    drawings = np.stack([prepare_drawing(on_paper(read_ink(it))).pixels for it in paths])
    labels = np.array([int(it.parent.name.partition("_")[0]) for it in paths])
    data = load_fashion_mnist(default_folder())
    chapter = PRESETS["chapter"].build()
    epochs = arguments.epochs or chapter.recipe.epochs
    figures = [
        _figures(
            replace(chapter, recipe=replace(chapter.recipe, epochs=epochs, drawing_count=count)),
            data,
            drawings,
            labels,
        )
        for count in arguments.counts
    ]
    print(json.dumps({"drawings": len(paths), "epochs": epochs, "runs": figures}))


def _figures(
    project: Project,
    data: FashionMnist,
    drawings: npt.NDArray[np.float32],
    labels: npt.NDArray[np.int64],
) -> dict[str, float]:
    from fashion_gui.training import fit
    from fashion_gui.training.classifier import TrainedNetwork

    events: list[RunEvent] = []
    split = split_of(data, project.recipe)
    began = time.perf_counter()
    fit.run(project.network, project.recipe, data, split, RunControls(), events.append)
    seconds = time.perf_counter() - began
    end = events[-1]
    assert isinstance(end, RunEnded), end
    network = TrainedNetwork(project, end.weights, end.basis)
    assert network.classifier is not None
    found = network.classifier.classify_many(drawings).argmax(axis=1)
    recalls = [float((found[labels == it] == it).mean()) for it in range(CLASS_COUNT)]
    validated = [it.val_accuracy for it in events if isinstance(it, EpochEnded)]
    return {
        "mixed_in": split.drawing_count,
        "macro_recall": round(float(np.mean(recalls)), 3),
        "validation_accuracy": round(validated[-1], 4),
        "test_accuracy": round(network.evaluate(data.test_images, data.test_labels).accuracy, 4),
        "seconds": round(seconds, 1),
    }


if __name__ == "__main__":
    main()
