"""Looking into a network: garments put in, neurons asked, steps frozen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal, Slot

from fashion_gui.data.input_views import PrincipalComponents
from fashion_gui.network.trained import Trained
from fashion_gui.runs.events import (
    FloatArray,
    LayersSeen,
    RunEnded,
    RunEvent,
    RunFailed,
    RunStarted,
    StepFrozen,
    Weights,
    WeightsTaken,
)
from fashion_gui.runs.inside import FrozenStep, Garment, Index, LayerLife, Look, OffCounts, Pin
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.document import Document
from fashion_gui.session.inference import Inference, InferenceState
from fashion_gui.session.inside_garment import (
    NOTHING,
    Origin,
    PutIn,
    of_batch,
    of_drawing,
    of_test,
    of_training,
)
from fashion_gui.session.inside_source import Source, SourceKind, found_source
from fashion_gui.session.inside_worker import InsideWorker, Subject
from fashion_gui.session.trainer import RunState, Trainer


@dataclass(eq=False)
class _Told:
    """What the run that is looked into has told so far."""

    weights: Weights | None = None
    basis: PrincipalComponents | None = None
    step: FrozenStep | None = None
    lives: Mapping[str, LayerLife] = field(default_factory=dict)
    off_counts: OffCounts = field(default_factory=OffCounts)


class Inside(QObject):
    """What the Inside workspace asks, and what it is told. Lives in the GUI thread.

    Nothing is computed before `open`. A garment of the test set is put in until another is chosen.
    Whatever changes (weights of a run that goes on, garment, pins) leads to a new `looked`.
    """

    #: `source` is another one now: another network, or other weights of it.
    source_changed = Signal()
    #: A `Look`: `look` is another one now.
    looked = Signal(object)
    #: A `FrozenStep`: `step` is another one now.
    step_frozen = Signal(object)
    #: A `LayersSeen` whose `lives` are new, now and then while a run goes on.
    lived = Signal(object)
    #: A `NeuronFacts`.
    neuron_explained = Signal(object)
    #: An `Exciting`; several times for one question, until `seen` is `total`.
    excited = Signal(object)
    #: A `Saliency`.
    explained = Signal(object)
    #: An `Occlusion`.
    occluded = Signal(object)
    #: What could not be done: "no tensorflow", "keras", "no classes" (no output gives a
    #: probability a class).
    failed = Signal(str)

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
        self._is_open = False
        self._source: Source | None = None
        self._given: PutIn = NOTHING
        self._pins: tuple[Pin, ...] = ()
        self._seed: int | None = None
        self._masks_drawn = 0
        self._look: Look | None = None
        self._told = _Told()
        self._worker = InsideWorker(inference.post, self)
        self._worker.looked.connect(self._take_look)
        self._worker.neuron_explained.connect(self.neuron_explained)
        self._worker.excited.connect(self.excited)
        self._worker.explained.connect(self.explained)
        self._worker.occluded.connect(self.occluded)
        self._worker.failed.connect(self.failed)
        trainer.event_arrived.connect(self._follow_run)
        trainer.state_changed.connect(self._update)
        inference.trained_changed.connect(self._update)
        inference.state_changed.connect(self._tell_of_tensorflow)
        document.network_changed.connect(self._follow_document)
        document.recipe_changed.connect(self._follow_document)
        dataset.loaded.connect(self._update)

    @property
    def source(self) -> Source | None:
        """What is looked into; None where the document's network cannot be trained yet and none
        was."""
        return self._source

    @property
    def is_open(self) -> bool:
        """Whether the workspace is on the screen."""
        return self._is_open

    @property
    def garment(self) -> Garment | None:
        """What is put in; None until the garments are read."""
        return self._given.garment

    @property
    def origin(self) -> Origin:
        """Where it comes from."""
        return self._given.origin

    @property
    def place(self) -> int | None:
        """Its index in the test set or the training set, its position in the batch; None for a
        drawing."""
        return self._given.place

    @property
    def look(self) -> Look | None:
        """The newest look at `garment`; None until there is one."""
        return self._look

    @property
    def step(self) -> FrozenStep | None:
        """The step frozen last of this network; None where there is none."""
        return self._told.step

    @property
    def lives(self) -> Mapping[str, LayerLife]:
        """Of every layer by its id, as told last, by the run or by a frozen step; empty before."""
        return self._told.lives

    @property
    def off_counts(self) -> OffCounts:
        """Over all frozen steps of this run."""
        return self._told.off_counts

    @property
    def pins(self) -> tuple[Pin, ...]:
        """Those that are on."""
        return self._pins

    @property
    def shows_training(self) -> bool:
        """Whether dropout is on in `look`."""
        return self._seed is not None

    @property
    def can_freeze(self) -> bool:
        """Whether `freeze` would do something now."""
        goes_on = self._trainer.state in (RunState.RUNNING, RunState.PAUSED)
        return goes_on or (self._trainer.state is RunState.IDLE and self._trainer.can_train)

    def open(self) -> None:
        """The workspace is on the screen: looks are taken, each stepped update is frozen."""
        if not self._is_open:
            self._is_open = True
            self._update()
            self._watch_run()
            self._ask_look()
            self._tell_of_tensorflow()

    def close(self) -> None:
        """It is not any more: a run that goes on is left in peace."""
        if self._is_open:
            self._is_open = False
            self._watch_run()
            self._worker.give_up()

    def put_in_test(self, index: int) -> None:
        """Puts in a garment of the test set."""
        data = self._dataset.data
        if data is not None:
            self._put_in(of_test(data, index))

    def put_in_training(self, index: int) -> None:
        """Puts in one of the 60,000 of the training set, or a drawing that is mixed in."""
        data = self._dataset.data
        if data is not None:
            self._put_in(of_training(data, index))

    def put_in_drawing(self, pixels: FloatArray, label: int | None = None) -> None:
        """Puts in a drawing (28, 28) float32 in [0, 1], and what it shows where that is known."""
        self._put_in(of_drawing(pixels, label))

    def put_in_batch(self, position: int) -> None:
        """Puts in a garment of the frozen step, with the weights as they were before it.

        While training is shown the look is that of the step itself: its values, its mask, its
        loss. As a prediction it is computed with the same weights.
        """
        step = self._told.step
        if step is not None:
            self._put_in(of_batch(step, position))

    def set_pins(self, pins: Iterable[Pin]) -> None:
        """Has these neurons give these values and what lies behind them computed with those.

        Pins hold in predictions only.
        """
        pins = tuple(pins)
        if pins != self._pins:
            self._pins = pins
            self._ask_look()

    def freeze(self) -> None:
        """Has the next update of the run frozen, paused or not; starts a paused run for it where
        none goes on."""
        self._trainer.freeze()

    def show_training(self, seed: int = 0) -> None:
        """Looks with dropout and noise switched on, another mask with every seed.

        While a run goes on each new look at its weights draws another one, as each step does.
        A garment of the frozen step is shown as the step saw it, whatever the seed.
        `BatchNormalization` keeps to its moving statistics: one garment is no batch.
        """
        self._show(seed)

    def show_prediction(self) -> None:
        """Looks with dropout and noise switched off."""
        self._show(None)

    def ask_neuron(self, layer: str, index: Index) -> None:
        """Asks what a neuron computes in the newest look; answered by `neuron_explained`."""
        subject = self._subject()
        if subject is not None and self._look is not None:
            self._worker.neuron(subject, self._look, layer, index)

    def ask_exciting(self, layer: str, index: Index) -> None:
        """Asks for the training garments that excite a neuron or a map most; `excited`."""
        subject = self._subject()
        if subject is not None:
            self._worker.exciting(subject, layer, index)

    def ask_saliency(self, label: int) -> None:
        """Asks what in the garment speaks for a class; `explained`."""
        subject = self._subject()
        if subject is not None and self._given.garment is not None:
            self._worker.saliency(subject, self._given.garment, label)

    def ask_occlusion(self, x: int, y: int) -> None:
        """Asks what becomes of the classes with a grey patch at column x, row y; `occluded`."""
        subject = self._subject()
        if subject is not None and self._given.garment is not None:
            self._worker.occlusion(subject, self._given.garment, x, y)

    def _show(self, seed: int | None) -> None:
        if seed != self._seed:
            self._seed = seed
            self._ask_look()

    def _put_in(self, given: PutIn) -> None:
        self._given = given
        self._watch_run()
        self._ask_look()

    def _watch_run(self) -> None:
        self._trainer.look_at(self._given.garment if self._is_open else None)

    def _ask_look(self) -> None:
        subject, garment = self._subject(), self._given.garment
        if not self._is_open or subject is None or garment is None:
            return
        if self._seed is None:
            self._worker.look(subject, garment, self._pins)
        elif self._given.origin is Origin.BATCH:
            assert self._told.step is not None
            assert self._given.place is not None
            self._show_look(self._told.step.look(self._given.place, garment))
        else:
            self._worker.dropout_look(subject, garment, self._seed + self._masks_drawn)

    def _subject(self) -> Subject | None:
        """What is asked; None where there is nothing, or its weights are not here yet."""
        source, data = self._source, self._dataset.data
        if source is None or data is None:
            return None
        weights, basis = None, None
        if isinstance(source.made_by, Trained):
            weights, basis = source.made_by.weights, source.made_by.basis
        elif source.kind is SourceKind.RUN:
            weights, basis = self._told.weights, self._told.basis
            if weights is None:
                return None
        if self._given.origin is Origin.BATCH and self._told.step is not None:
            weights = self._told.step.before
        return Subject(source.project, weights, basis, data)

    @Slot(object)
    def _take_look(self, look: Look) -> None:
        """Of the inference thread; what has changed since has been asked for anew."""
        pins = () if look.is_training else self._pins
        is_wanted = look.is_training == self.shows_training and look.pins == pins
        if look.garment is self._given.garment and is_wanted:
            self._show_look(look)

    def _show_look(self, look: Look) -> None:
        self._look = look
        self.looked.emit(look)

    @Slot(object)
    def _follow_run(self, event: RunEvent) -> None:
        if isinstance(event, (RunStarted, RunEnded, RunFailed)):
            self._update()
        if self._source is None or self._source.kind is not SourceKind.RUN:
            return
        if isinstance(event, WeightsTaken):
            self._told.basis = event.basis
            self._take_weights(event.weights)
        elif isinstance(event, StepFrozen):
            self._take_step(event.step)
        elif isinstance(event, LayersSeen):
            self._take_seen(event)

    def _take_weights(self, weights: Weights) -> None:
        """Of the run, as they are now."""
        self._told.weights = weights
        if self._given.origin is not Origin.BATCH:
            if self._trainer.state is RunState.RUNNING:
                self._masks_drawn += 1
            self._ask_look()

    def _take_step(self, step: FrozenStep) -> None:
        self._told.step = step
        self._told.lives = step.lives
        self._told.off_counts = self._told.off_counts.with_step(step)
        self.step_frozen.emit(step)
        if self._given.origin is Origin.BATCH and self._given.place is not None:
            self.put_in_batch(min(self._given.place, len(step.indices) - 1))

    def _take_seen(self, seen: LayersSeen) -> None:
        if not self._is_open:
            return
        look, is_plain = seen.look, self._seed is None and not self._pins
        is_given = look.garment is self._given.garment
        if is_given and self._given.origin is not Origin.BATCH and is_plain:
            self._told.weights = look.weights
            self._show_look(look)
        else:
            self._take_weights(look.weights)
        if seen.lives is not self._told.lives:
            self._told.lives = seen.lives
            self.lived.emit(seen)

    @Slot()
    def _follow_document(self) -> None:
        """While nobody looks an edit costs nothing; `open` makes up for it."""
        if self._is_open:
            self._update()

    @Slot()
    def _update(self) -> None:
        """Looks anew for what there is to look into."""
        if self._given.garment is None:
            self.put_in_test(0)
        before, source = self._source, found_source(self._document, self._trainer)
        if source is before or (source is not None and source.is_like(before)):
            return
        self._source = source
        self._leave_behind(before, source)
        self.source_changed.emit()
        self._ask_look()

    def _leave_behind(self, before: Source | None, after: Source | None) -> None:
        """Forgets what is not of this network, or not of this run."""
        is_same = after is not None and after.is_same_network(before)
        if not is_same or (after is not None and after.is_another_run(before)):
            self._told = _Told()
            self._given = self._given.after_its_step()
        if not is_same:
            self._look, self._pins = None, ()

    @Slot()
    def _tell_of_tensorflow(self) -> None:
        if self._is_open and self._inference.state is InferenceState.FAILED:
            self.failed.emit("no tensorflow")
