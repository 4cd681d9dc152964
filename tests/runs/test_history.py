from __future__ import annotations

import csv
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from fashion_gui.runs.events import BatchesEnded, EndReason, EpochEnded, RunEnded, RunStarted
from fashion_gui.runs.history import (
    EXPLOSION,
    HISTORY_COLUMNS,
    RunHistory,
    keras_history,
    write_history_csv,
)


def epoch(number: int, val_loss: float = 0.5) -> EpochEnded:
    return EpochEnded(number, 0.6, 0.8, val_loss, 0.85, 1.5)


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


def test_that_an_accuracy_that_there_is_not_leaves_its_fields_empty(tmp_path: Path) -> None:
    path = tmp_path / "history.csv"
    nothing = float("nan")
    write_history_csv(path, [EpochEnded(0, 0.6, nothing, 0.5, nothing, 1.5)])
    assert path.read_text(encoding="utf-8").splitlines()[1] == "1,0.600000,,0.500000,,1.500"


def test_that_the_seconds_of_a_batch_lie_between_those_of_the_calls() -> None:
    history = RunHistory()
    history.add(RunStarted(epochs=2, batches=4, training_count=128, validation_count=32))
    losses = np.ones(2, np.float32)
    for epoch, batch, seconds in ((0, 2, 1.0), (0, 4, 1.5), (1, 2, 2.5)):
        history.add(BatchesEnded(epoch, batch, losses, losses, 1.0, 1.0, seconds))
    np.testing.assert_allclose(history.seconds_at([0, 1, 2, 3, 5, 6]), [0, 0.5, 1, 1.25, 2, 2.5])
    np.testing.assert_allclose(history.updates_at([0, 0.5, 1.25, 2.5]), [0, 1, 3, 6])


def test_that_without_calls_the_epochs_are_the_clock() -> None:
    history = RunHistory()
    history.add(RunStarted(epochs=2, batches=4, training_count=128, validation_count=32))
    history.epochs.extend([epoch(0), epoch(1)])
    np.testing.assert_allclose(history.seconds_at([2, 4, 8]), [0.75, 1.5, 3])


def test_that_the_history_is_as_keras_returns_it() -> None:
    history = RunHistory()
    assert keras_history(history) == {}
    history.epochs.extend([epoch(0), epoch(1, 0.25)])
    assert keras_history(history) == {
        "loss": [0.6, 0.6],
        "accuracy": [0.8, 0.8],
        "val_loss": [0.5, 0.25],
        "val_accuracy": [0.85, 0.85],
    }
    history.epochs[:] = [replace(epoch(0), metrics={"top_3_accuracy": 0.75})]
    assert keras_history(history)["val_top_3_accuracy"] == [0.75]
    nothing = float("nan")
    history.epochs[:] = [EpochEnded(0, 0.6, nothing, 0.5, nothing, 1.5)]
    assert list(keras_history(history)) == ["loss", "val_loss"]


@given(
    losses=st.lists(st.floats(0.125, 100, width=32), min_size=1, max_size=60),
    cuts=st.lists(st.integers(0, 60), max_size=6),
)
def test_that_an_explosion_is_found_wherever_the_calls_were_cut(
    losses: list[float], cuts: list[int]
) -> None:
    history = RunHistory()
    values = np.array(losses, np.float32)
    places = [*np.flatnonzero(values > EXPLOSION * values[0]).tolist(), None]
    for start, stop in pairwise(sorted({0, len(values), *(it for it in cuts if it < len(values))})):
        part = values[start:stop]
        history.add(BatchesEnded(0, stop, part, part, 0.0, 0.0, 0.0))
        first = places[0]
        assert history.exploded_at == (first if first is not None and first < stop else None)
    assert history.whole_epochs().exploded_at is None, "no epoch has ended"
