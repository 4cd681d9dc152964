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
from fashion_gui.data.drawing import on_paper, prepare_drawing
from fashion_gui.data.recognition import Recognition


class Classifier(Protocol):
    """What a network is to this command."""

    def recognise(self, pixels: npt.NDArray[np.float32]) -> Recognition:
        """What one picture (28, 28) is taken for."""
        ...


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
    # Qt's picture formats are loaded when the command runs, not when it is listed.
    from fashion_gui.session.pictures import PictureError, read_ink

    classifier: Classifier | None = None
    exit_code = SUCCESS
    for file in arguments.images:
        try:
            stages = prepare_drawing(on_paper(read_ink(Path(file))))
        except PictureError as error:
            print(f"fashion-gui: cannot read {file} as a picture: {error}", file=sys.stderr)
            exit_code = WRONG
            continue
        classifier = classifier or _load(arguments.model)
        # An empty drawing has probabilities like any other; it only is no garment.
        recognition = classifier.recognise(stages.pixels)
        label = None if stages.is_empty else recognition.label
        found = {
            "file": file,
            "label": label,
            "name": None if label is None else GARMENT_CLASSES[label].english,
            "probabilities": [float(value) for value in recognition.probabilities],
        }
        row = _row(found, recognition.confidence, stages.is_empty)
        print(json.dumps(found) if arguments.json else row, flush=True)
    return exit_code


def _load(path: Path | None) -> Classifier:
    from fashion_gui.session.headless import load_classifier

    try:
        return load_classifier(path)
    except ValueError as error:  # a ModelFileError, whose room the command line may not see
        raise CommandError(f"cannot open the network {error}") from error


def _row(found: dict[str, Any], confidence: float, is_empty: bool) -> str:
    """With the confidence that stands in the window's headline."""
    if found["label"] is None:
        reason = "nothing drawn" if is_empty else "not a garment"
        return f"{'-':>1}  {reason:<14}         {found['file']}"
    return f"{found['label']}  {found['name']:<14}{confidence:7.1%}  {found['file']}"


COMMAND = Command(_add_arguments, _run, is_quiet=True)
