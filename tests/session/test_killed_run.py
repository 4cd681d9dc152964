"""A run that goes on when the program is killed: its whole epochs are there, and it goes on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from fashion_gui.network.project import Project
from fashion_gui.network.project_file import ProjectFault, ProjectFileError
from fashion_gui.network.run_record import RunOutcome
from fashion_gui.session import autosave as module
from fashion_gui.session.recovery import Recovered, find_left
from fashion_gui.session.session import Session
from fashion_gui.session.settings import Settings
from fashion_gui.session.trainer import RunState
from tests.network.test_runs_in_files import a_run
from tests.network.test_trained_arrays import require_same_weights
from tests.session.running import (
    TRAINING_MILLISECONDS,
    SmallDataset,
    endless_project,
    killed_program,
)
from tests.small_runs import small_project

SETTINGS: dict[str, Any] = {"epochs": 7, "keep_best": True}

KILLED = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
import fashion_gui.session.session as module
from fashion_gui.runs.events import BatchesEnded
from fashion_gui.session.settings import Settings
from fashion_gui.session.trainer import RunState
from tests.session.running import SmallDataset
from tests.session.test_killed_run import SETTINGS
from tests.small_runs import small_project

application = QCoreApplication([])
module.Dataset = SmallDataset
session = module.Session(
    small_project(**SETTINGS), Settings("en", "light"), recovery_folder=Path(sys.argv[1])
)
session.start()

def follow(event):
    running = session.trainer.state is RunState.RUNNING
    if isinstance(event, BatchesEnded) and event.epoch == 3 and running:
        session.trainer.pause()
        print("three epochs", flush=True)

session.trainer.event_arrived.connect(follow)
session.trainer.train()
application.exec()
"""


FULL_AFTER_TWO = """
import fashion_gui.network.run_file as run_file
import fashion_gui.session.run_keeper as run_keeper

written = []

def write_run(id_, result, folder, **named):
    if len(written) == 2:
        raise OSError(28, "No space left on device", str(folder))
    run_file.write_run(id_, result, folder, **named)
    written.append(id_)

run_keeper.write_run = write_run
"""


def kill_in_mid_run(folder: Path, before: str = "") -> None:
    """Trains in another process and kills it in its fourth epoch, without a warning."""
    with killed_program(before + KILLED, folder, says="three epochs"):
        pass


@contextmanager
def keeping_session(
    monkeypatch: pytest.MonkeyPatch, folder: Path, project: Project | None = None
) -> Iterator[Session]:
    monkeypatch.setattr("fashion_gui.session.session.Dataset", SmallDataset)
    monkeypatch.setattr(module, "QUIET_MILLISECONDS", 30)
    session = Session(project or small_project(), Settings("en", "light"), recovery_folder=folder)
    session.start()
    try:
        yield session
    finally:
        session.shut_down()


def restore(qtbot: QtBot, session: Session) -> None:
    """Takes back what a killed program has left."""
    assert session.autosave is not None
    found: list[Recovered] = []
    session.autosave.found.connect(found.append)
    qtbot.waitUntil(lambda: bool(found))
    session.autosave.restore(found[0])


