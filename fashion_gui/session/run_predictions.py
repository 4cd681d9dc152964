"""What the networks of runs, as they are or as they were after any epoch, say of the test set."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, Signal, Slot

from fashion_gui.network.trained import Trained
from fashion_gui.session.inference import Inference, TestPredictions

MOST_KEPT = 100
"""Predictions that are kept: 400 KB each."""


class RunPredictions(QObject):
    """Asks for predictions when they are wanted, and keeps them. Lives in the GUI thread.

    Weights are told apart by identity: two runs never share theirs.
    """

    #: Others are there now.
    arrived = Signal()

    def __init__(self, inference: Inference, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inference = inference
        # The trained network is held as well, so that no other can be given its identity.
        self._kept: OrderedDict[int, tuple[Trained, TestPredictions]] = OrderedDict()
        self._wanted: dict[str, Trained] = {}
        inference.judged.connect(self._take)

    def of(self, trained: Trained) -> TestPredictions | None:
        """What it says, where that is known."""
        found = self._kept.get(id(trained.weights))
        return None if found is None else found[1]

    def want(self, role: str, trained: Trained) -> TestPredictions | None:
        """The same, and asks for it where it is not known: the newest of a role wins."""
        known = self.of(trained)
        if known is not None:
            self._kept.move_to_end(id(trained.weights))
        else:
            waiting = self._wanted.get(role)
            if waiting is None or waiting.weights is not trained.weights:
                self._wanted[role] = trained
                self._inference.judge(role, trained)
        return known

    @Slot(object, object)
    def _take(self, trained: Trained, predictions: TestPredictions) -> None:
        for role, wanted in list(self._wanted.items()):
            if wanted.weights is trained.weights:
                del self._wanted[role]
        self._kept[id(trained.weights)] = trained, predictions
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        self.arrived.emit()
