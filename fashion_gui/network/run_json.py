"""A run as plain data, and back. Numbers by the batch and weights are arrays beside it."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import numpy as np

from fashion_gui.network.graph import is_layer_id
from fashion_gui.network.project_json import MalformedError
from fashion_gui.network.run_record import (
    COLOURS,
    LONGEST_NAME,
    LONGEST_NOTE,
    RunOutcome,
    RunRecord,
    RunResult,
    is_run_id,
)
from fashion_gui.runs.events import EpochEnded, FailureKind, SettingChanged
from fashion_gui.runs.history import RunHistory
from fashion_gui.runs.recipe import MOST_DRAWINGS

MOST_EPOCHS = 100_000
"""Of a run that was taken up again and again."""

MOST_METRICS = 100
"""Of an epoch."""

_MOST_GARMENTS = 60_000 + MOST_DRAWINGS
"""Trained on in an epoch."""

MOST_CHANGES = 10_000
"""Of settings while the run went on."""

_SETTINGS = ("learning_rate", "dropout_rate")

_EPOCH_FIELDS = tuple(field.name for field in dataclasses.fields(EpochEnded))


def label_to_json(run: RunRecord) -> dict[str, Any]:
    """What the person can change of a run."""
    return {"id": run.id, "name": run.name, "note": run.note, "colour": run.colour}


def label_from_json(data: object) -> dict[str, Any]:
    """Arguments of a `RunRecord` besides its result; raises `MalformedError`."""
    if not isinstance(data, dict) or data.keys() != {"id", "name", "note", "colour"}:
        raise MalformedError("a run must have an id, a name, a note and a colour")
    if not is_run_id(data["id"]):
        raise MalformedError(f"a run's id must be 32 digits. Received: {data['id']!r}")
    for key, longest in (("name", LONGEST_NAME), ("note", LONGEST_NOTE)):
        if not isinstance(data[key], str) or len(data[key]) > longest:
            raise MalformedError(f"a run's {key} must be a text of at most {longest} letters")
    if not _is_whole(data["colour"], 0, COLOURS - 1):
        raise MalformedError("a run's colour must be the place of one")
    return data


def result_to_json(result: RunResult) -> dict[str, Any]:
    """How a run went, without network and recipe."""
    failure = result.failure
    return {
        "started_at": result.started_at,
        "seconds": _number_or_none(result.seconds),
        "outcome": result.outcome.value,
        "failure": None if failure is None else failure.value,
        "weights_epoch": result.weights_epoch,
        "batches_an_epoch": result.history.batches_an_epoch,
        "epochs_asked": result.history.epochs_asked,
        "training_count": result.history.training_count,
        "epochs": [
            [_figure_to_json(getattr(epoch, name)) for name in _EPOCH_FIELDS]
            for epoch in result.history.epochs
        ],
        "epoch_fields": list(_EPOCH_FIELDS),
        "changes": [
            [it.epoch, it.batch, it.setting, _number_or_none(it.value), it.layer_id]
            for it in result.history.changes[:MOST_CHANGES]
        ],
        "failed_at": result.history.failed_at,
    }


def result_from_json(data: dict[str, Any]) -> dict[str, Any]:
    """Arguments of a `RunResult` besides network, recipe and arrays; raises `MalformedError`."""
    history = RunHistory()
    history.batches_an_epoch = _whole(data, "batches_an_epoch", 1, _MOST_GARMENTS)
    history.epochs_asked = _whole(data, "epochs_asked", 1, MOST_EPOCHS)
    history.training_count = _whole(data, "training_count", 1, _MOST_GARMENTS)
    history.epochs.extend(_epochs(data))
    history.changes.extend(_changes(data.get("changes", [])))
    history.failed_at = _step(data.get("failed_at"))
    try:
        outcome = RunOutcome(data["outcome"])
        failure = None if data.get("failure") is None else FailureKind(data["failure"])
        if outcome is RunOutcome.GOING_ON:
            raise ValueError(outcome)
        moment = data.get("started_at")
        if not isinstance(moment, str) or len(moment) > 40:
            raise ValueError(moment)
        if datetime.fromisoformat(moment).tzinfo is None:
            raise ValueError(moment)
    except (KeyError, ValueError, TypeError) as error:
        raise MalformedError("a run's outcome or moment is none") from error
    chosen = data.get("weights_epoch")
    if chosen is not None and not _is_whole(chosen, 0, MOST_EPOCHS):
        raise MalformedError("a run's weights_epoch must be the place of an epoch")
    return {
        "history": history,
        "started_at": moment,
        "seconds": _number(data.get("seconds")),
        "outcome": outcome,
        "failure": failure,
        "weights_epoch": chosen,
    }


def _epochs(data: dict[str, Any]) -> list[EpochEnded]:
    names, rows = data.get("epoch_fields"), data.get("epochs")
    required = {
        field.name
        for field in dataclasses.fields(EpochEnded)
        if field.default is field.default_factory is dataclasses.MISSING
    }
    if not isinstance(names, list) or not all(isinstance(it, str) for it in names):
        raise MalformedError("a run's epochs have no fields")
    if not required <= set(names) <= set(_EPOCH_FIELDS) or len(set(names)) < len(names):
        raise MalformedError("a run's epochs have other fields")
    if not isinstance(rows, list) or len(rows) > MOST_EPOCHS:
        raise MalformedError("a run's epochs must be a list")
    epochs = []
    for place, row in enumerate(rows):
        if not isinstance(row, list) or len(row) != len(names):
            raise MalformedError("an epoch of a run must be a list")
        values = {name: _figure(name, it) for name, it in zip(names, row, strict=True)}
        if values["epoch"] != place:
            raise MalformedError("the epochs of a run must be in order")
        epochs.append(EpochEnded(**values))
    return epochs


def _changes(rows: object) -> list[SettingChanged]:
    """Runs of older files have none written down."""
    if not isinstance(rows, list) or len(rows) > MOST_CHANGES:
        raise MalformedError("a run's changes must be a list")
    changes = []
    for row in rows:
        if not isinstance(row, list) or len(row) != 5 or row[2] not in _SETTINGS:
            raise MalformedError("a change in a run must be of a setting")
        step, layer_id = _step(row[:2]), row[4]
        if step is None or not (layer_id is None or is_layer_id(layer_id)):
            raise MalformedError("a change in a run must be at a batch")
        changes.append(SettingChanged(*step, row[2], _number(row[3]), layer_id))
    return changes


def _step(value: object) -> tuple[int, int] | None:
    if value is None:
        return None
    if not isinstance(value, list) or len(value) != 2:
        raise MalformedError("a step of a run must be an epoch and a batch")
    if not _is_whole(value[0], 0, MOST_EPOCHS) or not _is_whole(value[1], 0, 60_000):
        raise MalformedError("a step of a run must be an epoch and a batch")
    return value[0], value[1]


def _figure_to_json(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _number_or_none(it) for key, it in value.items()}
    return _number_or_none(value)


def _figure(name: str, value: object) -> Any:
    if name == "epoch":
        if not _is_whole(value, 0, MOST_EPOCHS):
            raise MalformedError("an epoch of a run has no number")
        return value
    if name != "metrics":
        return _number(value)
    if not isinstance(value, dict) or len(value) > MOST_METRICS:
        raise MalformedError("the metrics of an epoch must be an object")
    if any(len(key) > LONGEST_NAME for key in value):
        raise MalformedError("a metric's name is too long")
    return {key: _number(it) for key, it in value.items()}


def _number_or_none(value: float) -> float | int | None:
    """JSON has no NaN."""
    if isinstance(value, int):
        return value
    return float(value) if math.isfinite(value) else None


def _number(value: object) -> float:
    if value is None:
        return math.nan
    if isinstance(value, bool) or not isinstance(value, (int, float)) or abs(value) > 1e300:
        raise MalformedError("a figure of a run must be a number or nothing")
    if not np.isfinite(value):
        raise MalformedError("a figure of a run must be a number or nothing")
    return float(value)


def _whole(data: dict[str, Any], key: str, minimum: int, maximum: int) -> int:
    value = data.get(key)
    if not _is_whole(value, minimum, maximum):
        raise MalformedError(f"a run's {key} must be a whole number")
    assert isinstance(value, int)
    return value


def _is_whole(value: object, minimum: int, maximum: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and minimum <= value <= maximum
