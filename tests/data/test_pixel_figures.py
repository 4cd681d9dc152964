"""Means and counts of pixels, against a plain computation."""

from __future__ import annotations

import numpy as np

from fashion_gui.data.pixel_figures import BIN_WIDTH, binned, pixel_figures, value_counts


def test_that_means_and_counts_are_those_of_a_plain_computation() -> None:
    generator = np.random.default_rng(3)
    images = generator.integers(0, 256, (1_203, 28, 28), dtype=np.uint8)
    labels = generator.integers(0, 9, 1_203).astype(np.uint8)  # no ankle boot

    figures = pixel_figures(images, labels)

    for label in range(9):
        own = images[labels == label]
        assert np.allclose(figures.means[label], own.mean(axis=0, dtype=np.float64), atol=1e-4)
        values, counts = np.unique(own, return_counts=True)
        assert np.array_equal(figures.counts[label, values], counts)
    assert figures.counts.sum() == images.size
    assert not figures.means[9].any()
    assert not figures.counts[9].any()


def test_that_each_bar_holds_five_values_and_none_the_background() -> None:
    counts = value_counts(np.array([0, 0, 1, 5, 6, 250, 251, 255], dtype=np.uint8))

    bars = binned(counts)

    assert len(bars) * BIN_WIDTH == 255
    assert (bars[0], bars[1], bars[-2], bars[-1]) == (2, 1, 1, 2)
    assert bars.sum() == counts[1:].sum()
