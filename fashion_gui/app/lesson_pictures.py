"""Pictures of every step of every lesson, as a person who holds them finds it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

from PySide6.QtCore import QSize

from fashion_gui.app.lesson_hands import do_task
from fashion_gui.app.main_window import MainWindow
from fashion_gui.app.picture_hands import (
    ScreenshotError,
    let_settle,
    opened,
    save_picture,
    wait_for,
)
from fashion_gui.lessons.lesson import Lesson, Step
from fashion_gui.network.presets import DEFAULT_PRESET, PRESETS
from fashion_gui.session.inference import InferenceState
from fashion_gui.session.session import Session
from fashion_gui.views.inside.workspace import InsideWorkspace

SIZE = QSize(1366, 768)


def take_lessons(directory: Path, language: str, theme: str, only: str = "") -> list[Path]:
    """Writes `<lesson>-<place>-<step>-<language>-<theme>.png` for each step and the questions.

    A step is shown as it begins; then what it asks for is done, so that the next ones have the
    runs and the drawings that they speak of.

    Args:
        only: the id of the lesson that pictures are wanted of; "" for all.

    Raises:
        ScreenshotError: TensorFlow did not load, a training failed, or a file was not written.
    """
    project = PRESETS[DEFAULT_PRESET].build()
    with opened(project, language, theme, SIZE) as (session, window):
        wait_for(lambda: session.dataset.data is not None or session.dataset.error is not None)
        wait_for(lambda: bool(session.lessons.lessons))
        wait_for(lambda: session.inference.state is not InferenceState.LOADING)
        if session.inference.state is InferenceState.FAILED:
            raise ScreenshotError("TensorFlow or the shipped network could not be loaded")
        lessons = [it for it in session.lessons.lessons if only in ("", it.id)]
        return [
            save_picture(window, directory / f"{lesson.id}-{name}-{language}-{theme}.png")
            for lesson in lessons
            for name in _held(session, window, lesson)
        ]


def _held(session: Session, window: MainWindow, lesson: Lesson) -> Iterator[str]:
    """Holds a lesson; a name of each of its steps, while it is on the screen."""
    session.lessons.start(lesson, 0)
    session.lessons.restart()
    for place, step in enumerate(lesson.steps, 1):
        _let_answers_come(session, window, step)
        yield f"{place:02}-{step.id}"
        do_task(session, window, step)
        session.lessons.go_on()
    let_settle()
    yield f"{len(lesson.steps) + 1:02}-questions"
    session.lessons.leave()


def _let_answers_come(session: Session, window: MainWindow, step: Step) -> None:
    """Waits until all that has been asked of Keras is answered and painted."""
    let_settle()
    answered = Event()
    session.inference.post("pictures", answered.set)
    wait_for(answered.is_set)
    page = window.workspace("inside") if step.workspace == "inside" else None
    if isinstance(page, InsideWorkspace):
        wait_for(lambda: page.view.is_settled)
    let_settle()
