"""Drawings that are mixed into training, where training garments are shown: a real run."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.session.inside_garment import Origin
from fashion_gui.session.session import Session
from fashion_gui.views.inside.workspace import building
from tests.session.running import TRAINING_MILLISECONDS, small_session
from tests.small_runs import small_data, small_project
from tests.views.built import built
from tests.views.inside.conftest import LEFT


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    project = small_project(drawing_count=400)
    with small_session(monkeypatch, project, inference=True) as session:
        yield session


def test_that_drawings_of_a_frozen_batch_and_exciting_ones_are_shown(
    qtbot: QtBot, session: Session
) -> None:
    page = built(building(session))
    qtbot.addWidget(page)
    page.resize(1270, 620)
    with qtbot.waitExposed(page):
        page.show()
    inside, data = session.inside, small_data()
    qtbot.waitUntil(lambda: inside.look is not None, timeout=TRAINING_MILLISECONDS)
    QTest.mouseClick(page.bar.freeze_button, LEFT)
    qtbot.waitUntil(lambda: inside.step is not None, timeout=TRAINING_MILLISECONDS)
    step = inside.step
    assert step is not None
    position = int(np.flatnonzero(step.indices >= 600)[0])
    drawing = data.drawings.pictures[step.indices[position] - 600]
    listed = page.garments.list.garments.garments
    assert listed is not None
    assert np.array_equal(listed.images[listed.positions[position]], drawing)

    inside.put_in_batch(position)
    assert inside.garment is not None
    assert np.array_equal(inside.garment.pixels, drawing.astype(np.float32) / np.float32(255))
    assert inside.garment.label == step.labels[position]
    qtbot.waitUntil(
        lambda: inside.look is not None and inside.look.garment is inside.garment,
        timeout=TRAINING_MILLISECONDS,
    )

    number = int(np.argmax(inside.look.values["dense"])) if inside.look else 0
    with qtbot.waitSignal(
        inside.excited,
        timeout=TRAINING_MILLISECONDS,
        check_params_cb=lambda it: it.seen == it.total,
    ) as blocker:
        inside.ask_exciting("dense", (number,))
    (exciting,) = blocker.args
    assert exciting.total == 480 + 400
    drawn = exciting.indices[exciting.indices >= 600]
    assert len(drawn) > 0  # of all that excite a neuron that a drawing excites
    inside.put_in_training(int(drawn[0]))
    assert inside.origin is Origin.TRAINING
    assert np.array_equal(
        np.rint(inside.garment.pixels * 255), data.drawings.pictures[drawn[0] - 600]
    )
    session.trainer.stop()
    qtbot.waitUntil(lambda: not session.trainer.runs[0].is_going_on, timeout=TRAINING_MILLISECONDS)
