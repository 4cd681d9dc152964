"""Where in the window each part is that a lesson may name."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollArea, QWidget

from fashion_gui.lessons.vocabulary import WORKSPACES

if TYPE_CHECKING:
    from fashion_gui.app.main_window import MainWindow

_RUN_BAR = {
    "train-button": "train_button",
    "step-button": "step_button",
    "step-epoch-button": "step_epoch_button",
    "stop-button": "stop_button",
}
_RAIL = {f"go-to-{name}": name for name in WORKSPACES}
_IN_WORKSPACES = {
    "garments": ("data", "garments"),
    "classes": ("data", "classes"),
    "garment-details": ("data", "details"),
    "data-settings": ("data", "settings"),
    "encodings": ("data", "pages"),
    "palette": ("network", "layer_palette"),
    "canvas": ("network", "canvas"),
    "layer-properties": ("network", "properties"),
    "code": ("network", "lower_panel"),
    "recipe": ("train", "form"),
    "optimizer": ("train", "form.optimizer"),
    "garments-used": ("train", "form.data"),
    "epochs": ("train", "form.fit"),
    "callbacks": ("train", "form.callbacks"),
    "curves": ("train", "charts"),
    "runs": ("train", "runs"),
    "neurons": ("inside", "view"),
    "inside-bar": ("inside", "bar"),
    "inside-panels": ("inside", "panels"),
    "samples": ("results", "cards"),
    "confusion-matrix": ("results", "matrix"),
    "drawing": ("draw", "drawing"),
    "guess": ("draw", "guess"),
    "stages": ("draw", "stages"),
}


def widget_of(window: MainWindow, part: str) -> QWidget:
    """The widget of a part out of `PARTS`; its workspace is made if it has not been."""
    if part == "run-bar":
        return window.run_bar
    if part in _RUN_BAR:
        button: QWidget = getattr(window.run_bar, _RUN_BAR[part])
        return button
    if part in _RAIL:
        return window.rail.button(_RAIL[part])
    workspace, path = _IN_WORKSPACES[part]
    widget: QWidget = attrgetter(path)(window.workspace(workspace))
    return widget


def workspace_of(part: str) -> str:
    """The workspace that a part is in; "" for one that is always there."""
    return _IN_WORKSPACES[part][0] if part in _IN_WORKSPACES else ""


def bring_into_sight(part: QWidget) -> None:
    """Brings a part into sight within whatever it scrolls in."""
    parent = part.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(part, 8, 8)
        parent = parent.parentWidget()
