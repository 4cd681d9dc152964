"""Drawings that a person has labelled: part of the project, to train on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
import numpy.typing as npt

from fashion_gui.data.classes import CLASS_COUNT

SIDE = 28
MOST_KEPT = 1000
"""Drawings in a project."""

HELD_OUT = 3
"""Of each class every third drawing is held out: never trained on, to measure by."""


@dataclass(frozen=True, eq=False)
class LabelledDrawing:
    """A drawing and what it shows. Two are equal only if they are the same.

    Attributes:
        pixels: (28, 28) uint8, 0 paper, 255 full ink, as the network saw it.
        label: 0–9.
    """

    pixels: npt.NDArray[np.uint8]
    label: int


LabelledDrawings = tuple[LabelledDrawing, ...]


class DrawingsChange(Enum):
    """What was done, to name the step by."""

    KEEP = "keep"
    DELETE = "delete"


@dataclass(frozen=True)
class EditDrawings:
    """A change of the drawings, kept in the same history as edits of the network.

    Attributes:
        count: of drawings that came or went.
    """

    change: DrawingsChange
    count: int


def held_out_places(drawings: Sequence[LabelledDrawing]) -> frozenset[int]:
    """Places of the drawings that are held out: of each class every third, in their order."""
    seen = [0] * CLASS_COUNT
    places = set()
    for place, drawing in enumerate(drawings):
        seen[drawing.label] += 1
        if seen[drawing.label] % HELD_OUT == 0:
            places.add(place)
    return frozenset(places)


def pictures_of(drawings: Sequence[LabelledDrawing]) -> npt.NDArray[np.uint8]:
    """(n, 28, 28) uint8."""
    return np.array([it.pixels for it in drawings], np.uint8).reshape(-1, SIDE, SIDE)


def labels_of(drawings: Sequence[LabelledDrawing]) -> npt.NDArray[np.uint8]:
    """(n,) uint8."""
    return np.array([it.label for it in drawings], np.uint8)
