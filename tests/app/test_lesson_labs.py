"""Steps with a demonstration: each is done by what a person does with it, and by nothing less."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from fashion_gui.lessons.catalogue import read_lessons, shipped_folder
from fashion_gui.lessons.vocabulary import LAB_FACTS, LABS
from fashion_gui.views.lessons.workspace import LessonsWorkspace
from tests.app.lab_hands import HANDS
from tests.session.running import TRAINING_MILLISECONDS, Program

LESSONS = {it.id: it for it in read_lessons(shipped_folder())[0]}
OF_ITSELF = {("activations", "collapse")}
"""Steps that are done as soon as Keras has answered: what it says is to be read."""


def steps_of(lab: str) -> list[tuple[str, str]]:
    return [
        (lesson.id, step.id)
        for lesson in LESSONS.values()
        for step in lesson.steps
        if step.lab == lab
    ]


def test_that_every_step_with_a_demonstration_says_when_it_is_done() -> None:
    assert set(HANDS) == {it for lab in LABS for it in steps_of(lab)}
    for lesson_id, step_id in HANDS:
        lesson = LESSONS[lesson_id]
        step = lesson.steps[lesson.place(step_id) or 0]
        asked = [LAB_FACTS[it].lab for it in step.asks_for if it in LAB_FACTS]
        assert asked, step_id
        assert set(asked) == {step.lab}, "it asks for what its own demonstration tells"


@pytest.mark.parametrize("name", LABS)
def test_that_a_demonstration_that_is_pressed_makes_its_steps_done(
    program: Program, qtbot: QtBot, name: str
) -> None:
    lessons = program.session.lessons
    qtbot.waitUntil(lambda: len(lessons.lessons) == 9)
    program.wait_until_ready()
    page = program.window.workspace("lessons")
    assert isinstance(page, LessonsWorkspace)
    for lesson_id, step_id in steps_of(name):
        lesson = LESSONS[lesson_id]
        lessons.start(lesson, lesson.place(step_id))
        panel = program.window.lesson_guide.panel
        assert panel is not None
        assert page.lab is not None
        with qtbot.waitSignal(lessons.facts_changed, timeout=TRAINING_MILLISECONDS):
            lessons.facts.changed.emit()
        if (lesson_id, step_id) not in OF_ITSELF:
            assert step_id not in lessons.progress(lesson).done, "nothing has been done"
            assert "Done." not in panel.task.text
        HANDS[lesson_id, step_id](qtbot, page.lab)
        qtbot.waitUntil(lambda it=panel: "Done." in it.task.text)  # type: ignore[misc]
        assert step_id in lessons.progress(lesson).done
    lessons.leave()
