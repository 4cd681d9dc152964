"""Reading a lesson from its folder: `lesson.toml` and the texts `en.md`, `ko.md`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from fashion_gui.lessons.conditions import Expression, ExpressionError, read_expression
from fashion_gui.lessons.lesson import EMPTY, LANGUAGES, Lesson, Question, QuestionKind, Step
from fashion_gui.lessons.lines import Lines
from fashion_gui.lessons.mistakes import LessonMistakes, Mistake
from fashion_gui.lessons.texts import (
    LARGEST,
    BlockKind,
    LessonText,
    Section,
    read_texts,
)
from fashion_gui.lessons.vocabulary import (
    FIGURES,
    LAB_FACTS,
    LABS,
    LOCKABLE,
    PARTS,
    WORKSPACES,
)
from fashion_gui.network.edits import EditError
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.network.project_file import ProjectFileError
from fashion_gui.resources import resource
from fashion_gui.runs.checks import RecipeError
from fashion_gui.runs.parameters import ParameterError

FILE = "lesson.toml"
NOTES = "notes"
MOST_STEPS = 60

_STEP_KEYS: dict[str, type] = {
    "id": str,
    "workspace": str,
    "preset": str,
    "project": str,
    "settings": dict,
    "layers": dict,
    "highlight": list,
    "lock": list,
    "predict": str,
    "lab": str,
    "until": str,
}
_QUESTION_KEYS: dict[str, Any] = {
    "id": str,
    "kind": str,
    "answer": (str, int, float),
    "tolerance": (int, float),
}
_LESSON_KEYS: dict[str, type] = {"order": int, "minutes": int, "step": list, "question": list}
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_KINDS = {str: "a text", int: "a whole number", list: "a list", dict: "a table"}


def read_lesson(folder: Path, languages: Iterable[str] = ()) -> Lesson:
    """The lesson in a folder.

    Args:
        languages: those that it must have; without them any one is enough.

    Raises:
        LessonMistakes: with all that is wrong, and nothing else is raised.
    """
    return _Reader(folder).read(tuple(languages))


class _Reader:
    """Reads one folder and gathers the mistakes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / FILE
        self._mistakes: list[Mistake] = []
        self._lines = Lines("")

    def read(self, languages: tuple[str, ...]) -> Lesson:
        data = self._toml()
        self._check_keys(data, _LESSON_KEYS)
        order = self._whole(data, "order", 1, 99, 99)
        minutes = self._whole(data, "minutes", 1, 300, 45)
        steps = tuple(self._step(it, n) for n, it in enumerate(self._tables(data, "step")))
        questions = tuple(
            self._question(it, n) for n, it in enumerate(self._tables(data, "question"))
        )
        if not 1 <= len(steps) <= MOST_STEPS:
            self._tell("step", f"a lesson has from 1 to {MOST_STEPS} steps: [[step]]")
        self._check_ids(steps, questions)
        self._check_labs(steps)
        texts = self._texts(languages, steps, questions)
        if not self._mistakes:
            self._check_projects(steps)
        if self._mistakes:
            raise LessonMistakes(self._folder, self._mistakes)
        return Lesson(self._folder.name, self._folder, order, minutes, steps, questions, texts)

    def _toml(self) -> dict[str, Any]:
        text = self._content(self._file)
        self._lines = Lines(text)
        try:
            return tomllib.loads(text)
        except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
            found = re.search(r"line (\d+)", str(error))
            line = int(found[1]) if found else max(1, text.count("\n"))
            self._mistakes.append(Mistake(self._file, line, f"this is no TOML: {error}"))
            raise LessonMistakes(self._folder, self._mistakes) from error

    def _content(self, path: Path) -> str:
        """The text of a file; raises `LessonMistakes` where there is none."""
        try:
            if path.stat().st_size > LARGEST:
                raise ValueError("it is too large to be written by hand")
            return path.read_text("utf-8-sig")
        except (OSError, ValueError) as error:
            reason = "there is no such file" if not path.exists() else f"it cannot be read: {error}"
            self._mistakes.append(Mistake(path, 1, reason))
            raise LessonMistakes(self._folder, self._mistakes) from error

    def _tell(self, key: str, sentence: str, table: str = "", place: int = 0) -> None:
        line = self._lines.of(key, table, place)
        self._mistakes.append(Mistake(self._file, line, sentence))

    def _tell_text(self, path: Path, line: int, sentence: str) -> None:
        self._mistakes.append(Mistake(path, line, sentence))

    def _check_keys(
        self, data: Mapping[str, Any], known: Mapping[str, Any], table: str = "", place: int = 0
    ) -> None:
        for key, value in data.items():
            if key not in known:
                words = ", ".join(known)
                self._tell(key, f"there is no {key!r} here; known: {words}", table, place)
            elif not isinstance(value, known[key]) or isinstance(value, bool):
                kind = _KINDS.get(known[key], "a text or a number")
                self._tell(key, f"{key} is {kind}. Received: {value!r}", table, place)

    def _whole(self, data: Mapping[str, Any], key: str, least: int, most: int, other: int) -> int:
        value = data.get(key)
        if not isinstance(value, int) or not least <= value <= most:
            self._tell(key, f"{key} is a whole number from {least} to {most}")
            return other
        return value

    def _tables(self, data: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
        found = data.get(key, [])
        if not isinstance(found, list) or not all(isinstance(it, dict) for it in found):
            self._tell(key, f"write [[{key}]] above each {key}")
            return []
        return found

    def _step(self, data: dict[str, Any], place: int) -> Step:
        self._check_keys(data, _STEP_KEYS, "step", place)
        good: dict[str, Any] = {
            k: v for k, v in data.items() if isinstance(v, _STEP_KEYS.get(k, ()))
        }
        for key, known in (
            ("workspace", WORKSPACES),
            ("preset", (EMPTY, *PRESETS)),
            ("predict", FIGURES),
            ("lab", LABS),
        ):
            self._check_word(good, key, known, place)
        for key, parts in (("highlight", tuple(PARTS)), ("lock", LOCKABLE)):
            for name in good.get(key, ()):
                if name not in parts:
                    words = ", ".join(parts)
                    self._tell(key, f"there is no part {name!r}; known: {words}", "step", place)
        for layer_id, parameters in good.get("layers", {}).items():
            if not isinstance(parameters, dict):
                self._tell("layers", f"write {layer_id} = {{ rate = 0.5 }}", "step", place)
        if good.get("preset") and good.get("project"):
            self._tell("project", "a step has a preset or a project, not both", "step", place)
        return Step(
            self._id(data, "step", place),
            good.get("workspace", "lessons" if good.get("lab") else ""),
            good.get("preset", ""),
            self._project(good.get("project", "")),
            good.get("settings", {}),
            good.get("layers", {}),
            tuple(good.get("highlight", ())),
            tuple(good.get("lock", ())),
            good.get("predict", ""),
            good.get("lab", ""),
            self._expression(good, "until", "step", place),
        )

    def _check_word(
        self, data: Mapping[str, Any], key: str, known: Iterable[str], place: int
    ) -> None:
        if key in data and data[key] not in known:
            words = ", ".join(known)
            self._tell(key, f"there is no {key} {data[key]!r}; known: {words}", "step", place)

    def _project(self, name: str) -> Path | None:
        return self._folder / Path(name).name if name else None

    def _id(self, data: Mapping[str, Any], table: str, place: int) -> str:
        id_ = data.get("id")
        if not isinstance(id_, str) or not _ID.fullmatch(id_) or id_ == NOTES:
            self._tell("id", f'a {table} has an id of a-z, 0-9 and -: id = "train"', table, place)
            return f"{table} {place + 1}"
        return id_

    def _question(self, data: dict[str, Any], place: int) -> Question:
        self._check_keys(data, _QUESTION_KEYS, "question", place)
        kind = data.get("kind")
        if kind not in tuple(QuestionKind):
            words = ", ".join(QuestionKind)
            self._tell("kind", f"the kind is one of {words}. Received: {kind!r}", "question", place)
            kind = QuestionKind.CHOICE
        text = {**data, "answer": str(data["answer"])} if "answer" in data else data
        answer = self._expression(text, "answer", "question", place)
        if answer is None:
            if "answer" not in data:
                self._tell("answer", "a question has an answer", "question", place)
            answer = read_expression("1")
        tolerance = data.get("tolerance", 0.0)
        tolerance = float(tolerance) if isinstance(tolerance, (int, float)) else 0.0
        return Question(
            self._id(data, "question", place), QuestionKind(kind), answer, abs(tolerance)
        )

    def _expression(
        self, data: Mapping[str, Any], key: str, table: str, place: int
    ) -> Expression | None:
        text = data.get(key)
        if not isinstance(text, str):
            return None
        try:
            return read_expression(text)
        except ExpressionError as error:
            self._tell(key, str(error), table, place)
            return None

    def _check_ids(self, steps: tuple[Step, ...], questions: tuple[Question, ...]) -> None:
        seen: set[str] = set()
        ids = {"step": [it.id for it in steps], "question": [it.id for it in questions]}
        for table, items in ids.items():
            for place, id_ in enumerate(items):
                if id_ in seen:
                    self._tell("id", f"the id {id_!r} is there twice", table, place)
                seen.add(id_)

    def _check_labs(self, steps: tuple[Step, ...]) -> None:
        """A step that waits for what is done with a demonstration shows it."""
        for place, step in enumerate(steps):
            for name in sorted(step.asks_for & LAB_FACTS.keys()):
                lab = LAB_FACTS[name].lab
                if step.lab != lab:
                    sentence = f'{name} is told by a demonstration: write lab = "{lab}"'
                    self._tell("until", sentence, "step", place)

    def _texts(
        self, languages: tuple[str, ...], steps: tuple[Step, ...], questions: tuple[Question, ...]
    ) -> dict[str, LessonText]:
        there = [it for it in LANGUAGES if (self._folder / f"{it}.md").exists()]
        if not there and not languages:
            self._mistakes.append(Mistake(self._folder / "en.md", 1, "there is no such file"))
        texts = {}
        for language in dict.fromkeys((*languages, *there)):
            path = self._folder / f"{language}.md"
            try:
                content = self._content(path)
            except LessonMistakes:
                continue  # noted already
            texts[language] = read_texts(content, partial(self._tell_text, path))
            self._check_texts(path, texts[language], steps, questions)
        return texts

    def _check_texts(
        self,
        path: Path,
        text: LessonText,
        steps: tuple[Step, ...],
        questions: tuple[Question, ...],
    ) -> None:
        known = {NOTES, *(it.id for it in steps), *(it.id for it in questions)}
        for id_, section in text.sections.items():
            if id_ not in known:
                self._mistakes.append(
                    Mistake(path, section.line, f"there is no step or question {id_!r}")
                )
            self._check_pictures(path, section)
        for id_ in known - text.sections.keys():
            self._mistakes.append(Mistake(path, 1, f"the section ## {id_} is missing"))
        for step in steps:
            told = text.sections.get(step.id)
            if told is not None and not (told.title and told.blocks):
                self._mistakes.append(
                    Mistake(path, told.line, "a step has a title (### Title) and a text")
                )
        for question in questions:
            asked = text.sections.get(question.id)
            if asked is not None:
                self._check_question(path, question, asked)

    def _check_question(self, path: Path, question: Question, section: Section) -> None:
        count = len(section.options)
        if question.kind is not QuestionKind.CHOICE:
            if count:
                sentence = f"a question of the kind {question.kind} has no options"
                self._mistakes.append(Mistake(path, section.line, sentence))
            return
        if count < 2:
            self._mistakes.append(
                Mistake(path, section.line, "a choice has two options or more: - option")
            )
        text = question.answer.text.strip()
        if text.isdigit() and not 1 <= int(text) <= count:
            self._mistakes.append(
                Mistake(path, section.line, f"the right option is {text}, there are {count}")
            )

    def _check_pictures(self, path: Path, section: Section) -> None:
        for block in section.blocks:
            if block.kind is BlockKind.PICTURE and picture_path(self._folder, block.file) is None:
                self._mistakes.append(
                    Mistake(path, block.line, f"there is no picture {block.file!r}")
                )

    def _check_projects(self, steps: tuple[Step, ...]) -> None:
        project = Project()
        for place, step in enumerate(steps):
            try:
                project = step.set_up(project)
            except RecipeError as error:
                self._tell("settings", str(error), "step", place)
            except (EditError, ParameterError, KeyError, TypeError, ValueError) as error:
                key = "project" if isinstance(error, ProjectFileError) else "layers"
                reason = f"there is no layer {error}" if isinstance(error, KeyError) else str(error)
                self._tell(key, reason, "step", place)


def picture_path(folder: Path, name: str) -> Path | None:
    """The file of a picture in a lesson: beside its texts, or one of the program's own."""
    plain = Path(name).name
    for path in (folder / plain, resource("pictures", plain)):
        if path.is_file():
            return path
    return None
