"""What a person does in demonstrations and workspaces, as conditions of lessons ask for it."""

from __future__ import annotations

import math
from collections.abc import Hashable

from PySide6.QtCore import QObject, Signal

from fashion_gui.lessons.conditions import Value
from fashion_gui.lessons.vocabulary import COUNTED, LAB_FACTS


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
        if name in COUNTED:
            return float(len(self._done.get(name, ())))
        fact = LAB_FACTS[name]
        nothing: dict[type, Value] = {float: math.nan, bool: False, str: ""}
        return self._standing.get(name, nothing[fact.kind])

    def has_been_done(self, name: str, what: Hashable) -> bool:
        """Whether a deed has been done to this one."""
        return what in self._done.get(name, ())

    def show(self, name: str, value: Value) -> None:
        """How a demonstration stands now."""
        assert name not in COUNTED
        if self._standing.get(name) != value:
            self._standing[name] = value
            self.changed.emit()

    def note(self, name: str, what: Hashable) -> None:
        """Something has been done: what is done a second time counts once."""
        assert name in COUNTED
        done = self._done.setdefault(name, set())
        if what not in done:
            done.add(what)
            self.changed.emit()

    def begin(self) -> None:
        """A step begins: what was done before counts no more."""
        self._done.clear()
        self.changed.emit()
