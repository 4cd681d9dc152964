"""What an answer is compared with, garment by garment, and the `Look` that is made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from fashion_gui.network.graph import LayerId, Network
from fashion_gui.network.outputs import Output
from fashion_gui.runs.events import FloatArray, Weights
from fashion_gui.runs.inside import Garment, Look, Outputs, Pin
from fashion_gui.runs.targets import Target
from fashion_gui.training.backend import keras, tf
from fashion_gui.training.garment_targets import target_of


def forward(
    network: Network,
    layer_of: Callable[[LayerId], Any],
    fed: Sequence[Any],
    is_training: Callable[[LayerId], bool] = lambda _: False,
    pins: Iterable[Pin] = (),
) -> dict[LayerId, Any]:
    """What every layer gives, computed layer by layer by Keras: (n, *shape) each.

    Args:
        layer_of: gives the Keras layer that owns an id.
        fed: a tensor an `Input`, in order.
        is_training: whether a layer is called as in training.
        pins: values that take the place of a layer's own before the next ones are computed.
    """
    pinned: dict[LayerId, list[Pin]] = {}
    for pin in pins:
        pinned.setdefault(pin.layer, []).append(pin)
    values = dict(zip(network.input_layers, fed, strict=True))
    for id_ in network.order:
        if id_ not in values:
            arriving = [values[source] for source in network.inputs_of(id_)]
            layer = layer_of(network.owner_of(id_))
            x = arriving if len(arriving) > 1 else arriving[0]
            values[id_] = layer(x, training=is_training(id_))
        if id_ in pinned:
            values[id_] = _with_pins(values[id_], pinned[id_])
    return values


def _with_pins(values: Any, pins: Iterable[Pin]) -> Any:
    shape = tuple(values.shape[1:])
    mask, given = np.zeros(shape, np.bool_), np.zeros(shape, np.float32)
    for pin in pins:
        place: Any = (..., *pin.index)  # one number of a layer of maps is a whole map
        mask[place], given[place] = True, pin.value
    return tf.where(mask, given, values)


def compared(
    outputs: Sequence[Output], ends: Sequence[Any], labels: Any, pixels: Any
) -> tuple[list[Any], list[Any]]:
    """Of each output its targets, and the losses of the garments (n,)."""
    targets = [target_of(output, labels, pixels) for output in outputs]
    losses = [
        losses_of(output, target, end)
        for output, target, end in zip(outputs, targets, ends, strict=True)
    ]
    return targets, losses


def losses_of(output: Output, target: Any, end: Any) -> Any:
    """Of each garment, (n,)."""
    each = keras.losses.get(output.loss)(target, end)
    return tf.reduce_mean(tf.reshape(each, [tf.shape(each)[0], -1]), axis=1)


def look_of(
    garment: Garment,
    weights: Weights,
    outputs: Sequence[Output],
    values: Outputs,
    targets: Sequence[FloatArray],
    losses: Sequence[float],
    **more: Any,
) -> Look:
    """Of one garment; targets and losses, one an output, are left out where it has no label.

    `more` are further attributes of `Look`.
    """
    is_labelled = garment.label is not None
    known = {
        output.layer_id: (target, float(loss))
        for output, target, loss in zip(outputs, targets, losses, strict=True)
        if is_labelled or output.target is Target.IMAGE
    }
    return Look(
        garment=garment,
        values=values,
        weights=weights,
        targets={id_: target for id_, (target, _) in known.items()},
        losses={id_: loss for id_, (_, loss) in known.items()},
        loss=sum(loss for _, loss in known.values()) if len(known) == len(outputs) else None,
        **more,
    )


def label_of(garment: Garment) -> int:
    """The label, or any where it has none: what is compared with it is not shown then."""
    return garment.label or 0


def gradients_by_layer(model: Any, gradients: Sequence[Any]) -> Weights:
    """Tensors in the order of the model's trainable variables as arrays, layer by layer."""
    of_variable = {
        id(variable): gradient.numpy()
        for variable, gradient in zip(model.trainable_variables, gradients, strict=True)
    }
    return {
        layer.name: tuple(of_variable[id(it)] for it in layer.trainable_variables)
        for layer in model.layers
        if layer.trainable_variables
    }


def trainable_names(model: Any) -> dict[str, tuple[str, ...]]:
    """Keras's names of the arrays that `gradients_by_layer` gives, in its order."""
    return {
        layer.name: tuple(it.name for it in layer.trainable_variables)
        for layer in model.layers
        if layer.trainable_variables
    }


def weights_of(model: Any) -> dict[str, tuple[FloatArray, ...]]:
    """All weights of each layer that has some, by the layer's id."""
    return {
        layer.name: tuple(_copied(it.value) for it in layer.weights)
        for layer in model.layers
        if layer.weights
    }


def _copied(variable: Any) -> FloatArray:
    """The value of a variable, copied once: `numpy` copies what `read_value` gives, which is that
    of the variable itself until somebody changes it, and Keras copies it once more."""
    return np.array(memoryview(variable.read_value()))


def weights_in(model: Any, variables: Sequence[FloatArray]) -> dict[str, tuple[FloatArray, ...]]:
    """The same out of the values of all its variables, in Keras's order; no array is copied."""
    values = {id(it): value for it, value in zip(model.variables, variables, strict=True)}
    return {
        layer.name: tuple(values[id(it)] for it in layer.weights)
        for layer in model.layers
        if layer.weights
    }


def set_weights(model: Any, weights: Mapping[str, tuple[FloatArray, ...]]) -> None:
    """Gives the layers these weights."""
    for layer in model.layers:
        if layer.name in weights:
            layer.set_weights(weights[layer.name])
