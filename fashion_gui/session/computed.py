"""A value that takes long: computed when it is first wanted, and kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from fashion_gui.session.newest import Newest

Value = TypeVar("Value")


class Computed(QObject, Generic[Value]):
    """Computes its value once, in a thread of the pool. Lives in the GUI thread."""

    #: `value` is there.
    ready = Signal()

    def __init__(self, compute: Callable[[], Value], parent: QObject | None = None) -> None:
        """`compute` must not raise."""
        super().__init__(parent)
        self._compute = compute
        self._is_wanted = False
        self._value: Value | None = None
        self._work = Newest(self)
        self._work.done.connect(self._take)

    @property
    def value(self) -> Value | None:
        """None until it is computed."""
        return self._value

    def want(self) -> None:
        """Begins to compute; nothing where that goes on, or is done."""
        if not self._is_wanted:
            self._is_wanted = True
            self._work.request(self._compute)

    @Slot(object)
    def _take(self, value: Value) -> None:
        self._value = value
        self.ready.emit()
