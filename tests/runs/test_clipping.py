"""Clipping by hand is that of Keras, and takes what a run can have."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import Any

import keras
import numpy as np
import pytest

from fashion_gui.runs.checks import RecipeError
from fashion_gui.runs.clipping import CLIPPINGS, Clipping
from fashion_gui.runs.recipe import Recipe


@pytest.mark.parametrize("threshold", [0.01, 1.0, 7.0])
@pytest.mark.parametrize("by", CLIPPINGS)
def test_that_a_gradient_is_clipped_as_by_keras(by: str, threshold: float) -> None:
    gradients = [np.array([0.5, -3.0, 0.0]), np.array([[0.002], [-4.0]])]
    optimizer = keras.optimizers.SGD(1.0, **{by: threshold})
    arrays = [keras.Variable(np.zeros_like(it)) for it in gradients]
    optimizer.apply([keras.ops.convert_to_tensor(it, "float32") for it in gradients], arrays)
    clipping = Clipping(by, threshold)
    of_all = math.sqrt(sum(float(np.sum(it**2)) for it in gradients))
    for gradient, array in zip(gradients, arrays, strict=True):
        norm = of_all if by == "global_clipnorm" else float(np.linalg.norm(gradient))
        ours = [clipping.clipped(float(it), norm) for it in gradient.flat]
        np.testing.assert_allclose(ours, -np.array(array).ravel(), rtol=1e-6)


@pytest.mark.parametrize("by", CLIPPINGS)
def test_that_gradients_that_are_all_zero_stay(by: str) -> None:
    assert Clipping(by, 1.0).clipped(0.0, 0.0) == 0.0


@pytest.mark.parametrize("threshold", [0, -1.0, math.nan, math.inf, True, "1", None, [1.0], 1e9])
def test_that_a_threshold_that_is_none_is_refused(threshold: Any) -> None:
    with pytest.raises(RecipeError) as caught:
        Clipping("clipvalue", threshold)
    assert caught.value.setting == "clipvalue"


@pytest.mark.parametrize("by", CLIPPINGS)
def test_that_a_recipe_with_clipping_survives_json(by: str) -> None:
    recipe = Recipe(clipping=Clipping(by, 0.5))
    data = json.loads(json.dumps(recipe.to_json()))
    assert data["clipping"] == {by: 0.5}
    assert Recipe.from_json(data) == recipe


def test_that_a_recipe_from_before_there_was_clipping_is_read() -> None:
    data = Recipe().to_json()
    del data["clipping"]
    assert Recipe.from_json(data) == Recipe()


@pytest.mark.parametrize(
    "broken",
    [{}, {"clipnorm": 1.0, "clipvalue": 1.0}, {"clip": 1.0}, {"clipnorm": "1"}, 1.0, ["clipnorm"]],
)
def test_that_broken_clipping_of_a_file_is_refused(broken: Any) -> None:
    with pytest.raises(RecipeError):
        Recipe.from_json({"clipping": broken})


def test_that_clipping_is_checked_and_stays_with_another_optimizer() -> None:
    clipping: Any = "clipnorm"
    with pytest.raises(RecipeError):
        replace(Recipe(), clipping=clipping)
    recipe = Recipe(clipping=Clipping("global_clipnorm", 2.0))
    assert recipe.with_optimizer("sgd").clipping == Clipping("global_clipnorm", 2.0)
