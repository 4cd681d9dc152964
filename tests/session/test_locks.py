"""Which changes of the settings the locked parts of the Train and Data forms forbid."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from fashion_gui.network.presets import PRESETS
from fashion_gui.runs.callbacks import CSVLogger, EarlyStopping, ReduceLROnPlateau, TensorBoard
from fashion_gui.runs.clipping import Clipping
from fashion_gui.runs.recipe import Recipe
from fashion_gui.runs.schedules import StepDecay
from fashion_gui.session.locks import refused_part

BEFORE = PRESETS["hidden-adam"].build()
PARTS = ("optimizer", "epochs", "callbacks", "garments-used", "data-settings")
"""Forms that are a part of all settings."""

CHANGES: dict[str, tuple[object, set[str]]] = {
    "labels": ("integer", {"data-settings"}),
    "optimizer": ("sgd", {"optimizer"}),
    "learning_rate": (0.5, {"optimizer"}),
    "hyperparameters": ((("beta_1", 0.5),), {"optimizer"}),
    "clipping": (Clipping("clipnorm", 1.0), {"optimizer"}),
    "epochs": (77, {"epochs"}),
    "batch_size": (77, {"epochs"}),
    "seed": (77, {"epochs"}),
    "validation_share": (0.3, {"garments-used", "data-settings"}),
    "split": ("stratified", {"data-settings"}),
    "training_size": (700, {"garments-used", "data-settings"}),
    "label_noise": (0.3, {"garments-used", "data-settings"}),
    "drawing_count": (70, {"garments-used", "data-settings"}),
    "shuffle": (False, {"garments-used"}),
    "metrics": (("top_3_accuracy",), {"garments-used"}),
    "early_stopping": (EarlyStopping(), {"callbacks"}),
    "keep_best": (True, {"callbacks"}),
    "checkpoint_monitor": ("val_accuracy", {"callbacks"}),
    "reduce_on_plateau": (ReduceLROnPlateau(), {"callbacks"}),
    "schedule": (StepDecay(), {"callbacks"}),
    "csv_log": (CSVLogger(), {"callbacks"}),
    "tensorboard": (TensorBoard(), {"callbacks"}),
}
IN_NO_FORM = {"outputs", "scale_pixels", "split_seed"}
"""Settings that belong to none of these parts, but to all settings together."""


def test_that_every_setting_has_its_place() -> None:
    assert CHANGES.keys() | IN_NO_FORM == {it.name for it in fields(Recipe)}


@pytest.mark.parametrize("name", CHANGES)
def test_that_a_setting_is_held_by_the_forms_that_show_it_and_by_all_settings(name: str) -> None:
    value, forms = CHANGES[name]
    after = replace(BEFORE, recipe=replace(BEFORE.recipe, **{name: value}))  # type: ignore[arg-type]
    assert {it for it in PARTS if refused_part([it], BEFORE, after)} == forms
    assert refused_part(["recipe"], BEFORE, after) == "recipe"
    assert not refused_part(["canvas", "palette", "layer-properties", "code"], BEFORE, after)


def test_that_what_stays_as_it_is_is_never_refused() -> None:
    assert not refused_part([*PARTS, "recipe", "canvas"], BEFORE, BEFORE)
