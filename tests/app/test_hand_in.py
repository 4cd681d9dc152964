"""Handing a lesson in: pressed as a student does, and the file read as a lecturer does."""

from __future__ import annotations

import base64
import errno
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.lessons.lesson import Lesson
from fashion_gui.network.run_record import RunRecord
from fashion_gui.session.run_words import figure_text, share_text
from fashion_gui.session.trainer import RunState
from fashion_gui.views.lessons.hand_in import HandInDialog
from fashion_gui.views.lessons.panel import LessonPanel
from tests.app.window_hands import Open, choose, message, name_file, shown_text
from tests.session.running import TRAINING_MILLISECONDS, Program

LESSON = "early-stopping"
STUDENT = "Kim <Min> & Lee"
PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


class Reader(HTMLParser):
    """What a browser makes of the file: the words, the cells of each table, the pictures."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.words: list[str] = []
        self.rows: list[list[str]] = []
        self.pictures: list[dict[str, str | None]] = []
        self.tags: set[str] = set()
        self.language = ""
        self._unseen = 0
        self.feed(path.read_text("utf-8"))
        self.close()

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self._unseen += tag in ("style", "title")
        if tag == "html":
            self.language = dict(attrs)["lang"] or ""
        if tag == "img":
            self.pictures.append(dict(attrs))
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in ("style", "title")
        if tag in ("p", "h1", "h2", "h3", "td", "th"):
            self.words.append(" ")

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        self.words.append(data)
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data


@pytest.fixture
def begun(open_program: Open, qtbot: QtBot) -> Iterator[Program]:
    """A lesson begun, with two epochs a run."""
    with open_program() as program:
        lessons, document = program.session.lessons, program.session.document
        qtbot.waitUntil(lambda: bool(lessons.lessons))
        lessons.start(next(it for it in lessons.lessons if it.id == LESSON), 0)
        recipe = document.recipe
        document.set_recipe(type(recipe).from_json(recipe.to_json() | {"epochs": 2}))
        yield program
        lessons.leave()


@pytest.fixture
def held(begun: Program, qtbot: QtBot) -> Program:
    """The lesson held: a prediction, a run, answers wrong and right, at its questions."""
    panel, lesson = panel_of(begun), lesson_of(begun)
    panel.retranslate_ui()  # two epochs to be predicted
    QTest.keyClick(panel.chart, Qt.Key.Key_Down)
    begun.train()
    progress = begun.session.lessons.progress
    qtbot.waitUntil(lambda: lesson.steps[0].id in progress(lesson).done)
    to_questions(begun)
    which, number, _ = panel.questions
    which.options[0].click()
    which.options[2].click()
    QTest.keyClicks(number.field, "<b>7 & 8")
    begun.press(number.check)
    return begun


def to_questions(program: Program) -> None:
    program.session.lessons.jump(len(lesson_of(program).steps))


def lesson_of(program: Program) -> Lesson:
    lesson = program.session.lessons.lesson
    assert lesson is not None
    return lesson


def panel_of(program: Program) -> LessonPanel:
    panel = program.window.lesson_guide.panel
    assert panel is not None
    return panel


def run_of(program: Program) -> RunRecord:
    (run,) = program.session.runs.rows
    return run


def dialog_of(program: Program) -> HandInDialog:
    dialog = panel_of(program).hand_in.dialog
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def hand_in(program: Program, qtbot: QtBot, path: Path, student: str = "") -> None:
    """Presses the button, answers what is asked and waits until the window tells."""
    panel = panel_of(program)
    panel._scroll.ensureWidgetVisible(panel.hand_in_button)
    program.press(panel.hand_in_button)
    dialog = dialog_of(program)
    dialog.name.clear()
    dialog.name.insert(student)  # there is no key for Korean
    program.press(dialog.kind.button(path.suffix))
    with qtbot.waitSignal(panel.hand_in.written, timeout=TRAINING_MILLISECONDS):
        program.press(dialog.save)
        name_file(qtbot, program, path)
    assert path.name in program.window.notices.text


def picture_of(attributes: dict[str, str | None]) -> QImage:
    source = attributes["src"] or ""
    head, packed = source.split(",", 1)
    assert head == "data:image/png;base64"
    image = QImage.fromData(base64.b64decode(packed))
    assert not image.isNull()
    return image


def test_that_the_page_says_what_the_histories_say(
    held: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "mine.html"
    hand_in(held, qtbot, path, STUDENT)
    page = Reader(path)
    run, lesson = run_of(held), lesson_of(held)
    history, best = run.result.history, run.result.best
    assert best is not None
    head, row = page.rows[:2]
    assert len(head) == len(row) == 7
    assert row[0] == f"● {run.name}"
    assert row[2:6] == [
        "2", figure_text(best.val_loss), str(best.epoch + 1), share_text(best.val_accuracy),
    ]  # fmt: skip
    assert "Optimizer Adam" in page.text
    assert STUDENT in page.text
    for number, step in enumerate(lesson.steps, 1):
        done = step.id in held.session.lessons.progress(lesson).done
        title = lesson.section("en", step.id).title
        word = "read" if step.until is None else "done"
        assert f"{number}. {title} – {word if done else f'not {word}'}" in page.text
    (sketch,) = dict(held.session.lessons.progress(lesson).sketches).values()
    real = [it.val_loss for it in history.epochs]
    far = sum(abs(a - b) for a, b in zip(sketch, real, strict=True)) / len(real)
    assert f"{far:.3f} away" in page.text
    predicted, loss, accuracy = page.pictures
    assert picture_of(predicted).width() == 3 * 656
    assert picture_of(loss).width() == picture_of(accuracy).width() == 3 * 320
    assert "Dashed: the validation loss as predicted." in (predicted["alt"] or "")


def test_that_answers_stand_with_their_verdict_and_are_escaped(
    held: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "mine.html"
    hand_in(held, qtbot, path, STUDENT)
    page = Reader(path)
    lesson = lesson_of(held)
    right = lesson.section("en", "which-weights").options[2].plain
    assert f"Answer: {right} ✓ right (tries: 2)" in page.text
    assert "Answer: <b>7 & 8 ✗ not right (tries: 1)" in page.text
    assert "Not answered." in page.text
    text = path.read_text("utf-8")
    assert "&lt;b&gt;7 &amp; 8" in text
    assert "<b>7" not in text
    assert "<Min>" not in text


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", ("Early stopping", "not done")), ("ko", ("조기 종료", "미완료"))],
)
def test_that_the_page_speaks_the_language_set_and_needs_nothing_beside_it(
    begun: Program, qtbot: QtBot, tmp_path: Path, language: str, words: tuple[str, ...]
) -> None:
    begun.session.settings.language = language
    to_questions(begun)
    path = tmp_path / "mine.html"
    hand_in(begun, qtbot, path)
    page = Reader(path)
    assert page.language == language
    assert all(it in page.text for it in words)
    assert not page.tags & {"script", "link", "iframe", "object", "a"}
    assert "http" not in path.read_text("utf-8")
    assert "Name:" not in page.text, "none was given"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.usefixtures("program_fonts")
def test_that_the_pages_for_print_are_read_back(
    held: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    held.session.settings.language = "ko"
    path = tmp_path / "mine.pdf"
    hand_in(held, qtbot, path, "김민준")
    content = path.read_bytes()
    assert content.startswith(b"%PDF-")
    assert len(PAGE.findall(content)) == 2
    reader = pytest.importorskip("pypdfium2")  # the rest stands without it
    pages = reader.PdfDocument(content)
    assert [round(it) for it in pages[0].get_size()] == [595, 842], "A4"
    read = [it.get_textpage().get_text_range() for it in pages]
    assert "김민준" in read[0]
    assert "조기 종료" in read[0]
    assert ["2쪽 중 1쪽" in read[0], "2쪽 중 2쪽" in read[1]] == [True, True]
    best = run_of(held).result.best
    assert best is not None
    assert figure_text(best.val_loss) in "".join(read), "figures can be searched for"


def test_that_a_full_disk_is_told_and_nothing_is_lost(
    begun: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.pdf"
    path.write_text("of yesterday")

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    lesson = lesson_of(begun)
    before = begun.session.lessons.progress(lesson)
    hand = panel_of(begun).hand_in
    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", full)
        hand.write(path)
        told = message(qtbot, begun)
    assert "“mine.pdf” could not be written" in told
    assert "No space left on device" in told
    assert path.read_text() == "of yesterday"
    assert list(tmp_path.iterdir()) == [path]
    assert begun.session.lessons.lesson is lesson
    assert begun.session.lessons.progress(lesson) == before
    hand.write(tmp_path / "no such folder" / "mine.html")
    assert "“mine.html” could not be written" in message(qtbot, begun)
    with qtbot.waitSignal(hand.written, timeout=TRAINING_MILLISECONDS):
        hand.write(path)
    assert path.read_bytes().startswith(b"%PDF-")


def test_that_every_way_by_keys_leads_to_the_question(begun: Program, qtbot: QtBot) -> None:
    to_questions(begun)
    panel, action = panel_of(begun), begun.window.menus.file.hand_in
    panel.hand_in_button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(panel.hand_in_button, Qt.Key.Key_Space)
    dialog = dialog_of(begun)
    assert dialog.focusWidget() is dialog.name, "a name can be typed at once"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not _visible(begun, HandInDialog))
    choose(begun, action)
    QTest.keyClick(dialog_of(begun).name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _visible(begun, QFileDialog))
    (place,) = begun.window.findChildren(QFileDialog)
    assert place.selectedFiles()[0].endswith(".pdf")
    QTest.keyClick(place, Qt.Key.Key_Escape)
    panel._fill_menu()
    entry = next(it for it in panel.menu.actions() if it.text() == "Hand In…")
    entry.trigger()
    QTest.keyClick(dialog_of(begun), Qt.Key.Key_Escape)
    begun.session.lessons.leave()
    assert not action.isEnabled()


def _visible(program: Program, kind: type[QWidget]) -> bool:
    return any(it.isVisible() for it in program.window.findChildren(kind))


def test_that_the_button_stands_below_the_questions_alone(program: Program, qtbot: QtBot) -> None:
    lessons, action = program.session.lessons, program.window.menus.file.hand_in
    assert shown_text(action) == "Hand In the Lesson…"
    assert not action.isEnabled()
    qtbot.waitUntil(lambda: bool(lessons.lessons))
    lesson = lessons.lessons[0]
    lessons.start(lesson, 0)
    panel = panel_of(program)
    assert panel.hand_in_button.isHidden()
    assert action.isEnabled()
    lessons.jump(len(lesson.steps))
    assert panel.hand_in_button.isVisible()
    assert "Runs: 0" in _holds(program)
    lessons.leave()
    assert program.session.trainer.state is RunState.IDLE


def _holds(program: Program) -> str:
    program.press(panel_of(program).hand_in_button)
    dialog = dialog_of(program)
    text = dialog.holds.text()
    dialog.reject()
    return text
