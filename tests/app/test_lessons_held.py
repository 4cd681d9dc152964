"""Every lesson held from its first step to its last answer, as a person does it, with Keras."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.app.lesson_hands import EPOCHS, do_task, draw_on_clean_paper, train
from fashion_gui.app.show.strokes import TROUSERS
from fashion_gui.lessons.catalogue import read_lessons, shipped_folder
from fashion_gui.lessons.lesson import Lesson, QuestionKind, Step
from fashion_gui.lessons.texts import Live
from fashion_gui.network.edits import ReplaceNetwork
from fashion_gui.network.presets import PRESETS
from fashion_gui.runs.callbacks import EarlyStopping
from fashion_gui.session.lesson_words import NOT_YET, live_word
from fashion_gui.views.lessons.panel import LessonPanel
from fashion_gui.views.lessons.question_card import QuestionCard
from fashion_gui.views.lessons.text_blocks import TextBlocks
from fashion_gui.views.lessons.workspace import LessonsWorkspace
from tests.app.deed_hands import DEEDS
from tests.app.lab_hands import HANDS
from tests.session.listing_hands import LISTINGS
from tests.session.running import TRAINING_MILLISECONDS, Program

LESSONS = {it.id: it for it in read_lessons(shipped_folder())[0]}

FEW = 1
"""Epochs of a run; a patience can be asked for of several only."""
SEVERAL = 2


def set_recipe(program: Program, **settings: object) -> None:
    document = program.session.document
    recipe = document.recipe
    document.set_recipe(type(recipe).from_json(recipe.to_json() | settings))


def do(program: Program, qtbot: QtBot, lesson: Lesson, step: Step) -> None:
    if step.id in LISTINGS and lesson.id == "sequential-functional":
        LISTINGS[step.id][1](program.session.document)
    elif (lesson.id, step.id) in HANDS:
        page = program.window.workspace("lessons")
        assert isinstance(page, LessonsWorkspace)
        assert page.lab is not None
        HANDS[lesson.id, step.id](qtbot, page.lab)
    elif (lesson.id, step.id) in DEEDS:
        *others, last = DEEDS[lesson.id, step.id]
        for hand in others:
            hand(program, qtbot)
            let_look(program, qtbot)
            done = program.session.lessons.progress(lesson).done
            assert step.id not in done, f"{step.id}: before it was done"
        last(program, qtbot)
    else:
        do_task(
            program.session, program.window, step, SEVERAL if lesson.id == "early-stopping" else FEW
        )


def let_look(program: Program, qtbot: QtBot) -> None:
    """Waits until the conditions have been looked at once more."""
    lessons = program.session.lessons
    with qtbot.waitSignal(lessons.facts_changed, timeout=TRAINING_MILLISECONDS):
        lessons.facts.changed.emit()


def nearly_do_it(program: Program, question: str) -> None:
    """What is close to what is asked for, and not it."""
    session = program.session
    if question == "again":
        train(session, len(session.runs.rows[-1].result.history.epochs))  # the same once more
    elif question == "join":
        session.document.apply(ReplaceNetwork(PRESETS["functional"].build().network))
    elif question == "batch-gradient":
        set_recipe(program, batch_size=1024)
    elif question == "set-three":
        set_recipe(program, early_stopping={"patience": 4})
    elif question == "sure":
        program.window.show_workspace("draw")


def do_it(program: Program, question: str) -> None:
    session = program.session
    if question == "again":
        set_recipe(program, learning_rate=0.01)
        train(session, FEW)
    elif question == "join":
        session.document.apply(ReplaceNetwork(PRESETS["two-inputs"].build().network))
    elif question == "batch-gradient":
        set_recipe(program, batch_size=0)
    elif question == "set-three":
        early = EarlyStopping(patience=3)
        set_recipe(program, early_stopping=type(session.document.recipe)(
            early_stopping=early
        ).to_json()["early_stopping"])  # fmt: skip
    elif question == "back":
        set_recipe(program, labels="one_hot")
    elif question == "sure":
        draw_on_clean_paper(program.window, TROUSERS)
    else:
        pytest.fail(f"nobody knows how to do {question}")


def answer_by_doing(program: Program, qtbot: QtBot, card: QuestionCard) -> None:
    let_look(program, qtbot)
    assert card.verdict.text() != "Right.", "it is not so already"
    nearly_do_it(program, card.question.id)
    let_look(program, qtbot)
    assert card.verdict.text() != "Right."
    do_it(program, card.question.id)
    qtbot.waitUntil(lambda: card.verdict.text() == "Right.", timeout=TRAINING_MILLISECONDS)


def answer_by_choosing(program: Program, card: QuestionCard) -> None:
    lessons = program.session.lessons
    numbers = range(1, len(card.options) + 1)
    right = [it for it in numbers if lessons.is_right(card.question, str(it))]
    assert len(right) == 1, "one answer is right, as the program has computed it"
    for number in numbers:
        if number not in right:
            card.options[number - 1].click()
            assert card.verdict.text().startswith("Not yet right")
    card.options[right[0] - 1].click()


def answer_by_a_number(program: Program, card: QuestionCard) -> None:
    right = float(card.question.answer.value(program.session.lessons.facts))
    for number in (right + 1, right):
        card.field.clear()
        QTest.keyClicks(card.field, f"{number:g}" if number < 1e5 else str(int(number)))
        program.press(card.check)
        if number != right:
            assert card.verdict.text().startswith("Not yet right")


def answer(program: Program, qtbot: QtBot, card: QuestionCard) -> None:
    """Answers a question wrong, then right."""
    kind = card.question.kind
    if kind is QuestionKind.STATE:
        answer_by_doing(program, qtbot, card)
    else:
        assert program.session.lessons.can_judge(card.question)
        if kind is QuestionKind.CHOICE:
            answer_by_choosing(program, card)
        else:
            answer_by_a_number(program, card)
    assert card.verdict.text() == "Right."


def panel_of(program: Program) -> LessonPanel:
    panel = program.window.lesson_guide.panel
    assert panel is not None
    return panel


def check_numbers(program: Program, lesson: Lesson, step: Step) -> None:
    """Every number that the text of the step tells is there by now, and is read there.

    In English it stands in the panel; the Korean text is put beside it for that.
    """
    session = program.session
    facts, korean = session.lessons.facts, lesson.section("ko", step.id).blocks
    beside = TextBlocks(session.settings, facts)
    beside.show_blocks(korean, lesson.folder)
    for blocks, words in (
        (lesson.section("en", step.id).blocks, panel_of(program).words),
        (korean, beside.text),
    ):
        assert "{" not in words
        for live in (it for block in blocks for it in block.parts if isinstance(it, Live)):
            word = live_word(live, facts)
            assert word != NOT_YET, f"{step.id}: {live.expression.text}"
            assert word in words, f"{step.id}: {live.expression.text}"


@pytest.mark.parametrize("name", LESSONS)
def test_that_a_lesson_is_held_from_its_first_step_to_its_last_answer(
    program: Program, qtbot: QtBot, name: str
) -> None:
    assert FEW < EPOCHS
    lessons, lesson = program.session.lessons, LESSONS[name]
    qtbot.waitUntil(lambda: len(lessons.lessons) == len(LESSONS))
    program.wait_until_ready()
    lessons.start(lesson, 0)
    panel = panel_of(program)
    for step in lesson.steps:
        assert lessons.step is step
        if step.until is not None:
            let_look(program, qtbot)
            is_read = (name, step.id) == ("activations", "collapse")
            assert is_read or step.id not in lessons.progress(lesson).done, f"{step.id}: already"
            do(program, qtbot, lesson, step)
            qtbot.waitUntil(
                lambda it=step: it.id in lessons.progress(lesson).done,  # type: ignore[misc]
                timeout=TRAINING_MILLISECONDS,
            )
        let_look(program, qtbot)
        check_numbers(program, lesson, step)
        program.press(panel.forward)
    assert len(panel.questions) == len(lesson.questions) == 3
    for card in panel.questions:
        answer(program, qtbot, card)
    assert lessons.progress(lesson).share(lesson) == 1
    lessons.leave()
