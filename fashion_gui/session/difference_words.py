"""In what two runs differ, in the language set."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from fashion_gui.network.run_difference import Difference, DifferenceKind
from fashion_gui.runs.recipe import ALL_GARMENTS
from fashion_gui.session.message_table import MessageTable
from fashion_gui.session.optimizer_words import OPTIMIZER_NAMES
from fashion_gui.session.run_words import NONE

translate = QCoreApplication.translate

_SETTINGS = MessageTable(
    "DifferenceWords",
    {
        "optimizer": "Optimizer",
        "learning_rate": "Learning rate",
        "batch_size": "Batch size",
        "epochs": "Epochs",
        "seed": "Seed",
        "labels": "Labels",
        "outputs": "Outputs",
        "early_stopping": "Early stopping",
        "keep_best": "Best weights kept",
        "validation_share": "Validation share",
        "training_size": "Training garments",
        "label_noise": "Label noise",
        "drawing_count": "Drawings mixed in",
        "hyperparameters": "Hyperparameters",
        "clipping": "Gradient clipping",
    },
)


def setting_word(difference: Difference) -> str:
    """What differs: a setting, or a layer with its parameter."""
    match difference.kind:
        case DifferenceKind.SETTING:
            return " · ".join(_setting(part) for part in difference.name.split("."))
        case DifferenceKind.PARAMETER:
            return f"{difference.layer_id} · {difference.name}"
        case DifferenceKind.LAYER:
            return translate("DifferenceWords", "Layer {name}").format(name=difference.layer_id)
        case DifferenceKind.CONNECTIONS:
            return translate("DifferenceWords", "What feeds {name}").format(
                name=difference.layer_id
            )


def value_words(difference: Difference) -> tuple[str, str]:
    """The two values."""
    left, right = difference.left, difference.right
    if difference.kind is DifferenceKind.LAYER:
        return _layer(left), _layer(right)
    if difference.name == "optimizer":
        return OPTIMIZER_NAMES[left], OPTIMIZER_NAMES[right]
    if difference.name == "batch_size":
        return _count(left), _count(right)
    if difference.name == "training_size":
        return _count(left or ALL_GARMENTS), _count(right or ALL_GARMENTS)
    return _value(left), _value(right)


def _layer(kind_name: str | None) -> str:
    return translate("DifferenceWords", "not there") if kind_name is None else kind_name


def _count(size: Any) -> str:
    return translate("DifferenceWords", "all") if size == ALL_GARMENTS else _value(size)


def _value(value: Any) -> str:
    if value is None:
        return NONE
    if isinstance(value, bool):
        return translate("DifferenceWords", "on") if value else translate("DifferenceWords", "off")
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, dict):
        return ", ".join(f"{key} {_value(it)}" for key, it in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(_value(it) for it in value) or NONE
    return str(value)


def _setting(name: str) -> str:
    return _SETTINGS.get(name) or name.replace("_", " ")
