"""What the texts of the program are called in the other language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from fashion_gui.app.translator import catalogue_path, read_catalogue
from fashion_gui.data.classes import GARMENT_CLASSES

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_LONGEST_FORM = 80
"""Letters of a text with placeholders that may be the name of something: longer ones are told."""

_LEAST_SURE = 4
"""Letters that tell a form from others: “ of ” and “ and ” stand in anything."""


@dataclass(frozen=True)
class Form:
    """A text with placeholders: `Export: {name}`.

    Attributes:
        sure: what stands in it whatever is put in, or the longest piece of that.
        size: letters that are sure.
        pattern: of what it becomes, a group a placeholder; compiled when it is needed, as few are.
        other: the text in the other language.
    """

    sure: str
    size: int
    pattern: str
    other: str


@dataclass(frozen=True)
class OtherLanguage:
    """Both languages beside one another, in both directions.

    Attributes:
        names: what a text is called; several where the catalogue has the text several times.
        forms: the texts with placeholders, those that say most first.
    """

    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    forms: tuple[Form, ...] = ()
    _found: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False)

    def of(self, title: str) -> tuple[str, ...]:
        """What a title is called in the other language; empty where nobody knows."""
        if title in self.names:
            return self.names[title]
        if title not in self._found:
            self._found[title] = tuple(dict.fromkeys(self._formed(title)))
        return self._found[title]

    def learn(self, things: Iterable[Sequence[str]]) -> None:
        """Takes what the catalogue does not have: the names of a thing, in each language."""
        new = {it: tuple(names) for names in things for it in names if it not in self.names}
        if new:
            self.names.update({it: tuple(set(names) - {it}) for it, names in new.items()})
            self._found.clear()

    def _formed(self, title: str) -> Iterator[str]:
        """By the forms that fit best; what is put into them is said in the other language too."""
        most = 0
        for form in self.forms:
            if form.size < most:
                return
            match = re.fullmatch(form.pattern, title) if form.sure in title else None
            if match is not None:
                most = form.size
                put_in = {key: self._one(it) for key, it in match.groupdict().items()}
                yield _filled(form.other, put_in).strip()

    def _one(self, word: str) -> str:
        """One name of what is put in, which may have been given a capital; itself if unknown."""
        return (*self.of(word), *self.of(word[:1].lower() + word[1:]), word)[0]


def _filled(text: str, put_in: Mapping[str, str]) -> str:
    def word(placeholder: re.Match[str]) -> str:
        return put_in.get(placeholder[1], "")

    return _PLACEHOLDER.sub(word, text)


def other_language() -> OtherLanguage:
    """Reads the catalogue: call it in the background."""
    names: defaultdict[str, dict[str, None]] = defaultdict(dict)
    forms: list[Form] = []
    for (_, source), text in read_catalogue(catalogue_path("ko")).items():
        for title, other in ((plain(source), plain(text)), (plain(text), plain(source))):
            names[title][other] = None
            if _PLACEHOLDER.search(title):
                bare = [_PLACEHOLDER.sub("", it).strip() for it in (title, other)]
                names[bare[0]][bare[1]] = None
                forms += _forms(title, other)
    forms.sort(key=lambda it: it.size, reverse=True)
    known = {it: tuple(filter(None, names[it])) for it in names if it}
    both = OtherLanguage(known, tuple(forms))
    both.learn((it.english, it.korean) for it in GARMENT_CLASSES)
    return both


def plain(text: str) -> str:
    """The text of an action without its mnemonic and its dots."""
    return re.sub(r"\(&\w\)", "", text).replace("&", "").rstrip("…")


def _forms(title: str, other: str) -> Iterator[Form]:
    """The form of a title; none where hardly anything in it is sure."""
    pieces = _PLACEHOLDER.split(title)  # every second one is a placeholder
    sure = max(pieces[::2], key=len)
    if len(title) > _LONGEST_FORM or len(sure.strip()) < _LEAST_SURE:
        return
    known: set[str] = set()
    pattern = ""
    for place, piece in enumerate(pieces):
        if place % 2 == 0:
            pattern += re.escape(piece)
        else:
            pattern += f"(?P={piece})" if piece in known else f"(?P<{piece}>.+)"
            known.add(piece)
    yield Form(sure, sum(map(len, pieces[::2])), pattern, other)
