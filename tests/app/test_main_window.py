"""The whole window: menus, keys, questions, files, languages. Keras is real."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
)
from pytestqt.qtbot import QtBot

from fashion_gui.app.workspaces import WORKSPACES
from fashion_gui.data.fashion_mnist import TRAIN_LABELS
from fashion_gui.runs.events import EndReason, RunEnded
from fashion_gui.session.dataset import default_folder
from fashion_gui.session.inference import InferenceState
from fashion_gui.session.inside_garment import Origin
from fashion_gui.session.theme import DARK, LIGHT
from fashion_gui.session.trainer import RunState
from fashion_gui.views.data.workspace import DataWorkspace
from fashion_gui.views.draw.guess_card import Asked
from fashion_gui.views.draw.workspace import DrawWorkspace
from fashion_gui.views.network.workspace import NetworkWorkspace
from fashion_gui.views.results.workspace import ResultsWorkspace
from fashion_gui.views.train.workspace import TrainWorkspace
from tests.app.window_hands import Open, choose, edit, message, shown_text
from tests.session.running import TRAINING_MILLISECONDS, Program, endless_project
from tests.small_runs import small_data
from tests.tools import catalogue

NAMES = [workspace.name for workspace in WORKSPACES]
KOREAN = "한"
"""Stands before each text of the catalogue that these tests use."""


# Workspaces and keys


def test_that_each_workspace_is_reached_by_rail_and_by_key(program: Program) -> None:
    window = program.window
    for place, name in enumerate(NAMES):
        program.key(Qt.Key(Qt.Key.Key_1 + place), Qt.KeyboardModifier.ControlModifier)
        assert window.stack.currentWidget() is window.workspace(name)
        assert window.rail.button(name).isChecked()
    for name in NAMES:
        program.press(window.rail.button(name))
        assert window.stack.currentWidget() is window.workspace(name)


def test_that_the_window_fits_a_small_screen(program: Program) -> None:
    for name in NAMES:
        program.window.show_workspace(name)
    least = program.window.minimumSizeHint()
    assert least.width() <= 1366
    assert least.height() <= 768


def test_that_no_two_commands_share_a_key(program: Program) -> None:
    actions = program.window.menus.findChildren(QAction)
    keys = [it.shortcut().toString() for it in actions if not it.shortcut().isEmpty()]
    assert len(keys) == len(set(keys))


def test_that_the_run_is_steered_by_keys_from_every_workspace(
    qtbot: QtBot, open_program: Open
) -> None:
    with open_program(endless_project()) as program:
        trainer = program.session.trainer
        qtbot.waitUntil(lambda: program.session.dataset.data is not None)
        for name in NAMES:
            program.press(program.window.rail.button(name))
            program.key(Qt.Key.Key_F10)
            program.wait_for(RunState.PAUSED)
            program.key(Qt.Key.Key_F6)
            assert program.state is RunState.RUNNING
            program.key(Qt.Key.Key_F6)
            assert program.state is RunState.PAUSED
            program.key(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
            program.wait_for_end()
            assert isinstance(trainer.outcome, RunEnded)
            assert trainer.outcome.reason is EndReason.STOPPED


def test_that_the_menu_says_what_f5_does(program: Program) -> None:
    menus = program.window.menus
    assert shown_text(menus.train) == "Train"
    assert not menus.stop.isEnabled()
    program.session.document.open(endless_project())
    choose(program, menus.train)
    program.wait_for(RunState.RUNNING)
    assert shown_text(menus.train) == "Pause"
    choose(program, menus.stop)
    program.wait_for_end()
    assert shown_text(menus.train) == "Train"


# Document


def test_that_undo_names_the_edit_and_takes_it_back(program: Program) -> None:
    menus, document = program.window.menus, program.session.document
    first = document.project
    assert not menus.edit.undo.isEnabled()
    edit(program)
    assert shown_text(menus.edit.undo) == "Undo units of dense: 100 → 64"
    document.set_recipe(replace(document.recipe, epochs=7))
    assert shown_text(menus.edit.undo) == "Undo Epochs: 2 → 7"
    choose(program, menus.edit.undo)
    assert document.recipe == first.recipe
    assert shown_text(menus.edit.undo) == "Undo units of dense: 100 → 64"
    assert shown_text(menus.edit.redo) == "Redo Epochs: 2 → 7"
    choose(program, menus.edit.undo)
    assert document.project == first
    assert shown_text(menus.edit.undo) == "Undo"
    assert not menus.edit.undo.isEnabled()
    choose(program, menus.edit.redo)
    choose(program, menus.edit.redo)
    assert document.recipe.epochs == 7
    assert document.network.layers["dense"].parameters["units"] == 64


def test_that_the_title_shows_the_file_and_what_is_unsaved(
    program: Program, tmp_path: Path
) -> None:
    window, document = program.window, program.session.document
    assert window.windowTitle().startswith("Untitled[*]")
    assert not window.isWindowModified()
    edit(program)
    assert window.isWindowModified()
    document.mark_saved(tmp_path / "mine.fashion", document.project)
    assert window.windowTitle().startswith("mine.fashion[*]")
    assert not window.isWindowModified()


# Closing


@pytest.mark.parametrize("state", [RunState.PREPARING, RunState.RUNNING, RunState.PAUSED])
def test_that_closing_in_mid_run_ends_every_thread(
    qtbot: QtBot, open_program: Open, state: RunState
) -> None:
    with open_program(endless_project()) as program:
        key = Qt.Key.Key_F10 if state is RunState.PAUSED else Qt.Key.Key_F6
        trainer, window = program.session.trainer, program.window

        def close_then() -> None:  # a state may be over before one could look again
            if trainer.state is state:
                QTimer.singleShot(0, window.close)

        trainer.state_changed.connect(close_then)
        program.key(key)
        qtbot.waitUntil(lambda: not window.isVisible(), timeout=TRAINING_MILLISECONDS)
        program.wait_for(RunState.IDLE)


def test_that_closing_right_after_showing_ends_every_thread(
    qtbot: QtBot, open_program: Open
) -> None:
    with open_program(shown=False) as program:
        program.window.show()
        program.window.close()
        assert not program.window.isVisible()


def test_that_closing_while_the_files_are_read_ends_every_thread(
    qtbot: QtBot, open_program: Open
) -> None:
    with open_program(folder=default_folder()) as program:
        qtbot.waitUntil(lambda: program.session.dataset.is_loading)
        program.window.close()


# Garments and classifying


@pytest.mark.parametrize("fault", ["missing", "cut off", "altered"])
def test_that_a_file_at_fault_is_told_and_can_be_tried_again(
    qtbot: QtBot, open_program: Open, tmp_path: Path, fault: str
) -> None:
    for file in default_folder().glob("*.gz"):
        try:
            os.link(file, tmp_path / file.name)
        except OSError:
            shutil.copy(file, tmp_path)
    path = tmp_path / TRAIN_LABELS.name
    content = path.read_bytes()
    path.unlink()  # not through a hard link
    if fault == "cut off":
        path.write_bytes(content[:-1])
    elif fault == "altered":
        path.write_bytes(content[:1000] + bytes([content[1000] ^ 1]) + content[1001:])
    with open_program(folder=tmp_path) as program:
        window = program.window
        data = window.workspace("data")
        assert isinstance(data, DataWorkspace)
        qtbot.waitUntil(data.error.isVisible)
        assert TRAIN_LABELS.name in data.error.notice.text
        assert str(tmp_path) in data.error.notice.text
        assert program.status == "Fashion-MNIST cannot be read: see the Data workspace."
        assert not window.run_bar.train_button.isEnabled()
        assert not window.menus.train.isEnabled()
        for name in NAMES:
            window.show_workspace(name)
        edit(program)
        window.show_workspace("data")
        path.unlink(missing_ok=True)
        path.write_bytes(content)
        program.press(data.error.retry)
        qtbot.waitUntil(data.grid.isVisible)
        assert "cannot be read" not in program.status
        assert window.run_bar.train_button.isEnabled()
        assert window.menus.train.isEnabled()


def test_that_results_and_draw_open_garments_in_inside(qtbot: QtBot, program: Program) -> None:
    window, inside = program.window, program.session.inside
    for name, garment in (("results", 7), ("draw", np.ones((28, 28), np.float32))):
        page = window.workspace(name)
        assert isinstance(page, (ResultsWorkspace, DrawWorkspace))
        window.show_workspace(name)
        page.inside_requested.emit(garment)
        assert window.stack.currentWidget() is window.workspace("inside")
        assert inside.garment is not None
        if name == "results":
            assert (inside.origin, inside.place) == (Origin.TEST, 7)
        else:
            assert inside.origin is Origin.DRAWING
            assert np.array_equal(inside.garment.pixels, np.ones((28, 28)))


def test_that_a_run_leads_to_results_and_to_my_network(qtbot: QtBot, program: Program) -> None:
    window, inference = program.window, program.session.inference
    results, draw = window.workspace("results"), window.workspace("draw")
    assert isinstance(results, ResultsWorkspace)
    assert isinstance(draw, DrawWorkspace)
    program.wait_until_ready()
    assert program.status == "Ready to train."
    assert not draw.guess.asked.button(Asked.TRAINED).isEnabled()
    program.train()
    qtbot.waitUntil(lambda: inference.test_predictions is not None, timeout=TRAINING_MILLISECONDS)
    predictions, labels = inference.test_predictions, small_data().test_labels
    assert predictions is not None
    assert predictions.probabilities is not None
    right = int(np.sum(np.argmax(predictions.probabilities, 1) == labels))
    program.press(window.rail.button("results"))
    assert results.headline.right_count.text() == f"{right}"
    assert results.headline.wrong_count.text() == f"{len(labels) - right}"
    program.press(window.rail.button("draw"))
    canvas = draw.drawing.canvas
    paper = canvas.paper_rect()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=paper.center().toPoint())
    QTest.mouseMove(canvas, paper.center().toPoint() + QPoint(40, 60))
    QTest.mouseRelease(
        canvas, Qt.MouseButton.LeftButton, pos=paper.center().toPoint() + QPoint(40, 60)
    )
    qtbot.waitUntil(lambda: draw.guess.bars.probabilities is not None)
    shipped = np.array(draw.guess.bars.probabilities)
    program.press(draw.guess.asked.button(Asked.TRAINED))
    qtbot.waitUntil(lambda: "of “Run 1”" in draw.guess.hint.text())
    assert not np.array_equal(shipped, np.array(draw.guess.bars.probabilities))


def test_that_my_network_classifies_the_drawing_anew_after_each_run(
    qtbot: QtBot, program: Program
) -> None:
    window, session = program.window, program.session
    draw = window.workspace("draw")
    assert isinstance(draw, DrawWorkspace)
    program.train()
    program.press(window.rail.button("draw"))
    program.press(draw.guess.asked.button(Asked.TRAINED))
    canvas = draw.drawing.canvas
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.paper_rect().center().toPoint())
    qtbot.waitUntil(lambda: "of “Run 1”" in draw.guess.hint.text(), timeout=20_000)
    first = np.array(draw.guess.bars.probabilities)
    session.document.set_recipe(replace(session.document.recipe, seed=7))
    program.train()
    qtbot.waitUntil(lambda: not np.array_equal(first, np.array(draw.guess.bars.probabilities)))


def test_that_a_missing_shipped_network_leaves_the_window_alive(
    qtbot: QtBot, open_program: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = tmp_path / "gone.keras"
    monkeypatch.setattr("fashion_gui.session.inference.shipped_model_path", lambda: missing)
    with open_program() as program:
        program.wait_until_ready()
        assert program.session.inference.state is InferenceState.NO_SHIPPED_MODEL
        for name in NAMES:
            program.press(program.window.rail.button(name))
        program.train()
        assert program.status == "Finished 2 epochs."
        qtbot.waitUntil(lambda: program.session.inference.test_predictions is not None)


# Language and theme


@pytest.fixture
def korean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A catalogue that says every text of the program with a Korean letter before it."""
    path = tmp_path / "ko.ts"
    catalogue.write(
        {(context, text): KOREAN + text for context, text in catalogue.messages_of_program()}, path
    )
    monkeypatch.setattr("fashion_gui.app.translator.catalogue_path", lambda code: path)


