"""What Keras asks of a layer's arguments where the catalog does not say it."""

from __future__ import annotations

REQUIRED: dict[str, int] = {
    "Dense": 1,
    "Activation": 1,
    "Dropout": 1,
    "SpatialDropout2D": 1,
    "GaussianNoise": 1,
    "RandomTranslation": 2,
    "RandomRotation": 1,
    "Conv2D": 2,
    "SeparableConv2D": 2,
    "DepthwiseConv2D": 1,
    "Conv2DTranspose": 2,
    "AveragePooling2D": 1,
    "Rescaling": 1,
    "Reshape": 1,
}
"""How many of a kind's first parameters have no default in Keras; the others have the catalog's."""

POSITIONAL_ARGUMENTS = 4
"""At most so many arguments of a layer are read by their place."""
_POSITIONAL_OF = {
    "UpSampling2D": 1,
    "ZeroPadding2D": 1,
    "Cropping2D": 1,
    "RandomFlip": 1,
    "RandomRotation": 3,
    "GlobalMaxPooling2D": 0,
    "GlobalAveragePooling2D": 0,
}

LOSS_ALIASES = {
    "mse": "mean_squared_error",
    "mae": "mean_absolute_error",
    "bce": "binary_crossentropy",
    "kld": "kl_divergence",
    "kullback_leibler_divergence": "kl_divergence",
    "huber_loss": "huber",
}
"""Other names of losses, in lower case."""

ACTIVATION_ALIASES = {"swish": "silu"}
"""Other names of activations."""


LAYER_ALIASES = {
    "MaxPool2D": "MaxPooling2D",
    "AvgPool2D": "AveragePooling2D",
    "GlobalMaxPool2D": "GlobalMaxPooling2D",
    "GlobalAvgPool2D": "GlobalAveragePooling2D",
    "Convolution2D": "Conv2D",
    "Convolution2DTranspose": "Conv2DTranspose",
    "Deconvolution2D": "Conv2DTranspose",
    "SeparableConvolution2D": "SeparableConv2D",
    "DepthwiseConvolution2D": "DepthwiseConv2D",
}
"""Other names of layers, those of Keras 1 among them."""

KERAS_1_KERNELS = frozenset(
    {"Convolution2D", "Deconvolution2D", "SeparableConvolution2D", "AtrousConvolution2D"}
)
"""Layers of Keras 1, whose second and third argument are the height and width of the kernel."""

OLD_ARGUMENTS: dict[str, str] = {
    "nb_filter": "filters",
    "border_mode": "padding",
    "subsample": "strides",
    "init": "kernel_initializer",
    "W_regularizer": "kernel_regularizer",
    "b_regularizer": "bias_regularizer",
    "bias": "use_bias",
    "dim_ordering": "data_format",
}
"""Arguments of Keras 1 and what they are called now."""
OLD_ARGUMENTS_OF: dict[str, dict[str, str]] = {
    "Dense": {"output_dim": "units"},
    "Dropout": {"p": "rate"},
    "SpatialDropout2D": {"p": "rate"},
    "GaussianNoise": {"sigma": "stddev"},
}
"""Likewise, of one kind of layer."""

OLD_VALUES: dict[str, dict[str, str]] = {
    "data_format": {"tf": "channels_last", "th": "channels_first"},
    "kernel_initializer": {
        "uniform": "random_uniform",
        "normal": "random_normal",
        "zero": "zeros",
        "one": "ones",
    },
}
"""Words of Keras 1 and what they are now, by the argument's name of today."""

MERGE_MODES = {
    "concat": "Concatenate",
    "sum": "Add",
    "mul": "Multiply",
    "ave": "Average",
    "max": "Maximum",
}
"""What `merge(…, mode=…)` of Keras 1 does."""

OTHER_LAYERS = (
    "ActivityRegularization", "AlphaDropout", "Attention", "AveragePooling1D",
    "AveragePooling3D", "Bidirectional", "Conv1D", "Conv2DLSTM", "Conv3D", "ConvLSTM2D", "Dot",
    "Embedding", "GaussianDropout", "GlobalAveragePooling1D", "GlobalMaxPooling1D",
    "GroupNormalization", "GRU", "Lambda", "LocallyConnected2D", "LSTM", "MaxPooling1D",
    "MaxPooling3D", "Minimum", "MultiHeadAttention", "Normalization", "PReLU", "Permute",
    "RandomBrightness", "RandomContrast", "RandomCrop", "RandomZoom", "RepeatVector", "Resizing",
    "SimpleRNN", "SpatialDropout1D", "Subtract", "TimeDistributed", "UnitNormalization",
    "UpSampling1D", "ZeroPadding1D",
)  # fmt: skip
"""Layers of Keras that the program does not have, told by their names when they are met."""


def required(kind_name: str) -> int:
    """How many of a kind's first parameters must be given to Keras."""
    return REQUIRED.get(kind_name, 0)


def positional(kind_name: str) -> int:
    """How many of a kind's first parameters are also Keras's first, in the same order."""
    return _POSITIONAL_OF.get(kind_name, POSITIONAL_ARGUMENTS)
