"""A run on a terminal: one line an epoch, growing while the epoch goes on."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import TextIO

from fashion_gui.runs.events import BatchesEnded, EpochEnded, RunEvent, RunStarted

WIDTH = 24
"""Characters of the bar."""

INTERVAL = 0.1
"""Seconds between two looks of the bar."""


class EpochProgress:
    """Writes what the events of a run tell. Without a terminal, only the finished epochs."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._clock = clock
        self._epochs = 0
        self._batches = 0
        self._epoch_began = 0.0
        self._last_shown = float("-inf")
        self._shown_length = 0

    def show(self, event: RunEvent) -> None:
        """Takes the next event."""
        if isinstance(event, RunStarted):
            self._epochs, self._batches = event.epochs, event.batches
            self._epoch_began = self._clock()
            drawings = f" + {event.drawing_count:,} drawings" if event.drawing_count else ""
            self._stream.write(
                f"{event.training_count - event.drawing_count:,} garments{drawings} to train on, "
                f"{event.validation_count:,} to validate\n"
            )
        elif isinstance(event, BatchesEnded) and self._stream.isatty():
            self._show_bar(event)
        elif isinstance(event, EpochEnded):
            self._replace_line(
                f"{self._name(event.epoch)}  {event.seconds:5.1f} s  "
                f"{figures_text(event.loss, event.accuracy)}  "
                f"{figures_text(event.val_loss, event.val_accuracy, 'val_')}"
            )
            self.end_line()
            self._epoch_began = self._clock()
        self._stream.flush()

    def end_line(self) -> None:
        """Leaves what stands there and goes to a new line, if one was begun."""
        if self._shown_length:
            self._stream.write("\n")
            self._stream.flush()
        self._shown_length = 0
        self._last_shown = float("-inf")

    def _show_bar(self, event: BatchesEnded) -> None:
        now = self._clock()
        if now - self._last_shown < INTERVAL:
            return
        self._last_shown = now
        share = event.batch / self._batches
        left = (now - self._epoch_began) * (1 - share) / share
        bar = ("#" * int(share * WIDTH)).ljust(WIDTH, ".")
        self._replace_line(
            f"{self._name(event.epoch)}  [{bar}]  {event.batch:,}/{self._batches:,}  "
            f"{_minutes(left)} left  {figures_text(event.mean_loss, event.mean_accuracy)}"
        )

    def _name(self, epoch: int) -> str:
        width = len(str(self._epochs))
        return f"epoch {epoch + 1:{width}}/{self._epochs}"

    def _replace_line(self, text: str) -> None:
        back = "\r" if self._shown_length else ""
        self._stream.write(back + text.ljust(self._shown_length))
        self._shown_length = len(text)


def figures_text(loss: float, accuracy: float, prefix: str = "") -> str:
    """Loss and accuracy by their names; the loss alone where no output answers with a class."""
    text = f"{prefix}loss {loss:.4f}"
    return text if math.isnan(accuracy) else f"{text}  {prefix}accuracy {accuracy:.4f}"


def _minutes(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"
