"""What every gesture answers, and what it works with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF

from fashion_gui.editor.node_item import PortSide
from fashion_gui.editor.overlays import Tone
from fashion_gui.editor.scene import NetworkScene
from fashion_gui.network.edits import Edit
from fashion_gui.network.graph import LayerId
from fashion_gui.session.document import Document
from fashion_gui.session.theme import Theme

Attempt = Callable[[Edit, QPointF], bool]
"""Applies an edit; a refusal is told at the point of the scene. Whether it was applied."""


@dataclass(frozen=True)
class LooseEnd:
    """A wire that leads from a port of a layer to nowhere yet."""

    layer_id: LayerId
    side: PortSide


@dataclass(frozen=True)
class Workplace:
    """What gestures work with.

    Attributes:
        attempt: applies an edit.
        note: says something beside a point of the scene while the gesture lasts; "" nothing.
        offer: a wire was let go over nothing: offers the layers that it could lead to.
    """

    document: Document
    scene: NetworkScene
    theme: Theme
    attempt: Attempt
    note: Callable[[str, QPointF, Tone], None]
    offer: Callable[[LooseEnd, QPointF], None]


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
