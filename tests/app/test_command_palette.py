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
from fashion_gui.session.inside_garment import Origin
from fashion_gui.session.settings import Settings
from fashion_gui.session.trainer import RunState
from fashion_gui.views.draw.workspace import DrawWorkspace
from fashion_gui.views.inside.top_bar import Mode
from fashion_gui.views.inside.workspace import InsideWorkspace
from fashion_gui.views.lessons.workspace import LessonsWorkspace
from tests.session.running import Program, SmallDataset, running_program


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


@pytest.mark.parametrize("language", ["en", "ko"])
def test_that_a_lesson_is_found_by_its_title_in_the_other_language(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    other = "ko" if language == "en" else "en"
    with running_program(qtbot, monkeypatch) as program:
        program.session.settings.language = language
        QApplication.processEvents()
        lessons = program.session.lessons
        qtbot.waitUntil(lambda: len(lessons.lessons) == 9)
        for lesson in (lessons.lessons[4], lessons.lessons[6]):
            title = lesson.text(language).title
            assert find(program, qtbot, lesson.text(other).title)[0] == title
            QTest.keyClick(program.window.command_palette.field, Qt.Key.Key_Escape)
        find(program, qtbot, lessons.lessons[6].text(other).title)
        choose(program)
        assert lessons.lesson is lessons.lessons[6]
        lessons.leave()


@pytest.mark.parametrize(
    ("typed", "title"), [("스텝 고정", "Freeze a step"), ("freeze", "Freeze a step")]
)
def test_that_a_step_is_frozen_from_another_workspace(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, typed: str, title: str
) -> None:
    with running_program(qtbot, monkeypatch) as program:
        assert find(program, qtbot, typed)[0] == title
        choose(program)
        window = program.window
        assert window.stack.currentWidget() is window.workspace("inside")
        program.wait_for(RunState.PAUSED)
        qtbot.waitUntil(lambda: program.session.inside.step is not None)
        find(program, qtbot, "Prediction")
        choose(program)
        page = window.workspace("inside")
        assert isinstance(page, InsideWorkspace)
        assert page.bar.modes.value is Mode.PREDICTION
        assert find(program, qtbot, "다른 마스크")[0] == "Another mask"
        choose(program)
        assert page.bar.modes.value is Mode.TRAINING
        assert program.session.inside.origin is not Origin.BATCH, "of the network as it is now"


def test_that_the_game_begins_from_another_workspace(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running_program(qtbot, monkeypatch) as program:
        assert find(program, qtbot, "guess my")[0] == "Guess my garment"
        choose(program)
        page = program.window.workspace("draw")
        assert isinstance(page, DrawWorkspace)
        assert program.window.stack.currentWidget() is page
        assert page.game_bar.isVisible()


def test_that_the_guide_to_lessons_is_opened_from_another_workspace(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running_program(qtbot, monkeypatch) as program:
        assert find(program, qtbot, "수업 만드는 법")[0] == "How to Write a Lesson"
        choose(program)
        page = program.window.workspace("lessons")
        assert isinstance(page, LessonsWorkspace)
        assert program.window.stack.currentWidget() is page
        qtbot.waitUntil(lambda: "Writing a lesson" in page.guide.toPlainText())


def kept(folder: Path) -> QSettings:
    return QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)


def test_that_the_first_start_welcomes_once(tmp_path: Path) -> None:
    settings = Settings("en", "light", kept(tmp_path))
    assert settings.is_first_start
    settings.note_welcomed()
    assert not Settings("en", "light", kept(tmp_path)).is_first_start
    assert not Settings("en", "light").is_first_start


def test_that_a_second_start_has_no_doors(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with running_program(qtbot, monkeypatch, shown=False, settings_store=kept(tmp_path)) as program:
        program.window.show()
        qtbot.waitUntil(lambda: program.window.welcome is not None)
        welcome = program.window.welcome
        assert welcome is not None
        qtbot.waitUntil(welcome.isVisible)
        sentence = welcome._sentence.text()
        assert sentence.count(". ") == 0, "what it is, in one"
        assert sentence.startswith("Build a network from layers")
        QTest.keyClick(welcome, Qt.Key.Key_Escape)
    with running_program(qtbot, monkeypatch, settings_store=kept(tmp_path)) as program:
        QTest.qWait(100)
        assert program.window.welcome is None


@pytest.mark.parametrize("stays", [True, False])
def test_that_who_is_faster_than_the_garments_trains_once_they_are_read(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, stays: bool
) -> None:
    load = SmallDataset.load
    monkeypatch.setattr(SmallDataset, "load", lambda _: None)
    with running_program(qtbot, monkeypatch, shown=False) as program:
        program.show()
        program.window.menus.welcome.trigger()
        welcome, dataset = program.window.welcome, program.session.dataset
        assert welcome is not None
        assert isinstance(dataset, SmallDataset)
        QTest.mouseClick(welcome.doors[TRAIN], Qt.MouseButton.LeftButton)
        assert program.state is RunState.IDLE
        if not stays:
            program.window.show_workspace("draw")
        load(dataset)
        if stays:
            program.wait_for(RunState.RUNNING)
            program.wait_for_end()
            load(dataset)
            assert program.state is RunState.IDLE, "once"
        else:
            assert program.state is RunState.IDLE


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
