"""More epochs for the run that went last: it goes on as if it had not ended."""

from __future__ import annotations

from dataclasses import replace

from fashion_gui.network.project import Project
from fashion_gui.runs.events import RunEnded, TrainingState
from fashion_gui.session.run_start import RunStart
from fashion_gui.session.trainer import RunState, Trainer


def state_to_go_on_from(trainer: Trainer) -> TrainingState | None:
    """Where the last run stands, if it has ended and finished an epoch."""
    if trainer.state is not RunState.IDLE or not isinstance(trainer.outcome, RunEnded):
        return None
    return trainer.outcome.state


def train_more(trainer: Trainer, epochs: int) -> None:
    """Trains so many epochs more; nothing where there is no run to go on."""
    state, before = state_to_go_on_from(trainer), trainer.start
    if state is None or before is None:
        return
    recipe = replace(before.project.recipe, epochs=state.epochs + epochs)
    project = Project(before.project.network, recipe)
    history = trainer.history.whole_epochs()
    trainer.begin(RunStart(project, before.id, before.started_at, state, history))
