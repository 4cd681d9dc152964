"""Opening, saving, leaving, exporting: what a person presses and is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from fashion_gui.network.presets import PRESETS, Group
from fashion_gui.network.project import Project
from fashion_gui.network.project_file import read_project, write_project
from tests.app.window_hands import (
    answer,
    choose,
    edit,
    message,
    name_file,
    question,
)
from tests.session.running import Program

# Leaving and saving


def test_that_closing_without_changes_asks_nothing(program: Program) -> None:
    assert program.window.close()
    assert not program.window.isVisible()
    assert question(program) is None


def test_that_closing_with_changes_asks_and_cancel_stays(qtbot: QtBot, program: Program) -> None:
    edit(program)
    assert not program.window.close()
    answer(qtbot, program, QMessageBox.StandardButton.Cancel)
    qtbot.waitUntil(lambda: question(program) is None)
    assert program.window.isVisible()
    assert program.session.document.has_unsaved_changes
    program.train()
    assert program.status == "Finished 2 epochs."


def test_that_closing_twice_asks_once(qtbot: QtBot, program: Program) -> None:
    """Ctrl+C in the terminal closes the window as well, past the question."""
    edit(program)
    program.window.close()
    program.window.close()
    answer(qtbot, program, QMessageBox.StandardButton.Cancel)
    assert program.window.isVisible()


def test_that_discard_closes_and_writes_nothing(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    path = tmp_path / "mine.fashion"
    document = program.session.document
    write_project(document.project, path)
    document.open(document.project, path)
    before = path.read_bytes()
    edit(program)
    program.window.close()
    answer(qtbot, program, QMessageBox.StandardButton.Discard)
    qtbot.waitUntil(lambda: not program.window.isVisible())
    assert path.read_bytes() == before


def test_that_save_writes_the_file_and_closes(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    path = tmp_path / "mine.fashion"
    program.session.document.mark_saved(path, program.session.document.project)
    edit(program)
    program.window.close()
    answer(qtbot, program, QMessageBox.StandardButton.Save)
    qtbot.waitUntil(lambda: not program.window.isVisible())
    assert read_project(path) == program.session.document.project


def test_that_save_asks_for_a_name_first_and_then_closes(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    edit(program)
    program.window.close()
    answer(qtbot, program, QMessageBox.StandardButton.Save)
    name_file(qtbot, program, tmp_path / "mine")
    qtbot.waitUntil(lambda: not program.window.isVisible())
    assert read_project(tmp_path / "mine.fashion") == program.session.document.project


def test_that_a_name_not_given_keeps_the_window_and_later_saving_does_not_close(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    edit(program)
    program.window.close()
    answer(qtbot, program, QMessageBox.StandardButton.Save)
    qtbot.waitUntil(lambda: bool(program.window.findChildren(QFileDialog)))
    program.window.findChildren(QFileDialog)[0].reject()
    qtbot.waitUntil(lambda: not program.window.findChildren(QFileDialog))
    choose(program, program.window.menus.file.save)
    name_file(qtbot, program, tmp_path / "mine.fashion")
    qtbot.waitUntil(lambda: not program.session.document.has_unsaved_changes)
    assert program.window.isVisible()


def test_that_a_change_made_while_saving_to_close_does_not_close_at_a_later_save(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    document = program.session.document
    document.mark_saved(tmp_path / "mine.fashion", document.project)
    edit(program, 64)
    program.window.close()
    answer(qtbot, program, QMessageBox.StandardButton.Save)
    edit(program, 32)  # while the file is written
    answer(qtbot, program, QMessageBox.StandardButton.Cancel)
    qtbot.waitUntil(lambda: question(program) is None)
    choose(program, program.window.menus.file.save)
    qtbot.waitUntil(lambda: not document.has_unsaved_changes)
    assert program.window.isVisible()


def test_that_saving_and_opening_goes_through_the_menu(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    document, menus = program.session.document, program.window.menus
    edit(program)
    saved = document.project
    choose(program, menus.file.save_as)
    name_file(qtbot, program, tmp_path / "mine")
    qtbot.waitUntil(lambda: document.path == tmp_path / "mine.fashion")
    assert not document.has_unsaved_changes
    choose(program, menus.file.presets["softmax-only"])
    assert document.network == PRESETS["softmax-only"].build().network
    assert document.path is None
    choose(program, menus.file.open)
    name_file(qtbot, program, tmp_path / "mine.fashion")
    qtbot.waitUntil(lambda: document.project == saved)
    assert program.window.windowTitle().startswith("mine.fashion")


def test_that_a_broken_file_is_named_and_changes_nothing(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    (tmp_path / "broken.fashion").write_bytes(b"no project")
    edit(program)
    before = program.session.document.project
    program.session.document.mark_saved(tmp_path / "mine.fashion", before)
    choose(program, program.window.menus.file.open)
    name_file(qtbot, program, tmp_path / "broken.fashion")
    text = message(qtbot, program)
    assert "broken.fashion" in text
    assert "Your network is as it was" in text
    assert program.session.document.project is before
    assert program.session.document.undoable is not None


def test_that_a_place_that_cannot_be_written_is_told_and_nothing_is_lost(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    document = program.session.document
    path = tmp_path / "gone" / "mine.fashion"
    document.mark_saved(path, document.project)
    edit(program)
    before = document.project
    program.window.close()
    answer(qtbot, program, QMessageBox.StandardButton.Save)
    text = ""

    def told() -> bool:
        nonlocal text
        box = question(program)
        text = box.text() if box is not None else ""
        return "mine.fashion" in text

    qtbot.waitUntil(told)
    message(qtbot, program)
    assert program.window.isVisible()
    assert document.project is before
    assert document.has_unsaved_changes
    path.parent.mkdir()
    choose(program, program.window.menus.file.save)
    qtbot.waitUntil(lambda: not document.has_unsaved_changes)
    assert program.window.isVisible()


@pytest.mark.parametrize("way", ["preset", "open"])
def test_that_another_project_does_not_take_unsaved_changes_away_unasked(
    qtbot: QtBot, program: Program, tmp_path: Path, way: str
) -> None:
    edit(program)
    before = program.session.document.project
    menus = program.window.menus
    if way == "preset":
        choose(program, menus.file.presets["softmax-only"])
    else:
        write_project(PRESETS["softmax-only"].build(), tmp_path / "other.fashion")
        choose(program, menus.file.open)
        if program.window.findChildren(QFileDialog):
            name_file(qtbot, program, tmp_path / "other.fashion")
            qtbot.waitUntil(
                lambda: question(program) is not None or program.session.document.project != before
            )
    assert program.session.document.project is before
    answer(qtbot, program, QMessageBox.StandardButton.Cancel)
    qtbot.waitUntil(lambda: question(program) is None)
    assert program.session.document.project is before
    assert program.session.document.undoable is not None


# New, opened


def test_that_new_is_empty_and_shows_the_canvas(program: Program) -> None:
    program.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert program.session.document.project == Project()
    assert program.window.stack.currentWidget() is program.window.workspace("network")


def test_that_every_preset_stands_under_the_title_of_its_group(program: Program) -> None:
    file = program.window.menus.file
    (new_from,) = [it for it in file.actions() if it.text() == "New &from"]
    menu = new_from.menu()
    assert isinstance(menu, QMenu)
    found: dict[str, list[QAction]] = {}
    for entry in menu.actions():
        inner = entry.menu()
        assert isinstance(inner, QMenu)
        found[entry.text()] = inner.actions()
    assert len(found) == len(Group)
    assert [it for them in found.values() for it in them] == list(file.presets.values())
    for name, action in file.presets.items():
        choose(program, action)
        assert program.session.document.network == PRESETS[name].build().network


def test_that_an_edit_made_while_a_file_is_read_is_not_lost_unasked(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    path, document = tmp_path / "slow.fashion", program.session.document
    write_project(PRESETS["softmax-only"].build(), path)
    program.window.dialogs.open_path(path)
    edit(program)  # before what was read has arrived
    answer(qtbot, program, QMessageBox.StandardButton.Cancel)
    assert document.network.layers["dense"].parameters["units"] == 64
    assert document.path is None
