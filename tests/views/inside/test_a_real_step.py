"""From a press on Freeze to the class reading the step: a real run, nothing in its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState
from fashion_gui.views.inside.garment_sources import Origins
from fashion_gui.views.inside.panels import Tab
from fashion_gui.views.inside.top_bar import Mode
from fashion_gui.views.inside.workspace import InsideWorkspace, building
from tests.session.running import TRAINING_MILLISECONDS, small_session
from tests.views.built import built, on_screen
from tests.views.inside.conftest import LEFT


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    with small_session(monkeypatch, inference=True) as session:
        yield session


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> InsideWorkspace:
    return on_screen(qtbot, built(building(session)))


def test_that_a_step_is_frozen_and_read(
    qtbot: QtBot, session: Session, page: InsideWorkspace
) -> None:
    inside, view = session.inside, page.view

    def seen(training: bool) -> bool:
        look = view.look
        return look is not None and look is inside.look and look.is_training is training

    def wait(training: bool) -> None:
        qtbot.waitUntil(lambda: seen(training) and view.is_settled, timeout=TRAINING_MILLISECONDS)

    wait(training=False)
    assert page.bar.status.text().startswith("Fresh weights")
    QTest.mouseClick(page.bar.freeze_button, LEFT)
    wait(training=True)
    assert session.trainer.state is RunState.PAUSED
    assert page.garments.shown is Origins.BATCH

    step = inside.step
    assert step is not None
    assert view.look is not None
    np.testing.assert_array_equal(view.look.kept["dropout"], step.kept["dropout"][0])
    kept = view.look.kept["dropout"]
    np.testing.assert_allclose(
        view.look.values["dropout"],
        np.where(kept, view.look.values["dense"] / np.float32(0.7), 0),
        rtol=1e-5,
    )
    assert page.panels.step.verdict.text().startswith("✓")
    reported = float(session.trainer.history.batch_losses.values[0])
    assert dict(page.panels.step.figures.texts)["Loss that fit reported"] == f"{reported:.6f}"

    QTest.mouseClick(page.bar.modes.button(Mode.PREDICTION), LEFT)
    wait(training=False)
    np.testing.assert_array_equal(view.look.values["dropout"], view.look.values["dense"])

    number = int(view.look.values["dense"].argmax())
    QTest.mouseClick(view, LEFT, pos=view.point_of("dense", number).toPoint())
    panel = page.panels.neuron
    qtbot.waitUntil(lambda: panel.weights.weights is not None, timeout=TRAINING_MILLISECONDS)
    before = view.look
    QTest.mouseClick(panel.off_button, LEFT)
    qtbot.waitUntil(lambda: view.look is not None and bool(view.look.pins))
    assert view.look.values["dense"][number] == 0
    assert not np.array_equal(view.look.values["dense_2"], before.values["dense_2"])
    qtbot.waitUntil(lambda: panel.change.isVisible())

    QTest.mouseClick(page.panels.tabs.button(Tab.SALIENCY), LEFT)
    salient = page.panels.saliency.picture
    qtbot.waitUntil(lambda: salient.weights is not None, timeout=TRAINING_MILLISECONDS)
    exciting = panel.exciting
    qtbot.waitUntil(
        lambda: exciting.exciting is not None and exciting.exciting.seen == exciting.exciting.total,
        timeout=TRAINING_MILLISECONDS,
    )
    qtbot.waitUntil(lambda: view.is_settled and page.panels.step.is_settled)


def test_that_the_page_follows_a_run_that_goes_on(
    qtbot: QtBot, session: Session, page: InsideWorkspace
) -> None:
    recipe = replace(session.document.recipe, epochs=10_000)
    session.document.set_recipe(recipe)
    view, seen = page.view, []

    def note() -> None:
        if session.trainer.state is RunState.RUNNING and view.look is not None:
            seen.append(view.look.weights["dense"][0])

    view.rendered.connect(note)
    session.trainer.train()
    qtbot.waitUntil(lambda: len(seen) >= 4, timeout=TRAINING_MILLISECONDS)
    assert session.trainer.state is RunState.RUNNING
    qtbot.waitUntil(lambda: page.bar.is_live)
    assert page.bar.status.text().startswith("Live")
    assert len({it.tobytes() for it in seen}) >= 3, "each picture is of other weights"
    session.trainer.stop()
    qtbot.waitUntil(lambda: session.trainer.state is RunState.IDLE, timeout=TRAINING_MILLISECONDS)
    qtbot.waitUntil(lambda: not page.bar.is_live)
    qtbot.waitUntil(lambda: view.is_settled)
