from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as stnp

from fashion_gui.runs.events import BatchesEnded, EndReason, EpochEnded, RunEnded, RunStarted
from fashion_gui.runs.history import (
    HISTORY_COLUMNS,
    Curve,
    RunHistory,
    smoothed,
    thinned,
    write_history_csv,
)

curves = stnp.arrays(
    np.float32, st.integers(0, 400), elements=st.floats(-100, 100, width=32, allow_nan=False)
)


def epoch(number: int, val_loss: float = 0.5) -> EpochEnded:
    return EpochEnded(number, 0.6, 0.8, val_loss, 0.85, 1.5)


@given(parts=st.lists(curves, max_size=8))
def test_that_a_curve_holds_what_was_appended(parts: list[np.ndarray]) -> None:
    curve, expected = Curve(), np.empty(0, np.float32)
    for part in parts:
        before = curve.values
        kept = before.copy()
        curve.extend(part)
        expected = np.concatenate([expected, part])
        assert np.array_equal(curve.values, expected)
        assert len(curve) == len(expected)
        assert np.array_equal(before, kept), "a view given out earlier changed"


def test_that_a_history_grows_by_events() -> None:
    history = RunHistory()
    history.add(RunStarted(epochs=2, batches=3, training_count=96, validation_count=32))
    losses = np.array([2.0, 1.5, 1.0], np.float32)
    history.add(BatchesEnded(0, 3, losses, losses[::-1], 1.5, 0.375))
    history.add(epoch(0))
    history.add(RunEnded(EndReason.COMPLETED, {}))
    assert history.batches_an_epoch == 3
    assert np.array_equal(history.batch_losses.values, losses)
    assert np.array_equal(history.batch_accuracies.values, losses[::-1])
    assert history.epochs == [epoch(0)]


def test_that_the_best_epoch_has_the_lowest_validation_loss() -> None:
    history = RunHistory()
    assert history.best_epoch is None
    for number, val_loss in enumerate([0.5, 0.3, 0.3, 0.4]):
        history.add(epoch(number, val_loss))
    assert history.best_epoch == 1, "the first of equals, as Keras's callbacks choose"


def test_that_a_validation_loss_that_is_no_number_is_never_the_best() -> None:
    history = RunHistory()
    for number, val_loss in enumerate([float("nan"), 0.3]):
        history.add(epoch(number, val_loss))
    assert history.best_epoch == 1


def test_that_the_csv_has_a_row_an_epoch(tmp_path: Path) -> None:
    path = tmp_path / "history.csv"
    write_history_csv(path, [epoch(0), epoch(1, 0.25)])
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == HISTORY_COLUMNS
    assert [row["epoch"] for row in rows] == ["1", "2"]
    assert [float(row["val_loss"]) for row in rows] == [0.5, 0.25]
    assert float(rows[0]["seconds"]) == 1.5


@given(values=curves, points=st.integers(2, 60))
def test_that_a_thinned_curve_keeps_its_look(values: np.ndarray, points: int) -> None:
    x, y = thinned(values, points)
    assert len(x) == len(y) <= max(points, len(values) if len(values) <= points else 0)
    assert (np.diff(x) >= 0).all()
    assert np.array_equal(values[x.astype(int)], y)
    if len(values):
        assert y.min() == values.min(), "a dip is lost"
        assert y.max() == values.max(), "a spike is lost"


def test_that_a_short_curve_is_not_thinned() -> None:
    values = np.array([3, 1, 2], np.float32)
    x, y = thinned(values, 3)
    assert x.tolist() == [0, 1, 2]
    assert y is values


def test_that_a_spike_at_the_very_end_is_kept() -> None:
    values = np.zeros(1003, np.float32)
    values[1001] = 1.0
    assert thinned(values, 100)[1].max() == 1.0


@given(values=curves, window=st.integers(1, 60))
def test_that_smoothing_is_the_mean_of_the_last_values(values: np.ndarray, window: int) -> None:
    slowly = [values[max(0, i - window + 1) : i + 1].mean(dtype=float) for i in range(len(values))]
    assert smoothed(values, window) == pytest.approx(np.array(slowly, np.float32), abs=1e-4)
