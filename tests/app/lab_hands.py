"""What a person does with each demonstration when a step of a lesson asks for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.runs.encoding_duel import EPOCHS
from fashion_gui.views.lessons.labs.activation_curves import ActivationCurves
from fashion_gui.views.lessons.labs.collapse import Collapse
from fashion_gui.views.lessons.labs.encoding_duel import EncodingDuel
from fashion_gui.views.lessons.labs.keras_and_tensorflow import KerasAndTensorFlow
from fashion_gui.views.lessons.labs.linear_arithmetic import LinearArithmetic
from fashion_gui.views.lessons.labs.mask_ensemble import MaskEnsemble
from fashion_gui.views.lessons.labs.optimizer_surfaces import OptimizerSurfaces
from tests.session.running import TRAINING_MILLISECONDS

LEFT = Qt.MouseButton.LeftButton

Hand = Callable[[QtBot, QWidget], None]


def press(button: QWidget) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, LEFT)


def mark_a_layer(qtbot: QtBot, lab: QWidget) -> None:
    assert isinstance(lab, KerasAndTensorFlow)
    qtbot.waitUntil(lambda: lab.operations is not None, timeout=TRAINING_MILLISECONDS)
    line = lab.lines.item(lab.code.lines["dense"])
    QTest.mouseClick(lab.lines.viewport(), LEFT, pos=lab.lines.visualItemRect(line).center())


def change_two_numbers(_qtbot: QtBot, lab: QWidget) -> None:
    assert isinstance(lab, LinearArithmetic)
    lab.boxes["weight_1"].stepUp()
    lab.boxes["bias_2"].stepUp()


def read_the_comparison(qtbot: QtBot, lab: QWidget) -> None:
    assert isinstance(lab, Collapse)
    qtbot.waitUntil(lambda: lab.answer is not None, timeout=TRAINING_MILLISECONDS)
    assert "Largest difference" in lab.figures.text()


def leave_the_activations_out(qtbot: QtBot, lab: QWidget) -> None:
    assert isinstance(lab, Collapse)
    qtbot.waitUntil(lambda: lab.answer is not None, timeout=TRAINING_MILLISECONDS)
    assert "relu stands between them" in lab.refusal.text()
    press(lab.kind.button(True))
    read_the_comparison(qtbot, lab)


def read_four_slopes(_qtbot: QtBot, lab: QWidget) -> None:
    assert isinstance(lab, ActivationCurves)
    for name in ("relu", "sigmoid"):
        press(lab.choice.button(name))
        for x in (0.0, 4.0):
            place = lab.plot.place_of(x, 0.0)
            QTest.mouseClick(lab.plot, LEFT, pos=QPoint(round(place.x()), 60))


def drag_the_start_and_fly_off(qtbot: QtBot, lab: QWidget) -> None:
    assert isinstance(lab, OptimizerSurfaces)
    place = lab.view.rect().center() / 2
    QTest.mousePress(lab.view, LEFT, pos=place)
    QTest.mouseMove(lab.view, place + QPoint(20, 10))
    QTest.mouseRelease(lab.view, LEFT, pos=place + QPoint(20, 10))
    lab.table.rows["sgd"].rate.setValue(90.0)
    walk(qtbot, lab, 40)
    press(lab.rates)


def walk_the_valley(qtbot: QtBot, lab: QWidget) -> None:
    assert isinstance(lab, OptimizerSurfaces)
    press(lab.surfaces.button("valley"))
    walk(qtbot, lab, 10)


def walk_the_others(qtbot: QtBot, lab: QWidget) -> None:
    assert isinstance(lab, OptimizerSurfaces)
    for name in ("saddle", "bumpy", "scaled"):
        press(lab.surfaces.button(name))
        walk(qtbot, lab, 10)


def walk_by_every_noise(qtbot: QtBot, lab: QWidget) -> None:
    assert isinstance(lab, OptimizerSurfaces)
    for size in (64, 8, 1):
        press(lab.batches.button(size))
        walk(qtbot, lab, 10)


def walk(_qtbot: QtBot, lab: OptimizerSurfaces, steps: int) -> None:
    for _ in range(steps):
        press(lab.step)


def fight(qtbot: QtBot, lab: QWidget) -> None:
    assert isinstance(lab, EncodingDuel)
    qtbot.waitUntil(lab.start.isEnabled, timeout=TRAINING_MILLISECONDS)
    press(lab.start)
    qtbot.waitUntil(lambda: len(lab.epochs) == EPOCHS + 1, timeout=TRAINING_MILLISECONDS)
    qtbot.waitUntil(lab.shuffle.isEnabled, timeout=TRAINING_MILLISECONDS)


def renumber_and_fight(qtbot: QtBot, lab: QWidget) -> None:
    assert isinstance(lab, EncodingDuel)
    press(lab.shuffle)
    fight(qtbot, lab)


def draw_a_thousand_masks(qtbot: QtBot, lab: QWidget) -> None:
    assert isinstance(lab, MaskEnsemble)
    qtbot.waitUntil(lambda: lab.answer is not None, timeout=TRAINING_MILLISECONDS)
    press(lab.count.button(1000))


HANDS: Mapping[tuple[str, str], Hand] = {
    ("workflow", "keras-and-tensorflow"): mark_a_layer,
    ("activations", "arithmetic"): change_two_numbers,
    ("activations", "collapse"): read_the_comparison,
    ("activations", "relu-refuses"): leave_the_activations_out,
    ("activations", "curves"): read_four_slopes,
    ("optimizers", "downhill"): drag_the_start_and_fly_off,
    ("optimizers", "valley"): walk_the_valley,
    ("optimizers", "saddle"): walk_the_others,
    ("optimizers", "noise"): walk_by_every_noise,
    ("encoding", "duel"): fight,
    ("encoding", "renumbered"): renumber_and_fight,
    ("dropout", "ensemble"): draw_a_thousand_masks,
}
"""By lesson and step."""
