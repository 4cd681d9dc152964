"""Models ready to be trained, with the functions that TensorFlow has traced for them.

Tracing takes most of the second between a click on Train and the first batch. A run whose graph
would be the same as the last one's takes its model over, with every variable set to what a newly
built one would have: the numbers are the same, and the first batch is there in a third of the time.
"""

from __future__ import annotations

import random
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.input_views import InputSource, PrincipalComponents
from fashion_gui.data.label_noise import with_noise
from fashion_gui.data.split import Split
from fashion_gui.network.analysis import analyse
from fashion_gui.network.graph import LayerId, Network
from fashion_gui.network.outputs import Output
from fashion_gui.network.trained import Trained
from fashion_gui.runs.clipping import Clipping, clipping_to_json
from fashion_gui.runs.parameters import Value
from fashion_gui.runs.recipe import Recipe
from fashion_gui.training.backend import build_lock, keras, tf
from fashion_gui.training.build import build_model
from fashion_gui.training.garment_inputs import basis_of, inputs_of
from fashion_gui.training.instrumented import InstrumentedModel
from fashion_gui.training.layer_reader import LayerReader
from fashion_gui.training.looks import set_weights
from fashion_gui.training.step_freezer import StepFreezer
from fashion_gui.training.weight_watch import WeightWatch


@dataclass(frozen=True, eq=False)
class Prepared:
    """A compiled model that holds its garments.

    Attributes:
        basis: the principal components that it is fed with, where its inputs take them.
        network: the document's.
        tensors: what each layer of it gives.
    """

    model: InstrumentedModel
    basis: PrincipalComponents | None
    graph: _Graph
    optimizer_start: tuple[npt.NDArray[Any], ...]
    network: Network
    tensors: Mapping[LayerId, Any]

    @cached_property
    def freezer(self) -> StepFreezer:
        """Does updates that keep all that they compute. Made when it is first wanted."""
        return StepFreezer(self.model, self.network, self.tensors)

    @cached_property
    def reader(self) -> LayerReader:
        """Reads what the layers give. Made when it is first wanted."""
        return LayerReader(self.model, self.network, self.tensors)


@dataclass(frozen=True, eq=False)
class _Graph:
    """What the traced functions depend on. Arrays are compared by identity."""

    layers: tuple[tuple[str, str, str | None, Mapping[str, Any]], ...]
    connections: tuple[Any, ...]
    outputs: tuple[Output, ...]
    optimizer: str
    hyperparameters: tuple[tuple[str, Value], ...]
    clipping: Clipping | None
    scale_pixels: bool
    measures_classes: bool
    images: npt.NDArray[np.uint8]
    noise: tuple[float, int] | None
    trained_on: npt.NDArray[np.int64] | None
    """Where noise or principal components depend on it."""

    def is_same(self, other: _Graph) -> bool:
        mine, theirs = vars(self).copy(), vars(other).copy()
        same_data = mine.pop("images") is theirs.pop("images")
        return same_data and _equal(mine, theirs)


def _equal(mine: dict[str, Any], theirs: dict[str, Any]) -> bool:
    return all(
        np.array_equal(mine[name], theirs[name])
        if isinstance(mine[name], np.ndarray) and isinstance(theirs[name], np.ndarray)
        else mine[name] is theirs[name] or bool(mine[name] == theirs[name])
        for name in mine
    )


def prepare(
    network: Network,
    recipe: Recipe,
    data: FashionMnist,
    split: Split,
    base: Trained | None = None,
) -> Prepared:
    """A model for a run, new or taken over from the last; give it back with `keep`.

    With `base`, the same network trained, it begins with those weights and is fed as that was.
    Waits where another thread makes one ready.
    """
    with making_ready:
        pass
    graph = _graph_of(network, recipe, data, split)
    prepared = _take(graph)
    tensors: dict[LayerId, Any] = {}
    with build_lock:
        _set_seed(recipe.seed)
        model: InstrumentedModel = build_model(network, InstrumentedModel, tensors)
    if prepared is None:
        basis = basis_of(network, data, split) if base is None else base.basis
        prepared = _new(model, graph, network, recipe, data, split, tensors, basis)
    else:
        _start_again(prepared, model, recipe)
        prepared.model.watch = WeightWatch(recipe)
    if base is not None:
        set_weights(prepared.model, base.weights)
    return prepared


