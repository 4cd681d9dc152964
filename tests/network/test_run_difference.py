"""In what two runs differ."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from fashion_gui.network.edits import (
    AddLayer,
    Connect,
    Disconnect,
    Edit,
    MoveLayers,
    RemoveLayers,
    SetParameters,
)
from fashion_gui.network.graph import Connection
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.run_difference import Difference, DifferenceKind, difference_of
from fashion_gui.network.run_record import RunOutcome, RunResult
from fashion_gui.runs.callbacks import EarlyStopping
from fashion_gui.runs.clipping import Clipping
from fashion_gui.runs.history import RunHistory


def a_result(*edits: Edit, **settings: Any) -> RunResult:
    project = PRESETS["chapter"].build()
    network = project.network
    for edit in edits:
        network = edit.apply(network)
    recipe = replace(project.recipe, **settings)
    return RunResult(network, recipe, RunHistory(), "", 0.0, RunOutcome.COMPLETED)


def test_that_the_same_settings_do_not_differ() -> None:
    assert difference_of(a_result(), a_result(MoveLayers({"dense": (5.0, 5.0)}))) == []


def test_that_settings_are_told_one_by_one() -> None:
    one = a_result(optimizer="sgd", early_stopping=EarlyStopping(patience=2))
    other = a_result(batch_size=1, early_stopping=EarlyStopping(patience=3))
    setting = DifferenceKind.SETTING
    found = difference_of(one, other)
    assert Difference(setting, "optimizer", "sgd", "adam") in found
    assert Difference(setting, "batch_size", 32, 1) in found
    assert Difference(setting, "early_stopping.patience", 2, 3) in found
    assert len(found) == 3
    without = difference_of(one, a_result(optimizer="sgd"))
    assert Difference(setting, "early_stopping.patience", 2, None) in without


def test_that_clipping_is_told_as_keras_s_argument_with_its_number() -> None:
    setting = DifferenceKind.SETTING
    clipped = a_result(clipping=Clipping("clipnorm", 1.0))
    assert difference_of(a_result(), clipped) == [Difference(setting, "clipping.clipnorm", None, 1)]
    other = a_result(clipping=Clipping("clipnorm", 2.0))
    assert difference_of(clipped, other) == [Difference(setting, "clipping.clipnorm", 1, 2)]
    assert difference_of(clipped, a_result(clipping=Clipping("clipvalue", 2.0))) == [
        Difference(setting, "clipping.clipnorm", 1, None),
        Difference(setting, "clipping.clipvalue", None, 2),
    ]


def test_that_layers_are_told_added_removed_and_changed() -> None:
    changed = a_result(
        SetParameters("dense", {"units": 64, "activation": "tanh"}),
        RemoveLayers(frozenset({"dropout"})),
        AddLayer("extra", "Dense"),
    )
    assert difference_of(a_result(), changed) == [
        Difference(DifferenceKind.PARAMETER, "units", 100, 64, "dense"),
        Difference(DifferenceKind.PARAMETER, "activation", "relu", "tanh", "dense"),
        Difference(DifferenceKind.LAYER, "", "Dropout", None, "dropout"),
        Difference(DifferenceKind.LAYER, "", None, "Dense", "extra"),
    ]


def test_that_other_connections_of_the_same_layers_are_told() -> None:
    direct = a_result(
        Disconnect(Connection("dense", "dropout")), Connect(Connection("flatten", "dropout"))
    )
    assert difference_of(a_result(), direct) == [
        Difference(DifferenceKind.CONNECTIONS, "", ("dense",), ("flatten",), "dropout")
    ]
