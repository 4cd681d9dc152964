from __future__ import annotations

import json
import time
import zipfile
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.network.project_file import (
    FORMAT,
    LARGEST_MEMBER,
    MEMBER,
    VERSION,
    ProjectFault,
    ProjectFileError,
    read_project,
    write_project,
)
from fashion_gui.network.project_json import project_to_json
from fashion_gui.runs.callbacks import MONITORS, CSVLogger, EarlyStopping, TensorBoard
from fashion_gui.runs.recipe import (
    LABELS,
    METRICS,
    MOST_DRAWINGS,
    SPLITS,
    Recipe,
)
from fashion_gui.runs.schedules import SCHEDULES
from fashion_gui.runs.targets import Loss, OutputSetting, Target
from tests.network.damage import damaged_copies, spoil
from tests.network.strategies import networks, optimizer_recipes


def _with_optimizer(recipe: Recipe, chosen: Recipe, rate: float) -> Recipe:
    return replace(
        recipe,
        optimizer=chosen.optimizer,
        learning_rate=rate,
        hyperparameters=chosen.hyperparameters,
        clipping=chosen.clipping,
    )


plain_recipes = st.builds(
    Recipe,
    labels=st.sampled_from(LABELS),
    epochs=st.integers(1, 10_000),
    batch_size=st.integers(0, 60_000),
    validation_share=st.floats(0.01, 0.9),
    split=st.sampled_from(SPLITS),
    seed=st.integers(0, 2**31 - 1),
    split_seed=st.integers(0, 2**31 - 1),
    early_stopping=st.none()
    | st.builds(
        EarlyStopping,
        st.integers(0, 1000),
        st.booleans(),
        st.sampled_from(MONITORS),
        st.floats(0, 1000),
    ),
    checkpoint_monitor=st.sampled_from(MONITORS),
    csv_log=st.none() | st.just(CSVLogger("log.csv")),
    tensorboard=st.none() | st.just(TensorBoard("logs")),
    metrics=st.lists(st.sampled_from(METRICS), unique=True).map(tuple),
    training_size=st.none() | st.integers(1, 60_000),
    shuffle=st.booleans(),
    drawing_count=st.integers(0, MOST_DRAWINGS),
    schedule=st.none() | st.sampled_from([kind(warm_up=2) for kind in SCHEDULES.values()]),
    keep_best=st.booleans(),
    outputs=st.lists(
        st.builds(
            OutputSetting,
            st.sampled_from(["dense", "gone"]),
            st.sampled_from(Target),
            st.sampled_from(Loss),
        ),
        max_size=2,
    ).map(tuple),
    label_noise=st.floats(0, 1),
    scale_pixels=st.booleans(),
)
recipes = st.builds(_with_optimizer, plain_recipes, optimizer_recipes(), st.floats(1e-8, 1000.0))

SECONDS = 5.0
"""A file that takes longer to refuse would freeze the window."""


def write_json(path: Path, data: object) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MEMBER, json.dumps(data))
    return path


def example() -> dict[str, Any]:
    project = project_to_json(PRESETS["early-stopping"].build())
    return {"format": FORMAT, "version": VERSION, **project}


