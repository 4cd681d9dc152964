"""The catalog: every kind of layer that the program offers, in the palette's order."""

from __future__ import annotations

from fashion_gui.network.layers.augmentation import RandomFlip, RandomRotation, RandomTranslation
from fashion_gui.network.layers.convolution import (
    Conv2D,
    Conv2DTranspose,
    DepthwiseConv2D,
    SeparableConv2D,
)
from fashion_gui.network.layers.core import Activation, Dense
from fashion_gui.network.layers.input import Input
from fashion_gui.network.layers.kind import LayerKind
from fashion_gui.network.layers.merging import Add, Average, Concatenate, Maximum, Multiply
from fashion_gui.network.layers.normalization import (
    BatchNormalization,
    LayerNormalization,
    Rescaling,
)
from fashion_gui.network.layers.pooling import (
    AveragePooling2D,
    GlobalAveragePooling2D,
    GlobalMaxPooling2D,
    MaxPooling2D,
)
from fashion_gui.network.layers.regularization import Dropout, GaussianNoise, SpatialDropout2D
from fashion_gui.network.layers.reshaping import Flatten, Reshape
from fashion_gui.network.layers.resizing import Cropping2D, UpSampling2D, ZeroPadding2D

CATALOG: dict[str, LayerKind] = {
    kind.name: kind
    for kind in (
        Input(),
        Flatten(),
        Reshape(),
        UpSampling2D(),
        ZeroPadding2D(),
        Cropping2D(),
        Dense(),
        Activation(),
        Dropout(),
        SpatialDropout2D(),
        GaussianNoise(),
        RandomFlip(),
        RandomTranslation(),
        RandomRotation(),
        Conv2D(),
        SeparableConv2D(),
        DepthwiseConv2D(),
        Conv2DTranspose(),
        MaxPooling2D(),
        AveragePooling2D(),
        GlobalMaxPooling2D(),
        GlobalAveragePooling2D(),
        BatchNormalization(),
        LayerNormalization(),
        Rescaling(),
        Concatenate(),
        Add(),
        Average(),
        Multiply(),
        Maximum(),
    )
}
"""Kinds by their Keras name."""
