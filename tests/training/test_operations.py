"""The operations that TensorFlow runs for a network."""

from __future__ import annotations

import pytest

from fashion_gui.network.presets import PRESETS
from fashion_gui.training.operations import operations_of


def test_that_a_dense_layer_becomes_a_product_a_sum_and_relu() -> None:
    operations = operations_of(PRESETS["chapter"].build().network)
    kinds = [it.type for it in operations if it.layer == "dense"]
    assert [it for it in kinds if it not in ("Placeholder", "ReadVariableOp")] == [
        "MatMul",
        "BiasAdd",
        "Relu",
    ]
    (product,) = (it for it in operations if it.layer == "dense" and it.type == "MatMul")
    assert product.shape == (None, 100)
    assert not [it for it in operations if it.layer == "dropout"]
    assert [it.type for it in operations if it.layer == "dense_2"][-1] == "Softmax"


@pytest.mark.parametrize("name", ["two-inputs", "residual", "two-outputs"])
def test_that_every_layer_with_weights_has_its_own(name: str) -> None:
    network = PRESETS[name].build().network
    layers = {it.layer for it in operations_of(network)}
    for id_, layer in network.layers.items():
        if layer.kind_name in ("Input", "Dense", "Conv2D"):
            assert id_ in layers
