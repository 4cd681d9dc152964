"""What a curious student tries next: depth, convolutions, branches, several outputs."""

from __future__ import annotations

from fashion_gui.network.graph import LayerId, Network
from fashion_gui.network.presets.builder import LayerSpec, NetworkBuilder, sequential
from fashion_gui.network.presets.chapter import DROPOUT, dense_network, hidden
from fashion_gui.network.presets.preset import Group, Preset
from fashion_gui.network.project import Project
from fashion_gui.runs.recipe import Recipe

DEPTH = 8
"""Hidden layers of the deep stacks: enough for the gradient of sigmoid to vanish."""

_PICTURE: LayerSpec = ("Input", {"channel_axis": True})
_POOL: LayerSpec = ("MaxPooling2D", {})
_NORMALIZE: LayerSpec = ("BatchNormalization", {})
_RELU: LayerSpec = ("Activation", {"activation": "relu"})


def _convolution(filters: int, activation: str = "relu", kernel: int = 3) -> LayerSpec:
    return (
        "Conv2D",
        {
            "filters": filters,
            "kernel_size": (kernel, kernel),
            "activation": activation,
            "padding": "same",
        },
    )


def _convolutional() -> Network:
    return sequential(
        _PICTURE,
        _convolution(32),
        _POOL,
        _convolution(64),
        _POOL,
        ("Flatten", {}),
        DROPOUT,
        hidden(10, "softmax"),
    )


def _lenet() -> Network:
    """After LeCun and others (1998), with ReLU and largest values in place of means."""
    return sequential(
        _PICTURE,
        _convolution(6, kernel=5),
        _POOL,
        _convolution(16, kernel=5),
        _POOL,
        ("Flatten", {}),
        hidden(120, "relu"),
        hidden(84, "relu"),
        hidden(10, "softmax"),
    )


def _vgg() -> Network:
    """Pairs of 3 × 3 convolutions after Simonyan and Zisserman (2014), each normalized."""

    def block(filters: int) -> tuple[LayerSpec, ...]:
        pair = (_convolution(filters, "linear"), _NORMALIZE, _RELU)
        return (*pair, *pair, _POOL)

    return sequential(
        _PICTURE, *block(16), *block(32), ("GlobalAveragePooling2D", {}), hidden(10, "softmax")
    )


def _residual() -> Network:
    """Two blocks whose input is added to their output, after He and others (2015)."""
    builder = NetworkBuilder()

    def block(source: LayerId) -> LayerId:
        last = builder.chain(source, _convolution(16), _convolution(16, "linear"))
        return builder.chain(builder.add("Add", source, last), _RELU)

    picture = builder.add("Input", channel_axis=True)
    start = builder.chain(picture, _convolution(16), _POOL)
    end = block(block(start))
    builder.chain(end, ("GlobalAveragePooling2D", {}), hidden(10, "softmax"))
    return builder.built()


def _two_halves() -> Network:
    """Top and bottom of the garment through one shared layer."""
    builder = NetworkBuilder()
    top = builder.add("Flatten", builder.add("Input", source="top_half"))
    bottom = builder.add("Flatten", builder.add("Input", source="bottom_half", column=1), column=1)
    shared = builder.add("Dense", top, units=64, activation="relu")
    again = builder.use(shared, bottom, column=1)
    joined = builder.add("Concatenate", shared, again, column=0.5)
    builder.chain(joined, hidden(10, "softmax"), column=0.5)
    return builder.built()


def _two_outputs() -> Network:
    """The class, and footwear or not, from the same hidden layer."""
    builder = NetworkBuilder()
    start = builder.add("Input", column=0.5)
    common = builder.chain(start, ("Flatten", {}), hidden(100, "relu"), column=0.5)
    builder.add("Dense", common, units=10, activation="softmax")
    builder.add("Dense", common, units=1, activation="sigmoid", column=1)
    return builder.built()


def _autoencoder() -> Network:
    """The garment squeezed into 32 values and unfolded again."""
    return sequential(
        ("Input", {"source": "pixels"}),
        hidden(128, "relu"),
        hidden(32, "relu"),
        hidden(128, "relu"),
        hidden(784, "sigmoid"),
    )


DEEPER_PRESETS = (
    Preset(
        "deep-sigmoid",
        Group.DEEPER,
        lambda: Project(dense_network(*[hidden(64, "sigmoid")] * DEPTH), Recipe(epochs=5)),
    ),
    Preset(
        "deep-relu",
        Group.DEEPER,
        lambda: Project(dense_network(*[hidden(64, "relu")] * DEPTH), Recipe(epochs=5)),
    ),
    Preset("convolutional", Group.DEEPER, lambda: Project(_convolutional(), Recipe(epochs=5))),
    Preset("lenet", Group.DEEPER, lambda: Project(_lenet(), Recipe(epochs=5))),
    Preset("vgg", Group.DEEPER, lambda: Project(_vgg(), Recipe(epochs=3))),
    Preset("residual", Group.DEEPER, lambda: Project(_residual(), Recipe(epochs=3))),
    Preset("two-halves", Group.DEEPER, lambda: Project(_two_halves(), Recipe(epochs=5))),
    Preset("two-outputs", Group.DEEPER, lambda: Project(_two_outputs(), Recipe(epochs=5))),
    Preset("autoencoder", Group.DEEPER, lambda: Project(_autoencoder(), Recipe(epochs=5))),
)
