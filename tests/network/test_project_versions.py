"""Files of earlier versions, frozen as those versions wrote them."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fashion_gui.network.analysis import ProblemKind, analyse
from fashion_gui.network.graph import Network
from fashion_gui.network.project_file import ProjectFileError, read_project, write_project

VERSION_1 = """
{
 "format": "fashion-project",
 "version": 1,
 "layers": [
  {"id": "input", "kind": "Input", "parameters": {"shape": [28, 28, 1]}, "position": [0.0, 0.0]},
  {"id": "conv2d", "kind": "Conv2D", "parameters": {"filters": 32, "kernel_size": [3, 3],
   "strides": [1, 1], "padding": "same", "activation": "relu", "use_bias": true},
   "position": [0.0, 152.0]},
  {"id": "max_pooling2d", "kind": "MaxPooling2D", "parameters": {"pool_size": [2, 2],
   "strides": null, "padding": "valid"}, "position": [0.0, 304.0]},
  {"id": "batch_normalization", "kind": "BatchNormalization", "parameters": {"momentum": 0.99,
   "epsilon": 1e-12, "center": true, "scale": true}, "position": [0.0, 456.0]},
  {"id": "flatten", "kind": "Flatten", "parameters": {}, "position": [0.0, 608.0]},
  {"id": "dropout", "kind": "Dropout", "parameters": {"rate": 0.3}, "position": [0.0, 760.0]},
  {"id": "activation", "kind": "Activation", "parameters": {"activation": "tanh"},
   "position": [0.0, 912.0]},
  {"id": "concatenate", "kind": "Concatenate", "parameters": {"axis": -1},
   "position": [0.0, 1064.0]},
  {"id": "dense", "kind": "Dense", "parameters": {"units": 10, "activation": "softmax",
   "use_bias": true}, "position": [0.0, 1216.0]}
 ],
 "connections": [
  ["input", "conv2d"], ["conv2d", "max_pooling2d"], ["max_pooling2d", "batch_normalization"],
  ["batch_normalization", "flatten"], ["flatten", "dropout"], ["dropout", "activation"],
  ["activation", "concatenate"], ["dropout", "concatenate"], ["concatenate", "dense"]
 ],
 "recipe": {"labels": "integer", "optimizer": "rmsprop", "learning_rate": 0.002, "epochs": 7,
  "batch_size": 64, "validation_share": 0.25, "split": "stratified", "seed": 1, "split_seed": 2,
  "early_stopping": {"patience": 3, "restore_best_weights": false}, "keep_best": true}
}
"""


def old_file(folder: Path, change: Callable[[dict[str, Any]], None] | None = None) -> Path:
    data = json.loads(VERSION_1)
    if change is not None:
        change(data)
    path = folder / "old.fashion"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("project.json", json.dumps(data))
    return path


def of_shape(folder: Path, shape: object) -> Network:
    def change(data: dict[str, Any]) -> None:
        data["layers"][0]["parameters"]["shape"] = shape

    return read_project(old_file(folder, change)).network


def test_that_a_file_of_version_1_opens_whole(tmp_path: Path) -> None:
    project = read_project(old_file(tmp_path))
    layers, recipe = project.network.layers, project.recipe
    assert len(layers) == len(project.network.connections) == 9
    assert layers["input"].parameters["source"] == "image"
    assert layers["input"].parameters["channel_axis"] is True
    assert layers["conv2d"].parameters["padding"] == "same"
    assert layers["dense"].position == (0.0, 1216.0)
    assert project.trained is None
    assert (recipe.labels, recipe.epochs, recipe.split, recipe.seed) == (
        "integer", 7, "stratified", 1,
    )  # fmt: skip
    assert recipe.early_stopping is not None
    assert recipe.early_stopping.patience == 3
    assert recipe.scale_pixels
    assert recipe.label_noise == 0
    assert analyse(project.network, recipe).trainable
    again = tmp_path / "new.fashion"
    write_project(project, again)
    assert read_project(again) == project


@pytest.mark.parametrize(
    ("shape", "source", "channel_axis"),
    [
        ([28, 28], "image", False),
        ([28, 28, 1], "image", True),
        ([784], "pixels", False),
        ([64], "thumbnail", False),
        ([14, 28], "top_half", False),
    ],
)
def test_that_a_shape_becomes_the_view_that_has_it(
    tmp_path: Path, shape: list[int], source: str, channel_axis: bool
) -> None:
    network = of_shape(tmp_path, shape)
    assert network.layers["input"].parameters["source"] == source
    assert network.layers["input"].parameters["channel_axis"] is channel_axis
    assert len(network.layers) == 9


@pytest.mark.parametrize("shape", [[784, 1], [14, 56], [1, 28, 28], [56, 14, 1]])
def test_that_a_shape_without_a_view_that_could_be_trained_still_can(
    tmp_path: Path, shape: list[int]
) -> None:
    network = of_shape(tmp_path, shape)
    assert network.layers["input"].parameters["source"] == "pixels"
    assert network.layers["reshape"].parameters["target_shape"] == tuple(shape)
    assert network.inputs_of("reshape") == ("input",)
    assert network.inputs_of("conv2d") == ("reshape",)
    facts = analyse(network).layers
    assert facts["reshape"].output_shape == tuple(shape)


def test_that_a_shape_that_no_garment_has_becomes_the_picture_and_shows_what_is_wrong(
    tmp_path: Path,
) -> None:
    network = of_shape(tmp_path, [32, 32, 3])
    assert network.layers["input"].parameters["source"] == "image"
    problem = analyse(network).layers["conv2d"].problem
    assert problem is not None
    assert problem.kind is ProblemKind.SHAPE


@pytest.mark.parametrize(
    "shape", [[], [0], [28.5, 28], "28", None, [True], [1, 2, 3, 4], {}, [10**30], [-28, -28]]
)
def test_that_a_shape_that_is_none_is_refused_or_becomes_the_picture(
    tmp_path: Path, shape: object
) -> None:
    try:
        network = of_shape(tmp_path, shape)
    except ProjectFileError as error:
        assert error.reason
    else:
        assert network.layers["input"].parameters["source"] == "image"


def test_that_the_name_of_the_new_layer_is_free(tmp_path: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        data["layers"][0]["parameters"]["shape"] = [784, 1]
        data["layers"][4]["id"] = "reshape"
        data["connections"] = [["input", "reshape"]]

    network = read_project(old_file(tmp_path, change)).network
    assert network.inputs_of("reshape_2") == ("input",)
    assert network.inputs_of("reshape") == ("reshape_2",)


@pytest.mark.parametrize("part", ["layers", "connections"])
@pytest.mark.parametrize("value", [None, 3, [None], [3], [[]], [{}], {}, "x"])
def test_that_a_damaged_old_file_is_refused(tmp_path: Path, part: str, value: object) -> None:
    def change(data: dict[str, Any]) -> None:
        data[part] = value

    with pytest.raises(ProjectFileError):
        read_project(old_file(tmp_path, change))
