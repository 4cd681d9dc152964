"""The callbacks of a recipe as Keras's own, kept from ending a run, and able to go on."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from fashion_gui.runs.callbacks import rises
from fashion_gui.runs.events import CallbackFailed, TrainingState
from fashion_gui.runs.recipe import Recipe
from fashion_gui.training.backend import keras
from fashion_gui.training.prepared import optimizer_state

_log = logging.getLogger(__name__)

_REMEMBERED = {
    "EarlyStopping": ("wait", "best", "best_epoch", "best_weights"),
    "ReduceLROnPlateau": ("wait", "best", "cooldown_counter"),
    "ModelCheckpoint": ("best",),
}
"""What callbacks know of the epochs before, by the names of Keras's attributes."""

_BEST_EPOCH, _BEST_FILE = "best_epoch", "file"
"""What is remembered of a checkpoint besides."""


class RateHand:
    """The learning rate from which a schedule is reckoned: a hand may turn it in mid-run."""

    def __init__(self, recipe: Recipe) -> None:
        self._recipe = recipe
        self._base = recipe.learning_rate

    def rate(self, epoch: int, current: float = 0.0) -> float:
        """The schedule's rate for an epoch; Keras gives the current one as well."""
        assert self._recipe.schedule is not None
        return self._recipe.schedule.rate(epoch, self._recipe.epochs, self._base)

    def turn(self, epoch: int, rate: float) -> None:
        """From this rate in this epoch the schedule goes on as it would have from its own."""
        if self._recipe.schedule is not None:
            scheduled = self.rate(epoch)
            self._base = self._base * rate / scheduled if scheduled else rate


class Writing(keras.callbacks.Callback):  # type: ignore[misc]
    """A callback that writes files. Where it cannot, that is told once and the run goes on."""

    def __init__(self, inner: Any, report: Callable[[str, Exception], None]) -> None:
        super().__init__()
        self.inner = inner
        self.has_failed = False
        self.best_epoch: int | None = None
        self._report = report

    def set_params(self, params: Any) -> None:
        super().set_params(params)
        self.inner.set_params(params)

    def set_model(self, model: Any) -> None:
        super().set_model(model)
        self._try(lambda: self.inner.set_model(model))

    def on_train_begin(self, logs: Any = None) -> None:
        self._try(lambda: self.inner.on_train_begin(logs))

    def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
        self._try(lambda: self.inner.on_epoch_begin(epoch, logs))

    def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
        before = getattr(self.inner, "best", None)
        self._try(lambda: self.inner.on_epoch_end(epoch, logs))
        if not self.has_failed and getattr(self.inner, "best", None) != before:
            self.best_epoch = epoch

    def on_train_batch_begin(self, batch: int, logs: Any = None) -> None:
        self._try(lambda: self.inner.on_train_batch_begin(batch, logs))

    def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
        self._try(lambda: self.inner.on_train_batch_end(batch, logs))

    def on_test_begin(self, logs: Any = None) -> None:
        self._try(lambda: self.inner.on_test_begin(logs))

    def on_test_end(self, logs: Any = None) -> None:
        self._try(lambda: self.inner.on_test_end(logs))

    def on_train_end(self, logs: Any = None) -> None:
        self._try(lambda: self.inner.on_train_end(logs))

    def _try(self, act: Callable[[], object]) -> None:
        if self.has_failed:
            return
        try:
            act()
        except Exception as error:  # noqa: BLE001 - RuntimeError of HDF5, plain ones of TensorBoard
            _log.warning("%s cannot write", type(self.inner).__name__, exc_info=True)
            self.has_failed = True
            self._report(type(self.inner).__name__, error)


class _Keeper(keras.callbacks.Callback):  # type: ignore[misc]
    """Last in the list: gives the others what they knew, and notes at the end of each epoch what
    it takes to go on from there."""

    def __init__(self, begin: Callable[[], None], remember: Callable[[int], None]) -> None:
        super().__init__()
        self._begin = begin
        self._remember = remember

    def on_train_begin(self, logs: Any = None) -> None:
        self._begin()

    def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
        self._remember(epoch)


