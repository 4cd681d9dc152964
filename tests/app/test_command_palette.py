"""The command palette, as a person types into it, and the doors of the first start."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fashion_gui.app.glossary_window import GlossaryWindow
from fashion_gui.app.welcome import DRAW, LESSON, TRAIN
from fashion_gui.app.workspaces import WORKSPACES
from fashion_gui.session.inside_garment import Origin
from fashion_gui.session.settings import Settings
from fashion_gui.session.trainer import RunState
from fashion_gui.views.data.workspace import DataWorkspace
from fashion_gui.views.draw.workspace import DrawWorkspace
from fashion_gui.views.inside.panels import Tab
from fashion_gui.views.inside.top_bar import Mode
from fashion_gui.views.inside.workspace import InsideWorkspace
from fashion_gui.views.lessons.workspace import LessonsWorkspace
from fashion_gui.views.results.workspace import ResultsWorkspace
from fashion_gui.views.train.workspace import TrainWorkspace
from tests.session.running import Program, SmallDataset, running_program


def make_pages(program: Program) -> None:
    """As a second after the start."""
    for it in WORKSPACES:
        program.window.workspace(it.name)


def find(program: Program, qtbot: QtBot, text: str) -> list[str]:
    """Opens the palette with its keys, waits until all has been looked for, and types."""
    palette = program.window.command_palette
    program.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(palette.isVisible)
    qtbot.waitUntil(lambda: palette._others is not None and palette.is_complete)
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
        make_pages(program)
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
        make_pages(program)
        assert find(program, qtbot, "guess my")[0].startswith("Guess my garment")
        choose(program)
        page = program.window.workspace("draw")
        assert isinstance(page, DrawWorkspace)
        assert program.window.stack.currentWidget() is page
        assert page.game_bar.isVisible()


def test_that_the_guide_to_lessons_is_opened_from_another_workspace(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running_program(qtbot, monkeypatch) as program:
        make_pages(program)
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


def test_that_a_page_is_turned_to_from_another_workspace(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running_program(qtbot, monkeypatch) as program:
        make_pages(program)
        program.window.show_workspace("draw")
        assert find(program, qtbot, "encodings")[0] == "Page of the data: Encodings"
        choose(program)
        page = program.window.workspace("data")
        assert isinstance(page, DataWorkspace)
        assert page.encodings.isVisible()


def test_that_a_page_that_waits_for_a_run_is_found_and_says_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running_program(qtbot, monkeypatch) as program:
        make_pages(program)
        assert find(program, qtbot, "혼동 행렬")[0] == "Page of the results: Confusion matrix"
        choose(program)
        page = program.window.workspace("results")
        assert isinstance(page, ResultsWorkspace)
        assert page.notice.isVisible()
        assert program.window.stack.currentWidget() is page


def test_that_what_is_on_another_page_is_done_there(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running_program(qtbot, monkeypatch) as program:
        make_pages(program)
        page = program.window.workspace("data")
        assert isinstance(page, DataWorkspace)
        program.window.show_workspace("train")
        before = page.encodings.order.order
        assert find(program, qtbot, "Encodings: Shuffle")[0] == "Encodings: Shuffle"
        choose(program)
        assert page.encodings.isVisible()
        assert page.encodings.order.order != before


def test_that_the_charts_are_steered(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with running_program(qtbot, monkeypatch) as program:
        make_pages(program)
        page = program.window.workspace("train")
        assert isinstance(page, TrainWorkspace)
        for typed in ("로그 눈금", "by epoch"):
            find(program, qtbot, typed)
            choose(program)
        assert page.charts.controls.look.is_log
        assert not page.charts.controls.look.by_batch
        assert "Smoothing" in find(program, qtbot, "smoothing")[0]
        choose(program)
        assert page.charts.controls.look.by_batch, "by epoch there is nothing to smooth"
        assert page.charts.controls.smoothing.hasFocus()


def test_that_side_panels_come_back_for_what_is_in_them(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running_program(qtbot, monkeypatch) as program:
        make_pages(program)
        program.window.show_workspace("inside")
        program.key(Qt.Key.Key_F5)
        page = program.window.workspace("inside")
        assert isinstance(page, InsideWorkspace)
        assert not page.panels.isVisible()
        assert find(program, qtbot, "saliency")[0].endswith("Saliency")
        choose(program)
        assert page.panels.isVisible()
        assert page.panels.tab is Tab.SALIENCY
        program.key(Qt.Key.Key_F5)


def test_that_a_term_is_read_in_the_glossary(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with running_program(qtbot, monkeypatch) as program:
        assert find(program, qtbot, "과대적합")[0].casefold() == "overfitting"
        choose(program)
        glossary = program.window.findChild(GlossaryWindow)
        assert isinstance(glossary, GlossaryWindow)
        assert glossary.isVisible()
        assert glossary.explanation.startswith("overfitting")
        glossary.close()


@pytest.mark.parametrize("language", ["en", "ko"])
def test_that_a_step_of_the_lesson_is_jumped_to(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    with running_program(qtbot, monkeypatch) as program:
        lessons = program.session.lessons
        qtbot.waitUntil(lambda: len(lessons.lessons) == 9)
        lesson = lessons.lessons[3]
        title = lesson.section(language, lesson.steps[2].id).title
        assert title not in find(program, qtbot, title)
        lessons.start(lesson)
        assert find(program, qtbot, title)[0] == lesson.section("en", lesson.steps[2].id).title
        choose(program)
        assert lessons.place == 2
        assert "Lesson: Steps" in find(program, qtbot, "steps")
        lessons.leave()


def test_that_opening_the_palette_and_typing_never_keep_the_window_waiting(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Five times the 16 ms of a frame, as other programs run on the machine of the tests."""
    with running_program(qtbot, monkeypatch) as program:
        make_pages(program)
        palette = program.window.command_palette
        for _ in range(3):  # the first time a thread reads the catalogue beside it
            find(program, qtbot, "")
            QTest.keyClick(palette.field, Qt.Key.Key_Escape)
        longest = 0.0
        palette.open()
        while not palette.is_complete:
            before = perf_counter()
            palette._take_next()
            longest = max(longest, perf_counter() - before)
        for text in ("l", "lo", "log", "혼", "혼동"):
            before = perf_counter()
            palette._show_matches(text)
            longest = max(longest, perf_counter() - before)
        assert longest < 0.08
