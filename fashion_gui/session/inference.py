"""Classifying in the running program: drawings as they are drawn, the test set after a run.

TensorFlow is loaded by this thread, in the background, after the window is painted.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QThread, Signal, Slot

from fashion_gui.data.drawing import DrawingStages
from fashion_gui.data.input_views import PrincipalComponents
from fashion_gui.data.recognition import Recognition
from fashion_gui.network.analysis import analyse
from fashion_gui.network.outputs import Output
from fashion_gui.network.project import Project
from fashion_gui.network.trained import Trained
from fashion_gui.resources import resource
from fashion_gui.runs.events import FloatArray, Weights
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.tensorflow_import import import_training_room
from fashion_gui.session.thread_priority import stand_back

if TYPE_CHECKING:
    from fashion_gui.training.classifier import Classifier, TrainedNetwork

_log = logging.getLogger(__name__)

Prepare = Callable[[], DrawingStages]


def shipped_model_path() -> Path:
    """The network that classifies drawings before the person has trained one."""
    return resource("models", "drawing.keras")


class ModelChoice(Enum):
    """Whose network classifies."""

    SHIPPED = "shipped"
    TRAINED = "trained"


class InferenceState(Enum):
    """Whether classifying is possible yet."""

    LOADING = "loading"
    READY = "ready"
    NO_SHIPPED_MODEL = "no shipped model"
    """TensorFlow is there and the person's own network can classify."""
    FAILED = "failed"
    """TensorFlow could not be loaded."""


@dataclass(frozen=True)
class DrawingPrediction:
    """What a network says of a drawing, and whose network it is.

    Attributes:
        pixels: (28, 28), the drawing.
    """

    recognition: Recognition
    choice: ModelChoice
    pixels: FloatArray | None = None


@dataclass(frozen=True)
class Saliency:
    """What spoke for a class and what against it: (28, 28) float32, and whose network says so."""

    weights: FloatArray
    label: int
    choice: ModelChoice


@dataclass(frozen=True)
class TestPredictions:
    """What the trained network says of the test set.

    Attributes:
        probabilities: (10000, 10) float32; None where the network has no value a class.
        accuracy: share of garments that it is right about; NaN where no answer is right or wrong.
        loss: mean over the test set.
    """

    probabilities: FloatArray | None
    accuracy: float
    loss: float


