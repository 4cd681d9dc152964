"""How well the shipped network reads drawings; one line of JSON.

    python -m tests.benchmarks.drawings FOLDER [--model FILE.keras] [--list]

FOLDER holds pictures of garments in folders `<label>_<name>`. Each goes the way of a drawing in the
window: ink, steps, network. Beside it: the same network on the drawing shrunk as it is, which is
what demonstrations usually do; 200 scribbles and letters made here, which are to be refused; and
the 10,000 test photos. `--list` prints each drawing that is read wrong.

The calibration error is that of the confidence, which the window and `classify` tell; and of the
largest of the ten probabilities that `classify --json` prints, which say which garment it is if it
is one.
"""

from __future__ import annotations

import json
import math
import os
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGuiApplication,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
)

from fashion_gui.data.classes import CLASS_COUNT, GARMENT_CLASSES
from fashion_gui.data.drawing import DrawingSteps, on_paper, prepare_drawing
from fashion_gui.data.fashion_mnist import load_fashion_mnist
from fashion_gui.data.recognition import Recognition
from fashion_gui.resources import resource
from fashion_gui.session.headless import load_classifier
from fashion_gui.session.pictures import read_ink

SHEET = 280
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghkmnrstwz0123456789가나다라마바사아자차"
AS_IT_IS = DrawingSteps(fill=False, crop=False, fit=False, grey=False, turn=False)


class Drawing(NamedTuple):
    path: Path
    label: int
    is_filled: bool
    found: Recognition
    found_as_it_is: Recognition


def main() -> None:
    parser = ArgumentParser(prog="python -m tests.benchmarks.drawings")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--list", action="store_true")
    arguments = parser.parse_args()
    classifier = load_classifier(arguments.model)
    drawings = []
    for path in sorted(arguments.folder.glob("*_*/*.png")):
        ink = on_paper(read_ink(path))
        drawings.append(
            Drawing(
                path,
                int(path.parent.name.partition("_")[0]),
                _is_filled(ink),
                classifier.recognise(prepare_drawing(ink).pixels),
                classifier.recognise(prepare_drawing(ink, AS_IT_IS).pixels),
            )
        )
    if not drawings:
        sys.exit(f"no drawings in {arguments.folder}")
    others = [
        classifier.recognise(prepare_drawing(ink).pixels)
        for ink in (*scribbles(100), *letters(100))
    ]
    data = load_fashion_mnist(resource("fashion-mnist"))
    photos = classifier.classify_many(data.test_images).argmax(axis=1) == data.test_labels
    if arguments.list:
        _list_wrong(drawings)
    print(
        json.dumps(
            {
                "drawings": len(drawings),
                "macro_recall": _recall(drawings),
                "macro_recall_lines": _recall([it for it in drawings if not it.is_filled]),
                "macro_recall_as_it_is": _recall(drawings, as_it_is=True),
                "refused_drawings": _share(it.found.label is None for it in drawings),
                "refused_scribbles": _share(it.label is None for it in others[:100]),
                "refused_letters": _share(it.label is None for it in others[100:]),
                "calibration_error": _calibration_error(
                    drawings, [it.found.confidence for it in drawings]
                ),
                "calibration_error_of_probabilities": _calibration_error(
                    drawings, [float(it.found.probabilities.max()) for it in drawings]
                ),
                "mean_confidence": round(
                    float(np.mean([it.found.confidence for it in drawings])), 3
                ),
                "photos": round(float(photos.mean()), 4),
            }
        )
    )


def scribbles(count: int) -> list[npt.NDArray[np.float32]]:
    """Strokes at random, as a hand makes them that tries a pen."""
    random = np.random.default_rng(7)
    return [_inked(lambda painter: _scribble(painter, random)) for _ in range(count)]


def letters(count: int) -> list[npt.NDArray[np.float32]]:
    """Letters, figures and syllables of the shipped font, of random weight and slant."""
    random = np.random.default_rng(8)
    application = QGuiApplication.instance() or QGuiApplication([])
    assert isinstance(application, QGuiApplication)
    for font in sorted(resource("fonts").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(font))
    return [_inked(lambda painter: _letter(painter, random)) for _ in range(count)]


