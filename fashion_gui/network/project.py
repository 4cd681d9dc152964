"""A project: the network and the recipe that it is trained by."""

from __future__ import annotations

from dataclasses import dataclass, field

from fashion_gui.network.graph import Network
from fashion_gui.runs.recipe import Recipe


@dataclass(frozen=True)
class Project:
    """What a project file holds."""

    network: Network = field(default_factory=Network)
    recipe: Recipe = field(default_factory=Recipe)
