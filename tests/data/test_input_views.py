from __future__ import annotations

import numpy as np
import pytest

from fashion_gui.data.input_views import (
    InputSource,
    principal_components,
    shape_of_source,
    thumbnail_matrix,
    view_of,
)
from fashion_gui.data.label_noise import with_noise

random = np.random.default_rng(1)
IMAGES = random.integers(0, 256, (300, 28, 28), dtype=np.uint8)
PIXELS = IMAGES.astype(np.float32) / np.float32(255)
BASIS = principal_components(IMAGES)


@pytest.mark.parametrize("source", InputSource)
@pytest.mark.parametrize("components", [1, 10, 784])
def test_that_a_view_has_the_shape_that_it_says(source: InputSource, components: int) -> None:
    view = view_of(PIXELS, source, components, BASIS)
    assert view.shape[1:] == shape_of_source(source, components, False)
    assert view.dtype == np.float32


def test_that_the_halves_make_the_whole() -> None:
    halves = [
        view_of(PIXELS, it, 1, None) for it in (InputSource.TOP_HALF, InputSource.BOTTOM_HALF)
    ]
    assert np.array_equal(np.concatenate(halves, axis=1), PIXELS)


def test_that_a_thumbnail_is_the_mean_of_the_pixels_under_it() -> None:
    """Each pixel doubled both ways makes squares of 7 × 7 small pixels, whose mean is plain."""
    doubled = PIXELS.repeat(2, axis=1).repeat(2, axis=2)
    expected = doubled.reshape(-1, 8, 7, 8, 7).mean(axis=(2, 4)).reshape(-1, 64)
    np.testing.assert_allclose(view_of(PIXELS, InputSource.THUMBNAIL, 1, None), expected, atol=1e-6)
    np.testing.assert_allclose(thumbnail_matrix().sum(axis=0), 1, atol=1e-6)


def test_that_the_components_are_those_of_a_singular_value_decomposition() -> None:
    rows = PIXELS.reshape(len(PIXELS), -1).astype(np.float64)
    _, _, directions = np.linalg.svd(rows - rows.mean(axis=0), full_matrices=False)
    scores = view_of(PIXELS, InputSource.COMPONENTS, 20, BASIS)
    expected = (rows - rows.mean(axis=0)) @ directions[:20].T
    np.testing.assert_allclose(np.abs(scores), np.abs(expected), atol=2e-3)
    assert (np.diff(scores.var(axis=0)) <= 1e-4).all()


def test_that_components_are_orthonormal_and_their_sign_is_fixed() -> None:
    np.testing.assert_allclose(BASIS.axes.T @ BASIS.axes, np.eye(784), atol=1e-4)
    largest = BASIS.axes[np.abs(BASIS.axes).argmax(axis=0), np.arange(784)]
    assert (largest > 0).all()


def test_that_all_components_together_lose_nothing() -> None:
    scores = view_of(PIXELS, InputSource.COMPONENTS, 784, BASIS)
    back = scores @ BASIS.axes.T + BASIS.mean
    np.testing.assert_allclose(back.reshape(PIXELS.shape), PIXELS, atol=1e-3)


def test_that_components_without_a_basis_are_refused() -> None:
    with pytest.raises(ValueError, match="Received: None"):
        view_of(PIXELS, InputSource.COMPONENTS, 3, None)


LABELS = random.integers(0, 10, 20_000).astype(np.uint8)
PLACES = np.arange(0, 20_000, 2)


@pytest.mark.parametrize("share", [0.1, 0.5, 1.0])
def test_that_noise_changes_nine_tenths_of_the_share_and_nothing_else(share: float) -> None:
    noisy = with_noise(LABELS, PLACES, share, seed=3)
    changed = noisy != LABELS
    assert not changed[1::2].any()
    assert changed[PLACES].mean() == pytest.approx(0.9 * share, abs=0.02)
    assert np.array_equal(noisy, with_noise(LABELS, PLACES, share, seed=3))
    assert not np.array_equal(noisy, with_noise(LABELS, PLACES, share, seed=4))


def test_that_without_noise_the_labels_are_the_same() -> None:
    assert with_noise(LABELS, PLACES, 0.0, seed=3) is LABELS