class ResumedList(keras.callbacks.CallbackList):  # type: ignore[misc]
    """A list that sleeps through the epochs which an earlier run has done.

    `fit` goes through those as well, so that its epochs keep their numbers and each takes its order
    from the same data set: the earlier ones train on nothing and are not validated (see
    `validated_epochs`). That takes some milliseconds an epoch, and the batches that follow are
    those of a run that was never interrupted.
    """

    def __init__(self, callbacks: list[Any], model: Any, first_epoch: int, epochs: int) -> None:
        super().__init__(callbacks, add_history=True, model=model, verbose=0, epochs=epochs)
        self._first_epoch = first_epoch
        self._sleeps = False

    def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
        self._sleeps = epoch < self._first_epoch
        if self._sleeps:
            self.model.train_function = _draw_order
            return
        if self.model.train_function is _draw_order:
            self.model.train_function = None
            self.model.make_train_function()
        super().on_epoch_begin(epoch, logs)

    def on_train_batch_begin(self, batch: int, logs: Any = None) -> None:
        if not self._sleeps:
            super().on_train_batch_begin(batch, logs)

    def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
        if not self._sleeps:
            super().on_train_batch_end(batch, logs)

    def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
        if not self._sleeps:
            super().on_epoch_end(epoch, logs)


def _draw_order(iterator: Any) -> Any:
    """In place of the training function: takes the order, and trains on nothing."""
    next(iterator)
    return {}


