"""The questions of the Inside workspace, answered in the inference thread, one after the other."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.input_views import PrincipalComponents
from fashion_gui.network.project import Project
from fashion_gui.runs.events import FloatArray, Weights
from fashion_gui.runs.inside import Exciting, Garment, Index, Look, Pin
from fashion_gui.session.dataset import split_of

if TYPE_CHECKING:
    from fashion_gui.training.probe import Probe

EXCITING = 12
"""Garments that excite a neuron most, as many as are told."""

SECONDS_A_PIECE = 0.15
"""Of a search among the training garments: in between, other questions are answered."""

PIECE = 500
"""Garments of the search that are put through at once."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class Subject:
    """The network that is asked.

    Attributes:
        weights: None for those that a run of the project begins with.
        basis: the principal components that it is fed with; None has them worked out from the
            training garments where it takes them.
    """

    project: Project
    weights: Weights | None
    basis: PrincipalComponents | None
    data: FashionMnist


@dataclass(eq=False)
class _Search:
    """For the training garments that excite a neuron most; grows piece by piece."""

    subject: Subject
    layer: str
    index: Index
    places: npt.NDArray[np.int64]
    seen: int = 0
    best: npt.NDArray[np.int64] = field(default_factory=lambda: np.empty(0, np.int64))
    values: FloatArray = field(default_factory=lambda: np.empty(0, np.float32))

    @property
    def is_over(self) -> bool:
        return self.seen == len(self.places)

    def look_on(self, probe: Probe) -> None:
        """Looks at one more piece."""
        places = self.places[self.seen : self.seen + PIECE]
        images = self.subject.data.images_for(places)[places]
        found, values = probe.exciting(images, self.layer, self.index, EXCITING)
        best = np.concatenate([self.best, places[found]])
        values = np.concatenate([self.values, values])
        order = np.argsort(-values, kind="stable")[:EXCITING]
        self.best, self.values = best[order], values[order]
        self.seen += len(places)

    @property
    def result(self) -> Exciting:
        return Exciting(self.layer, self.index, self.best, self.values, self.seen, len(self.places))


class InsideWorker(QObject):
    """Holds the `Probe`. Asked from the GUI thread, of each kind of question the newest counts;
    answers from the inference thread by its signals. Owned by `Inside`."""

    #: A `Look`.
    looked = Signal(object)
    #: A `NeuronFacts`.
    neuron_explained = Signal(object)
    #: An `Exciting`; several times for one question.
    excited = Signal(object)
    #: A `Saliency`.
    explained = Signal(object)
    #: An `Occlusion`.
    occluded = Signal(object)
    #: "keras" or "no classes".
    failed = Signal(str)

    def __init__(self, post: Callable[[str, Callable[[], None]], None], parent: QObject) -> None:
        """`post` has the inference thread do a job of a kind."""
        super().__init__(parent)
        self._post = post
        self._probe: tuple[Subject, Probe] | None = None
        self._search: _Search | None = None

    def look(self, subject: Subject, garment: Garment, pins: tuple[Pin, ...]) -> None:
        self._ask("look", subject, lambda it: self.looked.emit(it.look(garment, pins)))

    def dropout_look(self, subject: Subject, garment: Garment, seed: int) -> None:
        self._ask("look", subject, lambda it: self.looked.emit(it.dropout_look(garment, seed)))

    def neuron(self, subject: Subject, look: Look, layer: str, index: Index) -> None:
        self._ask(
            "neuron",
            subject,
            lambda it: self.neuron_explained.emit(it.neuron(look, layer, index)),
        )

    def saliency(self, subject: Subject, garment: Garment, label: int) -> None:
        self._ask("saliency", subject, lambda it: self.explained.emit(it.saliency(garment, label)))

    def occlusion(self, subject: Subject, garment: Garment, x: int, y: int) -> None:
        self._ask("occlusion", subject, lambda it: self.occluded.emit(it.occlusion(garment, x, y)))

    def exciting(self, subject: Subject, layer: str, index: Index) -> None:
        def begin(_: Probe) -> None:
            places = split_of(subject.data, subject.project.recipe).train
            self._search = _Search(subject, layer, index, places)
            self._search_on()

        self._ask("exciting", subject, begin)

    def give_up(self) -> None:
        """Nobody waits any longer for the search that goes on."""
        self._post("inside exciting", self._forget_search)

    def _forget_search(self) -> None:
        self._search = None

    def _search_on(self) -> None:
        search = self._search
        if search is None:
            return
        probe = self._probe_of(search.subject)
        began = time.perf_counter()
        while not search.is_over and time.perf_counter() - began < SECONDS_A_PIECE:
            search.look_on(probe)
        self.excited.emit(search.result)
        if not search.is_over:
            self._ask("exciting, on", search.subject, lambda _: self._search_on())

    def _ask(self, kind: str, subject: Subject, job: Callable[[Probe], None]) -> None:
        self._post(f"inside {kind}", lambda: self._do(subject, job))

    def _do(self, subject: Subject, job: Callable[[Probe], None]) -> None:
        """In the inference thread."""
        from fashion_gui.training.probe import NoClassesError

        try:
            job(self._probe_of(subject))
        except NoClassesError:
            self.failed.emit("no classes")
        except Exception:  # noqa: BLE001 - Keras fails in many ways; the next question may be fine
            _log.exception("A look inside ended with an error")
            self.failed.emit("keras")

    def _probe_of(self, subject: Subject) -> Probe:
        """With the weights of this subject; built anew only where the network is another."""
        from fashion_gui.training.garment_inputs import basis_of
        from fashion_gui.training.probe import Probe

        project = subject.project
        if self._probe is None or not _is_same_network(self._probe[0], subject):
            basis = subject.basis
            if basis is None:
                split = split_of(subject.data, project.recipe)
                basis = basis_of(project.network, subject.data, split)
            self._probe = subject, Probe(project, subject.weights, basis)
        probe = self._probe[1]
        probe.take(subject.weights)
        return probe


def _is_same_network(known: Subject, wanted: Subject) -> bool:
    """Whether both differ in nothing but their weights."""
    return (
        known.project.network == wanted.project.network
        and known.project.recipe == wanted.project.recipe
        and known.basis is wanted.basis
        and known.data is wanted.data
    )
