"""Labelled drawings as members of an archive: labels in its JSON, pixels as an array beside it.

What the JSON says of each is its label, or its label less `CLASS_COUNT` where it is held out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.network.labelled_drawing import (
    MOST_KEPT,
    SIDE,
    LabelledDrawing,
    LabelledDrawings,
    pictures_of,
)
from fashion_gui.network.npy import Read, npy_bytes, read_npy
from fashion_gui.network.project_json import MalformedError
from fashion_gui.network.run_record import is_run_id
from fashion_gui.network.tuning import Tuning

MEMBER = "drawings.npy"
_TYPE = "|u1"


def labels_to_json(drawings: Sequence[LabelledDrawing]) -> list[int]:
    """What `read_drawings` needs to know of them."""
    return [it.label - CLASS_COUNT if it.is_held_out else it.label for it in drawings]


def drawings_bytes(drawings: Sequence[LabelledDrawing]) -> bytes:
    """Their pixels, the content of a member."""
    return npy_bytes(pictures_of(drawings), _TYPE)


def read_drawings(labels: object, name: str, read: Read) -> LabelledDrawings:
    """The drawings with these labels; where there are none, no member is needed.

    Raises:
        MalformedError, ArraysError: what does not fit.
    """
    if not isinstance(labels, list) or len(labels) > MOST_KEPT:
        raise MalformedError(f"the labels of drawings must be a list of at most {MOST_KEPT:,}")
    if not all(type(it) is int and -CLASS_COUNT <= it < CLASS_COUNT for it in labels):
        raise MalformedError("the label of a drawing must be a class")
    if not labels:
        return ()
    pictures = read_npy(read, name, (len(labels), SIDE, SIDE), _TYPE)
    pairs = zip(pictures, labels, strict=True)
    return tuple(
        LabelledDrawing(pixels, label % CLASS_COUNT, is_held_out=label < 0)
        for pixels, label in pairs
    )


def tuning_to_members(
    tuning: Tuning, folder: str, arrays: list[tuple[str, bytes]]
) -> dict[str, Any]:
    """Plain data of it; the pixels go into `arrays`."""
    drawings = (*tuning.trained_on, *tuning.held_out)
    arrays.append((folder + MEMBER, drawings_bytes(drawings)))
    count = len(tuning.trained_on)
    return {"base": tuning.base, "labels": labels_to_json(drawings), "trained_on": count}


def tuning_from_members(data: object, folder: str, read: Read) -> Tuning:
    """Back from plain data; raises `MalformedError`, `ArraysError` and what `read` raises."""
    if not isinstance(data, dict) or data.keys() != {"base", "labels", "trained_on"}:
        raise MalformedError("what a run began with must have a base and drawings")
    base, count = data["base"], data["trained_on"]
    if not is_run_id(base):
        raise MalformedError("what a run began with must be a run")
    drawings = read_drawings(data["labels"], folder + MEMBER, read)
    if type(count) is not int or not 0 < count <= len(drawings):
        raise MalformedError("a run must be trained on some of its drawings")
    return Tuning(base, drawings[:count], drawings[count:])
