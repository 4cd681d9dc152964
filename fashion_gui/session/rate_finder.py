"""The search for a learning rate in the running program: in a thread of its own."""

from __future__ import annotations

import logging
import threading
import time

import numpy as np
from PySide6.QtCore import QObject, QThread, Signal, Slot

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.split import Split
from fashion_gui.network.project import Project
from fashion_gui.runs.rate_search import STEPS, RatesTried, suggested_rate
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.document import Document
from fashion_gui.session.tensorflow_import import import_training_room
from fashion_gui.session.thread_priority import stand_back

_log = logging.getLogger(__name__)


class _FinderThread(QThread):
    """Runs `training.rate_finder.find_rates`. Owned by `RateFinder`."""

    #: `RatesTried`.
    tried = Signal(object)
    #: The words of an error.
    failed = Signal(str)

    def __init__(self, project: Project, data: FashionMnist, split: Split, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._data = data
        self._split = split
        self.stopped = threading.Event()

    def run(self) -> None:
        stand_back()
        try:
            import_training_room()
            from fashion_gui.training.rate_finder import find_rates

            find_rates(
                self._project.network,
                self._project.recipe,
                self._data,
                self._split,
                self.stopped.is_set,
                self.tried.emit,
            )
        except Exception as error:  # noqa: BLE001 - whatever Keras raises is told, not thrown
            _log.exception("The search for a learning rate ended with an error")
            self.failed.emit(f"{type(error).__name__}: {error}")


class RateFinder(QObject):
    """Starts the search and collects what it finds. Lives in the GUI thread."""

    #: There are more rates and losses, or the search has begun or ended.
    changed = Signal()

    def __init__(self, document: Document, dataset: Dataset, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._dataset = dataset
        self._thread: _FinderThread | None = None
        self.rates, self.losses = np.empty(0), np.empty(0)
        self.error = ""
        self._clock = (0, 0.0)

    @property
    def is_searching(self) -> bool:
        return self._thread is not None

    @property
    def suggestion(self) -> float | None:
        """The rate that the losses so far speak for."""
        return suggested_rate(self.rates, self.losses)

    def seconds_left(self) -> float | None:
        """Until all `STEPS` rates are tried, or sooner where the loss explodes; None before the
        second batch: the first builds the graph."""
        untimed, began = self._clock
        timed = len(self.rates) - untimed
        if timed <= 0 or not untimed:
            return None
        return (STEPS - len(self.rates)) * (time.perf_counter() - began) / timed

    def start(self) -> None:
        """Begins anew; nothing while a search goes on or the network cannot be trained."""
        data, split = self._dataset.data, self._dataset.split
        ready = data is not None and split is not None and self._document.analysis.trainable
        if self._thread is not None or not ready:
            return
        assert data is not None
        assert split is not None
        self.rates, self.losses, self.error = np.empty(0), np.empty(0), ""
        self._thread = _FinderThread(self._document.project, data, split, self)
        self._thread.tried.connect(self._take)
        self._thread.failed.connect(self._fail)
        self._thread.finished.connect(self._finish)
        self._thread.start()
        self.changed.emit()

    def stop(self) -> None:
        """Ends the search after the batch that it is at."""
        if self._thread is not None:
            self._thread.stopped.set()

    def shut_down(self) -> None:
        """Ends the search and waits for its thread."""
        self.stop()
        if self._thread is not None:
            self._thread.wait()

    @Slot(object)
    def _take(self, tried: RatesTried) -> None:
        self.rates = np.append(self.rates, tried.rates)
        self.losses = np.append(self.losses, tried.losses)
        if len(self.rates) == len(tried.rates):
            self._clock = len(self.rates), time.perf_counter()
        self.changed.emit()

    @Slot(str)
    def _fail(self, error: str) -> None:
        self.error = error

    @Slot()
    def _finish(self) -> None:
        assert self._thread is not None
        self._thread.wait()
        self._thread.deleteLater()
        self._thread = None
        self.changed.emit()
