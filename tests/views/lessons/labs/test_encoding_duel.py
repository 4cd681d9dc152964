"""The duel of the encodings, fought by Keras."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.runs.encoding_duel import EPOCHS
from fashion_gui.session.session import Session
from fashion_gui.views.lessons.labs.encoding_duel import EncodingDuel
from tests.session.running import TRAINING_MILLISECONDS
from tests.views.built import on_screen

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def lab(qtbot: QtBot, keras_session: Session) -> EncodingDuel:
    return on_screen(qtbot, EncodingDuel(keras_session), 1000, 650)


def test_that_a_class_dragged_up_takes_the_number_of_the_row(lab: EncodingDuel) -> None:
    start, end = (lab.order.row_rect(it).center().toPoint() for it in (9, 2))
    QTest.mousePress(lab.order, LEFT, pos=start)
    for step in range(1, 9):
        QTest.mouseMove(lab.order, start + (end - start) * step / 8)
    QTest.mouseRelease(lab.order, LEFT, pos=end)
    assert lab.numbers == (0, 1, 3, 4, 5, 6, 7, 8, 9, 2)
    QTest.mouseClick(lab.restore, LEFT)
    assert lab.numbers == tuple(range(10))


def fight(qtbot: QtBot, lab: EncodingDuel) -> None:
    qtbot.waitUntil(lab.start.isEnabled, timeout=TRAINING_MILLISECONDS)
    QTest.mouseClick(lab.start, LEFT)
    qtbot.waitUntil(
        lambda: not lab._duel.goes_on and len(lab.epochs) == EPOCHS + 1,
        timeout=TRAINING_MILLISECONDS,
    )


def test_that_only_the_integers_mind_other_numbers(qtbot: QtBot, lab: EncodingDuel) -> None:
    assert not lab.start.isEnabled()
    fight(qtbot, lab)
    first = lab.epochs
    assert first[-1].one_hot > first[-1].integer
    QTest.mouseClick(lab.shuffle, LEFT)
    assert sorted(lab.numbers) == list(range(10)) != list(lab.numbers)
    assert [lab.order.order[it] for it in lab.numbers] == list(range(10))
    fight(qtbot, lab)
    assert lab.before is first
    one_hot = [[it.one_hot for it in epochs] for epochs in (first, lab.epochs)]
    assert np.allclose(one_hot[0], one_hot[1], atol=0.011)
    integer = [[it.integer for it in epochs] for epochs in (first, lab.epochs)]
    assert not np.allclose(integer[0], integer[1], atol=0.011)
    assert f"{first[-1].integer:.3f} → {lab.epochs[-1].integer:.3f}" in lab.verdict.text()


def test_that_it_is_given_up_and_not_fought_unseen(qtbot: QtBot, lab: EncodingDuel) -> None:
    qtbot.waitUntil(lab.start.isEnabled, timeout=TRAINING_MILLISECONDS)
    QTest.mouseClick(lab.start, LEFT)
    qtbot.waitUntil(lambda: len(lab.epochs) > 0, timeout=TRAINING_MILLISECONDS)
    assert not lab.shuffle.isEnabled()
    lab.hide()
    assert not lab._duel.goes_on
    assert lab.shuffle.isEnabled()
