from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as stnp

from fashion_gui.data.split import Split, SplitError, published_split, stratified_split

shares = st.floats(0.01, 0.9)
seeds = st.integers(0, 2**32 - 1)


def assert_partition(split: Split, count: int) -> None:
    assert split.train.dtype == split.validation.dtype == np.int64
    assert split.train.size
    assert split.validation.size
    assert sorted([*split.train, *split.validation]) == list(range(count))


class TestPublishedSplit:
    def test_that_it_is_the_example_in_the_documentation_of_scikit_learn(self) -> None:
        # train_test_split(range(5), test_size=0.33, random_state=42): [2, 0, 3] and [1, 4]
        split = published_split(5, 0.33, 42)

        assert split.train.tolist() == [2, 0, 3]
        assert split.validation.tolist() == [1, 4]

    def test_that_ten_samples_are_split_as_scikit_learn_splits_them(self) -> None:
        split = published_split(10)

        assert split.train.tolist() == [5, 0, 7, 2, 9, 4, 3, 6]
        assert split.validation.tolist() == [8, 1]

    def test_that_the_chapter_trains_on_48000_and_validates_on_12000(self) -> None:
        split = published_split(60_000)

        assert (len(split.train), len(split.validation)) == (48_000, 12_000)

    @given(count=st.integers(2, 300), share=shares, seed=seeds)
    def test_that_every_sample_is_in_exactly_one_part(
        self, count: int, share: float, seed: int
    ) -> None:
        assume(math.ceil(share * count) < count)

        assert_partition(published_split(count, share, seed), count)


class TestStratifiedSplit:
    @given(
        labels=stnp.arrays(np.uint8, st.integers(2, 300), elements=st.integers(0, 9)),
        share=shares,
        seed=seeds,
    )
    def test_that_every_class_keeps_its_share_within_one(
        self, labels: np.ndarray, share: float, seed: int
    ) -> None:
        assume(math.ceil(share * len(labels)) < len(labels))

        split = stratified_split(labels, share, seed)

        assert_partition(split, len(labels))
        assert len(split.validation) == math.ceil(share * len(labels))
        for label in range(10):
            expected = share * np.count_nonzero(labels == label)
            assert abs(np.count_nonzero(labels[split.validation] == label) - expected) <= 1 + 1e-9

    @given(share=shares, seed=seeds)
    def test_that_the_same_seed_gives_the_same_split(self, share: float, seed: int) -> None:
        labels = np.arange(200) % 7

        first, second = (stratified_split(labels, share, seed) for _ in range(2))

        assert np.array_equal(first.train, second.train)
        assert np.array_equal(first.validation, second.validation)

    def test_that_another_seed_gives_another_split(self) -> None:
        labels = np.arange(200) % 7

        first, second = (stratified_split(labels, 0.2, seed).validation for seed in (1, 2))

        assert set(first) != set(second)

    def test_that_the_parts_are_shuffled(self) -> None:
        labels = np.repeat(np.arange(10), 600)

        split = stratified_split(labels, 0.2, 42)

        for part in (split.train, split.validation):
            # Sorted by class, neighbours would be alike almost always, shuffled one in ten is.
            alike = np.mean(labels[part][1:] == labels[part][:-1])
            assert alike == pytest.approx(0.1, abs=0.03)

    def test_that_classes_of_6000_give_1200_each(self) -> None:
        labels = np.arange(60_000) % 10

        split = stratified_split(labels, 0.2, 42)

        assert np.bincount(labels[split.validation]).tolist() == [1_200] * 10


LABELS = np.arange(20) % 4


@pytest.mark.parametrize(
    ("split", "argument"),
    [
        (lambda: published_split(1), "count"),
        (lambda: published_split(-5), "count"),
        (lambda: published_split(10, 0.0), "validation_share"),
        (lambda: published_split(10, 1.0), "validation_share"),
        (lambda: published_split(10, math.nan), "validation_share"),
        (lambda: published_split(10, 0.95), "validation_share"),
        (lambda: published_split(10, seed=-1), "seed"),
        (lambda: published_split(10, seed=2**32), "seed"),
        (lambda: stratified_split(LABELS[:1]), "count"),
        (lambda: stratified_split(LABELS, -0.2), "validation_share"),
        (lambda: stratified_split(LABELS, seed=-1), "seed"),
        (lambda: stratified_split(LABELS.reshape(4, 5)), "labels"),
        (lambda: stratified_split(LABELS.astype(np.float32)), "labels"),
    ],
)
def test_that_an_argument_that_does_not_fit_is_named(
    split: Callable[[], Split], argument: str
) -> None:
    with pytest.raises(SplitError) as caught:
        split()

    assert caught.value.argument == argument
    assert str(caught.value).startswith(f"{argument} must be ")
    assert f"Received: {caught.value.received!r}" in str(caught.value)
