"""Weights in the project file: what comes back, and what is refused."""

from __future__ import annotations

import io
import json
import time
import warnings
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from fashion_gui.data.input_views import PrincipalComponents
from fashion_gui.network.edits import AddLayer, AddUse, Connect, Edit, SetParameters
from fashion_gui.network.graph import Connection, Network
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.network.project_file import (
    MEMBER,
    ProjectFault,
    ProjectFileError,
    read_project,
    write_project,
)
from fashion_gui.network.trained import Trained
from fashion_gui.network.trained_arrays import MOST_NUMBERS, weight_shapes
from fashion_gui.runs.recipe import Recipe
from tests.network.damage import damaged_copies

KERNEL = "trained/weights/dense/0.npy"


def trained_project(network: Network | None = None, recipe: Recipe | None = None) -> Project:
    """A project with weights that were drawn at random."""
    network = network or PRESETS["chapter"].build().network
    recipe = recipe or Recipe(epochs=3)
    draw = np.random.default_rng(1)
    weights = {
        id_: tuple(draw.normal(size=shape).astype(np.float32) for shape in shapes)
        for id_, shapes in weight_shapes(network, recipe).items()
    }
    return Project(network, recipe, Trained(network, recipe, weights))


def shared_network() -> Network:
    """Two inputs through one Dense, whose first use comes before it in the network's order."""
    network = Network()
    edits: tuple[Edit, ...] = (
        AddLayer("a", "Input", {"source": "top_half"}),
        AddLayer("b", "Input", {"source": "bottom_half"}),
        AddLayer("flat_a", "Flatten"),
        AddLayer("flat_b", "Flatten"),
        AddLayer("dense", "Dense", {"units": 4}),
        AddUse("again", "dense"),
        AddLayer("joined", "Concatenate"),
        AddLayer("out", "Dense", {"units": 10, "activation": "softmax"}),
        *(
            Connect(Connection(*pair))
            for pair in (
                ("a", "flat_a"), ("b", "flat_b"), ("flat_a", "again"), ("flat_b", "dense"),
                ("again", "joined"), ("dense", "joined"), ("joined", "out"),
            )
        ),
    )  # fmt: skip
    for edit in edits:
        network = edit.apply(network)
    return network


def require_same_weights(first: Trained | None, second: Trained | None) -> None:
    assert first is not None
    assert second is not None
    assert first.network == second.network
    assert first.recipe == second.recipe
    assert first.weights.keys() == second.weights.keys()
    for id_, arrays in first.weights.items():
        for one, other in zip(arrays, second.weights[id_], strict=True):
            assert one.dtype == other.dtype == np.float32
            np.testing.assert_array_equal(one, other)


@pytest.mark.parametrize("network", [PRESETS["chapter"].build().network, shared_network()])
def test_that_weights_come_back_as_they_were(tmp_path: Path, network: Network) -> None:
    path, project = tmp_path / "mine.fashion", trained_project(network)
    edited = SetParameters("dense", {"units": 7}).apply(project.network)
    write_project(replace(project, network=edited), path)
    read = read_project(path)
    assert read.network == edited
    require_same_weights(read.trained, project.trained)
    write_project(read, path)
    require_same_weights(read_project(path).trained, project.trained)


def test_that_weights_are_written_once_where_layers_are_shared(tmp_path: Path) -> None:
    path = tmp_path / "mine.fashion"
    write_project(trained_project(shared_network()), path)
    with zipfile.ZipFile(path) as archive:
        names = {name.split("/")[2] for name in archive.namelist() if name.startswith("trained/")}
    assert names == {"dense", "out"}


def test_that_principal_components_come_back(tmp_path: Path) -> None:
    network = SetParameters("input", {"source": "components", "components": 5}).apply(
        PRESETS["chapter"].build().network
    )
    project, path = trained_project(network), tmp_path / "mine.fashion"
    assert project.trained is not None
    draw = np.random.default_rng(2)
    basis = PrincipalComponents(
        draw.normal(size=784).astype(np.float32), draw.normal(size=(784, 784)).astype(np.float32)
    )
    write_project(replace(project, trained=replace(project.trained, basis=basis)), path)
    read = read_project(path).trained
    require_same_weights(read, project.trained)
    assert read is not None
    assert read.basis is not None
    np.testing.assert_array_equal(read.basis.mean, basis.mean)
    np.testing.assert_array_equal(read.basis.axes, basis.axes)
    write_project(project, path)
    assert read_project(path).trained is None, "without its basis the network is of no use"


@pytest.mark.parametrize("fault", ["nan", "infinite", "another network's", "missing"])
def test_that_weights_that_no_file_can_hold_stay_out(tmp_path: Path, fault: str) -> None:
    path, project = tmp_path / "mine.fashion", trained_project()
    assert project.trained is not None
    weights = dict(project.trained.weights)
    kernel, bias = weights["dense"]
    if fault == "another network's":
        weights["dense"] = (kernel[:, :5], bias[:5])
    elif fault == "missing":
        del weights["dense"]
    else:
        kernel = kernel.copy()
        kernel[3, 3] = np.nan if fault == "nan" else np.inf
        weights["dense"] = (kernel, bias)
    write_project(replace(project, trained=replace(project.trained, weights=weights)), path)
    read = read_project(path)
    assert read == Project(project.network, project.recipe)


