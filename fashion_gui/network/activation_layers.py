"""Layers of Keras that are nothing but an activation function: here each is an `Activation`."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class LayerSetting:
    """A setting of such a layer that the function, called by its name, has no choice of.

    Attributes:
        name: of the argument.
        fixed: what the function computes with.
        default: what the layer has where nothing is said.
        former_name: of the argument in Keras 2, "" where it was the same.
    """

    name: str
    fixed: float | None
    default: float | None
    former_name: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, self.former_name) if self.former_name else (self.name,)

    def fits(self, value: object) -> bool:
        """Whether a layer with this value computes what the function does, in float32."""
        if self.fixed is None or value is None:
            return value is self.fixed
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return False
        return math.isclose(value, self.fixed, rel_tol=1e-6)


@dataclass(frozen=True)
class ActivationLayer:
    """What a layer class computes.

    Attributes:
        activation: the function, by the name that `Activation` takes.
        settings: of the layer, in the order of its arguments.
    """

    activation: str
    settings: tuple[LayerSetting, ...]

    def misfit(self, config: Mapping[str, object]) -> tuple[str, LayerSetting] | None:
        """The first setting, under its name in `config`, in which the function is another."""
        for setting in self.settings:
            name = next((it for it in setting.names if it in config), setting.name)
            if not setting.fits(config.get(name, setting.default)):
                return name, setting
        return None


def _usual(name: str, value: float | None) -> LayerSetting:
    """A setting whose default is what the function computes with."""
    return LayerSetting(name, value, value)


ACTIVATION_LAYERS: Mapping[str, ActivationLayer] = {
    "ReLU": ActivationLayer(
        "relu", (_usual("max_value", None), _usual("negative_slope", 0.0), _usual("threshold", 0.0))
    ),
    "LeakyReLU": ActivationLayer(
        "leaky_relu", (LayerSetting("negative_slope", 0.2, 0.3, former_name="alpha"),)
    ),
    "ELU": ActivationLayer("elu", (_usual("alpha", 1.0),)),
    "Softmax": ActivationLayer("softmax", (_usual("axis", -1),)),
}
"""By the class's name. `PReLU` is none of them: it learns its slopes."""
