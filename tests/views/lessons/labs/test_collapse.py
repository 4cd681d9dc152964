"""Collapse on the person's own network: real Keras answers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.network.edits import SetParameters
from fashion_gui.session.inside_worker import Subject
from fashion_gui.session.session import Session
from fashion_gui.views.lessons.labs.collapse import Collapse
from tests.session.running import TRAINING_MILLISECONDS
from tests.views.built import on_screen

LEFT = Qt.MouseButton.LeftButton


def shown(qtbot: QtBot, keras_session: Session) -> Collapse:
    return on_screen(qtbot, Collapse(keras_session), 1000, 650)


def seen_text(lab: QWidget) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(it.text() for it in lab.findChildren(QLabel) if it.isVisible())


def test_that_relu_refuses_and_linear_does_not(qtbot: QtBot, keras_session: Session) -> None:
    lab = shown(qtbot, keras_session)
    assert "TensorFlow is being loaded" in seen_text(lab)
    qtbot.waitUntil(lambda: lab.answer is not None, timeout=TRAINING_MILLISECONDS)
    assert "Nothing can be collapsed" in seen_text(lab)
    assert "dense and dense_2 cannot be one layer: relu" in seen_text(lab)
    a, b, total, both = (float(it.text().replace("−", "-")) for it in lab.numbers)
    assert total == pytest.approx(a + b, abs=2e-3)
    assert abs(total - both) > 0.1

    QTest.mouseClick(lab.kind.button(True), LEFT)
    qtbot.waitUntil(lambda: lab.answer is not None, timeout=TRAINING_MILLISECONDS)
    assert "2 linear layers become 1." in seen_text(lab)
    assert "over 200 test garments" in lab.figures.text()
    assert "Same answer for 200 of 200" in lab.figures.text()
    assert "Dropout between them" in lab.figures.text()
    assert [it.layer_id for it in lab.after.rows] == ["input", "flatten", "dense_2"]
    assert lab.counts[1].text() == "Weights: 7,850"
    assert not lab.refusal.isVisible()

    keras_session.document.apply(SetParameters("dense", {"activation": "linear"}))
    QTest.mouseClick(lab.kind.button(False), LEFT)
    qtbot.waitUntil(lambda: lab.answer is not None, timeout=TRAINING_MILLISECONDS)
    assert "2 linear layers become 1." in seen_text(lab)


def test_that_nothing_is_computed_unseen(qtbot: QtBot, keras_session: Session) -> None:
    asked: list[Subject] = []
    lab = Collapse(keras_session)
    qtbot.addWidget(lab)
    lab._question.ask = asked.append  # type: ignore[method-assign, assignment]
    keras_session.document.apply(SetParameters("dense", {"units": 20}))
    assert not asked
