"""The scenes of the class demo: what is said of each, and how long each takes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fashion_gui.app.show import acts
from fashion_gui.app.show.scene import Scene

translate = QCoreApplication.translate

SCENES = (
    Scene(
        "garments",
        45,
        lambda: translate("Show", "Garments, labels"),
        lambda: translate(
            "Show",
            "Seventy thousand pictures, ten classes. As integers some labels are nearer than "
            "others; one-hot rows are equally far apart.",
        ),
        acts.garments,
    ),
    Scene(
        "network",
        35,
        lambda: translate("Show", "Network"),
        lambda: translate(
            "Show",
            "Sequential: one layer after the other, from 784 pixels to ten answers. Functional: "
            "branches, several inputs, joined wherever you like.",
        ),
        acts.network,
    ),
    Scene(
        "activation",
        40,
        lambda: translate("Show", "Activation"),
        lambda: translate(
            "Show",
            "Without an activation two layers are no more than one. ReLU keeps them apart, and "
            "lets the gradient through to the first.",
        ),
        acts.activation,
    ),
    Scene(
        "optimizers",
        35,
        lambda: translate("Show", "Optimizers"),
        lambda: translate(
            "Show",
            "Eight ways downhill, from one point, on surface after surface. Each step is computed "
            "as Keras computes it.",
        ),
        acts.optimizers,
    ),
    Scene(
        "training",
        33,
        lambda: translate("Show", "Training"),
        lambda: translate(
            "Show",
            "Thirty-two garments at a time: answer, measure the loss, change every weight a "
            "little. The curve is the run that goes on at this moment.",
        ),
        acts.training,
        trains=True,
    ),
    Scene(
        "dropout",
        35,
        lambda: translate("Show", "Dropout"),
        lambda: translate(
            "Show",
            "One step, held still. The neurons that are struck out are off in this step; another "
            "step has another mask. In prediction all of them are on.",
        ),
        acts.dropout,
        trains=True,
    ),
    Scene(
        "prediction",
        30,
        lambda: translate("Show", "Prediction"),
        lambda: translate(
            "Show",
            "Garments that the network has never seen: first one by one, then all ten thousand, "
            "and which classes are taken for one another.",
        ),
        acts.prediction,
    ),
    Scene(
        "overfitting",
        45,
        lambda: translate("Show", "Overfitting"),
        lambda: translate(
            "Show",
            "The same network twice, by RMSprop and by Adam. The training loss goes on falling; "
            "watch from where the validation loss rises.",
        ),
        acts.overfitting,
        trains=True,
    ),
    Scene(
        "stopping",
        30,
        lambda: translate("Show", "Early stopping"),
        lambda: translate(
            "Show",
            "The validation loss falls no longer, patience runs out: the run stops, and the best "
            "weights come back. And with other patience?",
        ),
        acts.stopping,
        trains=True,
    ),
    Scene(
        "drawing",
        32,
        lambda: translate("Show", "Drawing"),
        lambda: translate(
            "Show",
            "A drawing becomes a picture like those that the network knows, and the bars follow "
            "the pen. Try it yourself afterwards.",
        ),
        acts.drawing,
    ),
)
"""In their order; six minutes together."""
