"""Numbers and predictions of lessons in words, in the language set."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from fashion_gui.lessons.conditions import Facts
from fashion_gui.lessons.texts import Live
from fashion_gui.session.message_table import MessageTable

translate = QCoreApplication.translate

_FIGURES = MessageTable(
    "LessonWords",
    {
        "loss": "training loss",
        "accuracy": "training accuracy",
        "val_loss": "validation loss",
        "val_accuracy": "validation accuracy",
    },
)

LOCKED = MessageTable(
    "LessonWords",
    {
        "data-settings": "In this step of the lesson the settings of the data cannot be changed.",
        "palette": "In this step of the lesson no layers can be added.",
        "canvas": "In this step of the lesson the layers and connections cannot be changed.",
        "layer-properties": "In this step of the lesson layer parameters cannot be changed.",
        "code": "In this step of the lesson no Keras code can be taken over.",
        "recipe": "In this step of the lesson the settings of the run cannot be changed.",
        "optimizer": "In this step of the lesson the optimizer cannot be changed.",
        "garments-used": "In this step of the lesson the garments to train on cannot be changed.",
        "epochs": "In this step of the lesson epochs and batches cannot be changed.",
        "callbacks": "In this step of the lesson the callbacks cannot be changed.",
    },
)
"""What is said where a locked part of the program, of `LOCKABLE`, would have been changed."""

NOT_YET = "–"
"""In place of a number that the program has not computed yet."""

CLOSE, NEAR = 0.15, 0.4
"""Distances of a prediction, as shares of what the figure was in the mean."""


def live_word(live: Live, facts: Facts) -> str:
    """A live number of a text as it is now."""
    value = live.expression.value(facts)
    if isinstance(value, str):
        return value or NOT_YET
    if isinstance(value, bool):
        return translate("LessonWords", "yes") if value else translate("LessonWords", "no")
    if not math.isfinite(value):
        return NOT_YET
    if live.format == "d":
        return f"{round(value):,}"
    if live.format:
        return f"{value:{live.format}}"
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:.3f}"


def figure_word(figure: str) -> str:
    """The name of a figure."""
    return _FIGURES[figure]


def distance(sketch: Sequence[float], values: Sequence[float]) -> float:
    """Mean distance of a sketched curve from the real one, over the epochs that both have."""
    pairs = [(a, b) for a, b in zip(sketch, values, strict=False) if math.isfinite(b)]
    return sum(abs(a - b) for a, b in pairs) / len(pairs) if pairs else math.nan


def distance_sentence(sketch: Sequence[float], values: Sequence[float]) -> str:
    """How far a prediction was from what came."""
    far = distance(sketch, values)
    if math.isnan(far):
        return ""
    mean = sum(abs(it) for it in values if math.isfinite(it)) / len(values)
    share = far / mean if mean else math.inf
    if share < CLOSE:
        verdict = translate("LessonWords", "Very close: on average {distance} away.")
    elif share < NEAR:
        verdict = translate("LessonWords", "The shape is near: on average {distance} away.")
    else:
        verdict = translate("LessonWords", "Far off: on average {distance} away. Why?")
    return verdict.format(distance=f"{far:.3f}")
