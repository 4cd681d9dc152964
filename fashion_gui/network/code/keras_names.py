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


def required(kind_name: str) -> int:
    """How many of a kind's first parameters must be given to Keras."""
    return REQUIRED.get(kind_name, 0)


def positional(kind_name: str) -> int:
    """How many of a kind's first parameters are also Keras's first, in the same order."""
    return _POSITIONAL_OF.get(kind_name, POSITIONAL_ARGUMENTS)
