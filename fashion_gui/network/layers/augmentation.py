"""RandomFlip, RandomTranslation, RandomRotation: pictures changed at random in training.

Keras takes a tensor of shape (batch, height, width) for one picture of `width` channels and would
mix the garments of a batch; here it is refused.
"""

from __future__ import annotations

from fashion_gui.network.layers.kind import Family, SameShape
from fashion_gui.runs.parameters import ChoiceParameter, FloatParameter

_FILLING = (
    ChoiceParameter("fill_mode", "reflect", ("reflect", "constant", "wrap", "nearest")),
    ChoiceParameter("interpolation", "bilinear", ("bilinear", "nearest"), advanced=True),
    FloatParameter("fill_value", 0.0, -1e6, 1e6, only_with=("fill_mode", ("constant",))),
)


class Augmentation(SameShape):
    """What augmentations share: they take pictures of height × width × channels."""

    family = Family.REGULARIZATION
    rank = 3


class RandomFlip(Augmentation):
    """Mirrors pictures at random."""

    name = "RandomFlip"
    parameters = (
        ChoiceParameter(
            "mode", "horizontal_and_vertical", ("horizontal", "vertical", "horizontal_and_vertical")
        ),
    )


class RandomTranslation(Augmentation):
    """Moves pictures at random, up to a share of their height and width."""

    name = "RandomTranslation"
    parameters = (
        FloatParameter("height_factor", 0.1, 0.0, 1.0),
        FloatParameter("width_factor", 0.1, 0.0, 1.0),
        *_FILLING,
    )


class RandomRotation(Augmentation):
    """Turns pictures at random, up to a share of a full turn to either side."""

    name = "RandomRotation"
    parameters = (FloatParameter("factor", 0.05, 0.0, 1.0), *_FILLING)
