"""A lesson as a value: its steps, its questions, and its texts in each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from fashion_gui.lessons.conditions import Expression
from fashion_gui.lessons.texts import LessonText, Section
from fashion_gui.network.edits import SetParameters
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.network.project_file import read_project
from fashion_gui.runs.optimizers import OPTIMIZERS
from fashion_gui.runs.recipe import Recipe

LANGUAGES = ("en", "ko")
"""The first is taken where a lesson does not have the person's own."""

EMPTY = "empty"
"""In place of a preset: a network without layers."""

_OF_RUNS = {"count", "epochs", "runs", "finished", "raced", "frozen", "steps_frozen"}
"""What only a run makes true."""


class QuestionKind(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    """One of the options; the right one may depend on what the program computed."""
    NUMBER = "number"
    """A number that the program computed."""
    STATE = "state"
    """By doing something in the program."""


@dataclass(frozen=True)
class Step:
    """A step of a lesson.

    Attributes:
        workspace: that is brought to the front; "" for the one that is shown.
        preset, project: the network and recipe that it begins with; both empty where it goes on
            with those of the step before.
        settings: of the recipe, by name, that it changes.
        layers: parameters that it changes, by the layer's id.
        highlight: parts of the program that are ringed.
        lock: parts of the program that cannot be used.
        predict: the figure whose curve is to be sketched before the run; "" for none.
        lab: the demonstration that it shows; "" for none.
        until: when it is done; None where reading it is enough.
    """

    id: str
    workspace: str = ""
    preset: str = ""
    project: Path | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)
    layers: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    highlight: tuple[str, ...] = ()
    lock: tuple[str, ...] = ()
    predict: str = ""
    lab: str = ""
    until: Expression | None = None

    @property
    def sets_up(self) -> bool:
        """Whether it changes the network or the recipe."""
        return bool(self.preset or self.project or self.settings or self.layers)

    @property
    def asks_for(self) -> frozenset[str]:
        """The facts and functions that its condition names."""
        return frozenset() if self.until is None else self.until.names

    @property
    def asks_for_run(self) -> bool:
        """Whether it is done by a run of its own."""
        return bool(self.asks_for & _OF_RUNS) and "workspace" not in self.asks_for

    def set_up(self, project: Project) -> Project:
        """The project as it is when this step begins, made of that of the step before.

        Raises the errors of edits, parameters, recipes and project files: the reader of lessons
        calls it once and tells them.
        """
        if self.preset == EMPTY:
            project = Project()
        elif self.preset:
            project = PRESETS[self.preset].build()
        elif self.project is not None:
            read = read_project(self.project)
            project = Project(read.network, read.recipe)
        network = project.network
        for layer_id, parameters in self.layers.items():
            network = SetParameters(layer_id, dict(parameters)).apply(network)
        return replace(project, network=network, recipe=changed(project.recipe, self.settings))


_OPTIONAL = ("early_stopping", "reduce_on_plateau", "schedule", "training_size", "clipping")


def changed(recipe: Recipe, settings: Mapping[str, Any]) -> Recipe:
    """The recipe with other settings; raises `RecipeError`.

    Another optimizer brings its own learning rate, unless that is among the settings. `false`
    stands for none: TOML has no other word for it.
    """
    settings = {
        name: None if value is False and name in _OPTIONAL else value
        for name, value in settings.items()
    }
    optimizer = settings.get("optimizer")
    if isinstance(optimizer, str) and optimizer in OPTIMIZERS and optimizer != recipe.optimizer:
        recipe = recipe.with_optimizer(optimizer)
    return Recipe.from_json({**recipe.to_json(), **settings})


@dataclass(frozen=True)
class Question:
    """A question at the end of a lesson.

    Attributes:
        answer: for a choice, an expression whose value is the number of the right option, from 1;
            for a number, one whose value is right; for a state, one that becomes true.
        tolerance: by which a number may differ from the right one.
    """

    id: str
    kind: QuestionKind
    answer: Expression
    tolerance: float = 0.0


@dataclass(frozen=True)
class Lesson:
    """A lesson. `id` is the name of its folder.

    Attributes:
        order: place among the lessons, from 1.
        minutes: that it takes in class.
        texts: by language, at least one.
    """

    id: str
    folder: Path
    order: int
    minutes: int
    steps: tuple[Step, ...]
    questions: tuple[Question, ...]
    texts: Mapping[str, LessonText]

    def text(self, language: str) -> LessonText:
        """The texts in a language, or in another where it has none."""
        return self.texts.get(language) or next(
            self.texts[it] for it in LANGUAGES if it in self.texts
        )

    def section(self, language: str, id_: str) -> Section:
        """The text of a step or a question."""
        return self.text(language).sections[id_]

    def place(self, step_id: str) -> int | None:
        """Where the step of this id is, from 0."""
        return next((n for n, it in enumerate(self.steps) if it.id == step_id), None)

    def project_at(self, place: int) -> Project:
        """The project that the step at this place begins with."""
        project = Project()
        for step in self.steps[: place + 1]:
            project = step.set_up(project)
        return project
