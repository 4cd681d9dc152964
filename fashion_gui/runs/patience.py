"""Early stopping on a recorded run, computed as Keras's `EarlyStopping` does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Stop:
    """What early stopping does with a run. Epochs count from 0.

    Attributes:
        epoch: the last epoch that is trained: that of the stop, or the last one recorded.
        stopped: whether patience ran out there.
        best_epoch: the epoch with the best value up to then.
        weights_epoch: the epoch that the weights are from in the end.
        waits: after each epoch up to `epoch`, how many in a row have brought no improvement.
    """

    epoch: int
    stopped: bool
    best_epoch: int
    weights_epoch: int
    waits: tuple[int, ...]


def stopping_of(
    val_losses: Sequence[float],
    patience: int,
    min_delta: float = 0.0,
    restore: bool = True,
    start_from_epoch: int = 0,
) -> Stop:
    """Goes through the epochs as `keras.callbacks.EarlyStopping(mode="min")` does.

    An epoch is an improvement where its loss is lower than the best one by more than `min_delta`;
    Keras compares in float32. For a figure that is to grow, give its negative.

    Raises:
        ValueError: there is no epoch.
    """
    if not val_losses:
        raise ValueError("val_losses must hold an epoch at least. Received: []")
    best: float | None = None
    best_epoch = wait = 0
    waits: list[int] = []
    for epoch, loss in enumerate(val_losses):
        if epoch < start_from_epoch:
            waits.append(0)
            continue
        if best is None or np.float32(loss + abs(min_delta)) < np.float32(best):
            best, best_epoch, wait = loss, epoch, 0
        else:
            wait += 1
        waits.append(wait)
        if wait and wait >= patience:
            break
    last = len(waits) - 1
    stopped = waits[last] > 0 and waits[last] >= patience
    restores = restore and best is not None
    return Stop(last, stopped, best_epoch, best_epoch if restores else last, tuple(waits))
