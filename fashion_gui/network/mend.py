"""A mend: one change of the project that does away with a problem."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from fashion_gui.network.edits import Edit
from fashion_gui.network.project import Project
from fashion_gui.runs.parameters import Value
from fashion_gui.runs.recipe import Recipe


class MendKind(Enum):
    """What a mend does; the names in `Mend.parameters` stand behind each."""

    START = "start"
    """Starts from the textbook chapter's network."""
    ADD_INPUT = "add input"
    CONNECT = "connect"
    """source, target."""
    REMOVE = "remove"
    """layer: it, and what leads to it alone."""
    BYPASS = "bypass"
    """layer: it goes, and what it stood between is connected."""
    ADD_OUTPUT = "add output"
    """Adds a Dense of ten units."""
    TEN_UNITS = "ten units"
    """layer."""
    SET = "set"
    """layer, name, value: of a parameter."""
    CHANNEL_AXIS = "channel axis"
    """layer: an Input."""
    INSERT = "insert"
    """kind, layer: a layer of this kind before this one."""
    LEVEL = "level"
    """layer: a Dense before each of its inputs that is not as wide as the first."""
    ADD_ACTIVATION = "add activation"
    """value: of the Activation."""
    LOSS = "loss"
    """value: a `Loss`."""
    TARGET = "target"
    """value: a `Target`."""
    RAW_PIXELS = "raw pixels"
    """Pixels enter as they are, from 0 to 255."""
    UNSHARE = "unshare"
    """layer."""


@dataclass(frozen=True)
class Mend:
    """One change of the project that does away with a problem.

    Attributes:
        edit: of the network, if it changes.
        recipe: after the mend, if it changes.
        parameters: what the words about it name.
    """

    kind: MendKind
    edit: Edit | None = None
    recipe: Recipe | None = None
    parameters: Mapping[str, Value] = field(default_factory=dict)

    def applied(self, project: Project) -> Project:
        """The project after it; raises what the edit raises."""
        network = project.network if self.edit is None else self.edit.apply(project.network)
        return replace(project, network=network, recipe=self.recipe or project.recipe)
