"""The history of a run: its curves by batch and by epoch, grown from events."""

from __future__ import annotations

import csv
import math
from collections.abc import Sequence
from pathlib import Path

from fashion_gui.runs.curve import Curve
from fashion_gui.runs.events import BatchesEnded, EpochEnded, RunEvent, RunStarted


class RunHistory:
    """Everything that the events of one run have told so far. Lives in the GUI thread."""

    def __init__(self) -> None:
        self.batch_losses = Curve()
        self.batch_accuracies = Curve()
        self.epochs: list[EpochEnded] = []
        self.batches_an_epoch = 0
        self.epochs_asked = 0

    def add(self, event: RunEvent) -> None:
        if isinstance(event, RunStarted):
            self.batches_an_epoch = event.batches
            self.epochs_asked = event.epochs
        elif isinstance(event, BatchesEnded):
            self.batch_losses.extend(event.losses)
            self.batch_accuracies.extend(event.accuracies)
        elif isinstance(event, EpochEnded):
            self.epochs.append(event)

    @property
    def best_epoch(self) -> int | None:
        """Index of the epoch with the lowest validation loss, NaN being the highest."""
        if not self.epochs:
            return None
        losses = [math.inf if math.isnan(it.val_loss) else it.val_loss for it in self.epochs]
        return losses.index(min(losses))

    def write_csv(self, path: Path) -> None:
        """One row an epoch: epoch (from 1), the four figures, seconds."""
        write_history_csv(path, self.epochs)


HISTORY_COLUMNS = ("epoch", "loss", "accuracy", "val_loss", "val_accuracy", "seconds")


def write_history_csv(path: Path, epochs: Sequence[EpochEnded]) -> None:
    """Writes `HISTORY_COLUMNS` and a row an epoch, epochs counted from 1.

    The fields of the accuracy are empty where no output answers with a class.
    """
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HISTORY_COLUMNS)
        for it in epochs:
            writer.writerow(
                [
                    it.epoch + 1,
                    f"{it.loss:.6f}",
                    _share(it.accuracy),
                    f"{it.val_loss:.6f}",
                    _share(it.val_accuracy),
                    f"{it.seconds:.3f}",
                ]
            )


def _share(accuracy: float) -> str:
    return "" if math.isnan(accuracy) else f"{accuracy:.6f}"
