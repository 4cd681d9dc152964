"""Races: runs that begin alike and differ in one thing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import PurePath

from fashion_gui.network.analysis import analyse
from fashion_gui.network.edits import SetParameters
from fashion_gui.network.graph import LayerId, Network
from fashion_gui.network.project import Project
from fashion_gui.network.run_record import COLOURS
from fashion_gui.runs.checks import RecipeError
from fashion_gui.runs.parameters import ParameterError
from fashion_gui.runs.recipe import Recipe

Level = str | float | int
"""A value of the factor: an optimizer's or an activation's name, a rate, a size."""

FEWEST, MOST = 2, COLOURS
"""Entrants: as many as runs have colours."""

LINEAR = "linear"
_DROPOUTS = ("Dropout", "SpatialDropout2D")


class Factor(StrEnum):
    """The one thing in which the entrants differ."""

    OPTIMIZER = "optimizer"
    """Each with Keras's own settings, but for the one that the project has."""
    LEARNING_RATE = "learning rate"
    DROPOUT = "dropout"
    """The rate of every dropout layer."""
    BATCH_SIZE = "batch size"
    ACTIVATION = "activation"
    """Of every hidden layer that has one."""


class RaceError(ValueError):
    """There is no such race. `level` is the one that is refused, None where it is their number."""

    def __init__(self, factor: Factor, level: Level | None, expected: str) -> None:
        super().__init__(f"{factor.value} must be {expected}. Received: {level!r}")
        self.factor = factor
        self.level = level


@dataclass(frozen=True)
class Entrant:
    """A run of a race: a project like any other."""

    level: Level
    project: Project


@dataclass(frozen=True)
class Race:
    """What the entrants differ in, and how; in the order of their lanes."""

    factor: Factor
    levels: tuple[Level, ...]

    def __post_init__(self) -> None:
        if not FEWEST <= len(self.levels) <= MOST or len(set(self.levels)) < len(self.levels):
            raise RaceError(self.factor, None, f"{FEWEST} to {MOST} different values")

    def entrants(self, base: Project) -> tuple[Entrant, ...]:
        """The projects that race; raises `RaceError` where one of them cannot be trained.

        Everything else is the base's: with the same seed, they begin with the same weights and
        take the garments in the same order.
        """
        if not can_race(self.factor, base):
            raise RaceError(self.factor, None, "something that the network has")
        return tuple(Entrant(level, self._project(base, level)) for level in self.levels)

    def _project(self, base: Project, level: Level) -> Project:
        try:
            network = self._network(base.network, level)
            recipe = _with_own_files(self._recipe(base.recipe, level), level)
        except (RecipeError, ParameterError, KeyError) as error:
            raise RaceError(self.factor, level, str(error)) from error
        if not analyse(network, recipe).trainable:
            raise RaceError(self.factor, level, "one that can be trained")
        return Project(network, recipe)

    def _recipe(self, recipe: Recipe, level: Level) -> Recipe:
        match self.factor:
            case Factor.OPTIMIZER if level != recipe.optimizer:
                return recipe.with_optimizer(str(level))
            case Factor.LEARNING_RATE:
                return replace(recipe, learning_rate=float(level))
            case Factor.BATCH_SIZE:
                return replace(recipe, batch_size=int(level))
        return recipe

    def _network(self, network: Network, level: Level) -> Network:
        layers, parameter = _layers(self.factor, network)
        for layer_id in layers:
            network = SetParameters(layer_id, {parameter: level}).apply(network)
        return network


def can_race(factor: Factor, project: Project) -> bool:
    """Whether the project has the thing."""
    if factor in (Factor.DROPOUT, Factor.ACTIVATION):
        return bool(_layers(factor, project.network)[0])
    return True


def usual_levels(factor: Factor, project: Project) -> tuple[Level, ...]:
    """What is worth comparing first."""
    match factor:
        case Factor.OPTIMIZER:
            return ("sgd", "momentum", "rmsprop", "adam")
        case Factor.LEARNING_RATE:
            rate = project.recipe.learning_rate
            return tuple(float(f"{rate * times:.3g}") for times in (0.1, 1.0, 10.0))
        case Factor.DROPOUT:
            return (0.0, 0.3, 0.6)
        case Factor.BATCH_SIZE:
            return (16, 32, 256)
        case Factor.ACTIVATION:
            return ("sigmoid", "tanh", "relu")


def _layers(factor: Factor, network: Network) -> tuple[list[LayerId], str]:
    """The layers in which the entrants differ, and their parameter."""
    own = [it for it in network.layers.values() if it.shares is None]
    if factor is Factor.DROPOUT:
        return [it.id for it in own if it.kind_name in _DROPOUTS], "rate"
    if factor is not Factor.ACTIVATION:
        return [], ""
    # A linear layer is often half of a pair, with its activation in a layer of its own.
    outputs = set(network.output_layers)
    hidden = [it.id for it in own if it.parameters.get("activation", LINEAR) != LINEAR]
    return [it for it in hidden if not outputs & set(network.uses_of(it))], "activation"


def _with_own_files(recipe: Recipe, level: Level) -> Recipe:
    """What the callbacks write must not be in each other's way."""
    if recipe.csv_log is not None:
        path = PurePath(recipe.csv_log.path)
        own = path.with_stem(f"{path.stem}-{level}")
        recipe = replace(recipe, csv_log=replace(recipe.csv_log, path=str(own)))
    if recipe.tensorboard is not None:
        folder = PurePath(recipe.tensorboard.log_dir) / str(level)
        recipe = replace(recipe, tensorboard=replace(recipe.tensorboard, log_dir=str(folder)))
    return recipe
