"""What `compile` has left in a `.keras` file, as a recipe."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from fashion_gui.network.analysis import analyse
from fashion_gui.network.graph import Network
from fashion_gui.network.keras_config.errors import LeftOut
from fashion_gui.network.keras_config.values import snake_case
from fashion_gui.network.outputs import Output
from fashion_gui.network.scaling import rescalings
from fashion_gui.runs.checks import RecipeError
from fashion_gui.runs.clipping import CLIPPINGS, Clipping
from fashion_gui.runs.optimizers import find_kind
from fashion_gui.runs.recipe import Recipe
from fashion_gui.runs.targets import Loss, OutputSetting, Target, loss_misfit, target_fits

COMPILE = "compile"
_SHORT_NAMES = {
    "mse": "mean_squared_error",
    "mae": "mean_absolute_error",
    "bce": "binary_crossentropy",
    "kld": "kl_divergence",
}
_NOT_OFFERED = frozenset(
    {
        "gradient_accumulation_steps", "loss_scale_factor", "use_ema", "weight_decay",
    }
)  # fmt: skip
"""Settings of an optimizer that change the run and that the program does not have."""


def recipe_of(network: Network, compiled: object) -> tuple[Recipe, list[LeftOut]]:
    """The recipe that comes nearest to `compile_config`, and what is left out."""
    recipe = Recipe(scale_pixels=not rescalings(network))
    if not isinstance(compiled, dict) or not compiled:
        return recipe, []
    left_out: list[LeftOut] = []
    recipe = _with_optimizer(recipe, compiled.get("optimizer"), left_out)
    recipe = _with_losses(recipe, network, compiled.get("loss"), left_out)
    return recipe, left_out


def _with_optimizer(recipe: Recipe, optimizer: object, left_out: list[LeftOut]) -> Recipe:
    config: Mapping[str, Any] = {}
    name: object = optimizer
    if isinstance(optimizer, dict):
        found = optimizer.get("config")
        name, config = optimizer.get("class_name"), found if isinstance(found, dict) else {}
    kind = find_kind(snake_case(str(name)).replace("_", ""), config)
    if kind is None:
        left_out.append(LeftOut(COMPILE, f"optimizer={name}"))
        return recipe
    recipe = recipe.with_optimizer(kind.name)
    for setting, value in config.items():
        try:
            if setting in kind.defaults():
                recipe = recipe.with_hyperparameter(setting, value)
            elif setting == "learning_rate":
                # It was a float32.
                rate = float(f"{value:.7g}") if isinstance(value, float) else value
                recipe = replace(recipe, learning_rate=rate)
            elif setting in CLIPPINGS:
                if value not in (None, 0, False):
                    recipe = replace(recipe, clipping=Clipping(setting, value))
            elif setting in _NOT_OFFERED and value not in (None, 0, False):
                left_out.append(LeftOut(COMPILE, setting))
        except (RecipeError, TypeError, OverflowError):
            left_out.append(LeftOut(COMPILE, setting))
    return recipe


def _with_losses(
    recipe: Recipe, network: Network, losses: object, left_out: list[LeftOut]
) -> Recipe:
    outputs = analyse(network, recipe).outputs
    if isinstance(losses, dict) and "class_name" not in losses:
        losses = [losses.get(output.layer_id) for output in outputs]
    if not isinstance(losses, list):
        losses = [losses] * len(outputs)
    for output, loss in zip(outputs, losses, strict=False):
        setting = _setting(output, loss)
        if setting is None:
            left_out.append(LeftOut(COMPILE, f"loss={_name(loss)}"))
        elif (setting.target, setting.loss) != (output.target, output.loss):
            recipe = recipe.with_output(setting)
    return recipe


def _setting(output: Output, loss: object) -> OutputSetting | None:
    """Target and loss of an output, where the program has them."""
    name = snake_case(_name(loss))
    config = loss.get("config") if isinstance(loss, dict) else None
    changed = isinstance(config, dict) and (
        config.get("from_logits") or config.get("label_smoothing")
    )
    if name not in tuple(Loss) or changed:
        return None
    wanted = output.target
    if name == Loss.SPARSE_CATEGORICAL_CROSSENTROPY:
        wanted = Target.INTEGER
    elif name in (Loss.CATEGORICAL_CROSSENTROPY, Loss.KL_DIVERGENCE):
        wanted = Target.ONE_HOT
    if wanted is None or not target_fits(wanted, output.shape):
        return None
    if loss_misfit(Loss(name), wanted, output.shape) is not None:
        return None
    return OutputSetting(output.layer_id, wanted, Loss(name))


def _name(loss: object) -> str:
    """Name of a loss: a word, a function or an object of a class."""
    if isinstance(loss, dict):
        inner = loss.get("config")
        is_function = loss.get("class_name") == "function"
        return str(inner if is_function else loss.get("class_name"))
    return _SHORT_NAMES.get(str(loss).lower(), str(loss))
