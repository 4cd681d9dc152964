"""Starting a race in the running program."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from fashion_gui.network.project import Project
from fashion_gui.network.race import Race
from fashion_gui.session.race_words import entrant_name, race_note
from fashion_gui.session.run_start import RunStart
from fashion_gui.session.trainer import Trainer


def start_race(trainer: Trainer, race: Race, base: Project, epochs: int) -> None:
    """Trains the entrants side by side; nothing while a run goes on. Raises `RaceError`."""
    project = Project(base.network, replace(base.recipe, epochs=epochs))
    now = datetime.now().astimezone()
    trainer.race(
        [
            RunStart(
                entrant.project,
                # A millisecond apart: lists of runs go by the time, and keep their order so.
                started_at=_text(now + timedelta(milliseconds=place)),
                name=entrant_name(race.factor, entrant.level),
                note=race_note(race.factor),
            )
            for place, entrant in enumerate(race.entrants(project))
        ]
    )


def _text(time: datetime) -> str:
    return time.isoformat(timespec="milliseconds")
