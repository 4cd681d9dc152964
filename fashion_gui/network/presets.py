"""Networks to start from, by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from fashion_gui.network.edits import AddLayer, Connect
from fashion_gui.network.graph import Connection, Network
from fashion_gui.network.parameters import Value
from fashion_gui.network.project import Project
from fashion_gui.runs.recipe import EarlyStopping, Recipe

NODE_SPACING = 152.0
"""Distance of nodes in a column, in pixels."""


@dataclass(frozen=True)
class Preset:
    """A ready project. `name` is what the command line takes."""

    name: str
    build: Callable[[], Project]


def sequential(*layers: tuple[str, dict[str, Value]]) -> Network:
    """A network of layers in one row, each fed by the one before."""
    network, before = Network(), None
    for place, (kind_name, parameters) in enumerate(layers):
        layer_id = network.fresh_id(kind_name)
        position = (0.0, place * NODE_SPACING)
        network = AddLayer(layer_id, kind_name, parameters, position).apply(network)
        if before is not None:
            network = Connect(Connection(before, layer_id)).apply(network)
        before = layer_id
    return network


def _chapter(*middle: tuple[str, dict[str, Value]]) -> Network:
    return sequential(
        ("Input", {"shape": (28, 28)}),
        ("Flatten", {}),
        *middle,
        ("Dense", {"units": 10, "activation": "softmax"}),
    )


_HIDDEN: tuple[str, dict[str, Value]] = ("Dense", {"units": 100, "activation": "relu"})
_DROPOUT: tuple[str, dict[str, Value]] = ("Dropout", {"rate": 0.3})


def _convolutional() -> Network:
    return sequential(
        ("Input", {"shape": (28, 28, 1)}),
        ("Conv2D", {"filters": 32, "activation": "relu", "padding": "same"}),
        ("MaxPooling2D", {}),
        ("Conv2D", {"filters": 64, "activation": "relu", "padding": "same"}),
        ("MaxPooling2D", {}),
        ("Flatten", {}),
        ("Dropout", {"rate": 0.3}),
        ("Dense", {"units": 10, "activation": "softmax"}),
    )


PRESETS: dict[str, Preset] = {
    preset.name: preset
    for preset in (
        Preset("chapter", lambda: Project(_chapter(_HIDDEN, _DROPOUT), Recipe())),
        Preset(
            "softmax-only",
            lambda: Project(_chapter(), Recipe(optimizer="rmsprop", epochs=5)),
        ),
        Preset(
            "hidden-rmsprop",
            lambda: Project(_chapter(_HIDDEN), Recipe(optimizer="rmsprop", epochs=5)),
        ),
        Preset("hidden-adam", lambda: Project(_chapter(_HIDDEN), Recipe(epochs=5))),
        Preset(
            "best-of-20",
            lambda: Project(_chapter(_HIDDEN, _DROPOUT), Recipe(epochs=20, keep_best=True)),
        ),
        Preset(
            "early-stopping",
            lambda: Project(
                _chapter(_HIDDEN, _DROPOUT), Recipe(epochs=20, early_stopping=EarlyStopping(2))
            ),
        ),
        Preset("convolutional", lambda: Project(_convolutional(), Recipe(epochs=5))),
    )
}
"""Presets by name, in the order of the menu; the first is the default document."""

DEFAULT_PRESET = "chapter"
