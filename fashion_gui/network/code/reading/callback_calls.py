"""The callbacks of `fit`, as settings of a recipe."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import Any

from fashion_gui.network.code.notes import schedule_in
from fashion_gui.network.code.problems import CodeProblemKind
from fashion_gui.network.code.reading.reading import Reading
from fashion_gui.network.code.reading.values import Call, Made, Unknown
from fashion_gui.runs.callbacks import CSVLogger, EarlyStopping, ReduceLROnPlateau, TensorBoard
from fashion_gui.runs.checks import RecipeError
from fashion_gui.runs.recipe import Recipe

_READ = {
    "EarlyStopping": ("monitor", "min_delta", "patience", "restore_best_weights"),
    "ReduceLROnPlateau": ("monitor", "factor", "patience", "min_delta", "min_lr"),
    "ModelCheckpoint": ("filepath", "monitor", "save_best_only", "save_weights_only", "min_delta"),
    "CSVLogger": ("filename", "append"),
    "TensorBoard": ("log_dir", "histogram_freq", "write_graph", "update_freq"),
    "LearningRateScheduler": ("schedule",),
}
"""Arguments that are read, or make no difference here, by the callback."""

_QUIET = ("History", "TerminateOnNaN", "ProgbarLogger")
"""What is always there."""


def with_callbacks(reading: Reading, value: Any, node: ast.expr | None, recipe: Recipe) -> Recipe:
    """The recipe with the callbacks that a list, or one by itself, says; without any others."""
    recipe = replace(recipe.without_callbacks(), checkpoint_monitor="val_loss")
    if value is None or node is None:
        return recipe
    for callback in value if isinstance(value, (list, tuple)) else [value]:
        recipe = _with_callback(reading, callback, node, recipe)
    return recipe


def _with_callback(reading: Reading, callback: Any, node: ast.expr, recipe: Recipe) -> Recipe:
    name = callback.symbol.name if isinstance(callback, Made) else None
    if name not in _READ:
        if not isinstance(callback, Unknown) and name not in _QUIET:
            at = callback.call.node if isinstance(callback, Made) else node
            reading.report(at, CodeProblemKind.CALLBACK, callback=name or reading.text_of(at))
        return recipe
    call = callback.call
    _check(reading, name, call)
    try:
        return replace(recipe, **_settings(reading, name, call))
    except RecipeError as error:
        received = error.received if isinstance(error.received, (int, float, str)) else "…"
        reading.report(call.node, CodeProblemKind.SETTING, setting=error.setting, received=received)
        return recipe


def _settings(reading: Reading, name: str, call: Call) -> dict[str, Any]:
    match name:
        case "EarlyStopping":
            early = EarlyStopping(
                monitor=_plain(call.value(0, "monitor", default="val_loss")),
                min_delta=_plain(call.value(1, "min_delta", default=0.0)),
                patience=_plain(call.value(2, "patience", default=0)),
                restore_best_weights=_plain(call.value(6, "restore_best_weights", default=False)),
            )
            return {"early_stopping": early}
        case "ReduceLROnPlateau":
            plateau = ReduceLROnPlateau(
                monitor=_plain(call.value(0, "monitor", default="val_loss")),
                factor=_plain(call.value(1, "factor", default=0.1)),
                patience=_plain(call.value(2, "patience", default=10)),
                min_delta=_plain(call.value(5, "min_delta", default=1e-4)),
                min_lr=_plain(call.value(7, "min_lr", default=0.0)),
            )
            return {"reduce_on_plateau": plateau}
        case "ModelCheckpoint":
            return {
                "keep_best": call.value(3, "save_best_only", default=False) is True,
                "checkpoint_monitor": _plain(call.value(1, "monitor", default="val_loss")),
            }
        case "CSVLogger":
            return {"csv_log": CSVLogger(_plain(call.value(0, "filename")))}
        case "TensorBoard":
            return {"tensorboard": TensorBoard(_plain(call.value(0, "log_dir", default="logs")))}
    schedule = schedule_in(reading.note(call.node))
    if schedule is None:  # any function may stand there
        reading.report(call.node, CodeProblemKind.CALLBACK, callback=name)
    return {"schedule": schedule}


def _check(reading: Reading, name: str, call: Call) -> None:
    rises = str(_plain(call.value(0 if name != "ModelCheckpoint" else 1, "monitor"))).endswith(
        "accuracy"
    )
    usual = {"mode": ("auto", "max" if rises else "min"), "save_freq": ("epoch",)}
    for argument, it in call.keywords.items():
        harmless = it.value in (None, 0, False) or it.value in usual.get(argument, ())
        if argument not in (*_READ[name], "verbose") and not harmless:
            reading.report(
                it.node, CodeProblemKind.UNSUPPORTED_ARGUMENT, layer=name, argument=argument
            )


def _plain(value: Any) -> Any:
    """A number or a word; None for anything else, which no setting takes."""
    return value if isinstance(value, (int, float, str)) else None
