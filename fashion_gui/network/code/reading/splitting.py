"""How the code splits, cuts and spoils the training set."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from fashion_gui.network.code.notes import STRATIFIED
from fashion_gui.network.code.reading.reading import Reading
from fashion_gui.network.code.reading.values import UNKNOWN, Call, Unknown
from fashion_gui.runs.checks import RecipeError
from fashion_gui.runs.recipe import Recipe

_WHOLE = ("split_seed", "training_size", "drawing_count")


def split_data(reading: Reading, call: Call) -> Any:
    """`train_test_split(…)` of scikit-learn, whose split is the published one."""
    for setting, name in (("validation_share", "test_size"), ("split_seed", "random_state")):
        argument = call.get(None, name)
        if argument is not None:
            reading.note_setting(setting, argument)
    stratify = call.get(None, "stratify")
    reading.is_stratified = stratify is not None and stratify.value is not None
    parts: list[Any] = []
    for it in call.arguments:
        part = it.value if isinstance(it.value, Unknown) else UNKNOWN
        parts += [part, part]
    return parts


def with_split(reading: Reading, recipe: Recipe) -> Recipe:
    """The recipe with the settings of the data that the code has variables for."""
    if "validation_share" in reading.settings:  # what else is done to the data stands there too
        recipe = replace(recipe, label_noise=0.0, training_size=None, drawing_count=0)
    for name, argument in reading.settings.items():
        value = argument.value
        kinds = (int,) if name in _WHOLE else (int, float)
        if not isinstance(value, kinds):
            continue
        setting: dict[str, Any] = {name: value if name in _WHOLE else float(value)}
        try:
            recipe = replace(recipe, **setting)
        except RecipeError:  # a variable of that name that means something else
            continue
        if name == "validation_share":
            is_noted = STRATIFIED in reading.note(argument.node)
            split = "stratified" if is_noted or reading.is_stratified else "published"
            recipe = replace(recipe, split=split)
    return recipe
