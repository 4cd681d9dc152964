from __future__ import annotations

import math

import numpy as np
import pytest

from fashion_gui.runs.overfitting import smoothed, turning_epoch

FALLING = [1.0, 0.8, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1]


def test_that_a_validation_loss_that_turns_is_found_where_it_is_lowest() -> None:
    valley = [1.0, 0.7, 0.5, 0.4, 0.45, 0.5, 0.6, 0.7]
    assert turning_epoch(FALLING, valley) == 3


def test_that_a_validation_loss_that_falls_does_not_turn() -> None:
    assert turning_epoch(FALLING, [value + 0.1 for value in FALLING]) is None


def test_that_one_bad_epoch_is_no_turn() -> None:
    spike = [1.0, 0.8, 0.9, 0.7, 0.6, 0.5, 0.45, 0.4]
    assert turning_epoch(FALLING, spike) is None


def test_that_both_losses_rising_is_not_overfitting() -> None:
    rising = [0.5, 0.4, 0.5, 0.6, 0.7, 0.8]
    assert turning_epoch(rising, rising) is None


@pytest.mark.parametrize("losses", [[], [0.3], [0.3, 0.4, 0.5], [0.3, math.nan, 0.4, 0.5, 0.6]])
def test_that_too_little_says_nothing(losses: list[float]) -> None:
    assert turning_epoch(losses, losses) is None


def test_that_smoothing_is_the_mean_of_the_neighbours() -> None:
    np.testing.assert_allclose(smoothed([1, 2, 6, 4]), [1.5, 3, 4, 5])
