"""*Guess my garment*, as a class plays it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.data.classes import GARMENT_CLASSES
from fashion_gui.data.recognition import Recognition
from fashion_gui.session.inference import DrawingPrediction, ModelChoice
from fashion_gui.views.draw import DrawWorkspace
from fashion_gui.views.draw.gallery_dialog import GalleryDialog
from fashion_gui.views.draw.guessing_game import SECONDS, GuessingGame, Round
from tests.views.draw.conftest import LEFT, NotingInference, drag, levels

STROKE = ((0.2, 0.5), (0.8, 0.5))


def sure_of(label: int) -> npt.NDArray[np.float32]:
    probabilities: npt.NDArray[np.float32] = np.eye(10, dtype=np.float32)[label]
    return probabilities


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def say(inference: NotingInference, label: int, unknown: float = 0.0) -> None:
    recognition = Recognition(sure_of(label), unknown)
    inference.drawing_classified.emit(DrawingPrediction(recognition, ModelChoice.SHIPPED))


def begin(workspace: DrawWorkspace) -> Clock:
    """With the key; the clock stands still."""
    clock = Clock()
    workspace.game._clock = clock
    QTest.keyClick(workspace.drawing.canvas, Qt.Key.Key_G)
    assert workspace.game.is_drawing
    return clock


def test_that_each_class_is_asked_once_and_the_same_seed_asks_alike(qtbot: QtBot) -> None:
    orders = []
    for _ in range(2):
        game = GuessingGame()
        game.begin(seed=3)
        order = []
        while game.is_going_on:
            assert game.wanted is not None
            order.append(game.wanted)
            game.take(Recognition(sure_of(game.wanted)))
            game.next_round()
        orders.append(order)
        assert game.won == 10
    assert sorted(orders[0]) == list(range(10))
    assert orders[0] == orders[1]


def test_that_a_right_guess_ends_the_round(
    qtbot: QtBot, workspace: DrawWorkspace, inference: NotingInference
) -> None:
    drag(qtbot, workspace, *STROKE)
    clock = begin(workspace)
    assert not levels(workspace).any()  # the paper is clean
    assert workspace.game_bar.isVisible()
    wanted = workspace.game.wanted
    assert wanted is not None
    assert workspace.game_bar.word.text() == f"Draw: {GARMENT_CLASSES[wanted].english}"
    drag(qtbot, workspace, *STROKE)
    assert workspace.guess.guess.text() == "Draw a garment"
    wrong = (wanted + 1) % 10
    say(inference, wrong)
    assert workspace.game.is_drawing
    assert workspace.guess.bars.isVisible()
    shown = workspace.guess.bars.probabilities
    assert shown is not None
    assert np.array_equal(shown, sure_of(wrong)), "it guesses aloud"
    assert workspace.guess.guess.text() == GARMENT_CLASSES[wrong].english
    clock.now += 7.3
    say(inference, wanted)
    assert not workspace.game.is_drawing
    assert workspace.game_bar.remark.text() == "✓ Guessed after 7.3 s."
    assert "1 guessed" in workspace.game_bar.place.text()
    (kept,) = workspace._gallery.drawings
    assert (kept.wanted, kept.guessed) == (wanted, wanted)
    assert kept.image.pixelColor(140, 140).value() < 60  # the stroke, black on white
    assert kept.image.pixelColor(5, 5).value() == 255
    QTest.mouseClick(workspace.game_bar.next_button, LEFT)
    assert workspace.game.is_drawing
    following = workspace.game.wanted
    assert following not in (None, wanted)
    assert workspace.game_bar.word.text() == f"Draw: {GARMENT_CLASSES[following].english}"


def test_that_time_runs_out(
    qtbot: QtBot, workspace: DrawWorkspace, inference: NotingInference
) -> None:
    clock = begin(workspace)
    wanted = workspace.game.wanted
    assert wanted is not None
    drag(qtbot, workspace, *STROKE)
    say(inference, wanted, unknown=0.9)  # "no garment" is no guess, however like one it is
    assert workspace.game.is_drawing
    assert SECONDS == 20
    clock.now += 19.9
    qtbot.wait(120)  # it looks at the clock every 50
    assert workspace.game.is_drawing
    clock.now += 0.2
    qtbot.waitUntil(lambda: not workspace.game.is_drawing)
    assert workspace.game.rounds == [Round(wanted, None, None)]
    assert workspace.game_bar.remark.text() == "✗ Not guessed: it saw no garment."


def test_that_the_game_ends_where_the_person_goes(workspace: DrawWorkspace) -> None:
    begin(workspace)
    QTest.mouseClick(workspace.game_bar.leave_button, LEFT)
    assert not workspace.game.is_going_on
    assert not workspace.game_bar.isVisible()
    begin(workspace)
    workspace.hide()
    assert not workspace.game.is_going_on


def test_that_the_gallery_shows_and_deletes_drawings(
    qtbot: QtBot, workspace: DrawWorkspace, inference: NotingInference
) -> None:
    begin(workspace)
    wanted = workspace.game.wanted
    assert wanted is not None
    drag(qtbot, workspace, *STROKE)
    say(inference, wanted)
    QTest.mouseClick(workspace.game_bar.gallery_button, LEFT)
    (dialog,) = workspace.findChildren(GalleryDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.model.rowCount() == 1
    assert not dialog.delete_button.isEnabled()
    QTest.mouseClick(dialog.tiles.viewport(), LEFT, pos=dialog.tiles.tile_rect(0).center())
    assert "guessed" in str(dialog.model.data(dialog.model.index(0)))
    QTest.keyClick(dialog.tiles, Qt.Key.Key_Delete)
    assert not workspace._gallery.drawings
    assert dialog.model.rowCount() == 0
    dialog.close()
