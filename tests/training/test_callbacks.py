"""Keras's callbacks as the recipe sets them, and files that cannot be written."""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from fashion_gui.runs.callbacks import CSVLogger, EarlyStopping, ReduceLROnPlateau, TensorBoard
from fashion_gui.runs.controls import RunControls
from fashion_gui.runs.events import (
    CallbackFailed,
    EndReason,
    RunEnded,
    SettingChanged,
)
from fashion_gui.runs.history import RunHistory, keras_history
from fashion_gui.runs.schedules import CosineDecay, StepDecay
from fashion_gui.training import fit
from fashion_gui.training.backend import keras
from tests.small_runs import Log, small_data, small_project, small_split


def run_kept(**settings: Any) -> Log:
    """A run of the network with a hidden layer, in the model of the one before."""
    project = small_project("hidden-adam", **settings)
    log = Log()
    fit.run(project.network, project.recipe, small_data(), small_split(), RunControls(), log, True)
    return log


def end_of(log: Log) -> RunEnded:
    assert isinstance(log.events[-1], RunEnded)
    return log.events[-1]


def failures(log: Log) -> list[CallbackFailed]:
    return [it for it in log.events if isinstance(it, CallbackFailed)]


@pytest.mark.parametrize("monitor", ["val_loss", "val_accuracy", "loss", "accuracy"])
@pytest.mark.parametrize("min_delta", [0.0, 0.02])
def test_that_early_stopping_watches_as_keras_does(monitor: str, min_delta: float) -> None:
    early = EarlyStopping(1, True, monitor, min_delta)
    log = run_kept(epochs=25, learning_rate=0.01, early_stopping=early)
    values = [getattr(it, monitor) for it in log.epochs]
    sign = -1 if monitor.endswith("accuracy") else 1
    best, best_epoch, wait = np.inf, 0, 0
    for epoch, value in enumerate(values):  # Keras's rule, written a second time
        wait += 1
        if sign * value + min_delta < best:
            best, best_epoch, wait = sign * value, epoch, 0
        assert wait < 1 or epoch == 0 or epoch == len(values) - 1
    assert end_of(log).weights_epoch == best_epoch
    stopped = end_of(log).reason is EndReason.STOPPED_EARLY
    assert stopped == (len(values) < 25)


def test_that_the_best_epoch_by_accuracy_is_kept() -> None:
    log = run_kept(epochs=8, learning_rate=0.02, keep_best=True, checkpoint_monitor="val_accuracy")
    assert end_of(log).weights_epoch == int(np.argmax([it.val_accuracy for it in log.epochs]))


def test_that_a_plateau_reduces_the_learning_rate_and_is_marked() -> None:
    # nothing improves by more than 10: every epoch after the first halves the rate
    lazy = ReduceLROnPlateau("val_loss", factor=0.5, patience=1, min_lr=0.03, min_delta=10)
    log = run_kept(epochs=5, learning_rate=0.1, optimizer="sgd", reduce_on_plateau=lazy)
    marks = [it for it in log.events if isinstance(it, SettingChanged)]
    assert [(it.epoch, it.batch, it.setting) for it in marks] == [
        (2, 0, "learning_rate"),
        (3, 0, "learning_rate"),
    ]
    assert [it.value for it in marks] == pytest.approx([0.05, 0.03])


def test_that_a_schedule_sets_the_rate_of_each_epoch_as_a_plain_script_does() -> None:
    schedule = CosineDecay(alpha=0.1, warm_up=1)
    log = run_kept(epochs=4, learning_rate=0.01, schedule=schedule)
    rates = [schedule.rate(epoch, 4, 0.01) for epoch in range(4)]
    assert rates[0] == pytest.approx(0.005)
    project = small_project("hidden-adam", learning_rate=0.01)
    from fashion_gui.training.build import build_model

    keras.utils.set_random_seed(42)
    plain: Any = build_model(project.network)
    plain.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
    data, split = small_data(), small_split()
    x = data.train_images.astype(np.float32) / np.float32(255)
    history = plain.fit(
        x[split.train],
        data.train_labels[split.train],
        batch_size=32,
        epochs=4,
        callbacks=[keras.callbacks.LearningRateScheduler(lambda epoch, _: rates[epoch])],
        verbose=0,
    ).history
    np.testing.assert_allclose([it.loss for it in log.epochs], history["loss"], atol=1e-5)
    assert not [it for it in log.events if isinstance(it, SettingChanged)]


