"""One run: builds the model, calls Keras's `fit`, publishes what happens."""

from __future__ import annotations

import logging
import math
import tempfile
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.split import Split
from fashion_gui.network.graph import Network
from fashion_gui.runs.controls import RunControls
from fashion_gui.runs.events import (
    BatchesEnded,
    EndReason,
    EpochEnded,
    FailureKind,
    RunEnded,
    RunEvent,
    RunFailed,
    RunStarted,
    Weights,
)
from fashion_gui.runs.recipe import ALL_GARMENTS, Recipe
from fashion_gui.training.backend import keras, tf
from fashion_gui.training.prepared import Prepared, keep, prepare

Publish = Callable[[RunEvent], None]

VALIDATION_BATCH = 2000
"""Garments a batch of validation: the mean is the same as with small batches, but quicker."""

SECONDS_A_CALL = 0.03
"""Length of a call of the training function that the number of its batches is chosen for: one
frame of the window."""

_log = logging.getLogger(__name__)


class NotANumberError(ArithmeticError):
    """The loss of a batch is NaN or infinite."""


class _CutShort(Exception):
    """A stop was asked for. Raised by the callback, because `fit` itself would validate first."""


def run(
    network: Network,
    recipe: Recipe,
    data: FashionMnist,
    split: Split,
    controls: RunControls,
    publish: Publish,
    keeps_model: bool = False,
) -> Any | None:
    """Trains and publishes events; never raises for what the run itself does wrong.

    Call it in the thread that is to train; `publish` is called there too.

    Args:
        keeps_model: whether the model is kept for the next run with the same graph, which then
            begins sooner. It belongs to that run and is not returned.

    Returns:
        The trained Keras model; None where the run failed, or the model is kept.
    """
    reporter = _Reporter(recipe, controls, publish)
    try:
        prepared = _run(network, recipe, data, split, reporter)
        if keeps_model:
            keep(prepared)
            return None
        return prepared.model
    except NotANumberError as error:
        failure = FailureKind.NOT_A_NUMBER
        detail = str(error)
    except (MemoryError, tf.errors.ResourceExhaustedError) as error:
        failure = FailureKind.OUT_OF_MEMORY
        detail = str(error)
    except Exception as error:  # noqa: BLE001 - whatever Keras raises is told, not thrown
        _log.exception("The run ended with an error")
        failure = FailureKind.KERAS
        detail = f"{type(error).__name__}: {error}"
    publish(RunFailed(failure, reporter.epoch, reporter.batch, detail))
    return None


def _run(
    network: Network,
    recipe: Recipe,
    data: FashionMnist,
    split: Split,
    reporter: _Reporter,
) -> Prepared:
    prepared = prepare(network, recipe, data, split)
    model = prepared.model
    batch_size = len(split.train) if recipe.batch_size == ALL_GARMENTS else recipe.batch_size
    reporter.begin(min(batch_size, len(split.train)), split)
    with tempfile.TemporaryDirectory(prefix="fashion-gui-") as folder:
        best = Path(folder) / "best.weights.h5"
        callbacks = [reporter, *_callbacks(recipe, best)]
        reason = EndReason.STOPPED
        # A call does many batches, so an epoch ends sooner than Keras counts.
        warnings.filterwarnings("ignore", "Your input ran out of data", UserWarning)
        try:
            model.fit(
                split.train,
                batch_size=batch_size,
                epochs=recipe.epochs,
                validation_data=split.validation,
                validation_batch_size=VALIDATION_BATCH,
                callbacks=callbacks,
                verbose=0,
            )
            completed = len(reporter.val_losses) == recipe.epochs
            reason = EndReason.COMPLETED if completed else EndReason.STOPPED_EARLY
        except _CutShort:
            for callback in callbacks:
                callback.on_train_end()  # early stopping restores its best weights here
        weights_epoch = _chosen_epoch(recipe, reporter, best, model, callbacks)
    reporter.publish(RunEnded(reason, weights_of(model), weights_epoch, prepared.basis))
    return prepared


def _callbacks(recipe: Recipe, best: Path) -> list[Any]:
    chosen: list[Any] = []
    if recipe.early_stopping is not None:
        chosen.append(
            keras.callbacks.EarlyStopping(
                monitor="val_loss",
                patience=recipe.early_stopping.patience,
                restore_best_weights=recipe.early_stopping.restore_best_weights,
            )
        )
    if recipe.keep_best:
        chosen.append(
            keras.callbacks.ModelCheckpoint(
                str(best), monitor="val_loss", save_best_only=True, save_weights_only=True
            )
        )
    return chosen


