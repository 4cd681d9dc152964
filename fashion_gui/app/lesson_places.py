"""Where in the window each part is that a lesson may name."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea, QScrollBar, QWidget

from fashion_gui.lessons.vocabulary import WORKSPACES
from fashion_gui.widgets.segmented import Segmented

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
    "encodings": ("data", "encodings"),
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

_ON_PAGES = {
    "garments": "garments",
    "classes": "garments",
    "garment-details": "garments",
    "data-settings": "garments",
    "encodings": "encodings",
    "samples": "garments",
    "confusion-matrix": "matrix",
}
"""The page of its workspace that each of these parts is on, by the value of its button."""

_MARGIN, _STEP = 8, 8
"""Pixels: around a part that is brought into sight; between two places that are tried for it."""

_ENOUGH, _WHOLE = 0.25, 0.95
"""Shares of a part: by which it is recognized where there is no room for all parts; as good as
all of it."""


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


def way_to(window: MainWindow, part: str, shown: str) -> QWidget:
    """What a person sees of a part, or else presses to come to it, while the workspace `shown` is.

    Where no press is enough, what stands in its place, which says what to do.
    """
    workspace = workspace_of(part)
    if workspace and workspace != shown:
        return window.rail.button(workspace)
    widget = widget_of(window, part)
    if not widget.isVisible() and part in _ON_PAGES:
        button = _page_button(window.workspace(workspace), _ON_PAGES[part])
        widget = button if button.isVisible() else widget
    while not widget.isVisible() and (around := widget.parentWidget()) is not None:
        widget = around
    return widget


def _page_button(workspace: QWidget, name: str) -> QWidget:
    """The button that turns a workspace to a page."""
    pages: Segmented[Enum] = attrgetter("pages")(workspace)
    return pages.button(next(it for it in pages.values if it.value == name))


def bring_into_sight(parts: Sequence[QWidget]) -> None:
    """Scrolls to where something of each of these is seen, and as many as can be are seen whole."""
    for area in dict.fromkeys(it for part in parts for it in _areas_around(part)):
        content = area.widget()
        if content is None:
            continue
        inside = [it for it in parts if content.isAncestorOf(it) and it.isVisible()]
        areas = [
            QRect(it.mapTo(content, QPoint(0, 0)), it.geometry().size())
            .adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
            .intersected(QRect(QPoint(0, 0), content.geometry().size()))
            for it in inside
        ]
        across = [(it.x(), it.width()) for it in areas]
        down = [(it.y(), it.height()) for it in areas]
        _scroll(area.horizontalScrollBar(), across, area.viewport().width())
        _scroll(area.verticalScrollBar(), down, area.viewport().height())


def _areas_around(part: QWidget) -> list[QScrollArea]:
    """What a part scrolls in, the innermost first."""
    areas = []
    parent = part.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            areas.append(parent)
        parent = parent.parentWidget()
    return areas


def _scroll(bar: QScrollBar, spans: Sequence[tuple[int, int]], room: int) -> None:
    """Scrolls to where the spans (start, length) are seen best; no further than need be."""

    def seen(at: int) -> tuple[float, int, float, int]:
        shares = [
            (min(start + length, at + room) - max(start, at)) / max(min(length, room), 1)
            for start, length in spans
        ]
        whole = sum(it >= _WHOLE for it in shares)
        return min(_ENOUGH, *shares), whole, round(sum(shares), 1), -abs(at - bar.value())

    if spans and bar.maximum() > 0:
        places = {*range(0, bar.maximum(), _STEP), bar.maximum(), bar.value()}
        bar.setValue(max(places, key=seen))
