"""Optimizers on surfaces of two weights: the mean of samples, the steps against Keras."""

from __future__ import annotations

import math
from itertools import islice

import keras
import numpy as np
import pytest

from fashion_gui.runs.descent import RATES, Descent, Walk
from fashion_gui.runs.optimizers import OPTIMIZERS
from fashion_gui.runs.surfaces import SAMPLES, SURFACES, Surface, batches

EVERY = list(SURFACES.values())
POINTS = ((0.3, -1.2), (-2.0, 0.4), (1.7, 1.9))


@pytest.mark.parametrize("surface", EVERY, ids=lambda it: it.name)
def test_that_the_surface_is_the_mean_of_its_samples(surface: Surface) -> None:
    for point in POINTS:
        mean = np.mean([surface.sample_loss(it, point) for it in range(SAMPLES)])
        assert math.isclose(mean, surface.loss(point), abs_tol=1e-12)
        slopes = [surface.gradient(point, np.array([it])) for it in range(SAMPLES)]
        assert np.allclose(np.mean(slopes, axis=0), surface.gradient(point))
        assert np.std(slopes, axis=0) == pytest.approx([surface.tilt] * 2)


@pytest.mark.parametrize("surface", EVERY, ids=lambda it: it.name)
def test_that_the_gradient_is_the_slope(surface: Surface) -> None:
    tiny = 1e-6
    batch = np.array([3, 40, 41])

    def loss(x: float, y: float) -> float:
        return float(np.mean([surface.sample_loss(int(it), (x, y)) for it in batch]))

    for x, y in POINTS:
        measured = (
            (loss(x + tiny, y) - loss(x - tiny, y)) / (2 * tiny),
            (loss(x, y + tiny) - loss(x, y - tiny)) / (2 * tiny),
        )
        assert np.allclose(surface.gradient((x, y), batch), measured, atol=1e-6)


@pytest.mark.parametrize("surface", EVERY, ids=lambda it: it.name)
def test_that_the_minima_are_the_lowest_points(surface: Surface) -> None:
    x, y = np.meshgrid(
        np.linspace(-surface.width, surface.width, 641),
        np.linspace(-surface.height, surface.height, 401),
    )
    lowest = surface.value(x, y).min()
    for minimum in surface.minima:
        assert surface.gradient(minimum) == pytest.approx((0, 0), abs=1e-9)
        assert surface.loss(minimum) <= lowest + 1e-12


def test_that_a_pass_has_every_sample_once() -> None:
    drawn = list(islice(batches(8, seed=1), 16))
    first = [it for batch in drawn[:8] if batch is not None for it in batch]
    second = [it for batch in drawn[8:] if batch is not None for it in batch]
    assert sorted(first) == sorted(second) == list(range(SAMPLES))
    assert first != second
    assert next(batches(SAMPLES, seed=1)) is None


@pytest.mark.parametrize("name", RATES)
def test_that_a_walk_is_the_one_of_keras(name: str) -> None:
    surface, start = SURFACES["valley"], (-2.0, 1.0)
    descent = Descent(surface, start, {name: 0.02}, batch_size=8, seed=3)
    kind = OPTIMIZERS[name]
    optimizer = getattr(keras.optimizers, kind.keras_class)(
        learning_rate=0.02, **{**kind.defaults(), **kind.fixed}
    )
    weight = keras.Variable(np.array(start, np.float32))
    optimizer.build([weight])
    for batch in islice(batches(8, seed=3), 25):
        x, y = np.array(weight, float)
        optimizer.apply([np.array(surface.gradient((x, y), batch), np.float32)], [weight])
        descent.step()
    assert np.allclose(descent.walks[name].point, np.array(weight), atol=2e-5)


def test_that_all_see_the_same_batches() -> None:
    descent = Descent(SURFACES["saddle"], (1.0, 1.0), {"sgd": 1e-9, "nag": 1e-9}, 1, seed=5)
    descent.step()
    sgd, nag = descent.walks["sgd"].last, descent.walks["nag"].last
    assert sgd is not None
    assert nag is not None
    assert sgd.gradient == nag.gradient != SURFACES["saddle"].gradient((1.0, 1.0))


def test_that_a_walk_that_flies_off_ends() -> None:
    descent = Descent(SURFACES["scaled"], (1.0, 1.0), {"sgd": 5.0})
    for _ in range(100):
        descent.step()
    walk: Walk = descent.walks["sgd"]
    assert walk.has_diverged
    assert len(walk.path) < 100
    assert all(math.isfinite(it) for it in walk.point)


def test_that_the_ravine_and_the_scale_tell_the_optimizers_apart() -> None:
    def losses(name: str, steps: int) -> dict[str, float]:
        surface = SURFACES[name]
        descent = Descent(surface, surface.start, RATES)
        for _ in range(steps):
            descent.step()
        return {key: surface.loss(it.point) for key, it in descent.walks.items()}

    valley = losses("valley", 150)
    assert valley["momentum"] < valley["sgd"]
    scaled = losses("scaled", 60)
    assert scaled["adam"] < scaled["sgd"]
