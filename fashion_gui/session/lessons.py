"""Lessons in the running program: which there are, the one that goes on, and how far it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal, Slot

from fashion_gui.lessons.catalogue import read_lessons, shipped_folder
from fashion_gui.lessons.lesson import Lesson, Question, QuestionKind, Step
from fashion_gui.lessons.mistakes import Fault, LessonMistakes, Mistake, reason
from fashion_gui.lessons.reader import FILE
from fashion_gui.network.project import Project
from fashion_gui.network.run_record import RunId, RunRecord
from fashion_gui.session.lesson_facts import SessionFacts
from fashion_gui.session.lesson_keepsakes import Keepsakes, KeptDrawing, KeptStep
from fashion_gui.session.lesson_progress import Progress, ProgressStore, Sketch
from fashion_gui.session.lesson_set_up import LessonSetUp
from fashion_gui.session.runs import RunsMemory
from fashion_gui.session.trainer import RunState

if TYPE_CHECKING:
    from fashion_gui.session.session import Session

FRAMES_BETWEEN = 4
"""Frames of the session between two looks at the conditions."""

LESSONS = "lessons"
"""The workspace in which lessons are chosen."""


@dataclass(frozen=True)
class _Left:
    """What a lesson that was left has, for when it goes on.

    Attributes:
        place: of what was shown.
        project: with the runs.
        memory: what is known of the runs besides.
        before_sketch, runs_of: as in `Lessons`.
        keepsakes: the drawing and the frozen step.
    """

    place: int
    project: Project
    memory: RunsMemory
    before_sketch: Mapping[str, frozenset[RunId]]
    runs_of: Mapping[str, tuple[RunId, ...]]
    keepsakes: tuple[KeptDrawing | None, KeptStep | None]


class Lessons(QObject):
    """Holds a lesson: sets its steps up, watches its conditions, gives the own work back.

    Lives in the GUI thread. While a lesson goes on the document holds the lesson's project, and
    the person's own waits beside it, with its history and its runs. What was trained in a lesson
    that is left waits likewise, until the lesson is restarted or the program ends.

    Attributes:
        facts: what conditions and texts ask.
        keepsakes: the drawing and the frozen step of the lesson.
        lessons: those of the program, then those of the folder that was opened, each in order.
        broken: what is wrong with lessons that cannot be held.
    """

    #: `lessons` and `broken` are others now.
    catalogue_changed = Signal()
    #: Another lesson goes on, or another of its steps is shown, or none is.
    step_changed = Signal()
    #: What the texts tell may be another now; at most eight times a second.
    facts_changed = Signal()
    #: The progress of the lesson of this id is another now.
    progress_changed = Signal(str)
    #: The lesson wants this workspace to be shown (its name).
    workspace_requested = Signal(str)
    #: Whether a lesson could begin now has changed.
    can_start_changed = Signal()

    def __init__(
        self, session: Session, store: QSettings | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._progress = ProgressStore(store)
        self.facts = SessionFacts(session, self)
        self.keepsakes = Keepsakes(session, self)
        self._shipped: list[Lesson] = []
        self._opened: list[Lesson] = []
        self.broken: list[LessonMistakes] = []
        self._lesson: Lesson | None = None
        self._place = 0
        self._memory = RunsMemory()
        self._before_sketch: dict[str, frozenset[RunId]] = {}
        self._runs_of: dict[str, tuple[RunId, ...]] = {}
        """By step: the runs that began while it was shown."""
        self._left: dict[str, _Left] = {}
        """By lesson that was left."""
        self._set_up = LessonSetUp(session.document, session.trainer, self)
        self._is_dirty = False
        self._frames = 0
        self.facts.changed.connect(self._note)
        session.runs.rows_changed.connect(self._note_runs)
        session.frame.connect(self._look)
        # What is shown of a step depends on the recipe.
        self._set_up.caught_up.connect(self.step_changed)
        session.trainer.state_changed.connect(self.can_start_changed)
        session.document.aside_changed.connect(self.can_start_changed)

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        return (*self._shipped, *self._opened)

    @property
    def lesson(self) -> Lesson | None:
        """The lesson that goes on."""
        return self._lesson

    @property
    def place(self) -> int:
        """Of what is shown: a step, from 0; the number of steps for the questions."""
        return self._place

    @property
    def step(self) -> Step | None:
        """The step that is shown; None at the questions, and where no lesson goes on."""
        if self._lesson is None or self._place >= len(self._lesson.steps):
            return None
        return self._lesson.steps[self._place]

    @property
    def can_start(self) -> bool:
        """Whether a lesson could begin now: a run of the person's own would be lost, and somebody
        else may have set their project aside."""
        if self._lesson is not None:
            return True
        is_aside = self._session.document.is_set_aside
        return self._session.trainer.state is RunState.IDLE and not is_aside

    def progress(self, lesson: Lesson) -> Progress:
        return self._progress.of(lesson.id)

    def load(self) -> None:
        """Reads the program's lessons in the background."""
        folder = shipped_folder()
        self._session.background.do(partial(read_lessons, folder), self._take_shipped)

    def open_folder(self, folder: Path) -> None:
        """Reads the lesson in a folder, or those in it, in the background."""
        take = partial(self._take_opened, folder)
        self._session.background.do(partial(read_lessons, folder), take)

    def start(self, lesson: Lesson, place: int | None = None) -> None:
        """Begins a lesson, or goes on where it was left; nothing while the person's own run does.

        Args:
            place: the step to begin with, from 0; None for the one that was shown last.
        """
        if not self.can_start:
            return
        if self._lesson is not None:
            self.leave()
        if place is None:
            place = lesson.place(self.progress(lesson).step) or 0
        left = self._left.pop(lesson.id, None)
        project = lesson.project_at(min(place, len(lesson.steps) - 1))
        if left is not None:
            kept = left.project
            goes_on = place == left.place
            project = kept if goes_on else replace(project, runs=kept.runs, trained=kept.trained)
        self._memory = self._session.runs.memory
        self._lesson = lesson
        self._begin_anew()
        # What was sketched before the program was left is a prediction of the runs to come.
        self._before_sketch = {id_: frozenset() for id_, _ in self.progress(lesson).sketches}
        if left is not None:
            self._before_sketch |= left.before_sketch
            self._runs_of |= left.runs_of
            self.keepsakes.drawing, self.keepsakes.step = left.keepsakes
        self._session.document.set_aside(project)
        if left is not None:
            self._session.runs.remember(left.memory)
        self._show(place)

    def reshow(self) -> None:
        """Brings the workspace of the step to the front again."""
        step = self.step
        if step is not None:
            self.workspace_requested.emit(step.workspace or "train")

    def restart(self) -> None:
        """Begins the lesson that goes on anew, without its runs and its answers."""
        if self._lesson is not None:
            lesson = self._lesson
            self._stop_run()
            self._set_up.forget()
            self._begin_anew()
            self._keep(lesson, Progress())
            self._session.document.open(lesson.project_at(0))
            self._show(0)

    @Slot()
    def leave(self) -> None:
        """Ends the lesson; the person's own work is as it was. Nothing where no lesson goes on.

        What was trained in it is there again when it goes on; a run that goes on is lost.
        """
        if self._lesson is None:
            return
        self._stop_run()
        self._set_up.forget()
        self._left[self._lesson.id] = _Left(
            self._place,
            self._session.document.project,
            self._session.runs.memory,
            dict(self._before_sketch),
            dict(self._runs_of),
            (self.keepsakes.drawing, self.keepsakes.step),
        )
        self._lesson = None
        self._session.document.lock(())
        self._session.document.give_back()
        self._session.runs.remember(self._memory)
        self._memory = RunsMemory()
        self.step_changed.emit()
        self.workspace_requested.emit(LESSONS)

    @Slot()
    def go_on(self) -> None:
        """Shows the next step, which changes only what it says itself; at last the questions."""
        step = self.step
        if self._lesson is None or step is None:
            return
        if step.until is None:
            self._mark_done(step.id)
        place = self._place + 1
        if place < len(self._lesson.steps) and self._lesson.steps[place].sets_up:
            self._set_up.follow(self._lesson, place)
        self._show(place)

    @Slot()
    def go_back(self) -> None:
        """Shows the step before; the network stays as it is."""
        if self._lesson is not None and self._place > 0:
            self._show(self._place - 1)

    def jump(self, place: int) -> None:
        """Shows any step, set up as if every step before it had been taken; the runs stay."""
        if self._lesson is None or not 0 <= place <= len(self._lesson.steps):
            return
        step = self._lesson.steps[min(place, len(self._lesson.steps) - 1)]
        if place == self._place:  # anew: it may be predicted again
            self._before_sketch.pop(step.id, None)
        self._set_up.jump(self._lesson, self._lesson.steps.index(step))
        self._show(place)

    def reset_step(self) -> None:
        """Sets the step that is shown up anew."""
        self.jump(self._place)

    def answer(self, question: Question, text: str) -> bool:
        """Takes an answer to a question of the lesson that goes on; whether it is right."""
        assert self._lesson is not None
        right = self.is_right(question, text)
        progress = self.progress(self._lesson).with_answer(question.id, text, right)
        self._keep(self._lesson, progress)
        return right

    def is_right(self, question: Question, text: str) -> bool:
        """Whether an answer is right, as the program is now."""
        if question.kind is QuestionKind.STATE:
            return question.answer.holds(self.facts)
        wanted = question.answer.value(self.facts)
        try:
            given = float(text.replace(",", "."))
            return abs(given - float(wanted)) <= question.tolerance + 1e-9
        except ValueError:
            return False

    def can_judge(self, question: Question) -> bool:
        """Whether there is what a question asks for; one that is done by doing can always be."""
        return question.kind is QuestionKind.STATE or question.answer.is_known(self.facts)

    def sketch(self, sketch: Sketch) -> None:
        """Notes what is predicted in the step that is shown."""
        step = self.step
        if self._lesson is not None and step is not None:
            runs = frozenset(run.id for run in self._session.runs.rows)
            self._before_sketch.setdefault(step.id, runs)
            self._keep(self._lesson, self.progress(self._lesson).with_sketch(step.id, sketch))

    @property
    def predicted_run(self) -> RunRecord | None:
        """The run that came of the sketch of the step that is shown."""
        return None if self.step is None else self.run_predicted_in(self.step)

    def run_predicted_in(self, step: Step) -> RunRecord | None:
        """The newest run that began after the sketch of a step, while that step was shown."""
        if step.id not in self._before_sketch:
            return None
        came = set(self._runs_of.get(step.id, ())) - self._before_sketch[step.id]
        runs = [it for it in self._session.runs.rows if it.result.history.epochs]
        return next((it for it in reversed(runs) if it.id in came), None)

    @Slot()
    def _note_runs(self) -> None:
        """Notes in which step each run of the lesson has begun; "" stands for the questions."""
        if self._lesson is None:
            return
        shown = "" if self.step is None else self.step.id
        known = {id_ for ids in self._runs_of.values() for id_ in ids}
        new = tuple(run.id for run in self._session.runs.rows if run.id not in known)
        self._runs_of[shown] = (*self._runs_of.get(shown, ()), *new)

    def _begin_anew(self) -> None:
        """Nothing that was trained, drawn or frozen before belongs to the lesson."""
        self._before_sketch.clear()
        self._runs_of.clear()
        self.keepsakes.begin()
        self.facts.forget_drawing()

    def _show(self, place: int) -> None:
        assert self._lesson is not None
        self._place = min(max(place, 0), len(self._lesson.steps))
        step = self.step
        self._session.document.lock(() if step is None else step.lock)
        shown = self._lesson.steps[-1].id if step is None else step.id
        self._keep(self._lesson, replace(self.progress(self._lesson), step=shown))
        self.step_changed.emit()
        if step is not None and step.workspace:
            self.workspace_requested.emit(step.workspace)
        self.facts.begin_step()  # what the program has done so far is no deed of the person's
        self._note()

    def _stop_run(self) -> None:
        if self._session.trainer.state is not RunState.IDLE:
            self._session.trainer.stop()

    def _mark_done(self, id_: str) -> None:
        assert self._lesson is not None
        progress = self.progress(self._lesson)
        if id_ not in progress.done:
            self._keep(self._lesson, progress.with_done(id_))

    def _keep(self, lesson: Lesson, progress: Progress) -> None:
        if progress != self.progress(lesson):
            self._progress.keep(lesson.id, progress)
            self.progress_changed.emit(lesson.id)

    @Slot()
    def _note(self) -> None:
        self._is_dirty = True

    @Slot()
    def _look(self) -> None:
        """On a frame of the session, while a lesson goes on and something has changed."""
        self._frames += 1
        if self._lesson is None or not self._is_dirty or self._frames % FRAMES_BETWEEN:
            return
        self._is_dirty = False
        step = self.step
        if step is not None and step.until is not None and step.until.holds(self.facts):
            self._mark_done(step.id)
        self.facts_changed.emit()

    def _take_shipped(self, found: tuple[list[Lesson], list[LessonMistakes]]) -> None:
        self._shipped, broken = found
        self.broken = [*broken, *self.broken]
        self.catalogue_changed.emit()

    def _take_opened(self, folder: Path, found: tuple[list[Lesson], list[LessonMistakes]]) -> None:
        self._opened, self.broken = found
        if not any(found):
            nothing = Mistake(folder / FILE, 1, reason(Fault.NO_LESSON))
            self.broken = [LessonMistakes(folder, [nothing])]
        self.catalogue_changed.emit()
