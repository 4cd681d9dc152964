"""What a preset is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from fashion_gui.network.project import Project
from fashion_gui.network.race import Race


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
    """A ready project. `name` is what the command line takes.

    Attributes:
        race: to be started with it, where its lesson is in the difference of two runs.
    """

    name: str
    group: Group
    build: Callable[[], Project]
    race: Race | None = None