class RunCallbacks:
    """Keras's callbacks for one run, with the folder of the best weights. A context manager.

    Attributes:
        hand: from which a schedule takes its rate.
        state: at the end of the last whole epoch.
        changed_dropout: rates of dropout layers that were changed in the run, by layer.
        keep: told of each state, with the best weights in it.
    """

    def __init__(
        self,
        recipe: Recipe,
        model: Any,
        reporter: Any,
        publish: Callable[[CallbackFailed], None],
        state: TrainingState | None = None,
    ) -> None:
        self._recipe = recipe
        self._model = model
        self._reporter = reporter
        self._publish = publish
        self.hand = RateHand(recipe)
        self.state = state
        self.changed_dropout = dict(state.dropout_rates) if state else {}
        self.keep: Callable[[TrainingState], None] | None = None
        self._first_epoch = state.epochs if state else 0
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._chosen: list[Any] = []
        self.list: Any = None

    def __enter__(self) -> RunCallbacks:
        self._chosen = list(self._make())
        callbacks = [self._reporter, *self._chosen, _Keeper(self._begin, self._remember)]
        epochs = self._recipe.epochs
        self.list = ResumedList(callbacks, self._model, self._first_epoch, epochs)
        return self

    def __exit__(self, *_: object) -> None:
        if self._folder is not None:
            self._folder.cleanup()

    @property
    def validated_epochs(self) -> list[int]:
        """For `fit`'s `validation_freq`: the epochs, from 1, that this run itself does."""
        return list(range(self._first_epoch + 1, self._recipe.epochs + 1))

    def end_by_hand(self) -> None:
        """After a stop, where `fit` was left: early stopping restores its best weights here."""
        self.list.on_train_end()

    def restore_chosen(self) -> int | None:
        """Brings back the best weights where a callback kept them; the epoch that they are from."""
        if self.state is None:
            return None
        checkpoint = self._checkpoint()
        if checkpoint and not checkpoint.has_failed and checkpoint.best_epoch is not None:
            path = Path(checkpoint.inner.filepath)
            self._keep_file(path)
            self._model.load_weights(path)
            return checkpoint.best_epoch
        for callback in self._chosen:
            if isinstance(callback, keras.callbacks.EarlyStopping):
                return int(callback.best_epoch) if callback.restore_best_weights else None
        return None

    def _begin(self) -> None:
        for callback in self._chosen:
            inner = _inner(callback)
            known = self._known(inner)
            for name in _REMEMBERED.get(type(inner).__name__, ()):
                if name in known:
                    setattr(inner, name, known[name])

    def _make(self) -> Iterable[Any]:
        recipe = self._recipe
        if recipe.schedule is not None:
            yield keras.callbacks.LearningRateScheduler(self.hand.rate)
        if recipe.reduce_on_plateau is not None:
            plateau = recipe.reduce_on_plateau
            yield keras.callbacks.ReduceLROnPlateau(
                **self._watched(plateau.monitor),
                factor=plateau.factor,
                patience=plateau.patience,
                min_delta=plateau.min_delta,
                min_lr=plateau.min_lr,
            )
        if recipe.early_stopping is not None:
            early = recipe.early_stopping
            yield keras.callbacks.EarlyStopping(
                **self._watched(early.monitor),
                min_delta=early.min_delta,
                patience=early.patience,
                restore_best_weights=early.restore_best_weights,
            )
        if recipe.keep_best:
            yield from self._make_checkpoint()
        if recipe.csv_log is not None:
            log = keras.callbacks.CSVLogger(recipe.csv_log.path, append=self._first_epoch > 0)
            yield Writing(log, self._report)
        if recipe.tensorboard is not None:
            if find_spec("tensorboard") is None:
                self._publish(
                    CallbackFailed("TensorBoard", self._first_epoch, "tensorboard", missing=True)
                )
            else:
                board = keras.callbacks.TensorBoard(recipe.tensorboard.log_dir, write_graph=False)
                yield Writing(board, self._report)

    def _make_checkpoint(self) -> Iterable[Any]:
        try:
            self._folder = tempfile.TemporaryDirectory(prefix="fashion-gui-")
            path = Path(self._folder.name) / "best.weights.h5"
            known = self.state.callbacks.get("ModelCheckpoint", {}) if self.state else {}
            if _BEST_FILE in known:
                path.write_bytes(known[_BEST_FILE])
        except OSError as error:
            self._report("ModelCheckpoint", error)
            return
        checkpoint = keras.callbacks.ModelCheckpoint(
            str(path),
            **self._watched(self._recipe.checkpoint_monitor),
            save_best_only=True,
            save_weights_only=True,
        )
        guarded = Writing(checkpoint, self._report)
        guarded.best_epoch = known.get(_BEST_EPOCH)
        yield guarded

    def _watched(self, monitor: str) -> dict[str, str]:
        """What is watched and where it is to go. Where no output answers with a class there is
        no accuracy, and the loss is watched in its place."""
        if not self._model.has_accuracy:
            monitor = monitor.replace("accuracy", "loss")
        return {"monitor": monitor, "mode": "max" if rises(monitor) else "min"}

    def _report(self, name: str, error: Exception) -> None:
        epoch = max(self._first_epoch, self._reporter.epoch)
        self._publish(CallbackFailed(name, epoch, str(error), missing=_is_missing(error)))

    def _known(self, inner: Any) -> Mapping[str, Any]:
        return self.state.callbacks.get(type(inner).__name__, {}) if self.state else {}

    def _checkpoint(self) -> Writing | None:
        kind = keras.callbacks.ModelCheckpoint
        found = (it for it in self._chosen if isinstance(_inner(it), kind))
        return next(found, None)

    def _remember(self, epoch: int) -> None:
        known: dict[str, dict[str, Any]] = {}
        for callback in self._chosen:
            inner = _inner(callback)
            name = type(inner).__name__
            if name in _REMEMBERED:
                known[name] = {it: getattr(inner, it) for it in _REMEMBERED[name]}
            if isinstance(inner, keras.callbacks.ModelCheckpoint):
                known[name][_BEST_EPOCH] = callback.best_epoch
        if self._model.stop_training and "EarlyStopping" in known:
            known["EarlyStopping"]["wait"] = 0  # a run that goes on has its patience again
        self.state = TrainingState(
            epochs=epoch + 1,
            variables=tuple(np.array(it) for it in self._model.variables),
            optimizer=tuple(np.array(it) for it in optimizer_state(self._model.optimizer)),
            dropout_rates=dict(self.changed_dropout),
            callbacks=known,
            seconds=self._reporter.seconds,
        )
        if self.keep is not None:
            checkpoint = self._checkpoint()
            if checkpoint is not None and checkpoint.best_epoch is not None:
                self._keep_file(Path(checkpoint.inner.filepath))
            self.keep(self.state)

    def _keep_file(self, path: Path) -> None:
        """Puts the best weights into the state: their folder goes with the run."""
        assert self.state is not None
        known = dict(self.state.callbacks)
        known["ModelCheckpoint"] = {**known["ModelCheckpoint"], _BEST_FILE: path.read_bytes()}
        self.state = replace(self.state, callbacks=known)


def _is_missing(error: Exception) -> bool:
    """Whether TensorFlow could not import TensorBoard; the class of the error is not public."""
    return type(error).__name__ == "TBNotInstalledError"


def restore(model: Any, state: TrainingState) -> None:
    """Sets a newly prepared model to where a run stood."""
    for variable, value in zip(model.variables, state.variables, strict=True):
        variable.assign(value)
    for variable, value in zip(optimizer_state(model.optimizer), state.optimizer, strict=True):
        variable.assign(value)
    for layer_id, rate in state.dropout_rates.items():
        set_dropout_rate(model, layer_id, rate)


def set_dropout_rate(model: Any, layer_id: str, rate: float) -> None:
    """Changes the rate of a dropout layer. It is part of the traced functions, so that they are
    traced anew: half a second, and the numbers are Keras's own with that rate."""
    model.get_layer(layer_id).rate = rate
    model.make_train_function(force=True)


def _inner(callback: Any) -> Any:
    return callback.inner if isinstance(callback, Writing) else callback
