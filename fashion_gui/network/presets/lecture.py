"""The lecture's three listings, on Fashion-MNIST."""

from __future__ import annotations

from fashion_gui.network.graph import Network
from fashion_gui.network.presets.builder import NetworkBuilder, sequential
from fashion_gui.network.presets.chapter import hidden
from fashion_gui.network.presets.preset import Group, Preset
from fashion_gui.network.project import Project
from fashion_gui.runs.recipe import Recipe


def _functional() -> Network:
    """Footwear or not, from ten principal components."""
    return sequential(
        ("Input", {"source": "components", "components": 10}),
        hidden(64, "relu"),
        hidden(64, "relu"),
        hidden(1, "sigmoid"),
    )


def _two_inputs() -> Network:
    """The number of the class, from the thumbnail and from 128 principal components."""
    builder = NetworkBuilder()
    thumbnail = builder.add("Input", source="thumbnail")
    left = builder.chain(thumbnail, hidden(16, "relu"), hidden(8, "relu"))
    components = builder.add("Input", source="components", components=128, column=1)
    right = builder.chain(
        components, hidden(64, "relu"), hidden(32, "relu"), hidden(8, "relu"), column=1
    )
    joined = builder.add("Concatenate", left, right, column=0.5)
    builder.chain(joined, hidden(2, "relu"), hidden(1, "linear"), column=0.5)
    return builder.built()


LECTURE_PRESETS = (
    Preset(
        "sequential",
        Group.LECTURE,
        lambda: Project(
            sequential(("Input", {"source": "pixels"}), hidden(32, "relu"), hidden(10, "softmax")),
            Recipe(epochs=5),
        ),
    ),
    Preset("functional", Group.LECTURE, lambda: Project(_functional(), Recipe(epochs=5))),
    Preset("two-inputs", Group.LECTURE, lambda: Project(_two_inputs(), Recipe(epochs=5))),
)
