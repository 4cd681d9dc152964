"""Drawings that a person has labelled: part of the project, to train on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

import numpy as np
import numpy.typing as npt

SIDE = 28
MOST_KEPT = 1000
"""Drawings in a project."""

HELD_OUT = 3
"""Of each class every third drawing that is kept is held out: never trained on, to measure by."""


@dataclass(frozen=True, eq=False)
class LabelledDrawing:
    """A drawing and what it shows. Two are equal only if they are the same.

    Attributes:
        pixels: (28, 28) uint8, 0 paper, 255 full ink, as the network saw it.
        label: 0–9.
        is_held_out: whether it is only measured by; said when it is kept, and for good.
    """

    pixels: npt.NDArray[np.uint8]
    label: int
    is_held_out: bool = False


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


def kept(drawings: LabelledDrawings, new: Iterable[LabelledDrawing]) -> LabelledDrawings:
    """The drawings with new ones behind them, of which every third of a class is held out."""
    for drawing in new:
        like = [it for it in drawings if it.label == drawing.label]
        held_out = sum(it.is_held_out for it in like)
        is_due = HELD_OUT * (held_out + 1) <= len(like) + 1
        drawings = (*drawings, replace(drawing, is_held_out=is_due))
    return drawings


def pictures_of(drawings: Sequence[LabelledDrawing]) -> npt.NDArray[np.uint8]:
    """(n, 28, 28) uint8."""
    return np.array([it.pixels for it in drawings], np.uint8).reshape(-1, SIDE, SIDE)


def labels_of(drawings: Sequence[LabelledDrawing]) -> npt.NDArray[np.uint8]:
    """(n,) uint8."""
    return np.array([it.label for it in drawings], np.uint8)
