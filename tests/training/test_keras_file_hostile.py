"""`.keras` files that are broken or mean harm: refused with a sentence, quickly."""

from __future__ import annotations

import io
import json
import random
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fashion_gui.network.keras_config.errors import KerasFault, KerasFileError
from fashion_gui.network.keras_config.reading import CONFIG, WEIGHTS
from fashion_gui.network.project import Project
from fashion_gui.training.keras_file import read_keras_file
from tests.network.damage import damaged_copies, spoil
from tests.training.test_keras_file import nested, saved


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    model = nested()
    model.compile("adam", "categorical_crossentropy")
    return saved(model, tmp_path_factory.mktemp("good"))


def rewritten(path: Path, to: Path, **members: bytes) -> Path:
    """A copy with other contents of `config` or `weights`."""
    names = {CONFIG: "config", WEIGHTS: "weights"}
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(to, "w") as target:
        for name in source.namelist():
            target.writestr(name, members.get(names.get(name, ""), source.read(name)))
    return to


def config_of(path: Path) -> Any:
    with zipfile.ZipFile(path) as archive:
        return json.loads(archive.read(CONFIG))


@settings(max_examples=400)
@given(data=st.data())
def test_that_a_wrong_value_anywhere_is_refused_or_fits(
    data: st.DataObject, good: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    content = config_of(good)
    spoil(content, data)
    path = tmp_path_factory.getbasetemp() / "wrong.keras"
    rewritten(good, path, config=json.dumps(content).encode())
    try:
        file = read_keras_file(path)
    except KerasFileError as error:
        assert len(error.reason) < 400
    else:
        assert isinstance(file.project, Project)


def test_that_flipped_and_cut_files_are_refused_or_whole(good: Path, tmp_path: Path) -> None:
    path = tmp_path / "damaged.keras"
    for damaged in damaged_copies(good.read_bytes(), 300, seed=5):
        path.write_bytes(damaged)
        try:
            read_keras_file(path)
        except KerasFileError as error:
            assert error.path == path


def test_that_flipped_weights_crash_nothing(good: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(good) as archive:
        whole = archive.read(WEIGHTS)
    chance = random.Random(6)
    for _ in range(200):
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            damaged[chance.randrange(min(len(damaged), 20_000))] ^= 1 << chance.randrange(8)
        path = rewritten(good, tmp_path / "damaged.keras", weights=bytes(damaged))
        try:
            read_keras_file(path)
        except KerasFileError as error:
            assert error.path == path


def _towers(depth: int) -> Any:
    """Models that each call the one below twice: two to the power of `depth` layers."""
    model = {
        "module": "keras", "class_name": "Sequential",
        "config": {"name": "m", "layers": []},
    }  # fmt: skip
    for level in range(depth):
        use = {"args": [_tensor("i", 0)], "kwargs": {}}
        again = {"args": [_tensor("m", 0)], "kwargs": {}}
        model = {
            "module": "keras", "class_name": "Functional", "config": {
                "name": "m",
                "layers": [
                    {"module": "keras.layers", "class_name": "InputLayer", "name": "i",
                     "config": {"batch_shape": [None, 784]}, "inbound_nodes": []},
                    {**model, "name": "m", "inbound_nodes": [use, again]},
                ],
                "input_layers": [["i", 0, 0]], "output_layers": [["m", 1, 0]],
            },
        }  # fmt: skip
        assert level < depth
    return model


def _tensor(name: str, node: int) -> Any:
    return {"class_name": "__keras_tensor__", "config": {"keras_history": [name, node, 0]}}


def _functional(layer_list: list[Any], output: str = "a") -> Any:
    start = {
        "module": "keras.layers", "class_name": "InputLayer", "name": "i",
        "config": {"batch_shape": [None, 784]}, "inbound_nodes": [],
    }  # fmt: skip
    return {
        "module": "keras", "class_name": "Functional", "config": {
            "layers": [start, *layer_list], "input_layers": ["i", 0, 0],
            "output_layers": [output, 0, 0],
        },
    }  # fmt: skip


def _flat(name: str, *sources: str) -> Any:
    return {
        "module": "keras.layers", "class_name": "Add" if len(sources) > 1 else "Flatten",
        "name": name, "config": {},
        "inbound_nodes": [{"args": [_tensor(source, 0) for source in sources]}],
    }  # fmt: skip


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 100_000,
        b"null",
        b"{}",
        b"\xff",
        json.dumps(_towers(12)).encode(),
        json.dumps(_towers(39)).encode(),
        json.dumps(_towers(60)).encode(),
        json.dumps(_functional([_flat("a", "b"), _flat("b", "a")])).encode(),
        json.dumps(_functional([_flat("a", "gone")])).encode(),
        json.dumps(_functional([_flat("a", "i"), _flat("a", "i")])).encode(),
        json.dumps(_functional([_flat("a", *["i"] * 100_000)])).encode(),
        json.dumps(
            _functional([_flat(f"a{n}", f"a{n - 1}" if n else "i") for n in range(5000)])
        ).encode(),
        json.dumps(
            _functional([_flat(f"a{n}", "i") for n in range(900)], output="a899")
        ).encode().replace(b"784", b"1" * 5000),
    ],
)  # fmt: skip
def test_that_a_hostile_configuration_is_refused_at_once(
    good: Path, tmp_path: Path, content: bytes
) -> None:
    with pytest.raises(KerasFileError):
        read_keras_file(rewritten(good, tmp_path / "hostile.keras", config=content))


