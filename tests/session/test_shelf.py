"""Arrays on the shelf are the arrays, and its file is no larger than what is on it."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays_of
from pytestqt.qtbot import QtBot

from fashion_gui.session.shelf import Shelf
from fashion_gui.session.trainer import RunState
from tests.session.running import TRAINING_MILLISECONDS, small_session
from tests.small_runs import small_project

ARRAYS = st.lists(
    arrays_of.arrays(
        st.sampled_from(["float32", "int64", "uint32", "bool"]),
        arrays_of.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=5),
    ),
    max_size=4,
)


def same(found: Any, wanted: Any) -> None:
    assert len(found) == len(wanted)
    for one, other in zip(found, wanted, strict=True):
        assert one.dtype == other.dtype
        np.testing.assert_array_equal(one, other, strict=True)


@given(st.lists(st.tuples(ARRAYS, st.booleans()), max_size=8))
def test_that_every_array_comes_back_whatever_has_gone(wishes: list[Any]) -> None:
    shelf = Shelf()
    kept: list[tuple[Any, Any]] = []
    for arrays, stays in wishes:
        shelved = shelf.put(tuple(arrays))
        if stays:
            kept.append((shelved, arrays))
        else:
            del shelved
    for found, wanted in kept:
        same(found, wanted)
        same(found[1:], wanted[1:])


def test_that_room_is_used_again() -> None:
    shelf = Shelf()
    shelved: Any = None
    for number in range(20):
        shelved = shelf.put((np.full(1000, number, np.float32), np.arange(number % 3)))
        gc.collect()
    assert shelved[0][0] == 19
    assert shelf.size < 4 * 4100
    with pytest.raises(ValueError, match="read-only"):
        shelved[0][0] = 1


def test_that_arrays_stay_in_memory_where_the_disk_takes_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    arrays = (np.arange(5),)
    assert Shelf(tmp_path / "file" / "folder").put(arrays) is arrays


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_that_a_disk_that_fills_up_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf()
    first = shelf.put((np.arange(5),))
    with Path("/dev/full").open("wb", buffering=0) as full:
        file, shelf._file = shelf._file, full
        arrays = (np.arange(7),)
        assert shelf.put(arrays) is arrays
        shelf._file = file
    same(first, (np.arange(5),))
    same(shelf.put(arrays), arrays)


def test_that_a_run_goes_on_from_the_shelf(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with small_session(monkeypatch, small_project("chapter", epochs=1)) as session:
        trainer = session.trainer
        trainer.train()
        qtbot.waitUntil(lambda: bool(session.document.runs), timeout=TRAINING_MILLISECONDS)
        qtbot.waitUntil(lambda: trainer.state is RunState.IDLE, timeout=TRAINING_MILLISECONDS)
        (run,) = session.document.runs
        state = run.result.state
        assert state is not None
        assert trainer._shelf.size >= sum(it.nbytes for it in state.optimizer) > 600_000
        trained = run.result.trained
        assert trained is not None
        newest = session.runs.weights.of(run.id).snapshots[-1]
        for kept in (state.optimizer, trained.weights, newest.weights):
            assert type(kept).__module__ == Shelf.__module__, "not in memory"
        learned = [it for arrays in trained.weights.values() for it in arrays]
        assert len(learned) == 4
        for array in learned:
            found = (it for it in state.variables if it.shape == array.shape)
            assert any(np.array_equal(it, array) for it in found)
        assert list(newest.weights) == list(trained.weights)
        session.runs.train_more(run.id, 1)
        qtbot.waitUntil(lambda: session.runs.rows[-1].result.state is not state)
        qtbot.waitUntil(lambda: trainer.state is RunState.IDLE, timeout=TRAINING_MILLISECONDS)
        assert len(session.runs.rows[-1].result.history.epochs) == 2
