"""Pixels that a network scales itself, and softmax of one value: told, and mended in one press."""

from __future__ import annotations

import pytest

from fashion_gui.network.analysis import Problem, ProblemKind, analyse
from fashion_gui.network.code.reader import read_code
from fashion_gui.network.code.writer import network_code
from fashion_gui.network.graph import Network
from fashion_gui.network.mend import MendKind
from fashion_gui.network.mends import mends_of
from fashion_gui.network.presets import PRESETS, sequential
from fashion_gui.network.project import Project
from fashion_gui.network.scaling import rescalings
from fashion_gui.runs.recipe import Recipe
from fashion_gui.runs.targets import Target

PASTED = """
model = Sequential([Input((784,)), Rescaling({scale}), Dense(10, activation="softmax")])
"""


def rescaled(scale: float = 1 / 255) -> Network:
    return sequential(
        ("Input", {}),
        ("Flatten", {}),
        ("Rescaling", {"scale": scale}),
        ("Dense", {"units": 10, "activation": "softmax"}),
    )


def warning(network: Network, kind: ProblemKind, recipe: Recipe | None = None) -> Problem:
    (found,) = (it for it in analyse(network, recipe).problems if it.kind is kind)
    assert not found.blocks
    return found


@pytest.mark.parametrize("scale", ["1/255.", "1./127.5, offset=-1"])
def test_that_pasted_code_that_scales_gets_the_pixels_as_they_are(scale: str) -> None:
    project = read_code(PASTED.format(scale=scale), recipe=Recipe()).project
    assert not project.recipe.scale_pixels
    assert not analyse(project.network, project.recipe).problems


def test_that_a_rescaling_of_other_numbers_leaves_the_pixels_scaled() -> None:
    assert read_code(PASTED.format(scale="2.0")).project.recipe.scale_pixels


def test_that_code_that_takes_the_rescaling_away_gets_scaled_pixels_again() -> None:
    text = network_code(PRESETS["chapter"].build()).text
    raw = Recipe(scale_pixels=False)
    assert read_code(text, rescaled(), raw).project.recipe.scale_pixels
    plain = PRESETS["chapter"].build().network
    assert not read_code(text, plain, raw).project.recipe.scale_pixels  # wrong on purpose


def test_that_a_second_scaling_is_told_at_its_layer_and_mended() -> None:
    network = rescaled()
    problem = warning(network, ProblemKind.SCALED_TWICE)
    assert problem.layer_id == "rescaling"
    out, raw = mends_of(network, Recipe(), problem)
    assert (out.kind, raw.kind) == (MendKind.BYPASS, MendKind.RAW_PIXELS)
    assert "rescaling" not in out.applied(Project(network)).network.layers
    after = raw.applied(Project(network))
    assert after.network is network
    assert not after.recipe.scale_pixels
    assert not analyse(network, after.recipe).problems


def test_that_a_rescaling_behind_a_layer_with_weights_is_none_of_the_pixels() -> None:
    network = sequential(("Input", {}), ("Flatten", {}), ("Dense", {}), ("Rescaling", {}))
    assert rescalings(network) == ()
    assert rescalings(rescaled(scale=0.5)) == ()


def test_that_softmax_of_one_value_is_told_and_becomes_sigmoid_or_linear() -> None:
    network = sequential(
        ("Input", {}), ("Flatten", {}), ("Dense", {"units": 1, "activation": "softmax"})
    )
    problem = warning(network, ProblemKind.SOFTMAX_OF_ONE)
    mends = mends_of(network, Recipe(), problem)
    assert [it.parameters["value"] for it in mends] == ["sigmoid", "linear"]
    after = [it.applied(Project(network)) for it in mends]
    targets = [analyse(it.network, it.recipe).outputs[0].target for it in after]
    assert targets == [Target.FOOTWEAR, Target.INTEGER]
