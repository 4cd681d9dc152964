"""One sentence on every kind of layer and every parameter, in the language set."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from fashion_gui.data.input_views import InputSource
from fashion_gui.network.layers.kind import Family
from fashion_gui.runs.parameters import Value
from fashion_gui.session.message_table import MessageTable

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


_NAMES = MessageTable(
    "LayerWords",
    {
        "Input": "Input",
        "Flatten": "Flattening",
        "Reshape": "Reshaping",
        "UpSampling2D": "Upsampling",
        "ZeroPadding2D": "Zero padding",
        "Cropping2D": "Cropping",
        "Dense": "Fully connected layer",
        "Activation": "Activation function",
        "Dropout": "Dropout",
        "SpatialDropout2D": "Spatial dropout",
        "GaussianNoise": "Gaussian noise",
        "RandomFlip": "Random flip",
        "RandomTranslation": "Random translation",
        "RandomRotation": "Random rotation",
        "Conv2D": "Convolution",
        "SeparableConv2D": "Separable convolution",
        "DepthwiseConv2D": "Depthwise convolution",
        "Conv2DTranspose": "Transposed convolution",
        "MaxPooling2D": "Max pooling",
        "AveragePooling2D": "Average pooling",
        "GlobalMaxPooling2D": "Global max pooling",
        "GlobalAveragePooling2D": "Global average pooling",
        "BatchNormalization": "Batch normalization",
        "LayerNormalization": "Layer normalization",
        "Rescaling": "Rescaling of values",
        "Concatenate": "Concatenation",
        "Add": "Addition",
        "Average": "Average of branches",
        "Multiply": "Multiplication",
        "Maximum": "Maximum of branches",
    },
)
_KINDS = MessageTable(
    "LayerWords",
    {
        "Input": "Where a garment, or part of it, enters the network.",
        "Flatten": "Lays all values in one row: the 28 rows of pixels become one row of 784.",
        "Reshape": (
            "Gives the same values, in the same order, another shape: 784 become 28 × 28 × 1."
        ),
        "UpSampling2D": (
            "Makes a picture larger by repeating or blending pixels; it learns nothing."
        ),
        "ZeroPadding2D": "Lays zeros around a picture, so that kernels also stand over its edge.",
        "Cropping2D": "Cuts rows and columns off the edges of a picture.",
        "Dense": (
            "Every unit weighs all values that arrive, adds a bias and applies the activation."
        ),
        "Activation": "Applies a function to every value; it has no weights of its own.",
        "Dropout": (
            "In training, switches a share of the values off at random and scales up the rest."
        ),
        "SpatialDropout2D": (
            "Dropout for pictures: switches off whole feature maps, as neighbouring pixels know "
            "the same."
        ),
        "GaussianNoise": (
            "In training, adds random noise, so that no value can be learned by heart."
        ),
        "RandomFlip": (
            "In training, mirrors every garment or leaves it, at random: more garments to learn "
            "from."
        ),
        "RandomTranslation": (
            "In training, moves every garment a little at random, so that its place matters less."
        ),
        "RandomRotation": (
            "In training, turns every garment a little at random, so that a tilt matters less."
        ),
        "Conv2D": "Slides small learned kernels over the picture and shows where each one fits.",
        "SeparableConv2D": (
            "A convolution in two cheap steps: one kernel a channel, then a mix of the channels "
            "at every pixel."
        ),
        "DepthwiseConv2D": (
            "Slides kernels over each channel by itself; the channels are not mixed."
        ),
        "Conv2DTranspose": (
            "A convolution backwards: every pixel paints a learned kernel into a larger picture."
        ),
        "MaxPooling2D": "Keeps the largest value of every window: a smaller picture.",
        "AveragePooling2D": "Keeps the mean of every window: a smaller picture.",
        "GlobalMaxPooling2D": (
            "Keeps the largest value of each feature map: whether its pattern is anywhere."
        ),
        "GlobalAveragePooling2D": (
            "Keeps the mean of each feature map: how much of its pattern there is."
        ),
        "BatchNormalization": (
            "Brings every channel to mean 0 and variance 1 over the batch, then rescales it."
        ),
        "LayerNormalization": (
            "Brings the values of each garment to mean 0 and variance 1, whatever the batch."
        ),
        "Rescaling": (
            "Multiplies every value by a fixed number and adds another: 0 to 255 become 0 to 1."
        ),
        "Concatenate": "Puts the values of several branches side by side.",
        "Add": "Adds the values of several branches one by one, as in a shortcut past a layer.",
        "Average": "Takes the mean of several branches, value by value: a small vote.",
        "Multiply": "Multiplies branches value by value: one branch can open or close the other.",
        "Maximum": "Keeps the largest of several branches, value by value.",
    },
)


def layer_name(kind_name: str) -> str:
    """What the field calls a kind of layer; Keras's own name stays as it is in every language."""
    return _NAMES[kind_name]