def test_that_a_full_disk_leaves_the_file_with_its_weights(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.fashion"
    write_project(trained_project(), path)
    before = path.read_bytes()

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ProjectFileError, match="No space left"):
        write_project(trained_project(shared_network()), path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


# Hostile files


def npy(array: Any, pickled: bool = False) -> bytes:
    stream = io.BytesIO()
    np.save(stream, array, allow_pickle=pickled)
    return stream.getvalue()


def header(text: str) -> bytes:
    line = text.encode("latin1")
    return b"\x93NUMPY\x01\x00" + len(line).to_bytes(2, "little") + line


def with_member(path: Path, content: bytes, name: str = KERNEL) -> Path:
    """The same file with another content of one member."""
    with zipfile.ZipFile(path) as archive:
        members = {it: archive.read(it) for it in archive.namelist()}
    members[name] = content
    with zipfile.ZipFile(path, "w") as archive:
        for it, bytes_ in members.items():
            archive.writestr(it, bytes_)
    return path


DESCRIBED = "{'descr': '<f4', 'fortran_order': False, "
GOOD = np.ones((784, 100), np.float32)
BAD = {
    "another shape": npy(np.ones((100, 784), np.float32)),
    "fewer axes": npy(np.ones(78400, np.float32)),
    "doubles": npy(GOOD.astype(np.float64)),
    "whole numbers": npy(GOOD.astype(np.int32)),
    "big-endian": npy(GOOD.astype(">f4")),
    "Fortran order": npy(np.asfortranarray(GOOD)),
    "objects": npy(np.array([[print]], dtype=object), pickled=True),
    "records": npy(np.zeros(3, [("a", "<f4")])),
    "no number": npy(np.full_like(GOOD, np.nan)),
    "cut off": npy(GOOD)[:-1],
    "too long": npy(GOOD) + b"x",
    "no header": b"\x93NUMPY\x01\x00",
    "nothing": b"",
    "another version": b"\x93NUMPY\x02\x00" + npy(GOOD)[8:],
    "a huge header": header(f"{DESCRIBED}'shape': (784, 100), }}{' ' * 60_000}\n"),
    "a huge shape": header(f"{DESCRIBED}'shape': (10000000000, 100), }}\n") + b"x" * 100,
    "code": header("{'descr': __import__('os').getcwd(), 'fortran_order': False, 'shape': ()}\n"),
    "deep": header("(" * 3000 + "\n"),
}  # fmt: skip


@pytest.mark.parametrize("fault", BAD)
def test_that_an_array_that_is_not_the_network_s_is_refused(tmp_path: Path, fault: str) -> None:
    path = tmp_path / "hostile.fashion"
    write_project(trained_project(), path)
    with_member(path, BAD[fault])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(ProjectFileError) as caught:
            read_project(path)
    assert caught.value.fault in (ProjectFault.WEIGHTS, ProjectFault.TOO_LARGE)


def test_that_a_good_array_in_the_same_place_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "mine.fashion"
    write_project(trained_project(), path)
    trained = read_project(with_member(path, npy(GOOD))).trained
    assert trained is not None
    np.testing.assert_array_equal(trained.weights["dense"][0], GOOD)


def changed_json(path: Path, change: Callable[[dict[str, Any]], None]) -> Path:
    with zipfile.ZipFile(path) as archive:
        data = json.loads(archive.read(MEMBER))
    change(data)
    return with_member(path, json.dumps(data).encode(), MEMBER)


def _no_object(data: dict[str, Any]) -> None:
    data["trained"] = [1]


def _other_network(data: dict[str, Any]) -> None:
    data["trained"]["layers"][2]["parameters"]["units"] = 99


def _broken_network(data: dict[str, Any]) -> None:
    del data["trained"]["connections"][0]


def _enormous_network(data: dict[str, Any]) -> None:
    """Many layers that would each be allowed."""
    layers = data["trained"]["layers"]
    layers[2]["parameters"]["units"] = 100_000
    for number in range(900):
        layers.insert(3, {"id": f"d{number}", "kind": "Dense", "parameters": {"units": 1300}})
        data["trained"]["connections"].append(["dense", f"d{number}"])


def _no_recipe(data: dict[str, Any]) -> None:
    data["trained"]["recipe"] = {"epochs": float("nan")}


@pytest.mark.parametrize(
    "change", [_no_object, _other_network, _broken_network, _enormous_network, _no_recipe]
)
def test_that_what_the_last_run_left_must_fit_together(
    tmp_path: Path, change: Callable[[dict[str, Any]], None]
) -> None:
    path = tmp_path / "hostile.fashion"
    write_project(trained_project(), path)
    changed_json(path, change)
    began = time.monotonic()
    with pytest.raises(ProjectFileError):
        read_project(path)
    assert time.monotonic() - began < 5


def test_that_a_network_of_too_many_weights_is_not_read() -> None:
    assert MOST_NUMBERS * 4 == 2**30, "a hostile file can claim so many bytes of memory"


def test_that_flipped_and_cut_files_with_weights_are_the_same_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "mine.fashion"
    network = SetParameters("dense", {"units": 2}).apply(PRESETS["chapter"].build().network)
    project = trained_project(network)
    write_project(project, path)
    for damaged in damaged_copies(path.read_bytes(), 400, seed=3):
        path.write_bytes(damaged)
        try:
            read = read_project(path)
        except ProjectFileError as error:
            assert len(error.reason) < 400
        else:
            assert read.network == network
            require_same_weights(read.trained, project.trained)
