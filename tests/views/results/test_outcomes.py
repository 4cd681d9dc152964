"""Choosing and ordering predictions."""

from __future__ import annotations

import numpy as np
import pytest

from fashion_gui.views.results.outcomes import Order, Outcomes, Verdict, outcomes_of


@pytest.fixture
def outcomes() -> Outcomes:
    generator = np.random.default_rng(0)
    probabilities = generator.dirichlet(np.full(10, 0.4), 500).astype(np.float32)
    labels = generator.integers(0, 10, 500).astype(np.uint8)
    labels[:200] = probabilities[:200].argmax(axis=1)
    return outcomes_of(np.zeros((500, 28, 28), dtype=np.uint8), labels, probabilities)


@pytest.mark.parametrize("label", [None, 3])
@pytest.mark.parametrize("order", list(Order))
def test_that_right_and_wrong_share_out_everything(
    outcomes: Outcomes, label: int | None, order: Order
) -> None:
    right = outcomes.chosen(Verdict.RIGHT, label, order)
    wrong = outcomes.chosen(Verdict.WRONG, label, order)
    everything = outcomes.chosen(Verdict.ALL, label, order)
    assert (outcomes.predicted[right] == outcomes.labels[right]).all()
    assert (outcomes.predicted[wrong] != outcomes.labels[wrong]).all()
    assert np.array_equal(np.sort(np.concatenate([right, wrong])), np.sort(everything))
    if label is not None:
        assert set(outcomes.labels[everything]) == {label}


def test_that_the_most_confident_wrong_ones_come_first(outcomes: Outcomes) -> None:
    ordered = outcomes.chosen(Verdict.ALL, order=Order.WORST)
    wrongs = int((~outcomes.right).sum())
    assert not outcomes.right[ordered[:wrongs]].any()
    assert (np.diff(outcomes.confidence[ordered[:wrongs]]) <= 0).all()
    assert (np.diff(outcomes.confidence[ordered[wrongs:]]) >= 0).all()
