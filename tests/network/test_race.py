"""What races: entrants that differ in one thing, and the races that there are not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fashion_gui.network.edits import SetParameters
from fashion_gui.network.graph import Network
from fashion_gui.network.presets import PRESETS, RACES
from fashion_gui.network.project import Project
from fashion_gui.network.race import Factor, Race, RaceError, can_race, usual_levels
from fashion_gui.network.run_difference import difference_of
from fashion_gui.network.run_record import RunOutcome, RunResult
from fashion_gui.runs.callbacks import CSVLogger, TensorBoard
from fashion_gui.runs.history import RunHistory
from fashion_gui.runs.recipe import Recipe

CHAPTER = PRESETS["chapter"].build()
DIFFERENCES = {
    Factor.OPTIMIZER: {"optimizer", "learning_rate"},
    Factor.LEARNING_RATE: {"learning_rate"},
    Factor.DROPOUT: {"rate"},
    Factor.BATCH_SIZE: {"batch_size"},
    Factor.ACTIVATION: {"activation"},
}


def result_of(project: Project) -> RunResult:
    return RunResult(project.network, project.recipe, RunHistory(), "", 0.0, RunOutcome.COMPLETED)


@pytest.mark.parametrize("factor", Factor)
def test_that_entrants_differ_in_nothing_else(factor: Factor) -> None:
    race = Race(factor, usual_levels(factor, CHAPTER))
    entrants = race.entrants(CHAPTER)
    assert tuple(it.level for it in entrants) == race.levels
    first, *others = [result_of(it.project) for it in entrants]
    for other in others:
        names = {it.name for it in difference_of(first, other)}
        assert names
        assert names <= DIFFERENCES[factor]


def test_that_the_optimizer_of_the_project_keeps_its_settings() -> None:
    base = replace(CHAPTER, recipe=replace(CHAPTER.recipe, learning_rate=0.02))
    adam, sgd = Race(Factor.OPTIMIZER, ("adam", "sgd")).entrants(base)
    assert adam.project.recipe == base.recipe
    assert sgd.project.recipe.learning_rate == Recipe().with_optimizer("sgd").learning_rate


def test_that_every_dropout_layer_has_the_rate() -> None:
    network = PRESETS["convolutional"].build().network
    half = Race(Factor.DROPOUT, (0.5, 0.1)).entrants(Project(network))[0].project.network
    rates = [it.parameters["rate"] for it in half.layers.values() if it.kind_name == "Dropout"]
    assert rates == [0.5]


def test_that_linear_layers_and_outputs_keep_their_activation() -> None:
    network = PRESETS["vgg"].build().network
    race = Race(Factor.ACTIVATION, ("tanh", "sigmoid"))
    tanh = race.entrants(Project(network))[0].project.network

    def activations(of: Network) -> list[tuple[str, object]]:
        return [(it.kind_name, it.parameters.get("activation")) for it in of.layers.values()]

    expected = [
        (kind, "tanh" if activation == "relu" else activation)
        for kind, activation in activations(network)
    ]
    assert activations(tanh) == expected
    assert ("Activation", "tanh") in expected
    assert ("Conv2D", "linear") in expected
    assert ("Dense", "softmax") in expected


def test_that_a_network_without_the_thing_cannot_race_in_it() -> None:
    plain = PRESETS["softmax-only"].build()
    assert [it for it in Factor if can_race(it, plain)] == [
        Factor.OPTIMIZER,
        Factor.LEARNING_RATE,
        Factor.BATCH_SIZE,
    ]
    with pytest.raises(RaceError):
        Race(Factor.DROPOUT, (0.1, 0.2)).entrants(plain)


@pytest.mark.parametrize(
    "levels",
    [(), ("adam",), ("adam", "adam"), tuple("abcdefghi")],
    ids=["none", "one", "twice the same", "nine"],
)
def test_that_a_race_has_two_to_eight_different_runs(levels: tuple[str, ...]) -> None:
    with pytest.raises(RaceError):
        Race(Factor.OPTIMIZER, levels)


@pytest.mark.parametrize(
    ("factor", "level"),
    [
        (Factor.OPTIMIZER, "adagrad2"),
        (Factor.LEARNING_RATE, -1.0),
        (Factor.DROPOUT, 1.0),
        (Factor.BATCH_SIZE, 100_000),
        (Factor.ACTIVATION, "relo"),
    ],
)
def test_that_a_level_that_is_none_is_named(factor: Factor, level: str | float) -> None:
    with pytest.raises(RaceError) as raised:
        Race(factor, (usual_levels(factor, CHAPTER)[0], level)).entrants(CHAPTER)
    assert raised.value.level == level


def test_that_a_network_that_cannot_be_trained_cannot_race() -> None:
    with pytest.raises(RaceError):
        Race(Factor.LEARNING_RATE, (0.1, 0.2)).entrants(Project(Network()))


def test_that_the_runs_do_not_write_into_one_file() -> None:
    recipe = replace(
        CHAPTER.recipe, csv_log=CSVLogger("a/run.csv"), tensorboard=TensorBoard("logs")
    )
    entrants = Race(Factor.OPTIMIZER, ("adam", "sgd")).entrants(replace(CHAPTER, recipe=recipe))
    recipes = [it.project.recipe for it in entrants]
    assert len({it.csv_log for it in recipes}) == len({it.tensorboard for it in recipes}) == 2
    assert all(it.csv_log is not None and it.csv_log.path.endswith(".csv") for it in recipes)


def test_that_the_lectures_picture_is_one_preset_of_two_runs() -> None:
    (name,) = RACES
    base = PRESETS[name].build()
    kinds = [it.kind_name for it in base.network.layers.values()]
    assert kinds == ["Input", "Flatten", "Dense", "Dense"]
    rmsprop, adam = RACES[name].entrants(base)
    assert rmsprop.project.recipe.optimizer == "rmsprop"
    assert adam.project.recipe.optimizer == "adam"
    assert rmsprop.project.recipe.epochs == adam.project.recipe.epochs == 20
    changed = SetParameters("dense", {"units": 100, "activation": "relu"})
    assert changed.apply(base.network) == base.network
