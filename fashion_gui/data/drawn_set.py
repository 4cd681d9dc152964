"""The drawings that ship with the program, to be mixed into training."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

KINDS = ("silhouette", "outline", "drawn")
"""How a drawing came about: a photo in one grey, the lines of a photo, or drawn by code."""

DRAWN_BY_CODE = -1
"""Stands for the photo of a drawing that was traced from none."""


@dataclass(frozen=True, eq=False)
class DrawnSet:
    """Drawings in random order, as many of every class. All arrays are read-only.

    Attributes:
        pictures: (n, 28, 28) uint8, 0 paper, 255 full ink, as a network sees drawings.
        labels: (n,) uint8, 0–9.
        kinds: (n,) uint8, the place in `KINDS`.
        photos: (n,) int32, the training photo that each was traced from, or `DRAWN_BY_CODE`.
    """

    pictures: npt.NDArray[np.uint8]
    labels: npt.NDArray[np.uint8]
    kinds: npt.NDArray[np.uint8]
    photos: npt.NDArray[np.int32]


def load_drawn_set(file: Path) -> DrawnSet:
    """The drawings of a file that `make_drawn_garments.py` wrote, in about 30 ms.

    Raises:
        OSError, EOFError, ValueError, KeyError, BadZipFile: there is no such file, or it is
            another.
    """
    with file.open("rb") as opened, np.load(opened) as stored:
        arrays = [stored[name] for name in ("pictures", "labels", "kinds", "photos")]
    for array in arrays:
        array.setflags(write=False)
    return DrawnSet(*arrays)
