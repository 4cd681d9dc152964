"""What becomes of a run that is over: a record in the document, a network that classifies."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from fashion_gui.network.project import Project
from fashion_gui.network.run_record import RunOutcome, RunRecord, RunResult, next_colour
from fashion_gui.network.trained import Trained
from fashion_gui.runs.events import RunEnded, RunEvent, RunFailed, RunStarted
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.document import Document
from fashion_gui.session.inference import Inference
from fashion_gui.session.run_start import RunStart
from fashion_gui.session.run_words import new_run_name
from fashion_gui.session.trainer import RunState, Trainer


class RunFollower(QObject):
    """Notes runs in the document, and takes the trained network from one that is opened.

    Lives in the GUI thread. A run stopped before the end of its first epoch leaves a trained
    network but no record: there is nothing to compare it by.
    """

    def __init__(
        self,
        document: Document,
        dataset: Dataset,
        trainer: Trainer,
        inference: Inference,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._dataset = dataset
        self._trainer = trainer
        self._inference = inference
        self._left_behind: RunStart | None = None
        self._record: RunRecord | None = None
        self._begun: RunStart | None = None
        trainer.event_arrived.connect(self._follow_run)
        document.replaced.connect(self._leave_run_behind)
        document.replaced.connect(self._take_opened)
        dataset.loaded.connect(self._take_opened)
        self._take_opened()

    @property
    def going_on(self) -> RunRecord | None:
        """The run that goes on, as a record that grows; None where it is another project's."""
        if self._trainer.state is RunState.IDLE or self._is_left_behind:
            return None
        return self._record if self._begun is self._trainer.start else None

    def use_network(self, run: RunRecord) -> None:
        """Has the network of a run classify from now on."""
        trained = run.result.trained
        if trained is not None and trained is not self._document.project.trained:
            self._document.set_trained(trained)
            self._take_opened()

    @property
    def _is_left_behind(self) -> bool:
        start = self._trainer.start
        return start is None or start is self._left_behind

    @Slot(object)
    def _follow_run(self, event: RunEvent) -> None:
        if self._is_left_behind:
            return
        if isinstance(event, RunStarted):
            self._record, self._begun = self._new_record(), self._trainer.start
        elif isinstance(event, RunEnded):
            self._end(event)
        elif isinstance(event, RunFailed) and self._trainer.history.epochs:
            self._keep(RunOutcome.FAILED, failure=event)

    def _end(self, event: RunEnded) -> None:
        start = self._trainer.start
        assert start is not None
        if self._trainer.last_batches is None:  # stopped before the first batch
            return
        project = start.project
        trained = Trained(project.network, project.recipe, event.weights, event.basis)
        self._document.set_trained(trained)
        if self._trainer.history.epochs:
            self._keep(RunOutcome.of(event.reason), trained, event)

    def _new_record(self) -> RunRecord:
        start, runs = self._trainer.start, self._document.runs
        assert start is not None
        result = self._result(RunOutcome.GOING_ON)
        before = next((run for run in runs if run.id == start.id), None)
        if before is not None:
            return RunRecord(before.id, before.name, result, before.note, before.colour)
        return RunRecord(start.id, new_run_name(runs), result, colour=next_colour(runs))

    def _keep(
        self,
        outcome: RunOutcome,
        trained: Trained | None = None,
        ended: RunEnded | None = None,
        failure: RunFailed | None = None,
    ) -> None:
        assert self._record is not None
        record = self._record
        result = self._result(outcome, trained, ended, failure)
        self._document.add_run(
            RunRecord(record.id, record.name, result, record.note, record.colour)
        )

    def _result(
        self,
        outcome: RunOutcome,
        trained: Trained | None = None,
        ended: RunEnded | None = None,
        failure: RunFailed | None = None,
    ) -> RunResult:
        start, history = self._trainer.start, self._trainer.history
        assert start is not None
        return RunResult(
            start.project.network,
            start.project.recipe,
            history,
            start.started_at,
            sum(epoch.seconds for epoch in history.epochs),
            outcome,
            None if failure is None else failure.kind,
            trained,
            None if ended is None else ended.weights_epoch,
        )

    @Slot()
    def _leave_run_behind(self) -> None:
        """What goes on is a run of another project: it leaves nothing in this one."""
        if self._trainer.state is not RunState.IDLE:
            self._left_behind = self._trainer.start

    @Slot()
    def _take_opened(self) -> None:
        trained = self._document.project.trained
        if trained is not None:
            project = Project(trained.network, trained.recipe)
            self._inference.take_trained(project, trained.weights, trained.basis)
