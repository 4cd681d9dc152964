"""Activation functions: the point on the curves, and gradients that Keras has computed."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.session.session import Session
from fashion_gui.views.lessons.labs.activation_curves import ActivationCurves
from fashion_gui.views.lessons.labs.numbers import compact, short
from tests.session.running import TRAINING_MILLISECONDS
from tests.views.built import on_screen

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def lab(qtbot: QtBot, keras_session: Session) -> ActivationCurves:
    return on_screen(qtbot, ActivationCurves(keras_session), 1000, 650)


def test_that_the_point_tells_value_and_slope(lab: ActivationCurves) -> None:
    QTest.mouseClick(lab.choice.button("sigmoid"), LEFT)
    place = lab.plot.place_of(0.0, 0.0)
    QTest.mouseClick(lab.plot, LEFT, pos=QPoint(round(place.x()), 60))
    assert lab.value.text().endswith("= 0.5000")
    assert lab.slope.text().endswith("= 0.2500")
    QTest.keyClick(lab.plot, Qt.Key.Key_Right)
    assert lab.place.text() == "x = 0.1000"


def test_that_the_gradient_vanishes_with_sigmoid_only(qtbot: QtBot, lab: ActivationCurves) -> None:
    assert "TensorFlow is being loaded" in lab._notice.text
    qtbot.waitUntil(lambda: lab.norms is not None, timeout=TRAINING_MILLISECONDS)
    assert lab.bars.isVisible()
    assert "With relu" in lab.sentence.text()
    assert "arrives" in lab.sentence.text()
    QTest.mouseClick(lab.choice.button("sigmoid"), LEFT)
    assert "vanished" in lab.sentence.text()
    assert lab.norms is not None
    assert short(float(lab.norms["sigmoid"][0] / lab.norms["sigmoid"][7])) in lab.sentence.text()


def test_that_numbers_are_short() -> None:
    assert [short(it) for it in (0, 12.5, -0.04236, 1234.5)] == ["0", "12.50", "−0.0424", "1234"]
    assert short(-1.2e-9) == "−1.20 × 10⁻⁹"
    assert [short(it) for it in (np.inf, -np.inf, np.nan)] == ["∞", "−∞", "–"]
    assert [compact(it) for it in (0.0, 0.31, 8e-4)] == ["0", "0.31", "8·10⁻⁴"]
