"""`classify`: pictures of garments, as the Draw workspace would."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from fashion_gui.app.commands.command import SUCCESS, WRONG, Command, CommandError
from fashion_gui.data.classes import GARMENT_CLASSES
from fashion_gui.data.drawing import ink_from_image, prepare_drawing


class Classifier(Protocol):
    """What a network is to this command."""

    def classify(self, pixels: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Probabilities (10,) of one picture (28, 28)."""
        ...


LARGEST_PICTURE = 256
"""Megabytes of an uncompressed picture beyond which it is refused."""


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "images",
        metavar="IMAGE",
        nargs="+",
        help="a picture of one garment, dark on light or light on dark",
    )
    parser.add_argument(
        "--model",
        metavar="FILE.keras",
        type=Path,
        help="a trained network (default: the one that ships with the program)",
    )
    parser.add_argument("--json", action="store_true", help="prints one JSON object a line")


def _run(arguments: Namespace) -> int:
    classifier: Classifier | None = None
    exit_code = SUCCESS
    for file in arguments.images:
        try:
            stages = prepare_drawing(ink_from_image(read_picture(Path(file))))
        except PictureError as error:
            print(f"fashion-gui: cannot read {file} as a picture: {error}", file=sys.stderr)
            exit_code = WRONG
            continue
        classifier = classifier or _load(arguments.model)
        # An empty drawing has probabilities like any other; it only is no garment.
        probabilities = classifier.classify(stages.pixels)
        label = None if stages.is_empty else int(probabilities.argmax())
        found = {
            "file": file,
            "label": label,
            "name": None if label is None else GARMENT_CLASSES[label].english,
            "probabilities": [float(value) for value in probabilities],
        }
        print(json.dumps(found) if arguments.json else _row(found), flush=True)
    return exit_code


def _load(path: Path | None) -> Classifier:
    from fashion_gui.session.headless import load_classifier

    try:
        return load_classifier(path)
    except ValueError as error:  # a ModelFileError, whose room the command line may not see
        raise CommandError(f"cannot open the network {error}") from error


class PictureError(ValueError):
    """A file that cannot be read as a picture."""


def read_picture(path: Path) -> npt.NDArray[np.uint8]:
    """A picture file as (h, w, 4) uint8: red, green, blue, opacity; raises `PictureError`."""
    from PySide6.QtGui import QImage, QImageReader

    if not path.exists():
        raise PictureError("there is no such file")
    if path.is_dir():
        raise PictureError("it is a folder")
    QImageReader.setAllocationLimit(LARGEST_PICTURE)
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        raise PictureError(reader.errorString())
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : 4 * image.width()].reshape(image.height(), image.width(), 4).copy()


def _row(found: dict[str, Any]) -> str:
    if found["label"] is None:
        return f"{'-':>1}  {'nothing drawn':<14}         {found['file']}"
    share = found["probabilities"][found["label"]]
    return f"{found['label']}  {found['name']:<14}{share:7.1%}  {found['file']}"


COMMAND = Command(_add_arguments, _run, is_quiet=True)
