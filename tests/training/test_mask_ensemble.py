"""Masked networks: drawn by Keras, averaged, against the scaled network."""

from __future__ import annotations

import numpy as np
import pytest

from fashion_gui.data.encoding import scale_pixels
from fashion_gui.network.edits import SetParameters
from fashion_gui.network.project import Project
from fashion_gui.training.mask_ensemble import NoMasksError, masked_predictions
from tests.small_runs import small_data, small_project

PIXELS = scale_pixels(small_data().test_images[0])


def test_that_a_masked_network_is_one_whose_neurons_are_off() -> None:
    """By hand: of ReLU's hundred values some are 0 and the others times 1 / (1 − 0.3)."""
    project = small_project()
    masked, whole = masked_predictions(project, None, None, PIXELS, 300)
    assert masked.shape == (300, 10)
    assert len(np.unique(masked, axis=0)) > 290
    assert np.allclose(masked.sum(axis=1), 1, atol=1e-5)
    assert whole.sum() == pytest.approx(1, abs=1e-5)


def test_that_the_mean_comes_near_the_scaled_network() -> None:
    masked, whole = masked_predictions(small_project(), None, None, PIXELS, 1000)
    assert np.abs(masked.mean(axis=0) - whole).max() < 0.02
    single = np.abs(masked - whole).max(axis=1).mean()
    assert np.abs(masked.mean(axis=0) - whole).max() < single / 2


def test_that_without_an_activation_behind_it_the_mean_is_the_network() -> None:
    """Dropout before a linear output: there the mean of all masks is exact."""
    project = small_project()
    linear = SetParameters("dense_2", {"activation": "linear"}).apply(project.network)
    masked, whole = masked_predictions(Project(linear, project.recipe), None, None, PIXELS, 4000)
    error = masked.std(axis=0) / np.sqrt(len(masked))
    assert np.all(np.abs(masked.mean(axis=0) - whole) < 5 * error)


def test_that_a_network_without_dropout_has_none() -> None:
    with pytest.raises(NoMasksError):
        masked_predictions(small_project("hidden-adam"), None, None, PIXELS, 10)