def visible_texts(program: Program) -> list[str]:
    """What labels, buttons and menus say now."""
    window = program.window
    labels = [it.text() for it in window.findChildren(QLabel) if it.isVisible()]
    buttons = [it.text() for it in window.findChildren(QAbstractButton) if it.isVisible()]
    # Separators of a list that was made anew wait for their end.
    actions = window.menus.findChildren(QAction)
    menus = [it.text() for it in actions if not it.isSeparator()]
    return [window.windowTitle(), *labels, *buttons, *menus]


@pytest.mark.usefixtures("korean")
def test_that_the_language_changes_while_running_and_nothing_is_lost(
    qtbot: QtBot, program: Program
) -> None:
    window, session = program.window, program.session
    program.wait_until_ready()
    program.train()
    qtbot.waitUntil(lambda: session.inference.test_predictions is not None)
    network = window.workspace("network")
    assert isinstance(network, NetworkWorkspace)
    program.press(window.rail.button("network"))
    network.canvas.select(["dropout"])
    edit(program)
    losses = session.trainer.history.batch_losses.values.copy()
    english: dict[str, list[str]] = {}
    for name in NAMES:
        window.show_workspace(name)
        english[name] = visible_texts(program)
    window.show_workspace("network")
    choose(program, window.menus.languages["ko"])
    qtbot.waitUntil(lambda: window.windowTitle().startswith(KOREAN))
    assert program.status == KOREAN + "Finished 2 epochs."
    assert window.run_bar.train_button.text() == KOREAN + "Train"
    assert window.menus.file.title() == KOREAN + "&File"
    assert window.menus.edit.undo.text() == f"{KOREAN}&Undo {KOREAN}units of dense: 100 → 64"
    assert window.menus.languages["ko"].isChecked()
    assert window.rail.button("train").text() == KOREAN + "Train"
    assert window.stack.currentWidget() is network
    assert network.canvas.selected == ("dropout",)
    for name in NAMES:
        window.show_workspace(name)
        korean = set(visible_texts(program))
        assert korean != set(english[name])
        assert not [it for it in english[name] if it in korean and KOREAN + it in korean]
    window.show_workspace("network")
    choose(program, window.menus.languages["en"])
    qtbot.waitUntil(lambda: not window.windowTitle().startswith(KOREAN))
    for name in NAMES:
        window.show_workspace(name)
        assert visible_texts(program) == english[name]
    assert network.canvas.selected == ("dropout",)
    assert session.document.undoable is not None
    np.testing.assert_array_equal(session.trainer.history.batch_losses.values, losses)


