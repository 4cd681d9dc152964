"""What is wrong with a lesson, told with the file and the line of each mistake."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Mistake:
    """One mistake.

    Attributes:
        file: in which it is.
        line: from 1.
        sentence: what was expected and what was found, in English.
    """

    file: Path
    line: int
    sentence: str

    def __str__(self) -> str:
        return f"{self.file.parent.name}/{self.file.name}:{self.line}: {self.sentence}"


class LessonMistakes(ValueError):
    """A lesson that cannot be held; `mistakes` has at least one."""

    def __init__(self, folder: Path, mistakes: Iterable[Mistake]) -> None:
        self.folder = folder
        self.mistakes = tuple(sorted(set(mistakes)))
        super().__init__("\n".join(map(str, self.mistakes)))
