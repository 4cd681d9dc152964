"""Reading a lesson from its folder: `lesson.toml` and the texts `en.md`, `ko.md`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from fashion_gui.lessons.conditions import (
    Expression,
    ExpressionError,
    close_to,
    read_expression,
)
from fashion_gui.lessons.lesson import EMPTY, LANGUAGES, Lesson, Question, QuestionKind, Step
from fashion_gui.lessons.lines import Lines
from fashion_gui.lessons.mistakes import (
    Fault,
    LessonMistakes,
    Mistake,
    Reason,
    Refusal,
    reason,
)
from fashion_gui.lessons.texts import (
    LARGEST,
    BlockKind,
    LessonText,
    Section,
    read_texts,
)
from fashion_gui.lessons.toml_words import toml_reason
from fashion_gui.lessons.vocabulary import (
    FIGURES,
    LAB_FACTS,
    LABS,
    LOCKABLE,
    PARTS,
    SETTINGS,
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
_KINDS: dict[Any, Fault] = {
    str: Fault.NOT_TEXT,
    int: Fault.NOT_WHOLE,
    list: Fault.NOT_LIST,
    dict: Fault.NOT_TABLE,
    (int, float): Fault.NOT_NUMBER,
    (str, int, float): Fault.NOT_ANSWER,
}


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
        tables = ("step", "question")  # they are checked where they are read
        self._check_keys({k: v for k, v in data.items() if k not in tables}, _LESSON_KEYS)
        order = self._whole(data, "order", 1, 99, 99)
        minutes = self._whole(data, "minutes", 1, 300, 45)
        steps = tuple(self._step(it, n) for n, it in enumerate(self._tables(data, "step")))
        questions = tuple(
            self._question(it, n) for n, it in enumerate(self._tables(data, "question"))
        )
        if not 1 <= len(steps) <= MOST_STEPS:
            self._tell("step", reason(Fault.STEP_COUNT, most=MOST_STEPS))
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
            self._add(self._file, line, reason(Fault.TOML, reason=toml_reason(str(error))))
            raise LessonMistakes(self._folder, self._mistakes) from error

    def _content(self, path: Path) -> str:
        """The text of a file; raises `LessonMistakes` where there is none."""
        try:
            if path.stat().st_size <= LARGEST:
                return path.read_text("utf-8-sig")
            why = reason(Fault.TOO_LARGE)
        except FileNotFoundError:
            why = reason(Fault.NO_FILE)
        except UnicodeDecodeError:
            why = reason(Fault.NOT_UTF8)
        except (OSError, ValueError) as error:
            why = reason(Fault.NOT_READ, reason=getattr(error, "strerror", None) or str(error))
        self._add(path, 1, why)
        raise LessonMistakes(self._folder, self._mistakes)

    def _tell(self, key: str, why: Reason | Refusal, table: str = "", place: int = 0) -> None:
        self._add(self._file, self._lines.of(key, table, place), why)

    def _add(self, path: Path, line: int, why: Reason | Refusal) -> None:
        self._mistakes.append(Mistake(path, line, why))

    def _check_keys(
        self, data: Mapping[str, Any], known: Mapping[str, Any], table: str = "", place: int = 0
    ) -> None:
        for key, value in data.items():
            if key not in known:
                why = reason(Fault.NO_KEY, key=key, known=", ".join(known))
                self._tell(key, why, table, place)
            elif not isinstance(value, known[key]) or isinstance(value, bool):
                why = reason(_KINDS[known[key]], key=key, value=value)
                self._tell(key, why, table, place)

    def _whole(self, data: Mapping[str, Any], key: str, least: int, most: int, other: int) -> int:
        value = data.get(key, 0)
        if not isinstance(value, int) or isinstance(value, bool):
            return other  # told already
        if not least <= value <= most:
            self._tell(key, reason(Fault.RANGE, key=key, least=least, most=most))
            return other
        return value

    def _tables(self, data: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
        found = data.get(key, [])
        if not isinstance(found, list) or not all(isinstance(it, dict) for it in found):
            self._tell(key, reason(Fault.HEADS, key=key), key if isinstance(found, dict) else "")
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
                    fault = Fault.NO_PART if name not in tuple(PARTS) else Fault.NOT_LOCKABLE
                    why = reason(fault, name=name, known=", ".join(parts))
                    self._tell(key, why, "step", place)
        for name in good.get("settings", {}):
            if name not in SETTINGS:
                why = reason(Fault.NO_SETTING, name=name, hint=close_to(name, SETTINGS))
                self._tell("settings", why, "step", place)
        for layer_id, parameters in good.get("layers", {}).items():
            if not isinstance(parameters, dict):
                self._tell("layers", reason(Fault.LAYER_SETTINGS, layer=layer_id), "step", place)
        if good.get("preset") and good.get("project"):
            self._tell("project", reason(Fault.PRESET_AND_PROJECT), "step", place)
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
            why = reason(Fault.NO_WORD, key=key, value=data[key], known=", ".join(known))
            self._tell(key, why, "step", place)

    def _project(self, name: str) -> Path | None:
        return self._folder / Path(name).name if name else None

    def _id(self, data: Mapping[str, Any], table: str, place: int) -> str:
        id_ = data.get("id")
        if not isinstance(id_, str) or not _ID.fullmatch(id_) or id_ == NOTES:
            fault = Fault.STEP_ID if table == "step" else Fault.QUESTION_ID
            self._tell("id", reason(fault), table, place)
            return f"{table} {place + 1}"
        return id_

    def _question(self, data: dict[str, Any], place: int) -> Question:
        self._check_keys(data, _QUESTION_KEYS, "question", place)
        kind = data.get("kind")
        if kind not in tuple(QuestionKind):
            why = reason(Fault.QUESTION_KIND, known=", ".join(QuestionKind), value=kind)
            self._tell("kind", why, "question", place)
            kind = QuestionKind.CHOICE
        text = {**data, "answer": str(data["answer"])} if "answer" in data else data
        answer = self._expression(text, "answer", "question", place)
        if answer is None:
            if "answer" not in data:
                self._tell("answer", reason(Fault.NO_ANSWER), "question", place)
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
            self._tell(key, error.reason, table, place)
            return None

    def _check_ids(self, steps: tuple[Step, ...], questions: tuple[Question, ...]) -> None:
        seen: set[str] = set()
        ids = {"step": [it.id for it in steps], "question": [it.id for it in questions]}
        for table, items in ids.items():
            for place, id_ in enumerate(items):
                if id_ in seen:
                    self._tell("id", reason(Fault.SAME_ID, id=id_), table, place)
                seen.add(id_)

    def _check_labs(self, steps: tuple[Step, ...]) -> None:
        """A step that waits for what is done with a demonstration shows it."""
        for place, step in enumerate(steps):
            for name in sorted(step.asks_for & LAB_FACTS.keys()):
                lab = LAB_FACTS[name].lab
                if step.lab != lab:
                    self._tell("until", reason(Fault.LAB_FACT, name=name, lab=lab), "step", place)

    def _texts(
        self, languages: tuple[str, ...], steps: tuple[Step, ...], questions: tuple[Question, ...]
    ) -> dict[str, LessonText]:
        there = [it for it in LANGUAGES if (self._folder / f"{it}.md").exists()]
        if not there and not languages:
            self._add(self._folder / "en.md", 1, reason(Fault.NO_FILE))
        texts = {}
        for language in dict.fromkeys((*languages, *there)):
            path = self._folder / f"{language}.md"
            try:
                content = self._content(path)
            except LessonMistakes:
                continue  # noted already
            texts[language] = read_texts(content, partial(self._add, path))
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
                self._add(path, section.line, reason(Fault.UNKNOWN_SECTION, id=id_))
            self._check_pictures(path, section)
        for id_ in known - text.sections.keys():
            self._add(path, 1, reason(Fault.NO_SECTION, id=id_))
        for step in steps:
            told = text.sections.get(step.id)
            if told is not None and not (told.title and told.blocks):
                self._add(path, told.line, reason(Fault.STEP_TEXT))
        for question in questions:
            asked = text.sections.get(question.id)
            if asked is not None:
                self._check_question(path, question, asked)

    def _check_question(self, path: Path, question: Question, section: Section) -> None:
        count = len(section.options)
        if question.kind is not QuestionKind.CHOICE:
            if count:
                self._add(path, section.line, reason(Fault.OPTIONS, kind=question.kind))
            return
        if count < 2:
            self._add(path, section.line, reason(Fault.FEW_OPTIONS))
        text = question.answer.text.strip()
        if text.isdigit() and not 1 <= int(text) <= count:
            self._add(path, section.line, reason(Fault.NO_OPTION, answer=text, count=count))

    def _check_pictures(self, path: Path, section: Section) -> None:
        for block in section.blocks:
            if block.kind is BlockKind.PICTURE and picture_path(self._folder, block.file) is None:
                self._add(path, block.line, reason(Fault.NO_PICTURE, file=block.file))

    def _check_projects(self, steps: tuple[Step, ...]) -> None:
        project: Project | None = Project()
        for place, step in enumerate(steps):
            if step.preset or step.project:
                project = Project()
            if project is None:
                continue  # goes on with what is not there
            try:
                project = step.set_up(project)
            except (EditError, ParameterError, RecipeError, ProjectFileError) as error:
                key = "settings" if isinstance(error, RecipeError) else "layers"
                key = "project" if isinstance(error, ProjectFileError) else key
                self._tell(key, error, "step", place)
                project = None
            except (KeyError, TypeError, ValueError) as error:  # a list in place of a word
                self._tell("settings", reason(Fault.NOT_SET_UP, reason=error), "step", place)
                project = None


def picture_path(folder: Path, name: str) -> Path | None:
    """The file of a picture in a lesson: beside its texts, or one of the program's own."""
    plain = Path(name).name
    for path in (folder / plain, resource("pictures", plain)):
        if path.is_file():
            return path
    return None
