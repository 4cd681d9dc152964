"""The glossary: each term of the field in both languages, explained in a sentence or two.

`resources/glossary/glossary.toml` is the one list for the program, its lessons and its translators.
"""

from __future__ import annotations

import re
import threading
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from fashion_gui.resources import resource

LANGUAGES = ("en", "ko")

_HANGUL = re.compile(r"[가-힣]")
_PARTICLES = "은는이가을를의에과와도만로나며고라란일인입들부까마보처"
"""First letters of what follows a Korean noun without a space: 은, 에서, 부터, 입니다 …"""


_reading = threading.Lock()


class GlossaryError(ValueError):
    """The file says something that a glossary cannot say; the message names the term."""


@dataclass(frozen=True)
class Term:
    """A term. What differs between the languages is by language: "en" and "ko".

    Attributes:
        id: what it is called in the file.
        names: what it is called.
        also: further words that mean it in running text.
        texts: what it means; empty where only translators need the term.
        note: for translators.
        is_common: it would stand in every line, so it is not marked in running text.
    """

    id: str
    names: Mapping[str, str]
    also: Mapping[str, tuple[str, ...]]
    texts: Mapping[str, str]
    note: str = ""
    is_common: bool = False

    def words(self, language: str) -> tuple[str, ...]:
        """All words of a language that mean it."""
        return (*self.names[language].split(", "), *self.also.get(language, ()))


@dataclass(frozen=True)
class Place:
    """Where a text speaks of a term: from letter `start` to the letter before `end`."""

    term: Term
    start: int
    end: int


class Glossary:
    """All terms, looked up by their words."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms = tuple(terms)
        self._by_id = {it.id: it for it in self._terms}
        self._by_word = {
            language: {word.lower(): it for it in self._terms for word in it.words(language)}
            for language in LANGUAGES
        }
        # Terms without a text are looked for as well: "자동 배치" is not taken for "배치".
        self._patterns = {it: _pattern(it, self._by_word[it]) for it in LANGUAGES}

    def __iter__(self) -> Iterator[Term]:
        return iter(self._terms)

    def explained(self, language: str) -> list[Term]:
        """The terms that have a text, in the order of their names in a language."""
        found = [it for it in self._terms if it.texts]
        return sorted(found, key=lambda it: it.names[language].lower())

    def term(self, id_: str) -> Term:
        """The term of an id; raises `KeyError`."""
        return self._by_id[id_]

    def called(self, name: str) -> Term | None:
        """The explained term that a caption names, in whichever language; None where none is."""
        language = language_of(name)
        match = self._patterns[language].fullmatch(name.strip(" :"))
        if match is None:
            return None
        term = self._by_word[language][match[1].lower()]
        return term if term.texts else None

    def places(self, text: str, language: str) -> Iterator[Place]:
        """Where a text speaks of terms that are worth explaining."""
        for match in self._patterns[language].finditer(text):
            term = self._by_word[language][match[1].lower()]
            if term.texts and not term.is_common:
                yield Place(term, match.start(), match.end())


def language_of(text: str) -> str:
    """The language that a text is written in: "ko" where there is Hangul, otherwise "en"."""
    return "ko" if _HANGUL.search(text) else "en"


def glossary() -> Glossary:
    """The glossary that ships with the program, read when it is first asked for.

    That takes 20 ms, so a thread does it (`read_glossary_ahead`); who asks meanwhile waits for it.
    """
    with _reading:
        return _shipped()


def read_glossary_ahead() -> None:
    """Has a thread read the glossary, which ends by itself."""
    threading.Thread(target=glossary, name="glossary").start()


@cache
def _shipped() -> Glossary:
    return Glossary(read_terms(resource("glossary", "glossary.toml")))


def read_terms(path: Path) -> Iterator[Term]:
    """The terms of a file; raises `GlossaryError`, or `OSError` where it cannot be read."""
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise GlossaryError(f"{path}: this is no TOML: {error}") from error
    for id_, table in tables.items():
        yield _term(id_, table)


def _term(id_: str, table: dict[str, Any]) -> Term:
    texts = table.get("text", {})
    missing = [it for it in LANGUAGES if not table.get(it) or (texts and not texts.get(it))]
    unknown = table.keys() - {*LANGUAGES, "also", "text", "note", "common"}
    if missing or unknown:
        raise GlossaryError(f"[{id_}] lacks {missing}, and has {sorted(unknown)} beside its keys")
    also = {language: tuple(words) for language, words in table.get("also", {}).items()}
    names = {it: table[it] for it in LANGUAGES}
    return Term(id_, names, also, texts, table.get("note", ""), bool(table.get("common")))


def _pattern(language: str, words: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    either = "|".join(re.escape(it) for it in longest_first)
    if language == "ko":
        return re.compile(rf"(?<!\w)({either})(?=[{_PARTICLES}]|\W|$)", re.IGNORECASE)
    return re.compile(rf"(?<![\w-])({either})(?:e?s)?(?![\w-])", re.IGNORECASE)
