"""Tables of texts, written in English and read in the language set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

Key = TypeVar("Key")


class MessageTable(Mapping[Key, str]):
    """Messages of the translation catalogue by key; one is translated whenever it is read.

    It is written out where it is made, `MessageTable("Context", {key: "text"})`: the tool that
    keeps the catalogue takes the context and the texts from there.
    """

    def __init__(self, context: str, texts: Mapping[Key, str]) -> None:
        self._context = context
        self._texts = texts

    def __getitem__(self, key: Key) -> str:
        return QCoreApplication.translate(self._context, self._texts[key])

    def __iter__(self) -> Iterator[Key]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)
