"""What the guides in resources/lessons tell a lecturer is what the program knows.

The English one has the words of the vocabulary, the Korean one its own for each of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import pytest

from fashion_gui.lessons.catalogue import shipped_folder
from fashion_gui.lessons.vocabulary import (
    DEEDS,
    FIGURES,
    FILTERS,
    FUNCTIONS,
    LAB_FACTS,
    LABS,
    LOCKABLE,
    NUMBERS,
    PARTS,
    SWITCHES,
    TEXTS,
    WORKSPACES,
)

GUIDES = {
    language: (shipped_folder() / name).read_text("utf-8")
    for language, name in (("en", "README.md"), ("ko", "README.ko.md"))
}
HEADINGS = {
    "en": {
        "facts": "| name | what it is |",
        "deeds": "| name | what is counted |",
        "labs": "| name | demonstration | what it is |",
        "functions": "| function | what it gives |",
        "parts": "| name | what it is | `lock` |",
    },
    "ko": {
        "facts": "| 이름 | 뜻 |",
        "deeds": "| 이름 | 세는 것 |",
        "labs": "| 이름 | 시연 | 뜻 |",
        "functions": "| 함수 | 값 |",
        "parts": "| 이름 | 가리키는 것 | `lock` |",
    },
}
LANGUAGES = pytest.mark.parametrize("language", GUIDES)


def table(language: str, of: str) -> dict[str, list[str]]:
    """The rows of a table of a guide, by their first cell."""
    text, heading = GUIDES[language], HEADINGS[language][of]
    assert text.count(f"{heading}\n") == 1
    rows = text.split(f"{heading}\n", 1)[1].splitlines()[1:]
    found: dict[str, list[str]] = {}
    for row in rows:
        if not row.startswith("|"):
            break
        cells = [it.strip() for it in row.strip().strip("|").split("|")]
        assert cells[0] not in found, cells[0]
        found[cells[0].strip("`")] = cells[1:]
    return found


def check(language: str, told: Mapping[str, str], known: Mapping[str, str]) -> None:
    """Every name is told, and no other; in English in its words, in Korean in Korean."""
    assert_same(told, known)
    if language == "en":
        assert dict(told) == dict(known)
    for name, words in told.items():
        assert bool(re.search("[가-힣]", words)) is (language == "ko"), f"{name}: {words}"


def assert_same(told: Iterable[str], known: Iterable[str]) -> None:
    told, known = list(told), list(known)
    missing, unknown = (
        [it for it in known if it not in told],
        [it for it in told if it not in known],
    )
    assert not missing, f"the guide does not tell {missing}"
    assert not unknown, f"the guide tells {unknown}, which are not there"
    assert told == known, "the order"


@LANGUAGES
def test_that_every_fact_is_told_in_the_words_of_the_vocabulary(language: str) -> None:
    told = {name: it[0] for name, it in table(language, "facts").items()}
    check(language, told, {**TEXTS, **NUMBERS, **SWITCHES})


@LANGUAGES
def test_that_every_deed_in_a_workspace_is_told(language: str) -> None:
    check(language, {name: it[0] for name, it in table(language, "deeds").items()}, DEEDS)


@LANGUAGES
def test_that_every_fact_of_a_demonstration_is_told(language: str) -> None:
    rows = table(language, "labs")
    told = {name: words for name, (_, words) in rows.items()}
    check(language, told, {name: it.words for name, it in LAB_FACTS.items()})
    labs = {name: lab for name, (lab, _) in rows.items()}
    assert labs == {name: f"`{it.lab}`" for name, it in LAB_FACTS.items()}


@LANGUAGES
def test_that_the_facts_that_are_not_counted_are_told(language: str) -> None:
    above = GUIDES[language].split(HEADINGS[language]["labs"])[0]
    last = above.strip().split("\n\n")[-1]
    standing = [name for name, it in LAB_FACTS.items() if not it.is_counted]
    assert [it for it in re.findall(r"`(\w+)`", last) if it != "lab"] == standing


@LANGUAGES
def test_that_every_function_is_told(language: str) -> None:
    rows = table(language, "functions")
    assert_same((name.split("(")[0] for name in rows), FUNCTIONS)
    for name, (words,) in rows.items():
        known, _, meaning = FUNCTIONS[name.split("(")[0]].partition(": ")
        assert name == known
        if language == "en":
            assert words == meaning
        else:
            assert re.search("[가-힣]", words), name


@LANGUAGES
def test_that_every_part_is_told_and_which_can_be_locked(language: str) -> None:
    rows = table(language, "parts")
    check(language, {name: it[0] for name, it in rows.items()}, PARTS)
    assert tuple(name for name, it in rows.items() if it[1]) == LOCKABLE


@LANGUAGES
def test_that_every_other_name_is_told(language: str) -> None:
    for name in (*WORKSPACES, *LABS, *FILTERS, *FIGURES):
        assert f"`{name}`" in GUIDES[language], name


def test_that_both_guides_have_the_same_parts() -> None:
    levels, names, code = (
        [re.findall(pattern, text, re.MULTILINE) for text in map(without_examples, GUIDES.values())]
        for pattern in (r"^#+ ", r"^\| `([^`]+)`", r"^main.py.*")
    )
    for one, other in (levels, names, code):
        assert one == other


def test_that_both_guides_have_the_same_example() -> None:
    english, korean = (example(text, "toml") for text in GUIDES.values())
    assert [it.split("#")[0].rstrip() for it in english.splitlines()] == [
        it.split("#")[0].rstrip() for it in korean.splitlines()
    ]
    for pattern in (r"^#+ [a-z]+$", r"\{[^}]+\}", r"^[->] |^\$\$.*|\(picture.png\)"):
        one, other = (
            re.findall(pattern, example(text, "markdown"), re.MULTILINE) for text in GUIDES.values()
        )
        assert one == other


def example(text: str, kind: str) -> str:
    return text.partition(f"```{kind}\n")[2].partition("```")[0]


def without_examples(text: str) -> str:
    return re.sub(r"^```\w*\n.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)
