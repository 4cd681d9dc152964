"""The document's network as a Keras model."""

from __future__ import annotations

import random
from typing import Any, TypeVar

from fashion_gui.network.graph import Layer, LayerId, Network
from fashion_gui.network.layers.kind import Arity
from fashion_gui.runs.parameters import RegularizerParameter
from fashion_gui.training.backend import build_lock, keras

ModelT = TypeVar("ModelT", bound=Any)


def build_model(
    network: Network,
    model_class: type[ModelT] = keras.Model,
    tensors: dict[LayerId, Any] | None = None,
) -> ModelT:
    """A functional Keras model; every layer bears the id of the document's layer.

    Its inputs and outputs are in the order of `network.input_layers` and `output_layers`. A
    layer that is used several times is one Keras layer, called several times, with the id of the
    owner of its weights. Names are given because Keras numbers its own per thread. Raises
    whatever Keras raises where a network that `analyse` accepts is refused.

    Args:
        tensors: takes what each layer gives, by its id, in an order in which they are computed.
    """
    layers: dict[LayerId, Any] = {}
    tensors = {} if tensors is None else tensors
    for layer_id in network.order:
        layer = network.layers[layer_id]
        if layer.kind.arity is Arity.NONE:
            shape = layer.kind.output_shape(layer.parameters, ())
            tensors[layer_id] = keras.Input(shape, name=layer_id)
            continue
        owner = network.owner_of(layer_id)
        if owner not in layers:
            layers[owner] = build_layer(network.layers[owner])
        arriving = [tensors[source] for source in network.inputs_of(layer_id)]
        tensors[layer_id] = layers[owner](arriving if len(arriving) > 1 else arriving[0])
    return model_class(
        inputs=[tensors[id_] for id_ in network.input_layers],
        outputs=[tensors[id_] for id_ in network.output_layers],
    )


def model_as_begun(network: Network, seed: int) -> Any:
    """With the weights that a run would begin with, and nothing drawn from a run's seeds."""
    with build_lock:
        state = random.getstate()
        try:
            random.seed(seed)
            return build_model(network)
        finally:
            random.setstate(state)


def build_layer(layer: Layer) -> Any:
    """The Keras layer: parameters bear Keras's names, so most go through as they are.

    Names of initializers become objects of the layer's own: Keras warns of shared ones, which
    begin every weight with the same numbers.
    """
    values: dict[str, Any] = dict(layer.parameters)
    for parameter in layer.kind.parameters:
        penalty = values[parameter.name]
        if isinstance(parameter, RegularizerParameter) and penalty is not None:
            values[parameter.name] = keras.regularizers.L1L2(*penalty)
    if values.get("rate") == 0:
        # Keras draws no seed for dropout that drops nothing, and the weights of the layers behind
        # it would then begin otherwise than with any other rate.
        keras.random.SeedGenerator()
    return getattr(keras.layers, layer.kind_name)(name=layer.id, **values)