def keep(prepared: Prepared) -> None:
    """Keeps the model for a run with the same graph, in place of the one kept before."""
    global _kept
    with _lock:
        _kept = prepared


making_ready = threading.RLock()
"""Held while a model is made ready ahead of the run that takes it over."""

_lock = threading.Lock()
_kept: Prepared | None = None


def _take(graph: _Graph) -> Prepared | None:
    """The model that was kept, if it fits; it is forgotten either way, to free its memory."""
    global _kept
    with _lock:
        kept, _kept = _kept, None
    return kept if kept is not None and kept.graph.is_same(graph) else None


def _set_seed(seed: int) -> None:
    """As `keras.utils.set_random_seed`, for what a run draws."""
    if tf.compat.v1.get_seed(0)[0] == seed:
        # TensorFlow has it already. Being told once more would have it forget all functions that
        # it has made ready: a quarter of a second until the first batch.
        random.seed(seed)
        np.random.seed(seed)
    else:
        keras.utils.set_random_seed(seed)


def _start_again(kept: Prepared, new: InstrumentedModel, recipe: Recipe) -> None:
    """Sets weights, seeds of dropout and the optimizer's state as in a model newly built."""
    for variable, start in zip(kept.model.variables, new.variables, strict=True):
        variable.assign(start)
    optimizer = kept.model.optimizer
    for variable, value in zip(optimizer_state(optimizer), kept.optimizer_start, strict=True):
        variable.assign(value)
    optimizer.learning_rate = recipe.learning_rate
    kept.model.stop_training = False


def _new(
    model: InstrumentedModel,
    graph: _Graph,
    network: Network,
    recipe: Recipe,
    data: FashionMnist,
    split: Split,
    tensors: Mapping[LayerId, Any],
    basis: PrincipalComponents | None,
) -> Prepared:
    losses = [output.loss for output in graph.outputs]
    optimizer = _make_optimizer(recipe)
    model.compile(optimizer=optimizer, loss=losses if len(losses) > 1 else losses[0])
    # Variables that appear while a function is traced make TensorFlow trace it a second time.
    optimizer.build(model.trainable_variables)
    labels = data.labels_for(split.train)
    labels = with_noise(labels, split.train, recipe.label_noise, recipe.seed)
    inputs = inputs_of(network, basis, recipe.scale_pixels)
    model.watch = WeightWatch(recipe)
    model.take_garments(graph.images, labels, inputs, graph.outputs, graph.measures_classes)
    start = tuple(np.array(variable) for variable in optimizer_state(optimizer))
    return Prepared(model, basis, graph, start, network, tensors)


def _graph_of(network: Network, recipe: Recipe, data: FashionMnist, split: Split) -> _Graph:
    layers = tuple(
        (id_, it.kind_name, it.shares, it.parameters) for id_, it in network.layers.items()
    )
    sources = {network.layers[id_].parameters["source"] for id_ in network.input_layers}
    noise = (recipe.label_noise, recipe.seed) if recipe.label_noise else None
    return _Graph(
        layers,
        network.connections,
        analyse(network, recipe).outputs,
        recipe.optimizer,
        recipe.hyperparameters,
        recipe.clipping,
        recipe.scale_pixels,
        bool(recipe.metrics),
        data.images_for(split.train),
        noise,
        split.train if noise or InputSource.COMPONENTS in sources else None,
    )


def optimizer_state(optimizer: Any) -> list[Any]:
    """Everything that the optimizer remembers from step to step."""
    product = getattr(optimizer, "_u_product", None)  # Nadam keeps it out of its variables
    return [*optimizer.variables, *([] if product is None else [product])]


def _make_optimizer(recipe: Recipe) -> Any:
    kind, clipping = recipe.optimizer_kind, clipping_to_json(recipe.clipping)
    arguments = {**recipe.optimizer_values, **kind.fixed, **(clipping or {})}
    optimizer = getattr(keras.optimizers, kind.keras_class)(
        learning_rate=recipe.learning_rate, **arguments
    )
    # There is one replica, so its sum of gradients is what it is given. The gradient function that
    # TensorFlow registers for that sum is never forgotten and keeps the graph, with the garments
    # in it, for as long as the program runs: 50 MB a run.
    optimizer._all_reduce_sum_gradients = list  # noqa: SLF001 - there is no other way
    return optimizer
