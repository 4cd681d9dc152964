"""A lesson held in the window: clicked through as a person does, with Keras."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.app.lesson_places import widget_of
from fashion_gui.app.workspaces import WORKSPACES
from fashion_gui.lessons.catalogue import shipped_folder
from fashion_gui.lessons.mistakes import Fault
from fashion_gui.lessons.vocabulary import LABS as NAMED_LABS
from fashion_gui.lessons.vocabulary import PARTS
from fashion_gui.lessons.vocabulary import WORKSPACES as NAMED
from fashion_gui.session.trainer import RunState
from fashion_gui.views.lessons.labs import LABS
from fashion_gui.views.lessons.lesson_card import LessonCard
from fashion_gui.views.lessons.panel import FOLDED_WIDTH, WIDTH, LessonPanel
from fashion_gui.views.lessons.workspace import LessonsWorkspace
from tests.app.window_hands import Open, choose_folder, edit
from tests.lessons.broken import Broken
from tests.session.running import TRAINING_MILLISECONDS, Program
from tests.small_runs import small_project


def lessons_page(program: Program) -> LessonsWorkspace:
    page = program.window.workspace("lessons")
    assert isinstance(page, LessonsWorkspace)
    return page


def card(program: Program, qtbot: QtBot, id_: str) -> LessonCard:
    page = lessons_page(program)
    qtbot.waitUntil(lambda: bool(page.cards))
    return next(it for it in page.cards if it.lesson.id == id_)


def start(program: Program, qtbot: QtBot, id_: str) -> LessonPanel:
    """Goes to the Lessons workspace and presses Start on a card."""
    program.key(Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    program.press(card(program, qtbot, id_).start)
    panel = program.window.lesson_guide.panel
    assert panel is not None
    assert panel.isVisible()
    return panel


def body_of(program: Program) -> QWidget:
    body = program.window.centralWidget()
    assert body is not None
    return body


def width_of(panel: LessonPanel) -> int:
    """Least width of what scrolls in the panel."""
    inner = panel._scroll.widget()
    assert inner is not None
    return inner.minimumSizeHint().width()


def shown(program: Program) -> str:
    page = program.window.stack.currentWidget()
    return next(it.name for it in WORKSPACES if program.window.workspace(it.name) is page)


def test_that_every_part_that_a_lesson_may_name_is_in_the_window(program: Program) -> None:
    assert tuple(it.name for it in WORKSPACES) == NAMED
    for part in PARTS:
        widget = widget_of(program.window, part)
        assert isinstance(widget, QWidget), part
        assert widget.window() is program.window, part


def test_that_a_step_that_asks_for_nothing_is_read_once_it_was_gone_on_from(
    program: Program, qtbot: QtBot
) -> None:
    panel = start(program, qtbot, "overfitting")
    assert not panel.task.isVisible(), "nothing is to be done"
    program.press(panel.forward)
    assert panel.task.isVisible()
    panel._fill_menu()
    assert [it.text()[0] for it in panel.menu.actions()[:2]] == ["·", " "]


def test_that_a_lesson_is_clicked_through_and_own_work_comes_back(
    open_program: Open, qtbot: QtBot
) -> None:
    with open_program(project=small_project("chapter", epochs=2)) as program:
        session, window = program.session, program.window
        edit(program, units=77)
        own = session.document.own_work
        panel = start(program, qtbot, "early-stopping")
        assert shown(program) == "train"
        lesson = session.lessons.lesson
        assert lesson is not None
        recipe = session.document.recipe
        session.document.set_recipe(type(recipe).from_json(recipe.to_json() | {"epochs": 2}))
        assert not widget_of(window, "callbacks").isEnabled(), "locked"
        assert "How many epochs" in panel.words

        assert not panel.chart.is_settled
        QTest.keyClick(panel.chart, Qt.Key.Key_Down)
        assert "Kept" in panel._predict_hint.text()
        program.train()
        qtbot.waitUntil(lambda: "Done." in panel.task.text)
        qtbot.waitUntil(lambda: "on average" in panel._predict_hint.text())
        qtbot.waitUntil(lambda: bool(panel.chart._real))

        program.press(panel.forward)
        assert widget_of(window, "callbacks").isEnabled()
        qtbot.waitUntil(lambda: window.lesson_guide.highlight is not None)
        program.press(panel.forward)
        program.press(panel.back)
        assert "Done." not in panel.task.text, "gone on from, and not done"
        panel._fill_menu()
        assert [it.text()[0] for it in panel.menu.actions()[:3]] == ["✓", " ", " "]
        best = min(it.val_loss for it in session.document.runs[0].result.history.epochs)
        assert f"{best:.3f}" in panel.words, "the number of the student's own run"

        program.press(panel.back)
        assert session.lessons.place == 0
        panel._fill_menu()
        questions = next(it for it in panel.menu.actions() if it.text() == "Questions")
        questions.trigger()
        assert len(panel.questions) == 3
        which, number, doing = panel.questions
        QTest.mouseClick(which.options[1], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        assert "Not yet right" in which.verdict.text()
        QTest.mouseClick(which.options[2], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        assert which.verdict.text() == "Right."
        QTest.keyClicks(number.field, "77")
        program.press(number.check)
        assert "Not yet right" in number.verdict.text()
        number.field.clear()
        best_epoch = session.document.runs[0].result.history.best_epoch
        assert best_epoch is not None
        QTest.keyClicks(number.field, str(best_epoch + 1))
        QTest.keyClick(number.field, Qt.Key.Key_Return)
        assert number.verdict.text() == "Right."
        assert doing.verdict.text() != "Right."

        program.press(panel.forward)  # Finish
        assert session.lessons.lesson is None
        assert not panel.isVisible()
        assert session.document.own_work == own
        assert shown(program) == "lessons"
        it = card(program, qtbot, "early-stopping")
        assert it.start.text() == "Continue"
        assert it.ring.toolTip() == "Tasks and questions done: 3 of 11."


def test_that_rings_lie_around_what_the_step_names(program: Program, qtbot: QtBot) -> None:
    start(program, qtbot, "overfitting")
    highlight = program.window.lesson_guide.highlight
    assert highlight is not None
    qtbot.waitUntil(lambda: len(highlight.rings) == 2)
    curves = widget_of(program.window, "curves")
    place = curves.mapTo(body_of(program), QPoint(0, 0))
    assert any((ring.topLeft() - place).manhattanLength() < 12 for ring in highlight.rings)
    program.window.show_workspace("data")
    qtbot.waitUntil(lambda: len(highlight.rings) == 1)
    button = program.window.rail.button("train")
    place = button.mapTo(body_of(program), QPoint(0, 0))
    assert (highlight.rings[0].topLeft() - place).manhattanLength() < 12
    program.session.lessons.leave()
    assert highlight.isHidden()


def test_that_the_panel_leaves_room_and_folds_away(program: Program, qtbot: QtBot) -> None:
    program.window.resize(1366, 768)
    panel = start(program, qtbot, "overfitting")
    qtbot.waitUntil(lambda: panel.width() == WIDTH)
    assert program.window.width() == 1366, "the window does not grow"
    assert program.window.stage.width() >= 1366 - 88 - WIDTH
    program.press(panel.fold_button)
    qtbot.waitUntil(lambda: panel.width() == FOLDED_WIDTH)
    assert not panel.forward.isVisible()
    program.press(panel.fold_button)
    assert panel.forward.isVisible()
    program.session.lessons.leave()


def test_that_the_language_changes_in_the_middle_of_a_lesson(
    program: Program, qtbot: QtBot
) -> None:
    panel = start(program, qtbot, "dropout")
    program.press(panel.forward)
    assert "First without" in panel.words
    program.session.settings.language = "ko"
    qtbot.waitUntil(lambda: "먼저 드롭아웃 없이" in panel.words)
    assert program.session.lessons.place == 1
    program.session.lessons.leave()


def test_that_opening_a_project_leaves_the_lesson_and_asks_about_own_work(
    program: Program, qtbot: QtBot
) -> None:
    start(program, qtbot, "dropout")
    program.window.menus.file.presets["softmax-only"].trigger()
    assert program.session.lessons.lesson is None
    assert "dense_2" not in program.session.document.network.layers
    assert program.session.document.recipe.optimizer == "rmsprop"


def test_that_closing_the_window_in_a_lesson_asks_about_own_work_only(
    program: Program, qtbot: QtBot
) -> None:
    start(program, qtbot, "dropout")
    program.session.document.set_recipe(small_project().recipe)
    program.window.close()
    assert not program.window.isVisible(), "there was nothing of the person's to save"


def test_that_a_lecturers_folder_is_opened_with_its_mistakes(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    page = lessons_page(program)
    qtbot.waitUntil(lambda: len(page.cards) == 9)
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "lesson.toml").write_text("order = 1\nminutes = 'long'\n", "utf-8")
    program.session.lessons.open_folder(tmp_path)
    qtbot.waitUntil(lambda: "broken/lesson.toml:2: minutes" in page.mistakes.text())
    assert len(page.cards) == 9, "the others stay"


def test_that_the_mistakes_are_told_in_the_language_set(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    page, session = lessons_page(program), program.session
    qtbot.waitUntil(lambda: len(page.cards) == 9)
    Broken(Fault.NO_WORD, "lesson.toml", '"train"', '"trian"').write(tmp_path / "mine")
    session.lessons.open_folder(tmp_path)
    english = "mine/lesson.toml:6: there is no workspace 'trian'; known: data, network"
    qtbot.waitUntil(lambda: page.mistakes.text().startswith(english))
    session.settings.language = "ko"
    korean = "mine/lesson.toml:6: workspace 값으로 'trian' 이름을 쓸 수 없습니다."
    qtbot.waitUntil(lambda: page.mistakes.text().startswith(korean))
    session.settings.language = "en"
    qtbot.waitUntil(lambda: page.mistakes.text().startswith(english))


def test_that_a_folder_without_a_lesson_is_told(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    page = lessons_page(program)
    program.key(Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(page.cards) == 9)
    program.press(page.open_folder)
    choose_folder(qtbot, program, tmp_path)
    qtbot.waitUntil(lambda: "there is no lesson.toml in this folder" in page.mistakes.text())
    seen = page.mistakes.visibleRegion().boundingRect()
    assert seen == page.mistakes.rect(), "without being scrolled to"


def write_example(folder: Path) -> None:
    """The lesson that the documentation shows, as a lecturer types it off."""
    text = (shipped_folder() / "README.md").read_text("utf-8")
    folder.mkdir()
    for name, fence in (("lesson.toml", "```toml\n"), ("en.md", "```markdown\n")):
        content = text.partition(fence)[2].partition("```")[0]
        (folder / name).write_text(content, "utf-8")
    (folder / "picture.png").write_bytes(
        (shipped_folder() / "dropout" / "mask-en.png").read_bytes()
    )


def test_that_a_lecturers_own_lesson_is_opened_held_and_left(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    page, session = lessons_page(program), program.session
    program.key(Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(page.cards) == 9)
    write_example(tmp_path / "my-lesson")
    program.press(page.open_folder)
    choose_folder(qtbot, program, tmp_path / "my-lesson")
    qtbot.waitUntil(lambda: len(page.cards) == 10)
    assert not page.mistakes.isVisible()
    it = page.cards[9]
    assert it.lesson.id == "my-lesson"
    own = session.document.own_work
    program.press(it.start)
    panel = program.window.lesson_guide.panel
    assert panel is not None
    assert "The title of the step" in panel.words
    assert session.document.recipe.optimizer == "rmsprop"
    assert not widget_of(program.window, "callbacks").isEnabled()
    recipe = session.document.recipe
    session.document.set_recipe(type(recipe).from_json(recipe.to_json() | {"epochs": 1}))
    program.train()
    qtbot.waitUntil(lambda: f"{_best(program):.3f}" in panel.words)
    program.press(panel.forward)
    assert session.document.network.layers["dense"].parameters["units"] == 200
    assert "Dense layers on the canvas: 2." in panel.words
    program.press(panel.forward)
    assert len(panel.questions) == 3
    panel.questions[0].options[1].click()
    assert panel.questions[0].verdict.text() == "Right."
    program.press(panel.forward)
    assert session.lessons.lesson is None
    assert session.document.own_work == own
    assert page.cards[9].start.text() == "Continue"


def _best(program: Program) -> float:
    history = program.session.document.runs[-1].result.history
    return min(it.val_loss for it in history.epochs)


def test_that_the_notes_are_shown_and_closed(program: Program, qtbot: QtBot) -> None:
    program.window.show_workspace("lessons")
    program.press(card(program, qtbot, "overfitting").notes)
    page = lessons_page(program)
    assert "What usually goes wrong" in page.notes.text
    program.press(page.close_notes)
    qtbot.waitUntil(page.cards[0].isVisible)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_that_no_text_of_a_lesson_is_wider_than_the_panel(
    program: Program, qtbot: QtBot, language: str
) -> None:
    program.session.settings.language = language
    lessons = program.session.lessons
    qtbot.waitUntil(lambda: len(lessons.lessons) == 9)
    for lesson in lessons.lessons:
        panel = start(program, qtbot, lesson.id)
        for place, step in enumerate((*lesson.steps, None)):
            if step is None or not step.lab:
                lessons.jump(place)
                assert width_of(panel) <= WIDTH, (lesson.id, place)
        lessons.leave()


def test_that_a_lesson_does_not_begin_while_the_persons_run_goes_on(
    program: Program, qtbot: QtBot
) -> None:
    program.window.show_workspace("lessons")
    it = card(program, qtbot, "dropout")
    program.press(program.window.run_bar.train_button)
    assert not it.start.isEnabled()
    assert "would be lost" in it.start.toolTip()
    qtbot.waitUntil(
        lambda: program.session.trainer.state is RunState.IDLE, timeout=TRAINING_MILLISECONDS
    )
    assert it.start.isEnabled()


def test_that_every_demonstration_that_a_lesson_names_is_shown(
    program: Program, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(program.session.lessons.lessons) == 9)
    lessons = program.session.lessons
    seen = set()
    for lesson in lessons.lessons:
        for place, step in enumerate(lesson.steps):
            if step.lab and step.lab not in seen:
                lessons.start(lesson, place)
                seen.add(step.lab)
                lab = lessons_page(program).lab
                assert isinstance(lab, LABS[step.lab])  # type: ignore[arg-type]
                assert lab is not None
                assert lab.isVisible()
    assert seen == set(LABS) == set(NAMED_LABS)
    lessons.leave()
    assert lessons_page(program).lab is None


def test_that_a_question_about_a_run_is_not_judged_before_there_is_one(
    program: Program, qtbot: QtBot
) -> None:
    lessons = program.session.lessons
    qtbot.waitUntil(lambda: len(lessons.lessons) == 9)
    lesson = next(it for it in lessons.lessons if it.id == "overfitting")
    lessons.start(lesson, len(lesson.steps))
    panel = program.window.lesson_guide.panel
    assert panel is not None
    card = next(it for it in panel.questions if it.question.id == "best")
    for typed in ("0", "1"):
        card.field.setText(typed)
        program.press(card.check)
        assert "has not computed this yet: do the steps before" in card.verdict.text()
        assert not lessons.progress(lesson).answer("best"), "no try is counted"
    lessons.leave()
