"""What came of the lesson that goes on, gathered from the running program to be handed in."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from fashion_gui.data.recognition import Recognition
from fashion_gui.lessons.lesson import Lesson, Question, QuestionKind, Step
from fashion_gui.lessons.outcome import (
    DrawnGarment,
    Mask,
    Outcome,
    Prediction,
    QuestionOutcome,
    RunSummary,
    StepOutcome,
)
from fashion_gui.lessons.texts import Block, BlockKind, Section
from fashion_gui.network.graph import LayerId
from fashion_gui.network.run_difference import Difference, DifferenceKind, networks_difference
from fashion_gui.network.run_record import RunRecord
from fashion_gui.runs.recipe import Recipe
from fashion_gui.session.difference_words import setting_word, value_words
from fashion_gui.session.inference import ModelChoice
from fashion_gui.session.lesson_progress import Progress
from fashion_gui.session.lesson_words import live_word
from fashion_gui.session.run_words import NONE, share_text
from fashion_gui.session.words import garment_name

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
                is_checked=step.until is not None,
            )
            for step in lesson.steps
        ),
        runs=tuple(
            _summary(run, told) for run, told in zip(session.runs.rows, settings, strict=True)
        ),
        shared=shared,
        questions=tuple(_question(session, lesson, progress, it) for it in lesson.questions),
        drawing=_drawing(session) if _asks_for(lesson, "drawn", "drawn_certainty") else None,
        masks=_masks(session) if _asks_for(lesson, "frozen", "dropped", "kept") else (),
    )


def _asks_for(lesson: Lesson, *facts: str) -> bool:
    return any(not step.asks_for.isdisjoint(facts) for step in lesson.steps)


def _drawing(session: Session) -> DrawnGarment | None:
    kept = session.lessons.keepsakes.drawing
    if kept is None:
        return None
    whose = {
        ModelChoice.SHIPPED: translate("Outcome", "The program’s network"),
        ModelChoice.TRAINED: translate("Outcome", "The network trained in the lesson"),
    }
    return DrawnGarment(
        kept.pixels,
        tuple(
            (words, _recognition(kept.answers[choice], session))
            for choice, words in whose.items()
            if choice in kept.answers
        ),
    )


def _recognition(recognition: Recognition, session: Session) -> str:
    if recognition.label is None:
        return translate("Outcome", "no garment that it knows")
    name = garment_name(recognition.label, session.settings)
    return f"{name}, {share_text(recognition.confidence)}"


def _masks(session: Session) -> tuple[Mask, ...]:
    step = session.lessons.keepsakes.step
    if step is None:
        return ()
    return tuple(
        Mask(id_, step.rates[id_], step.epoch, step.batch, kept.ravel())
        for id_, kept in step.kept.items()
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
        colour=0 if run is None else run.colour,
    )


def _summary(run: RunRecord, settings: Told) -> RunSummary:
    history = run.result.history
    return RunSummary(run.name, run.colour, settings, tuple(history.epochs), history.epochs_asked)


def _settings(runs: Sequence[RunRecord]) -> tuple[list[Told], Told]:
    """Of each run what distinguishes it from another, and what all of them have in common."""
    if not runs:
        return [], ()
    recipes = [run.result.recipe for run in runs]
    names = [field.name for field in fields(Recipe) if field.name not in UNTOLD]
    differing = [
        name
        for name in names
        if any(getattr(it, name) != getattr(recipes[0], name) for it in recipes)
    ]
    plain = [it.to_json() for it in recipes]
    shared = tuple(
        _of_recipe(name, plain[0][name]) for name in ALWAYS_TOLD if name not in differing
    )
    different = [
        (*(_of_recipe(name, it[name]) for name in differing), *of_network)
        for it, of_network in zip(plain, _of_networks(runs), strict=True)
    ]
    return different, shared


def _of_recipe(name: str, value: object) -> tuple[str, str]:
    it = Difference(DifferenceKind.SETTING, name, value, value)
    return setting_word(it), value_words(it)[0]


def _of_networks(runs: Sequence[RunRecord]) -> list[Told]:
    """Of each run what its network has that differs among the runs: they are told by the first."""
    by_run = [
        {
            (it.kind, it.name, it.layer_id): it
            for it in networks_difference(runs[0].result.network, run.result.network)
        }
        for run in runs
    ]
    every = {key: it for found in by_run for key, it in found.items()}
    return [
        tuple((setting_word(it), _of_network(it, found)) for it in every.values())
        for found in by_run
    ]


_Key = tuple[DifferenceKind, str, LayerId | None]


def _of_network(told: Difference, found: Mapping[_Key, Difference]) -> str:
    """What a network that differs from the first one so has of what is told."""
    mine = found.get((told.kind, told.name, told.layer_id))
    if mine is not None:
        return value_words(mine)[1]
    lacks_layer = (DifferenceKind.LAYER, "", told.layer_id) in found
    return NONE if lacks_layer else value_words(told)[0]


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
