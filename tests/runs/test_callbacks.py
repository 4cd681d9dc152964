"""Settings of callbacks and schedules: what is refused, and plain data and back."""

from __future__ import annotations

import json
from typing import Any

import pytest

from fashion_gui.runs.callbacks import CSVLogger, EarlyStopping, ReduceLROnPlateau, TensorBoard
from fashion_gui.runs.checks import RecipeError
from fashion_gui.runs.recipe import Recipe
from fashion_gui.runs.schedules import (
    Constant,
    CosineDecay,
    ExponentialDecay,
    PiecewiseConstant,
    StepDecay,
)


@pytest.mark.parametrize(
    "settings",
    [
        {"early_stopping": EarlyStopping(0, False, "accuracy", 0.5)},
        {"reduce_on_plateau": ReduceLROnPlateau("loss", 0.1, 0, 1e-6, 0.0)},
        {"csv_log": CSVLogger("a/b.CSV"), "tensorboard": TensorBoard("runs")},
        {"schedule": PiecewiseConstant((3, 7), (0.1, 0.2), warm_up=1)},
        {"schedule": Constant(warm_up=3)},
        {"metrics": ("recall",), "training_size": 500, "shuffle": False},
    ],
)
def test_that_callbacks_survive_plain_data(settings: dict[str, Any]) -> None:
    recipe = Recipe(**settings)
    assert Recipe.from_json(json.loads(json.dumps(recipe.to_json()))) == recipe


@pytest.mark.parametrize(
    "broken",
    [
        {"early_stopping": {"monitor": "val_recall"}},
        {"early_stopping": {"min_delta": -1}},
        {"reduce_on_plateau": {"factor": 1.0}},
        {"reduce_on_plateau": {"cooldown": 3}},
        {"schedule": {"kind": "magic"}},
        {"schedule": {"kind": "step", "every": 0}},
        {"schedule": {"kind": "piecewise", "boundaries": [5, 3], "values": [1, 1]}},
        {"schedule": {"kind": "piecewise", "boundaries": [5], "values": []}},
        {"schedule": ["step"]},
        {"schedule": {"kind": "cosine"}, "reduce_on_plateau": {}},
        {"csv_log": {"path": "/home/somebody/.profile"}},
        {"tensorboard": {"log_dir": " "}},
        {"checkpoint_monitor": None},
        {"metrics": ["f1"]},
        {"metrics": [["recall"]]},
        {"training_size": 0},
        {"shuffle": 1},
    ],
)
def test_that_a_broken_setting_of_a_file_is_refused(broken: dict[str, Any]) -> None:
    with pytest.raises(RecipeError):
        Recipe.from_json(broken)


def test_that_early_stopping_of_an_older_file_is_read() -> None:
    recipe = Recipe.from_json({"early_stopping": {"patience": 4}, "keep_best": True})
    assert recipe.early_stopping == EarlyStopping(4)
    assert (recipe.keep_best, recipe.checkpoint_monitor) == (True, "val_loss")


def test_the_rates_of_the_schedules() -> None:
    def rates(schedule: Any, epochs: int = 4) -> list[float]:
        return [schedule.rate(epoch, epochs, 0.8) for epoch in range(epochs)]

    assert rates(Constant()) == [0.8] * 4
    assert rates(Constant(warm_up=3)) == pytest.approx([0.2, 0.4, 0.6, 0.8])
    assert rates(StepDecay(0.5, 2)) == pytest.approx([0.8, 0.8, 0.4, 0.4])
    assert rates(ExponentialDecay(0.5)) == pytest.approx([0.8, 0.4, 0.2, 0.1])
    assert rates(CosineDecay(0.5))[::2] == pytest.approx([0.8, 0.6])
    assert rates(PiecewiseConstant((3,), (0.1,))) == pytest.approx([0.8, 0.8, 0.1, 0.1])
