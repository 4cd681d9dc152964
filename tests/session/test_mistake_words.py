"""Every mistake of a lesson is told in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fashion_gui.app.translator import Languages
from fashion_gui.lessons.mistakes import Fault, LessonMistakes, Mistake, Reason
from fashion_gui.lessons.reader import read_lesson
from fashion_gui.session.mistake_words import mistake_line
from tests.lessons.broken import BROKEN, REFUSED, SPOILED, Broken, write_lesson


@pytest.fixture
def in_korean(qtbot: QtBot) -> Iterator[None]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    languages = Languages(application)
    languages.install("ko")
    yield
    languages.install("en")


def mistakes_of(folder: Path) -> list[Mistake]:
    with pytest.raises(LessonMistakes) as caught:
        read_lesson(folder)
    return list(caught.value.mistakes)


def test_that_each_is_told_once(tmp_path: Path) -> None:
    broken = Broken(Fault.HEADS, "lesson.toml", "[[question]]", "[question]")
    first, second = mistakes_of(broken.write(tmp_path / "mine"))
    assert first.sentence == "there is no step or question 'which'"
    assert str(second) == "mine/lesson.toml:16: write [[question]] above each question"


def faults_of(reason: object) -> Iterator[Fault]:
    """The fault of a sentence, and of those in it."""
    if isinstance(reason, Reason):
        yield reason.fault
        for it in reason.details.values():
            yield from faults_of(it)


def reads_as_korean(line: str) -> bool:
    """Whether it says something in Korean, and no two words of English one after the other."""
    _, sentence = re.split(r":\d+: ", line)
    prose = re.sub(r"'[^']*'|\"[^\"]*\"|: [\w, ()-]+", "", sentence, flags=re.ASCII)
    return bool(re.search("[가-힣]", prose)) and not re.search(r"[A-Za-z]+ [A-Za-z]+", prose)


@pytest.mark.parametrize("broken", BROKEN, ids=lambda it: f"{it.fault.name}-{it.new[:12]}")
@pytest.mark.usefixtures("in_korean")
def test_that_a_mistake_is_told_in_korean(broken: Broken, tmp_path: Path) -> None:
    mistakes = mistakes_of(broken.write(tmp_path / "mine"))
    assert broken.fault in [fault for it in mistakes for fault in faults_of(it.reason)]
    for mistake in mistakes:
        line = mistake_line(mistake)
        assert line.startswith(f"mine/{mistake.file.name}:{mistake.line}: ")
        assert reads_as_korean(line), line


@pytest.mark.parametrize("fault", SPOILED, ids=lambda it: it.name)
@pytest.mark.usefixtures("in_korean")
def test_that_a_file_as_a_whole_is_told_of_in_korean(fault: Fault, tmp_path: Path) -> None:
    folder = write_lesson(tmp_path / "mine")
    SPOILED[fault](folder)
    (mistake,) = mistakes_of(folder)
    assert [*faults_of(mistake.reason)] == [fault]
    assert re.search("[가-힣]", mistake_line(mistake))


@pytest.mark.parametrize(("old", "new", "word"), REFUSED)
@pytest.mark.usefixtures("in_korean")
def test_that_what_a_step_cannot_set_up_is_told_in_korean(
    old: str, new: str, word: str, tmp_path: Path
) -> None:
    folder = Broken(Fault.NOT_SET_UP, "lesson.toml", old, new).write(tmp_path / "mine")
    first = mistakes_of(folder)[0]
    assert word in first.sentence
    assert word in mistake_line(first)
    assert reads_as_korean(mistake_line(first)), mistake_line(first)


def test_that_every_fault_is_among_these() -> None:
    nested = {Fault.TOML, Fault.HINT}
    elsewhere = {Fault.NO_LESSON, Fault.NOT_SET_UP}  # where a folder is opened; never so far
    assert {it.fault for it in BROKEN} | SPOILED.keys() | nested | elsewhere == set(Fault)


@pytest.mark.parametrize("broken", BROKEN, ids=lambda it: f"{it.fault.name}-{it.new[:12]}")
def test_that_in_english_it_says_what_the_checker_says(broken: Broken, tmp_path: Path) -> None:
    for mistake in mistakes_of(broken.write(tmp_path / "mine")):
        assert mistake_line(mistake) == str(mistake)
