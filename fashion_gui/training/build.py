"""The document's network as a Keras model."""

from __future__ import annotations

from typing import Any, TypeVar

from fashion_gui.network.graph import Layer, Network
from fashion_gui.training.backend import keras

ModelT = TypeVar("ModelT", bound=Any)


def build_model(network: Network, model_class: type[ModelT] = keras.Model) -> ModelT:
    """A functional Keras model; every layer bears the id of the document's layer.

    Names are given because Keras numbers its own per thread. Raises whatever Keras raises where
    a network that `analyse` accepts is refused.
    """
    tensors: dict[str, Any] = {}
    for layer_id in network.order:
        layer = network.layers[layer_id]
        if layer.kind_name == "Input":
            tensors[layer_id] = keras.Input(layer.parameters["shape"], name=layer_id)
            continue
        arriving = [tensors[source] for source in network.inputs_of(layer_id)]
        argument = arriving if len(arriving) > 1 else arriving[0]
        tensors[layer_id] = build_layer(layer)(argument)
    return model_class(
        inputs=[tensors[id_] for id_ in network.input_layers],
        outputs=[tensors[id_] for id_ in network.output_layers],
    )


def build_layer(layer: Layer) -> Any:
    """The Keras layer: parameters bear Keras's names, so they go through as they are."""
    return getattr(keras.layers, layer.kind_name)(name=layer.id, **layer.parameters)
