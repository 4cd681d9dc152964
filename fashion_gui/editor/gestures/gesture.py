"""What every gesture answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPointF

from fashion_gui.network.edits import Edit

Attempt = Callable[[Edit, QPointF], bool]
"""Applies an edit; a refusal is told at the point of the scene. Whether it was applied."""


class Gesture(Protocol):
    """Something done with the pointer from press to release; points are the scene's.

    It shows its progress on the items and changes the document in `finish` only.
    """

    def move(self, point: QPointF) -> None:
        """The pointer is here now."""

    def finish(self, point: QPointF) -> None:
        """The pointer was let go: the edit is made."""

    def cancel(self) -> None:
        """All is as before the gesture."""