@given(network=networks(), recipe=recipes)
def test_that_a_project_comes_back_as_it_was(
    network: Any, recipe: Recipe, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("projects") / "mine.fashion"
    project = Project(network, recipe)
    write_project(project, path)
    assert read_project(path) == project


def test_that_every_setting_of_a_recipe_is_tried_above() -> None:
    tried = {
        "labels", "optimizer", "learning_rate", "epochs", "batch_size", "validation_share",
        "split", "seed", "split_seed", "early_stopping", "keep_best", "outputs", "label_noise",
        "scale_pixels", "hyperparameters", "checkpoint_monitor", "reduce_on_plateau", "schedule",
        "csv_log", "tensorboard", "metrics", "training_size", "shuffle", "drawing_count",
        "clipping",
    }  # fmt: skip
    assert {field.name for field in fields(Recipe)} == tried


def test_that_a_preset_s_file_is_small_and_readable(tmp_path: Path) -> None:
    path = tmp_path / "chapter.fashion"
    write_project(PRESETS["chapter"].build(), path)
    assert path.stat().st_size < 4000
    with zipfile.ZipFile(path) as archive:
        assert archive.namelist() == [MEMBER]
        assert json.loads(archive.read(MEMBER))["version"] == VERSION


def test_that_a_file_cut_off_anywhere_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "whole.fashion"
    write_project(PRESETS["chapter"].build(), path)
    whole = path.read_bytes()
    for length in range(0, len(whole), 7):
        path.write_bytes(whole[:length])
        with pytest.raises(ProjectFileError):
            read_project(path)


def test_that_a_flipped_or_cut_file_is_the_same_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "whole.fashion"
    project = PRESETS["chapter"].build()
    write_project(project, path)
    for damaged in damaged_copies(path.read_bytes(), 1000, seed=0):
        path.write_bytes(damaged)
        try:
            assert read_project(path) == project
        except ProjectFileError as error:
            assert error.path == path


@settings(max_examples=300)
@given(data=st.data())
def test_that_a_wrong_value_anywhere_is_refused_or_fits(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    content = example()
    spoil(content, data)
    path = tmp_path_factory.getbasetemp() / "wrong.fashion"
    write_json(path, content)
    try:
        project = read_project(path)
    except ProjectFileError as error:
        assert error.reason
        assert len(error.reason) < 400
    else:
        write_project(project, path)
        assert read_project(path) == project


def _deeper(depth: int) -> Callable[[dict[str, Any]], None]:
    def change(content: dict[str, Any]) -> None:
        value: list[Any] = []
        for _ in range(depth):
            value = [value]
        content["layers"][1]["parameters"] = {"units": value}

    return change


def _many_layers(content: dict[str, Any]) -> None:
    layer = {"kind": "Flatten", "parameters": {}, "position": [0, 0]}
    content["layers"] = [{**layer, "id": f"a{number}"} for number in range(100_000)]


def _many_connections(content: dict[str, Any]) -> None:
    content["connections"] = [["flatten", "dense"]] * 500_000


def _long_word(content: dict[str, Any]) -> None:
    content["layers"][0]["kind"] = "x" * 1_000_000


def _long_number(content: dict[str, Any]) -> None:
    content["recipe"]["learning_rate"] = 10**4000


def _shares_a_use(content: dict[str, Any]) -> None:
    content["layers"].append({"id": "a", "shares": "b"})
    content["layers"].append({"id": "b", "shares": "a"})


def _shares_itself(content: dict[str, Any]) -> None:
    content["layers"].append({"id": "a", "shares": "a"})


def _shares_an_input(content: dict[str, Any]) -> None:
    content["layers"].append({"id": "a", "shares": "input"})


def _circle(content: dict[str, Any]) -> None:
    content["connections"].append(["dense", "flatten"])


@pytest.mark.parametrize(
    "change",
    [
        _deeper(500),
        _deeper(900),
        _many_layers,
        _many_connections,
        _long_word,
        _long_number,
        _shares_a_use,
        _shares_itself,
        _shares_an_input,
        _circle,
    ],
)
def test_that_a_hostile_file_is_refused_at_once(
    change: Callable[[dict[str, Any]], None], tmp_path: Path
) -> None:
    content = example()
    change(content)
    path = write_json(tmp_path / "hostile.fashion", content)
    began = time.process_time()
    with pytest.raises(ProjectFileError) as caught:
        read_project(path)
    assert time.process_time() - began < SECONDS
    assert len(caught.value.reason) < 400


@pytest.mark.parametrize("text", [b"\xff\xfe", b"[" * 100_000, b"null", b"[]", b"1e999", b""])
def test_that_a_member_that_is_no_project_is_refused(text: bytes, tmp_path: Path) -> None:
    path = tmp_path / "odd.fashion"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(MEMBER, text)
    with pytest.raises(ProjectFileError):
        read_project(path)


def test_that_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.fashion"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MEMBER, b" " * (LARGEST_MEMBER + 1))
    assert path.stat().st_size < LARGEST_MEMBER / 100
    with pytest.raises(ProjectFileError, match="too large"):
        read_project(path)


def test_that_a_zip_bomb_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.fashion"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MEMBER, b" " * (LARGEST_MEMBER + 1))
    size = (LARGEST_MEMBER + 1).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(size, (100).to_bytes(4, "little")))
    with pytest.raises(ProjectFileError):
        read_project(path)


def test_that_a_newer_file_is_told_from_a_broken_one(tmp_path: Path) -> None:
    path = write_json(tmp_path / "newer.fashion", {**example(), "version": VERSION + 1})
    with pytest.raises(ProjectFileError, match="newer version") as caught:
        read_project(path)
    assert caught.value.fault is ProjectFault.NEWER


@pytest.mark.parametrize("version", [None, 0, "1", True, 1.5, [1]])
def test_that_an_unknown_version_is_refused(version: object, tmp_path: Path) -> None:
    path = write_json(tmp_path / "odd.fashion", {**example(), "version": version})
    with pytest.raises(ProjectFileError, match="version"):
        read_project(path)


def test_that_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ProjectFileError, match="no such file"):
        read_project(tmp_path / "missing.fashion")
    with pytest.raises(ProjectFileError):
        read_project(tmp_path)


def test_that_a_write_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.fashion"
    write_project(PRESETS["chapter"].build(), path)
    before = path.read_bytes()

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ProjectFileError, match="No space left"):
        write_project(PRESETS["convolutional"].build(), path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("place", ["no-folder/a.fashion", "a-file/a.fashion", "a" * 300])
def test_that_a_place_that_cannot_be_written_is_refused(place: str, tmp_path: Path) -> None:
    (tmp_path / "a-file").write_text("in the way")
    with pytest.raises(ProjectFileError):
        write_project(PRESETS["chapter"].build(), tmp_path / place)


def test_that_a_double_member_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "double.fashion"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(MEMBER, json.dumps(example()))
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr(MEMBER, json.dumps(example()))
    with pytest.raises(ProjectFileError) as caught:
        read_project(path)
    assert caught.value.fault is ProjectFault.DAMAGED


def test_that_a_path_that_leads_out_is_not_followed(tmp_path: Path) -> None:
    path = write_json(tmp_path / "mine.fashion", example())
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("../../escaped", b"x")
        archive.writestr("/tmp/escaped", b"x")
    assert read_project(path) == PRESETS["early-stopping"].build()
    assert list(tmp_path.iterdir()) == [path]


def test_that_a_shared_layer_before_its_owner_keeps_its_place(tmp_path: Path) -> None:
    content = {
        **example(),
        "layers": [
            {"id": "use", "shares": "dense", "position": [1, 2]},
            {"id": "dense", "kind": "Dense", "parameters": {"units": 3}},
        ],
        "connections": [["use", "dense"]],
    }
    network = read_project(write_json(tmp_path / "shared.fashion", content)).network
    assert list(network.layers) == ["use", "dense"]
    assert network.layers["use"].shares == "dense"
    assert network.layers["use"].parameters["units"] == 3
