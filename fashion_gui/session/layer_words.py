"""One sentence on every kind of layer and every parameter, in the language set."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fashion_gui.network.layers.kind import Family

translate = QCoreApplication.translate


def family_name(family: Family) -> str:
    """Heading of a group in the palette."""
    match family:
        case Family.INPUT:
            return translate("LayerWords", "Input")
        case Family.CORE:
            return translate("LayerWords", "Core")
        case Family.CONVOLUTION:
            return translate("LayerWords", "Convolution")
        case Family.POOLING:
            return translate("LayerWords", "Pooling")
        case Family.NORMALIZATION:
            return translate("LayerWords", "Normalization")
        case Family.REGULARIZATION:
            return translate("LayerWords", "Regularization")
        case Family.RESHAPING:
            return translate("LayerWords", "Reshaping")
        case Family.MERGING:
            return translate("LayerWords", "Merging")


def layer_sentence(kind_name: str) -> str:
    """What a kind of layer does."""
    match kind_name:
        case "Input":
            return translate("LayerWords", "Where the pixels of a garment enter the network.")
        case "Flatten":
            return translate("LayerWords", "Lays the 28 rows of pixels in one row of 784.")
        case "Dense":
            return translate(
                "LayerWords",
                "Every unit weighs all values that arrive, adds a bias and applies the activation.",
            )
        case "Activation":
            return translate(
                "LayerWords", "Applies a function to every value; it has no weights of its own."
            )
        case "Dropout":
            return translate(
                "LayerWords",
                "In training, switches a share of the values off at random and scales up the rest.",
            )
        case "Conv2D":
            return translate(
                "LayerWords",
                "Slides small learned kernels over the picture and shows where each one fits.",
            )
        case "MaxPooling2D":
            return translate(
                "LayerWords", "Keeps the largest value of every window: a smaller picture."
            )
        case "BatchNormalization":
            return translate(
                "LayerWords",
                "Brings every channel to mean 0 and variance 1 over the batch, then rescales it.",
            )
        case "Concatenate":
            return translate("LayerWords", "Puts the values of several branches side by side.")
        case _:
            return ""


def parameter_sentence(name: str) -> str:
    """What a parameter means."""
    match name:
        case "shape":
            return translate("LayerWords", "Shape of one garment, without the batch axis.")
        case "units":
            return translate("LayerWords", "Number of neurons of the layer.")
        case "activation":
            return translate("LayerWords", "Function applied to the result of every neuron.")
        case "use_bias":
            return translate("LayerWords", "Whether every neuron adds a learned constant.")
        case "rate":
            return translate("LayerWords", "Share of the values that each step switches off.")
        case "filters":
            return translate("LayerWords", "Number of kernels, and so of feature maps.")
        case "kernel_size":
            return translate("LayerWords", "Height and width of a kernel in pixels.")
        case "strides":
            return translate("LayerWords", "Pixels that the window moves at a time.")
        case "padding":
            return translate(
                "LayerWords", "same: zeros around the picture keep its size. valid: none."
            )
        case "pool_size":
            return translate("LayerWords", "Height and width of the window in pixels.")
        case "momentum":
            return translate("LayerWords", "How slowly the moving mean and variance follow.")
        case "epsilon":
            return translate("LayerWords", "Small number that keeps the division from zero.")
        case "center":
            return translate("LayerWords", "Whether a learned shift is added.")
        case "scale":
            return translate("LayerWords", "Whether a learned factor is applied.")
        case "axis":
            return translate("LayerWords", "Axis along which the tensors are joined.")
        case _:
            return ""
