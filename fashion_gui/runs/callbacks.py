"""Settings of Keras's callbacks, by Keras's names.

`TerminateOnNaN` has none and is always there: a loss that is no number ends every run.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any, TypeVar

from fashion_gui.runs.checks import (
    RecipeError,
    check_boolean,
    check_choice,
    check_number,
    check_path,
    check_whole,
)
from fashion_gui.runs.parameters import ChoiceParameter

MONITORS = ("val_loss", "val_accuracy", "loss", "accuracy")
"""Figures of an epoch that a callback can watch, by Keras's names."""

LONGEST_PATIENCE = 1000


def rises(monitor: str) -> bool:
    """Whether more is better in this figure: Keras's mode "max"."""
    return monitor.endswith("accuracy")


@dataclass(frozen=True)
class EarlyStopping:
    """Stop when the monitored figure has not improved by more than `min_delta` for `patience`
    epochs."""

    patience: int = 2
    restore_best_weights: bool = True
    monitor: str = "val_loss"
    min_delta: float = 0.0

    def __post_init__(self) -> None:
        check_whole("patience", self.patience, 0, LONGEST_PATIENCE)
        check_boolean("restore_best_weights", self.restore_best_weights)
        check_choice("monitor", self.monitor, MONITORS)
        check_number("min_delta", self.min_delta, 0.0, 1000.0)


@dataclass(frozen=True)
class ReduceLROnPlateau:
    """Multiply the learning rate by `factor` when the monitored figure has not improved for
    `patience` epochs, down to `min_lr`. `min_delta` is what Keras counts as an improvement."""

    monitor: str = "val_loss"
    factor: float = 0.5
    patience: int = 2
    min_lr: float = 0.0
    min_delta: float = 1e-4

    def __post_init__(self) -> None:
        check_choice("monitor", self.monitor, MONITORS)
        check_number("factor", self.factor, 1e-6, 0.999999)
        check_whole("patience", self.patience, 0, LONGEST_PATIENCE)
        check_number("min_lr", self.min_lr, 0.0, 1000.0)
        check_number("min_delta", self.min_delta, 0.0, 1000.0)


@dataclass(frozen=True)
class CSVLogger:
    """Write a row of figures an epoch into the file `path`."""

    path: str = "training.csv"

    def __post_init__(self) -> None:
        check_path("path", self.path)
        if not self.path.lower().endswith(".csv"):  # a project of another's must not reach others
            raise RecipeError("path", self.path, "the path of a .csv file")


@dataclass(frozen=True)
class TensorBoard:
    """Write what TensorBoard shows into the folder `log_dir`."""

    log_dir: str = "logs"

    def __post_init__(self) -> None:
        check_path("log_dir", self.log_dir)


CallbackT = TypeVar("CallbackT")


def callback_from_json(kind: type[CallbackT], setting: str, data: Any) -> CallbackT | None:
    """A callback from plain data, None from null; raises `RecipeError`."""
    if data is None or isinstance(data, kind):
        return data
    names = [field.name for field in dataclasses.fields(kind)]  # type: ignore[arg-type]
    if not isinstance(data, dict) or not data.keys() <= set(names):
        wanted = ChoiceParameter(setting, names[0], choices=tuple(names))
        raise RecipeError(setting, data, f"{kind.__name__} with {', '.join(names)}", wanted)
    return kind(**data)
