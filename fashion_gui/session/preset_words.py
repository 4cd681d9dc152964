"""Presets and their groups in words, in the language set."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fashion_gui.network.presets import Group
from fashion_gui.session.message_table import MessageTable

translate = QCoreApplication.translate

_TITLES = MessageTable(
    "PresetWords",
    {
        "chapter": "100 neurons with dropout",
        "softmax-only": "Softmax only",
        "hidden-sigmoid": "Hidden layer, sigmoid",
        "hidden-rmsprop": "Hidden layer, RMSprop",
        "hidden-adam": "Hidden layer, Adam",
        "rmsprop-against-adam": "Overfitting: RMSprop against Adam",
        "best-of-20": "Best of 20 epochs",
        "early-stopping": "Early stopping",
        "sequential": "Sequential: 784 – 32 – 10",
        "functional": "Functional: 10 – 64 – 64 – 1",
        "two-inputs": "Functional: two inputs, two branches",
        "deep-sigmoid": "Eight hidden layers, sigmoid",
        "deep-relu": "Eight hidden layers, ReLU",
        "convolutional": "Convolutional network",
        "lenet": "Like LeNet-5",
        "vgg": "Small VGG with batch normalization",
        "residual": "Residual blocks",
        "two-halves": "Two halves, one shared layer",
        "two-outputs": "Two outputs: class and footwear",
        "autoencoder": "Autoencoder, 32 values",
        "mistake-no-scaling": "Pixels from 0 to 255",
        "mistake-learning-rate": "Learning rate a hundred times too large",
        "mistake-loss": "Softmax with squared error",
        "mistake-shuffled-labels": "Labels shuffled",
        "mistake-bottleneck": "All through one neuron",
    },
)


def group_title(group: Group) -> str:
    """Heading of a group of presets."""
    match group:
        case Group.CHAPTER:
            return translate("PresetWords", "The chapter's networks")
        case Group.LECTURE:
            return translate("PresetWords", "The lecture's listings")
        case Group.DEEPER:
            return translate("PresetWords", "Deeper and branched")
        case Group.MISTAKES:
            return translate("PresetWords", "Wrong on purpose")


def preset_title(name: str) -> str:
    """A preset's name for people."""
    return _TITLES.get(name, name)
