"""The pictures and pages of a handed-in lesson, looked at pixel by pixel."""

from __future__ import annotations

import re
from datetime import date

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from fashion_gui.lessons.outcome import (
    DrawnGarment,
    Mask,
    Outcome,
    QuestionOutcome,
    RunSummary,
    StepOutcome,
)
from fashion_gui.runs.events import EpochEnded
from fashion_gui.session.outcome_html import OutcomeDocument
from fashion_gui.session.outcome_pictures import (
    NEURON,
    Chart,
    GarmentPicture,
    Line,
    MaskPicture,
)
from fashion_gui.session.theme import LIGHT
from fashion_gui.views.lessons.curve_axes import CurveAxes
from fashion_gui.views.lessons.outcome_file import outcome_file
from fashion_gui.views.lessons.outcome_painting import SHARPNESS, painted

PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")

pytestmark = pytest.mark.usefixtures("qapp")


def colour(image: QImage, place: QPointF) -> str:
    return image.pixelColor((place * SHARPNESS).toPoint()).name()


def test_that_curves_pass_through_their_values() -> None:
    solid = Line((0.9, 0.2, 0.6), LIGHT.runs[0])
    ringed = Line((0.1, 0.4, 0.3), LIGHT.runs[1], is_dashed=True, ring=0)
    chart = Chart((solid, ringed), 3, (0.0, 0.5, 1.0), (320, 200))
    image = painted(chart, LIGHT)
    axes = CurveAxes.within(QRectF(0, 0, 320, 200), 3, chart.ticks)
    for epoch, value in enumerate(solid.values):
        assert colour(image, axes.point(epoch, value)) == LIGHT.runs[0]
    assert colour(image, axes.point(0, 0.1)) == LIGHT.surface, "the ring is hollow"
    assert colour(image, axes.point(0, 0.1) + QPointF(4, 0)) == LIGHT.runs[1]
    on_the_line = [axes.point(1, 0.4) * (1 - t) + axes.point(2, 0.3) * t for t in _hundredths()]
    seen = {colour(image, it) for it in on_the_line}
    assert {LIGHT.runs[1], LIGHT.surface} <= seen, "dashed"


def _hundredths() -> list[float]:
    return [it / 100 for it in range(101)]


def test_that_a_run_of_one_epoch_is_a_dot() -> None:
    chart = Chart((Line((0.5,), LIGHT.accent),), 1, (0.0, 1.0), (320, 200))
    axes = CurveAxes.within(QRectF(0, 0, 320, 200), 1, chart.ticks)
    assert colour(painted(chart, LIGHT), axes.point(0, 0.5)) == LIGHT.accent


def test_that_every_neuron_of_a_mask_is_seen_on_or_off() -> None:
    kept = np.arange(100) % 3 != 0
    picture = MaskPicture(Mask("dropout", 0.3, 0, 0, kept))
    image = painted(picture, LIGHT)
    for place, is_kept in enumerate(kept):
        row, column = divmod(place, picture.columns)
        beside = QPointF(column + 0.5, row + 0.5) * NEURON + QPointF(2.5, 2.5)
        assert (colour(image, beside) == QColor(LIGHT.positive).name()) == is_kept


def test_that_the_drawing_is_that_of_the_network() -> None:
    pixels = np.zeros((28, 28), np.float32)
    pixels[3, 20] = 1.0
    picture = GarmentPicture(DrawnGarment(pixels, ()))
    image = painted(picture, LIGHT)
    cell = picture.size[0] / 28
    assert colour(image, QPointF(20.5, 3.5) * cell) == LIGHT.ink
    assert colour(image, QPointF(3.5, 20.5) * cell) == LIGHT.paper


ENDS = [(15, 0, 2), (8, 0, 5), (1, 0, 8)]
"""Of these the text ends so near the lower edge that its margin is on the next page."""


@pytest.mark.parametrize(
    ("steps", "runs", "questions"),
    [*((8, runs, 3) for runs in (0, 1, 3, 5, 7, 12, 30)), *ENDS],
)
def test_that_there_is_no_empty_page_and_no_heading_at_the_end_of_one(
    qtbot: QtBot, steps: int, runs: int, questions: int
) -> None:
    reader = pytest.importorskip("pypdfium2")
    epochs = tuple(EpochEnded(n, 0.5, 0.8, 0.6, 0.8, 1.0) for n in range(3))
    settings = (("Optimizer", "Adam"), ("Label noise", "0.3"))
    document = OutcomeDocument.of(
        Outcome(
            "Title",
            "Aim",
            "en",
            "",
            date(2026, 11, 29),
            tuple(StepOutcome(f"Step {n}", True) for n in range(steps)),
            tuple(RunSummary(f"Run {n}", n % 6, settings, epochs, 3) for n in range(runs)),
            (),
            (QuestionOutcome("Why?", "so", True, 1),) * questions,
        ),
        LIGHT,
    )
    content = outcome_file(document, ".pdf", LIGHT)
    pages = [it.get_textpage().get_text_range() for it in reader.PdfDocument(content)]
    assert len(pages) == len(PAGE.findall(content))
    headings = ("Steps", "Runs", "Questions", "Curves by epoch")
    for number, page in enumerate(pages, 1):
        *lines, foot = page.split("\r\n")
        assert foot == f"Title · Page {number} of {len(pages)}"
        assert lines, "an empty page"
        assert not lines[-1].startswith(headings), "a heading torn off"
