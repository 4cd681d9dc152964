"""Names of Keras under the many paths that lead to them."""

from __future__ import annotations

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.code.reading.values import Symbol

_PREFIXES = (
    "tensorflow.compat.v1.keras",
    "tensorflow.python.keras",
    "tensorflow.keras",
    "keras.api",
    "keras.src",
    "tf_keras",
)
_MODULES = (
    "activations",
    "callbacks",
    "datasets",
    "initializers",
    "layers",
    "losses",
    "metrics",
    "models",
    "optimizers",
    "regularizers",
    "utils",
)

BUILT_IN = ("enumerate", "float", "int", "len", "list", "max", "min", "range", "reversed", "tuple",
            "zip")  # fmt: skip

FUNCTIONAL_LAYERS = {
    "concatenate": "Concatenate",
    "add": "Add",
    "average": "Average",
    "multiply": "Multiply",
    "maximum": "Maximum",
}
"""Functions of `keras.layers` that make a layer and call it."""

ACTIVATION_LAYERS = {
    name: activation
    for name, activation in {
        "ReLU": "relu",
        "LeakyReLU": "leaky_relu",
        "ELU": "elu",
        "Softmax": "softmax",
    }.items()
    if name not in CATALOG
}
"""Layers that are an `Activation` here."""

LAYER_NAMES = frozenset({*CATALOG, *FUNCTIONAL_LAYERS, *ACTIVATION_LAYERS, "InputLayer"})


def symbol(path: str) -> Symbol:
    """The symbol of a path, always as `keras.…` where it is Keras."""
    for prefix in _PREFIXES:
        if path == prefix or path.startswith(prefix + "."):
            path = "keras" + path[len(prefix) :]
            break
    return Symbol(path)


def star_of(module: Symbol) -> dict[str, Symbol]:
    """What `from keras.layers import *` and the like bring in, as far as it matters."""
    if module.path == "keras.layers":
        return {name: symbol(f"keras.layers.{name}") for name in LAYER_NAMES}
    if module.path in ("keras.models", "keras"):
        return {name: symbol(f"keras.{name}") for name in ("Sequential", "Model")}
    return {}


DEFAULTS: dict[str, Symbol | str] = {
    "__name__": "__main__",
    "keras": symbol("keras"),
    "tf": symbol("tensorflow"),
    "tensorflow": symbol("tensorflow"),
    "np": symbol("numpy"),
    "Sequential": symbol("keras.Sequential"),
    "Model": symbol("keras.Model"),
    "EarlyStopping": symbol("keras.callbacks.EarlyStopping"),
    "ModelCheckpoint": symbol("keras.callbacks.ModelCheckpoint"),
    **{name: symbol(f"builtins.{name}") for name in BUILT_IN},
    **{name: symbol(f"keras.{name}") for name in _MODULES},
    **{name: symbol(f"keras.layers.{name}") for name in sorted(LAYER_NAMES)},
}
"""What names mean that a pasted piece uses without importing them."""
