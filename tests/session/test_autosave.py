"""Copies of unsaved work, and what a killed program leaves."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fashion_gui.network.edits import SetParameters
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project_file import read_project, write_project
from fashion_gui.session import autosave as module
from fashion_gui.session.autosave import LONGEST_MILLISECONDS, QUIET_MILLISECONDS, Autosave
from fashion_gui.session.document import Document
from fashion_gui.session.recovery import Recovered, RecoverySlot, find_left
from tests.network.test_trained_arrays import require_same_weights, trained_project
from tests.session.running import killed_program

KILLED = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from fashion_gui.network.edits import SetParameters
from fashion_gui.network.presets import PRESETS
from fashion_gui.session import autosave as module
from fashion_gui.session.document import Document

folder, path, units = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
of_others = set(folder.glob("*.fashion"))
application = QCoreApplication([])
document = Document(PRESETS["chapter"].build())
document.mark_saved(path, document.project)
module.QUIET_MILLISECONDS = 50
autosave = module.Autosave(document, folder)
autosave.start()
document.apply(SetParameters("dense", {"units": units}))

def look():
    if set(folder.glob("*.fashion")) - of_others:
        print("copied", flush=True)
        watch.stop()

watch = QTimer()
watch.timeout.connect(look)
watch.start(10)
application.exec()
"""


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "QUIET_MILLISECONDS", 30)
    monkeypatch.setattr(module, "LONGEST_MILLISECONDS", 300)


@contextmanager
def keeping(document: Document, folder: Path) -> Iterator[tuple[Autosave, list[Recovered]]]:
    """An autosave that runs, and what it has found."""
    autosave = Autosave(document, folder)
    found: list[Recovered] = []
    autosave.found.connect(found.append)
    autosave.start()
    try:
        yield autosave, found
    finally:
        autosave.shut_down()


def a_document() -> Document:
    return Document(PRESETS["chapter"].build())


def edit(document: Document, units: int = 64) -> None:
    document.apply(SetParameters("dense", {"units": units}))


