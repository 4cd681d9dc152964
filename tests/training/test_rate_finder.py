"""The range test on real Keras, and the reading of its curve."""

from __future__ import annotations

import time

import numpy as np
import pytest

from fashion_gui.runs.controls import RunControls
from fashion_gui.runs.rate_search import (
    HIGHEST,
    LOWEST,
    STEPS,
    RatesTried,
    has_exploded,
    rates_to_try,
    smoothed,
    suggested_rate,
)
from fashion_gui.training import fit
from fashion_gui.training.rate_finder import find_rates
from tests.small_runs import Log, run_small, small_data, small_project, small_split


def search(stop_after: int | None = None, **settings: object) -> tuple[np.ndarray, np.ndarray]:
    project = small_project("chapter", **settings)
    found: list[RatesTried] = []
    asked: list[int] = []

    def is_stopped() -> bool:
        asked.append(1)
        return stop_after is not None and len(asked) > stop_after

    arguments = project.network, project.recipe, small_data(), small_split()
    find_rates(*arguments, is_stopped, found.append)
    if not found:
        return np.empty(0), np.empty(0)
    return (
        np.concatenate([it.rates for it in found]),
        np.concatenate([it.losses for it in found]),
    )


def test_that_the_rates_rise_by_one_factor() -> None:
    rates = rates_to_try()
    assert (rates[0], rates[-1], len(rates)) == (LOWEST, pytest.approx(HIGHEST), STEPS)
    assert np.ptp(np.diff(np.log(rates))) < 1e-9


def test_that_the_chapter_s_network_gets_a_rate_that_it_can_use_within_seconds() -> None:
    began = time.perf_counter()
    rates, losses = search()
    assert time.perf_counter() - began < 20
    np.testing.assert_array_equal(rates, rates_to_try()[: len(rates)])
    assert losses[:5].mean() == pytest.approx(2.4, abs=0.4)  # about −log 1/10: nothing learned yet
    rate = suggested_rate(rates, losses)
    assert rate is not None
    assert 1e-4 <= rate <= 1e-1
    assert has_exploded(losses) or len(rates) == STEPS


def test_that_noise_at_the_beginning_is_not_taken_for_a_descent() -> None:
    for seed in range(8):
        rate = suggested_rate(*search(seed=seed))
        assert rate is not None
        assert 3e-5 <= rate <= 1e-1


def test_that_it_ends_where_the_loss_explodes() -> None:
    rates, losses = search(optimizer="sgd", learning_rate=0.01, scale_pixels=False)
    assert len(rates) < STEPS
    assert has_exploded(losses)
    assert not has_exploded(losses[:-1])


def test_that_it_is_stopped_before_the_next_batch_and_leaves_the_next_run_as_it_is() -> None:
    project = small_project("chapter")
    _, expected = run_small(project)
    rates, _ = search(stop_after=0)
    assert not len(rates)
    search(stop_after=40)
    log = Log()
    arguments = project.network, project.recipe, small_data(), small_split()
    fit.run(*arguments, RunControls(), log, keeps_model=True)
    np.testing.assert_array_equal(log.losses, expected.losses)


def test_that_the_steepest_descent_is_suggested() -> None:
    rates = np.geomspace(1e-6, 10, 200)
    at = np.log10(rates)
    losses = 2.3 - 1.5 / (1 + np.exp(-6 * (at + 3))) + np.exp(3 * (at - 0.2))
    rate = suggested_rate(rates, losses)
    assert rate is not None
    assert np.log10(rate) == pytest.approx(-3, abs=0.4)  # the mean lags by some steps


def test_that_nothing_is_suggested_where_the_loss_never_falls() -> None:
    rates = np.geomspace(1e-6, 10, 60)
    assert suggested_rate(rates, np.linspace(1, 9, 60)) is None
    assert suggested_rate(rates[:5], np.linspace(9, 1, 5)) is None
    assert suggested_rate(rates, np.full(60, np.nan)) is None


def test_that_smoothing_keeps_a_constant() -> None:
    assert smoothed(np.full(30, 2.5)) == pytest.approx(np.full(30, 2.5))
