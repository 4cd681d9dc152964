"""A model made ready before the run that takes it over. Keras is real."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest

from fashion_gui.network.project import Project
from fashion_gui.runs.callbacks import CSVLogger, EarlyStopping, TensorBoard
from fashion_gui.runs.controls import RunControls
from fashion_gui.runs.events import RunEnded
from fashion_gui.training import fit, prepared
from fashion_gui.training.instrumented import InstrumentedModel
from fashion_gui.training.readiness import get_ready
from tests.small_runs import Log, run_small, small_data, small_project, small_split


def make_ready(project: Project, controls: RunControls | None = None) -> None:
    data, split = small_data(), small_split()
    get_ready(project.network, project.recipe, data, split, controls or RunControls())


def run_and_keep(project: Project) -> Log:
    log = Log()
    arguments = project.network, project.recipe, small_data(), small_split()
    fit.run(*arguments, RunControls(), log, keeps_model=True)
    return log


def weights_of(log: Log) -> list[np.ndarray]:
    (ended,) = [it for it in log.events if isinstance(it, RunEnded)]
    return [array for arrays in ended.weights.values() for array in arrays]


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[InstrumentedModel]:
    """The models that have been compiled."""
    compiled: list[InstrumentedModel] = []
    compile_ = InstrumentedModel.compile

    def noting_compile(model: InstrumentedModel, **arguments: object) -> None:
        compiled.append(model)
        compile_(model, **arguments)

    monkeypatch.setattr(InstrumentedModel, "compile", noting_compile)
    return compiled


@pytest.mark.parametrize("preset", ["chapter", "two-halves"])
def test_that_a_run_takes_the_model_over_and_counts_the_same(
    preset: str, builds: list[InstrumentedModel]
) -> None:
    project = small_project(preset, early_stopping=EarlyStopping(patience=1))
    _, expected = run_small(project)
    builds.clear()
    make_ready(project)
    assert len(builds) == 1
    log = run_and_keep(project)
    assert len(builds) == 1
    assert np.array_equal(log.losses, expected.losses)
    pairs = zip(weights_of(log), weights_of(expected), strict=True)
    assert all(np.array_equal(ours, theirs) for ours, theirs in pairs)


def test_that_it_writes_no_file(tmp_path: Path) -> None:
    csv_log, tensorboard = CSVLogger(str(tmp_path / "log.csv")), TensorBoard(str(tmp_path / "logs"))
    project = small_project(csv_log=csv_log, tensorboard=tensorboard)
    make_ready(project)
    assert not list(tmp_path.iterdir())


def test_that_a_run_begun_meanwhile_waits_for_it(builds: list[InstrumentedModel]) -> None:
    project = small_project()
    _, expected = run_small(project)
    builds.clear()
    logs: list[Log] = []
    run_thread = threading.Thread(target=lambda: logs.append(run_and_keep(project)))

    class Controls(RunControls):
        def wait_for_turn(self) -> int | None:
            if not run_thread.is_alive() and not logs:
                run_thread.start()
            return super().wait_for_turn()

    make_ready(project, Controls())
    run_thread.join()
    assert len(builds) == 1
    assert np.array_equal(logs[0].losses, expected.losses)


def test_that_one_stopped_before_its_first_batch_is_of_use_as_well() -> None:
    project = small_project()
    _, expected = run_small(project)
    controls = RunControls()
    controls.stop()
    make_ready(project, controls)
    assert np.array_equal(run_and_keep(project).losses, expected.losses)


def test_that_what_cannot_be_built_is_left_to_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise ValueError("no such thing")

    project = small_project()
    with monkeypatch.context() as patch:
        patch.setattr(prepared, "build_model", refuse)
        make_ready(project)
    assert len(run_and_keep(project).epochs) == 2
