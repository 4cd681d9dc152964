"""The recipe's callbacks as calls of Keras: only what differs from Keras's defaults is written."""

from __future__ import annotations

import json

from fashion_gui.network.code.notes import schedule_note, with_note
from fashion_gui.runs.callbacks import ReduceLROnPlateau, rises
from fashion_gui.runs.recipe import Recipe
from fashion_gui.runs.schedules import (
    Constant,
    CosineDecay,
    ExponentialDecay,
    PiecewiseConstant,
    Schedule,
    StepDecay,
)

BEST_WEIGHTS = "best.weights.h5"

_KERAS_PLATEAU = {
    "monitor": "val_loss",
    "factor": 0.1,
    "patience": 10,
    "min_delta": 1e-4,
    "min_lr": 0.0,
}
"""Keras's defaults."""


def callback_calls(recipe: Recipe) -> list[str]:
    """Lines of calls, each ending with a comma; the function of a schedule is in a lambda."""
    calls: list[str] = []
    if recipe.schedule is not None:
        rate = schedule_text(recipe.schedule, recipe.epochs, recipe.learning_rate)
        call = f"keras.callbacks.LearningRateScheduler(lambda epoch, rate: {rate}),"
        calls.append(with_note(call, [schedule_note(recipe.schedule)]))
    if recipe.reduce_on_plateau is not None:
        calls.append(_call("ReduceLROnPlateau", _plateau_arguments(recipe.reduce_on_plateau)))
    early = recipe.early_stopping
    if early is not None:
        arguments = [*_monitor(early.monitor), f"patience={early.patience}"]
        if early.min_delta:
            arguments.append(f"min_delta={early.min_delta!r}")
        if early.restore_best_weights:
            arguments.append("restore_best_weights=True")
        calls.append(_call("EarlyStopping", arguments))
    if recipe.keep_best:
        calls += [
            "keras.callbacks.ModelCheckpoint(",
            f'    "{BEST_WEIGHTS}",',
            *(f"    {it}," for it in _monitor(recipe.checkpoint_monitor)),
            "    save_best_only=True,",
            "    save_weights_only=True,",
            "),",
        ]
    if recipe.csv_log is not None:
        calls.append(_call("CSVLogger", [_quoted(recipe.csv_log.path)]))
    if recipe.tensorboard is not None:
        calls.append(_call("TensorBoard", [_quoted(recipe.tensorboard.log_dir)]))
    return calls


def schedule_text(schedule: Schedule, epochs: int, base: float) -> str:
    """The rate of an `epoch`, from 0, as Python."""
    match schedule:
        case StepDecay(factor=factor, every=every):
            text = f"{base!r} * {factor!r} ** (epoch // {every})"
        case ExponentialDecay(factor=factor):
            text = f"{base!r} * {factor!r}**epoch"
        case CosineDecay(alpha=alpha):
            wave = f"0.5 * (1 + math.cos(math.pi * epoch / {epochs}))"
            share = f"({1 - alpha!r} * {wave} + {alpha!r})" if alpha else wave
            text = f"{base!r} * {share}"
        case PiecewiseConstant(boundaries=boundaries, values=values):
            parts = [
                f"{value!r} if epoch >= {boundary - 1} else "
                for boundary, value in zip(reversed(boundaries), reversed(values), strict=True)
            ]
            text = f"({''.join(parts)}{base!r})"
        case Constant():
            text = repr(base)
        case _:
            raise TypeError(f"{type(schedule).__name__} has no code")
    if schedule.warm_up:
        text = f"min(1, (epoch + 1) / {schedule.warm_up + 1}) * {text}"
    return text


def _plateau_arguments(plateau: ReduceLROnPlateau) -> list[str]:
    arguments = _monitor(plateau.monitor)
    for name, default in _KERAS_PLATEAU.items():
        value = getattr(plateau, name)
        if name != "monitor" and value != default:
            arguments.append(f"{name}={value!r}")
    return arguments


def _monitor(monitor: str) -> list[str]:
    if monitor == "val_loss":
        return []
    mode = ['mode="max"'] if rises(monitor) else []
    return [f'monitor="{monitor}"', *mode]


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _call(name: str, arguments: list[str]) -> str:
    return f"keras.callbacks.{name}({', '.join(arguments)}),"
