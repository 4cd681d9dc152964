"""The texts of the lessons that ship: the lecturer's page, plural forms, no result by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from fashion_gui.glossary import glossary
from fashion_gui.lessons.catalogue import lesson_folders, shipped_folder
from fashion_gui.lessons.lesson import LANGUAGES, Lesson, Step
from fashion_gui.lessons.reader import read_lesson
from fashion_gui.network.project import Project

FOLDERS = lesson_folders(shipped_folder())
PARTS = {
    "en": ("**Aim.**", "**Minutes.**", "### What to say", "### What usually goes wrong"),
    "ko": ("**목표.**", "**시간(분).**", "### 설명할 것", "### 자주 생기는 오해"),
}
IN_BRACES = re.compile(r"\{[^}]*\}")
FIGURE = re.compile(r"\d\.\d\d")
MATHEMATICS = {"0.25": "the largest slope of the sigmoid"}
"""Figures that no run has given."""
COUNTED = re.compile(r":d\}\**\s+(?:[A-Za-z]+\s)?(?!is\b|was\b|has\b)[a-z]+s\b")
"""A number that may be 1, and a plural behind it."""

NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_N = f"({NUMBER.pattern})"
SETTINGS = {
    "en": (
        rf"{_N} garments", rf"(?:rate (?:is|of)|Dropout\() ?{_N}", rf"[Pp]atience(?: of |=| ){_N}",
        rf"{_N} % of", rf"[Bb]atch(?: size|es of) {_N}", rf"instead of {_N}", rf"{_N} neurons",
    ),
    "ko": (
        rf"{_N}장", rf"(?:비율[은이]? |Dropout\(){_N}", rf"patience(?:[가를] |=| ){_N}",
        rf"이미지 {_N} %", rf"배치 크기 {_N}", rf"뉴런 {_N}개",
    ),
}  # fmt: skip
"""How a setting is told as a number."""
NO_SETTINGS = {70_000: "garments of Fashion-MNIST", 8_000: "garments of the run in a picture"}

each_lesson = pytest.mark.parametrize("folder", FOLDERS, ids=lambda it: it.name)
each_language = pytest.mark.parametrize("language", LANGUAGES)


def text_of(folder: Path, language: str) -> str:
    return (folder / f"{language}.md").read_text("utf-8")


def words_of(lesson: Lesson, id_: str, language: str) -> list[str]:
    """The title and the blocks of a section, without what is computed."""
    section = lesson.section(language, id_)
    return [section.title, *(it.plain for it in section.blocks)]


def values_of(step: Step) -> Iterator[float]:
    """The numbers that a step sets, but for epochs: those are told by the program."""
    early = step.settings.get("early_stopping") or {}
    told = {name: it for name, it in step.settings.items() if name != "epochs"}
    for values in (told, early, *step.layers.values()):
        for value in values.values():
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                yield value


def settings_of(project: Project) -> set[float]:
    """The numbers of a recipe and a network that texts speak of; shares as per cent too."""
    recipe, early = project.recipe, project.recipe.early_stopping
    found: set[float] = {recipe.training_size or 0, recipe.batch_size, 100 * recipe.label_noise}
    if early is not None:
        found.add(early.patience)
    for layer in project.network.layers.values():
        for name in ("units", "rate"):
            if name in layer.parameters:
                found.add(float(str(layer.parameters[name])))
    return found


def notes_of(folder: Path, language: str) -> str:
    return text_of(folder, language).split("\n## notes\n")[1]


def minutes_of(folder: Path, language: str) -> list[int]:
    """The minutes of each part, as the notes tell them."""
    told = notes_of(folder, language).split(PARTS[language][1])[1].split("\n\n")[0]
    return [int(it) for it in re.findall(r"(\d+)(?=[,.](?:\s|$))", told)]


@each_lesson
@each_language
def test_that_the_notes_have_their_four_parts_each_with_something_in_it(
    folder: Path, language: str
) -> None:
    notes = notes_of(folder, language)
    places = [notes.index(it) for it in PARTS[language]]
    assert places == sorted(places)
    for part, start, end in zip(PARTS[language], places, [*places[1:], len(notes)], strict=True):
        said = notes[start + len(part) : end].strip()
        assert len(said) > 40, part
        if part.startswith("###"):
            assert said.count("\n- ") + said.startswith("- ") >= 2, part


@each_lesson
@each_language
def test_that_the_minutes_of_the_notes_are_those_of_the_lesson(folder: Path, language: str) -> None:
    minutes = minutes_of(folder, language)
    assert sum(minutes) == read_lesson(folder).minutes
    assert minutes == minutes_of(folder, "en"), "the same in both languages"


@each_lesson
@each_language
def test_that_no_result_is_written_by_hand(folder: Path, language: str) -> None:
    found = FIGURE.findall(IN_BRACES.sub("", text_of(folder, language)))
    assert [it for it in found if it not in MATHEMATICS] == []


@each_language
def test_that_an_outline_is_not_explained_as_a_loss(language: str) -> None:
    """ "Gap" is a term of curves: only lessons that speak of those may use the word."""
    folder = shipped_folder() / "drawing"
    terms = {it.term.id for it in glossary().places(text_of(folder, language), language)}
    assert terms, "it does use others"
    assert "gap" not in terms


@each_lesson
def test_that_both_languages_tell_the_same_numbers(folder: Path) -> None:
    lesson = read_lesson(folder)
    for id_ in lesson.text("en").sections:
        english, korean = (
            {it for text in words_of(lesson, id_, language) for it in NUMBER.findall(text)}
            for language in LANGUAGES
        )
        assert english == korean, id_


@each_lesson
@each_language
def test_that_what_a_step_sets_is_told_as_it_is_set(folder: Path, language: str) -> None:
    lesson = read_lesson(folder)
    for step in lesson.steps:
        text = " ".join(words_of(lesson, step.id, language))
        for value in values_of(step):
            percent = f"{100 * value:g} %" if value == step.settings.get("label_noise") else ""
            told = f"{value:,g}" in NUMBER.findall(text) or (percent and percent in text)
            assert told, f"{step.id}: {value}"


@each_lesson
@each_language
def test_that_a_setting_that_a_text_names_is_one_of_the_lesson(folder: Path, language: str) -> None:
    lesson = read_lesson(folder)
    known: set[float] = set(NO_SETTINGS)
    for place in range(len(lesson.steps)):
        known |= settings_of(lesson.project_at(place))
    for question in lesson.questions:
        known |= {float(it) for it in NUMBER.findall(question.answer.text)}
    for id_ in lesson.text(language).sections:
        texts = words_of(lesson, id_, language)
        for text in (it for it in texts if not it.startswith(PARTS[language][1])):
            for found in (
                it for pattern in SETTINGS[language] for it in re.finditer(pattern, text)
            ):
                assert float(found[1].replace(",", "")) in known, f"{id_}: {found[0]}"


@each_lesson
def test_that_a_plural_does_not_follow_a_number_that_may_be_one(folder: Path) -> None:
    assert COUNTED.findall(text_of(folder, "en")) == []


@pytest.mark.parametrize(
    "text",
    [
        'The network has {layers("Dense"):d} Dense layers at the moment.',
        "After {epochs:d} epochs it is right.",
        "**{dropped:d}** neurons are missing.",
    ],
)
def test_that_a_plural_behind_a_number_would_be_seen(text: str) -> None:
    assert COUNTED.search(text)
    assert not COUNTED.search("After epoch {epochs:d} it is right.")


def test_that_a_result_by_hand_would_be_seen() -> None:
    text = "The lowest loss was 0.312, now {best(val_loss) + 0.125:.3f}."
    assert FIGURE.findall(IN_BRACES.sub("", text)) == ["0.31"]
