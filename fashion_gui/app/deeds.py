"""Tells the lesson that goes on what a person does in the workspaces."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Mapping
from enum import Enum
from operator import attrgetter

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QWidget

from fashion_gui.runs.optimizers import OPTIMIZERS

Note = Callable[[str, Hashable], None]
"""Takes the name of a deed, out of `DEEDS`, and what it was done to."""

_SIGNALS = (
    ("data", "classes.class_chosen", "classes_chosen"),
    ("data", "encodings.order.order_changed", "orders_tried"),
    ("train", "charts.epoch_pointed", "epochs_pointed_at"),
    ("train", "charts.controls.axis.currentIndexChanged", "axes_tried"),
    ("train", "charts.what_if.slider.valueChanged", "patiences_asked"),
    ("inside", "bar.mode_changed", "modes_tried"),
    ("inside", "view.neuron_chosen", "neurons_chosen"),
)
"""Of each: the workspace, the signal in it, and the deed; what the signal says tells two apart."""


def note_deeds(name: str, page: QWidget, note: Note) -> None:
    """Has what is done in a workspace noted from now on."""
    for workspace, signal, deed in _SIGNALS:
        if workspace == name:
            attrgetter(signal)(page).connect(_noting(note, deed))
    if name in _OTHERS:
        _OTHERS[name](page, note)


def _noting(note: Note, deed: str) -> Callable[..., None]:
    def take(*what: Hashable) -> None:
        if any(it is not None for it in what):  # a choice that is taken back is none
            plain = tuple(it.value if isinstance(it, Enum) else it for it in what)
            note(deed, plain[0] if len(plain) == 1 else plain)

    return take


def _note_network(page: QWidget, note: Note) -> None:
    code = attrgetter("lower_panel.code.edit")(page)

    def note_layers(ids: Iterable[str]) -> None:
        for id_ in ids:
            note("layers_chosen", id_)

    def note_words(line: int) -> None:
        for word in re.findall(r"\w+", code.document().findBlockByNumber(line).text()):
            note("code_words_pressed", word)

    attrgetter("canvas.selection_changed")(page).connect(note_layers)
    code.line_pressed.connect(note_words)


def _note_data(page: QWidget, note: Note) -> None:
    grid = attrgetter("grid")(page)

    def note_garment(row: int) -> None:
        note("garments_chosen", grid.model.position(row))

    _follow_choice(grid.view, note_garment)


def _note_train(page: QWidget, note: Note) -> None:
    table = attrgetter("runs.table")(page)

    def note_runs(id_: str) -> None:
        for it in [id_] if id_ else [run.id for run in table.chosen]:
            note("runs_toggled", it)

    def note_optimizer(place: int) -> None:
        note("optimizers_chosen", [*OPTIMIZERS][place])

    def note_callback(entry: QAction) -> None:
        note("callbacks_read", entry.text())

    table.toggle_requested.connect(note_runs)
    attrgetter("form.optimizer.optimizer.activated")(page).connect(note_optimizer)
    attrgetter("form.callbacks.menu.hovered")(page).connect(note_callback)


def _note_inside(page: QWidget, note: Note) -> None:
    drawn: list[None] = []

    def note_mask() -> None:
        drawn.append(None)
        note("masks_asked", len(drawn))

    attrgetter("bar.mask_requested")(page).connect(note_mask)


def _note_results(page: QWidget, note: Note) -> None:
    cards = attrgetter("cards")(page)

    def note_cell(true: int, predicted: int) -> None:
        if true != predicted:
            note("cells_opened", (true, predicted))

    def note_mistake(row: int) -> None:
        if not cards.model.is_right(row):
            note("mistakes_chosen", cards.model.position(row))

    attrgetter("matrix.cell_opened")(page).connect(note_cell)
    _follow_choice(cards.view, note_mistake)


def _follow_choice(view: QAbstractItemView, take: Callable[[int], None]) -> None:
    """Tells the row that a person has chosen; of a new list the first is chosen by itself."""

    def take_current(now: QModelIndex, before: QModelIndex) -> None:
        if now.isValid() and before.isValid():
            take(now.row())

    def take_clicked(index: QModelIndex) -> None:
        take(index.row())

    view.selectionModel().currentChanged.connect(take_current)
    view.clicked.connect(take_clicked)


_OTHERS: Mapping[str, Callable[[QWidget, Note], None]] = {
    "network": _note_network,
    "data": _note_data,
    "train": _note_train,
    "inside": _note_inside,
    "results": _note_results,
}
"""What is more than a signal and a deed, by workspace."""
