"""The program's state as the conditions and texts of lessons ask for it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal, Slot

from fashion_gui.lessons.conditions import Value
from fashion_gui.lessons.vocabulary import DEEDS, LAB_FACTS
from fashion_gui.network.graph import Layer, Network
from fashion_gui.network.run_difference import difference_of
from fashion_gui.network.run_record import RunOutcome, RunRecord
from fashion_gui.runs.overfitting import turning_epoch
from fashion_gui.session.lab_facts import LabFacts
from fashion_gui.session.project_files import SCRIPT_SUFFIX
from fashion_gui.session.trainer import RunState

if TYPE_CHECKING:
    from fashion_gui.data.drawing import DrawingStages
    from fashion_gui.runs.inside import FrozenStep
    from fashion_gui.session.inference import DrawingPrediction, ModelChoice
    from fashion_gui.session.session import Session

NOTHING = math.nan
"""A number that is not there yet: no comparison with it holds."""


class SessionFacts(QObject):
    """Answers from the running program. Lives in the GUI thread.

    Attributes:
        workspace: the name of the one that is shown, as the window has told it.
        labs: what the demonstrations tell, and what is done in the workspaces.
    """

    #: Something that can be asked for is another one now.
    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.workspace = ""
        self.labs = LabFacts(self)
        self._certainties: dict[ModelChoice, float] = {}
        self._drawing: npt.NDArray[np.float32] | None = None
        self._drawing_before: npt.NDArray[np.float32] | None = None
        self._papers = 0
        """Times that the paper has been empty."""
        self._freezes = 0
        self._drawn_size = self._surest = NOTHING
        document, trainer = session.document, session.trainer
        for signal in (
            document.network_changed,
            document.recipe_changed,
            document.runs_changed,
            trainer.state_changed,
            session.runs.grown,
            session.runs.rows_changed,
            session.dataset.loaded,
            session.inference.trained_changed,
            self.labs.changed,
        ):
            signal.connect(self.changed)
        trainer.event_arrived.connect(self._note)
        session.inside.step_frozen.connect(self._note_frozen)
        session.inference.drawing_prepared.connect(self._take_stages)
        session.inference.drawing_classified.connect(self._take_drawing)
        session.paper.changed.connect(self._count_paper)
        session.files.exported.connect(self._note_exported)

    def show_workspace(self, name: str) -> None:
        """Notes which workspace is shown."""
        if name != self.workspace:
            self.workspace = name
            self.labs.note("workspaces_visited", name)
            self.changed.emit()

    def forget_drawing(self) -> None:
        """What was drawn before counts no more."""
        self._certainties.clear()

    def begin_step(self) -> None:
        """A step begins, or the questions: what was drawn and tried before counts no more."""
        self._drawing_before = self._drawing
        self._surest = NOTHING
        self.labs.begin()

    def fact(self, name: str) -> Value:
        """As `Facts`: the value of a name."""
        is_told = name in LAB_FACTS or name in DEEDS
        return self.labs.value(name) if is_told else self._of_name[name]()

    def call(self, name: str, arguments: tuple[Value, ...], filters: Mapping[str, Value]) -> Value:
        """As `Facts`: what a function answers."""
        if name == "layers":
            return float(len(_layers(self._session.document.network, str(arguments[0]))))
        if name == "activations":
            found = self._session.document.network.layers.values()
            return float(sum(it.parameters.get("activation") == arguments[0] for it in found))
        if name == "setting":
            return self._setting(str(arguments[0]))
        if name == "done":
            return self.labs.has_been_done(str(arguments[0]), arguments[1])
        runs = [run for run in self._runs if _fits(run, filters)]
        if name == "count":
            return float(len(runs))
        values = _values(runs[-1], str(arguments[0])) if runs else []
        return _of_figure(name, str(arguments[0]), values, arguments[1:])

    @property
    def last_run(self) -> RunRecord | None:
        """The newest run that has finished an epoch."""
        runs = self._runs
        return runs[-1] if runs else None

    @property
    def _runs(self) -> list[RunRecord]:
        return [run for run in self._session.runs.rows if run.result.history.epochs]

    @property
    def _of_name(self) -> dict[str, Callable[[], Value]]:
        session = self._session
        recipe, trainer = session.document.recipe, session.trainer
        early = recipe.early_stopping
        idle = trainer.state is RunState.IDLE
        return {
            "workspace": lambda: self.workspace,
            "optimizer": lambda: recipe.optimizer,
            "labels": lambda: recipe.labels,
            "split": lambda: recipe.split,
            "checkpoint_monitor": lambda: recipe.checkpoint_monitor,
            "learning_rate": lambda: recipe.learning_rate,
            "batch_size": lambda: float(recipe.batch_size),
            "epochs_asked": lambda: float(recipe.epochs),
            "patience": lambda: -1.0 if early is None else float(early.patience),
            "label_noise": lambda: recipe.label_noise,
            "validation_share": lambda: recipe.validation_share,
            "training_size": lambda: (
                0.0 if session.dataset.split is None else float(len(session.dataset.split.train))
            ),
            "parameters": lambda: float(session.document.analysis.parameters.total),
            "dropout": lambda: _dropout(session.document.network),
            "runs": lambda: float(len(self._runs)),
            "epochs": lambda: float(len(self._last_epochs)),
            "racers": lambda: float(len(trainer.runs)) if trainer.is_race else 0.0,
            "batches": lambda: float(len(trainer.history.batch_losses)),
            "best_epoch": self._best_epoch,
            "turning_epoch": self._turning_epoch,
            "gap": self._gap,
            "dropped": lambda: self._mask_count(kept=False),
            "kept": lambda: self._mask_count(kept=True),
            "drawn_certainty": lambda: max(self._certainties.values(), default=NOTHING),
            "drawn_size": lambda: self._drawn_size,
            "surest_drawing": lambda: self._surest,
            "early_stopping": lambda: early is not None,
            "keep_best": lambda: recipe.keep_best,
            "scale_pixels": lambda: recipe.scale_pixels,
            "shuffle": lambda: recipe.shuffle,
            "trainable": lambda: session.document.analysis.trainable,
            "training": lambda: not idle,
            "paused": lambda: trainer.state is RunState.PAUSED,
            "finished": lambda: self._outcome in (RunOutcome.COMPLETED, RunOutcome.STOPPED_EARLY),
            "stopped_early": lambda: self._outcome is RunOutcome.STOPPED_EARLY,
            "raced": lambda: idle and trainer.is_race and bool(self._runs),
            "settings_differ": self._settings_differ,
            "frozen": lambda: session.inside.step is not None,
            "drawn": lambda: bool(self._certainties),
            "drawn_anew": self._drawn_anew,
            "garments_read": lambda: session.dataset.data is not None,
            "classifies": lambda: session.inference.has_trained,
        }

    @property
    def _last_epochs(self) -> Sequence[object]:
        run = self.last_run
        return () if run is None else run.result.history.epochs

    @property
    def _outcome(self) -> RunOutcome | None:
        run = self.last_run
        return None if run is None else run.result.outcome

    def _best_epoch(self) -> Value:
        run = self.last_run
        best = None if run is None else run.result.history.best_epoch
        return 0.0 if best is None else best + 1.0

    def _turning_epoch(self) -> Value:
        run = self.last_run
        if run is None:
            return 0.0
        turn = turning_epoch(_values(run, "loss"), _values(run, "val_loss"))
        return 0.0 if turn is None else turn + 1.0

    def _gap(self) -> Value:
        run = self.last_run
        if run is None:
            return NOTHING
        return _values(run, "val_loss")[-1] - _values(run, "loss")[-1]

    def _settings_differ(self) -> Value:
        runs = self._runs[-2:]
        return len(runs) == 2 and bool(difference_of(runs[0].result, runs[1].result))

    def _drawn_anew(self) -> Value:
        now, before = self._drawing, self._drawing_before
        if now is None or not self._certainties:
            return False
        return before is None or not np.array_equal(now, before)

    def _mask_count(self, kept: bool) -> Value:
        step = self._session.inside.step
        if step is None:
            return 0.0
        masks = [rows[0] for rows in step.kept.values() if len(rows)]
        return float(sum(np.count_nonzero(mask if kept else ~mask) for mask in masks))

    def _setting(self, name: str) -> Value:
        run = self.last_run
        is_text = name in ("optimizer", "labels", "split")
        if run is None:
            return "" if is_text else NOTHING
        value = getattr(run.result.recipe, name)
        if is_text:
            return str(value)
        return float(value) if isinstance(value, (int, float)) else float(value is not None)

    @Slot(object)
    def _note(self, _event: object) -> None:
        self.changed.emit()

    @Slot(object)
    def _take_drawing(self, prediction: DrawingPrediction) -> None:
        if prediction.pixels is not self._drawing:
            self._certainties.clear()
        recognition = prediction.recognition
        # What is told to be no garment is not one that the network is sure of.
        certainty = 0.0 if recognition.label is None else recognition.confidence
        self._certainties[prediction.choice] = certainty
        self._drawing = prediction.pixels
        if self._drawn_anew():
            self.labs.note("drawings_made", self._papers)
            self._surest = np.nanmax((self._surest, certainty))
        self.changed.emit()

    @Slot(object)
    def _note_frozen(self, _step: FrozenStep) -> None:
        self._freezes += 1
        self.labs.note("steps_frozen", self._freezes)
        self.changed.emit()

    @Slot(object)
    def _note_exported(self, path: Path) -> None:
        if path.suffix == SCRIPT_SUFFIX:
            self.labs.note("scripts_exported", path)

    @Slot(object)
    def _take_stages(self, stages: DrawingStages) -> None:
        self._drawn_size = max(stages.cropped.shape) / max(stages.ink.shape)

    @Slot()
    def _count_paper(self) -> None:
        if self._session.paper.pixels is None:
            self._papers += 1


def _values(run: RunRecord, figure: str) -> list[float]:
    return [float(getattr(epoch, figure)) for epoch in run.result.history.epochs]


def _of_figure(name: str, figure: str, values: list[float], arguments: tuple[Value, ...]) -> Value:
    if name in ("rising", "falling"):
        count = int(float(arguments[0]))
        steps = np.diff(values[-count - 1 :]) if len(values) > count > 0 else np.empty(0)
        signed = steps if name == "rising" else -steps
        return bool(len(steps)) and bool((signed > 0).all())
    if not values:
        return NOTHING
    if name == "at":
        place = int(float(arguments[0])) - 1
        return values[place] if 0 <= place < len(values) else NOTHING
    if name == "best":
        numbers = [it for it in values if not math.isnan(it)]
        best = max if figure.endswith("accuracy") else min
        return best(numbers, default=NOTHING)
    return values[0 if name == "first" else -1]


def _fits(run: RunRecord, filters: Mapping[str, Value]) -> bool:
    return all(_is_so(run, name, wanted) for name, wanted in filters.items())


def _is_so(run: RunRecord, name: str, wanted: Value) -> bool:
    recipe = run.result.recipe
    if name == "dropout":
        return math.isclose(_dropout(run.result.network), float(wanted), abs_tol=1e-6)
    if name == "early_stopping":
        return (recipe.early_stopping is not None) is bool(wanted)
    if name == "training_size":
        return (recipe.training_size or 0) == wanted
    if name == "activation":
        network = run.result.network
        outputs = network.output_layers
        hidden = (it for id_, it in network.layers.items() if id_ not in outputs)
        return any(it.parameters.get("activation") == wanted for it in hidden)
    if name in ("inputs", "outputs"):
        network = run.result.network
        layers = network.input_layers if name == "inputs" else network.output_layers
        return bool(len(layers) == wanted)
    if name == "patience":
        return recipe.early_stopping is not None and recipe.early_stopping.patience == wanted
    return bool(getattr(recipe, name) == wanted)


def _dropout(network: Network) -> float:
    rates = [float(str(it.parameters["rate"])) for it in _layers(network, "Dropout")]
    return max(rates, default=0.0)


def _layers(network: Network, kind: str) -> list[Layer]:
    return [it for it in network.layers.values() if it.kind_name == kind]