class InferenceThread(QThread):
    """Holds the classifiers and serves one job after another. Owned by `Inference`.

    Of each kind of job only the newest waits: a drawing that has changed since is not classified.
    """

    #: Loading is over: the `InferenceState` that it has led to.
    loaded = Signal(object)
    #: `DrawingStages`.
    prepared = Signal(object)
    #: A `DrawingPrediction`.
    classified = Signal(object)
    #: A `Saliency`.
    explained = Signal(object)
    #: A `TestPredictions`.
    tested = Signal(object)
    #: The `Trained` network that was asked for, and its `TestPredictions`.
    judged = Signal(object, object)

    def __init__(self, model_path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._model_path = model_path
        self._changed = threading.Condition()
        self._jobs: dict[str, Callable[[], object]] = {}
        self._ended = False
        self._classifiers: dict[ModelChoice, Classifier] = {}
        self._trained: TrainedNetwork | None = None
        self._judged: tuple[Trained, TrainedNetwork] | None = None

    def post(self, kind: str, job: Callable[[], object]) -> None:
        """Queues a job in place of one of the same kind. Called from the GUI thread."""
        with self._changed:
            self._jobs.pop(kind, None)
            self._jobs[kind] = job
            self._changed.notify()

    def end(self) -> None:
        """Ends the thread after the job that it is at."""
        with self._changed:
            self._ended = True
            self._changed.notify()

    def run(self) -> None:
        stand_back()
        if not self._load():
            return
        while (job := self._next_job()) is not None:
            _do(job)

    def read(self, prepare: Prepare, choices: Iterable[ModelChoice]) -> DrawingStages:
        stages = prepare()
        self.prepared.emit(stages)
        if not stages.is_empty:
            for choice in choices:
                _do(partial(self.classify, stages.pixels, choice))
        return stages

    def classify(self, pixels: FloatArray, choice: ModelChoice) -> None:
        classifier = self._classifiers.get(choice)
        if classifier is not None:
            recognition = classifier.recognise(pixels)
            self.classified.emit(DrawingPrediction(recognition, choice, pixels))

    def explain(self, pixels: FloatArray, label: int, choice: ModelChoice) -> None:
        classifier = self._classifiers.get(choice)
        if classifier is not None:
            self.explained.emit(Saliency(classifier.saliency(pixels, label), label, choice))

    def take_trained(
        self, project: Project, weights: Weights, basis: PrincipalComponents | None
    ) -> None:
        from fashion_gui.training.classifier import TrainedNetwork

        self._trained = TrainedNetwork(project, weights, basis)
        if self._trained.classifier is None:
            self._classifiers.pop(ModelChoice.TRAINED, None)
        else:
            self._classifiers[ModelChoice.TRAINED] = self._trained.classifier

    def forget_trained(self) -> None:
        self._trained = None
        self._classifiers.pop(ModelChoice.TRAINED, None)

    def test(self, images: npt.NDArray[np.uint8], labels: npt.NDArray[np.uint8]) -> None:
        if self._trained is None:
            return
        self.tested.emit(self._predictions_of(self._trained, images, labels))

    def judge(
        self, trained: Trained, images: npt.NDArray[np.uint8], labels: npt.NDArray[np.uint8]
    ) -> None:
        """Predicts by any weights. The model is built anew only where the network is another."""
        from fashion_gui.training.classifier import TrainedNetwork

        if self._judged is not None and _has_same_model(self._judged[0], trained):
            network = self._judged[1]
            network.set_weights(trained.weights)
        else:
            project = Project(trained.network, trained.recipe)
            network = TrainedNetwork(project, trained.weights, trained.basis)
        self._judged = trained, network
        self.judged.emit(trained, self._predictions_of(network, images, labels))

    def _predictions_of(
        self,
        network: TrainedNetwork,
        images: npt.NDArray[np.uint8],
        labels: npt.NDArray[np.uint8],
    ) -> TestPredictions:
        score = network.evaluate(images, labels, self._read_drawing)
        return TestPredictions(score.probabilities, score.accuracy, score.loss)

    def _read_drawing(self) -> None:
        """The drawing that waits, if any: the pen is not to wait for the whole test set."""
        with self._changed:
            job = self._jobs.pop("read", None)
        if job is not None:
            _do(job)

    def _load(self) -> bool:
        """Loads TensorFlow and the shipped network; False where classifying is out of question."""
        try:
            import_training_room()
            if self._ended:
                return False
        except Exception:  # noqa: BLE001 - a broken installation of TensorFlow fails in many ways
            _log.exception("TensorFlow could not be loaded")
            self.loaded.emit(InferenceState.FAILED)
            return False
        from fashion_gui.training.classifier import ModelFileError, load_classifier

        try:
            shipped = load_classifier(self._model_path)
        except ModelFileError:
            _log.exception("The shipped network could not be loaded")
            self.loaded.emit(InferenceState.NO_SHIPPED_MODEL)
            return True
        shipped.recognise(np.zeros((28, 28), np.float32))
        self._classifiers[ModelChoice.SHIPPED] = shipped
        self.loaded.emit(InferenceState.READY)
        return True

    def _next_job(self) -> Callable[[], object] | None:
        with self._changed:
            self._changed.wait_for(lambda: self._ended or self._jobs)
            if self._ended:
                return None
            return self._jobs.pop(next(iter(self._jobs)))


def _do(job: Callable[[], object]) -> None:
    try:
        job()
    except Exception:  # noqa: BLE001 - one drawing less, the thread goes on
        _log.exception("A classification ended with an error")


def _has_same_model(known: Trained, wanted: Trained) -> bool:
    """Whether both differ in nothing but their weights."""
    return (
        known.network == wanted.network
        and known.recipe == wanted.recipe
        and known.basis is wanted.basis
    )


class Inference(QObject):
    """Asks the thread and hands its answers to the views. Lives in the GUI thread."""

    #: `state` is another one now.
    state_changed = Signal()
    #: A run has left a network; it classifies what is asked for from now on.
    trained_changed = Signal()
    #: `DrawingStages` of a drawing that is read; its `DrawingPrediction`s follow.
    drawing_prepared = Signal(object)
    #: A `DrawingPrediction`.
    drawing_classified = Signal(object)
    #: A `Saliency`.
    drawing_explained = Signal(object)
    #: `test_predictions` is there.
    test_predicted = Signal()
    #: A `Trained` network that was to be judged, and its `TestPredictions`.
    judged = Signal(object, object)

    def __init__(
        self,
        dataset: Dataset,
        model_path: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._dataset = dataset
        self._state = InferenceState.LOADING
        self._learned: tuple[Output, ...] = ()
        self._test_predictions: TestPredictions | None = None
        self._thread = InferenceThread(model_path or shipped_model_path(), self)
        self._thread.loaded.connect(self._take_loaded)
        self._thread.prepared.connect(self.drawing_prepared)
        self._thread.classified.connect(self.drawing_classified)
        self._thread.explained.connect(self.drawing_explained)
        self._thread.tested.connect(self._take_tested)
        self._thread.judged.connect(self.judged)

    @property
    def state(self) -> InferenceState:
        return self._state

    @property
    def can_classify(self) -> bool:
        """Whether the thread is there for jobs: TensorFlow is loaded."""
        return self._state in (InferenceState.READY, InferenceState.NO_SHIPPED_MODEL)

    @property
    def has_trained(self) -> bool:
        """Whether a run has left a network that gives a value a class."""
        return any(output.predicts_classes for output in self._learned)

    @property
    def learned(self) -> tuple[Output, ...]:
        """The outputs of the network trained last; empty before the first run."""
        return self._learned

    @property
    def test_predictions(self) -> TestPredictions | None:
        """Of the network trained last."""
        return self._test_predictions

    def start(self) -> None:
        """Begins to load TensorFlow."""
        self._thread.start()

    def classify(self, pixels: FloatArray, choice: ModelChoice) -> None:
        """Asks for the probabilities of a drawing (28, 28) float32; of each network the newest
        wins."""
        self._thread.post(f"classify {choice.value}", lambda: self._thread.classify(pixels, choice))

    def reading(
        self, prepare: Prepare, choices: tuple[ModelChoice, ...]
    ) -> Callable[[], DrawingStages]:
        """A job that prepares a drawing and classifies it at once; for `post`."""
        return partial(self._thread.read, prepare, choices)

    def explain(self, pixels: FloatArray, label: int, choice: ModelChoice) -> None:
        """Asks what spoke for a class of a drawing (28, 28) float32; the newest wins."""
        self._thread.post("explain", lambda: self._thread.explain(pixels, label, choice))

    def judge(self, role: str, trained: Trained) -> None:
        """Asks what a network says of the test set; of each role the newest wins."""
        thread, data = self._thread, self._dataset.data
        if data is not None:
            images, labels = data.test_images, data.test_labels
            thread.post(f"judge {role}", lambda: thread.judge(trained, images, labels))

    def post(self, kind: str, job: Callable[[], object]) -> None:
        """Has the thread do a job, in place of one of the same kind that waits."""
        self._thread.post(kind, job)

    def shut_down(self) -> None:
        """Ends the thread and waits for it."""
        self._thread.end()
        self._thread.wait()

    def take_trained(
        self, project: Project, weights: Weights, basis: PrincipalComponents | None = None
    ) -> None:
        """Takes a trained network: for drawings, and to predict the test set with."""
        thread, data = self._thread, self._dataset.data
        thread.post("trained", lambda: thread.take_trained(project, weights, basis))
        if data is not None:
            thread.post("test", lambda: thread.test(data.test_images, data.test_labels))
        self._learned = analyse(project.network, project.recipe).outputs
        self._test_predictions = None
        self.trained_changed.emit()

    def forget_trained(self) -> None:
        """There is no trained network any more."""
        if self._learned:
            self._thread.post("trained", self._thread.forget_trained)
            self._learned, self._test_predictions = (), None
            self.trained_changed.emit()
            self.test_predicted.emit()

    @Slot(object)
    def _take_loaded(self, state: InferenceState) -> None:
        self._state = state
        self.state_changed.emit()

    @Slot(object)
    def _take_tested(self, predictions: TestPredictions) -> None:
        self._test_predictions = predictions
        self.test_predicted.emit()
