"""What Keras makes of a network for TensorFlow: the graph of one prediction, node by node."""

from __future__ import annotations

from typing import Any

from fashion_gui.network.graph import LayerId, Network
from fashion_gui.runs.operations import Operation
from fashion_gui.training.backend import tf
from fashion_gui.training.build import model_as_begun


def operations_of(network: Network) -> tuple[Operation, ...]:
    """Every operation of the concrete function of the model, in the graph's order.

    The function calls the layers as the model does, one after the other; what the graph gains in
    a call belongs to that use of the layer. The names of scopes would not tell: TensorFlow
    numbers them anew.
    """
    model = model_as_begun(network, 0)
    layers = {it.name: it for it in model.layers}
    specs = [tf.TensorSpec(it.shape, it.dtype, name=it.name) for it in model.inputs]
    owners: dict[str, LayerId] = {}

    def predict(*inputs: Any) -> Any:
        graph = tf.compat.v1.get_default_graph()
        values = dict(zip(network.input_layers, inputs, strict=True))
        owners.update({it.op.name: id_ for id_, it in values.items()})
        for id_ in network.order:
            if id_ in values:
                continue
            before = len(graph.get_operations())
            arriving = [values[it] for it in network.inputs_of(id_)]
            x = arriving if len(arriving) > 1 else arriving[0]
            values[id_] = layers[network.owner_of(id_)](x, training=False)
            owners.update({it.name: id_ for it in graph.get_operations()[before:]})
        return [values[it] for it in network.output_layers]

    function = tf.function(predict, autograph=False).get_concrete_function(*specs)
    return tuple(
        Operation(it.type, it.name, _shape(it), owners.get(it.name))
        for it in function.graph.get_operations()
        if it.type != "NoOp"
    )


def _shape(operation: Any) -> tuple[int | None, ...] | None:
    shape = operation.outputs[0].shape if operation.outputs else None
    return None if shape is None or shape.rank is None else tuple(shape.as_list())
