"""The lessons that there are: those that ship with the program, and those of a folder."""

from __future__ import annotations

from pathlib import Path

from fashion_gui.lessons.lesson import LANGUAGES, Lesson
from fashion_gui.lessons.mistakes import LessonMistakes
from fashion_gui.lessons.reader import FILE, read_lesson
from fashion_gui.resources import resource


def shipped_folder() -> Path:
    """Where the lessons of the program are."""
    return resource("lessons")


def lesson_folders(folder: Path) -> list[Path]:
    """The folder itself where it is a lesson, or else those in it that are."""
    if (folder / FILE).is_file():
        return [folder]
    try:
        return sorted(it for it in folder.iterdir() if (it / FILE).is_file())
    except OSError:
        return []


def read_lessons(folder: Path) -> tuple[list[Lesson], list[LessonMistakes]]:
    """The lessons of a folder in their order, and what is wrong with those that cannot be held.

    Lessons of the program must be there in every language.
    """
    languages = LANGUAGES if folder == shipped_folder() else ()
    lessons, broken = [], []
    for it in lesson_folders(folder):
        try:
            lessons.append(read_lesson(it, languages))
        except LessonMistakes as mistakes:
            broken.append(mistakes)
    return sorted(lessons, key=lambda it: (it.order, it.id)), broken
