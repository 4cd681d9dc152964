"""How far a person has come in a lesson, kept between starts."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from PySide6.QtCore import QSettings

from fashion_gui.lessons.lesson import Lesson

Sketch = tuple[float, ...]
"""A predicted figure an epoch."""


@dataclass(frozen=True)
class Progress:
    """What has been done of one lesson.

    Attributes:
        step: the id of the step that was shown last; "" before the first.
        done: ids of steps and questions that are done.
        answers: what was answered last, by the question's id, right or not.
        sketches: curves that were predicted, by the step's id.
        tried: how often each question was answered, by its id.
    """

    step: str = ""
    done: frozenset[str] = frozenset()
    answers: tuple[tuple[str, str], ...] = ()
    sketches: tuple[tuple[str, Sketch], ...] = ()
    tried: tuple[tuple[str, int], ...] = ()

    @property
    def is_begun(self) -> bool:
        return bool(self.step)

    def share(self, lesson: Lesson) -> float:
        """Of all steps and questions, from 0 to 1."""
        ids = {it.id for it in lesson.steps} | {it.id for it in lesson.questions}
        return len(ids & self.done) / len(ids)

    def finished(self, lesson: Lesson) -> tuple[int, int]:
        """Tasks and questions that are done, and how many there are."""
        ids = {it.id for it in lesson.steps if it.until is not None}
        ids |= {it.id for it in lesson.questions}
        return len(ids & self.done), len(ids)

    def read(self, lesson: Lesson) -> tuple[int, int]:
        """Steps without a task that have been read, and how many there are."""
        ids = {it.id for it in lesson.steps if it.until is None}
        return len(ids & self.done), len(ids)

    def answer(self, question_id: str) -> str:
        """What was answered; "" for nothing."""
        return dict(self.answers).get(question_id, "")

    def tries(self, question_id: str) -> int:
        """How often it was answered; once, where an older program has kept the answer alone."""
        return dict(self.tried).get(question_id, 1 if self.answer(question_id) else 0)

    def sketch(self, step_id: str) -> Sketch:
        """What was predicted in a step; empty for nothing."""
        return dict(self.sketches).get(step_id, ())

    def with_done(self, id_: str) -> Progress:
        return replace(self, done=self.done | {id_})

    def with_answer(self, question_id: str, text: str, right: bool) -> Progress:
        """An answer that is right counts as done, and one that is wrong no more.

        To give the same one once more is no further try, unless the verdict is another now.
        """
        is_same = text == self.answer(question_id) and right == (question_id in self.done)
        tries = self.tries(question_id) + (0 if is_same else 1)
        done = self.done | {question_id} if right else self.done - {question_id}
        answers = {**dict(self.answers), question_id: text}
        tried = {**dict(self.tried), question_id: tries}
        return replace(self, done=done, answers=tuple(answers.items()), tried=tuple(tried.items()))

    def with_sketch(self, step_id: str, sketch: Sketch) -> Progress:
        sketches = {**dict(self.sketches), step_id: sketch}
        return replace(self, sketches=tuple(sketches.items()))


class ProgressStore:
    """Reads and writes the progress of lessons; without `store` it lasts as long as the program."""

    def __init__(self, store: QSettings | None) -> None:
        self._store = store
        self._known: dict[str, Progress] = {}

    def of(self, lesson_id: str) -> Progress:
        """How far the person has come; what cannot be read counts as nothing."""
        if lesson_id not in self._known:
            text = "" if self._store is None else str(self._store.value(_key(lesson_id), ""))
            self._known[lesson_id] = _read(text)
        return self._known[lesson_id]

    def keep(self, lesson_id: str, progress: Progress) -> None:
        self._known[lesson_id] = progress
        if self._store is not None:
            self._store.setValue(_key(lesson_id), _written(progress))


def _key(lesson_id: str) -> str:
    return f"lessons/{lesson_id}"


def _written(progress: Progress) -> str:
    return json.dumps(
        {
            "step": progress.step,
            "done": sorted(progress.done),
            "answers": dict(progress.answers),
            "sketches": {id_: list(it) for id_, it in progress.sketches},
            "tried": dict(progress.tried),
        }
    )


def _read(text: str) -> Progress:
    try:
        data = json.loads(text)
        sketches = {str(k): tuple(float(it) for it in v) for k, v in data["sketches"].items()}
        return Progress(
            str(data["step"]),
            frozenset(str(it) for it in data["done"]),
            tuple((str(k), str(v)) for k, v in data["answers"].items()),
            tuple(sketches.items()),
            tuple((str(k), int(v)) for k, v in data.get("tried", {}).items()),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return Progress()
