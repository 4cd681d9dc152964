"""What a person does in demonstrations and workspaces, as conditions of lessons ask for it."""

from __future__ import annotations

import math
from collections.abc import Hashable

from PySide6.QtCore import QObject, Signal

from fashion_gui.lessons.conditions import Value
from fashion_gui.lessons.vocabulary import DEEDS, LAB_FACTS


class LabFacts(QObject):
    """Demonstrations tell it how they stand, they and the workspaces what has been done.

    Lives in the GUI thread.
    """

    #: One of the facts is another one now.
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._standing: dict[str, Value] = {}
        self._done: dict[str, set[Hashable]] = {}

    def value(self, name: str) -> Value:
        """A fact out of `LAB_FACTS` or `DEEDS`."""
        if _is_counted(name):
            return float(len(self._done.get(name, ())))
        fact = LAB_FACTS[name]
        nothing: dict[type, Value] = {float: math.nan, bool: False, str: ""}
        return self._standing.get(name, nothing[fact.kind])

    def show(self, name: str, value: Value) -> None:
        """How a demonstration stands now."""
        assert not _is_counted(name)
        if self._standing.get(name) != value:
            self._standing[name] = value
            self.changed.emit()

    def note(self, name: str, what: Hashable) -> None:
        """Something has been done: what is done a second time counts once."""
        assert _is_counted(name)
        done = self._done.setdefault(name, set())
        if what not in done:
            done.add(what)
            self.changed.emit()

    def begin(self) -> None:
        """A step begins: what was done before counts no more."""
        self._done.clear()
        self.changed.emit()


def _is_counted(name: str) -> bool:
    """Whether it is the number of different things that have been done."""
    return name in DEEDS or LAB_FACTS[name].is_counted
