"""Presets and their groups in words, in the language set."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fashion_gui.network.presets import Group

translate = QCoreApplication.translate


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
    match name:
        case "chapter":
            return translate("PresetWords", "100 neurons with dropout")
        case "softmax-only":
            return translate("PresetWords", "Softmax only")
        case "hidden-sigmoid":
            return translate("PresetWords", "Hidden layer, sigmoid")
        case "hidden-rmsprop":
            return translate("PresetWords", "Hidden layer, RMSprop")
        case "hidden-adam":
            return translate("PresetWords", "Hidden layer, Adam")
        case "rmsprop-against-adam":
            return translate("PresetWords", "Overfitting: RMSprop against Adam")
        case "best-of-20":
            return translate("PresetWords", "Best of 20 epochs")
        case "early-stopping":
            return translate("PresetWords", "Early stopping")
        case "sequential":
            return translate("PresetWords", "Sequential: 784 – 32 – 10")
        case "functional":
            return translate("PresetWords", "Functional: 10 – 64 – 64 – 1")
        case "two-inputs":
            return translate("PresetWords", "Functional: two inputs, two branches")
        case "deep-sigmoid":
            return translate("PresetWords", "Eight hidden layers, sigmoid")
        case "deep-relu":
            return translate("PresetWords", "Eight hidden layers, ReLU")
        case "convolutional":
            return translate("PresetWords", "Convolutional network")
        case "lenet":
            return translate("PresetWords", "Like LeNet-5")
        case "vgg":
            return translate("PresetWords", "Small VGG with batch normalization")
        case "residual":
            return translate("PresetWords", "Residual blocks")
        case "two-halves":
            return translate("PresetWords", "Two halves, one shared layer")
        case "two-outputs":
            return translate("PresetWords", "Two outputs: class and footwear")
        case "autoencoder":
            return translate("PresetWords", "Autoencoder, 32 values")
        case _:
            return _mistake_title(name)


def _mistake_title(name: str) -> str:
    match name:
        case "mistake-no-scaling":
            return translate("PresetWords", "Pixels from 0 to 255")
        case "mistake-learning-rate":
            return translate("PresetWords", "Learning rate a hundred times too large")
        case "mistake-loss":
            return translate("PresetWords", "Softmax with squared error")
        case "mistake-shuffled-labels":
            return translate("PresetWords", "Labels shuffled")
        case "mistake-bottleneck":
            return translate("PresetWords", "All through one neuron")
        case _:
            return name
