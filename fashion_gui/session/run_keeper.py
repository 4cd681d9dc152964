"""Keeping the run that goes on: a killed program loses no more than the epoch that it was at."""

from __future__ import annotations

import logging
from pathlib import Path

from fashion_gui.data.input_views import PrincipalComponents
from fashion_gui.network.project_file import ProjectFileError
from fashion_gui.network.run_file import write_run
from fashion_gui.network.run_record import RunOutcome, RunResult
from fashion_gui.network.trained import Trained
from fashion_gui.runs.events import RunEvent, TrainingState, Weights
from fashion_gui.runs.history import RunHistory
from fashion_gui.session.run_start import RunStart

_log = logging.getLogger(__name__)


class RunKeeper:
    """Writes the run into a folder at the end of each epoch. Lives in the thread that trains."""

    def __init__(self, start: RunStart, folder: Path) -> None:
        self._start = start
        self._folder = folder
        self._history = RunHistory() if start.history is None else start.history.copy()
        self.has_failed = False

    def note(self, event: RunEvent) -> None:
        """Takes an event into its history of the run."""
        self._history.add(event)

    def keep(
        self, state: TrainingState, weights: Weights, basis: PrincipalComponents | None
    ) -> None:
        """Writes the run as it stands. Where it cannot, the run goes on without being kept."""
        network, recipe = self._start.project.network, self._start.project.recipe
        result = RunResult(
            network,
            recipe,
            self._history,
            self._start.started_at,
            self._history.seconds,
            RunOutcome.INTERRUPTED,
            trained=Trained(network, recipe, weights, basis),
            state=state,
            tuning=self._start.tuning,
        )
        try:
            write_run(self._start.id, result, self._folder, sync=False)
        except (ProjectFileError, OSError):
            if not self.has_failed:
                _log.exception("The run that goes on could not be kept")
            self.has_failed = True
