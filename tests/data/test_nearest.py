"""The nearest garments, against a plain computation."""

from __future__ import annotations

import numpy as np
import pytest

from fashion_gui.data.nearest import nearest_garments


def test_that_the_nearest_are_those_of_a_plain_computation() -> None:
    random = np.random.default_rng(1)
    garments = random.integers(0, 256, (9_001, 28, 28), dtype=np.uint8)
    picture = random.random((28, 28), dtype=np.float32)
    plain = np.sqrt(((garments / 255.0 - picture) ** 2).mean(axis=(1, 2)))

    found = nearest_garments(picture, garments, 7)

    assert list(found.places) == list(np.argsort(plain)[:7])
    assert found.distances == pytest.approx(np.sort(plain)[:7], abs=1e-5)


def test_that_a_garment_is_nearest_to_itself() -> None:
    garments = np.random.default_rng(2).integers(0, 256, (50, 28, 28), dtype=np.uint8)

    found = nearest_garments((garments[31] / np.float32(255)).astype(np.float32), garments, 1)

    assert list(found.places) == [31]
    assert found.distances[0] == pytest.approx(0.0, abs=1e-6)


def test_that_fewer_garments_than_asked_for_are_all_given() -> None:
    garments = np.zeros((3, 28, 28), np.uint8)

    assert len(nearest_garments(np.zeros((28, 28), np.float32), garments).places) == 3
