"""Losses that take raw scores (`from_logits=True`): the last layer is given its activation.

The program's losses take probabilities, so that what the network says can be read as such. A
softmax in the last layer and a loss without `from_logits` are the same computation.
"""

from __future__ import annotations

from typing import Any

from fashion_gui.network.code.problems import CodeProblemKind
from fashion_gui.network.code.reading.layer_calls import activation_layer
from fashion_gui.network.code.reading.models import outputs_of
from fashion_gui.network.code.reading.reading import Reading
from fashion_gui.network.code.reading.values import Argument, Made, ModelObject, Tensor

FROM_LOGITS = "from_logits"

_PROBABILITIES = ("softmax", "sigmoid")


def with_activations(reading: Reading) -> None:
    """Gives the last layers of compiled models the activation that the loss would apply."""
    for model in list(reading.models):
        if model.compiled is None:
            continue
        loss = model.compiled.get(1, "loss")
        if loss is not None:
            _add(reading, model, loss.value)


def _add(reading: Reading, model: ModelObject, losses: Any) -> None:
    outputs = outputs_of(reading, model)
    for place, tensor in enumerate(outputs):
        loss = _loss_of(losses, place, tensor)
        argument = loss.call.get(0, FROM_LOGITS) if isinstance(loss, Made) else None
        if argument is not None and argument.value is True:
            binary = loss.symbol.name.lower().startswith("binary")
            wanted = "sigmoid" if binary else "softmax"
            outputs[place] = _activated(reading, tensor, wanted, argument)


def _loss_of(losses: Any, place: int, tensor: Tensor) -> Any:
    if isinstance(losses, dict):
        return losses.get(tensor.layer.name)
    if isinstance(losses, (list, tuple)):
        return losses[place] if place < len(losses) else None
    return losses


def _activated(reading: Reading, tensor: Tensor, wanted: str, argument: Argument) -> Tensor:
    layer = tensor.layer
    now = layer.parameters.get("activation")
    if now in _PROBABILITIES:
        kind = CodeProblemKind.ACTIVATION_TWICE
        reading.report(argument.node, kind, layer=layer.kind_name, activation=now)
        return tensor
    kind = CodeProblemKind.ACTIVATION_ADDED
    reading.report(argument.node, kind, activation=wanted)
    goes_on = any(tensor in it.sources for it in reading.tensors)
    if now == "linear" and len(layer.tensors) == 1 and not goes_on:
        layer.parameters = {**layer.parameters, "activation": wanted}
        return tensor
    return reading.call_layer(activation_layer(reading, wanted, layer.node), [tensor], layer.node)
