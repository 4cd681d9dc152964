from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as stnp

from fashion_gui.runs.curve import BLOCK, Curve

rows = stnp.arrays(
    np.float32, st.integers(0, 400), elements=st.floats(-100, 100, width=32, allow_nan=False)
)
random = np.random.default_rng(5)
LONG = random.normal(size=100_003).astype(np.float32)


def curve_of(*parts: np.ndarray) -> Curve:
    curve = Curve()
    for part in parts:
        curve.extend(part)
    return curve


@given(parts=st.lists(rows, max_size=8))
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


@given(
    values=rows, points=st.integers(2, 60), start=st.integers(0, 100), length=st.integers(0, 500)
)
def test_that_an_envelope_keeps_the_look(
    values: np.ndarray, points: int, start: int, length: int
) -> None:
    places, heights = curve_of(values).envelope(points, start, start + length)
    part = values[start : start + length]
    assert len(places) == len(heights) <= max(points, 0)
    assert (np.diff(places) >= 0).all()
    assert np.array_equal(values[places], heights)
    if len(part):
        assert start <= places[0]
        assert places[-1] < start + length
        assert heights.min() == part.min(), "a dip is lost"
        assert heights.max() == part.max(), "a spike is lost"


@pytest.mark.parametrize("points", [10, 300, 1000])
@pytest.mark.parametrize(("start", "stop"), [(0, None), (777, 98_765), (64_001, 64_500)])
def test_that_a_long_curve_keeps_its_look_by_blocks(
    points: int, start: int, stop: int | None
) -> None:
    """Grown in pieces of odd lengths, as a run does."""
    cuts = np.sort(random.integers(0, len(LONG), 200))
    curve = curve_of(*np.split(LONG, cuts))
    places, heights = curve.envelope(points, start, stop)
    part = LONG[start:stop]
    assert len(places) <= points
    assert (np.diff(places) >= 0).all()
    assert np.array_equal(LONG[places], heights)
    assert heights.min() == part.min()
    assert heights.max() == part.max()
    quarter = len(part) // 4
    if len(part) > points * BLOCK:
        inside = heights[(places >= start + quarter) & (places < start + 2 * quarter)]
        assert inside.max() > 2, "each stretch has extremes of its own"


def test_that_a_short_curve_is_whole() -> None:
    places, heights = curve_of(np.array([3, 1, 2], np.float32)).envelope(3)
    assert places.tolist() == [0, 1, 2]
    assert heights.tolist() == [3, 1, 2]


def test_that_a_spike_at_the_very_end_is_kept() -> None:
    for length in (1003, 100_003):
        values = np.zeros(length, np.float32)
        values[-2] = 1.0
        assert curve_of(values).envelope(100)[1].max() == 1.0


@given(values=rows, window=st.integers(1, 60), points=st.integers(1, 500))
def test_that_a_mean_is_that_of_the_last_values(
    values: np.ndarray, window: int, points: int
) -> None:
    places, means = curve_of(values[:150], values[150:]).means(window, points)
    slowly = [values[max(0, i - window + 1) : i + 1].mean(dtype=float) for i in places]
    assert means == pytest.approx(np.array(slowly, np.float32), abs=1e-4)
    assert len(places) == min(points, len(values))
    if len(values):
        assert places[-1] == len(values) - 1 or points == 1


def test_that_a_million_means_do_not_drift() -> None:
    values = np.full(1_000_000, 0.1, np.float32)
    _, means = curve_of(values).means(50, 1000)
    np.testing.assert_allclose(means, 0.1, rtol=1e-6)
