"""What is wrong with a lesson, told with the file and the line of each mistake."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum, unique
from pathlib import Path
from typing import TypeVar

from fashion_gui.network.edits import EditError
from fashion_gui.network.project_file import ProjectFileError
from fashion_gui.runs.checks import RecipeError
from fashion_gui.runs.parameters import ParameterError

Sentences = TypeVar("Sentences", bound=type[Enum])


def translated_as(context: str) -> Callable[[Sentences], Sentences]:
    """Marks an enum whose values are messages of this context in the translation catalogue."""
    del context  # read in the source, by what keeps the catalogue
    return lambda sentences: sentences


@translated_as("LessonMistakes")
@unique
class Fault(Enum):
    """What can be wrong, each as a sentence in English with its details in braces."""

    # Files
    NO_LESSON = "there is no lesson.toml in this folder, nor in the folders in it"
    NO_FILE = "there is no such file"
    NOT_READ = "it cannot be read: {reason}"
    NOT_UTF8 = "the editor has to save it in the encoding UTF-8"
    TOO_LARGE = "it is too large to be written by hand"

    # What TOML is
    TOML = "this is no TOML: {reason}"
    TOML_NAME = "a line begins with a name, or with [[step]] or [[question]]"
    TOML_EQUALS = "after the name comes ="
    TOML_VALUE = 'after the = comes a value: a text is written in quotes, as in "train"'
    TOML_REST = "after the value nothing else may come in this line"
    TOML_QUOTE = "the quote at the end of a text is missing"
    TOML_BACKSLASH = "a \\ in a text is written twice"
    TOML_LIST = "the ] at the end of a list is missing, or a comma in it"
    TOML_BRACES = "the }} at the end is missing, or a comma before"
    TOML_HEAD = "the brackets around the name are not closed"
    TOML_TWICE = "the name has a value already"

    # Keys and their values
    NO_KEY = "there is no {key!r} here; known: {known}"
    NOT_TEXT = "{key} is a text in quotes. Received: {value!r}"
    NOT_WHOLE = "{key} is a whole number. Received: {value!r}"
    NOT_NUMBER = "{key} is a number. Received: {value!r}"
    NOT_LIST = "{key} is a list in brackets. Received: {value!r}"
    NOT_TABLE = "{key} is a table in braces. Received: {value!r}"
    NOT_ANSWER = "{key} is a text or a number. Received: {value!r}"
    RANGE = "{key} is a whole number from {least} to {most}"
    HEADS = "write [[{key}]] above each {key}"
    STEP_COUNT = "the number of steps ([[step]]) is from 1 to {most}"
    STEP_ID = 'a step has an id of a-z, 0-9 and -: id = "train"'
    QUESTION_ID = 'a question has an id of a-z, 0-9 and -: id = "which"'
    SAME_ID = "the id {id!r} is there twice"
    NO_WORD = "there is no {key} {value!r}; known: {known}"
    NO_PART = "there is no part {name!r}; known: {known}"
    NOT_LOCKABLE = "the part {name!r} cannot be locked; those that can: {known}"
    PRESET_AND_PROJECT = "a step has a preset or a project, not both"
    LAYER_SETTINGS = "write {layer} = {{ rate = 0.5 }}"
    QUESTION_KIND = "the kind is one of {known}. Received: {value!r}"
    NO_ANSWER = "a question has an answer"
    LAB_FACT = '{name} is told by a demonstration: write lab = "{lab}"'
    NO_SETTING = "there is no setting {name!r}{hint}"
    NOT_SET_UP = "the step cannot be set up: {reason}"

    # Texts
    NO_TITLE = "the file must begin with the title: # Title"
    NO_AIM = "below the title stands the aim, in one sentence"
    SAME_SECTION = "the section {id!r} is there twice"
    UNKNOWN_SECTION = "there is no step or question {id!r}"
    NO_SECTION = "the section ## {id} is missing"
    STEP_TEXT = "a step has a title (### Title) and a text"
    OPTIONS = "a question of the kind {kind} has no options"
    FEW_OPTIONS = "a choice has two options or more: - option"
    NO_OPTION = "the right option is {answer}, there are {count}"
    NO_PICTURE = "there is no picture {file!r}"
    IN_BRACES = "in braces: {reason}"

    # Expressions
    TOO_LONG = "the letters of an expression are at most {most}"
    NO_EXPRESSION = "{text!r} is no expression"
    CANNOT_STAND = "{text!r} cannot stand in an expression"
    NO_FACT = "there is no fact {name!r}{hint}"
    NO_FUNCTION = "there is no function {name!r}{hint}"
    HINT = "; did you mean {name!r}?"
    WANTS_TRUTH = "{place} takes something true or false, which {text!r} is not"
    WANTS_NUMBER = "{place} takes a number, which {text!r} is not"
    WANTS_TEXT = "{place} takes a text in quotes, which {text!r} is not"
    TEXT_AND_NUMBER = "{text!r} compares a text with a number"
    COMPARISON = "{text!r} has a comparison other than == != < <= > >="
    TEXTS_COMPARED = "{text!r}: texts are only equal or not"
    NO_FILTERS = "{name}() has no filters; it is written {form}"
    NO_FILTER = "{name}() has no {filter}=; known: {known}"
    ARGUMENTS = "{name}() is written {form}"
    NO_FIGURE = "{name}() takes a figure out of {known}"
    NO_DEED = "there is no deed {name!r}{hint}"
    DONE_TAKES = "done() takes a text or a number: {meaning}"
    NO_PLACE = "there is no workspace {name!r}"
    NO_LAYER_KIND = "there is no kind of layer {name!r}"


@dataclass(frozen=True)
class Reason:
    """A sentence that can be said in other languages.

    Attributes:
        details: by their names in the sentence: words, numbers, and a further `Reason`.
    """

    fault: Fault
    details: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        """In English."""
        return self.fault.value.format(**self.details)


def reason(fault: Fault, /, **details: object) -> Reason:
    """What is wrong, with its details."""
    return Reason(fault, details)


Refusal = EditError | ParameterError | RecipeError | ProjectFileError
"""What the network, the settings or a project file that a step sets up say themselves."""


@dataclass(frozen=True)
class Mistake:
    """One mistake.

    Attributes:
        file: in which it is.
        line: from 1.
        reason: what was expected and what was found.
    """

    file: Path
    line: int
    reason: Reason | Refusal

    @property
    def sentence(self) -> str:
        """The reason in English."""
        return str(self.reason)

    @property
    def place(self) -> str:
        """The file within its folder, and the line."""
        return f"{self.file.parent.name}/{self.file.name}:{self.line}"

    def __str__(self) -> str:
        return f"{self.place}: {self.sentence}"


class LessonMistakes(ValueError):
    """A lesson that cannot be held; `mistakes` has at least one, in order, each once."""

    def __init__(self, folder: Path, mistakes: Iterable[Mistake]) -> None:
        self.folder = folder
        each = {(it.file, it.line, it.sentence): it for it in mistakes}
        self.mistakes = tuple(each[key] for key in sorted(each))
        super().__init__("\n".join(map(str, self.mistakes)))