def layer_sentence(kind_name: str) -> str:
    """What a kind of layer does, and what for."""
    return _KINDS.get(kind_name, "")


_PARAMETERS_OF_KINDS = MessageTable(
    "LayerWords",
    {
        ("ZeroPadding2D", "padding"): "Rows and columns of zeros at the edges.",
        ("Rescaling", "scale"): "Number that every value is multiplied by.",
        ("Concatenate", "axis"): "Axis along which the tensors are joined; -1 is the last one.",
        ("RandomTranslation", "height_factor"): (
            "Farthest move up or down, as a share of the height."
        ),
        ("RandomTranslation", "width_factor"): (
            "Farthest move left or right, as a share of the width."
        ),
        ("RandomRotation", "factor"): "Farthest turn to either side, as a share of a full turn.",
        ("UpSampling2D", "interpolation"): (
            "nearest: pixels are repeated. The others blend neighbours."
        ),
    },
)
"""Those that mean something else in one kind of layer, by kind and name."""

_PARAMETERS = MessageTable(
    "LayerWords",
    {
        "source": "What enters of a garment.",
        "channel_axis": "Whether a last axis of length 1 is added, as convolutions need it.",
        "components": "Number of principal components that enter.",
        "units": "Number of neurons of the layer.",
        "activation": "Function applied to the result of every neuron.",
        "use_bias": "Whether every neuron adds a learned constant.",
        "rate": "Share of the values that each step switches off.",
        "stddev": "Standard deviation of the noise.",
        "mode": "horizontal swaps left and right, vertical up and down.",
        "fill_mode": "What stands where the picture has been moved away from.",
        "fill_value": "Grey value of the pixels that are filled.",
        "interpolation": "How a pixel between pixels is read.",
        "filters": "Number of kernels, and so of feature maps.",
        "kernel_size": "Height and width of a kernel in pixels.",
        "strides": "Pixels that the window moves at a time.",
        "padding": "same: zeros around the picture keep its size. valid: none.",
        "dilation_rate": "Pixels from one weight of the kernel to the next: 1 is no gap.",
        "groups": "Parts that channels and filters are divided into, each by itself.",
        "depth_multiplier": "Number of kernels for each channel.",
        "output_padding": "Rows and columns added below and on the right of the result.",
        "pool_size": "Height and width of the window in pixels.",
        "keepdims": "Whether height and width stay, with a length of 1.",
        "momentum": "How slowly the moving mean and variance follow.",
        "epsilon": "Small number that keeps the division from zero.",
        "center": "Whether a learned shift is added.",
        "scale": "Whether a learned factor is applied.",
        "axis": "Axis with a mean and a variance of its own; -1 is the last one.",
        "offset": "Number that is added to every value.",
        "target_shape": "Shape of the result, without the batch axis.",
        "size": "How many times as high and as wide.",
        "cropping": "Rows and columns that are cut off the edges.",
        "bias_initializer": "Values that the biases begin with.",
        "beta_initializer": "Values that the shift begins with.",
        "gamma_initializer": "Values that the factor begins with.",
        "pointwise_initializer": "Random values that the weights that mix channels begin with.",
        "kernel_initializer": "Random values that the weights begin with, before any training.",
        "bias_regularizer": "Penalty in the loss for large biases.",
        "beta_regularizer": "Penalty in the loss for a large shift.",
        "gamma_regularizer": "Penalty in the loss for a large factor.",
        "activity_regularizer": "Penalty in the loss for large outputs of the layer.",
        "pointwise_regularizer": "Penalty in the loss for large weights that mix channels.",
        "kernel_regularizer": (
            "Penalty in the loss for large weights: L1 times their sizes, L2 times their squares."
        ),
    },
)
"""By name; those of depthwise kernels are told as those of kernels."""


def parameter_sentence(name: str, kind_name: str = "") -> str:
    """What a parameter means, for the kind of layer that it belongs to."""
    own = _PARAMETERS_OF_KINDS.get((kind_name, name))
    return _PARAMETERS.get(name.replace("depthwise", "kernel"), "") if own is None else own


def source_line(values: Mapping[str, Value]) -> str:
    """What of a garment an `Input` with these parameters takes, as its node says it."""
    match InputSource(str(values["source"])):
        case InputSource.IMAGE:
            return translate("LayerWords", "whole picture")
        case InputSource.PIXELS:
            return translate("LayerWords", "784 pixels")
        case InputSource.TOP_HALF:
            return translate("LayerWords", "top half")
        case InputSource.BOTTOM_HALF:
            return translate("LayerWords", "bottom half")
        case InputSource.THUMBNAIL:
            return translate("LayerWords", "8 × 8 thumbnail")
        case InputSource.COMPONENTS if values["components"] == 1:
            return translate("LayerWords", "1 component")
        case InputSource.COMPONENTS:
            return translate("LayerWords", "{count} components").format(count=values["components"])
