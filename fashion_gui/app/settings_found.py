"""Every setting that can be made in the window: its names, and where it is made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from fashion_gui.runs.clipping import CLIPPINGS
from fashion_gui.runs.optimizers import OPTIMIZERS
from fashion_gui.session.optimizer_words import OPTIMIZER_NAMES

translate = QCoreApplication.translate

NOT_IN_THE_WINDOW = frozenset({"split_seed", "scale_pixels"})
"""Settings of the recipe that only files and code have."""


@dataclass(frozen=True)
class SettingFound:
    """A name of a setting.

    Attributes:
        setting: of the recipe; "" for what is none.
        title, detail: its name and where it is made, in the language set.
        part: of the program, out of `PARTS`, where it is made.
    """

    setting: str
    title: str
    detail: str
    part: str


def settings_found() -> Iterator[SettingFound]:
    """All of them, in the order of the workspaces."""
    of_data = translate("CommandPalette", "Setting in Data")
    of_run = translate("CommandPalette", "Setting in Train")
    of_draw = translate("CommandPalette", "In Draw")
    for setting, title in (
        ("validation_share", translate("CommandPalette", "Validation share")),
        ("split", translate("CommandPalette", "Split")),
        ("training_size", translate("CommandPalette", "Training garments")),
        ("label_noise", translate("CommandPalette", "Label noise")),
        ("drawing_count", translate("CommandPalette", "Drawings mixed in")),
        ("labels", translate("CommandPalette", "Labels")),
        ("labels", translate("CommandPalette", "One-hot encoding")),
    ):
        yield SettingFound(setting, title, of_data, "data-settings")
    yield from (
        SettingFound(setting, title, of_run, part) for setting, title, part in _settings_of_runs()
    )
    for name in OPTIMIZER_NAMES.values():
        yield SettingFound("optimizer", name, of_run, "optimizer")
    names = {it.name: None for kind in OPTIMIZERS.values() for it in kind.hyperparameters}
    for name in names:
        yield SettingFound("hyperparameters", name, of_run, "optimizer")
    yield SettingFound("", translate("CommandPalette", "What the network sees"), of_draw, "stages")


def _settings_of_runs() -> list[tuple[str, str, str]]:
    """The setting, its name and where in Train it is made."""
    return [
        ("outputs", translate("CommandPalette", "Target and loss"), "recipe"),
        ("outputs", translate("CommandPalette", "Loss"), "recipe"),
        ("optimizer", translate("CommandPalette", "Optimizer"), "optimizer"),
        ("learning_rate", translate("CommandPalette", "Learning rate"), "optimizer"),
        ("hyperparameters", translate("CommandPalette", "Hyperparameters"), "optimizer"),
        ("clipping", translate("CommandPalette", "Gradient clipping"), "optimizer"),
        *(("clipping", name, "optimizer") for name in CLIPPINGS),
        ("metrics", translate("CommandPalette", "Metrics"), "garments-used"),
        ("metrics", translate("CommandPalette", "Top-3 accuracy"), "garments-used"),
        ("metrics", translate("CommandPalette", "Recall of each class"), "garments-used"),
        ("shuffle", translate("CommandPalette", "Shuffle the training garments"), "garments-used"),
        ("epochs", translate("CommandPalette", "Epochs"), "epochs"),
        ("batch_size", translate("CommandPalette", "Batch size"), "epochs"),
        ("seed", translate("CommandPalette", "Seed"), "epochs"),
        ("early_stopping", translate("CommandPalette", "Early stopping"), "callbacks"),
        ("early_stopping", translate("CommandPalette", "Patience"), "callbacks"),
        ("keep_best", translate("CommandPalette", "Best weights kept"), "callbacks"),
        (
            "checkpoint_monitor",
            translate("CommandPalette", "Figure that the best weights go by"),
            "callbacks",
        ),
        (
            "reduce_on_plateau",
            translate("CommandPalette", "Reducing the learning rate on a plateau"),
            "callbacks",
        ),
        ("schedule", translate("CommandPalette", "Learning rate schedule"), "callbacks"),
        ("csv_log", translate("CommandPalette", "Log as a CSV file"), "callbacks"),
        ("tensorboard", "TensorBoard", "callbacks"),
        ("", translate("CommandPalette", "Callbacks"), "callbacks"),
    ]
