from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fashion_gui.network.analysis import Problem, ProblemKind, analyse
from fashion_gui.network.edits import (
    AddLayer,
    AddUse,
    Connect,
    Disconnect,
    Edit,
    EditError,
    RemoveLayers,
    SetParameters,
)
from fashion_gui.network.graph import Connection, Network
from fashion_gui.network.presets import PRESETS, sequential
from fashion_gui.runs.parameters import ParameterError, Value
from fashion_gui.runs.recipe import Recipe
from fashion_gui.runs.targets import Loss, LossMisfit, OutputSetting, Target
from fashion_gui.training.build import build_model
from tests.network.strategies import edits, networks, parameters_of

CHAPTER = PRESETS["chapter"].build().network
MIDDLE = [
    "Flatten",
    "Dense",
    "Activation",
    "Dropout",
    "Conv2D",
    "MaxPooling2D",
    "BatchNormalization",
    "GlobalAveragePooling2D",
]


def weights_of(model: Any) -> tuple[int, int]:
    """Trainable and other weights of a Keras model, the seeds of dropout left out."""
    other = sum(it.value.shape.num_elements() for it in model.non_trainable_weights)
    return model.count_params() - other, other


@pytest.mark.parametrize("name", PRESETS)
def test_that_a_preset_can_be_trained_and_counts_as_keras(name: str) -> None:
    project = PRESETS[name].build()
    network = project.network
    analysis = analyse(network, project.recipe)
    assert analysis.problems == ()
    total = analysis.parameters
    assert (total.trainable, total.non_trainable) == weights_of(build_model(network))


def test_that_the_chapter_s_network_has_the_published_number_of_parameters() -> None:
    """784·100 + 100 and 100·10 + 10, as the textbook's `model.summary()`."""
    assert analyse(CHAPTER).parameters.total == 79_510


@given(network=networks())
def test_that_any_network_can_be_analysed(network: Network) -> None:
    analysis = analyse(network)
    assert analysis.layers.keys() == network.layers.keys()
    assert analysis.trainable == (not any(it.blocks for it in analysis.problems))


@settings(max_examples=200)
@given(sequence=st.lists(edits, max_size=20))
def test_that_an_analysis_does_not_depend_on_the_one_before(sequence: list[Edit]) -> None:
    network, before = Network(), analyse(Network())
    for edit in sequence:
        try:
            network = edit.apply(network)
        except (EditError, ParameterError):
            continue
        before = analyse(network, before=before)
        alone = analyse(network)
        assert (before.layers, before.problems, before.outputs) == (
            alone.layers,
            alone.problems,
            alone.outputs,
        )


@pytest.mark.parametrize("name", ["chapter", "two-inputs", "two-halves", "vgg", "residual"])
def test_that_a_change_reaches_every_layer_below(name: str) -> None:
    network = PRESETS[name].build().network
    before = analyse(network)
    for id_ in network.layers:
        some: list[Edit] = [RemoveLayers(frozenset({id_})), AddUse("again", id_)]
        some += [Disconnect(it) for it in network.connections if it.target == id_]
        values: tuple[tuple[str, Value], ...] = (("units", 7), ("filters", 5), ("components", 9))
        some += [SetParameters(id_, {parameter: value}) for parameter, value in values]
        for edit in some:
            try:
                after = edit.apply(network)
            except (EditError, ParameterError):
                continue
            assert analyse(after, before=before).layers == analyse(after).layers


@settings(max_examples=40)
@given(data=st.data())
def test_that_keras_builds_what_the_analysis_accepts(data: st.DataObject) -> None:
    from fashion_gui.network.catalog import CATALOG

    names = data.draw(st.lists(st.sampled_from(MIDDLE), max_size=5), "kinds")
    middle = [(name, data.draw(parameters_of(CATALOG[name]), name)) for name in names]
    values = data.draw(parameters_of(CATALOG["Input"]), "input")
    network = sequential(
        ("Input", values),
        *middle,
        ("Flatten", {}),
        ("Dense", {"units": 10, "activation": "softmax"}),
    )
    analysis = analyse(network)
    if not analysis.trainable:
        with pytest.raises((ValueError, IndexError)):
            build_model(network)
        return
    model: Any = build_model(network)
    for id_, facts in analysis.layers.items():
        assert tuple(model.get_layer(id_).output.shape[1:]) == facts.output_shape
    total = analysis.parameters
    assert (total.trainable, total.non_trainable) == weights_of(model)


