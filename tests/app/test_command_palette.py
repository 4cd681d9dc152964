"""The command palette, as a person types into it, and the doors of the first start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fashion_gui.app.welcome import DRAW, LESSON, TRAIN
from fashion_gui.session.settings import Settings
from fashion_gui.session.trainer import RunState
from tests.session.running import Program, running_program


def find(program: Program, qtbot: QtBot, text: str) -> list[str]:
    """Opens the palette with its keys and types."""
    palette = program.window.command_palette
    program.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(palette.isVisible)
    qtbot.waitUntil(lambda: palette._others is not None)
    typed = QInputMethodEvent()  # as Korean is typed
    typed.setCommitString(text)
    QApplication.sendEvent(palette.field, typed)
    return palette.titles


def choose(program: Program) -> None:
    QTest.keyClick(program.window.command_palette.field, Qt.Key.Key_Return)
    QApplication.processEvents()


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("typed", ["results", "결과"])
def test_that_a_command_is_found_in_both_languages(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, language: str, typed: str
) -> None:
    with running_program(qtbot, monkeypatch) as program:
        program.show()
        program.session.settings.language = language
        QApplication.processEvents()
        titles = find(program, qtbot, typed)
        assert titles[0] == {"en": "Results", "ko": "결과"}[language]
        choose(program)
        window = program.window
        assert window.stack.currentWidget() is window.workspace("results")
        assert not window.command_palette.isVisible()


def test_that_a_layer_is_added_by_its_name_and_undone(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running_program(qtbot, monkeypatch) as program:
        program.show()
        before = program.session.document.network
        assert find(program, qtbot, "BatchNorm")[0] == "BatchNormalization"
        choose(program)
        document = program.session.document
        added = document.network.layers.keys() - before.layers.keys()
        assert [document.network.layers[it].kind_name for it in added] == ["BatchNormalization"]
        document.undo()
        assert document.network == before


def test_that_a_setting_is_gone_to(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with running_program(qtbot, monkeypatch) as program:
        program.show()
        assert "Batch size" in find(program, qtbot, "batch size")
        choose(program)
        page = program.window.workspace("train")
        assert program.window.stack.currentWidget() is page
        assert page.form.fit.isAncestorOf(program.window.focusWidget())  # type: ignore[attr-defined]


def test_that_what_cannot_be_done_now_is_not_offered(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running_program(qtbot, monkeypatch) as program:
        program.show()
        assert "Stop" not in find(program, qtbot, "stop")


def test_that_nothing_found_is_told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with running_program(qtbot, monkeypatch) as program:
        program.show()
        assert find(program, qtbot, "qqqxyz") == []
        palette = program.window.command_palette
        assert palette._nothing.isVisible()
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
        QTest.keyClick(palette.field, Qt.Key.Key_Escape)
        assert not palette.isVisible()


def test_that_every_lesson_and_optimizer_is_found(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running_program(qtbot, monkeypatch) as program:
        program.show()
        lessons = program.session.lessons
        qtbot.waitUntil(lambda: len(lessons.lessons) == 9)
        titles = find(program, qtbot, "")
        assert {it.text("en").title for it in lessons.lessons} <= set(titles)
        assert {"Adam", "RMSprop", "Nadam"} <= set(titles)


def kept(folder: Path) -> QSettings:
    return QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)


def test_that_the_first_start_welcomes_once(tmp_path: Path) -> None:
    settings = Settings("en", "light", kept(tmp_path))
    assert settings.is_first_start
    settings.note_welcomed()
    assert not Settings("en", "light", kept(tmp_path)).is_first_start
    assert not Settings("en", "light").is_first_start


def test_that_esc_leaves_the_doors_for_good(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Settings, "is_first_start", property(lambda _: True))
    with running_program(qtbot, monkeypatch, shown=False) as program:
        program.window.show()
        qtbot.waitUntil(lambda: program.window.welcome is not None)
        welcome = program.window.welcome
        assert welcome is not None
        qtbot.waitUntil(welcome.isVisible)
        assert [door.accessibleName() for door in welcome.doors.values()] == [
            "Train your first network",
            "Draw a garment",
            "Start lesson 1",
        ]
        closed: list[int] = []
        welcome.finished.connect(closed.append)
        QTest.keyClick(welcome, Qt.Key.Key_Escape)
        assert closed == [0]


@pytest.mark.parametrize("door", [TRAIN, DRAW, LESSON])
def test_that_each_door_leads_where_it_says(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, door: str
) -> None:
    with running_program(qtbot, monkeypatch) as program:
        program.show()
        lessons = program.session.lessons
        qtbot.waitUntil(lambda: len(lessons.lessons) == 9)
        program.window.menus.welcome.trigger()
        welcome = program.window.welcome
        assert welcome is not None
        QTest.mouseClick(welcome.doors[door], Qt.MouseButton.LeftButton)
        window = program.window
        if door == LESSON:
            assert lessons.lesson is lessons.lessons[0]
            lessons.leave()
            return
        assert window.stack.currentWidget() is window.workspace(door)
        if door == TRAIN:
            program.wait_for(RunState.RUNNING)
