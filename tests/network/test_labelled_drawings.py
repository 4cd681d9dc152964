"""Labelled drawings, and runs that were fine-tuned on them, in project files."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from fashion_gui.network.labelled_drawing import LabelledDrawing, kept
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.network.project_file import ProjectFileError, read_project, write_project
from fashion_gui.network.run_record import RunOutcome, RunRecord, RunResult
from fashion_gui.network.tuning import tuning_of, tuning_recipe
from fashion_gui.runs.callbacks import EarlyStopping
from fashion_gui.runs.events import EpochEnded
from fashion_gui.runs.history import RunHistory
from fashion_gui.runs.recipe import Recipe


def drawing(seed: int, label: int) -> LabelledDrawing:
    pixels = np.random.default_rng(seed).integers(0, 256, (28, 28), np.uint8)
    return LabelledDrawing(pixels, label)


def labelled(*labels: int) -> tuple[LabelledDrawing, ...]:
    return kept((), (drawing(place, label) for place, label in enumerate(labels)))


def project_with(*labels: int) -> Project:
    return replace(PRESETS["chapter"].build(), drawings=labelled(*labels))


def tuned_run(labels: tuple[int, ...]) -> RunRecord:
    project, history = PRESETS["chapter"].build(), RunHistory()
    history.batches_an_epoch, history.epochs_asked, history.training_count = 1, 1, 10
    history.epochs.append(EpochEnded(0, 1.0, 0.5, 1.0, 0.5, 0.1))
    result = RunResult(
        project.network,
        project.recipe,
        history,
        "2026-11-28T23:00:00.000+00:00",
        0.1,
        RunOutcome.COMPLETED,
        tuning=tuning_of("a" * 32, labelled(*labels)),
    )
    return RunRecord("b" * 32, "Run 2", result)


def is_same(one: LabelledDrawing, other: LabelledDrawing) -> bool:
    same = one.label == other.label and one.is_held_out == other.is_held_out
    return same and np.array_equal(one.pixels, other.pixels)


def test_that_every_third_drawing_of_a_class_is_held_out() -> None:
    drawings = labelled(8, 8, 0, 8, 0, 8, 0, 8, 8)
    assert {place for place, it in enumerate(drawings) if it.is_held_out} == {3, 6, 8}
    tuning = tuning_of("a" * 32, labelled(8, 8, 0, 8, 0))
    assert [it.label for it in tuning.trained_on] == [8, 8, 0, 0]
    assert [it.label for it in tuning.held_out] == [8]


def test_that_what_is_held_out_stays_so_whatever_is_deleted() -> None:
    drawings = labelled(8, 8, 8, 8, 8, 8)
    left = drawings[1:]
    again = kept(left, labelled(8, 8))
    assert again[: len(left)] == left
    assert [it.is_held_out for it in again] == [False, True, False, False, True, False, False]


def test_that_each_drawing_is_shown_often_enough_to_count() -> None:
    assert tuning_of("a" * 32, labelled(*[8] * 15)).times == 200
    assert tuning_of("a" * 32, labelled(*[8] * 999)).times == 3


def test_that_nothing_ends_a_fine_tuning_early() -> None:
    recipe = Recipe(early_stopping=EarlyStopping(), optimizer="sgd", label_noise=0.5)
    tuned = tuning_recipe(recipe, 3)
    assert (tuned.early_stopping, tuned.optimizer, tuned.label_noise) == (None, "adam", 0.0)
    assert (tuned.epochs, tuned.training_size) == (3, 6000)
    assert tuning_recipe(Recipe(training_size=100)).training_size == 100


def test_that_drawings_are_there_again(tmp_path: Path) -> None:
    project = project_with(8, 3, 3)
    write_project(project, tmp_path / "it.fashion")
    again = read_project(tmp_path / "it.fashion")
    assert all(map(is_same, again.drawings, project.drawings))
    assert len(again.drawings) == 3


def test_that_a_copy_without_results_has_the_drawings(tmp_path: Path) -> None:
    write_project(project_with(8), tmp_path / "it.fashion", with_results=False)
    assert len(read_project(tmp_path / "it.fashion", lambda _: None).drawings) == 1


def test_that_what_a_run_was_tuned_on_is_there_again(tmp_path: Path) -> None:
    run = tuned_run((8, 8, 8, 1))
    write_project(replace(PRESETS["chapter"].build(), runs=(run,)), tmp_path / "it.fashion")
    (again,) = read_project(tmp_path / "it.fashion").runs
    before, after = run.result.tuning, again.result.tuning
    assert before is not None
    assert after is not None
    assert after.base == "a" * 32
    assert len(after.trained_on) == 3
    assert all(map(is_same, after.trained_on, before.trained_on))
    assert all(map(is_same, after.held_out, before.held_out))


@pytest.mark.parametrize("labels", [[8], [8, 8, 8], [8, 10], [8, True], [8, 8.0], "88", [8] * 1001])
def test_that_labels_that_do_not_fit_are_refused(tmp_path: Path, labels: Any) -> None:
    file = tmp_path / "it.fashion"
    write_project(project_with(8, 8), file)
    _change(file, lambda data: data.update(drawings=labels))
    with pytest.raises(ProjectFileError):
        read_project(file)


def _change(file: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Rewrites the JSON in a project file."""
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    data = json.loads(members["project.json"])
    change(data)
    members["project.json"] = json.dumps(data).encode()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