def _scribble(painter: QPainter, random: np.random.Generator) -> None:
    painter.setPen(_pen(random))
    for _ in range(int(random.integers(1, 6))):
        places = random.uniform(30, SHEET - 30, (int(random.integers(4, 20)), 2))
        if random.random() < 0.5:  # a hand moves on from where it is
            places = places[0] + random.normal(0, 35, places.shape).cumsum(axis=0)
        path = QPainterPath(QPointF(*places[0]))
        for a, b, c in zip(places[1::3], places[2::3], places[3::3], strict=False):
            path.cubicTo(QPointF(*a), QPointF(*b), QPointF(*c))
        painter.drawPath(path)


def _letter(painter: QPainter, random: np.random.Generator) -> None:
    font = QFont("Pretendard")
    font.setPixelSize(int(random.integers(120, 220)))
    font.setWeight(QFont.Weight(int(random.choice([400, 600, 700]))))
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.white)
    painter.translate(SHEET / 2, SHEET / 2)
    painter.rotate(float(random.normal(0, 8)))
    painter.translate(-SHEET / 2, -SHEET / 2)
    letter = LETTERS[int(random.integers(len(LETTERS)))]
    painter.drawText(0, 0, SHEET, SHEET, Qt.AlignmentFlag.AlignCenter, letter)


def _pen(random: np.random.Generator) -> QPen:
    return QPen(
        Qt.GlobalColor.white,
        float(random.uniform(5, 22)),
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )


def _inked(draw: Callable[[QPainter], None]) -> npt.NDArray[np.float32]:
    image = QImage(SHEET, SHEET, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter)
    painter.end()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(SHEET, image.bytesPerLine())
    return np.divide(rows[:, :SHEET], 255, dtype=np.float32)


def _is_filled(ink: npt.NDArray[np.float32]) -> bool:
    """Whether it is a filled shape: most of its bounding box's ink lies in broad areas."""
    drawn = ink > 0.5
    broad = drawn.copy()
    for axis in (0, 1):
        for step in range(1, 16):
            broad &= np.roll(drawn, step, axis)
    return bool(broad.sum() > 0.12 * drawn.sum())


def _recall(drawings: list[Drawing], *, as_it_is: bool = False) -> float:
    """The mean over the classes of the share that is read right; a refusal is wrong."""
    recalls = []
    for label in range(CLASS_COUNT):
        found = [
            (it.found_as_it_is if as_it_is else it.found).label == label
            for it in drawings
            if it.label == label
        ]
        if found:
            recalls.append(np.mean(found))
    return round(float(np.mean(recalls)), 3)


def _share(values: Iterable[bool]) -> float:
    return round(float(np.mean(list(values))), 3)


def _calibration_error(drawings: list[Drawing], confidences: list[float]) -> float:
    """Expected calibration error over ten bins of confidence (Naeini et al., 2015)."""
    confidence = np.array(confidences)
    right = np.array([it.found.label == it.label for it in drawings])
    bins = np.minimum((confidence * 10).astype(int), 9)
    error = sum(
        abs(right[bins == place].mean() - confidence[bins == place].mean()) * (bins == place).mean()
        for place in np.unique(bins)
    )
    return round(float(error), 3)


def _list_wrong(drawings: list[Drawing]) -> None:
    for it in drawings:
        if it.found.label != it.label:
            wrong = "nothing" if it.found.label is None else GARMENT_CLASSES[it.found.label].english
            own = it.found.probabilities[it.label]
            share = it.found.probabilities.max()
            doubt = (
                "" if math.isclose(it.found.unknown, 0.0) else f", unknown {it.found.unknown:.2f}"
            )
            name = f"{it.path.parent.name}/{it.path.name}"
            print(f"{name}: {wrong} {share:.2f}, right {own:.2f}{doubt}", file=sys.stderr)


if __name__ == "__main__":
    main()