def copies(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.fashion"))


def leave(folder: Path, document: Document, path: Path | None = None) -> None:
    """A copy as a program leaves it that was killed: its lock names a process that is gone."""
    slot = RecoverySlot.new(folder)
    slot.write(document.project, path)
    slot.release()


def killed_at_work(
    folder: Path, path: Path, units: int
) -> AbstractContextManager[subprocess.Popen[str]]:
    """A process that has copied its unsaved work; killed at the end."""
    return killed_program(KILLED, folder, path, units, says="copied")


def test_that_at_most_so_much_is_lost() -> None:
    assert QUIET_MILLISECONDS <= 2_000
    assert LONGEST_MILLISECONDS <= 30_000


def test_that_a_killed_program_s_work_is_restored(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "mine.fashion"
    with killed_at_work(tmp_path, path, units=77):
        assert find_left(tmp_path) is None, "it is alive"
    document = a_document()
    with keeping(document, tmp_path) as (autosave, found):
        qtbot.waitUntil(lambda: bool(found))
        assert found[0].path == path
        autosave.restore(found[0])
        assert document.network.layers["dense"].parameters["units"] == 77
        assert document.path == path
        assert document.has_unsaved_changes
        assert copies(tmp_path), "restored work is still not saved"
    assert list(tmp_path.iterdir()) == []


def test_that_no_process_takes_the_copies_of_another(qtbot: QtBot, tmp_path: Path) -> None:
    with killed_at_work(tmp_path, tmp_path / "a.fashion", 11) as alive:
        with killed_at_work(tmp_path, tmp_path / "b.fashion", 12):
            pass
        other = a_document()
        with (
            keeping(a_document(), tmp_path) as (_, found),
            keeping(other, tmp_path) as (_, other_found),
        ):
            qtbot.waitUntil(lambda: bool(found or other_found))
            edit(other)
            qtbot.waitUntil(lambda: len(copies(tmp_path)) == 3)
            (offered,) = [*found, *other_found]  # to one window alone
            assert offered.path == tmp_path / "b.fashion"
        assert alive.poll() is None
        assert len(copies(tmp_path)) == 2, "what was not answered is offered again"
    again = find_left(tmp_path)
    assert again is not None
    again.slot.release()


def test_that_edits_are_copied_after_a_rest_and_gone_after_saving(
    qtbot: QtBot, tmp_path: Path
) -> None:
    document = a_document()
    folder = tmp_path / "not there yet"
    with keeping(document, folder):
        edit(document)
        qtbot.waitUntil(lambda: len(copies(folder)) == 1)
        assert read_project(copies(folder)[0]) == document.project
        edit(document, 65)
        qtbot.waitUntil(lambda: read_project(copies(folder)[0]) == document.project)
        assert len(copies(folder)) == 1
        document.mark_saved(tmp_path / "mine.fashion", document.project)
        qtbot.waitUntil(lambda: not copies(folder))
        edit(document, 66)
        qtbot.waitUntil(lambda: len(copies(folder)) == 1)
    assert list(folder.iterdir()) == []


def test_that_edits_without_a_rest_are_copied_too(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "QUIET_MILLISECONDS", 100_000)
    document = a_document()
    with keeping(document, tmp_path):
        edit(document)
        qtbot.waitUntil(lambda: len(copies(tmp_path)) == 1)


def test_that_a_trained_network_is_copied(qtbot: QtBot, tmp_path: Path) -> None:
    document, trained = a_document(), trained_project().trained
    assert trained is not None
    with keeping(document, tmp_path):
        document.set_trained(trained)
        qtbot.waitUntil(lambda: len(copies(tmp_path)) == 1)
        require_same_weights(read_project(copies(tmp_path)[0]).trained, trained)


def test_that_nothing_is_written_without_changes(qtbot: QtBot, tmp_path: Path) -> None:
    document = a_document()
    with keeping(document, tmp_path):
        edit(document)
        document.undo()
        qtbot.wait(60)
        assert copies(tmp_path) == []


def test_that_discarded_work_is_gone(qtbot: QtBot, tmp_path: Path) -> None:
    leave(tmp_path, a_document())
    document = a_document()
    before = document.project
    with keeping(document, tmp_path) as (autosave, found):
        qtbot.waitUntil(lambda: bool(found))
        autosave.discard(found[0])
        qtbot.waitUntil(lambda: list(tmp_path.iterdir()) == [])
    assert document.project is before


def test_that_restored_work_takes_the_place_of_this_window_s_copy(
    qtbot: QtBot, tmp_path: Path
) -> None:
    left = a_document()
    edit(left, 5)
    leave(tmp_path, left)
    document = a_document()
    with keeping(document, tmp_path) as (autosave, found):
        qtbot.waitUntil(lambda: bool(found))
        edit(document, 6)
        qtbot.waitUntil(lambda: len(copies(tmp_path)) == 2)
        autosave.restore(found[0])
        qtbot.waitUntil(lambda: len(copies(tmp_path)) == 1)
        assert read_project(copies(tmp_path)[0]).network == left.network
        edit(document, 7)
        qtbot.waitUntil(lambda: read_project(copies(tmp_path)[0]) == document.project)


def test_that_the_latest_work_is_offered_first(tmp_path: Path) -> None:
    for units, moment in ((1, 100), (2, 300), (3, 200)):
        document = a_document()
        edit(document, units)
        known = copies(tmp_path)
        leave(tmp_path, document)
        (new,) = set(copies(tmp_path)) - set(known)
        os.utime(new, (moment, moment))
    units_offered = []
    while (recovered := find_left(tmp_path)) is not None:
        units_offered.append(recovered.project.network.layers["dense"].parameters["units"])
        recovered.slot.clear()
        recovered.slot.release()
    assert units_offered == [2, 3, 1]


@pytest.mark.parametrize("content", [b"", b"no project"])
def test_that_a_copy_that_cannot_be_read_is_passed_over(
    qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    leave(tmp_path, a_document())
    copies(tmp_path)[0].write_bytes(content)
    leave(tmp_path, a_document())
    os.utime(copies(tmp_path)[0])
    with keeping(a_document(), tmp_path) as (_, found):
        qtbot.waitUntil(lambda: bool(found))
        assert found[0].path is None


@pytest.mark.parametrize("origin", ["", "[]", '{"path": 3}', "{", '{"path": "/a/b.fashion"}'])
def test_that_a_damaged_note_of_the_file_costs_the_file_only(tmp_path: Path, origin: str) -> None:
    leave(tmp_path, a_document(), tmp_path / "mine.fashion")
    next(tmp_path.glob("*.json")).write_text(origin)
    recovered = find_left(tmp_path)
    assert recovered is not None
    assert recovered.path == (Path("/a/b.fashion") if "/a" in origin else None)
    recovered.slot.release()


def test_that_a_folder_that_cannot_be_written_is_told_once(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a-file").write_text("in the way")
    document = a_document()
    told: list[None] = []
    with keeping(document, tmp_path / "a-file" / "recovery") as (autosave, _):
        autosave.failed.connect(lambda: told.append(None))
        edit(document)
        qtbot.waitUntil(lambda: len(told) == 1)
        edit(document, 3)
        qtbot.wait(60)
        assert len(told) == 1


def test_that_the_note_names_the_file(qtbot: QtBot, tmp_path: Path) -> None:
    document, path = a_document(), tmp_path / "옷.fashion"
    write_project(document.project, path)
    document.open(document.project, path)
    with keeping(document, tmp_path / "recovery"):
        document.set_recipe(replace(document.recipe, epochs=9))
        qtbot.waitUntil(lambda: len(copies(tmp_path / "recovery")) == 1)
        (note,) = (tmp_path / "recovery").glob("*.json")
        assert json.loads(note.read_text("utf-8")) == {"path": str(path)}
