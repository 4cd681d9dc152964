"""Questions of the lessons' demonstrations to Keras, answered in the inference thread."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.input_views import PrincipalComponents
from fashion_gui.network.project import Project
from fashion_gui.session.dataset import split_of
from fashion_gui.session.document import Document
from fashion_gui.session.inference import Inference
from fashion_gui.session.inside_source import is_same_graph
from fashion_gui.session.inside_worker import Subject

_log = logging.getLogger(__name__)


class LabQuestion(QObject):
    """One question, of which the newest asking counts. Lives in the GUI thread."""

    #: What was asked last is known: what the work has returned.
    answered = Signal(object)
    #: What was asked last cannot be known: Keras has failed.
    failed = Signal()
    _came = Signal(int, object)

    def __init__(self, inference: Inference, kind: str, parent: QObject | None = None) -> None:
        """`kind` tells it from others that wait for the thread."""
        super().__init__(parent)
        self._inference = inference
        self._kind = f"lab {kind}"
        self._asked = 0
        self._came.connect(self._take)

    def ask(self, work: Callable[[], object]) -> None:
        """Has the thread do this, in place of what still waits."""
        self._asked += 1
        asked = self._asked
        self._inference.post(self._kind, lambda: self._do(asked, work))

    def forget(self) -> None:
        """Nobody waits any more for what was asked."""
        self._asked += 1

    def _do(self, asked: int, work: Callable[[], object]) -> None:
        """In the inference thread."""
        if asked != self._asked:
            return
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 - Keras fails in many ways; the next may be fine
            _log.exception("A demonstration ended with an error")
            result = error
        with contextlib.suppress(RuntimeError):  # who asked is gone, with the window
            self._came.emit(asked, result)

    @Slot(int, object)
    def _take(self, asked: int, result: object) -> None:
        if asked != self._asked:
            return
        if isinstance(result, Exception):
            self.failed.emit()
        else:
            self.answered.emit(result)


def lab_subject(document: Document, data: FashionMnist | None) -> Subject | None:
    """The person's own network: as it was trained last, or else as a run would begin.

    None while the garments are not read, or the network cannot be trained yet.
    """
    if data is None or not document.analysis.trainable:
        return None
    trained = document.project.trained
    if trained is not None and is_same_graph(trained.network, document.network):
        project = Project(trained.network, trained.recipe)
        return Subject(project, trained.weights, trained.basis, data)
    return Subject(Project(document.network, document.recipe), None, None, data)


def subject_basis(subject: Subject) -> PrincipalComponents | None:
    """What the network is fed with, where it takes principal components; takes long if it is new.

    For the inference thread.
    """
    from fashion_gui.training.garment_inputs import basis_of

    if subject.basis is not None:
        return subject.basis
    project = subject.project
    return basis_of(project.network, subject.data, split_of(subject.data, project.recipe))
