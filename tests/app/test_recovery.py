"""Work that a killed program has left, offered in the next one's window."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from fashion_gui.network.presets import PRESETS
from fashion_gui.network.run_record import RunOutcome
from fashion_gui.session import autosave as module
from fashion_gui.session.recovery import RecoverySlot
from fashion_gui.views.train.workspace import TrainWorkspace
from tests.app.window_hands import Open, answer, edit, question
from tests.network.test_trained_arrays import trained_project
from tests.session.running import ROOT, Program
from tests.session.test_killed_run import kill_in_mid_run

EDITED_AND_KILLED = """
import sys
from fashion_gui.network.edits import SetParameters
from fashion_gui.session import autosave as module
from tests.session.running import drive, small_project
from fashion_gui.session.recovery import recovery_folder

module.QUIET_MILLISECONDS = 50

def hand(window):
    window._session.document.apply(SetParameters("dense", {"units": 77}))
    while not list(recovery_folder().glob("*.fashion")):
        yield
    print(recovery_folder(), flush=True)
    while True:
        yield

sys.exit(drive(small_project(), hand))
"""

RESTORED_AND_CLOSED = """
import sys
from tests.session.running import drive, small_project
from fashion_gui.session.recovery import recovery_folder

def hand(window):
    bar = window.recovery_bar
    while not bar.isVisible():
        yield
    bar.buttons[0].click()
    document = window._session.document
    while bar.isVisible():
        yield
    print(document.network.layers["dense"].parameters["units"], window.isWindowModified())
    document.mark_saved(recovery_folder() / "mine", document.project)
    window.close()

sys.exit(drive(small_project(), hand))
"""


def run(code: str, home: Path) -> subprocess.Popen[str]:
    homes = (
        "XDG_CONFIG_HOME",
        "XDG_STATE_HOME",
        "XDG_DATA_HOME",
        "LOCALAPPDATA",
        "APPDATA",
        "HOME",
    )
    return subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, **dict.fromkeys((*homes, "HOME"), str(home))},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_that_a_window_killed_in_mid_work_loses_nothing_that_it_had_copied(
    tmp_path: Path,
) -> None:
    first = run(EDITED_AND_KILLED, tmp_path)
    assert first.stdout is not None
    folder = Path(first.stdout.readline().strip())
    first.send_signal(signal.SIGKILL)
    first.communicate()
    assert folder.is_relative_to(tmp_path)
    assert len(list(folder.glob("*.fashion"))) == 1
    second = run(RESTORED_AND_CLOSED, tmp_path)
    told, wrong = second.communicate(timeout=60)
    assert told == "77 True\n", wrong
    assert second.returncode == 0
    assert list(folder.iterdir()) == [], "a clean end leaves nothing"


def test_that_a_killed_run_is_restored_and_continued_by_pressing(
    qtbot: QtBot, open_program: Open, tmp_path: Path
) -> None:
    kill_in_mid_run(tmp_path)
    with open_program(recovery_folder=tmp_path) as program:
        qtbot.waitUntil(program.window.recovery_bar.isVisible)
        program.press(program.window.recovery_bar.buttons[0])
        program.window.show_workspace("train")
        page = program.window.workspace("train")
        assert isinstance(page, TrainWorkspace)
        qtbot.waitUntil(lambda: page.runs.table.model().rowCount() == 1)
        (run,) = program.session.runs.rows
        done = len(run.result.history.epochs)
        assert done >= 3
        qtbot.waitUntil(lambda: len(page.charts.loss.traces[-1].validation[0]) == done)
        page.runs.table.choose([run.id])
        program.wait_until_ready()
        program.press(page.runs.buttons[page.runs.actions_.go_on])
        program.wait_for_end()
        (ended,) = program.session.runs.rows
        assert ended.id == run.id
        assert ended.result.outcome is RunOutcome.COMPLETED


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder in which a program that is gone has left a trained network."""
    folder = tmp_path / "recovery"
    slot = RecoverySlot.new(folder)
    slot.write(trained_project(PRESETS["hidden-adam"].build().network), tmp_path / "mine.fashion")
    slot.release()
    return folder


def offered(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(program.window.recovery_bar.isVisible)
    assert "mine.fashion" in program.window.recovery_bar.text


def test_that_restored_work_is_there_with_its_file_and_its_weights(
    qtbot: QtBot, open_program: Open, folder: Path
) -> None:
    with open_program(recovery_folder=folder) as program:
        offered(qtbot, program)
        document = program.session.document
        program.press(program.window.recovery_bar.buttons[0])
        assert document.network == PRESETS["hidden-adam"].build().network
        assert program.window.windowTitle().startswith("mine.fashion")
        assert program.window.isWindowModified()
        assert program.session.inference.has_trained
        assert not program.window.recovery_bar.isVisible()


def test_that_restoring_asks_for_what_was_done_meanwhile(
    qtbot: QtBot, open_program: Open, folder: Path
) -> None:
    with open_program(recovery_folder=folder) as program:
        offered(qtbot, program)
        edit(program)
        before = program.session.document.project
        program.press(program.window.recovery_bar.buttons[0])
        answer(qtbot, program, QMessageBox.StandardButton.Cancel)
        qtbot.waitUntil(lambda: question(program) is None)
        assert program.session.document.project is before
        assert program.window.recovery_bar.isVisible(), "it is still offered"
        program.press(program.window.recovery_bar.buttons[0])
        answer(qtbot, program, QMessageBox.StandardButton.Discard)
        qtbot.waitUntil(lambda: program.session.document.project is not before)


def test_that_discarded_work_is_offered_no_more(
    qtbot: QtBot, open_program: Open, folder: Path
) -> None:
    with open_program(recovery_folder=folder) as program:
        offered(qtbot, program)
        program.press(program.window.recovery_bar.buttons[1])
        assert not program.window.recovery_bar.isVisible()
        qtbot.waitUntil(lambda: list(folder.iterdir()) == [])


def test_that_an_offer_that_is_not_answered_is_made_again(
    qtbot: QtBot, open_program: Open, folder: Path
) -> None:
    for _ in range(2):
        with open_program(recovery_folder=folder) as program:
            offered(qtbot, program)


def test_that_a_clean_end_leaves_no_copy(
    qtbot: QtBot, open_program: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "QUIET_MILLISECONDS", 20)
    with open_program(recovery_folder=tmp_path) as program:
        edit(program)
        qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.fashion"))) == 1)
        program.window.close()
        answer(qtbot, program, QMessageBox.StandardButton.Discard)
        qtbot.waitUntil(lambda: not program.window.isVisible())
    assert list(tmp_path.iterdir()) == []


def test_that_a_full_disk_is_told(
    qtbot: QtBot, open_program: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "QUIET_MILLISECONDS", 20)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with open_program(recovery_folder=tmp_path) as program:
        monkeypatch.setattr("os.fsync", full)
        edit(program)
        qtbot.waitUntil(program.window.recovery_bar.isVisible)
        assert "Save often" in program.window.recovery_bar.text
        program.press(program.window.recovery_bar.close_button)
