"""The textbook chapter's networks: one hidden layer, dropout, early stopping."""

from __future__ import annotations

from fashion_gui.network.graph import Network
from fashion_gui.network.presets.builder import LayerSpec, sequential
from fashion_gui.network.presets.preset import Group, Preset
from fashion_gui.network.project import Project
from fashion_gui.network.race import Factor, Race
from fashion_gui.runs.callbacks import EarlyStopping
from fashion_gui.runs.recipe import Recipe

DROPOUT: LayerSpec = ("Dropout", {"rate": 0.3})


def hidden(units: int, activation: str) -> LayerSpec:
    """A Dense layer between input and output."""
    return ("Dense", {"units": units, "activation": activation})


def dense_network(*middle: LayerSpec, output_activation: str = "softmax") -> Network:
    """Input, Flatten, what is in the middle, ten outputs."""
    return sequential(("Input", {}), ("Flatten", {}), *middle, hidden(10, output_activation))


_RELU = hidden(100, "relu")

CHAPTER_PRESETS = (
    Preset("chapter", Group.CHAPTER, lambda: Project(dense_network(_RELU, DROPOUT))),
    Preset(
        "softmax-only",
        Group.CHAPTER,
        lambda: Project(dense_network(), Recipe(optimizer="rmsprop", epochs=5)),
    ),
    Preset(
        "hidden-sigmoid",
        Group.CHAPTER,
        lambda: Project(
            dense_network(hidden(100, "sigmoid")), Recipe(optimizer="rmsprop", epochs=5)
        ),
    ),
    Preset(
        "hidden-rmsprop",
        Group.CHAPTER,
        lambda: Project(dense_network(_RELU), Recipe(optimizer="rmsprop", epochs=5)),
    ),
    Preset("hidden-adam", Group.CHAPTER, lambda: Project(dense_network(_RELU), Recipe(epochs=5))),
    Preset(
        "rmsprop-against-adam",
        Group.CHAPTER,
        lambda: Project(dense_network(_RELU), Recipe(optimizer="rmsprop", epochs=20)),
        Race(Factor.OPTIMIZER, ("rmsprop", "adam")),
    ),
    Preset(
        "best-of-20",
        Group.CHAPTER,
        lambda: Project(dense_network(_RELU, DROPOUT), Recipe(epochs=20, keep_best=True)),
    ),
    Preset(
        "early-stopping",
        Group.CHAPTER,
        lambda: Project(
            dense_network(_RELU, DROPOUT), Recipe(epochs=20, early_stopping=EarlyStopping(2))
        ),
    ),
)
