"""*Guess my garment*: a word, twenty seconds to draw it, and a network that guesses."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.data.recognition import Recognition

SECONDS = 20.0
"""For one garment."""

_TICK = 50
"""Milliseconds between two looks at the clock."""


@dataclass(frozen=True)
class Round:
    """How a round ended.

    Attributes:
        wanted: the class that was to be drawn.
        guessed: what the network said last; None where it knew nothing.
        seconds: from the word to the right guess; None where time ran out.
    """

    wanted: int
    guessed: int | None
    seconds: float | None

    @property
    def is_won(self) -> bool:
        return self.seconds is not None


class GuessingGame(QObject):
    """Ten rounds, each class once. Told of every guess; lives in the GUI thread."""

    #: `wanted` is to be drawn from now on.
    round_begun = Signal()
    #: A `Round` is over; `next_round` goes on.
    round_ended = Signal(object)
    #: The game is over, or was left.
    ended = Signal()
    #: Time goes by.
    ticked = Signal()

    def __init__(
        self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._words: list[int] = []
        self._began = 0.0
        self._guessed: int | None = None
        self.rounds: list[Round] = []
        self.wanted: int | None = None
        self._timer = QTimer(self, interval=_TICK)
        self._timer.timeout.connect(self._tick)

    @property
    def is_going_on(self) -> bool:
        """Whether a game goes on, between two rounds as well."""
        return self.wanted is not None

    @property
    def is_drawing(self) -> bool:
        """Whether a garment is to be drawn now."""
        return self._timer.isActive()

    @property
    def is_last(self) -> bool:
        """Whether this round is the last one."""
        return not self._words

    @property
    def won(self) -> int:
        """Rounds in which the network found the garment."""
        return sum(it.is_won for it in self.rounds)

    @property
    def seconds_left(self) -> float:
        """Of this round."""
        return max(0.0, SECONDS - (self._clock() - self._began))

    def begin(self, seed: int | None = None) -> None:
        """Begins anew; the same seed asks in the same order."""
        self._words = random.Random(seed).sample(range(CLASS_COUNT), CLASS_COUNT)
        self.rounds = []
        self.next_round()

    @Slot()
    def next_round(self) -> None:
        """Goes on to the next word; behind the last one the game ends."""
        if not self._words:
            self.leave()
            return
        self.wanted = self._words.pop()
        self._guessed = None
        self._began = self._clock()
        self._timer.start()
        self.round_begun.emit()

    @Slot()
    def leave(self) -> None:
        """Ends the game."""
        self._timer.stop()
        if self.wanted is not None:
            self.wanted = None
            self.ended.emit()

    def take(self, recognition: Recognition) -> None:
        """Tells what the network says of the drawing now."""
        if not self.is_drawing:
            return
        self._guessed = recognition.label
        if self._guessed == self.wanted:
            self._end(self._clock() - self._began)

    @Slot()
    def _tick(self) -> None:
        self.ticked.emit()
        if self.is_drawing and self.seconds_left <= 0.0:
            self._end(None)

    def _end(self, seconds: float | None) -> None:
        self._timer.stop()
        assert self.wanted is not None
        ended = Round(self.wanted, self._guessed, seconds)
        self.rounds.append(ended)
        self.round_ended.emit(ended)
