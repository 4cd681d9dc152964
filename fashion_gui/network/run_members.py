"""A run as members of an archive: `run.json` and arrays in a folder of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from fashion_gui.network.drawing_members import tuning_from_members, tuning_to_members
from fashion_gui.network.graph import LayerId
from fashion_gui.network.npy import ArraysError, Read, npy_bytes, read_npy
from fashion_gui.network.project import Project
from fashion_gui.network.project_json import MalformedError, project_from_json, project_to_json
from fashion_gui.network.run_json import result_from_json, result_to_json
from fashion_gui.network.run_record import RunId, RunResult
from fashion_gui.network.shapes import Shape, size_of
from fashion_gui.network.state_members import state_from_members, state_size, state_to_members
from fashion_gui.network.trained_arrays import (
    MOST_NUMBERS,
    can_be_kept,
    from_members,
    to_members,
    weight_shapes,
)
from fashion_gui.runs.curve import Curve
from fashion_gui.runs.history import RunHistory

MOST_POINTS = 20_000
"""Points of a curve by batch that a file keeps; a longer one is thinned to its extremes."""
LARGEST_JSON = 16 * 2**20
"""Bytes of one `run.json`."""
MOST_JSON = 64 * 2**20
"""Bytes of the `run.json` of all runs together."""
MOST_BATCHES = 2**23
"""Batches in all runs together: read back, each takes twelve bytes of memory."""
MOST_MOMENTS = 2_000
"""Calls of the training function whose moment a file keeps."""


@dataclass
class Budget:
    """What may still be kept, or read, of all runs together."""

    numbers: int = MOST_NUMBERS
    batches: int = MOST_BATCHES
    json_bytes: int = MOST_JSON


def result_members(
    id_: RunId, result: RunResult, budget: Budget | None = None
) -> Iterator[tuple[str, bytes]]:
    """Name and content of each member; weights and curves that exceed the budget stay out."""
    budget = budget or Budget()
    folder = f"runs/{id_}/"
    data = {
        **project_to_json(Project(result.network, result.recipe)),
        **result_to_json(result),
        "batches": 0,
        "has_weights": False,
    }
    arrays: list[tuple[str, bytes]] = []
    if 0 < len(result.history.batch_losses) <= budget.batches:
        budget.batches -= len(result.history.batch_losses)
        data |= _curves_to_members(result, folder, arrays)
    if result.tuning is not None:
        data["tuning"] = tuning_to_members(result.tuning, folder, arrays)
    trained = result.trained
    if trained is not None and can_be_kept(trained):
        shapes = weight_shapes(trained.network, trained.recipe)
        count = _count(shapes) + state_size(result.state)
        if count <= budget.numbers:
            budget.numbers -= count
            data["has_weights"] = True
            arrays.extend(to_members(trained, folder))
            if result.state is not None:
                data["state"] = state_to_members(result.state, folder, arrays)
    yield folder + "run.json", json.dumps(data, ensure_ascii=False, allow_nan=False).encode()
    yield from arrays


def read_result(id_: RunId, read: Read, budget: Budget) -> RunResult:
    """The result of a run.

    Raises:
        MalformedError, ArraysError, EditError, ParameterError, RecipeError: what does not fit.
        RecursionError: lists within lists, a thousand deep.
    """
    folder = f"runs/{id_}/"
    content = read(folder + "run.json", min(LARGEST_JSON, max(budget.json_bytes, 0)))
    budget.json_bytes -= len(content)
    try:
        data = json.loads(content.decode("utf-8"))
    except ValueError as error:
        raise MalformedError("a run is no JSON") from error
    if not isinstance(data, dict):
        raise MalformedError("a run must be an object")
    its = project_from_json(data)
    arguments = result_from_json(data)
    _read_curves(data, arguments["history"], folder, read, budget)
    tuning = trained = state = None
    if data.get("tuning") is not None:
        tuning = tuning_from_members(data["tuning"], folder, read)
    if data.get("has_weights") is True:
        shapes = weight_shapes(its.network, its.recipe)
        _take(budget, _count(shapes))
        trained = from_members(its.network, its.recipe, read, folder)
        if data.get("state") is not None:
            state = state_from_members(
                data["state"], folder, read, lambda count: _take(budget, count)
            )
    return RunResult(
        its.network, its.recipe, trained=trained, state=state, tuning=tuning, **arguments
    )


def _curves_to_members(
    result: RunResult, folder: str, arrays: list[tuple[str, bytes]]
) -> dict[str, Any]:
    history = result.history
    count = len(history.batch_losses)
    data: dict[str, Any] = {"batches": count}
    for key, curve in (("losses", history.batch_losses), ("accuracies", history.batch_accuracies)):
        places, values = curve.envelope(MOST_POINTS)
        if len(curve) != count or not np.isfinite(values).all():
            continue  # no output answers with a class
        data[key] = len(places)
        arrays.append((f"{folder}{key}/places.npy", npy_bytes(places, "<i8")))
        arrays.append((f"{folder}{key}/values.npy", npy_bytes(values)))
    updates, seconds = history.call_updates.values, history.call_seconds.values
    if len(updates):
        kept = np.unique(np.linspace(0, len(updates) - 1, MOST_MOMENTS).astype(np.int64))
        data["moments"] = len(kept)
        arrays.append((folder + "updates.npy", npy_bytes(updates[kept], "<f8")))
        arrays.append((folder + "seconds.npy", npy_bytes(seconds[kept], "<f8")))
    return data


def _read_curves(
    data: dict[str, Any], history: RunHistory, folder: str, read: Read, budget: Budget
) -> None:
    count = _size(data.get("batches", 0), MOST_BATCHES)
    budget.batches -= count
    if budget.batches < 0:
        raise MalformedError("the runs have too many batches")
    if not count:
        return
    for key, curve in (("losses", history.batch_losses), ("accuracies", history.batch_accuracies)):
        if key in data:
            points = _size(data[key], min(count, MOST_POINTS))
            places = read_npy(read, f"{folder}{key}/places.npy", (points,), "<i8")
            values = read_npy(read, f"{folder}{key}/values.npy", (points,))
            _fill(curve, count, places, values)
        else:
            curve.extend(np.full(count, np.nan, np.float32))
    moments = (_size(data.get("moments", 0), MOST_MOMENTS),)
    if moments[0]:
        history.call_updates.extend(read_npy(read, folder + "updates.npy", moments, "<f8"))
        history.call_seconds.extend(read_npy(read, folder + "seconds.npy", moments, "<f8"))


def _fill(curve: Curve, count: int, places: npt.NDArray[Any], values: npt.NDArray[Any]) -> None:
    """Grows a curve to its length; between points that were kept it is straight."""
    if not len(places) or places[0] < 0 or places[-1] >= count or (np.diff(places) < 0).any():
        raise ArraysError("the points of a run's curve are in no order")
    curve.extend(np.interp(np.arange(count), places, values).astype(np.float32))


def _take(budget: Budget, count: int) -> None:
    budget.numbers -= count
    if budget.numbers < 0:
        raise ArraysError("the runs have too many weights")


def _count(shapes: Mapping[LayerId, tuple[Shape, ...]]) -> int:
    return sum(size_of(shape) for its in shapes.values() for shape in its)


def _size(value: object, maximum: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= maximum:
        raise MalformedError(f"a size in a run must be a number up to {maximum:,}")
    return value
