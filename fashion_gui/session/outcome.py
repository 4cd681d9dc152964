"""What came of the lesson that goes on, gathered from the running program to be handed in."""

from __future__ import annotations

import html
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from fashion_gui.lessons.lesson import Lesson, Question, QuestionKind, Step
from fashion_gui.lessons.outcome import (
    Outcome,
    Prediction,
    QuestionOutcome,
    RunSummary,
    StepOutcome,
)
from fashion_gui.lessons.texts import Block, BlockKind, Section
from fashion_gui.network.run_difference import Difference, DifferenceKind, difference_of
from fashion_gui.network.run_record import RunRecord
from fashion_gui.session.difference_words import setting_word, value_words
from fashion_gui.session.lesson_progress import Progress
from fashion_gui.session.lesson_words import live_word

if TYPE_CHECKING:
    from fashion_gui.session.session import Session

translate = QCoreApplication.translate

Told = tuple[tuple[str, str], ...]
"""Settings, each with its value, in words."""

ALWAYS_TOLD = ("optimizer", "learning_rate", "batch_size")
"""Settings that are told even where all runs have the same."""

UNTOLD = ("epochs",)
"""They have a column of their own."""


def outcome_of(session: Session, student: str, day: date) -> Outcome:
    """What a student hands in of the lesson that goes on, in the language set.

    Everything is copied: a run that goes on changes nothing in it.
    """
    lessons, language = session.lessons, session.settings.language
    lesson = lessons.lesson
    assert lesson is not None
    progress = lessons.progress(lesson)
    text = lesson.text(language)
    settings, shared = _settings(session.runs.rows)
    return Outcome(
        title=text.title,
        aim=text.aim,
        language=language,
        student=student,
        day=day,
        steps=tuple(
            StepOutcome(
                lesson.section(language, step.id).title,
                step.id in progress.done,
                _prediction(session, progress, step),
            )
            for step in lesson.steps
        ),
        runs=tuple(
            _summary(run, told) for run, told in zip(session.runs.rows, settings, strict=True)
        ),
        shared=shared,
        questions=tuple(_question(session, lesson, progress, it) for it in lesson.questions),
    )


def _prediction(session: Session, progress: Progress, step: Step) -> Prediction | None:
    if not step.predict:
        return None
    run = session.lessons.run_predicted_in(step)
    epochs = () if run is None else run.result.history.epochs
    return Prediction(
        figure=step.predict,
        sketch=progress.sketch(step.id),
        came=tuple(float(getattr(it, step.predict)) for it in epochs),
        run="" if run is None else run.name,
    )


def _summary(run: RunRecord, settings: Told) -> RunSummary:
    history = run.result.history
    return RunSummary(run.name, run.colour, settings, tuple(history.epochs), history.epochs_asked)


def _settings(runs: Sequence[RunRecord]) -> tuple[list[Told], Told]:
    """Of each run what distinguishes it from another, and what all of them have in common."""
    if not runs:
        return [], ()
    different: list[list[tuple[str, str]]] = [[] for _ in runs]
    shared: list[tuple[str, str]] = []
    recipes = [run.result.recipe.to_json() for run in runs]
    for name in recipes[0]:
        told = [_of_recipe(name, it[name]) for it in recipes]
        if any(it[name] != recipes[0][name] for it in recipes) and name not in UNTOLD:
            for mine, it in zip(different, told, strict=True):
                mine.append(it)
        elif name in ALWAYS_TOLD:
            shared.append(told[0])
    for mine, of_network in zip(different, _of_networks(runs), strict=True):
        mine.extend(of_network)
    return [tuple(it) for it in different], tuple(shared)


def _of_recipe(name: str, value: object) -> tuple[str, str]:
    it = Difference(DifferenceKind.SETTING, name, value, value)
    return setting_word(it), value_words(it)[0]


def _of_networks(runs: Sequence[RunRecord]) -> list[Told]:
    """Of each run what its network has that differs among the runs: they are told by the first."""
    by_run = [
        {
            (it.kind, it.name, it.layer_id): it
            for it in difference_of(runs[0].result, run.result)
            if it.kind is not DifferenceKind.SETTING
        }
        for run in runs
    ]
    first = {key: it for found in by_run for key, it in found.items()}
    return [
        tuple(
            (setting_word(it), value_words(found[key])[1] if key in found else value_words(it)[0])
            for key, it in first.items()
        )
        for found in by_run
    ]


def _question(
    session: Session, lesson: Lesson, progress: Progress, question: Question
) -> QuestionOutcome:
    section = lesson.section(session.settings.language, question.id)
    others = (BlockKind.BULLET, BlockKind.TASK, BlockKind.PICTURE)
    asked = [_html(session, it) for it in section.blocks if it.kind not in others]
    answer = progress.answer(question.id)
    return QuestionOutcome(
        asked="<br>".join(asked),
        given=_given(session, section, question, answer) if answer else "",
        is_right=question.id in progress.done,
        tries=progress.tries(question.id),
    )


def _given(session: Session, section: Section, question: Question, answer: str) -> str:
    if question.kind is QuestionKind.STATE:
        return html.escape(translate("Outcome", "done in the program"))
    if question.kind is QuestionKind.CHOICE and answer.isdecimal():
        options = section.options
        if 1 <= int(answer) <= len(options):
            return _html(session, options[int(answer) - 1])
    return html.escape(answer)


def _html(session: Session, block: Block) -> str:
    if block.kind is BlockKind.FORMULA:
        return f"<code>{html.escape(block.plain)}</code>"
    return block.html(lambda live: live_word(live, session.lessons.facts))
