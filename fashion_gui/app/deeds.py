"""Tells the lesson that goes on what a person does in the workspaces."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from operator import attrgetter

from PySide6.QtWidgets import QWidget

Note = Callable[[str, Hashable], None]
"""Takes the name of a deed, out of `DEEDS`, and what it was done to."""

_SIGNALS = (
    ("data", "encodings.order.order_changed", "orders_tried"),
    ("train", "charts.controls.axis.currentIndexChanged", "axes_tried"),
    ("train", "charts.what_if.slider.valueChanged", "patiences_asked"),
    ("inside", "bar.mode_changed", "modes_tried"),
    ("inside", "view.neuron_chosen", "neurons_chosen"),
    ("results", "matrix.cell_opened", "cells_opened"),
)
"""Of each: the workspace, the signal in it, and the deed; what the signal says tells two apart."""


def note_deeds(name: str, page: QWidget, note: Note) -> None:
    """Has what is done in a workspace noted from now on."""
    for workspace, signal, deed in _SIGNALS:
        if workspace == name:
            attrgetter(signal)(page).connect(_noting(note, deed))
    if name == "network":

        def note_layers(ids: Iterable[str]) -> None:
            for id_ in ids:
                note("layers_chosen", id_)

        attrgetter("canvas.selection_changed")(page).connect(note_layers)
    elif name == "inside":
        drawn: list[None] = []

        def note_mask() -> None:
            drawn.append(None)
            note("masks_asked", len(drawn))

        attrgetter("bar.mask_requested")(page).connect(note_mask)


def _noting(note: Note, deed: str) -> Callable[..., None]:
    def take(*what: Hashable) -> None:
        if any(it is not None for it in what):  # a choice that is taken back is none
            note(deed, what)

    return take
