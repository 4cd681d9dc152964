"""How long `classify` takes for a folder of drawings once TensorFlow has loaded.

    python -m tests.benchmarks.classify_files [FOLDER]

FOLDER holds pictures, in folders of its own or not; without one, 61 drawings are made by the
generator. Prints one line of JSON: medians of five times, each with the network's file opened
anew, of the command and of what one would write instead: the file opened by plain Keras, each
picture shrunk to 28×28 as it is, and `predict`. Target: 3 seconds for 61 files.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import statistics
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from fashion_gui.app.command_line import main as command_line
from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.data.drawn_garments.generator import drawn_garment
from fashion_gui.session.inference import shipped_model_path

FILES = 61
RUNS = 5
SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp")


def main() -> None:
    parser = ArgumentParser(prog="python -m tests.benchmarks.classify_files")
    parser.add_argument("folder", type=Path, nargs="?")
    folder = parser.parse_args().folder
    began = time.perf_counter()
    import fashion_gui.training.classifier  # noqa: F401 - with TensorFlow, as the program loads it

    loaded = time.perf_counter() - began
    with tempfile.TemporaryDirectory() as own:
        files = _pictures(folder) if folder else _drawn(Path(own))
        if not files:
            parser.error(f"no pictures in {folder}")
        ours, plain = _medians(lambda: _classify(files), lambda: _predict(files))
    print(
        json.dumps(
            {
                "benchmark": "classify_files",
                "files": len(files),
                "seconds": round(ours, 2),
                "plain_keras_seconds": round(plain, 2),
                "tensorflow_seconds": round(loaded, 2),
                "runs": RUNS,
                "load": round(os.getloadavg()[0], 1),
            }
        )
    )


def _pictures(folder: Path) -> list[Path]:
    return sorted(it for it in folder.rglob("*") if it.suffix.lower() in SUFFIXES)


def _drawn(folder: Path) -> list[Path]:
    """Drawings of all classes in turn, black on white."""
    random = np.random.default_rng(61)
    files = [folder / f"{place:02}.png" for place in range(FILES)]
    for place, file in enumerate(files):
        levels = np.rint((1 - drawn_garment(place % CLASS_COUNT, random)) * 255).astype(np.uint8)
        side = len(levels)
        image = QImage(levels.tobytes(), side, side, side, QImage.Format.Format_Grayscale8)
        assert image.scaled(280, 280).save(str(file))
    return files


def _medians(*works: Callable[[], None]) -> list[float]:
    """Seconds of each, in turn with the others, so that a busy machine slows all alike."""
    seconds: list[list[float]] = [[] for _ in works]
    for _ in range(RUNS):
        for own, work in zip(seconds, works, strict=True):
            began = time.perf_counter()
            work()
            own.append(time.perf_counter() - began)
    return [statistics.median(own) for own in seconds]


def _classify(files: Sequence[Path]) -> None:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        assert command_line(["classify", "--json", *map(str, files)]) == 0
    assert len(printed.getvalue().splitlines()) == len(files)


def _predict(files: Sequence[Path]) -> None:
    import keras

    model = keras.models.load_model(shipped_model_path(), compile=False)
    shape = (1, *model.inputs[0].shape[1:])
    for file in files:
        image = QImage(str(file)).convertToFormat(QImage.Format.Format_Grayscale8)
        small = image.scaled(
            28, 28, mode=Qt.TransformationMode.SmoothTransformation
        ).convertToFormat(QImage.Format.Format_Grayscale8)
        rows = np.frombuffer(small.constBits(), np.uint8).reshape(28, small.bytesPerLine())
        model.predict((1 - rows[:, :28] / np.float32(255)).reshape(shape), verbose=0)


if __name__ == "__main__":
    main()
