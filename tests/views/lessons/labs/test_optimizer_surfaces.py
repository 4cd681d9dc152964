"""Optimizers on a surface: what a person presses and what they see."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.runs.surfaces import SURFACES
from fashion_gui.session.session import Session
from fashion_gui.session.theme import DARK
from fashion_gui.views.lessons.labs.optimizer_surfaces import OptimizerSurfaces

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def lab(show: Callable[[str], QWidget]) -> OptimizerSurfaces:
    it = show("optimizer-surfaces")
    assert isinstance(it, OptimizerSurfaces)
    return it


def test_that_a_step_moves_all_and_tells_the_numbers(lab: OptimizerSurfaces) -> None:
    QTest.mouseClick(lab.step, LEFT)
    assert lab.descent.steps == 1
    assert all(len(it.path) == 2 for it in lab.descent.walks.values())
    surface, (x, y) = SURFACES["valley"], lab.descent.walks["sgd"].path[0]
    slope = surface.gradient((x, y))
    shown = lab.numbers.values
    assert float(shown["gradient"][0].text().replace("−", "-")) == pytest.approx(slope[0], rel=1e-3)
    assert float(shown["after"][1].text().replace("−", "-")) == pytest.approx(
        y - 0.1 * slope[1], rel=1e-3
    )


def test_that_it_plays_and_rests(lab: OptimizerSurfaces, qtbot: QtBot) -> None:
    lab.speed.setValue(lab.speed.maximum())
    QTest.mouseClick(lab.play, LEFT)
    qtbot.waitUntil(lambda: lab.descent.steps > 12)
    QTest.mouseClick(lab.play, LEFT)
    rested = lab.descent.steps
    lab._session.frame.emit()
    assert lab.descent.steps == rested
    assert lab.table.rows["sgd"].loss.text() == f"{_loss(lab, 'sgd'):.3f}"
    QTest.mouseClick(lab.reset, LEFT)
    assert lab.descent.steps == 0


def test_that_the_start_is_dragged_and_moved_by_keys(lab: OptimizerSurfaces) -> None:
    QTest.mousePress(lab.view, LEFT, pos=QPoint(40, 40))
    QTest.mouseMove(lab.view, QPoint(120, 90))
    QTest.mouseRelease(lab.view, LEFT, pos=QPoint(120, 90))
    start = lab.descent.walks["adam"].path[0]
    assert start == pytest.approx(lab.view.point_at(QPointF(120, 90)))
    QTest.keyClick(lab.view, Qt.Key.Key_Right)
    assert lab.descent.walks["adam"].path[0][0] == pytest.approx(start[0] + 0.1)
    QTest.keyClick(lab.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert lab.descent.walks["adam"].path[0][1] == pytest.approx(start[1] - 0.02)


def test_that_the_legend_hides_a_way(lab: OptimizerSurfaces) -> None:
    QTest.mouseClick(lab.table.rows["adam"].shown, LEFT)
    assert "adam" not in lab.table.shown
    assert "adam" not in lab.view._colours
    assert len(lab.view._colours) == 7


def test_that_the_name_chooses_the_formula(lab: OptimizerSurfaces) -> None:
    QTest.mouseClick(lab.table.rows["momentum"].name, LEFT)
    assert lab.formula.formula.lines == (r"v ← γ v − η g", r"θ ← θ + v")
    assert set(lab.numbers.values) == {"gradient", "momentum", "before", "after"}


def test_that_a_rate_begins_anew_and_can_be_put_back(lab: OptimizerSurfaces) -> None:
    QTest.mouseClick(lab.step, LEFT)
    rate = lab.table.rows["sgd"].rate
    rate.setValue(90.0)
    assert lab.descent.steps == 0
    for _ in range(30):
        lab.descent.step()
    lab._show()
    assert lab.table.rows["sgd"].loss.text() == "∞"
    QTest.mouseClick(lab.rates, LEFT)
    assert lab.descent.walks["sgd"].rate == pytest.approx(0.1)


def test_that_small_batches_see_another_slope(lab: OptimizerSurfaces) -> None:
    lab.step.click()
    clean = lab.descent.walks["sgd"].last
    QTest.mouseClick(lab.batches.button(1), LEFT)
    lab.step.click()
    noisy = lab.descent.walks["sgd"].last
    assert clean is not None
    assert noisy is not None
    assert clean.before == noisy.before
    assert clean.gradient != noisy.gradient


def test_that_another_surface_and_theme_are_painted(
    lab: OptimizerSurfaces, session: Session, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: lab.view.has_picture)
    light = lab.view.grab().toImage().pixelColor(lab.view.width() - 20, 20)
    QTest.mouseClick(lab.surfaces.button("saddle"), LEFT)
    assert lab.descent.surface is SURFACES["saddle"]
    session.settings.theme = DARK
    qtbot.waitUntil(
        lambda: (
            lab.view.has_picture
            and lab.view.grab().toImage().pixelColor(lab.view.width() - 20, 20) != light
        )
    )


def _loss(lab: OptimizerSurfaces, name: str) -> float:
    return lab.descent.surface.loss(lab.descent.walks[name].point)


def test_that_ways_drawn_step_by_step_are_those_drawn_at_once(lab: OptimizerSurfaces) -> None:
    """The view keeps what it has drawn; a change of the selection has it drawn anew."""
    for _ in range(20):
        QTest.mouseClick(lab.step, LEFT)
        lab.view.grab()
    grown = lab.view.grab().toImage()
    lab.table.rows["adam"].name.click()
    other = lab.view.grab().toImage()
    lab.table.rows["sgd"].name.click()
    anew = lab.view.grab().toImage()
    assert other != anew
    differences = [
        abs(grown.pixelColor(x, y).lightness() - anew.pixelColor(x, y).lightness()) > 24
        for x in range(0, grown.width(), 2)
        for y in range(0, grown.height(), 2)
    ]
    assert sum(differences) < 40  # where ways cross, another one may be on top
