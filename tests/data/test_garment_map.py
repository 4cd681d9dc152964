"""Where garments lie, against numpy's singular value decomposition."""

from __future__ import annotations

import numpy as np
import pytest

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.garment_map import garment_map


@pytest.fixture(scope="module")
def data() -> FashionMnist:
    """Garments that differ in a few directions, each more than the next, and a little in all."""
    generator = np.random.default_rng(5)
    strengths = generator.normal(size=(400, 8)) * np.array([20, 12, 8, 6, 4, 3, 2, 1])
    rows = 128 + strengths @ generator.normal(size=(8, 784)) / 10
    images = np.clip(rows + generator.normal(size=rows.shape), 0, 255).astype(np.uint8)
    images, labels = images.reshape(-1, 28, 28), np.zeros(400, dtype=np.uint8)
    return FashionMnist(images[:320], labels[:320], images[320:], labels[320:])


def test_that_places_and_shares_are_those_of_a_singular_value_decomposition(
    data: FashionMnist, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fashion_gui.data.garment_map._CHUNK", 120)
    rows = data.train_images.reshape(-1, 784) / 255.0
    mean = rows.mean(axis=0)
    left, values, right = np.linalg.svd(rows - mean, full_matrices=False)

    found = garment_map(data, components=4)

    assert found.shares == pytest.approx((values**2 / (values**2).sum())[:4], abs=1e-5)
    for component in range(4):
        sign = np.sign(right[component][np.abs(right[component]).argmax()])
        expected = sign * left[:, component] * values[component]
        assert np.allclose(found.train[:, component], expected, atol=2e-3)
        along = (data.test_images.reshape(-1, 784) / 255.0 - mean) @ (sign * right[component])
        assert np.allclose(found.test[:, component], along, atol=2e-3)
