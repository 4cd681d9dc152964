"""A project: the network, the recipe that it is trained by, its runs and the class's drawings."""

from __future__ import annotations

from dataclasses import dataclass, field

from fashion_gui.network.graph import Network
from fashion_gui.network.labelled_drawing import LabelledDrawings
from fashion_gui.network.run_record import RunRecord
from fashion_gui.network.trained import Trained
from fashion_gui.runs.recipe import Recipe


@dataclass(frozen=True)
class Project:
    """What a project file holds.

    Attributes:
        trained: the network that Results and Draw use: that of the newest run, unless the person
            chose another's or opened a file that holds one.
        runs: every run that was kept, the oldest first.
        drawings: what the person has drawn and labelled, the oldest first.
    """

    network: Network = field(default_factory=Network)
    recipe: Recipe = field(default_factory=Recipe)
    trained: Trained | None = None
    runs: tuple[RunRecord, ...] = ()
    drawings: LabelledDrawings = ()
