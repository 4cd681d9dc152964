"""The catalog: every kind of layer that the program offers, in the palette's order."""

from __future__ import annotations

from fashion_gui.network.layers.convolution import Conv2D
from fashion_gui.network.layers.core import Activation, Dense, Input
from fashion_gui.network.layers.kind import LayerKind
from fashion_gui.network.layers.merging import Concatenate
from fashion_gui.network.layers.normalization import BatchNormalization
from fashion_gui.network.layers.pooling import MaxPooling2D
from fashion_gui.network.layers.regularization import Dropout
from fashion_gui.network.layers.reshaping import Flatten

CATALOG: dict[str, LayerKind] = {
    kind.name: kind
    for kind in (
        Input(),
        Flatten(),
        Dense(),
        Activation(),
        Dropout(),
        Conv2D(),
        MaxPooling2D(),
        BatchNormalization(),
        Concatenate(),
    )
}
"""Kinds by their Keras name."""
