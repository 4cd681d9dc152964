"""The open project's model, made ready in the background so that the first run begins at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, QThread, Slot

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.split import Split
from fashion_gui.network.project import Project
from fashion_gui.runs.controls import RunControls
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.document import Document
from fashion_gui.session.inference import Inference
from fashion_gui.session.thread_priority import stand_back
from fashion_gui.session.trainer import RunState, Trainer


class ReadinessThread(QThread):
    """Calls `training.readiness.get_ready`. Owned by `Readiness`."""

    def __init__(self, project: Project, data: FashionMnist, split: Split, parent: QObject) -> None:
        super().__init__(parent)
        self.controls = RunControls()
        self._project = project
        self._data = data
        self._split = split

    def run(self) -> None:
        from fashion_gui.training.readiness import get_ready

        stand_back()
        network, recipe = self._project.network, self._project.recipe
        get_ready(network, recipe, self._data, self._split, self.controls)


class Readiness(QObject):
    """Makes the project's model ready once TensorFlow is loaded. Lives in the GUI thread.

    Once in a process: what TensorFlow is slow to do the first time is done then.
    """

    _was_begun = False

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
        self._thread: ReadinessThread | None = None
        self._is_over = False
        inference.state_changed.connect(self._begin)
        dataset.loaded.connect(self._begin)

    def shut_down(self) -> None:
        """Ends the thread and waits for it."""
        self._is_over = True
        if self._thread is not None:
            self._thread.controls.stop()
            self._thread.wait()

    @Slot()
    def _begin(self) -> None:
        data, split = self._dataset.data, self._dataset.split
        if self._is_over or Readiness._was_begun or not self._inference.can_classify:
            return
        is_trainable = self._document.analysis.trainable and self._trainer.state is RunState.IDLE
        if is_trainable and data is not None and split is not None:
            Readiness._was_begun = True
            self._thread = ReadinessThread(self._document.project, data, split, self)
            self._thread.start()