def test_that_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.keras"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(CONFIG, b" " * 2**25)
    with pytest.raises(KerasFileError) as caught:
        read_keras_file(path)
    assert caught.value.fault is KerasFault.TOO_LARGE


@pytest.mark.parametrize("content", [None, b"", b"no zip"])
def test_that_a_file_that_is_no_model_is_refused(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "none.keras"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(KerasFileError) as caught:
        read_keras_file(path)
    assert caught.value.fault in (KerasFault.MISSING, KerasFault.NOT_KERAS)


def with_kernel(good: Path, to: Path, put: Callable[[Any, str], None]) -> Path:
    """A copy whose first kernel is stored otherwise."""
    with zipfile.ZipFile(good) as archive:
        stream = io.BytesIO(archive.read(WEIGHTS))
    with h5py.File(stream, "r+") as file:
        name = "layers/dense/vars/0"
        del file[name]
        put(file, name)
    return rewritten(good, to, weights=stream.getvalue())


def _external_link(file: Any, name: str) -> None:
    file[name] = h5py.ExternalLink("/etc/hostname", "/x")


def _soft_link(file: Any, name: str) -> None:
    file[name] = h5py.SoftLink("/layers/dense_1/vars/0")


def _external_data(file: Any, name: str) -> None:
    file.create_dataset(name, (1656, 10), np.float32, external=[("/etc/hostname", 0, 66_240)])


def _chunked(file: Any, name: str) -> None:
    file.create_dataset(name, (1656, 10), np.float32, chunks=(1656, 10), compression="gzip")


def _virtual(file: Any, name: str) -> None:
    layout = h5py.VirtualLayout((1656, 10), np.float32)
    layout[:] = h5py.VirtualSource("/etc/hostname", "x", (1656, 10))
    file.create_virtual_dataset(name, layout)


def _other_shape(file: Any, name: str) -> None:
    file[name] = np.zeros((10, 10), np.float32)


def _words(file: Any, name: str) -> None:
    file[name] = ["words"] * 3


def _no_numbers(file: Any, name: str) -> None:
    file[name] = np.full((1656, 10), np.nan, np.float32)


def _nothing(_file: Any, _name: str) -> None:
    pass


def _group(file: Any, name: str) -> None:
    file.create_group(name)


@pytest.mark.parametrize(
    "put",
    [
        _external_link, _soft_link, _external_data, _chunked, _virtual, _other_shape, _words,
        _no_numbers, _nothing, _group,
    ],
)  # fmt: skip
def test_that_weights_that_are_not_plain_numbers_in_the_file_are_refused(
    good: Path, tmp_path: Path, put: Callable[[Any, str], None]
) -> None:
    with pytest.raises(KerasFileError) as caught:
        read_keras_file(with_kernel(good, tmp_path / "hostile.keras", put))
    assert caught.value.fault is KerasFault.WEIGHTS
