"""What resources/lessons/README.md tells a lecturer is what the program knows."""

from __future__ import annotations

import re

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

TEXT = (shipped_folder() / "README.md").read_text("utf-8")


def table(heading: str) -> dict[str, list[str]]:
    """The rows of the table under this line of headings, by their first cell."""
    assert TEXT.count(f"{heading}\n") == 1
    rows = TEXT.split(f"{heading}\n", 1)[1].splitlines()[1:]
    found: dict[str, list[str]] = {}
    for row in rows:
        if not row.startswith("|"):
            break
        cells = [it.strip() for it in row.strip().strip("|").split("|")]
        found[cells[0].strip("`")] = cells[1:]
    return found


def test_that_every_fact_is_told_in_the_words_of_the_vocabulary() -> None:
    rows = table("| name | what it is |")
    assert {name: it[0] for name, it in rows.items()} == {**TEXTS, **NUMBERS, **SWITCHES}


def test_that_every_deed_in_a_workspace_is_told() -> None:
    rows = table("| name | what is counted |")
    assert {name: it[0] for name, it in rows.items()} == dict(DEEDS)


def test_that_every_fact_of_a_demonstration_is_told() -> None:
    rows = table("| name | demonstration | what it is |")
    assert {name: tuple(it) for name, it in rows.items()} == {
        name: (f"`{it.lab}`", it.words) for name, it in LAB_FACTS.items()
    }
    standing = [name for name, it in LAB_FACTS.items() if not it.is_counted]
    told = re.findall(r"`(\w+)`", TEXT.split("when the step is shown;")[1].split(" say")[0])
    assert told == standing


def test_that_every_function_is_told() -> None:
    rows = table("| function | what it gives |")
    assert set(map(str, FUNCTIONS)) == {name.split("(")[0] for name in rows}
    for name, (words,) in rows.items():
        told = FUNCTIONS[name.split("(")[0]]
        assert told == (f"{name}: {words}" if words else name)


def test_that_every_part_is_told_and_which_can_be_locked() -> None:
    rows = table("| name | what it is | `lock` |")
    assert {name: it[0] for name, it in rows.items()} == dict(PARTS)
    assert tuple(name for name, it in rows.items() if it[1:] == ["yes"]) == LOCKABLE


def test_that_every_other_name_is_told() -> None:
    for name in (*WORKSPACES, *LABS, *FILTERS, *FIGURES):
        assert f"`{name}`" in TEXT, name
