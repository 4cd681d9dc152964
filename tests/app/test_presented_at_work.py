"""Presentation mode while something goes on: what a class reads when there is most to be read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.app.workspaces import WORKSPACES
from fashion_gui.lessons.lesson import QuestionKind
from fashion_gui.session.theme import THEMES
from fashion_gui.session.trainer import RunState
from fashion_gui.views.inside.panels import Tab
from fashion_gui.views.inside.workspace import InsideWorkspace
from fashion_gui.views.lessons.question_card import QuestionCard
from fashion_gui.views.lessons.workspace import LessonsWorkspace
from tests.app.lab_hands import HANDS
from tests.app.window_hands import Open, present
from tests.app.writing_hands import SETTLING_MILLISECONDS, lasting_complaints
from tests.session.running import (
    TRAINING_MILLISECONDS,
    Program,
    diverging_project,
    endless_project,
)

LANGUAGES = ("en", "ko")
Key = Qt.Key

pytestmark = pytest.mark.usefixtures("program_fonts")


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def read_everywhere(program: Program, where: str = "") -> Iterator[str]:
    """Reads what is shown in both languages."""
    for language in LANGUAGES:
        program.session.settings.language = language
        for it in lasting_complaints(program.window):
            yield f"{language} {where}: {it}"
    program.session.settings.language = "en"


def with_panels(program: Program) -> None:
    """Presentation mode with the panels at the sides."""
    present(program)
    program.key(Key.Key_F4)


def test_that_every_workspace_is_readable_while_a_run_goes_on(
    open_program: Open, theme: str
) -> None:
    found: list[str] = []
    with open_program(endless_project()) as program:
        program.session.settings.theme = THEMES[theme]
        program.wait_until_ready()
        with_panels(program)
        program.press(program.window.run_bar.train_button)
        program._qtbot.waitUntil(
            lambda: program.session.trainer.seconds_left() is not None,
            timeout=TRAINING_MILLISECONDS,
        )
        for workspace in WORKSPACES:
            program.window.show_workspace(workspace.name)
            found += read_everywhere(program, workspace.name)
        assert program.state is RunState.RUNNING
        program.session.trainer.stop()
        program.wait_for_end()
        program.session.settings.presenting = False
    assert not found, "\n".join(dict.fromkeys(found))


def test_that_a_frozen_step_is_readable_in_every_panel(
    open_program: Open, qtbot: QtBot, theme: str
) -> None:
    found: list[str] = []
    with open_program(endless_project()) as program:
        inside, settings = program.session.inside, program.session.settings
        settings.theme = THEMES[theme]
        program.wait_until_ready()
        with_panels(program)
        program.window.show_workspace("inside")
        page = program.window.workspace("inside")
        assert isinstance(page, InsideWorkspace)
        program.press(program.window.run_bar.train_button)
        qtbot.waitUntil(lambda: bool(inside.lives), timeout=TRAINING_MILLISECONDS)
        program.key(Key.Key_F9)
        qtbot.waitUntil(lambda: inside.step is not None, timeout=TRAINING_MILLISECONDS)
        qtbot.waitUntil(lambda: page.view.is_settled, timeout=TRAINING_MILLISECONDS)
        page.view.setFocus()
        for key in (Key.Key_Right, Key.Key_Right, Key.Key_Down, Key.Key_Return):
            QTest.keyClick(page.view, key)
        assert page.view.chosen is not None
        for tab in Tab:
            page.panels.tabs.button(tab).click()
            found += read_everywhere(program, tab.value)
        program.session.trainer.stop()
        program.wait_for_end()
        settings.presenting = False
    assert not found, "\n".join(dict.fromkeys(found))


def test_that_a_run_that_came_to_grief_is_readable(open_program: Open) -> None:
    found: list[str] = []
    with open_program(diverging_project()) as program:
        program.wait_until_ready()
        with_panels(program)
        program.train()
        for name in ("train", "inside", "results"):
            program.window.show_workspace(name)
            found += read_everywhere(program, name)
        program.session.settings.presenting = False
    assert not found, "\n".join(dict.fromkeys(found))


@pytest.mark.parametrize("key", HANDS, ids="-".join)
def test_that_a_demonstration_that_has_answered_is_readable(
    program: Program, qtbot: QtBot, key: tuple[str, str]
) -> None:
    lessons, page = program.session.lessons, program.window.workspace("lessons")
    qtbot.waitUntil(lambda: len(lessons.lessons) == 9)
    program.wait_until_ready()
    present(program)
    assert isinstance(page, LessonsWorkspace)
    lesson = next(it for it in lessons.lessons if it.id == key[0])
    lessons.start(lesson, lesson.place(key[1]))
    assert page.lab is not None
    HANDS[key](qtbot, page.lab)
    found = list(read_everywhere(program))
    lessons.leave()
    program.session.settings.presenting = False
    assert not found, "\n".join(dict.fromkeys(found))


def test_that_questions_are_readable_with_their_verdicts(program: Program, qtbot: QtBot) -> None:
    """Answered wrong and right, with the reason for it."""
    lessons = program.session.lessons
    qtbot.waitUntil(lambda: len(lessons.lessons) == 9)
    program.wait_until_ready()
    present(program)
    found: list[str] = []
    verdicts = 0
    for lesson in lessons.lessons:
        lessons.start(lesson, len(lesson.steps))
        panel = program.window.lesson_guide.panel
        assert panel is not None
        QTest.qWait(SETTLING_MILLISECONDS)
        for card in panel.findChildren(QuestionCard):
            if not card.isVisible() or not lessons.can_judge(card.question):
                continue
            if card.question.kind is QuestionKind.CHOICE:
                card.options[0].click()
            elif card.question.kind is QuestionKind.NUMBER:
                QTest.keyClicks(card.field, "12345")
                card.check.click()
            verdicts += bool(card.verdict.text())
        found += read_everywhere(program, lesson.id)
        lessons.leave()
    program.session.settings.presenting = False
    assert verdicts >= 9
    assert not found, "\n".join(dict.fromkeys(found))
