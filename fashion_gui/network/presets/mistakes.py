"""Wrong on purpose: each learns badly for one reason, which is for the student to find."""

from __future__ import annotations

from fashion_gui.network.presets.chapter import dense_network, hidden
from fashion_gui.network.presets.preset import Group, Preset
from fashion_gui.network.project import Project
from fashion_gui.runs.optimizers import OPTIMIZERS
from fashion_gui.runs.recipe import Recipe
from fashion_gui.runs.targets import Loss, OutputSetting, Target


def _squared_error() -> Project:
    network = dense_network(hidden(100, "relu"))
    (output,) = network.output_layers
    wrong = OutputSetting(output, Target.ONE_HOT, Loss.MEAN_SQUARED_ERROR)
    return Project(network, Recipe(optimizer="sgd", epochs=5).with_output(wrong))


MISTAKE_PRESETS = (
    Preset(
        "mistake-no-scaling",
        Group.MISTAKES,
        lambda: Project(
            dense_network(hidden(100, "relu")),
            Recipe(optimizer="sgd", epochs=5, scale_pixels=False),
        ),
    ),
    Preset(
        "mistake-learning-rate",
        Group.MISTAKES,
        lambda: Project(
            dense_network(hidden(100, "relu")),
            Recipe(epochs=5, learning_rate=100 * OPTIMIZERS["adam"].learning_rate),
        ),
    ),
    Preset("mistake-loss", Group.MISTAKES, _squared_error),
    Preset(
        "mistake-shuffled-labels",
        Group.MISTAKES,
        lambda: Project(dense_network(hidden(100, "relu")), Recipe(epochs=5, label_noise=1.0)),
    ),
    Preset(
        "mistake-bottleneck",
        Group.MISTAKES,
        lambda: Project(
            dense_network(hidden(100, "relu"), hidden(1, "relu"), hidden(100, "relu")),
            Recipe(epochs=5),
        ),
    ),
)
