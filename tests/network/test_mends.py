"""Every mend that is offered does away with its problem, and the right one is offered."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from fashion_gui.network.analysis import Problem, ProblemKind, analyse
from fashion_gui.network.edits import AddLayer, Connect, RemoveLayers, SetParameters, Share
from fashion_gui.network.graph import Connection, Network
from fashion_gui.network.mend import Mend, MendKind
from fashion_gui.network.mends import MOST, mends_of
from fashion_gui.network.presets import PRESETS, sequential
from fashion_gui.network.project import Project
from fashion_gui.runs.parameters import Value
from fashion_gui.runs.recipe import Recipe
from fashion_gui.runs.targets import Loss, OutputSetting, Target
from tests.network.strategies import networks

CHAPTER = PRESETS["chapter"].build().network
SOFTMAX: tuple[str, dict[str, Value]] = ("Dense", {"units": 10, "activation": "softmax"})


def first_problem(network: Network, recipe: Recipe | None = None) -> Problem:
    return analyse(network, recipe).problems[0]


def mends(network: Network, recipe: Recipe | None = None) -> dict[MendKind, Mend]:
    """Mends of the first problem by their kind."""
    recipe = recipe or Recipe()
    return {it.kind: it for it in mends_of(network, recipe, first_problem(network, recipe))}


def mended(network: Network, *kinds: MendKind, recipe: Recipe | None = None) -> Project:
    """The project after these mends, one after another; it can be trained."""
    project = Project(network, recipe or Recipe())
    for kind in kinds:
        project = mends(project.network, project.recipe)[kind].applied(project)
    assert analyse(project.network, project.recipe).problems == ()
    return project


def kinds_in_order(network: Network) -> list[str]:
    return [network.layers[id_].kind_name for id_ in network.order]


@settings(max_examples=120)
@given(network=networks())
def test_that_an_offered_mend_settles_its_problem_and_brings_no_worse(network: Network) -> None:
    recipe = Recipe()
    analysis = analyse(network, recipe)
    for problem in analysis.problems:
        offered = mends_of(network, recipe, problem, analysis)
        assert len(offered) <= MOST
        for mend in offered:
            after = mend.applied(Project(network, recipe))
            found = analyse(after.network, after.recipe)
            assert (problem.kind, problem.layer_id) not in {
                (it.kind, it.layer_id) for it in found.problems
            }
            blocking = [sum(it.blocks for it in which.problems) for which in (analysis, found)]
            assert blocking[1] <= blocking[0]


def test_that_an_empty_network_begins_as_the_chapter_s() -> None:
    assert mended(Network(), MendKind.START).network == CHAPTER


def test_that_a_missing_input_is_added_in_the_form_that_the_first_layer_takes() -> None:
    network = RemoveLayers(frozenset({"input"})).apply(PRESETS["convolutional"].build().network)
    problem = next(it for it in analyse(network).problems if it.kind is ProblemKind.NO_INPUT_LAYER)
    (mend,) = mends_of(network, Recipe(), problem)
    after = mend.applied(Project(network, Recipe())).network
    assert analyse(after).problems == ()
    assert after.layers["input"].parameters["channel_axis"] is True


def test_that_a_loose_layer_is_connected_to_the_nearest_above_that_it_takes() -> None:
    network = sequential(("Input", {}), ("Flatten", {}))
    network = AddLayer("dense", "Dense", dict(SOFTMAX[1]), (0, 300)).apply(network)
    assert mended(network, MendKind.CONNECT).network.inputs_of("dense") == ("flatten",)


def test_that_a_network_that_lost_its_flatten_is_mended_in_two_presses() -> None:
    network = RemoveLayers(frozenset({"flatten"})).apply(CHAPTER)
    after = mended(network, MendKind.CONNECT, MendKind.INSERT).network
    assert kinds_in_order(after) == kinds_in_order(CHAPTER)


def test_that_a_flatten_goes_before_the_dense_and_pushes_it_down() -> None:
    network = sequential(("Input", {}), ("Dense", {"units": 100}), ("Dropout", {}), SOFTMAX)
    after = mended(network, MendKind.INSERT).network
    assert kinds_in_order(after) == kinds_in_order(CHAPTER)
    assert after.inputs_of("dense") == ("flatten",)
    tops = [after.layers[id_].position[1] for id_ in after.order]
    assert tops == sorted(set(tops))


def test_that_a_convolution_gets_the_channel_of_its_pictures() -> None:
    network = sequential(("Input", {}), ("Conv2D", {}), ("Flatten", {}), SOFTMAX)
    after = mended(network, MendKind.CHANNEL_AXIS).network
    assert after.layers["input"].parameters["channel_axis"] is True
    reshaped = mended(network, MendKind.INSERT).network
    assert reshaped.layers["reshape"].parameters["target_shape"] == (28, 28, 1)


def test_that_the_flatten_before_a_convolution_goes() -> None:
    network = sequential(("Input", {}), ("Flatten", {}), ("Conv2D", {}), ("Flatten", {}), SOFTMAX)
    after = mended(network, MendKind.BYPASS).network
    assert kinds_in_order(after) == ["Input", "Conv2D", "Flatten", "Dense"]


def test_that_a_window_is_padded_made_smaller_or_taken_away() -> None:
    network = sequential(
        ("Input", {"channel_axis": True}),
        ("MaxPooling2D", {"pool_size": (28, 28)}),
        ("MaxPooling2D", {}),
        ("Flatten", {}),
        SOFTMAX,
    )
    found = mends_of(network, Recipe(), first_problem(network))
    assert [it.kind for it in found] == [MendKind.SET, MendKind.SET, MendKind.BYPASS]
    assert [it.parameters.get("value") for it in found] == ["same", (1, 1), None]


@pytest.mark.parametrize(
    ("target", "count_shape"), [((28, 28, 1), (28, 14, 1)), ((20, 20), (14, 28)), ((500,), (392,))]
)
def test_that_a_reshape_takes_a_shape_of_as_many_values(
    target: tuple[int, ...], count_shape: tuple[int, ...]
) -> None:
    network = sequential(
        ("Input", {"source": "top_half"}),
        ("Reshape", {"target_shape": target}),
        ("Flatten", {}),
        SOFTMAX,
    )
    after = mended(network, MendKind.SET).network
    shape = after.layers["reshape"].parameters["target_shape"]
    assert isinstance(shape, tuple)
    assert sorted(shape) == sorted(count_shape)


def branches(merge: str, first: int, second: int) -> Network:
    network = sequential(("Input", {"source": "pixels"}), ("Dense", {"units": first}))
    for edit in (
        AddLayer("right", "Dense", {"units": second}, (300, 152)),
        Connect(Connection("input", "right")),
        AddLayer("merge", merge, {}, (0, 304)),
        Connect(Connection("dense", "merge")),
        Connect(Connection("right", "merge")),
        AddLayer("out", "Dense", dict(SOFTMAX[1]), (0, 456)),
        Connect(Connection("merge", "out")),
    ):
        network = edit.apply(network)
    return network


def test_that_branches_of_different_width_are_levelled_for_a_sum() -> None:
    after = mended(branches("Add", 32, 20), MendKind.LEVEL).network
    assert analyse(after).layers["merge"].output_shape == (32,)
    assert after.inputs_of("merge")[0] == "dense"


def test_that_a_merge_of_one_goes_or_gets_a_second() -> None:
    network = branches("Concatenate", 32, 20)
    loose = RemoveLayers(frozenset({"right"})).apply(network)
    after = mended(loose, MendKind.BYPASS).network
    assert after.inputs_of("out") == ("dense",)
    assert MendKind.CONNECT in mends(loose)


def test_that_an_unused_input_is_taken_away() -> None:
    network = AddLayer("other", "Input", {}, (400, 0)).apply(CHAPTER)
    assert mended(network, MendKind.REMOVE).network == CHAPTER


def test_that_an_input_alone_becomes_a_network() -> None:
    network = sequential(("Input", {}))
    assert kinds_in_order(mended(network, MendKind.ADD_OUTPUT).network) == [
        "Input",
        "Flatten",
        "Dense",
    ]


def test_that_an_output_gets_ten_units_or_a_dense_behind_it() -> None:
    network = SetParameters("dense_2", {"units": 12}).apply(CHAPTER)
    first, *_ = mends_of(network, Recipe(), first_problem(network))
    assert first.kind is MendKind.TEN_UNITS
    mended(network, MendKind.TEN_UNITS)
    hidden = SetParameters("dense_2", {"units": 12, "activation": "relu"}).apply(CHAPTER)
    first, *_ = mends_of(hidden, Recipe(), first_problem(hidden))
    assert first.kind is MendKind.ADD_OUTPUT


def test_that_a_dead_end_beside_a_whole_network_goes() -> None:
    network = CHAPTER
    for edit in (
        AddLayer("a", "Dense", {"units": 5}, (300, 300)),
        Connect(Connection("flatten", "a")),
        AddLayer("b", "Dense", {"units": 6}, (300, 450)),
        Connect(Connection("a", "b")),
    ):
        network = edit.apply(network)
    assert mended(network, MendKind.REMOVE).network.layers == CHAPTER.layers


def test_that_the_loss_or_the_target_is_changed() -> None:
    chosen = OutputSetting("dense_2", Target.INTEGER, Loss.CATEGORICAL_CROSSENTROPY)
    recipe = Recipe().with_output(chosen)
    by_loss = mended(CHAPTER, MendKind.LOSS, recipe=recipe)
    setting = by_loss.recipe.output("dense_2")
    assert setting is not None
    assert setting.loss is Loss.SPARSE_CATEGORICAL_CROSSENTROPY
    by_target = mended(CHAPTER, MendKind.TARGET, recipe=recipe)
    setting = by_target.recipe.output("dense_2")
    assert setting is not None
    assert setting.target is Target.ONE_HOT
    assert by_target.network is CHAPTER


def test_that_the_activation_that_a_loss_wants_is_set_or_added() -> None:
    relu = SetParameters("dense_2", {"activation": "relu"}).apply(CHAPTER)
    assert mended(relu, MendKind.SET).network == CHAPTER
    network = sequential(("Input", {}), ("Flatten", {}), SOFTMAX, ("Dropout", {}))
    chosen = OutputSetting("dropout", Target.ONE_HOT, Loss.KL_DIVERGENCE)
    after = mended(network, MendKind.ADD_ACTIVATION, recipe=Recipe().with_output(chosen))
    setting = after.recipe.output("activation")
    assert setting is not None
    assert setting.loss is Loss.KL_DIVERGENCE


def test_that_a_use_that_does_not_fit_gets_weights_of_its_own() -> None:
    network = sequential(
        ("Input", {}), ("Flatten", {}), ("Dense", {"units": 10}), ("Dense", {"units": 10})
    )
    network = SetParameters("dense_2", {"activation": "softmax"}).apply(network)
    network = Share(("dense_2", "dense")).apply(network)
    after = mended(network, MendKind.UNSHARE).network
    assert all(it.shares is None for it in after.layers.values())


def test_that_a_network_without_weights_gets_a_dense() -> None:
    network = sequential(("Input", {"source": "pixels"}), ("Activation", {}))
    assert first_problem(network).kind is ProblemKind.NO_WEIGHTS
    assert kinds_in_order(mended(network, MendKind.ADD_OUTPUT).network)[-1] == "Dense"


def test_that_a_layer_waiting_for_another_has_no_mend_of_its_own() -> None:
    network = RemoveLayers(frozenset({"flatten"})).apply(CHAPTER)
    broken = next(it for it in analyse(network).problems if it.kind is ProblemKind.INPUT_BROKEN)
    assert mends_of(network, Recipe(), broken) == ()