@pytest.mark.usefixtures("korean")
def test_that_the_language_can_be_changed_in_mid_run(qtbot: QtBot, open_program: Open) -> None:
    with open_program(endless_project()) as program:
        program.key(Qt.Key.Key_F6)
        program.wait_for(RunState.RUNNING)
        choose(program, program.window.menus.languages["ko"])
        qtbot.waitUntil(lambda: program.status == KOREAN + "Training")
        qtbot.waitUntil(lambda: program.progress.startswith(KOREAN + "Epoch "))
        assert program.state is RunState.RUNNING


def test_that_the_theme_changes_everything_while_running(qtbot: QtBot, program: Program) -> None:
    window = program.window
    program.train()
    train = window.workspace("train")
    assert isinstance(train, TrainWorkspace)
    program.press(window.rail.button("train"))
    qtbot.waitUntil(train.charts.loss.isVisible)
    for theme in (DARK, LIGHT):
        choose(program, window.menus.themes[theme.name])
        for name in NAMES:
            window.show_workspace(name)
            window.grab()
        window.show_workspace("train")
        for chart in train.charts.both:
            corner = chart.plot.grab().toImage().pixelColor(QPoint(2, 2))
            assert corner == QColor(theme.surface)
        bar = window.run_bar.grab().toImage().pixelColor(QPoint(4, window.run_bar.height() // 2))
        assert bar == QColor(theme.surface)
        assert window.menus.themes[theme.name].isChecked()


# Failures


def test_that_about_is_told(qtbot: QtBot, program: Program) -> None:
    choose(program, program.window.menus.about)
    assert "Zalando" in message(qtbot, program)


def test_that_full_screen_comes_and_goes(qtbot: QtBot, program: Program) -> None:
    choose(program, program.window.menus.full_screen)
    qtbot.waitUntil(program.window.isFullScreen)
    choose(program, program.window.menus.full_screen)
    qtbot.waitUntil(lambda: not program.window.isFullScreen())


def test_that_every_workspace_fits_into_the_window_that_is_opened(open_program: Open) -> None:
    with open_program() as program:
        for workspace in WORKSPACES:
            program.window.show_workspace(workspace.name)
            QTest.qWait(1)
            page = program.window.workspace(workspace.name)
            assert page.size() == program.window.stage.viewport().size(), workspace.name
