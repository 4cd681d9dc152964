"""How much of the time of training looks may take, by a clock that the test moves."""

from __future__ import annotations

import pytest

from fashion_gui.training import run_inside
from fashion_gui.training.run_inside import SECONDS_A_LOOK, _Pace


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 100.0

    def perf_counter(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(run_inside, "time", clock)
    return clock


def take(pace: _Pace, clock: Clock, seconds: float) -> None:
    with pace:
        clock.now += seconds


def pause(pace: _Pace, clock: Clock) -> float:
    """Seconds until it is due again."""
    start = clock.now
    while not pace.is_due:
        clock.now += 0.001
    return clock.now - start


def test_that_a_look_is_due_at_once_and_the_slow_first_one_is_no_measure(clock: Clock) -> None:
    pace = _Pace(0.1)
    assert pace.is_due
    take(pace, clock, 3.0)  # TensorFlow traces it
    assert pause(pace, clock) == pytest.approx(SECONDS_A_LOOK, abs=0.002)


def test_that_what_a_look_is_late_by_the_next_one_does_not_wait(clock: Clock) -> None:
    """Looks come between calls, and calls end when they end."""
    pace = _Pace(0.5)
    begun, looks = clock.now, 0
    while clock.now < begun + 10.0:
        clock.now += 0.022  # a call
        if pace.is_due:
            take(pace, clock, 0.001)
            looks += 1
    assert looks * SECONDS_A_LOOK == pytest.approx(10.0, rel=0.05)


@pytest.mark.parametrize("share", [0.02, 0.06, 0.5])
@pytest.mark.parametrize("seconds", [0.02, 0.2])
def test_that_looks_keep_to_their_share_of_the_time(
    clock: Clock, share: float, seconds: float
) -> None:
    pace = _Pace(share)
    take(pace, clock, 1.0)
    pause(pace, clock)
    begun, looks = clock.now, 0.0
    for _ in range(5):
        take(pace, clock, seconds)
        looks += seconds
        pause(pace, clock)
    training = clock.now - begun - looks
    assert looks / training == pytest.approx(share, rel=0.06)


def test_that_quick_looks_are_no_more_frequent_than_frames(clock: Clock) -> None:
    pace = _Pace(0.5)
    for _ in range(3):
        take(pace, clock, 0.001)
        assert pause(pace, clock) == pytest.approx(SECONDS_A_LOOK, abs=0.002)


def test_that_a_run_that_is_about_to_stand_still_does_not_wait(clock: Clock) -> None:
    pace = _Pace(0.01)
    for _ in range(2):
        take(pace, clock, 1.0)
    assert not pace.is_due
    pace.make_due()
    assert pace.is_due
