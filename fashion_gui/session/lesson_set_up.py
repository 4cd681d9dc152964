"""Puts what the steps of a lesson set up into the document."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from fashion_gui.lessons.lesson import Lesson
from fashion_gui.network.project import Project
from fashion_gui.session.document import Document
from fashion_gui.session.edit_history import UseSettings
from fashion_gui.session.trainer import RunState, Trainer

Change = Callable[[Project], Project]


class LessonSetUp(QObject):
    """Each step is one of the document's history.

    A run that goes on or stands paused with another network or recipe is stopped, and the steps
    wait for its end. Lives in the GUI thread.
    """

    #: What waited for the end of a run is in the document.
    caught_up = Signal()

    def __init__(self, document: Document, trainer: Trainer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._trainer = trainer
        self._waiting: list[tuple[str, Change]] = []
        trainer.state_changed.connect(self._catch_up)

    def follow(self, lesson: Lesson, place: int) -> None:
        """Changes what one step changes, in the project as it stands."""
        self._apply(lesson.text("en").title, partial(_as_step_says, lesson, place))

    def jump(self, lesson: Lesson, place: int) -> None:
        """Gives the document what all steps up to this one set up, whatever stands there."""
        self.forget()
        project = lesson.project_at(place)
        self._apply(lesson.text("en").title, lambda _before: project)

    def forget(self) -> None:
        """What waits is no longer wanted."""
        self._waiting.clear()

    def _apply(self, title: str, change: Change) -> None:
        before = self._document.project
        if self._trainer.state is RunState.IDLE:
            self._document.set_up(UseSettings(title), change(before))
        elif self._waiting or not _trains_alike(change(before), before):
            self._waiting.append((title, change))
            self._trainer.stop()

    @Slot()
    def _catch_up(self) -> None:
        if self._waiting and self._trainer.state is RunState.IDLE:
            waiting = tuple(self._waiting)
            self._waiting.clear()
            for title, change in waiting:
                self._apply(title, change)
            self.caught_up.emit()


def _as_step_says(lesson: Lesson, place: int, project: Project) -> Project:
    """A project with what one step changes; the step's own where that cannot be changed in it."""
    try:
        return lesson.steps[place].set_up(project)
    except (ValueError, KeyError):  # the person has taken away what it changes
        return lesson.project_at(place)


def _trains_alike(one: Project, other: Project) -> bool:
    """Whether two projects have the same network and the same recipe."""
    return one.network == other.network and one.recipe == other.recipe
