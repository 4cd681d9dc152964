"""Which network the Inside workspace looks into, and whose weights."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from fashion_gui.network.graph import Network
from fashion_gui.network.project import Project
from fashion_gui.network.trained import Trained
from fashion_gui.session.document import Document
from fashion_gui.session.live_run import LiveRun
from fashion_gui.session.trainer import Trainer


class SourceKind(Enum):
    """Whose weights are looked at."""

    RUN = "run"
    """Those of the run that goes on, as they are now."""
    TRAINED = "trained"
    """Those of the network trained last, or opened with the project."""
    FRESH = "fresh"
    """Those that a run of the document's network would begin with."""


@dataclass(frozen=True, eq=False)
class Source:
    """The network that is looked into.

    Attributes:
        project: its network and recipe, as they were when its run began.
        is_documents: whether the document's network is still the same.
        made_by: the run, or what a run has left; None where there was none.
    """

    kind: SourceKind
    project: Project
    is_documents: bool = True
    made_by: LiveRun | Trained | None = None

    def is_like(self, other: Source | None) -> bool:
        """Whether there is nothing new to be seen in this one."""
        return (
            other is not None
            and self.kind is other.kind
            and self.made_by is other.made_by
            and self.is_documents == other.is_documents
            and self.project.recipe == other.project.recipe
            and is_same_graph(self.project.network, other.project.network)
        )

    def is_same_network(self, other: Source | None) -> bool:
        """Whether both are looks into the same layers and connections."""
        return other is not None and is_same_graph(self.project.network, other.project.network)

    def is_another_run(self, before: Source | None) -> bool:
        """Whether this is a run that was not looked into before."""
        if self.kind is not SourceKind.RUN:
            return False
        return before is None or before.made_by is not self.made_by


def found_source(document: Document, trainer: Trainer) -> Source | None:
    """What there is to look into now: the run, else what was trained last, else the document's
    network; None where that cannot be trained yet."""
    run, trained = _run_going_on(trainer), document.project.trained
    if run is not None:
        return _source_of(SourceKind.RUN, run.start.project, run, document)
    if trained is not None:
        project = Project(trained.network, trained.recipe)
        return _source_of(SourceKind.TRAINED, project, trained, document)
    if document.analysis.trainable:
        return Source(SourceKind.FRESH, Project(document.network, document.recipe))
    return None


def _source_of(
    kind: SourceKind, project: Project, made_by: LiveRun | Trained, document: Document
) -> Source:
    is_documents = is_same_graph(project.network, document.network)
    return Source(kind, project, is_documents, made_by)


def _run_going_on(trainer: Trainer) -> LiveRun | None:
    """The run, or the first of a race, once its model is built."""
    run = next(iter(trainer.runs), None)
    if run is None or run.started is None or run.outcome is not None:
        return None
    return run if run.is_going_on else None


def is_same_graph(one: Network, other: Network) -> bool:
    """Whether both have the same layers and connections, wherever they stand on the canvas."""
    return one is other or (
        one.connections == other.connections
        and [(it.id, it.kind_name, it.parameters, it.shares) for it in one.layers.values()]
        == [(it.id, it.kind_name, it.parameters, it.shares) for it in other.layers.values()]
    )
