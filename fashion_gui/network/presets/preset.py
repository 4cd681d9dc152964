"""What a preset is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from fashion_gui.network.project import Project


class Group(Enum):
    """Heading under which the menu lists a preset."""

    CHAPTER = "chapter"
    """The networks of the textbook chapter that the lecture follows."""
    LECTURE = "lecture"
    """The lecture's three listings."""
    DEEPER = "deeper"
    """What a curious student tries next."""
    MISTAKES = "mistakes"
    """Wrong on purpose: find out why they learn badly."""


@dataclass(frozen=True)
class Preset:
    """A ready project. `name` is what the command line takes."""

    name: str
    group: Group
    build: Callable[[], Project]
