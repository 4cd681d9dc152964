"""A run as the charts show it."""

from __future__ import annotations

from dataclasses import dataclass

from fashion_gui.runs.callbacks import EarlyStopping
from fashion_gui.runs.history import RunHistory


@dataclass(frozen=True)
class ShownRun:
    """One of the runs that are overlaid. Equal are those of the same history, shown alike.

    Attributes:
        history: its figures; nothing is added any more unless `is_live`.
        colour: place in the theme's colours of runs.
        name: what the person calls it.
        is_live: whether it goes on: it is drawn anew while it grows.
        early_stopping: the callback that it trains with.
    """

    history: RunHistory
    colour: int = 0
    name: str = ""
    is_live: bool = False
    early_stopping: EarlyStopping | None = None
