"""Sketching a curve with the pen and by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.session.settings import Settings
from fashion_gui.views.lessons.prediction_chart import PredictionChart


@pytest.fixture
def chart(qtbot: QtBot) -> PredictionChart:
    chart = PredictionChart(Settings("en", "light"))
    qtbot.addWidget(chart)
    chart.resize(280, 160)
    chart.prepare(5, 0.0, 1.0, ())
    chart.show()
    return chart


def place(chart: PredictionChart, epoch: int, value: float) -> QPoint:
    return chart.point(epoch, value).toPoint()


def test_that_a_stroke_sets_every_point_that_it_passes(chart: PredictionChart) -> None:
    assert chart.sketch == ()
    QTest.mousePress(chart, Qt.MouseButton.LeftButton, pos=place(chart, 0, 0.8))
    QTest.mouseMove(chart, place(chart, 4, 0.4))  # the pen skips three points
    QTest.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=place(chart, 4, 0.4))
    assert chart.sketch == pytest.approx((0.8, 0.7, 0.6, 0.5, 0.4), abs=0.02)


def test_that_the_arrow_keys_move_a_point(chart: PredictionChart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.sketched):
        QTest.keyClick(chart, Qt.Key.Key_Up)
    first = chart.sketch[0]
    assert first == pytest.approx(chart.sketch[1] + 0.02)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    for _ in range(100):
        QTest.keyClick(chart, Qt.Key.Key_Down)
    assert chart.sketch[1] == 0.0, "no further than the axis"
    assert chart.sketch[0] == first


def test_that_a_sketch_of_another_length_is_not_shown(chart: PredictionChart) -> None:
    chart.prepare(5, 0.0, 1.0, (0.1,) * 5)
    assert chart.sketch == (0.1,) * 5
    chart.prepare(6, 0.0, 1.0, (0.1,) * 5)
    assert chart.sketch == ()


def test_that_the_real_curve_is_drawn_over_the_sketch(chart: PredictionChart) -> None:
    before = chart.grab().toImage()
    chart.show_real((0.9, float("nan"), 0.3))
    assert chart.grab().toImage() != before
    QTest.keyClick(chart, Qt.Key.Key_Up)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place(chart, 2, 0.1))
    assert chart.sketch == (), "a prediction is not made afterwards"


def test_that_a_loss_above_one_is_sketched(chart: PredictionChart) -> None:
    chart.prepare(4, 0.0, 2.0, ())
    QTest.mousePress(chart, Qt.MouseButton.LeftButton, pos=place(chart, 0, 1.3))
    QTest.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=place(chart, 0, 1.3))
    assert chart.sketch[0] == pytest.approx(1.3, abs=0.03)


def test_that_the_axis_grows_with_the_real_curve(chart: PredictionChart) -> None:
    chart.prepare(4, 0.0, 1.0, (0.5, 0.5, 0.5, 0.5))
    lowest, highest = place(chart, 0, 0.0).y(), place(chart, 0, 1.0).y()
    chart.show_real((1.33, 1.02, float("nan"), 0.81))
    assert 1.33 <= chart.top <= 1.6
    assert highest < place(chart, 0, 1.33).y() < place(chart, 0, 1.02).y(), "each at its height"
    assert place(chart, 0, 0.5).y() > (lowest + highest) / 2, "the sketch on the same axis"
    chart.prepare(4, 0.0, 1.0, (0.5, 0.5, 0.5, 0.5))
    assert chart.top >= 1.33, "shown once more"
    chart.show_real((1e30, 0.5))
    assert chart.top == 10.0, "what goes astray is at the edge"
    chart.show_real(())
    assert chart.top == 1.0