def _chosen_epoch(
    recipe: Recipe, reporter: _Reporter, best: Path, model: Any, callbacks: list[Any]
) -> int | None:
    """Brings back the best weights where a callback kept them; the epoch that they are from."""
    if not reporter.val_losses:
        return None
    if recipe.keep_best and best.exists():
        model.load_weights(best)
        return int(np.argmin(reporter.val_losses))
    for callback in callbacks:
        if isinstance(callback, keras.callbacks.EarlyStopping) and callback.restore_best_weights:
            return int(callback.best_epoch)
    return None


def weights_of(model: Any) -> Weights:
    """The weights of each layer that has some, by layer id."""
    return {layer.name: tuple(layer.get_weights()) for layer in model.layers if layer.weights}


class _Reporter(keras.callbacks.Callback):  # type: ignore[misc]
    """The callback: lets each call wait for its turn and publishes what it did."""

    def __init__(self, recipe: Recipe, controls: RunControls, publish: Publish) -> None:
        super().__init__()
        self._recipe = recipe
        self._controls = controls
        self.publish = publish
        self._batch_size = 0
        self._batches = 0
        self._last_batch_size = 0
        self._steps = 1
        self._epoch_began = 0.0
        self._idle_before = 0.0
        self._call_began = 0.0
        self._calls = 0
        self._weighted = np.zeros(3)
        self.epoch = 0
        self.batch = 0
        self.val_losses: list[float] = []

    def begin(self, batch_size: int, split: Split) -> None:
        count = len(split.train)
        self._batch_size = batch_size
        self._batches = -(-count // batch_size)
        self._last_batch_size = count - (self._batches - 1) * batch_size
        self.publish(RunStarted(self._recipe.epochs, self._batches, count, len(split.validation)))

    def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
        self.epoch = epoch
        self.batch = 0
        self._weighted[:] = 0
        self._epoch_began = time.perf_counter()
        self._idle_before = self._controls.idle_seconds

    def on_train_batch_begin(self, batch: int, logs: Any = None) -> None:
        turn = self._controls.wait_for_turn()
        if turn == 0:
            raise _CutShort
        self.model.set_steps(self._steps if turn is None else 1)
        self._call_began = time.perf_counter()

    def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
        losses, accuracies = self.model.losses_of_call, self.model.accuracies_of_call
        self._choose_steps(len(losses), time.perf_counter() - self._call_began)
        finite = np.isfinite(losses)
        if not finite.all():
            self.batch += int(np.argmin(finite))
            raise NotANumberError(f"loss {losses[np.argmin(finite)]}")
        self.batch += len(losses)
        self._add(losses, accuracies)
        mean_loss, mean_accuracy = self._weighted[:2] / self._weighted[2]
        self.publish(
            BatchesEnded(
                self.epoch, self.batch, losses, accuracies, float(mean_loss), float(mean_accuracy)
            )
        )

    def on_test_batch_begin(self, batch: int, logs: Any = None) -> None:
        if self._controls.stopped:
            raise _CutShort

    def on_epoch_end(self, epoch: int, logs: dict[str, float] | None = None) -> None:
        assert logs is not None
        idle = self._controls.idle_seconds - self._idle_before
        seconds = time.perf_counter() - self._epoch_began - idle
        ended = EpochEnded(
            epoch=epoch,
            loss=float(logs["loss"]),
            accuracy=float(logs["accuracy"]) if self.model.has_accuracy else math.nan,
            val_loss=float(logs["val_loss"]),
            val_accuracy=float(logs["val_accuracy"]) if self.model.has_accuracy else math.nan,
            seconds=seconds,
        )
        self.val_losses.append(ended.val_loss)
        self.publish(ended)

    def _choose_steps(self, done: int, seconds: float) -> None:
        self._calls += 1
        if self._calls > 1 and done:  # the first call is mostly tracing
            wanted = SECONDS_A_CALL * done / max(seconds, 1e-6)
            self._steps = int(min(max(wanted, 1), 4 * self._steps, 1000))

    def _add(self, losses: Any, accuracies: Any) -> None:
        sizes = np.full(len(losses), self._batch_size, np.float64)
        if self.batch == self._batches:
            sizes[-1] = self._last_batch_size
        self._weighted += (losses @ sizes, accuracies @ sizes, sizes.sum())
