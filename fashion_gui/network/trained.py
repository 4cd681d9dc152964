"""A trained network: what a run, or a file of someone else's, has left."""

from __future__ import annotations

from dataclasses import dataclass

from fashion_gui.data.input_views import PrincipalComponents
from fashion_gui.network.graph import Network
from fashion_gui.runs.events import Weights
from fashion_gui.runs.recipe import Recipe


@dataclass(frozen=True, eq=False)
class Trained:
    """What a run left. Two are equal only if they are the same: weights may be many megabytes.

    Attributes:
        network, recipe: as they were when the run began; those of the project may have changed.
        weights: of `network`, by layer.
        basis: the principal components that the network was fed with, where it takes them.
    """

    network: Network
    recipe: Recipe
    weights: Weights
    basis: PrincipalComponents | None = None
