"""What becomes of a run that is over: a record in the document, a network that classifies."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from fashion_gui.network.project import Project
from fashion_gui.network.run_record import RunId, RunOutcome, RunRecord, RunResult, next_colour
from fashion_gui.network.trained import Trained
from fashion_gui.runs.events import RunEnded, RunEvent, RunFailed, RunStarted
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.document import Document
from fashion_gui.session.inference import Inference
from fashion_gui.session.live_run import LiveRun
from fashion_gui.session.run_words import new_run_name
from fashion_gui.session.trainer import RunState, Trainer


class RunFollower(QObject):
    """Notes runs in the document, and takes the trained network from one that is opened.

    Lives in the GUI thread. A run that did one batch leaves a record: its curve by batch says how
    a loss became NaN, or what a person stopped it for. Of a race, the run with the lowest
    validation loss leaves its network.
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
        self._left_behind: tuple[LiveRun, ...] = ()
        self._records: dict[RunId, RunRecord] = {}
        trainer.run_event_arrived.connect(self._follow_run)
        document.replaced.connect(self._leave_run_behind)
        document.replaced.connect(self._take_opened)
        dataset.loaded.connect(self._take_opened)
        self._take_opened()

    @property
    def going_on(self) -> tuple[RunRecord, ...]:
        """The runs that go on, as records that grow; none where they are another project's."""
        return tuple(self._records.values())

    def use_network(self, run: RunRecord) -> None:
        """Has the network of a run classify from now on."""
        trained = run.result.trained
        if trained is not None and trained is not self._document.project.trained:
            self._document.set_trained(trained)
            self._take_opened()

    @Slot(object, object)
    def _follow_run(self, run: LiveRun, event: RunEvent) -> None:
        if run in self._left_behind:
            return
        if isinstance(event, RunStarted):
            self._records[run.start.id] = self._new_record(run)
        elif isinstance(event, RunEnded):
            self._end(run, event)
        elif isinstance(event, RunFailed):
            self._fail(run, event)

    def _end(self, run: LiveRun, event: RunEnded) -> None:
        if run.last_batches is None:  # stopped before the first batch
            self._records.pop(run.start.id, None)
            return
        project = run.start.project
        trained = Trained(project.network, project.recipe, event.weights, event.basis)
        if run is self._trainer.winner:
            self._document.set_trained(trained)
            self._inference.take_trained(project, event.weights, event.basis)
        result = replace(
            _result_so_far(run),
            outcome=RunOutcome.of(event.reason),
            trained=trained,
            weights_epoch=event.weights_epoch,
            state=event.state,
        )
        self._keep(run, result)

    def _fail(self, run: LiveRun, event: RunFailed) -> None:
        """The record has what is left of the run; what classified goes on classifying."""
        result = replace(_result_so_far(run), outcome=RunOutcome.FAILED, failure=event.kind)
        last, project = event.last_epoch, run.start.project
        if last is not None:
            trained = Trained(project.network, project.recipe, last.weights, last.basis)
            result = replace(result, trained=trained, state=last.state)
        self._keep(run, result)

    def _new_record(self, run: LiveRun) -> RunRecord:
        start = run.start
        result = _result_so_far(run)
        before = next((it for it in self._document.runs if it.id == start.id), None)
        if before is not None:
            return RunRecord(before.id, before.name, result, before.note, before.colour)
        runs = (*self._document.runs, *self.going_on)
        name = start.name or new_run_name(runs)
        return RunRecord(start.id, name, result, start.note, next_colour(runs))

    def _keep(self, run: LiveRun, result: RunResult) -> None:
        record = self._records.pop(run.start.id, None)
        if record is not None and len(run.history.batch_losses):
            self._document.add_run(replace(record, result=result))

    @Slot()
    def _leave_run_behind(self) -> None:
        """What goes on are runs of another project: they leave nothing in this one."""
        self._records.clear()
        if self._trainer.state is not RunState.IDLE:
            self._left_behind = self._trainer.runs

    @Slot()
    def _take_opened(self) -> None:
        trained = self._document.project.trained
        if trained is not None:
            project = Project(trained.network, trained.recipe)
            self._inference.take_trained(project, trained.weights, trained.basis)
        else:
            self._inference.forget_trained()


def _result_so_far(run: LiveRun) -> RunResult:
    return RunResult(
        run.start.project.network,
        run.start.project.recipe,
        run.history,
        run.start.started_at,
        run.history.seconds,
        RunOutcome.GOING_ON,
        tuning=run.start.tuning,
    )
