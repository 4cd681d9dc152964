from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fashion_gui.runs.callbacks import EarlyStopping
from fashion_gui.runs.checks import RecipeError
from fashion_gui.runs.recipe import Recipe
from fashion_gui.runs.targets import Loss, OutputSetting, Target
from tests.network.strategies import optimizer_recipes

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=4,
)


def test_that_the_default_recipe_is_the_chapter_s() -> None:
    recipe = Recipe()
    assert (recipe.optimizer, recipe.batch_size, recipe.validation_share) == ("adam", 32, 0.2)
    assert (recipe.seed, recipe.split_seed) == (42, 42)
    assert recipe.labels == "one_hot"


@pytest.mark.parametrize(
    ("setting", "received"),
    [
        ("labels", "two_hot"),
        ("labels", None),
        ("optimizer", "Adam"),
        ("optimizer", ["adam"]),
        ("learning_rate", 0),
        ("learning_rate", -0.001),
        ("learning_rate", math.nan),
        ("learning_rate", math.inf),
        ("learning_rate", 10**400),
        ("learning_rate", True),
        ("learning_rate", "0.001"),
        ("epochs", 0),
        ("epochs", 1.0),
        ("epochs", True),
        ("epochs", 10_001),
        ("batch_size", -1),
        ("batch_size", 60_001),
        ("validation_share", 0.0),
        ("validation_share", 1.0),
        ("split", "random"),
        ("seed", -1),
        ("seed", 2**31),
        ("split_seed", 0.5),
        ("early_stopping", True),
        ("keep_best", 1),
        ("keep_best", None),
        ("label_noise", -0.1),
        ("label_noise", 1.5),
        ("scale_pixels", 1),
        ("drawing_count", -1),
        ("drawing_count", 6001),
        ("drawing_count", True),
    ],
)
def test_that_a_setting_that_no_run_can_have_is_refused(setting: str, received: Any) -> None:
    with pytest.raises(RecipeError) as caught:
        replace(Recipe(), **{setting: received})
    assert caught.value.setting == setting
    assert "Received:" in str(caught.value)


@pytest.mark.parametrize("patience", [-1, 1001, 1.5, "2", True])
def test_that_a_patience_that_is_none_is_refused(patience: Any) -> None:
    with pytest.raises(RecipeError):
        EarlyStopping(patience)


def test_that_a_recipe_survives_json() -> None:
    recipe = Recipe(
        labels="integer",
        optimizer="sgd",
        learning_rate=0.1,
        early_stopping=EarlyStopping(3, False),
        outputs=(OutputSetting("dense", Target.FOOTWEAR, Loss.HINGE),),
        label_noise=0.2,
        scale_pixels=False,
    )
    assert Recipe.from_json(json.loads(json.dumps(recipe.to_json()))) == recipe


def test_that_the_last_choice_for_an_output_holds() -> None:
    recipe = Recipe()
    for loss in (Loss.HINGE, Loss.BINARY_CROSSENTROPY):
        recipe = recipe.with_output(OutputSetting("a", Target.FOOTWEAR, loss))
    recipe = recipe.with_output(OutputSetting("b", Target.IMAGE, Loss.HUBER))
    assert recipe.output("a") == OutputSetting("a", Target.FOOTWEAR, Loss.BINARY_CROSSENTROPY)
    assert recipe.output("b") == OutputSetting("b", Target.IMAGE, Loss.HUBER)
    assert recipe.output("c") is None


@pytest.mark.parametrize(
    "outputs",
    [
        "dense",
        [1],
        [{"layer_id": "a", "target": "one_hot"}],
        [{"layer_id": 1, "target": "one_hot", "loss": "huber"}],
        [{"layer_id": "a", "target": "two_hot", "loss": "huber"}],
        [{"layer_id": "a", "target": "one_hot", "loss": "MSE"}],
    ],
)
def test_that_a_broken_choice_for_an_output_is_refused(outputs: Any) -> None:
    with pytest.raises(RecipeError) as caught:
        Recipe.from_json({"outputs": outputs})
    assert "Received:" in str(caught.value)


def test_that_settings_left_out_are_the_default() -> None:
    assert Recipe.from_json({"epochs": 3}) == Recipe(epochs=3)
    assert Recipe.from_json({"early_stopping": {}}) == Recipe(early_stopping=EarlyStopping())


@given(data=anything | st.dictionaries(st.sampled_from([*Recipe().to_json(), "more"]), anything))
def test_that_any_data_is_a_recipe_or_refused(data: object) -> None:
    try:
        recipe = Recipe.from_json(data)
    except RecipeError as error:
        assert "Received:" in str(error)
    else:
        assert Recipe.from_json(recipe.to_json()) == recipe


@given(optimizer_recipes())
def test_that_the_hyperparameters_of_any_optimizer_survive_json(recipe: Recipe) -> None:
    assert Recipe.from_json(json.loads(json.dumps(recipe.to_json()))) == recipe
    assert recipe.optimizer_values.keys() == recipe.optimizer_kind.defaults().keys()
    assert [name for name, _ in recipe.hyperparameters] == sorted(
        name
        for name, value in recipe.optimizer_values.items()
        if value != recipe.optimizer_kind.defaults()[name]
    )


def test_that_a_hyperparameter_that_is_the_default_is_not_kept() -> None:
    recipe = Recipe().with_hyperparameter("beta_2", 0.9).with_hyperparameter("beta_1", 0.5)
    assert recipe.hyperparameters == (("beta_1", 0.5), ("beta_2", 0.9))
    assert recipe.with_hyperparameter("beta_2", 0.999).hyperparameters == (("beta_1", 0.5),)
    assert recipe.optimizer_values["epsilon"] == 1e-7


def test_that_another_optimizer_begins_as_keras_has_it() -> None:
    recipe = replace(Recipe(), learning_rate=0.5).with_hyperparameter("beta_1", 0.5)
    changed = recipe.with_optimizer("momentum")
    assert (changed.optimizer, changed.learning_rate) == ("momentum", 0.01)
    assert changed.hyperparameters == ()
    assert changed.optimizer_values == {"momentum": 0.9}


@pytest.mark.parametrize(
    ("name", "value"),
    [("momentum", 0.9), ("beta_1", 1.0), ("beta_1", "0.9"), ("amsgrad", 1), ("beta_1", math.nan)],
)
def test_that_a_hyperparameter_that_the_optimizer_has_not_is_refused(name: str, value: Any) -> None:
    with pytest.raises(RecipeError):
        Recipe(optimizer="adam").with_hyperparameter(name, value)


@pytest.mark.parametrize("broken", [None, 1, [["beta_1", 0.5]], {"rho": 0.5}, "adam"])
def test_that_broken_hyperparameters_of_a_file_are_refused(broken: Any) -> None:
    with pytest.raises(RecipeError):
        Recipe.from_json({"optimizer": "adam", "hyperparameters": broken})


def test_that_a_recipe_from_before_there_were_hyperparameters_is_read() -> None:
    recipe = Recipe.from_json({"optimizer": "sgd", "learning_rate": 0.1})
    assert (recipe.optimizer, recipe.learning_rate, recipe.hyperparameters) == ("sgd", 0.1, ())
