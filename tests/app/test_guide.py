"""The guide to writing lessons, opened and read in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextTable
from pytestqt.qtbot import QtBot

from fashion_gui.lessons import guide
from fashion_gui.lessons.vocabulary import DEEDS, FUNCTIONS, PARTS, SWITCHES
from fashion_gui.session.theme import THEMES
from fashion_gui.views.lessons.workspace import LessonsWorkspace
from tests.session.running import Program

TITLES = {"en": "Writing a lesson", "ko": "수업 만들기"}


@pytest.fixture
def page(program: Program, qtbot: QtBot) -> LessonsWorkspace:
    program.key(Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    page = program.window.workspace("lessons")
    assert isinstance(page, LessonsWorkspace)
    qtbot.waitUntil(lambda: bool(page.cards))
    return page


def is_read(page: LessonsWorkspace, language: str) -> bool:
    text = page.guide.toPlainText()
    return page.guide.isVisible() and text.startswith(TITLES[language])


def test_that_the_guide_is_opened_scrolled_and_left_by_the_keyboard(
    program: Program, page: LessonsWorkspace, qtbot: QtBot
) -> None:
    page.demo.setFocus()
    program.key(Qt.Key.Key_Tab)
    assert page.write.hasFocus(), "it comes after the demo"
    assert page.write.toolTip()
    program.key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: is_read(page, "en"))
    bar = page.guide.verticalScrollBar()
    assert bar.maximum() > 1000
    program.key(Qt.Key.Key_PageDown)
    assert bar.value() > 0
    program.key(Qt.Key.Key_Backtab)
    assert page.close_guide.hasFocus()
    program.key(Qt.Key.Key_Space)
    assert not page.guide.isVisible()
    assert page.write.hasFocus()
    assert page.cards[0].isVisible()


def test_that_it_is_shown_in_the_language_and_the_theme_set_where_it_was(
    program: Program, page: LessonsWorkspace, qtbot: QtBot
) -> None:
    settings = program.session.settings
    program.press(page.write)
    qtbot.waitUntil(lambda: is_read(page, "en"))
    bar = page.guide.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    settings.language = "ko"
    qtbot.waitUntil(lambda: is_read(page, "ko"))
    assert 0.4 < bar.value() / bar.maximum() < 0.6
    settings.theme = THEMES["dark"]
    qtbot.waitUntil(lambda: THEMES["dark"].text in page.guide.toHtml())
    assert 0.4 < bar.value() / bar.maximum() < 0.6
    program.press(page.close_guide)
    settings.language = "en"
    program.press(page.write)
    qtbot.waitUntil(lambda: is_read(page, "en"))


@pytest.mark.parametrize("language", TITLES)
def test_that_all_of_it_is_read_and_no_mark_is_left(
    program: Program, page: LessonsWorkspace, qtbot: QtBot, language: str
) -> None:
    program.session.settings.language = language
    program.press(page.write)
    qtbot.waitUntil(lambda: is_read(page, language))
    text = page.guide.toPlainText()
    for name in (*DEEDS, *SWITCHES, *FUNCTIONS, *PARTS):
        assert name in text, name
    source = guide.guide_file(language).read_text("utf-8")
    code = source.split(guide.FENCE)[1::2]
    for block in code:
        for line in block.splitlines()[1:]:
            assert line in text, "the examples can be copied"
    for block in code:
        for line in filter(None, block.splitlines()[1:]):
            text = text.replace(line, "", 1)
    assert "`" not in text
    assert "**" not in text
    assert "|" not in text
    frames = page.guide.document().rootFrame().childFrames()
    tables = [it for it in frames if isinstance(it, QTextTable) and it.columns() > 1]
    assert len(tables) == 6


def test_that_a_guide_that_is_gone_is_told(
    program: Program, page: LessonsWorkspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(guide._FILES, "en", "none.md")
    program.press(page.write)
    qtbot.waitUntil(lambda: "install the program again" in page.guide.toPlainText())
