"""What the last run left, on its way: from the run into the document, from there to classifying."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from fashion_gui.network.project import Project, Trained
from fashion_gui.runs.events import RunEnded, RunEvent
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.document import Document
from fashion_gui.session.inference import Inference
from fashion_gui.session.trainer import RunState, Trainer


class LastRun(QObject):
    """Keeps the trained network in the document, and takes it from one that is opened.

    Lives in the GUI thread.
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
        self._left_behind: Project | None = None
        trainer.event_arrived.connect(self._follow_run)
        document.replaced.connect(self._leave_run_behind)
        document.replaced.connect(self._take_opened)
        dataset.loaded.connect(self._take_opened)
        self._take_opened()

    @Slot(object)
    def _follow_run(self, event: RunEvent) -> None:
        project = self._trainer.project
        if not isinstance(event, RunEnded) or project is None or project is self._left_behind:
            return
        if self._trainer.last_batches is not None:  # else stopped before the first batch
            trained = Trained(project.network, project.recipe, event.weights, event.basis)
            self._document.set_trained(trained)

    @Slot()
    def _leave_run_behind(self) -> None:
        """What goes on is a run of another project: it leaves nothing in this one."""
        if self._trainer.state is not RunState.IDLE:
            self._left_behind = self._trainer.project

    @Slot()
    def _take_opened(self) -> None:
        trained = self._document.project.trained
        if trained is not None:
            project = Project(trained.network, trained.recipe)
            self._inference.take_trained(project, trained.weights, trained.basis)
