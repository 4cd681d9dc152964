"""A few weights of a step: before it, their gradient, after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from fashion_gui.network.graph import LayerId
from fashion_gui.runs.inside import FrozenStep
from fashion_gui.views.inside.neuron_words import number_text
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.translated import TranslatedWidget

SHOWN = 5
_COLUMNS = 4


@dataclass(frozen=True)
class WeightMove:
    """What one step made of one weight."""

    layer_id: LayerId
    array: int
    index: tuple[int, ...]
    before: float
    gradient: float
    after: float


def moved_most(
    step: FrozenStep,
    layer_id: LayerId | None,
    unit: int | None,
    only: int | None = None,
    count: int = SHOWN,
) -> list[WeightMove]:
    """The weights with the largest gradients: of all layers, of one, or of one neuron of it.

    With `only`, of this array of the layer.
    """
    found = []
    for id_, gradients in step.gradients.items():
        if layer_id not in (None, id_):
            continue
        for array, gradient in enumerate(gradients):
            if only not in (None, array):
                continue
            found += _of_array(step, id_, array, gradient, unit, count)
    return sorted(found, key=lambda it: -abs(it.gradient))[:count]


def _of_array(
    step: FrozenStep,
    id_: LayerId,
    array: int,
    gradient: np.ndarray,
    unit: int | None,
    count: int,
) -> list[WeightMove]:
    size = np.abs(gradient)
    if unit is not None:
        if unit >= gradient.shape[-1]:
            return []
        size = np.where(np.arange(gradient.shape[-1]) == unit, size, -1.0)
    flat = size.reshape(-1)
    most = min(count, flat.size)
    best = np.argpartition(flat, flat.size - most)[flat.size - most :]
    moves = []
    for place in best[flat[best] >= 0]:
        index = tuple(int(it) for it in np.unravel_index(int(place), gradient.shape))
        moves.append(move_of(step, id_, array, index))
    return moves


def move_of(step: FrozenStep, id_: LayerId, array: int, index: tuple[int, ...]) -> WeightMove:
    """What the step made of the weight at a place of an array."""
    before, gradient, after = (
        float(arrays[id_][array][index]) for arrays in (step.before, step.gradients, step.after)
    )
    return WeightMove(id_, array, index, before, gradient, after)


def array_name(step: FrozenStep, id_: LayerId, array: int) -> str:
    """`dense · kernel`: the layer, and Keras's name of the array, or its number."""
    return f"{id_} · {weight_name(step, id_, array)}"


def weight_name(step: FrozenStep, id_: LayerId, array: int) -> str:
    """Keras's name of an array of weights; its number where there is none."""
    names = step.weight_names.get(id_, ())
    return names[array] if array < len(names) else str(array)


class MovedWeights(TranslatedWidget):
    """A small table: which weight, before, gradient, after."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads = [label("caption") for _ in range(_COLUMNS)]
        self._cells = [[label("figure") for _ in range(_COLUMNS)] for _ in range(SHOWN)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(UNIT + UNIT // 2)
        grid.setVerticalSpacing(UNIT // 2)
        grid.setColumnStretch(0, 1)
        for row, cells in enumerate((self._heads, *self._cells)):
            for column, cell in enumerate(cells):
                grid.addWidget(cell, row, column)
                if column:
                    cell.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.retranslate_ui()

    @property
    def texts(self) -> list[list[str]]:
        """What is read, row by row."""
        return [[cell.text() for cell in row] for row in self._cells if row[0].text()]

    def show_moves(self, moves: Sequence[WeightMove]) -> None:
        """Shows up to `SHOWN` weights."""
        for place, cells in enumerate(self._cells):
            if place >= len(moves):
                texts = [""] * _COLUMNS
            else:
                it = moves[place]
                name = f"{it.layer_id}{list(it.index)}"
                texts = [name, f"{it.before:.5f}", number_text(it.gradient), f"{it.after:.5f}"]
            for cell, text in zip(cells, texts, strict=True):
                cell.setText(text.replace("-", "−") if cell is not cells[0] else text)
            cells[0].setToolTip(texts[0])

    def retranslate_ui(self) -> None:
        texts = (self.tr("Weight"), self.tr("before"), self.tr("gradient"), self.tr("after"))
        for head, text in zip(self._heads, texts, strict=True):
            head.setText(text)
