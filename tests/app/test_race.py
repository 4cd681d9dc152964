"""A race in the whole window: from the menu, from the preset, and closed in mid-race."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fashion_gui.network.presets import PRESETS, RACES
from fashion_gui.session.trainer import RunState
from fashion_gui.views.train.race_dialog import RaceDialog
from fashion_gui.views.train.workspace import TrainWorkspace
from tests.session.running import TRAINING_MILLISECONDS, Program, running_program

(PICTURE,) = RACES


def open_dialog(qtbot: QtBot, program: Program) -> RaceDialog:
    """The dialog that has just been asked for."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), RaceDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RaceDialog)
    assert isinstance(program.window.stack.currentWidget(), TrainWorkspace)
    return dialog


def test_that_the_preset_has_its_race_ready(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with running_program(qtbot, monkeypatch) as program:
        menus = program.window.menus
        action = menus.file.presets[PICTURE]
        assert action in menus._run.actions()
        action.trigger()
        dialog = open_dialog(qtbot, program)
        assert program.session.document.project == PRESETS[PICTURE].build()
        assert dialog.race == RACES[PICTURE]
        assert dialog.epochs.value() == 20
        dialog.epochs.setValue(2)
        trainer = program.session.trainer
        said: dict[RunState, str] = {}  # two epochs of a small set are soon over
        trainer.state_changed.connect(lambda: said.update({trainer.state: program.status}))
        # Not before TensorFlow is there.
        qtbot.waitUntil(dialog.start_button.isEnabled, timeout=TRAINING_MILLISECONDS)
        dialog.start_button.click()
        program.wait_for_end()
        assert said[RunState.RUNNING].startswith("The race is on")
        names = [run.name for run in program.session.document.runs]
        assert names == ["RMSprop", "Adam"]
        assert "ends with the lowest validation loss" in program.status


def test_that_the_key_asks_for_a_race(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with running_program(qtbot, monkeypatch) as program:
        program.key(Qt.Key.Key_F6, Qt.KeyboardModifier.ControlModifier)
        dialog = open_dialog(qtbot, program)
        dialog.reject()
        assert program.state is RunState.IDLE


def test_that_the_window_is_closed_in_mid_race(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fixture of all tests fails where a thread is left."""
    with running_program(qtbot, monkeypatch) as program:
        dialog = program.window.open_race()
        dialog.epochs.setValue(10_000)
        dialog.start_button.click()
        runs = program.session.trainer.runs
        qtbot.waitUntil(
            lambda: all(run.history.epochs for run in runs), timeout=TRAINING_MILLISECONDS
        )
    assert not any(run.controls.paused for run in runs)
    assert all(run.controls.stopped for run in runs)


def test_that_the_window_is_closed_before_the_first_batch(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running_program(qtbot, monkeypatch) as program:
        dialog = program.window.open_race()
        dialog.start_button.click()
        runs = program.session.trainer.runs
    assert all(run.controls.stopped for run in runs)
