from __future__ import annotations

import statistics
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as stnp

from fashion_gui.data.encoding import LabelOutOfRange, class_distances, one_hot, scale_pixels

labels_of_any_integer = st.sampled_from([np.uint8, np.int32, np.int64]).flatmap(
    lambda dtype: stnp.arrays(dtype, st.integers(0, 50), elements=st.integers(0, 9))
)


@given(labels_of_any_integer)
def test_that_each_row_is_one_in_the_column_of_its_label_only(labels: np.ndarray) -> None:
    rows = one_hot(labels)

    assert rows.dtype == np.float32
    assert rows.shape == (len(labels), 10)
    assert rows.tolist() == [[float(column == label) for column in range(10)] for label in labels]


def test_that_all_classes_are_equally_far_apart() -> None:
    rows = one_hot(np.arange(10))

    distances = np.square(rows[:, None] - rows[None]).sum(axis=2)

    assert np.array_equal(distances, 2.0 * (1 - np.eye(10)))


def test_that_the_number_of_classes_can_be_chosen() -> None:
    assert one_hot(np.array([1, 0, 1]), class_count=2).tolist() == [[0, 1], [1, 0], [0, 1]]


@given(
    before=st.lists(st.integers(0, 9), max_size=5),
    stray=st.integers(-(2**31), -1) | st.integers(10, 2**31),
    after=st.lists(st.integers(-5, 20), max_size=5),
)
def test_that_the_first_label_out_of_range_is_named(
    before: list[int], stray: int, after: list[int]
) -> None:
    with pytest.raises(LabelOutOfRange) as caught:
        one_hot(np.array([*before, stray, *after]))

    error = caught.value
    assert (error.label, error.position, error.class_count) == (stray, len(before), 10)
    assert "from 0 to 9" in str(error)
    assert f"Received: {stray} at position {len(before)}" in str(error)


def test_that_each_of_the_256_levels_is_the_float32_nearest_to_its_fraction() -> None:
    levels = np.arange(256, dtype=np.uint8)

    scaled = scale_pixels(levels)

    assert scaled.dtype == np.float32
    assert (scaled[0], scaled[255]) == (0.0, 1.0)
    for level, value in zip(levels, scaled, strict=True):
        fraction = Fraction(int(level), 255)
        neighbours = (np.nextafter(value, np.float32(-1)), np.nextafter(value, np.float32(2)))
        error = abs(Fraction(float(value)) - fraction)
        assert all(error <= abs(Fraction(float(other)) - fraction) for other in neighbours)


def test_that_scaling_keeps_the_shape_and_the_images() -> None:
    images = np.full((2, 28, 28), 51, dtype=np.uint8)

    scaled = scale_pixels(images)

    assert scaled.shape == images.shape
    assert np.all(scaled == np.float32(0.2))
    assert np.all(images == 51)


def test_that_distances_are_the_mean_of_the_squared_differences() -> None:
    labels = [3, 0, 7, 9, 1]
    integers = np.array(labels)[:, None].astype(np.float32)
    for encoded in (integers, one_hot(np.array(labels))):
        rows = encoded.tolist()
        plain = [
            [statistics.fmean((a - b) ** 2 for a, b in zip(first, second, strict=True))
             for second in rows]
            for first in rows
        ]  # fmt: skip
        assert np.allclose(class_distances(encoded), plain, rtol=1e-12)


@given(st.permutations(range(10)))
def test_that_other_numbers_change_the_distances_of_integers_only(numbers: list[int]) -> None:
    labels = np.array(numbers)
    rows = class_distances(one_hot(labels))
    assert np.allclose(rows, 0.2 * (1 - np.eye(10)))
    integers = class_distances(labels[:, None].astype(np.float64))
    assert integers.max() == 81
    assert np.array_equal(integers, np.subtract.outer(labels, labels) ** 2)
