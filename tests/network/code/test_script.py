"""The script trains the same network on the same garments as the program."""

from __future__ import annotations

import ast
import gzip
import json
import math
import os
import runpy
import struct
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.input_views import InputSource
from fashion_gui.data.label_noise import with_noise
from fashion_gui.network.code.reader import read_code
from fashion_gui.network.code.script import script_of
from fashion_gui.network.code.writer import Style
from fashion_gui.network.code.writing.callback_calls import schedule_text
from fashion_gui.network.edits import AddLayer, Connect, RenameLayer
from fashion_gui.network.graph import Connection, Network
from fashion_gui.network.presets import PRESETS, sequential
from fashion_gui.network.project import Project
from fashion_gui.resources import resource
from fashion_gui.runs.callbacks import CSVLogger, EarlyStopping, ReduceLROnPlateau, TensorBoard
from fashion_gui.runs.controls import RunControls
from fashion_gui.runs.events import EpochEnded
from fashion_gui.runs.parameters import Value
from fashion_gui.runs.recipe import LABELS, METRICS, Recipe
from fashion_gui.runs.schedules import (
    Constant,
    CosineDecay,
    ExponentialDecay,
    PiecewiseConstant,
    Schedule,
    StepDecay,
)
from fashion_gui.runs.targets import Loss, OutputSetting, Target
from fashion_gui.session.dataset import split_of
from tests.network.code.sameness import differences
from tests.small_runs import Log, full_data

COUNT = 3000
POINT = 0.01

_STUB = """
def __getattr__(name):
    return lambda *arguments, **keywords: drawn.append((name, arguments))
drawn = []
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first garments of Fashion-MNIST as four files, and a stand-in for matplotlib."""
    path = tmp_path_factory.mktemp("script")
    data = small_data()
    for name, array in (
        ("train-images-idx3-ubyte.gz", data.train_images),
        ("train-labels-idx1-ubyte.gz", data.train_labels),
        ("t10k-images-idx3-ubyte.gz", data.test_images),
        ("t10k-labels-idx1-ubyte.gz", data.test_labels),
    ):
        (path / name).write_bytes(gzip.compress(idx(array), 1))
    stub = path / "stub" / "matplotlib"
    stub.mkdir(parents=True)
    (stub / "__init__.py").write_text("")
    (stub / "pyplot.py").write_text(_STUB)
    return path


def small_data() -> FashionMnist:
    data = full_data()
    return FashionMnist(
        data.train_images[:COUNT],
        data.train_labels[:COUNT],
        data.test_images[:500],
        data.test_labels[:500],
    )


def idx(array: npt.NDArray[np.uint8]) -> bytes:
    """The array as an IDX file."""
    head = struct.pack(">HBB", 0, 8, array.ndim) + struct.pack(f">{array.ndim}I", *array.shape)
    return head + array.tobytes()


def epochs_of_program(project: Project) -> list[EpochEnded]:
    from fashion_gui.training import fit

    data, log = small_data(), Log()
    split = split_of(data, project.recipe)
    fit.run(project.network, project.recipe, data, split, RunControls(), log)
    return log.epochs


@pytest.fixture
def figures_of_script(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Project, Style | None], dict[str, list[float]]]:
    """Runs a script in this process, where TensorFlow is loaded already; its history."""
    pyplot = ModuleType("matplotlib.pyplot")
    exec(_STUB, pyplot.__dict__)
    package = ModuleType("matplotlib")
    package.pyplot = pyplot  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "matplotlib", package)
    monkeypatch.setitem(sys.modules, "matplotlib.pyplot", pyplot)
    monkeypatch.chdir(folder)
    monkeypatch.setattr(sys, "argv", ["script.py"])

    def run(project: Project, style: Style | None = None) -> dict[str, list[float]]:
        path = folder / "script.py"
        path.write_text(script_of(project, style), encoding="utf-8")
        left: dict[str, Any] = runpy.run_path(str(path))
        assert len(pyplot.drawn) > 2
        history: dict[str, list[float]] = left["history"].history
        return history

    return run


Run = Callable[..., dict[str, list[float]]]


