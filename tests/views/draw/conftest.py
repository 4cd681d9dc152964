"""The workspace Draw with an inference that notes what it is asked."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.network.outputs import Output
from fashion_gui.network.presets import PRESETS
from fashion_gui.session.background import Background
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.document import Document
from fashion_gui.session.fine_tuning import FineTuning
from fashion_gui.session.gallery import Gallery
from fashion_gui.session.inference import Inference, InferenceState, ModelChoice
from fashion_gui.session.paper import Paper
from fashion_gui.session.runs import Runs
from fashion_gui.session.settings import Settings
from fashion_gui.session.shelf import Shelf
from fashion_gui.session.trainer import Trainer
from fashion_gui.views.draw import DrawWorkspace
from fashion_gui.views.draw.ink import ink_array

LEFT = Qt.MouseButton.LeftButton


class NotingInference(QObject):
    """Answers nothing by itself."""

    state_changed = Signal()
    trained_changed = Signal()
    drawing_prepared = Signal(object)
    drawing_classified = Signal(object)
    drawing_explained = Signal(object)
    test_predicted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.state = InferenceState.READY
        self.can_classify = False
        self.has_trained = False
        self.learned: tuple[Output, ...] = ()
        self.calls: list[tuple[npt.NDArray[np.float32], ModelChoice]] = []
        self.explained: list[tuple[npt.NDArray[np.float32], int, ModelChoice]] = []

    def classify(self, pixels: npt.NDArray[np.float32], choice: ModelChoice) -> None:
        self.calls.append((pixels, choice))

    def explain(self, pixels: npt.NDArray[np.float32], label: int, choice: ModelChoice) -> None:
        self.explained.append((pixels, label, choice))


class NotingRuns(QObject):
    """Two runs, of which the second one's network is used."""

    rows_changed = Signal()
    grown = Signal()
    going_on = ()

    def __init__(self) -> None:
        super().__init__()
        self.rows = [SimpleNamespace(id=it, name=it.title(), result=self) for it in ("one", "two")]
        self.trained = object()
        self.used = "two"

    @property
    def classifying(self) -> tuple[SimpleNamespace, ...]:
        return tuple(self.rows)

    def is_used(self, run: SimpleNamespace) -> bool:
        return bool(run.id == self.used)

    def use_network(self, id_: str) -> None:
        self.used = id_
        self.rows_changed.emit()


def make_workspace(
    inference: NotingInference, dataset: Dataset | None = None, runs: NotingRuns | None = None
) -> DrawWorkspace:
    """Without garments, unless a dataset is given."""
    document = Document(PRESETS["chapter"].build())
    dataset = dataset or Dataset(document)
    asked, its_runs = cast(Inference, inference), cast(Runs, runs or NotingRuns())
    trainer, background = Trainer(document, dataset, Shelf()), Background()
    tuning = FineTuning(document, dataset, trainer, asked, its_runs, background)
    settings = Settings("en", "light")
    gallery = Gallery(background)
    return DrawWorkspace(asked, dataset, settings, its_runs, gallery, tuning, Paper())


@pytest.fixture
def inference(qtbot: QtBot) -> NotingInference:
    return NotingInference()


@pytest.fixture
def workspace(qtbot: QtBot, inference: NotingInference) -> DrawWorkspace:
    workspace = make_workspace(inference)
    qtbot.addWidget(workspace)
    workspace.resize(1270, 620)
    workspace.show()
    return workspace


def spot(workspace: DrawWorkspace, x: float, y: float) -> QPoint:
    """A point of the paper, 0–1 each way."""
    paper = workspace.drawing.canvas.paper_rect()
    return QPoint(int(paper.left() + x * paper.width()), int(paper.top() + y * paper.height()))


def drag(qtbot: QtBot, workspace: DrawWorkspace, *points: tuple[float, float]) -> None:
    """Draws along points of the paper with the left button and waits for the stages."""
    canvas = workspace.drawing.canvas
    QTest.mousePress(canvas, LEFT, pos=spot(workspace, *points[0]))
    for point in points[1:]:
        QTest.mouseMove(canvas, spot(workspace, *point))
    QTest.mouseRelease(canvas, LEFT, pos=spot(workspace, *points[-1]))
    qtbot.waitUntil(lambda: workspace.is_settled)


def levels(workspace: DrawWorkspace) -> npt.NDArray[np.uint8]:
    """The ink, (280, 280) uint8."""
    return ink_array(workspace.ink.image)
