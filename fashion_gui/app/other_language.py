"""What the texts of the program are called in the other language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from fashion_gui.app.translator import catalogue_path, read_catalogue

_PLACEHOLDER = re.compile(r"\{\w+\}")
_MENUS = "MenuBar"
"""Context of the texts whose form tells what they are, whatever stands in them: `Undo {edit}`."""


@dataclass(frozen=True)
class OtherLanguage:
    """Both languages beside one another, in both directions.

    Attributes:
        names: what a text is called; several where the catalogue has the text several times.
        forms: a form of texts of the menus, and what is always in it in the other language.
    """

    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    forms: tuple[tuple[re.Pattern[str], str], ...] = ()

    def of(self, title: str) -> tuple[str, ...]:
        """What a title is called in the other language; empty where nobody knows."""
        if title in self.names:
            return self.names[title]
        return tuple(other for form, other in self.forms if form.fullmatch(title))


def other_language() -> OtherLanguage:
    """Reads the catalogue: call it in the background."""
    names: defaultdict[str, dict[str, None]] = defaultdict(dict)
    forms: list[tuple[re.Pattern[str], str]] = []
    for (context, source), text in read_catalogue(catalogue_path("ko")).items():
        for title, other in ((plain(source), plain(text)), (plain(text), plain(source))):
            names[title][other] = None
            always = _PLACEHOLDER.sub("", other).strip()
            if context == _MENUS and _PLACEHOLDER.search(title) and always:
                names[_PLACEHOLDER.sub("", title).strip()][always] = None
                forms.append((_form(title), always))
    return OtherLanguage({it: tuple(others) for it, others in names.items()}, tuple(forms))


def plain(text: str) -> str:
    """The text of an action without its mnemonic and its dots."""
    return re.sub(r"\(&\w\)", "", text).replace("&", "").rstrip("…")


def _form(title: str) -> re.Pattern[str]:
    return re.compile(".+".join(re.escape(it) for it in _PLACEHOLDER.split(title)))
