"""Draw in a session with its real networks: bars under the pen, whose network answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.network.project import Project
from fashion_gui.network.run_record import RunRecord
from fashion_gui.session.edit_history import UseSettings
from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState
from fashion_gui.views.draw import DrawWorkspace
from fashion_gui.views.draw.guess_card import Asked
from tests.session.running import TRAINING_MILLISECONDS, small_session
from tests.small_runs import small_project
from tests.views.draw.conftest import LEFT, drag, spot

SHIRT = ((0.3, 0.2), (0.7, 0.2), (0.7, 0.8), (0.3, 0.8), (0.3, 0.2))


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    with small_session(monkeypatch, small_project("hidden-adam"), inference=True) as session:
        yield session


@pytest.fixture
def draw(qtbot: QtBot, session: Session) -> DrawWorkspace:
    it = session
    workspace = DrawWorkspace(
        it.inference, it.dataset, it.settings, it.runs, it.gallery, it.fine_tuning, it.paper
    )
    qtbot.addWidget(workspace)
    workspace.resize(1270, 620)
    workspace.show()
    return workspace


def train(qtbot: QtBot, session: Session, project: Project) -> RunRecord:
    session.document.apply_project(UseSettings("another"), project)
    session.trainer.train()
    qtbot.waitUntil(lambda: session.trainer.state is RunState.IDLE, timeout=TRAINING_MILLISECONDS)
    return session.runs.rows[-1]


def says(run: RunRecord, pixels: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """What the network of a run says of a drawing, apart from the window."""
    from fashion_gui.training.classifier import TrainedNetwork

    trained = run.result.trained
    assert trained is not None
    project = Project(trained.network, trained.recipe)
    classifier = TrainedNetwork(project, trained.weights, trained.basis).classifier
    assert classifier is not None
    return classifier.recognise(pixels).shares


def wait_for_bars(qtbot: QtBot, draw: DrawWorkspace, wanted: npt.NDArray[np.float32]) -> None:
    def are_there() -> bool:
        shown = draw.guess.bars.probabilities
        return shown is not None and bool(np.allclose(shown, wanted, atol=1e-5))

    qtbot.waitUntil(are_there, timeout=TRAINING_MILLISECONDS)


def test_that_the_bars_move_while_the_pen_does(
    qtbot: QtBot, session: Session, draw: DrawWorkspace
) -> None:
    """The way of the program: prepared and classified in one thread, and no release in between."""
    qtbot.waitUntil(lambda: session.inference.can_classify, timeout=TRAINING_MILLISECONDS)
    canvas, first, *others = draw.drawing.canvas, *SHIRT
    QTest.mousePress(canvas, LEFT, pos=spot(draw, *first))
    seen: list[tuple[float, ...]] = []

    def have_changed() -> bool:
        shown = draw.guess.bars.probabilities
        return shown is not None and (not seen or tuple(shown.tolist()) != seen[-1])

    for point in others:
        QTest.mouseMove(canvas, spot(draw, *point))
        qtbot.waitUntil(have_changed, timeout=TRAINING_MILLISECONDS)
        assert draw.guess.bars.probabilities is not None
        seen.append(tuple(draw.guess.bars.probabilities.tolist()))
    QTest.mouseRelease(canvas, LEFT, pos=spot(draw, *SHIRT[-1]))
    qtbot.waitUntil(lambda: draw.is_settled)


def test_that_the_bars_are_those_of_the_chosen_run(
    qtbot: QtBot, session: Session, draw: DrawWorkspace
) -> None:
    project = small_project("hidden-adam")
    other = replace(project, recipe=replace(project.recipe, seed=7))
    first, second = (train(qtbot, session, it) for it in (project, other))
    drag(qtbot, draw, *SHIRT)
    QTest.mouseClick(draw.guess.asked.button(Asked.TRAINED), LEFT)
    assert session.paper.pixels is not None
    of_first, of_second = (says(run, session.paper.pixels) for run in (first, second))
    assert not np.allclose(of_first, of_second, atol=1e-2)
    wait_for_bars(qtbot, draw, of_second)
    QTest.keyClick(draw.guess.run, Qt.Key.Key_Up)
    wait_for_bars(qtbot, draw, of_first)
    assert draw.guess.hint.text().endswith("“Run 1”.")
    QTest.keyClick(draw.guess.run, Qt.Key.Key_Down)
    wait_for_bars(qtbot, draw, of_second)
    assert draw.guess.hint.text().endswith("“Run 2”.")


def test_that_a_run_that_names_no_class_is_not_offered_and_leads_back(
    qtbot: QtBot, session: Session, draw: DrawWorkspace
) -> None:
    named = train(qtbot, session, small_project("hidden-adam"))
    drag(qtbot, draw, *SHIRT)
    QTest.mouseClick(draw.guess.asked.button(Asked.TRAINED), LEFT)
    assert draw.guess.run.isVisible()
    footwear = train(qtbot, session, small_project("functional"))
    assert session.runs.is_used(footwear)
    box = draw.guess.run
    assert [box.itemData(place) for place in range(box.count())] == [named.id]
    assert draw.guess.asked.value is Asked.SHIPPED
    assert box.isVisible(), "it is the way back"
    assert box.currentText() == ""
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert session.runs.is_used(named)
    assert draw.guess.asked.value is Asked.TRAINED
    assert session.paper.pixels is not None
    wait_for_bars(qtbot, draw, says(named, session.paper.pixels))
