"""Runs in project files: what comes back, what is refused, and what is left out."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from fashion_gui.network import run_members
from fashion_gui.network.edits import SetParameters
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.network.project_file import (
    MEMBER,
    MOST_RUNS,
    VERSION,
    ProjectFileError,
    read_project,
    write_project,
)
from fashion_gui.network.run_file import read_run, run_path, write_run
from fashion_gui.network.run_record import RunOutcome, RunRecord, RunResult
from fashion_gui.network.trained import Trained
from fashion_gui.runs.curve import Curve
from fashion_gui.runs.events import (
    BatchesEnded,
    EpochEnded,
    FailureKind,
    RunFailed,
    RunStarted,
    SettingChanged,
    TrainingState,
)
from fashion_gui.runs.history import RunHistory
from tests.network.damage import damaged_copies
from tests.network.test_project_versions import old_file
from tests.network.test_trained_arrays import (
    BAD,
    npy,
    require_same_weights,
    trained_project,
    with_member,
)


def a_history(epochs: int = 2, batches: int = 5, accuracy: bool = True) -> RunHistory:
    history = RunHistory()
    history.add(RunStarted(epochs, batches, 160, 40))
    draw = np.random.default_rng(epochs)
    for epoch in range(epochs):
        losses = draw.random(batches).astype(np.float32)
        hits = draw.random(batches).astype(np.float32) * (1 if accuracy else np.nan)
        mean = float(losses.mean())
        history.add(BatchesEnded(epoch, batches, losses, hits, mean, mean, epoch + 0.5))
        figures = (0.5, 0.8) if accuracy else (0.5, float("nan"))
        history.add(EpochEnded(epoch, *figures, 0.4 - epoch / 100, figures[1], 1.5))
    return history


def a_changed_history() -> RunHistory:
    history = a_history()
    history.add(SettingChanged(0, 3, "learning_rate", 0.25))
    history.add(SettingChanged(1, 0, "dropout_rate", 0.5, "dropout"))
    history.add(RunFailed(FailureKind.NOT_A_NUMBER, 1, 4))
    return history


def a_run(number: int = 1, units: int = 3, **changes: Any) -> RunRecord:
    network = SetParameters("dense", {"units": units}).apply(PRESETS["chapter"].build().network)
    project = trained_project(network)
    result = RunResult(
        project.network,
        project.recipe,
        a_history(),
        f"2026-03-0{number}T10:00:00.000+09:00",
        3.0,
        RunOutcome.COMPLETED,
        trained=project.trained,
    )
    return RunRecord(f"{number:032x}", f"Run {number}", replace(result, **changes), "a note", 2)


def a_state(trained: Trained | None) -> TrainingState:
    assert trained is not None
    weights = [array for arrays in trained.weights.values() for array in arrays]
    return TrainingState(
        2,
        (*weights, np.array([1, 2], np.uint32)),
        (np.array(7, np.int64), np.float32(0.001)),  # type: ignore[arg-type]
        {"dropout": 0.5},
        {"EarlyStopping": {"wait": 1, "best": np.inf, "best_epoch": 0, "best_weights": weights},
         "ModelCheckpoint": {"best": 0.3, "file": b"\x89HDF"}},
        3.25,
    )  # fmt: skip


def require_same_result(one: RunResult, other: RunResult) -> None:
    assert (one.started_at, one.seconds, one.outcome, one.failure, one.weights_epoch) == (
        other.started_at, other.seconds, other.outcome, other.failure, other.weights_epoch,
    )  # fmt: skip
    assert one.network == other.network
    assert one.recipe == other.recipe
    mine, theirs = one.history, other.history
    np.testing.assert_equal(repr(mine.epochs), repr(theirs.epochs))
    for name in ("batches_an_epoch", "epochs_asked", "training_count", "changes", "failed_at"):
        assert getattr(mine, name) == getattr(theirs, name)
    for name in ("batch_losses", "batch_accuracies", "call_updates", "call_seconds"):
        np.testing.assert_array_equal(getattr(mine, name).values, getattr(theirs, name).values)
    if one.trained is None:
        assert other.trained is None
    else:
        require_same_weights(one.trained, other.trained)


def test_that_runs_come_back_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "mine.fashion"
    runs = (
        a_run(1),
        a_run(2, units=4, history=a_history(3, accuracy=False), weights_epoch=1),
        a_run(3, outcome=RunOutcome.FAILED, failure=FailureKind.NOT_A_NUMBER, trained=None),
        a_run(4, outcome=RunOutcome.STOPPED_EARLY, history=a_changed_history()),
    )
    project = Project(runs[0].result.network, trained=runs[1].result.trained, runs=runs)
    write_project(project, path)
    read = read_project(path)
    assert [replace(it, result=runs[0].result) for it in read.runs] == [
        replace(it, result=runs[0].result) for it in runs
    ]
    for mine, theirs in zip(read.runs, runs, strict=True):
        require_same_result(mine.result, theirs.result)
    assert read.trained is read.runs[1].result.trained, "its weights are there once"
    with zipfile.ZipFile(path) as archive:
        assert not [name for name in archive.namelist() if name.startswith("trained/")]
        assert json.loads(archive.read(MEMBER))["version"] == VERSION == 3


def test_that_the_trained_network_of_a_run_that_was_deleted_is_kept(tmp_path: Path) -> None:
    path, run = tmp_path / "mine.fashion", a_run()
    write_project(Project(trained=run.result.trained), path)
    require_same_weights(read_project(path).trained, run.result.trained)


def test_that_where_a_run_stood_comes_back(tmp_path: Path) -> None:
    run = a_run(outcome=RunOutcome.INTERRUPTED)
    state = a_state(run.result.trained)
    write_run(run.id, replace(run.result, state=state), tmp_path)
    read = read_run(run.id, tmp_path).state
    assert read is not None
    assert (read.epochs, read.dropout_rates, read.seconds) == (2, {"dropout": 0.5}, 3.25)
    for mine, theirs in zip(
        (*read.variables, *read.optimizer), (*state.variables, *state.optimizer), strict=True
    ):
        assert mine.dtype == theirs.dtype
        np.testing.assert_array_equal(mine, theirs)
    early = read.callbacks["EarlyStopping"]
    assert early["best"] == np.inf
    assert (early["wait"], early["best_epoch"]) == (1, 0)
    for mine, theirs in zip(early["best_weights"], state.variables, strict=False):
        np.testing.assert_array_equal(mine, theirs)
    assert read.callbacks["ModelCheckpoint"] == {"best": 0.3, "file": b"\x89HDF"}


def test_that_a_long_curve_keeps_its_look(tmp_path: Path) -> None:
    history = a_history(1)
    history.batch_losses, history.batch_accuracies = Curve(), Curve()
    draw = np.random.default_rng(5)
    values = draw.random(100_000).astype(np.float32)
    values[77_777] = 9.0  # a spike
    history.batch_losses.extend(values)
    history.batch_accuracies.extend(values)
    run = a_run(history=history)
    write_run(run.id, run.result, tmp_path)
    read = read_run(run.id, tmp_path).history.batch_losses
    assert len(read) == len(values)
    assert read.values[77_777] == 9.0
    np.testing.assert_allclose(
        read.envelope(600)[1], history.batch_losses.envelope(600)[1], atol=0.1
    )
    assert run_path(tmp_path, run.id).stat().st_size < 700_000


def test_that_weights_beyond_what_a_file_holds_stay_out_the_oldest_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, runs = tmp_path / "mine.fashion", (a_run(1), a_run(2), a_run(3))
    assert runs[0].result.trained is not None
    weights = runs[0].result.trained.weights.values()
    count = sum(array.size for arrays in weights for array in arrays)
    monkeypatch.setattr(run_members.Budget, "__init__", _budget(numbers=2 * count))
    write_project(Project(runs=runs), path)
    assert [run.result.trained is None for run in read_project(path).runs] == [True, False, False]


def _budget(**values: int) -> Callable[..., None]:
    def start(self: run_members.Budget) -> None:
        self.numbers = values.get("numbers", 2**28)
        self.batches = values.get("batches", 2**23)
        self.json_bytes = values.get("json_bytes", 2**26)

    return start


def test_that_a_file_with_more_than_may_be_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.fashion"
    write_project(Project(runs=(a_run(1), a_run(2))), path)
    for values in ({"numbers": 3000}, {"batches": 15}, {"json_bytes": 2000}):
        with monkeypatch.context() as patch:
            patch.setattr(run_members.Budget, "__init__", _budget(**values))
            with pytest.raises(ProjectFileError):
                read_project(path)


@pytest.mark.parametrize("fault", BAD)
def test_that_an_array_that_is_not_the_run_s_is_refused(tmp_path: Path, fault: str) -> None:
    path, run = tmp_path / "hostile.fashion", a_run(units=100)
    write_project(Project(runs=(run,)), path)
    with_member(path, BAD[fault], f"runs/{run.id}/weights/dense/0.npy")
    with pytest.raises(ProjectFileError):
        read_project(path)


@pytest.mark.parametrize(
    "places", [[3, 2, 1, 0, 4, 5, 6, 7, 8, 9], [-1, *range(9)], [*range(9), 10], [0] * 9]
)
def test_that_a_curve_out_of_order_is_refused(tmp_path: Path, places: list[int]) -> None:
    path, run = tmp_path / "hostile.fashion", a_run()
    write_project(Project(runs=(run,)), path)
    with_member(path, npy(np.array(places)), f"runs/{run.id}/losses/places.npy")
    with pytest.raises(ProjectFileError):
        read_project(path)


WRONG: dict[str, Callable[[dict[str, Any], dict[str, Any]], None]] = {
    "no list": lambda data, run: data.update(runs={}),
    "too many": lambda data, run: data.update(runs=data["runs"] * (MOST_RUNS + 1)),
    "twice": lambda data, run: data.update(runs=data["runs"] * 2),
    "path": lambda data, run: data["runs"][0].update(id="../../../../../../etc/passwd1234567"),
    "missing": lambda data, run: data["runs"][0].update(id="f" * 32),
    "name": lambda data, run: data["runs"][0].update(name="x" * 1000),
    "colour": lambda data, run: data["runs"][0].update(colour=-1),
    "moment": lambda data, run: run.update(started_at="yesterday"),
    "outcome": lambda data, run: run.update(outcome="going on"),
    "failure": lambda data, run: run.update(failure="bad luck"),
    "epochs": lambda data, run: run["epochs"].reverse(),
    "epoch": lambda data, run: run["epochs"][0].append(3),
    "figure": lambda data, run: run["epochs"][0].__setitem__(1, "0.3"),
    "fields": lambda data, run: run.update(epoch_fields=["epoch"]),
    "batches": lambda data, run: run.update(batches=10**12),
    "points": lambda data, run: run.update(losses=10**9),
    "state": lambda data, run: run.update(state={"arrays": [["<f4", [10**9]]]}),
    "objects": lambda data, run: run.update(state={"arrays": [["|O", [1]]]}),
    "network": lambda data, run: run.update(layers=3),
    "recipe": lambda data, run: run.update(recipe={"epochs": -1}),
}  # fmt: skip


@pytest.mark.parametrize("fault", WRONG)
def test_that_a_run_that_is_none_is_refused(tmp_path: Path, fault: str) -> None:
    path, run = tmp_path / "hostile.fashion", a_run()
    write_project(Project(runs=(run,)), path)
    member = f"runs/{run.id}/run.json"
    with zipfile.ZipFile(path) as archive:
        data, its = json.loads(archive.read(MEMBER)), json.loads(archive.read(member))
    WRONG[fault](data, its)
    with_member(path, json.dumps(data).encode(), MEMBER)
    with_member(path, json.dumps(its).encode(), member)
    with pytest.raises(ProjectFileError) as caught:
        read_project(path)
    assert len(caught.value.reason) < 400


def test_that_flipped_and_cut_files_with_runs_are_the_same_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "mine.fashion"
    run = a_run(units=1, outcome=RunOutcome.INTERRUPTED)
    run = replace(run, result=replace(run.result, state=a_state(run.result.trained)))
    write_project(Project(runs=(run,)), path)
    for damaged in damaged_copies(path.read_bytes(), 200, seed=4):
        path.write_bytes(damaged)
        try:
            read = read_project(path)
        except ProjectFileError as error:
            assert len(error.reason) < 400
        else:
            require_same_result(read.runs[0].result, run.result)


def test_that_files_of_versions_1_and_2_open_without_runs(tmp_path: Path) -> None:
    assert read_project(old_file(tmp_path)).runs == ()
    path, project = tmp_path / "two.fashion", trained_project()
    write_project(project, path)
    with zipfile.ZipFile(path) as archive:
        data = json.loads(archive.read(MEMBER))
    data |= {"version": 2, "runs": "not of version 2"}
    read = read_project(with_member(path, json.dumps(data).encode(), MEMBER))
    assert read.runs == ()
    require_same_weights(read.trained, project.trained)