def test_that_it_runs_alone_and_agrees_with_the_program(folder: Path) -> None:
    project = PRESETS["chapter"].build()
    project = replace(project, recipe=replace(project.recipe, epochs=2))
    text = script_of(project) + "\nimport json\nprint(json.dumps(history.history))\n"
    (folder / "alone.py").write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "alone.py"],
        cwd=folder,
        env={**os.environ, "MPLBACKEND": "Agg", "PYTHONPATH": str(folder / "stub")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    history = json.loads(done.stdout.splitlines()[-1])
    epochs = epochs_of_program(project)
    assert history["val_accuracy"] == pytest.approx([it.val_accuracy for it in epochs], abs=POINT)
    assert history["loss"] == pytest.approx([it.loss for it in epochs], rel=1e-3)


def test_drawings_mixed_in_with_noise(folder: Path, figures_of_script: Run) -> None:
    recipe = Recipe(epochs=2, label_noise=0.2, drawing_count=1000)
    project = Project(PRESETS["chapter"].build().network, recipe)
    text = script_of(project)
    (folder / "poor.py").write_text(text, encoding="utf-8")
    with pytest.raises(SystemExit, match="copy it beside this script"):
        runpy.run_path(str(folder / "poor.py"))
    name = "drawn-garments.npz"
    copied = folder / name
    copied.write_bytes(resource("drawn-garments", name).read_bytes())
    history, epochs = figures_of_script(project), epochs_of_program(project)
    copied.unlink()
    assert history["val_accuracy"] == pytest.approx([it.val_accuracy for it in epochs], abs=POINT)
    assert history["loss"] == pytest.approx([it.loss for it in epochs], rel=1e-3)
    assert history["val_loss"] == pytest.approx([it.val_loss for it in epochs], rel=1e-3)


def test_two_inputs_with_noise_and_a_stratified_split(figures_of_script: Run) -> None:
    recipe = Recipe(epochs=2, label_noise=0.2, split="stratified", validation_share=0.3)
    halves = ("top_half", "thumbnail", "components")
    project = Project(several_inputs(halves), recipe)
    history, epochs = figures_of_script(project), epochs_of_program(project)
    assert history["val_accuracy"] == pytest.approx([it.val_accuracy for it in epochs], abs=POINT)
    assert history["val_loss"] == pytest.approx([it.val_loss for it in epochs], rel=0.02)


def test_several_outputs(figures_of_script: Run) -> None:
    project = several_outputs()
    history, epochs = figures_of_script(project), epochs_of_program(project)
    assert history["val_loss"] == pytest.approx([it.val_loss for it in epochs], rel=0.02)
    accuracies = [it for name, it in history.items() if name.startswith("val_") and "_acc" in name]
    assert accuracies[0] == pytest.approx([it.val_accuracy for it in epochs], abs=POINT)
    assert any(name.endswith("nearest_class") for name in history)


@pytest.mark.parametrize("labels", LABELS)
def test_the_metrics_of_the_recipe(figures_of_script: Run, labels: str) -> None:
    network = PRESETS["chapter"].build().network
    project = Project(network, Recipe(epochs=2, labels=labels, metrics=METRICS))
    agree_in_metrics(figures_of_script(project), epochs_of_program(project))


def test_the_metrics_of_one_of_several_outputs(figures_of_script: Run) -> None:
    project = several_outputs()
    project = replace(project, recipe=replace(project.recipe, metrics=METRICS))
    agree_in_metrics(figures_of_script(project), epochs_of_program(project))


def agree_in_metrics(history: dict[str, list[float]], epochs: list[EpochEnded]) -> None:
    names = ["top_3_accuracy", *(f"recall_{label}" for label in range(10))]
    assert sum(epochs[-1].metrics[it] for it in names) > 1
    for name in names:
        wanted = [it.metrics[name] for it in epochs]
        # A point of the top 3; of a class there are some 60 garments.
        near = POINT if name == "top_3_accuracy" else 0.05
        (key,) = (it for it in history if it.startswith("val_") and it.endswith(name))
        assert history[key] == pytest.approx(wanted, abs=near), name


def test_an_autoencoder_that_stops_early(figures_of_script: Run) -> None:
    network = sequential(
        ("Input", {"source": "pixels"}),
        ("Dense", {"units": 32, "activation": "relu"}),
        ("Dense", {"units": 784, "activation": "sigmoid"}),
    )
    recipe = Recipe(epochs=3, early_stopping=EarlyStopping(0), keep_best=True)
    project = Project(network, recipe)
    history, epochs = figures_of_script(project, Style.FUNCTIONAL), epochs_of_program(project)
    assert history["val_loss"] == pytest.approx([it.val_loss for it in epochs], rel=0.02)


@pytest.mark.parametrize(("split", "scaled"), [("published", True), ("stratified", False)])
def test_that_it_takes_the_same_garments_and_numbers(
    folder: Path, monkeypatch: pytest.MonkeyPatch, split: str, scaled: bool
) -> None:
    from fashion_gui.training.garment_inputs import basis_of, inputs_of

    recipe = Recipe(
        split=split, split_seed=7, validation_share=0.13, label_noise=0.3, scale_pixels=scaled
    )
    network = several_inputs(tuple(InputSource))
    text = script_of(Project(network, recipe)).partition("# The network")[0]
    text = text.replace("import matplotlib.pyplot as plt", "")
    monkeypatch.setattr(sys, "argv", ["script.py", str(folder)])
    names: dict[str, Any] = {}
    exec(text, names)
    data = small_data()
    wanted = split_of(data, recipe)
    assert (names["training"] == wanted.train).all()
    assert (names["validation"] == wanted.validation).all()
    assert (names["labels"] == with_noise(data.train_labels, wanted.train, 0.3, recipe.seed)).all()
    pixels = np.float32(data.test_images) / np.float32(255)
    views = inputs_of(network, basis_of(network, data, wanted), scaled)(pixels)
    for mine, view in zip(names["inputs_of"](data.test_images), views, strict=True):
        assert mine.dtype == np.float32
        assert mine == pytest.approx(np.asarray(view), abs=1e-3 if scaled else 0.25)


def several_inputs(sources: tuple[str, ...]) -> Network:
    network = Network()
    for source in sources:
        id_ = network.fresh_id("Input")
        values: dict[str, Value] = {
            "source": source,
            "components": 20,
            "channel_axis": True,
        }
        network = AddLayer(id_, "Input", values).apply(network)
    for id_ in network.input_layers:
        flat = network.fresh_id("Flatten")
        network = AddLayer(flat, "Flatten").apply(network)
        network = Connect(Connection(id_, flat)).apply(network)
    flats = network.output_layers
    network = AddLayer("concatenate", "Concatenate").apply(network)
    for flat in flats:
        network = Connect(Connection(flat, "concatenate")).apply(network)
    network = AddLayer("dense", "Dense", {"units": 10, "activation": "softmax"}).apply(network)
    return Connect(Connection("concatenate", "dense")).apply(network)


def several_outputs() -> Project:
    network = sequential(
        ("Input", {}), ("Flatten", {}), ("Dense", {"units": 32, "activation": "relu"})
    )
    ends = (("dense_2", 10, "softmax"), ("dense_3", 1, "tanh"), ("dense_4", 1, "linear"))
    for id_, units, activation in (*ends, ("dense_5", 784, "sigmoid")):
        values: dict[str, Value] = {"units": units, "activation": activation}
        network = AddLayer(id_, "Dense", values).apply(network)
        network = Connect(Connection("dense", id_)).apply(network)
    recipe = Recipe(epochs=2, labels="integer", batch_size=64)
    recipe = recipe.with_output(OutputSetting("dense_3", Target.FOOTWEAR, Loss.HINGE))
    return Project(network, recipe)


@pytest.mark.parametrize("style", list(Style))
@pytest.mark.parametrize("name", list(PRESETS))
def test_that_the_reader_reads_it_back(name: str, style: Style) -> None:
    project = PRESETS[name].build()
    reading = read_code(script_of(project, style))
    assert not reading.problems
    assert not differences(project, reading.project)
    settings = ("seed", "epochs", "batch_size", "early_stopping", "keep_best")
    for setting in settings:
        assert getattr(reading.project.recipe, setting) == getattr(project.recipe, setting)


CALLBACKS: list[dict[str, Any]] = [
    {"early_stopping": EarlyStopping(3, False, "val_accuracy", 0.01)},
    {"keep_best": True, "checkpoint_monitor": "accuracy"},
    {"reduce_on_plateau": ReduceLROnPlateau("loss", 0.3, 4, 1e-5, 0.0)},
    {"csv_log": CSVLogger('C:\\work\\"my" log.csv'), "tensorboard": TensorBoard("logs/één")},
    {"schedule": StepDecay(0.3, 2, warm_up=2)},
    {"schedule": ExponentialDecay(0.8)},
    {"schedule": CosineDecay(0.1, warm_up=1)},
    {"schedule": PiecewiseConstant((3, 6), (0.002, 0.0003))},
    {"schedule": Constant(warm_up=4)},
]


@pytest.mark.parametrize("settings", CALLBACKS)
def test_that_callbacks_are_written_and_read_back(settings: dict[str, Any]) -> None:
    project = replace(PRESETS["chapter"].build(), recipe=Recipe(epochs=9, **settings))
    text = script_of(project)
    reading = read_code(text)
    assert not reading.problems
    assert reading.project.recipe == project.recipe


@pytest.mark.parametrize("schedule", [it["schedule"] for it in CALLBACKS if "schedule" in it])
def test_that_a_schedule_s_code_gives_its_rates(schedule: Schedule) -> None:
    text = schedule_text(schedule, 9, 0.01)
    written = [eval(text, {"math": math, "epoch": epoch}) for epoch in range(9)]
    assert written == pytest.approx([schedule.rate(epoch, 9, 0.01) for epoch in range(9)])


def test_that_only_what_is_needed_is_written() -> None:
    plain = script_of(PRESETS["softmax-only"].build())
    for word in ("thumbnail", "directions", "noise", "callbacks", "nearest_class", "isin"):
        assert word not in plain
    names = [it for it in ast.walk(ast.parse(plain)) if isinstance(it, ast.ImportFrom)]
    assert [it.module for it in names] == ["pathlib"]


def test_that_a_layer_does_not_take_the_name_of_a_variable_of_the_script() -> None:
    network = RenameLayer("input_2", "images").apply(several_inputs(("image", "image")))
    text = script_of(Project(network))
    assert "images_ = keras.Input(" in text
    assert "\nimages = keras" not in text
