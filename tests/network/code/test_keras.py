"""Keras runs the written code and builds what the program builds."""

from __future__ import annotations

import inspect
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from fashion_gui.network.analysis import analyse
from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.code.keras_names import (
    POSITIONAL_ARGUMENTS,
    positional,
    required,
)
from fashion_gui.network.code.reading.optimizer_calls import argument_order
from fashion_gui.network.code.writer import Style, network_code
from fashion_gui.network.code.writing.arguments import layer_call
from fashion_gui.network.code.writing.compiling import optimizer_text
from fashion_gui.network.graph import Layer
from fashion_gui.network.layers.kind import Arity, LayerKind
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.runs.clipping import CLIPPINGS
from fashion_gui.runs.optimizers import OPTIMIZERS, OptimizerKind
from fashion_gui.runs.recipe import Recipe
from tests.network.code.test_round_trip import trainable_projects
from tests.network.strategies import clippings, hyperparameters_of, parameters_of

KINDS = [it for it in CATALOG.values() if it.arity is not Arity.NONE]


def built(code: str) -> Any:
    """The model that the code makes."""
    names: dict[str, Any] = {}
    exec(code, names)
    return names["model"]


def facts_of(model: Any) -> list[dict[str, Any]]:
    """Class, settings, shapes and weights of the layers, apart from their names."""
    facts = []
    for layer in model.layers:
        config = {**layer.get_config()}
        for unimportant in ("name", "batch_shape", "ragged"):
            config.pop(unimportant, None)
        shapes = [tuple(it.shape) for it in layer.weights]
        facts.append({"class": type(layer).__name__, "config": config, "weights": shapes})
    return sorted(facts, key=str)


@pytest.mark.parametrize("style", list(Style))
@pytest.mark.parametrize("name", list(PRESETS))
def test_that_the_code_of_a_preset_builds_it(name: str, style: Style) -> None:
    from fashion_gui.training.build import build_model

    project = PRESETS[name].build()
    written: Any = built(network_code(project, style).text)
    wanted: Any = build_model(project.network)
    layers = facts_of(written)
    if not any(it["class"] == "InputLayer" for it in layers):  # a Sequential hides it
        layers += [it for it in facts_of(wanted) if it["class"] == "InputLayer"]
    assert sorted(layers, key=str) == facts_of(wanted)
    assert written.count_params() == wanted.count_params()
    assert shapes(written.outputs) == shapes(wanted.outputs)
    assert shapes(written.inputs) == shapes(wanted.inputs)
    assert type(written.optimizer).__name__ == project.recipe.optimizer_kind.keras_class
    assert float(written.optimizer.learning_rate) == pytest.approx(project.recipe.learning_rate)


@given(trainable_projects())
@settings(max_examples=15, suppress_health_check=list(HealthCheck))
def test_that_branches_build_what_the_program_builds(project: Project) -> None:
    from fashion_gui.training.build import build_model

    analysis = analyse(project.network, project.recipe)
    assume(all(it.output_shape is not None for it in analysis.layers.values()))
    assume(all(project.network.outputs_of(it) for it in project.network.input_layers))
    written: Any = built(network_code(project).text)
    wanted: Any = build_model(project.network)
    assert written.count_params() == wanted.count_params()
    assert shapes(written.outputs) == shapes(wanted.outputs)


def test_that_what_does_not_fit_is_no_obstacle() -> None:
    network = PRESETS["chapter"].build().network
    broken = network.with_connections(network.connections[1:])
    for style in Style:
        exec(network_code(Project(broken), style).text, {})


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_that_the_defaults_of_keras_are_the_catalogs(kind: LayerKind) -> None:
    import keras

    signature = inspect.signature(getattr(keras.layers, kind.name).__init__)
    arguments = [it for it in signature.parameters.values() if it.name not in ("self", "kwargs")]
    defaults = {it.name: it.default for it in arguments}
    needed = [it.name for it in arguments if it.default is inspect.Parameter.empty]
    assert needed == [it.name for it in kind.parameters[: required(kind.name)]]
    for parameter in kind.parameters[required(kind.name) :]:
        default = defaults[parameter.name]
        default = "linear" if parameter.name == "activation" and default is None else default
        assert parameter.checked(default) == parameter.default
    places = [it.name for it in kind.parameters[: positional(kind.name)]]
    assert places == [it.name for it in arguments[: len(places)]]
    assert len(places) <= POSITIONAL_ARGUMENTS


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@given(data=st.data())
@settings(max_examples=10)
def test_that_a_layer_has_the_same_settings(kind: LayerKind, data: st.DataObject) -> None:
    import keras

    from fashion_gui.training.build import build_layer

    drawn = data.draw(parameters_of(kind))
    values = {
        it.name: drawn[it.name] if it.matters(drawn) else it.default for it in kind.parameters
    }
    layer = Layer("it", kind.name, kind.checked(values))
    try:
        wanted: Any = build_layer(layer).get_config()
    except ValueError:  # which Keras refuses at once, whoever makes it
        return
    written = eval(layer_call(layer, "it"), {"keras": keras}).get_config()
    assert plain(written) == plain(wanted)


def plain(config: Any) -> Any:
    """A configuration without seeds, and with both factors of a penalty."""
    if not isinstance(config, dict):
        return config
    if config.get("module") == "keras.regularizers":
        return {"l1": 0.0, "l2": 0.0, **config["config"]}
    return {name: plain(it) for name, it in config.items() if "seed" not in name}


@pytest.mark.parametrize("kind", OPTIMIZERS.values(), ids=lambda kind: kind.name)
@given(data=st.data())
@settings(max_examples=10)
def test_that_an_optimizer_has_the_same_settings(kind: OptimizerKind, data: st.DataObject) -> None:
    import keras

    chosen = data.draw(hyperparameters_of(kind))
    rate = data.draw(st.sampled_from([kind.learning_rate, 0.25]))
    recipe = Recipe(
        optimizer=kind.name,
        learning_rate=rate,
        hyperparameters=tuple(chosen.items()),
        clipping=data.draw(clippings),
    )
    written: Any = keras.optimizers.get(eval(optimizer_text(recipe), {"keras": keras}))
    assert type(written).__name__ == kind.keras_class
    config = written.get_config()
    assert config["learning_rate"] == pytest.approx(rate)
    for name, value in {**recipe.optimizer_values, **kind.fixed}.items():
        assert config[name] == value
    clipping = recipe.clipping
    for name in CLIPPINGS:
        wanted = clipping.threshold if clipping is not None and clipping.by == name else None
        assert config[name] == wanted


@pytest.mark.parametrize("kind", OPTIMIZERS.values(), ids=lambda kind: kind.name)
def test_that_arguments_of_an_optimizer_stand_in_keras_s_order(kind: OptimizerKind) -> None:
    import keras

    made = inspect.signature(getattr(keras.optimizers, kind.keras_class).__init__)
    names = [*made.parameters][1:]
    ours = ["learning_rate", *argument_order(kind.keras_class)]
    assert names[: len(ours)] == ours


def shapes(tensors: Any) -> list[tuple[int | None, ...]]:
    return [tuple(it.shape) for it in tensors]
