"""Names of Keras under the many paths that lead to them."""

from __future__ import annotations

from fashion_gui.network.activation_layers import ACTIVATION_LAYERS
from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.code.keras_names import LAYER_ALIASES, OTHER_LAYERS
from fashion_gui.network.code.reading.values import Symbol
from fashion_gui.runs.optimizers import OPTIMIZERS
from fashion_gui.runs.targets import Loss

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

LAYER_NAMES = frozenset(
    {*CATALOG, *FUNCTIONAL_LAYERS, *ACTIVATION_LAYERS, *LAYER_ALIASES, "InputLayer", "Merge"}
)

_OPTIMIZERS = {*(it.keras_class for it in OPTIMIZERS.values()), "Adamax", "Ftrl", "Lion", "Lamb"}
_LOSSES = {
    *("".join(word.capitalize() for word in it.split("_")) for it in Loss if it != "kl_divergence"),
    "KLDivergence", "SquaredHinge", "CategoricalHinge", "LogCosh", "Poisson", "CosineSimilarity",
    "MeanAbsolutePercentageError", "MeanSquaredLogarithmicError", "CategoricalFocalCrossentropy",
}  # fmt: skip
_CALLBACKS = {
    "EarlyStopping", "ModelCheckpoint", "ReduceLROnPlateau", "LearningRateScheduler", "CSVLogger",
    "TensorBoard", "TerminateOnNaN", "History", "LambdaCallback", "BackupAndRestore",
}  # fmt: skip
_METRICS = {
    "Accuracy", "BinaryAccuracy", "CategoricalAccuracy", "SparseCategoricalAccuracy",
    "TopKCategoricalAccuracy", "SparseTopKCategoricalAccuracy", "Recall", "Precision", "AUC",
}  # fmt: skip


def symbol(path: str) -> Symbol:
    """The symbol of a path, always as `keras.…` where it is Keras."""
    for prefix in _PREFIXES:
        if path == prefix or path.startswith(prefix + "."):
            path = "keras" + path[len(prefix) :]
            break
    return Symbol(path)


DEFAULTS: dict[str, Symbol | str] = {
    "__name__": "__main__",
    "keras": symbol("keras"),
    "tf": symbol("tensorflow"),
    "tensorflow": symbol("tensorflow"),
    "np": symbol("numpy"),
    "numpy": symbol("numpy"),
    "Sequential": symbol("keras.Sequential"),
    "Model": symbol("keras.Model"),
    "Functional": symbol("keras.Functional"),
    "fashion_mnist": symbol("keras.datasets.fashion_mnist"),
    "mnist": symbol("keras.datasets.mnist"),
    "to_categorical": symbol("keras.utils.to_categorical"),
    "set_random_seed": symbol("keras.utils.set_random_seed"),
    "train_test_split": symbol("sklearn.model_selection.train_test_split"),
    **{name: symbol(f"builtins.{name}") for name in BUILT_IN},
    **{name: symbol(f"keras.{name}") for name in _MODULES},
    **{name: symbol(f"keras.optimizers.{name}") for name in sorted(_OPTIMIZERS)},
    **{name: symbol(f"keras.losses.{name}") for name in sorted(_LOSSES)},
    **{name: symbol(f"keras.callbacks.{name}") for name in sorted(_CALLBACKS)},
    **{name: symbol(f"keras.metrics.{name}") for name in sorted(_METRICS)},
    **{name: symbol(f"keras.regularizers.{name}") for name in ("L1", "L2", "L1L2", "l1", "l2")},
    **{name: symbol(f"keras.layers.{name}") for name in (*sorted(LAYER_NAMES), *OTHER_LAYERS)},
    "merge": symbol("keras.layers.merge"),
}
"""What names mean that a pasted piece uses without importing them: lectures leave that out."""


def star_of(module: Symbol) -> dict[str, Symbol]:
    """What `from keras.layers import *` and the like bring in, as far as it matters."""
    if module.path == "keras.models":
        module = Symbol("keras")
    names = {name: it for name, it in DEFAULTS.items() if isinstance(it, Symbol)}
    return {
        name: it
        for name, it in names.items()
        if module.path == it.path.rpartition(".")[0]
        or (module.path.startswith("keras.layers.") and it.path.startswith("keras.layers."))
    }
