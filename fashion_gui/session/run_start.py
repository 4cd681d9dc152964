"""What a run begins with."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, replace
from datetime import datetime

from fashion_gui.network.project import Project
from fashion_gui.network.run_record import RunId, RunRecord
from fashion_gui.network.trained import Trained
from fashion_gui.network.tuning import Tuning, tuning_recipe
from fashion_gui.runs.events import TrainingState
from fashion_gui.runs.history import RunHistory


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="milliseconds")


@dataclass(frozen=True, eq=False)
class RunStart:
    """A run that is about to begin, or to go on.

    Attributes:
        project: its network and recipe.
        id, started_at: of the run; the same as before where one goes on.
        state, history: where it stood and what had happened until then; None for a new run.
        name, note: for the table; without a name it is given a number.
        tuning: the drawings, where it fine-tunes another run's network on some.
        base: that network as it was, whose weights it begins with.
    """

    project: Project
    id: RunId = field(default_factory=lambda: uuid.uuid4().hex)
    started_at: str = field(default_factory=_now)
    state: TrainingState | None = None
    history: RunHistory | None = None
    name: str = ""
    note: str = ""
    tuning: Tuning | None = None
    base: Trained | None = None

    @classmethod
    def again(cls, run: RunRecord, base: Trained | None = None) -> RunStart:
        """A new run with the settings of one; where that began with a network, with `base`."""
        result = run.result
        return cls(Project(result.network, result.recipe), tuning=result.tuning, base=base)

    @classmethod
    def going_on(cls, run: RunRecord, epochs: int | None = None) -> RunStart:
        """The same run from the end of its last whole epoch, to its end or to so many epochs."""
        result = run.result
        recipe = result.recipe if epochs is None else replace(result.recipe, epochs=epochs)
        project = Project(result.network, recipe)
        return cls(
            project,
            run.id,
            result.started_at,
            result.state,
            result.history.whole_epochs(),
            tuning=result.tuning,
            base=None if result.tuning is None else result.trained,
        )

    @classmethod
    def fine_tuning(cls, base: RunRecord, tuning: Tuning, epochs: int, name: str) -> RunStart:
        """A new run that goes on with a run's network on drawings and some of the photos."""
        result = base.result
        project = Project(result.network, tuning_recipe(result.recipe, epochs))
        return cls(project, name=name, tuning=tuning, base=result.trained)
