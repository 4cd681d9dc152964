"""From the canvas to code and back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.code.reader import read_code
from fashion_gui.network.code.script import script_of
from fashion_gui.network.code.writer import Style, network_code
from fashion_gui.network.edits import AddLayer, AddUse, Connect, EditError, RenameLayer
from fashion_gui.network.graph import Connection, Network
from fashion_gui.network.layers.kind import Arity
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.runs.callbacks import (
    MONITORS,
    CSVLogger,
    EarlyStopping,
    ReduceLROnPlateau,
    TensorBoard,
)
from fashion_gui.runs.optimizers import OPTIMIZERS
from fashion_gui.runs.recipe import LABELS, METRICS, MOST_DRAWINGS, SPLITS, Recipe
from fashion_gui.runs.schedules import Constant, CosineDecay, StepDecay
from fashion_gui.runs.targets import Loss, OutputSetting, Target
from tests.network.code.sameness import differences, without_panel_settings
from tests.network.strategies import (
    clippings,
    networks,
    optimizer_recipes,
    parameters_of,
    values_of,
)

styles = st.sampled_from([None, *Style])

NAMES = ("x", "inputs", "model", "keras", "lambda", "2nd", "dense_layer", "input_2", "print")


def check(project: Project, style: Style | None) -> None:
    code = network_code(project, style)
    reading = read_code(code.text, recipe=without_panel_settings(project.recipe))
    assert not reading.problems, code.text
    assert not differences(project, reading.project), code.text
    lines = code.text.splitlines()
    assert code.lines.keys() == project.network.layers.keys()
    assert len(set(code.lines.values())) == len(code.lines)
    for id_, line in code.lines.items():
        called = f"{project.network.layers[id_].kind_name}("
        shared = len(project.network.uses_of(id_)) > 1
        assert shared or called in lines[line], code.text
    again = network_code(reading.project, style)
    assert read_code(again.text).project.network.layers.keys() == project.network.layers.keys()


@pytest.mark.parametrize("style", list(Style))
@pytest.mark.parametrize("name", list(PRESETS))
def test_that_a_preset_comes_back(name: str, style: Style) -> None:
    check(PRESETS[name].build(), style)


@given(networks(), styles, optimizer_recipes())
@settings(max_examples=150)
def test_that_what_a_person_made_comes_back(
    network: Network, style: Style | None, recipe: Recipe
) -> None:
    check(Project(network, recipe), style)


@st.composite
def trainable_projects(draw: st.DrawFn) -> Project:
    """Branches that split, join, share and end in several outputs, with losses chosen freely."""
    network = Network()
    for source in draw(st.lists(st.sampled_from(["image", "bottom_half", "components"]),
                                min_size=1, max_size=3)):  # fmt: skip
        id_ = network.fresh_id("Input")
        network = AddLayer(id_, "Input", {"source": source, "components": 64}).apply(network)
    kinds = ("Flatten", "Dense", "Dropout", "Concatenate", "Add", "Activation")
    for _ in range(draw(st.integers(1, 9))):
        before = [*network.layers]
        kind = CATALOG[draw(st.sampled_from(kinds))]
        id_ = network.fresh_id(kind.name)
        owners = [it for it, layer in network.layers.items() if layer.kind_name == "Dense"]
        if kind.name == "Dense" and owners and draw(st.booleans()):
            network = AddUse(id_, draw(st.sampled_from(owners))).apply(network)
        else:
            values = draw(parameters_of(kind))
            if "units" in values:
                values["units"] = draw(st.sampled_from([1, 10, 784]))
            network = AddLayer(id_, kind.name, values).apply(network)
        count = 2 if kind.arity is Arity.MANY else 1
        if len(before) < count:
            continue
        sources = st.lists(st.sampled_from(before), min_size=count, max_size=count, unique=True)
        for source in draw(sources):
            network = Connect(Connection(source, id_)).apply(network)
    for id_ in draw(st.lists(st.sampled_from([*network.layers]), unique=True, max_size=3)):
        try:
            network = RenameLayer(id_, draw(st.sampled_from(NAMES))).apply(network)
        except EditError:
            continue
    metrics = draw(st.lists(st.sampled_from(METRICS), unique=True))
    recipe = Recipe(labels=draw(st.sampled_from(LABELS)), metrics=tuple(metrics))
    for id_ in network.output_layers:
        if draw(st.booleans()):
            target, loss = draw(st.sampled_from(Target)), draw(st.sampled_from(Loss))
            recipe = recipe.with_output(OutputSetting(id_, target, loss))
    return Project(network, recipe)


@given(trainable_projects(), styles)
@settings(max_examples=150)
def test_that_branches_and_losses_come_back(project: Project, style: Style | None) -> None:
    check(project, style)


callbacks = st.fixed_dictionaries(
    {},
    optional={
        "early_stopping": st.builds(
            EarlyStopping,
            st.integers(0, 1000),
            st.booleans(),
            st.sampled_from(MONITORS),
            st.floats(0, 1000),
        ),
        "keep_best": st.just(True),
        "csv_log": st.builds(CSVLogger, st.sampled_from(["a.csv", 'C:\\é "x".csv'])),
        "tensorboard": st.builds(TensorBoard, st.sampled_from(["logs", "층 – “a”"])),
    },
)
rates = st.fixed_dictionaries(
    {},
    optional={
        "schedule": st.sampled_from(
            [StepDecay(0.3, 2, warm_up=2), CosineDecay(0.1), Constant(warm_up=3)]
        )
    },
) | st.fixed_dictionaries(
    {
        "reduce_on_plateau": st.builds(
            ReduceLROnPlateau,
            st.sampled_from(MONITORS),
            st.floats(1e-6, 0.999999),
            st.integers(0, 1000),
            st.floats(0, 1000),
            st.floats(0, 1000),
        )
    }
)
data_settings = st.fixed_dictionaries(
    {},
    optional={
        "epochs": st.integers(1, 10_000),
        "batch_size": st.integers(0, 60_000),
        "validation_share": st.floats(0.01, 0.9),
        "split": st.sampled_from(SPLITS),
        "seed": st.integers(0, 2**31 - 1),
        "split_seed": st.integers(0, 2**31 - 1),
        "label_noise": st.floats(0, 1),
        "scale_pixels": st.booleans(),
        "training_size": st.integers(1, 60_000),
        "drawing_count": st.integers(0, MOST_DRAWINGS),
        "shuffle": st.booleans(),
        "checkpoint_monitor": st.sampled_from(MONITORS),
    },
)


@st.composite
def whole_recipes(draw: st.DrawFn, before: Recipe) -> Recipe:
    """The recipe with any further settings."""
    chosen: dict[str, Any] = {**draw(callbacks), **draw(rates), **draw(data_settings)}
    kind = OPTIMIZERS[draw(st.sampled_from([*OPTIMIZERS]))]
    hyperparameters = {it.name: draw(values_of(it)) for it in kind.hyperparameters}
    return replace(
        before,
        optimizer=kind.name,
        learning_rate=draw(st.floats(1e-8, 1000)),
        hyperparameters=tuple(hyperparameters.items()),
        clipping=draw(clippings),
        **chosen,
    )


@given(st.data(), styles)
@settings(max_examples=60)
def test_that_a_complete_script_comes_back(data: st.DataObject, style: Style | None) -> None:
    project = data.draw(trainable_projects() | networks().map(Project))
    project = replace(project, recipe=data.draw(whole_recipes(project.recipe)))
    text = script_of(project, style)
    reading = read_code(text)
    assert not reading.problems, text
    assert not differences(project, reading.project), text


def test_that_a_script_says_what_a_project_is_no_longer_to_do() -> None:
    project = PRESETS["chapter"].build()
    spoilt = Recipe(
        label_noise=0.3,
        training_size=10,
        drawing_count=500,
        scale_pixels=False,
        shuffle=False,
        metrics=("recall",),
        early_stopping=EarlyStopping(),
        keep_best=True,
        split="stratified",
        seed=1,
    )
    assert read_code(script_of(project), recipe=spoilt).project.recipe == project.recipe


def test_that_hidden_values_and_places_are_kept() -> None:
    network = PRESETS["chapter"].build().network
    dense = network.layers["dense"]
    hidden = {**dense.parameters, "use_bias": False, "bias_initializer": "ones"}
    network = network.with_layers([replace(dense, parameters=hidden, position=(40.0, 800.0))])
    text = network_code(Project(network)).text
    assert "bias_initializer" not in text
    read = read_code(text, keep=network).project.network
    assert read.layers["dense"] == network.layers["dense"]
    assert {id_: it.position for id_, it in read.layers.items()} == {
        id_: it.position for id_, it in network.layers.items()
    }


def test_that_a_new_layer_stands_free_beside_the_kept_ones() -> None:
    network = PRESETS["chapter"].build().network
    text = network_code(Project(network)).text.replace(
        "    keras.layers.Dropout",
        "    keras.layers.BatchNormalization(),\n    keras.layers.Dropout",
    )
    read = read_code(text, keep=network).project.network
    assert len({it.position for it in read.layers.values()}) == len(read.layers) == 6
    for id_, layer in network.layers.items():
        assert read.layers[id_].position == layer.position


def test_that_settings_that_code_does_not_hold_stay() -> None:
    before = Recipe(seed=7, label_noise=0.2, split="stratified", epochs=3)
    project = replace(PRESETS["chapter"].build(), recipe=before)
    read = read_code(network_code(project).text, recipe=before)
    assert read.project.recipe == before
