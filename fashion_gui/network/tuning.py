"""What a run that fine-tunes another one's network begins with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from fashion_gui.network.labelled_drawing import LabelledDrawing, LabelledDrawings
from fashion_gui.runs.recipe import Recipe

PHOTOS = 6_000
"""Trained on beside the drawings, so that the network does not forget what photos look like."""

DRAWINGS = 2_000
"""Shown an epoch: each drawing as often as comes nearest to it, or a dozen would be lost among the
photos."""

EPOCHS = 5


@dataclass(frozen=True, eq=False)
class Tuning:
    """Two are equal only if they are the same.

    Attributes:
        base: id of the run whose network it begins with.
        trained_on: drawings that are mixed with the photos.
        held_out: drawings that are not, to measure by.
    """

    base: str
    trained_on: LabelledDrawings
    held_out: LabelledDrawings

    @property
    def times(self) -> int:
        """How often each drawing is shown an epoch."""
        return max(1, round(DRAWINGS / len(self.trained_on)))


def tuning_of(base: str, drawings: Sequence[LabelledDrawing]) -> Tuning:
    """On all drawings but those that are held out."""
    trained_on = tuple(it for it in drawings if not it.is_held_out)
    return Tuning(base, trained_on, tuple(it for it in drawings if it.is_held_out))


def tuning_recipe(recipe: Recipe, epochs: int = EPOCHS) -> Recipe:
    """A run's recipe as its network is fine-tuned: Adam, few photos, nothing that ends it early."""
    size = PHOTOS if recipe.training_size is None else min(recipe.training_size, PHOTOS)
    return replace(
        recipe.with_optimizer("adam").without_callbacks(),
        epochs=epochs,
        batch_size=32,
        training_size=size,
        label_noise=0.0,
        clipping=None,
        shuffle=True,
    )