def kinds_of(network: Network) -> list[tuple[ProblemKind, str | None]]:
    return [(it.kind, it.layer_id) for it in analyse(network).problems]


def without(*layer_ids: str) -> Network:
    return RemoveLayers(frozenset(layer_ids)).apply(CHAPTER)


@pytest.mark.parametrize(
    ("network", "expected"),
    [
        (Network(), (ProblemKind.EMPTY, None)),
        (without("input"), (ProblemKind.NO_INPUT_LAYER, None)),
        (AddLayer("input_2", "Input").apply(CHAPTER), (ProblemKind.UNUSED_INPUT, "input_2")),
        (
            Connect(Connection("dropout", "free")).apply(AddLayer("free", "Dense").apply(CHAPTER)),
            (ProblemKind.OUTPUT_SHAPE, "free"),
        ),
        (AddLayer("free", "Dense").apply(CHAPTER), (ProblemKind.NOT_CONNECTED, "free")),
        (without("flatten"), (ProblemKind.NOT_CONNECTED, "dense")),
        (
            Connect(Connection("dropout", "again")).apply(AddUse("again", "dense").apply(CHAPTER)),
            (ProblemKind.SHARED_SHAPE, "again"),
        ),
        (
            SetParameters("dense_2", {"units": 9}).apply(CHAPTER),
            (ProblemKind.OUTPUT_SHAPE, "dense_2"),
        ),
        (
            SetParameters("dense_2", {"activation": "linear"}).apply(CHAPTER),
            (ProblemKind.OUTPUT_ACTIVATION, "dense_2"),
        ),
        (
            sequential(("Input", {"source": "pixels"}), ("Conv2D", {}), ("Flatten", {})),
            (ProblemKind.SHAPE, "conv2d"),
        ),
        (
            Connect(Connection("flatten", "concatenate")).apply(
                AddLayer("concatenate", "Concatenate").apply(CHAPTER)
            ),
            (ProblemKind.TOO_FEW_INPUTS, "concatenate"),
        ),
    ],
    ids=lambda value: value[0].name if isinstance(value, tuple) else "",
)
def test_that_a_problem_is_found_at_its_layer(
    network: Network, expected: tuple[ProblemKind, str | None]
) -> None:
    assert expected in kinds_of(network)


def test_that_only_the_first_of_a_chain_is_blamed() -> None:
    broken = Disconnect(Connection("input", "flatten")).apply(CHAPTER)
    facts = analyse(broken).layers
    assert facts["flatten"].problem == Problem(ProblemKind.NOT_CONNECTED, "flatten")
    assert facts["dense"].problem == Problem(ProblemKind.INPUT_BROKEN, "dense")


def test_that_an_output_without_softmax_is_a_warning_only() -> None:
    network = SetParameters("dense_2", {"activation": "linear"}).apply(CHAPTER)
    assert analyse(network).trainable


def test_that_a_loss_that_does_not_fit_stops_the_run_and_says_where() -> None:
    setting = OutputSetting("dense_2", Target.INTEGER, Loss.CATEGORICAL_CROSSENTROPY)
    analysis = analyse(CHAPTER, Recipe().with_output(setting))
    (problem,) = analysis.problems
    assert (problem.kind, problem.layer_id) == (ProblemKind.LOSS, "dense_2")
    assert problem.output is not None
    assert problem.output.misfit is LossMisfit.WANTS_ONE_HOT
    assert not analysis.trainable


def test_that_a_choice_for_an_output_is_passed_over_where_its_shape_has_changed() -> None:
    setting = OutputSetting("dense_2", Target.ONE_HOT, Loss.MEAN_SQUARED_ERROR)
    recipe = Recipe().with_output(setting)
    (output,) = analyse(CHAPTER, recipe).outputs
    assert (output.target, output.loss) == (setting.target, setting.loss)
    narrow = SetParameters("dense_2", {"units": 1, "activation": "sigmoid"}).apply(CHAPTER)
    (output,) = analyse(narrow, recipe).outputs
    assert (output.target, output.loss) == (Target.FOOTWEAR, Loss.BINARY_CROSSENTROPY)


def test_that_shared_weights_are_counted_once() -> None:
    network = PRESETS["two-halves"].build().network
    facts = analyse(network).layers
    assert facts["dense"].parameters.total == 392 * 64 + 64
    assert facts["dense_2"].parameters.total == 0
    assert facts["dense_2"].output_shape == (64,)
