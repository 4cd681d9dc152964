"""Fine-tuning a run's network on the project's labelled drawings, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from itertools import count

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal, Slot

from fashion_gui.data.drawing import prepare_drawing
from fashion_gui.network.labelled_drawing import (
    MOST_KEPT,
    DrawingsChange,
    EditDrawings,
    LabelledDrawing,
    LabelledDrawings,
    kept,
    labels_of,
    pictures_of,
)
from fashion_gui.network.project import Project
from fashion_gui.network.run_record import LONGEST_NAME, RunId, RunRecord
from fashion_gui.network.trained import Trained
from fashion_gui.network.tuning import Tuning, tuning_of
from fashion_gui.runs.events import FloatArray
from fashion_gui.session.background import Background
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.document import Document
from fashion_gui.session.gallery import GalleryDrawing
from fashion_gui.session.inference import Inference
from fashion_gui.session.run_start import RunStart
from fashion_gui.session.runs import Runs
from fashion_gui.session.trainer import RunState, Trainer

_Pictures = npt.NDArray[np.uint8]
_Labelled = tuple[_Pictures, _Pictures]
"""Pictures (n, 28, 28) and labels (n,)."""


@dataclass(frozen=True)
class Accuracies:
    """Shares that a network is right about.

    Attributes:
        trained_on: of the drawings that the fine-tuning trained on.
        held_out: of those that it never saw.
        photos: of the 10,000 test photos.
    """

    trained_on: float
    held_out: float
    photos: float


@dataclass(frozen=True, eq=False)
class TuningReport:
    """The accuracies of a network before and after it was fine-tuned."""

    run: RunId
    tuning: Tuning
    before: Accuracies
    after: Accuracies


class FineTuning(QObject):
    """Keeps labelled drawings in the document and fine-tunes on them. Lives in the GUI thread.

    A fine-tuning is a run like any other, of the trainer, with curves and a row in the table.
    """

    #: A fine-tuning can begin, or cannot any more; or `report` is another one now.
    changed = Signal()
    #: The run, and its `TuningReport`, None where it failed; from the inference thread.
    _measured = Signal(object, object)

    def __init__(
        self,
        document: Document,
        dataset: Dataset,
        trainer: Trainer,
        inference: Inference,
        runs: Runs,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._dataset = dataset
        self._trainer = trainer
        self._inference = inference
        self._runs = runs
        self._background = background
        self._report: TuningReport | None = None
        self._asked: RunId | None = None
        self._measured.connect(self._take)
        trainer.state_changed.connect(self._follow)
        document.drawings_changed.connect(self.changed)
        document.replaced.connect(self._forget)
        runs.rows_changed.connect(self.changed)
        runs.grown.connect(self.changed)

    @property
    def drawings(self) -> LabelledDrawings:
        """Of the project, the oldest first."""
        return self._document.drawings

    @property
    def room(self) -> int:
        """Drawings that the project still takes."""
        return MOST_KEPT - len(self.drawings)

    @property
    def report(self) -> TuningReport | None:
        """Of the fine-tuning that went last; None until it is measured."""
        return self._report

    @property
    def is_used(self) -> bool:
        """Whether the network of the report is the one that classifies now."""
        run = None if self._report is None else self._runs.find(self._report.run)
        return run is not None and self._runs.is_used(run)

    @property
    def candidates(self) -> tuple[RunRecord, ...]:
        """The runs whose network answers with a class, the newest first."""
        return self._runs.classifying[::-1]

    @property
    def going_on(self) -> RunRecord | None:
        """The fine-tuning that goes on."""
        return next((it for it in self._runs.going_on if it.result.tuning is not None), None)

    @property
    def is_measuring(self) -> bool:
        """Whether the figures of the fine-tuning that went last are under way."""
        return self._asked is not None

    @property
    def can_begin(self) -> bool:
        """Whether there is a network, drawings to train on and some to measure by."""
        idle = self._trainer.state is RunState.IDLE and self._dataset.data is not None
        return idle and bool(self.candidates) and bool(tuning_of("", self.drawings).held_out)

    def keep(self, drawings: Iterable[LabelledDrawing]) -> None:
        """Puts drawings into the project, as far as there is room."""
        new = tuple(drawings)[: self.room]
        edit = EditDrawings(DrawingsChange.KEEP, len(new))
        self._document.edit_drawings(edit, kept(self.drawings, new))

    def keep_of_game(self, drawing: GalleryDrawing) -> None:
        """Puts a drawing of a game into the project, as an example of the class that was asked."""
        self._background.do(partial(_as_example, drawing), lambda it: self.keep([it]))

    def remove(self, drawings: Iterable[LabelledDrawing]) -> None:
        """Takes drawings out of the project; undo brings them back."""
        gone = set(drawings)
        left = tuple(it for it in self.drawings if it not in gone)
        edit = EditDrawings(DrawingsChange.DELETE, len(self.drawings) - len(left))
        self._document.edit_drawings(edit, left)

    @property
    def can_undo(self) -> bool:
        """Whether the last step of the history was about drawings."""
        return isinstance(self._document.undoable, EditDrawings)

    def undo(self) -> None:
        """Takes back what was kept or removed last."""
        if self.can_undo:
            self._document.undo()

    def begin(self, base: RunRecord, epochs: int, name: str) -> None:
        """Starts a run that goes on with the network of one; nothing where none can begin."""
        if self.can_begin and base.result.trained is not None:
            tuning = tuning_of(base.id, self.drawings)
            self._report = self._asked = None
            start = RunStart.fine_tuning(base, tuning, epochs, self._free_name(name))
            self._trainer.begin(start)

    def stop(self) -> None:
        """Stops the fine-tuning that goes on; what it has learned stays."""
        if self.going_on is not None:
            self._trainer.stop()

    @Slot()
    def _follow(self) -> None:
        if self._trainer.state is RunState.IDLE:
            self._measure_last()
        self.changed.emit()

    def _free_name(self, name: str) -> str:
        """The name, or with a number where a run has it."""
        name = name[: LONGEST_NAME - 5]
        taken = {run.name for run in self._runs.rows}
        free = (name if number == 1 else f"{name} {number}" for number in count(1))
        return next(it for it in free if it not in taken)

    def _measure_last(self) -> None:
        """Has the fine-tuning that went last measured, before and after, where it left a network
        and the one that it began with is known."""
        start, data = self._trainer.start, self._dataset.data
        run = None if start is None else self._runs.find(start.id)
        if start is None or start.tuning is None or run is None or data is None:
            return
        after, base = run.result.trained, self._runs.find(start.tuning.base)
        before = None if base is None else base.result.trained
        if before is None or after is None:
            return
        self._asked = run.id
        photos = data.test_images, data.test_labels
        work = partial(_measure, run.id, start.tuning, before, after, photos)

        def measure() -> None:
            report = None
            try:
                report = work()
            finally:
                self._measured.emit(run.id, report)

        self._inference.post("tuning", measure)

    @Slot(object, object)
    def _take(self, run: RunId, report: TuningReport | None) -> None:
        if run == self._asked:
            self._report, self._asked = report, None
            self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self._report = self._asked = None
        self.changed.emit()


def labelled(pixels: FloatArray, label: int) -> LabelledDrawing:
    """A drawing as a network sees it, (28, 28) float32 in [0, 1], to be kept."""
    return LabelledDrawing(as_picture(pixels), label)


def as_picture(pixels: FloatArray) -> _Pictures:
    """A drawing as a network sees it, (28, 28) float32 in [0, 1], in 256 levels: uint8."""
    picture: _Pictures = np.rint(255 * pixels).astype(np.uint8)
    return picture


def _measure(
    run: RunId, tuning: Tuning, before: Trained, after: Trained, photos: _Labelled
) -> TuningReport:
    """In the inference thread: one model, with the weights before and after."""
    from fashion_gui.training.classifier import TrainedNetwork

    project = Project(after.network, after.recipe)
    network = TrainedNetwork(project, before.weights, after.basis)
    sets = (_labelled(tuning.trained_on), _labelled(tuning.held_out), photos)

    def accuracies() -> Accuracies:
        return Accuracies(*(network.evaluate(*each).accuracy for each in sets))

    first = accuracies()
    network.set_weights(after.weights)
    return TuningReport(run, tuning, first, accuracies())


def _as_example(drawing: GalleryDrawing) -> LabelledDrawing:
    return labelled(prepare_drawing(drawing.ink).pixels, drawing.wanted)


def _labelled(drawings: LabelledDrawings) -> _Labelled:
    return pictures_of(drawings), labels_of(drawings)
