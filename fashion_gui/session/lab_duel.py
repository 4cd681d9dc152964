"""The duel of the encodings, fought in the inference thread, one epoch a turn."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.runs.encoding_duel import DuelEpoch
from fashion_gui.session.inference import Inference

if TYPE_CHECKING:
    from fashion_gui.training.encoding_duel import EncodingDuel

_log = logging.getLogger(__name__)


class LabDuel(QObject):
    """Between two epochs the thread serves whoever else asks. Lives in the GUI thread."""

    #: A `DuelEpoch`.
    epoch_ended = Signal(object)
    #: The duel is over, has been given up, or Keras has failed (whether it has).
    ended = Signal(bool)
    _came = Signal(int, object)

    def __init__(self, inference: Inference, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inference = inference
        self._number = 0
        self._goes_on = False
        self._came.connect(self._take)

    @property
    def goes_on(self) -> bool:
        return self._goes_on

    def start(self, data: FashionMnist, numbers: Sequence[int]) -> None:
        """Begins anew with these numbers of the classes."""
        self._number += 1
        self._goes_on = True
        number = self._number

        def begin() -> None:
            from fashion_gui.training.encoding_duel import EncodingDuel

            duel = EncodingDuel(data, numbers)
            self._tell(number, duel.standing())
            self._post(number, lambda: self._fight_on(number, duel))

        self._post(number, begin)

    def give_up(self) -> None:
        """Ends it after the epoch that it is at."""
        if self._goes_on:
            self._number += 1
            self._goes_on = False
            self.ended.emit(False)

    def _post(self, number: int, job: Callable[[], None]) -> None:
        self._inference.post("lab duel", lambda: self._do(number, job))

    def _do(self, number: int, job: Callable[[], None]) -> None:
        """In the inference thread."""
        if number != self._number:
            return
        try:
            job()
        except Exception as error:  # noqa: BLE001 - Keras fails in many ways
            _log.exception("A duel ended with an error")
            self._tell(number, error)

    def _fight_on(self, number: int, duel: EncodingDuel) -> None:
        self._tell(number, duel.fight_on())
        if duel.is_over:
            self._tell(number, None)
        else:
            self._post(number, lambda: self._fight_on(number, duel))

    def _tell(self, number: int, news: DuelEpoch | Exception | None) -> None:
        with contextlib.suppress(RuntimeError):  # who watches is gone, with the window
            self._came.emit(number, news)

    @Slot(int, object)
    def _take(self, number: int, news: DuelEpoch | Exception | None) -> None:
        if number != self._number:
            return
        if isinstance(news, DuelEpoch):
            self.epoch_ended.emit(news)
        else:
            self._goes_on = False
            self.ended.emit(news is not None)
