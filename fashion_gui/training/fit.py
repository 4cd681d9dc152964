"""One run: builds the model, calls Keras's `fit`, publishes what happens."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.input_views import PrincipalComponents
from fashion_gui.data.split import Split
from fashion_gui.network.graph import Network
from fashion_gui.network.trained import Trained
from fashion_gui.runs.controls import LOOK_ONLY, RunControls
from fashion_gui.runs.events import (
    BatchesEnded,
    EndReason,
    EpochEnded,
    FailureKind,
    FloatArray,
    LastEpoch,
    RunEnded,
    RunEvent,
    RunFailed,
    RunStarted,
    SettingChanged,
    TrainingState,
    Weights,
    WeightsTaken,
)
from fashion_gui.runs.recipe import ALL_GARMENTS, Recipe
from fashion_gui.training.backend import keras, tf
from fashion_gui.training.callbacks import RunCallbacks, restore, set_dropout_rate
from fashion_gui.training.lanes import lanes_for
from fashion_gui.training.looks import weights_in, weights_of
from fashion_gui.training.prepared import Prepared, keep, prepare
from fashion_gui.training.run_inside import RunInside

Publish = Callable[[RunEvent], None]
KeepEpoch = Callable[[TrainingState, Weights, PrincipalComponents | None], None]
"""Takes where a run stands at the end of an epoch, its weights by layer and its basis."""

SECONDS_A_CALL = 0.06
"""Length of a call of the training function that the number of its batches is chosen for: two
frames of the window. A call costs some milliseconds of its own, so that with half of it an epoch of
the chapter's network takes a twentieth longer; a pause, a stop or a look inside waits for its end.
"""

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
    state: TrainingState | None = None,
    keep_epoch: KeepEpoch | None = None,
    base: Trained | None = None,
) -> Any | None:
    """Trains and publishes events; never raises for what the run itself does wrong.

    Call it in the thread that is to train; `publish` is called there too.

    Args:
        keeps_model: whether the model is kept for the next run with the same graph, which then
            begins sooner. It belongs to that run and is not returned.
        state: of a run with the same network, garments and recipe, but for its epochs, that is to
            go on. The numbers are then those of one run over all the epochs of `recipe`.
        keep_epoch: called at the end of each epoch, with what it takes to go on from there.
        base: the same network, trained, to begin with its weights.

    Returns:
        The trained Keras model; None where the run failed, or the model is kept.
    """
    reporter = _Reporter(recipe, controls, publish)
    try:
        with lanes_for(network, recipe):
            prepared, is_as_built = _run(
                network, recipe, data, split, reporter, state, keep_epoch, base
            )
        if keeps_model:
            if is_as_built:
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
    publish(RunFailed(failure, reporter.epoch, reporter.batch, detail, reporter.last_epoch))
    return None


def _run(
    network: Network,
    recipe: Recipe,
    data: FashionMnist,
    split: Split,
    reporter: _Reporter,
    state: TrainingState | None,
    keep_epoch: KeepEpoch | None,
    base: Trained | None,
) -> tuple[Prepared, bool]:
    """The model, and whether its graph is still that of the recipe."""
    prepared = prepare(network, recipe, data, split, base)
    model = prepared.model
    if state is not None:
        restore(model, state)
    count = len(split.train)
    batch_size = count if recipe.batch_size == ALL_GARMENTS else min(recipe.batch_size, count)
    reporter.begin(batch_size, split, state)
    with RunCallbacks(recipe, model, reporter, reporter.publish, state) as callbacks:
        reporter.callbacks = callbacks
        model.pace, model.batch_size = reporter, batch_size
        reporter.basis = prepared.basis
        reporter.look_inside(prepared, split)

        def note_epoch(ended: TrainingState) -> None:
            weights = weights_in(model, ended.variables)
            reporter.publish(WeightsTaken(ended.epochs, weights, prepared.basis))
            reporter.last_epoch = LastEpoch(weights, prepared.basis, ended)
            if keep_epoch is not None:
                keep_epoch(ended, weights, prepared.basis)

        callbacks.keep = note_epoch
        reason = EndReason.STOPPED
        try:
            model.fit(
                _orders(split.train, recipe.shuffle),
                epochs=recipe.epochs,
                validation_data=_orders(split.validation, is_shuffled=False),
                validation_freq=callbacks.validated_epochs,
                callbacks=callbacks.list,
                shuffle=False,
                verbose=0,
            )
            completed = reporter.epochs_done == recipe.epochs
            reason = EndReason.COMPLETED if completed else EndReason.STOPPED_EARLY
        except _CutShort:
            callbacks.end_by_hand()
        model.pace = model.freezer = None
        weights_epoch = callbacks.restore_chosen()
        weights: Weights = weights_of(model)
        end = callbacks.state
    reporter.publish(RunEnded(reason, weights, weights_epoch, prepared.basis, end))
    return prepared, not callbacks.changed_dropout


def _orders(indices: npt.NDArray[np.int64], is_shuffled: bool) -> Any:
    """A data set of one element an epoch: the indices (n,) in the order in which they are taken.

    Shuffled once, by the same operation at the same place of a graph as in Keras's own data set of
    an array, and so with the same seed. Under a seed that one gives the same order in every epoch
    (each begins the operation anew); it takes some milliseconds for it and threads of its own.
    """
    order = tf.constant(indices)
    options = tf.data.Options()
    options.autotune.enabled = False
    options.experimental_optimization.apply_default_optimizations = False
    if is_shuffled:

        @tf.autograph.experimental.do_not_convert  # type: ignore[untyped-decorator]
        def shuffled(_: Any) -> Any:
            return tf.gather(order, tf.random.shuffle(tf.range(len(indices), dtype=tf.int64)))

        order = next(iter(tf.data.Dataset.range(1).map(shuffled).with_options(options)))
    return tf.data.Dataset.from_tensors(order).with_options(options)


class _Reporter(keras.callbacks.Callback):  # type: ignore[misc]
    """The callback and the `Pace`: lets each call wait for its turn, publishes what it did."""

    def __init__(self, recipe: Recipe, controls: RunControls, publish: Publish) -> None:
        super().__init__()
        self._recipe = recipe
        self._controls = controls
        self.publish = publish
        self._batch_size = 0
        self._batches = 0
        self._last_batch_size = 0
        self._stride = _Stride()
        self._validation_stride = _Stride()
        self._epoch_began = 0.0
        self._idle_before = 0.0
        self._run_began = 0.0
        self._idle_before_run = 0.0
        self._weighted = np.zeros(3)
        self.epoch = 0
        self.batch = 0
        self.epochs_done = 0
        self.last_epoch: LastEpoch | None = None
        self.callbacks: RunCallbacks | None = None
        self.basis: PrincipalComponents | None = None
        self._inside: RunInside
        self._rate = 0.0

    def look_inside(self, prepared: Prepared, split: Split) -> None:
        """Has those who want it look into this model."""
        self._inside = RunInside(prepared, split.train, self._controls, self.publish)

    def begin(self, batch_size: int, split: Split, state: TrainingState | None) -> None:
        self.epochs_done = state.epochs if state else 0
        count = len(split.train)
        self._batch_size = batch_size
        self._batches = -(-count // batch_size)
        self._last_batch_size = count - (self._batches - 1) * batch_size
        self._run_began = time.perf_counter() - (state.seconds if state else 0.0)
        self._idle_before_run = self._controls.idle_seconds
        self.publish(
            RunStarted(
                self._recipe.epochs,
                self._batches,
                count,
                len(split.validation),
                self.epochs_done,
                split.drawing_count,
            )
        )

    def on_train_begin(self, logs: Any = None) -> None:
        self._rate = float(self.model.optimizer.learning_rate)

    def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
        self.epoch = epoch
        self.batch = 0
        self._weighted[:] = 0
        self._epoch_began = time.perf_counter()
        self._idle_before = self._controls.idle_seconds

    def before_call(self, left: int) -> int:
        self._inside.look_if_due(self.epoch, self.batch)
        while (turn := self._controls.wait_for_turn()) == LOOK_ONLY:
            self._inside.look_standing(self.epoch, self.batch)
        if turn == 0:
            raise _CutShort
        if self.epoch == self.batch == 0:
            self.publish(WeightsTaken(0, weights_of(self.model), self.basis))
        self._take_wishes()
        self.model.watch.choose(self.model, self._controls.watched)
        self._inside.begin_call(self.epoch, self.batch, is_step=turn is not None)
        if self._inside.is_freezing:
            return 1
        return self._stride.begin(left if turn is None else 1)

    def after_call(self, losses: FloatArray, accuracies: FloatArray) -> None:
        if not self._inside.is_freezing:
            self._stride.end(len(losses))
        finite = np.isfinite(losses)
        good = len(losses) if finite.all() else int(np.argmin(finite))
        self._tell_batches(losses[:good], accuracies[:good])
        if good < len(losses):
            raise NotANumberError(f"loss {losses[good]}")

    def _tell_batches(self, losses: Any, accuracies: Any) -> None:
        if not len(losses):
            return
        self.batch += len(losses)
        self._add(losses, accuracies)
        mean_loss, mean_accuracy = self._weighted[:2] / self._weighted[2]
        self.publish(
            BatchesEnded(
                self.epoch,
                self.batch,
                losses,
                accuracies,
                float(mean_loss),
                float(mean_accuracy),
                self.seconds,
                self.model.watch.step,
            )
        )

    def on_test_begin(self, logs: Any = None) -> None:
        if self.model.class_metrics is not None:
            self.model.class_metrics.reset()

    def before_validation_call(self, left: int) -> int:
        if self._controls.stopped:
            raise _CutShort
        return self._validation_stride.begin(left)

    def after_validation_call(self, count: int) -> None:
        self._validation_stride.end(count)

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
            metrics=self._extra_metrics(),
            learning_rate=self._rate_of_callback(),
        )
        self.epochs_done += 1
        self._controls.end_epoch()
        self.publish(ended)

    def _rate_of_callback(self) -> float:
        """Keras notes the rate in the history where a callback sets it."""
        is_set = self._recipe.schedule is not None or self._recipe.reduce_on_plateau is not None
        return float(self.model.optimizer.learning_rate) if is_set else math.nan

    def _extra_metrics(self) -> dict[str, float]:
        wanted, measured = self._recipe.metrics, self.model.class_metrics
        return measured.result(wanted) if wanted and measured is not None else {}

    def _take_wishes(self) -> None:
        """Changes what is wished, and tells of every rate that is another than before."""
        assert self.callbacks is not None
        optimizer = self.model.optimizer
        for (setting, layer_id), value in self._controls.take_wishes().items():
            if layer_id is None:
                optimizer.learning_rate = value
                self.callbacks.hand.turn(self.epoch, value)
                if float(optimizer.learning_rate) != self._rate:
                    self.publish(SettingChanged(self.epoch, self.batch, setting, value))
                self._rate = float(optimizer.learning_rate)
            elif hasattr(self.model.get_layer(layer_id), "seed_generator"):
                set_dropout_rate(self.model, layer_id, value)
                self.callbacks.changed_dropout[layer_id] = value
                self.publish(SettingChanged(self.epoch, self.batch, setting, value, layer_id))
        if self.batch == 0:  # Within an epoch nothing but a wish changes it, or a schedule.
            rate = float(optimizer.learning_rate)
            if rate != self._rate and self._recipe.schedule is None:  # by ReduceLROnPlateau
                self.publish(SettingChanged(self.epoch, self.batch, "learning_rate", rate))
            self._rate = rate

    @property
    def seconds(self) -> float:
        """Since the first batch of the run was about to be taken, pauses left out."""
        idle = self._controls.idle_seconds - self._idle_before_run
        return time.perf_counter() - self._run_began - idle

    def _add(self, losses: Any, accuracies: Any) -> None:
        sizes = np.full(len(losses), self._batch_size, np.float64)
        if self.batch == self._batches:
            sizes[-1] = self._last_batch_size
        self._weighted += (losses @ sizes, accuracies @ sizes, sizes.sum())


class _Stride:
    """How many batches a call does, so that it takes about `SECONDS_A_CALL`."""

    def __init__(self) -> None:
        self._wanted = 1
        self._calls = 0
        self._began = 0.0

    def begin(self, left: int) -> int:
        """A call begins; how many of the batches left it is to do."""
        self._began = time.perf_counter()
        return min(self._wanted, left)

    def end(self, done: int) -> None:
        """It has done so many."""
        self._calls += 1
        if self._calls > 1:  # the first call is mostly tracing
            fitting = SECONDS_A_CALL * done / max(time.perf_counter() - self._began, 1e-6)
            self._wanted = int(min(max(fitting, 1), 4 * self._wanted, 1000))
