"""One sentence on every kind of layer and every parameter, in the language set."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from fashion_gui.data.input_views import InputSource
from fashion_gui.network.layers.kind import Family
from fashion_gui.runs.parameters import Value

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
    """What a kind of layer does, and what for."""
    match kind_name:
        case "Input":
            return translate("LayerWords", "Where a garment, or part of it, enters the network.")
        case "Flatten":
            return translate(
                "LayerWords",
                "Lays all values in one row: the 28 rows of pixels become one row of 784.",
            )
        case "Reshape":
            return translate(
                "LayerWords",
                "Gives the same values, in the same order, another shape: 784 become 28 × 28 × 1.",
            )
        case "UpSampling2D":
            return translate(
                "LayerWords",
                "Makes a picture larger by repeating or blending pixels; it learns nothing.",
            )
        case "ZeroPadding2D":
            return translate(
                "LayerWords",
                "Lays zeros around a picture, so that kernels also stand over its edge.",
            )
        case "Cropping2D":
            return translate("LayerWords", "Cuts rows and columns off the edges of a picture.")
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
        case "SpatialDropout2D":
            return translate(
                "LayerWords",
                "Dropout for pictures: switches off whole feature maps, as neighbouring pixels "
                "know the same.",
            )
        case "GaussianNoise":
            return translate(
                "LayerWords",
                "In training, adds random noise, so that no value can be learned by heart.",
            )
        case "RandomFlip":
            return translate(
                "LayerWords",
                "In training, mirrors every garment or leaves it, at random: more garments to "
                "learn from.",
            )
        case "RandomTranslation":
            return translate(
                "LayerWords",
                "In training, moves every garment a little at random, so that its place matters "
                "less.",
            )
        case "RandomRotation":
            return translate(
                "LayerWords",
                "In training, turns every garment a little at random, so that a tilt matters less.",
            )
        case "Conv2D":
            return translate(
                "LayerWords",
                "Slides small learned kernels over the picture and shows where each one fits.",
            )
        case "SeparableConv2D":
            return translate(
                "LayerWords",
                "A convolution in two cheap steps: one kernel a channel, then a mix of the "
                "channels at every pixel.",
            )
        case "DepthwiseConv2D":
            return translate(
                "LayerWords",
                "Slides kernels over each channel by itself; the channels are not mixed.",
            )
        case "Conv2DTranspose":
            return translate(
                "LayerWords",
                "A convolution backwards: every pixel paints a learned kernel into a larger "
                "picture.",
            )
        case "MaxPooling2D":
            return translate(
                "LayerWords", "Keeps the largest value of every window: a smaller picture."
            )
        case "AveragePooling2D":
            return translate("LayerWords", "Keeps the mean of every window: a smaller picture.")
        case "GlobalMaxPooling2D":
            return translate(
                "LayerWords",
                "Keeps the largest value of each feature map: whether its pattern is anywhere.",
            )
        case "GlobalAveragePooling2D":
            return translate(
                "LayerWords",
                "Keeps the mean of each feature map: how much of its pattern there is.",
            )
        case "BatchNormalization":
            return translate(
                "LayerWords",
                "Brings every channel to mean 0 and variance 1 over the batch, then rescales it.",
            )
        case "LayerNormalization":
            return translate(
                "LayerWords",
                "Brings the values of each garment to mean 0 and variance 1, whatever the batch.",
            )
        case "Rescaling":
            return translate(
                "LayerWords",
                "Multiplies every value by a fixed number and adds another: 0 to 255 become 0 to "
                "1.",
            )
        case "Concatenate":
            return translate("LayerWords", "Puts the values of several branches side by side.")
        case "Add":
            return translate(
                "LayerWords",
                "Adds the values of several branches one by one, as in a shortcut past a layer.",
            )
        case "Average":
            return translate(
                "LayerWords", "Takes the mean of several branches, value by value: a small vote."
            )
        case "Multiply":
            return translate(
                "LayerWords",
                "Multiplies branches value by value: one branch can open or close the other.",
            )
        case "Maximum":
            return translate("LayerWords", "Keeps the largest of several branches, value by value.")
        case _:
            return ""


def parameter_sentence(name: str, kind_name: str = "") -> str:
    """What a parameter means, for the kind of layer that it belongs to."""
    if name.endswith("_initializer"):
        return _initializer_sentence(name)
    if name.endswith("_regularizer"):
        return _regularizer_sentence(name)
    match kind_name, name:
        case "ZeroPadding2D", "padding":
            return translate("LayerWords", "Rows and columns of zeros at the edges.")
        case "Rescaling", "scale":
            return translate("LayerWords", "Number that every value is multiplied by.")
        case "Concatenate", "axis":
            return translate(
                "LayerWords", "Axis along which the tensors are joined; -1 is the last one."
            )
        case "RandomTranslation", "height_factor":
            return translate("LayerWords", "Farthest move up or down, as a share of the height.")
        case "RandomTranslation", "width_factor":
            return translate("LayerWords", "Farthest move left or right, as a share of the width.")
        case "RandomRotation", "factor":
            return translate(
                "LayerWords", "Farthest turn to either side, as a share of a full turn."
            )
        case "UpSampling2D", "interpolation":
            return translate(
                "LayerWords", "nearest: pixels are repeated. The others blend neighbours."
            )
        case _:
            return _shared_sentence(name)


def _shared_sentence(name: str) -> str:
    """What a parameter means that is the same in every kind of layer."""
    match name:
        case "source":
            return translate("LayerWords", "What enters of a garment.")
        case "channel_axis":
            return translate(
                "LayerWords", "Whether a last axis of length 1 is added, as convolutions need it."
            )
        case "components":
            return translate("LayerWords", "Number of principal components that enter.")
        case "units":
            return translate("LayerWords", "Number of neurons of the layer.")
        case "activation":
            return translate("LayerWords", "Function applied to the result of every neuron.")
        case "use_bias":
            return translate("LayerWords", "Whether every neuron adds a learned constant.")
        case "rate":
            return translate("LayerWords", "Share of the values that each step switches off.")
        case "stddev":
            return translate("LayerWords", "Standard deviation of the noise.")
        case "mode":
            return translate("LayerWords", "horizontal swaps left and right, vertical up and down.")
        case "fill_mode":
            return translate(
                "LayerWords", "What stands where the picture has been moved away from."
            )
        case "fill_value":
            return translate("LayerWords", "Grey value of the pixels that are filled.")
        case "interpolation":
            return translate("LayerWords", "How a pixel between pixels is read.")
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
        case "dilation_rate":
            return translate(
                "LayerWords", "Pixels from one weight of the kernel to the next: 1 is no gap."
            )
        case "groups":
            return translate(
                "LayerWords", "Parts that channels and filters are divided into, each by itself."
            )
        case "depth_multiplier":
            return translate("LayerWords", "Number of kernels for each channel.")
        case "output_padding":
            return translate(
                "LayerWords", "Rows and columns added below and on the right of the result."
            )
        case "pool_size":
            return translate("LayerWords", "Height and width of the window in pixels.")
        case "keepdims":
            return translate("LayerWords", "Whether height and width stay, with a length of 1.")
        case "momentum":
            return translate("LayerWords", "How slowly the moving mean and variance follow.")
        case "epsilon":
            return translate("LayerWords", "Small number that keeps the division from zero.")
        case "center":
            return translate("LayerWords", "Whether a learned shift is added.")
        case "scale":
            return translate("LayerWords", "Whether a learned factor is applied.")
        case "axis":
            return translate(
                "LayerWords", "Axis with a mean and a variance of its own; -1 is the last one."
            )
        case "offset":
            return translate("LayerWords", "Number that is added to every value.")
        case "target_shape":
            return translate("LayerWords", "Shape of the result, without the batch axis.")
        case "size":
            return translate("LayerWords", "How many times as high and as wide.")
        case "cropping":
            return translate("LayerWords", "Rows and columns that are cut off the edges.")
        case _:
            return ""


def _initializer_sentence(name: str) -> str:
    match name:
        case "bias_initializer":
            return translate("LayerWords", "Values that the biases begin with.")
        case "beta_initializer":
            return translate("LayerWords", "Values that the shift begins with.")
        case "gamma_initializer":
            return translate("LayerWords", "Values that the factor begins with.")
        case "pointwise_initializer":
            return translate(
                "LayerWords", "Random values that the weights that mix channels begin with."
            )
        case _:
            return translate(
                "LayerWords", "Random values that the weights begin with, before any training."
            )


def _regularizer_sentence(name: str) -> str:
    match name:
        case "bias_regularizer":
            return translate("LayerWords", "Penalty in the loss for large biases.")
        case "beta_regularizer":
            return translate("LayerWords", "Penalty in the loss for a large shift.")
        case "gamma_regularizer":
            return translate("LayerWords", "Penalty in the loss for a large factor.")
        case "activity_regularizer":
            return translate("LayerWords", "Penalty in the loss for large outputs of the layer.")
        case "pointwise_regularizer":
            return translate(
                "LayerWords", "Penalty in the loss for large weights that mix channels."
            )
        case _:
            return translate(
                "LayerWords",
                "Penalty in the loss for large weights: L1 times their sizes, L2 times their "
                "squares.",
            )


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
