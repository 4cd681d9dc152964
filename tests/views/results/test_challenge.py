"""Which garments a class is to label."""

from __future__ import annotations

import numpy as np
import pytest

from fashion_gui.data.nearest import nearest_garments
from fashion_gui.views.results.challenge import GARMENTS, Challenge, choose_garments
from tests.small_runs import full_data, small_data


@pytest.mark.parametrize("seed", [0, 7])
def test_that_there_are_two_different_garments_of_each_class(seed: int) -> None:
    for data in (full_data(), small_data()):
        positions = choose_garments(data, seed)
        assert len(set(positions.tolist())) == GARMENTS
        assert np.bincount(data.test_labels[positions]).tolist() == [2] * 10


def test_that_a_seed_gives_the_same_garments_and_another_seed_others() -> None:
    first, again, other = (choose_garments(full_data(), seed) for seed in (1, 1, 2))
    assert np.array_equal(first, again)
    assert not np.array_equal(np.sort(first), np.sort(other))


def test_that_they_are_harder_than_garments_drawn_at_random() -> None:
    data = full_data()
    drawn = np.random.default_rng(3).choice(len(data.test_labels), 3 * GARMENTS, replace=False)
    chosen = np.concatenate([choose_garments(data, seed) for seed in range(3)])

    def doubt(positions: np.ndarray) -> float:
        """The share of the five nearest of 6,000 training garments that is of another class."""
        shares = []
        for at in positions:
            pixels = data.test_images[at].astype(np.float32) / 255
            near = nearest_garments(pixels, data.train_images[:6000]).places
            shares.append((data.train_labels[near] != data.test_labels[at]).mean())
        return float(np.mean(shares))

    assert doubt(chosen) > 1.3 * doubt(drawn)


def test_that_a_round_is_over_after_the_last_answer() -> None:
    challenge = Challenge(np.array([5, 9]), [1, 2])
    assert challenge.current == 5
    challenge.answers.append(1)
    assert (challenge.current, challenge.right) == (9, [True])
    challenge.answers.append(0)
    assert challenge.is_over
    assert challenge.current is None
    assert challenge.right == [True, False]
