"""One picture of a garment, opened in the window and given to `classify`."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from fashion_gui.app.command_line import main
from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.data.drawn_garments.generator import drawn_garment
from fashion_gui.session.headless import load_classifier
from tests.app.command_hands import Capture, lines
from tests.views.draw.conftest import NotingInference, make_workspace

SIZES = (QSize(60, 60), QSize(112, 112), QSize(500, 700), QSize(1100, 1100), QSize(2000, 1500))


def drawn(path: Path, label: int, size: QSize) -> Path:
    """A garment of this class, black on white, stretched to a size."""
    ink = drawn_garment(label, np.random.default_rng(30 + label))
    levels = np.rint((1 - ink) * 255).astype(np.uint8)
    side = len(levels)
    image = QImage(levels.tobytes(), side, side, side, QImage.Format.Format_Grayscale8)
    image = image.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    assert image.save(str(path))
    return path


def test_that_the_window_and_classify_give_the_same_answer(
    qtbot: QtBot, capsys: Capture, tmp_path: Path
) -> None:
    inference = NotingInference()
    workspace = make_workspace(inference)
    qtbot.addWidget(workspace)
    workspace.show()
    files = [
        drawn(tmp_path / f"{label}.png", label, SIZES[label % len(SIZES)])
        for label in range(CLASS_COUNT)
    ]

    assert main(["classify", "--json", *map(str, files)]) == 0
    answers = [json.loads(line) for line in lines(capsys.readouterr().out)]
    classifier = load_classifier(None)
    for file, answer in zip(files, answers, strict=True):
        inference.calls.clear()
        workspace.pictures.take_picture(file)
        qtbot.waitUntil(lambda: workspace.is_settled and bool(inference.calls))
        found = classifier.recognise(inference.calls[-1][0])
        assert found.label == answer["label"]
        assert found.probabilities.tolist() == pytest.approx(answer["probabilities"], abs=0.005)
