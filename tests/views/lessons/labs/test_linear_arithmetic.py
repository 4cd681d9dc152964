"""The lecture's two-line arithmetic."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from fashion_gui.runs.two_lines import TwoLines
from fashion_gui.views.lessons.labs.curve_plot import ticks
from fashion_gui.views.lessons.labs.linear_arithmetic import LinearArithmetic

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def lab(show: Callable[[str], QWidget]) -> LinearArithmetic:
    it = show("linear-arithmetic")
    assert isinstance(it, LinearArithmetic)
    return it


def test_that_the_lecture_s_lines_are_one() -> None:
    lines = TwoLines()
    assert (lines.weight, lines.bias) == (12, 1)
    for a in (-3.0, 0.0, 0.5, 7.0):
        assert lines.in_two_steps(a) == lines.in_one_step(a) == 12 * a + 1


def test_that_relu_breaks_the_line_at_minus_a_half() -> None:
    lines = TwoLines(relu=True)
    assert lines.break_at == -0.5
    assert lines.in_two_steps(-0.6) == lines.in_two_steps(-4) == -5
    assert lines.in_two_steps(-0.4) == pytest.approx(lines.in_one_step(-0.4))
    assert TwoLines(weight_1=0, relu=True).break_at is None


def test_that_the_formulas_are_the_lecture_s(lab: LinearArithmetic) -> None:
    assert lab.letters.lines == ("b = a × 4 + 2", "c = b × 3 − 5", "c = a × 12 + 1")
    assert lab.worked.lines == ("2 × 4 + 2 = 10", "10 × 3 − 5 = 25", "2 × 12 + 1 = 25")


def test_that_all_five_numbers_can_be_changed(lab: LinearArithmetic) -> None:
    for name, value in (("weight_1", -2), ("bias_1", 1), ("weight_2", 5), ("bias_2", 0.5)):
        lab.boxes[name].setValue(value)
    lab.boxes["a"].setValue(-1)
    assert lab.letters.lines[2] == "c = a × (−10) + 5.5"
    assert lab.worked.lines[2] == "(−1) × (−10) + 5.5 = 15.5"


def test_that_the_switch_breaks_it_and_says_where(lab: LinearArithmetic) -> None:
    QTest.mouseClick(lab.relu, LEFT)
    assert "breaks at a = −0.5" in lab.sentence.text()
    assert "left" in lab.sentence.text()
    lab.boxes["a"].setValue(-2)
    assert lab.worked.lines[2] == "(−2) × 12 + 1 = −23 ≠ −5"
    lab.boxes["weight_1"].setValue(-4)
    assert "breaks at a = 0.5: to the right" in lab.sentence.text()


def test_that_the_point_is_dragged_and_moved_by_keys(lab: LinearArithmetic) -> None:
    place = lab.plot.place_of(-1.0, 0)
    QTest.mouseClick(lab.plot, LEFT, pos=QPoint(round(place.x()), 80))
    assert lab.boxes["a"].value() == pytest.approx(-1, abs=0.05)
    before = lab.boxes["a"].value()
    QTest.keyClick(lab.plot, Qt.Key.Key_Right)
    assert lab.boxes["a"].value() == pytest.approx(before + 0.1)


def test_that_ticks_are_round_and_have_zero() -> None:
    assert ticks(-5, 5) == [-4, -2, 0, 2, 4]
    assert 0 in ticks(-63.1, 64.9)
    assert ticks(0.1, 0.34) == pytest.approx([0.1, 0.15, 0.2, 0.25, 0.3])
