from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as stnp

from fashion_gui.data.resampling import fit_centred

pictures = stnp.arrays(
    np.float32,
    stnp.array_shapes(min_dims=2, max_dims=2, max_side=60),
    elements=st.floats(0, 1, width=32),
)


@given(picture=pictures, side=st.integers(1, 40))
def test_that_the_sum_of_ink_is_kept(picture: np.ndarray, side: int) -> None:
    step = max(picture.shape) / side

    result = fit_centred(picture, side)

    assert result.shape == (side, side)
    assert result.dtype == np.float32
    total = picture.sum(dtype=np.float64)
    assert result.sum(dtype=np.float64) * step**2 == pytest.approx(total, rel=1e-5, abs=1e-4)


@given(side=st.integers(1, 12), data=st.data())
def test_that_the_mean_of_a_square_picture_is_kept(side: int, data: st.DataObject) -> None:
    length = data.draw(st.integers(1, 50))
    picture = np.random.default_rng(length).random((length, length), dtype=np.float32)

    assert fit_centred(picture, side).mean() == pytest.approx(picture.mean(), abs=1e-5)


@given(picture=pictures, side=st.integers(1, 40))
def test_that_a_mirrored_or_turned_picture_gives_a_mirrored_or_turned_result(
    picture: np.ndarray, side: int
) -> None:
    result = fit_centred(picture, side)

    assert np.allclose(fit_centred(picture[:, ::-1], side), result[:, ::-1], atol=1e-6)
    assert np.allclose(fit_centred(picture.T, side), result.T, atol=1e-6)


@given(picture=pictures, factor=st.integers(1, 5))
def test_that_a_picture_of_larger_pixels_gives_the_same(picture: np.ndarray, factor: int) -> None:
    larger = picture.repeat(factor, axis=0).repeat(factor, axis=1)

    assert np.allclose(fit_centred(larger, 28), fit_centred(picture, 28), atol=1e-6)


def test_that_whole_blocks_are_averaged() -> None:
    picture = np.random.default_rng(0).random((280, 280), dtype=np.float32)
    blocks = picture.reshape(28, 10, 28, 10).mean(axis=(1, 3))

    assert np.allclose(fit_centred(picture, 28), blocks, atol=1e-6)


def test_that_pixels_cut_in_two_count_by_their_area() -> None:
    # 3 pixels on 2: each covers one whole pixel and half of the middle one.
    picture = np.array([[1, 0.5, 0]] * 3, dtype=np.float32)

    assert np.allclose(fit_centred(picture, 2), [[1.25 / 1.5, 0.25 / 1.5]] * 2)


def test_that_a_picture_of_the_size_asked_for_is_unchanged() -> None:
    picture = np.random.default_rng(0).random((28, 28), dtype=np.float32)

    assert np.array_equal(fit_centred(picture, 28), picture)


def test_that_a_narrow_picture_stands_in_the_middle() -> None:
    result = fit_centred(np.ones((28, 13), dtype=np.float32), 28)

    assert result[0].tolist() == [0] * 7 + [0.5] + [1] * 12 + [0.5] + [0] * 7


def test_that_one_pixel_becomes_a_full_square() -> None:
    assert np.array_equal(fit_centred(np.ones((1, 1), np.float32), 28), np.ones((28, 28)))
