"""What a lesson has locked: which changes of a project each locked part of the program forbids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from fashion_gui.network.edits import TakeCode
from fashion_gui.network.graph import Layer, Network
from fashion_gui.network.project import Project
from fashion_gui.runs.recipe import Recipe

Facet = Callable[[Project], object]
"""What of a project a part of the program changes."""


def _settings(*names: str) -> Facet:
    return lambda project: [getattr(project.recipe, name) for name in names]


def _recipe(project: Project) -> tuple[Recipe, list[Any]]:
    """All of it but the names of layers: another name of a layer is no other recipe."""
    recipe = project.recipe
    return replace(recipe, outputs=()), [(it.target, it.loss) for it in recipe.outputs]


def _kinds(network: Network) -> Counter[str]:
    return Counter(it.kind_name for it in network.layers.values())


def _drawn(project: Project) -> object:
    """The layers without their parameters, and how they are connected."""

    def bare(layer: Layer) -> object:
        return layer.kind_name, layer.position, layer.shares

    network = project.network
    return {id_: bare(it) for id_, it in network.layers.items()}, network.connections


_FACETS: Mapping[str, Facet] = {
    "data-settings": _settings(
        "validation_share", "split", "training_size", "label_noise", "drawing_count", "labels"
    ),
    "canvas": _drawn,
    "recipe": _recipe,
    "optimizer": _settings("optimizer", "learning_rate", "hyperparameters", "clipping"),
    "garments-used": _settings(
        "validation_share", "training_size", "drawing_count", "label_noise", "shuffle", "metrics"
    ),
    "epochs": _settings("epochs", "batch_size", "seed"),
    "callbacks": _settings(
        "early_stopping",
        "keep_best",
        "checkpoint_monitor",
        "reduce_on_plateau",
        "schedule",
        "csv_log",
        "tensorboard",
    ),
}
"""Of the parts that are locked by what they change, whoever else would change it."""


def refused_part(
    locked: Iterable[str], before: Project, after: Project, edit: object = None
) -> str:
    """The first locked part that forbids a change, made by `edit`; "" where none does."""
    return next((it for it in locked if _forbids(it, before, after, edit)), "")


def _forbids(part: str, before: Project, after: Project, edit: object) -> bool:
    if part in _FACETS:
        return _FACETS[part](before) != _FACETS[part](after)
    if part == "palette":
        return bool(_kinds(after.network) - _kinds(before.network))
    if part == "layer-properties":
        return _are_set_otherwise(before.network, after.network)
    return part == "code" and isinstance(edit, TakeCode)


def _are_set_otherwise(before: Network, after: Network) -> bool:
    """Whether a layer that stays has other parameters, or another name."""
    is_renamed = before.layers.keys() != after.layers.keys() and _kinds(before) == _kinds(after)
    both = before.layers.keys() & after.layers.keys()
    return is_renamed or any(
        before.layers[id_].parameters != after.layers[id_].parameters for id_ in both
    )
