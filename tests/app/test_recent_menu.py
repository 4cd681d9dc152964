"""File ▸ Open Recent: what a person does with the list."""

from __future__ import annotations

from pathlib import Path

import keras
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project_file import write_project
from tests.app.window_hands import Open, choose, drop, message, name_file
from tests.session.running import Program


@pytest.fixture
def store(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


def entries(program: Program) -> list[QAction]:
    file = program.window.menus.file
    return [
        it
        for it in file.recent_menu.actions()
        if not it.isSeparator() and it is not file.clear_recent
    ]


def names(program: Program) -> list[str]:
    return [it.text().split(" – ")[0] for it in entries(program)]


@pytest.fixture
def two_files(tmp_path: Path) -> tuple[Path, Path]:
    first, second = tmp_path / "first.fashion", tmp_path / "second & third.fashion"
    write_project(PRESETS["softmax-only"].build(), first)
    write_project(PRESETS["convolutional"].build(), second)
    return first, second


def open_through_the_menu(qtbot: QtBot, program: Program, path: Path) -> None:
    choose(program, program.window.menus.file.open)
    with qtbot.waitSignal(program.session.document.replaced):
        name_file(qtbot, program, path)


def test_that_recent_files_are_listed_opened_and_cleared(
    qtbot: QtBot, open_program: Open, store: QSettings, two_files: tuple[Path, Path]
) -> None:
    with open_program(store=store) as program:
        assert not program.window.menus.file.recent_menu.isEnabled()
        for path in two_files:
            open_through_the_menu(qtbot, program, path)
            assert program.session.document.path == path
    with open_program(store=store) as program:  # the next start
        document, file = program.session.document, program.window.menus.file
        assert names(program) == ["&1  second && third.fashion", "&2  first.fashion"]
        choose(program, entries(program)[1])
        qtbot.waitUntil(lambda: document.path == two_files[0])
        assert document.project == PRESETS["softmax-only"].build()
        assert names(program) == ["&1  first.fashion", "&2  second && third.fashion"]
        choose(program, file.clear_recent)
        assert not file.recent_menu.isEnabled()
        assert entries(program) == []
    with open_program(store=store) as program:
        assert entries(program) == []


def test_that_a_file_that_has_vanished_says_so_and_leaves_the_list(
    qtbot: QtBot, open_program: Open, store: QSettings, two_files: tuple[Path, Path]
) -> None:
    first, _second = two_files
    with open_program(store=store) as program:
        document, file = program.session.document, program.window.menus.file
        for path in two_files:
            open_through_the_menu(qtbot, program, path)
        first.unlink()
        file.aboutToShow.emit()  # as the menu is opened
        qtbot.waitUntil(lambda: "(not found)" in entries(program)[1].text())
        program.session.settings.language = "ko"
        qtbot.waitUntil(lambda: "(파일 없음)" in entries(program)[1].text())
        program.session.settings.language = "en"
        before = document.project
        choose(program, entries(program)[1])
        told = message(qtbot, program)
        assert "first.fashion" in told
        assert "There is no such file" in told
        assert names(program) == ["&1  second && third.fashion"]
        assert document.project is before
    with open_program(store=store) as program:
        assert names(program) == ["&1  second && third.fashion"]


def test_that_a_file_that_is_there_but_broken_stays_on_the_list(
    qtbot: QtBot, open_program: Open, store: QSettings, two_files: tuple[Path, Path]
) -> None:
    with open_program(store=store) as program:
        open_through_the_menu(qtbot, program, two_files[0])
        two_files[0].write_bytes(b"broken")
        choose(program, entries(program)[0])
        assert "first.fashion" in message(qtbot, program)
        assert names(program) == ["&1  first.fashion"]


def test_that_models_are_listed_and_a_vanished_one_leaves_the_list(
    qtbot: QtBot, open_program: Open, store: QSettings, tmp_path: Path
) -> None:
    path = tmp_path / "theirs.keras"
    keras.Sequential([keras.Input((784,)), keras.layers.Dense(10)]).save(path)
    with open_program(store=store) as program:
        with qtbot.waitSignal(program.session.document.replaced):
            assert drop(program, path)
        assert names(program) == ["&1  theirs.keras"]
        path.unlink()
        choose(program, entries(program)[0])
        assert "There is no such file" in message(qtbot, program)
        assert entries(program) == []