def test_that_a_csv_log_has_a_row_an_epoch(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    log = run_kept(epochs=2, csv_log=CSVLogger(str(path)))
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [float(row["val_loss"]) for row in rows] == pytest.approx(
        [it.val_loss for it in log.epochs]
    )


def test_that_a_log_that_cannot_be_written_is_told_and_the_run_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "missing" / "log.csv"
    log = run_kept(csv_log=CSVLogger(str(path)))
    (failure,) = failures(log)
    assert failure.callback == "CSVLogger"
    assert str(path) in failure.detail
    assert end_of(log).reason is EndReason.COMPLETED
    assert len(log.epochs) == 2


def test_that_a_full_disk_in_mid_run_loses_the_checkpoint_but_no_epoch(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    save = keras.Model.save_weights
    saved: list[object] = []

    def fill_up(model: Any, *arguments: Any, **options: Any) -> None:
        saved.append(model)
        if len(saved) > 1:
            raise OSError(28, "No space left on device")
        save(model, *arguments, **options)

    monkeypatch.setattr(keras.Model, "save_weights", fill_up)
    log = run_kept(epochs=3, keep_best=True)
    (failure,) = failures(log)
    assert (failure.callback, failure.epoch) == ("ModelCheckpoint", 1)
    assert "No space left" in failure.detail
    assert len(log.epochs) == 3
    assert end_of(log).weights_epoch is None


def test_that_a_full_disk_before_the_first_epoch_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.TemporaryDirectory", refuse)
    log = run_kept(epochs=1, keep_best=True)
    assert [it.callback for it in failures(log)] == ["ModelCheckpoint"]
    assert len(log.epochs) == 1


def test_that_tensorboard_is_refused_where_its_package_is_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("fashion_gui.training.callbacks.find_spec", lambda _: None)
    log = run_kept(epochs=1, tensorboard=TensorBoard(str(tmp_path)))
    (failure,) = failures(log)
    assert failure.missing
    assert len(log.epochs) == 1


def test_that_a_tensorboard_that_cannot_be_imported_ends_no_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """TensorFlow imports it with the first figure, and raises an error that is no `OSError`."""
    monkeypatch.setattr("fashion_gui.training.callbacks.find_spec", lambda _: object())
    for name in ("tensorboard", "tensorboard.plugins.scalar.summary_v2"):
        monkeypatch.setitem(sys.modules, name, None)
    log = run_kept(epochs=2, tensorboard=TensorBoard(str(tmp_path)))
    (failure,) = failures(log)
    assert failure.callback == "TensorBoard"
    assert failure.missing
    assert end_of(log).reason is EndReason.COMPLETED
    assert len(log.epochs) == 2


def test_that_tensorboard_writes_its_folder(tmp_path: Path) -> None:
    log = run_kept(epochs=1, tensorboard=TensorBoard(str(tmp_path)))
    assert not failures(log)
    assert end_of(log).reason is EndReason.COMPLETED
    assert len(log.epochs) == 1
    for part in ("train", "validation"):
        (file,) = (tmp_path / part).glob("events.*")
        assert b"epoch_loss" in file.read_bytes(), part


def test_that_an_unwritable_folder_of_tensorboard_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    log = run_kept(epochs=2, tensorboard=TensorBoard(str(tmp_path / "file" / "logs")))
    assert [it.callback for it in failures(log)] == ["TensorBoard"]
    assert len(log.epochs) == 2


@pytest.mark.parametrize("settings", [{}, {"schedule": StepDecay(0.5, 1)}, {"keep_best": True}])
def test_that_the_history_is_keras_s_own_key_by_key(settings: dict[str, Any]) -> None:
    """`fit` itself notes its history in the model, with every callback of the run."""
    project, log, split = small_project(epochs=2, **settings), Log(), small_split()
    model = fit.run(project.network, project.recipe, small_data(), split, RunControls(), log)
    assert model is not None
    history = RunHistory()
    for event in log.events:
        history.add(event)
    ours, theirs = keras_history(history), model.history.history
    assert list(ours) == list(theirs)
    for name, values in theirs.items():
        assert ours[name] == [float(it) for it in values]
        assert all(type(it) is float for it in ours[name])