def wait_for_end(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(
        lambda: session.trainer.outcome is not None and session.trainer.state is RunState.IDLE,
        timeout=TRAINING_MILLISECONDS,
    )


def test_that_a_killed_run_goes_on_to_the_numbers_that_it_would_have_had(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    kill_in_mid_run(tmp_path)
    with keeping_session(monkeypatch, tmp_path) as session:
        restore(qtbot, session)
        (run,) = session.runs.rows
        assert run.name == "Run 1"
        assert run.result.outcome is RunOutcome.INTERRUPTED
        done = len(run.result.history.epochs)
        assert done >= 3
        assert session.document.project.trained is run.result.trained
        session.runs.go_on(run.id)
        wait_for_end(qtbot, session)
        (ended,) = session.runs.rows
        assert ended.id == run.id
        assert ended.result.outcome is RunOutcome.COMPLETED
        assert len(ended.result.history.epochs) == 7
        assert len(run.result.history.epochs) == done, "what was kept is as it was"
    assert list(tmp_path.iterdir()) == []

    with keeping_session(monkeypatch, tmp_path / "other", small_project(**SETTINGS)) as session:
        session.trainer.train()
        wait_for_end(qtbot, session)
        whole = session.runs.rows[0].result
    np.testing.assert_array_equal(
        ended.result.history.batch_losses.values, whole.history.batch_losses.values
    )
    for mine, theirs in zip(ended.result.history.epochs, whole.history.epochs, strict=True):
        assert (mine.loss, mine.val_loss, mine.val_accuracy) == (
            theirs.loss, theirs.val_loss, theirs.val_accuracy,
        )  # fmt: skip
    assert ended.result.weights_epoch == whole.weights_epoch
    require_same_weights(ended.result.trained, whole.trained)


def test_that_a_full_disk_stops_no_run_and_is_told_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def full(_id: str, _result: object, folder: Path, sync: bool = True) -> None:
        raise ProjectFileError(folder, ProjectFault.SYSTEM, "No space left on device")

    monkeypatch.setattr("fashion_gui.session.run_keeper.write_run", full)
    monkeypatch.setattr("fashion_gui.session.recovery.write_run", full)
    with keeping_session(monkeypatch, tmp_path, small_project(epochs=4)) as session:
        assert session.autosave is not None
        told: list[None] = []
        session.autosave.failed.connect(lambda: told.append(None))
        session.trainer.train()
        wait_for_end(qtbot, session)
        assert len(session.runs.rows[0].result.history.epochs) == 4
        session.trainer.train()
        wait_for_end(qtbot, session)
        qtbot.wait(60)
        assert len(told) == 1


def test_that_the_epochs_before_the_disk_was_full_are_there_after_a_crash(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    kill_in_mid_run(tmp_path, FULL_AFTER_TWO)
    with keeping_session(monkeypatch, tmp_path) as session:
        restore(qtbot, session)
        (run,) = session.runs.rows
        assert len(run.result.history.epochs) == 2
        session.runs.go_on(run.id)
        wait_for_end(qtbot, session)
        assert len(session.runs.rows[0].result.history.epochs) == SETTINGS["epochs"]


def test_that_runs_are_written_once_and_removed_when_they_are_deleted(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with keeping_session(monkeypatch, tmp_path) as session:
        document = session.document
        for number in (1, 2):
            document.add_run(a_run(number))
        qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.runs/*.run"))) == 2)
        written = {it: it.stat().st_mtime_ns for it in tmp_path.glob("*.runs/*.run")}
        qtbot.waitUntil(lambda: bool(list(tmp_path.glob("*.fashion"))))
        (copy,) = tmp_path.glob("*.fashion")
        before = copy.stat().st_mtime_ns
        session.runs.rename(f"{1:032x}", "mine")
        qtbot.waitUntil(lambda: copy.stat().st_mtime_ns != before)
        assert {it: it.stat().st_mtime_ns for it in written} == written
        assert copy.stat().st_size < 4000
        session.runs.delete([f"{1:032x}"])
        qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.runs/*.run"))) == 1)
        document.undo()
        qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.runs/*.run"))) == 2)
        assert find_left(tmp_path) is None, "it is this process's own"


def test_that_nothing_is_left_of_a_run_that_ended_well(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with keeping_session(monkeypatch, tmp_path, endless_project()) as session:
        session.trainer.train()
        qtbot.waitUntil(
            lambda: bool(list(tmp_path.glob("*.runs/*.run"))), timeout=TRAINING_MILLISECONDS
        )
        assert list(tmp_path.glob("*.fashion")), "it is found by the copy beside it"
        session.trainer.stop()
        wait_for_end(qtbot, session)
        document = session.document
        document.mark_saved(tmp_path / "mine.fashion", document.project)
        qtbot.waitUntil(lambda: not list(tmp_path.glob("*.runs")))
    assert list(tmp_path.iterdir()) == []
