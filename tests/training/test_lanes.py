"""Two operations side by side, one while a small network trains."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from fashion_gui.runs.events import BatchesEnded, RunEvent, RunFailed
from fashion_gui.training import lanes
from fashion_gui.training.backend import tf
from tests.session.running import diverging_project
from tests.small_runs import Log, run_small, small_project

PATIENCE = 1.0
"""Seconds that an operation waits for another one beside it."""


def most_at_once() -> int:
    """Of two operations that two threads want done, how many TensorFlow does at a time."""
    lock, both = threading.Lock(), threading.Event()
    going_on, most = 0, 0

    def operation() -> np.float32:
        nonlocal going_on, most
        with lock:
            going_on += 1
            most = max(most, going_on)
            if going_on == 2:
                both.set()
        both.wait(PATIENCE)
        with lock:
            going_on -= 1
        return np.float32(1)

    @tf.function(autograph=False)  # type: ignore[untyped-decorator]
    def one() -> tf.Tensor:
        return tf.numpy_function(operation, [], tf.float32)

    one.get_concrete_function()
    callers = [threading.Thread(target=one) for _ in range(2)]
    for caller in callers:
        caller.start()
    for caller in callers:
        caller.join()
    return most


def test_that_one_rests_for_as_long_as_anyone_asks() -> None:
    assert most_at_once() == 2
    with lanes.one_lane():
        assert most_at_once() == 1
        with lanes.one_lane():
            assert most_at_once() == 1, "two that rest would leave none"
        assert most_at_once() == 1, "one still asks"
    assert most_at_once() == 2


def test_that_it_works_again_after_an_error_within() -> None:
    with pytest.raises(ValueError, match="within"), lanes.one_lane():
        raise ValueError("within")
    assert most_at_once() == 2


def rests() -> bool:
    return "one lane" in {it.name for it in threading.enumerate()}


@pytest.mark.parametrize(("preset", "is_small"), [("chapter", True), ("convolutional", False)])
def test_that_one_rests_while_a_small_network_trains(preset: str, is_small: bool) -> None:
    seen: list[bool] = []

    def note(event: RunEvent) -> None:
        if isinstance(event, BatchesEnded):
            seen.append(rests())

    run_small(small_project(preset, epochs=1), log=Log(note))
    assert set(seen) == {is_small}
    assert not rests()


def test_that_none_rests_after_a_run_that_failed() -> None:
    _, log = run_small(diverging_project())
    assert isinstance(log.events[-1], RunFailed)
    assert not rests()


def test_that_the_numbers_are_the_same_with_one_and_with_two(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def figures(log: Log) -> list[tuple[float, float]]:
        return [(it.loss, it.val_loss) for it in log.epochs]

    with_one = figures(run_small(small_project())[1])
    monkeypatch.setattr(lanes, "SMALL", 0)
    assert figures(run_small(small_project())[1]) == with_one
